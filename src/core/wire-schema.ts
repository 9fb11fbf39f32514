import type { ActionSpec } from './action-space'
import type { Labels } from './game'

/** A JSON Schema, as far as providers understand it. */
export type JsonSchema = { readonly [key: string]: unknown }

/**
 * The shape of an action as a JSON Schema for providers' structured output: shape and names only. Ranges, steps and sums are the referee's to judge,
 * because providers treat them differently. Every object is closed and all its members are required. Options stand as this seat sees them.
 */
export function wireSchemaOf(space: ActionSpec, labels?: Labels): JsonSchema {
  const named = (options: readonly string[]) => options.map(option => labels?.names?.[option] ?? option)
  switch (space.kind) {
    case 'choice':
      return { type: 'string', enum: named(space.options) }
    case 'int':
      return { type: 'integer' }
    case 'real':
      return { type: 'number' }
    case 'text':
      return { type: 'string' }
    case 'split':
      return closed(space.parts.map(part => [part, { type: 'number' }]))
    case 'many':
      return { type: 'array', items: { type: 'string', enum: named(space.options) } }
    case 'fields':
      return closed(Object.entries(space.fields).map(([key, inner]) => [key, wireSchemaOf(inner, labels)]))
    case 'oneOf':
      return {
        anyOf: Object.entries(space.cases).map(([key, inner]) =>
          closed([
            ['do', { type: 'string', enum: [key] }],
            ['with', wireSchemaOf(inner, labels)],
          ]),
        ),
      }
  }
}

const closed = (members: readonly (readonly [string, JsonSchema])[]): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(members),
  required: members.map(([key]) => key),
  additionalProperties: false,
})
