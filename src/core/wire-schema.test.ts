import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sample, type ActionSpec } from './action-space'
import { luckOf } from './luck'
import { wireSchemaOf, type JsonSchema } from './wire-schema'

const leaf: fc.Arbitrary<ActionSpec> = fc.constantFrom<ActionSpec[]>(
  { kind: 'choice', options: ['C', 'D'] },
  { kind: 'int', min: -3, max: 7, step: 2 },
  { kind: 'real', min: 0, max: 1, step: 0.1 },
  { kind: 'text', maxChars: 5, optional: true },
  { kind: 'split', total: 3, parts: ['a', 'b'] },
  { kind: 'many', options: ['C', 'y', 'z'], min: 1, max: 2 },
  { kind: 'fields', fields: {} },
)
const space: fc.Arbitrary<ActionSpec> = fc.letrec<{ any: ActionSpec }>(tie => ({
  any: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.dictionary(fc.constantFrom('one', 'two', 'three'), tie('any'), { minKeys: 1 }).map(fields => ({ kind: 'fields', fields }) as const),
    fc.dictionary(fc.constantFrom('say', 'done'), tie('any'), { minKeys: 1 }).map(cases => ({ kind: 'oneOf', cases }) as const),
  ),
})).any

/** Every schema inside a schema. */
function within(schema: JsonSchema): JsonSchema[] {
  const inner = [
    ...Object.values((schema['properties'] ?? {}) as object),
    ...((schema['anyOf'] ?? []) as object[]),
    ...(schema['items'] ? [schema['items']] : []),
  ]
  return [schema, ...inner.flatMap(one => within(one as JsonSchema))]
}

describe('the schema for providers', () => {
  it('takes every legal action', () => {
    fc.assert(
      fc.property(space, fc.string(), (spec, seed) => {
        const schema = z.fromJSONSchema(wireSchemaOf(spec) as Parameters<typeof z.fromJSONSchema>[0])
        expect(schema.safeParse(sample(spec, luckOf(seed))).success).toBe(true)
      }),
    )
  })

  it('closes every object and requires all its members, as strict modes demand, and names no range', () => {
    fc.assert(
      fc.property(space, spec => {
        for (const schema of within(wireSchemaOf(spec))) {
          if (schema['type'] === 'object') {
            expect(schema['additionalProperties']).toBe(false)
            expect(schema['required']).toEqual(Object.keys(schema['properties'] as object))
          }
          for (const key of ['minimum', 'maximum', 'multipleOf', 'minLength', 'maxLength', 'minItems', 'maxItems'])
            expect(schema).not.toHaveProperty(key)
        }
      }),
    )
  })

  it('names options as the seat sees them, in the order of the space', () => {
    const labels = { names: { C: 'J', D: 'F' } }
    expect(wireSchemaOf({ kind: 'choice', options: ['D', 'C'] }, labels)).toEqual({ type: 'string', enum: ['F', 'J'] })
    expect(wireSchemaOf({ kind: 'many', options: ['x', 'C'], min: 0, max: 2 }, labels)).toEqual({
      type: 'array',
      items: { type: 'string', enum: ['x', 'J'] },
    })
  })

  it('keeps the members in the order in which they are to be written', () => {
    const schema = wireSchemaOf({ kind: 'fields', fields: { reasoning: { kind: 'text', maxChars: 9 }, answer: { kind: 'int', min: 0, max: 1 } } })
    expect(Object.keys(schema['properties'] as object)).toEqual(['reasoning', 'answer'])
  })

  it('tells the cases of a choice between forms apart by one word', () => {
    const schema = wireSchemaOf({ kind: 'oneOf', cases: { say: { kind: 'text', maxChars: 9 }, done: { kind: 'fields', fields: {} } } })
    expect((schema['anyOf'] as JsonSchema[]).map(one => (one['properties'] as Record<string, JsonSchema>)['do']!['enum'])).toEqual([
      ['say'],
      ['done'],
    ])
  })
})
