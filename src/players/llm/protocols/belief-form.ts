import type { ActionSpec } from '../../../core/action-space'
import type { Labels } from '../../../core/game'

/**
 * How a belief over a space is stated: as whole percent by option or as the expected number. `read` and `write` turn a stated value into one by action ids and back
 * (null: not of that shape). Options stand under this seat's names and in its order.
 */
export type Formed = {
  readonly space: ActionSpec
  read(stated: unknown): unknown
  write(value: number | Readonly<Record<string, number>>): number | Readonly<Record<string, number>> | null
} & (
  | { readonly options: readonly string[]; readonly ids: readonly string[] }
  | { readonly options: null; readonly range: readonly [min: number, max: number] }
)

/** The form of a belief over a space, or null where none is asked: over texts, divisions and composed actions. */
export function beliefForm(space: ActionSpec, labels: Labels | undefined): Formed | null {
  if (space.kind === 'int' || space.kind === 'real') {
    const range = [space.min, space.max] as const
    return {
      space: { kind: 'real', min: space.min, max: space.max },
      options: null,
      range,
      read: stated => stated,
      write: value => (typeof value === 'number' ? value : null),
    }
  }
  if (space.kind !== 'choice' || space.options.length < 2) return null
  const ids = inOrder(space.options, labels?.order)
  const given = ids.map(id => labels?.names?.[id] ?? id)
  const names = new Set(given).size === ids.length ? given : ids
  return {
    space: { kind: 'split', total: 100, parts: names },
    options: names,
    ids,
    read: stated => Object.fromEntries(ids.map((id, i) => [id, (stated as Record<string, number>)[names[i] as string]])),
    write(value) {
      if (typeof value === 'number' || Object.keys(value).some(id => !ids.includes(id))) return null
      return Object.fromEntries(ids.map((id, i) => [names[i] as string, value[id] ?? 0]))
    },
  }
}

function inOrder(options: readonly string[], order: readonly string[] | undefined): readonly string[] {
  if (order === undefined) return options
  const place = (option: string) => (order.includes(option) ? order.indexOf(option) : order.length)
  return [...options].sort((a, b) => place(a) - place(b))
}
