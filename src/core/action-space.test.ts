import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { complain, listAll, sample, schemaOf, type ActionSpec } from './action-space'
import { luckOf } from './luck'

const spaces: readonly ActionSpec[] = [
  { kind: 'choice', options: ['C', 'D'] },
  { kind: 'int', min: -3, max: 7 },
  { kind: 'int', min: 1, max: 10, step: 3 },
  { kind: 'real', min: 0, max: 1 },
  { kind: 'real', min: 0, max: 1, step: 0.1 },
  { kind: 'text', maxChars: 5 },
  { kind: 'text', maxChars: 5, optional: true },
  { kind: 'split', total: 3, parts: ['a', 'b'] },
  { kind: 'split', total: 1, parts: ['a', 'b', 'c'], step: 0.1 },
  { kind: 'many', options: ['x', 'y', 'z'], min: 1, max: 2 },
  { kind: 'fields', fields: { n: { kind: 'int', min: 0, max: 2 }, s: { kind: 'text', maxChars: 3, optional: true } } },
  { kind: 'oneOf', cases: { say: { kind: 'text', maxChars: 4 }, done: { kind: 'fields', fields: {} } } },
]
const anySpace = fc.constantFrom(...spaces)

describe('an action space', () => {
  it('samples only what it allows', () => {
    fc.assert(
      fc.property(anySpace, fc.string(), (space, seed) => {
        expect(complain(space, sample(space, luckOf(seed)))).toBeNull()
      }),
    )
  })

  it('lists each of its actions once, all allowed', () => {
    for (const space of spaces) {
      const all = listAll(space, 1000)
      if (all === null) continue
      expect(new Set(all.map(x => JSON.stringify(x))).size).toBe(all.length)
      for (const action of all) expect(complain(space, action)).toBeNull()
    }
  })

  it('counts what it lists as combinatorics does', () => {
    const count = (space: ActionSpec) => listAll(space, 10_000)?.length
    expect(count({ kind: 'split', total: 10, parts: ['a', 'b', 'c'] })).toBe(66) // C(12, 2)
    expect(count({ kind: 'many', options: ['w', 'x', 'y', 'z'], min: 2, max: 3 })).toBe(10) // C(4,2) + C(4,3)
    expect(count({ kind: 'int', min: 1, max: 10, step: 3 })).toBe(4)
    expect(count({ kind: 'real', min: 0, max: 1, step: 0.1 })).toBe(11)
    expect(count({ kind: 'real', min: 0, max: 1 })).toBeUndefined()
    expect(listAll({ kind: 'int', min: 0, max: 100 }, 100)).toBeNull()
  })

  it('judges with the fast check exactly as with its schema', () => {
    const anyAction = fc.oneof(
      fc.constantFrom('C', 'D', 'E', '', 'abc', 'abcdef', 0, 1, 1.5, 4, 7, 8, 0.3, 0.35, -1, Number.NaN, null, undefined, true),
      fc.constantFrom(
        { a: 1, b: 2 },
        { a: 1, b: 1 },
        { a: -1, b: 4 },
        { a: 1 },
        { a: 1, b: 2, c: 0 },
        { a: 0.3, b: 0.3, c: 0.4 },
        { a: 0.35, b: 0.25, c: 0.4 },
      ),
      fc.constantFrom(['x'], ['x', 'x'], ['x', 'y'], ['x', 'y', 'z'], [], ['q'], { n: 1, s: '' }, { n: 3, s: '' }, { n: 1 }, { n: 1, s: 'a', t: 1 }),
      fc.constantFrom(
        { do: 'say', with: 'hey' },
        { do: 'say', with: '' },
        { do: 'say', with: 'heyhey' },
        { do: 'done', with: {} },
        { do: 'done' },
        { do: 'go', with: {} },
        { do: 'done', with: {}, x: 1 },
      ),
      fc.anything(),
    )
    fc.assert(
      fc.property(anySpace, anyAction, (space, action) => {
        expect(complain(space, action) === null).toBe(schemaOf(space).safeParse(action).success)
      }),
      { numRuns: 3000 },
    )
  })

  it('says where the flaw is', () => {
    const space: ActionSpec = {
      kind: 'fields',
      fields: { offer: { kind: 'split', total: 10, parts: ['a', 'b'] }, message: { kind: 'text', maxChars: 3, optional: true } },
    }
    expect(complain(space, { offer: { a: 5, b: 5 }, message: 'long' })?.path).toEqual(['message'])
    expect(complain(space, { offer: { a: 5, b: 6 }, message: '' })?.path).toEqual(['offer'])
  })
})
