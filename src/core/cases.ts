import type { ActionSpec } from './action-space'

/** The value of a space in which there is nothing to decide: no fields, or one option. Undefined where there is something to fill in. */
function bareValue(space: ActionSpec): unknown {
  if (space.kind === 'fields' && Object.keys(space.fields).length === 0) return {}
  if (space.kind === 'choice' && space.options.length === 1) return space.options[0]
  return undefined
}

/** The cases of a `oneOf`: `bare` ones have nothing to fill in and are sent by their own button; `open` ones are filled in first. */
export function casesOf(space: Extract<ActionSpec, { kind: 'oneOf' }>): {
  readonly bare: readonly { readonly id: string; readonly action: unknown }[]
  readonly open: readonly string[]
} {
  const bare = Object.entries(space.cases).flatMap(([id, inner]) =>
    bareValue(inner) === undefined ? [] : [{ id, action: { do: id, with: bareValue(inner) } }],
  )
  return { bare, open: Object.keys(space.cases).filter(id => !bare.some(b => b.id === id)) }
}
