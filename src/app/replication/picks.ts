import { create } from 'zustand'
import { likenessOf } from '../../core/near'
import { safeStorage } from '../safe-storage'

const KEY = 'parley.replication.picks'

/** Which published player each own player is compared with, by table and own label; what nobody chose is guessed from the names. */
interface Picks {
  readonly chosen: Readonly<Record<string, string>>
  choose(table: string, player: string, who: string): void
}

const keyOf = (table: string, player: string) => `${table}\n${player}`

function read(): Record<string, string> {
  try {
    const value: unknown = JSON.parse(safeStorage.get(KEY) ?? '{}')
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
      : {}
  } catch {
    return {}
  }
}

/** The choices of this browser. */
export const usePicks = create<Picks>(set => ({
  chosen: read(),
  choose: (table, player, who) =>
    set(({ chosen }) => {
      const next = { ...chosen, [keyOf(table, player)]: who }
      safeStorage.set(KEY, JSON.stringify(next))
      return { chosen: next }
    }),
}))

/** Likeness of names from which on they are taken for the same model's (½ is equality): "gpt-4o" and "GPT-4o-0806" are, "claude-sonnet-4" is like nothing in a table without it. */
const LIKE = 0.25

/**
 * With whom an own group is compared: the chosen one, else, for a model, the published name that is like its id. Null where nobody has chosen and no name is like it: people and strategies
 * have no counterpart in a table of models, and an imported record may be the published run itself, which would reproduce itself.
 */
export function comparedWith(
  chosen: Picks['chosen'],
  table: string,
  own: { readonly player: string; readonly kind: string },
  names: readonly string[],
): string | null {
  const picked = chosen[keyOf(table, own.player)]
  if (picked !== undefined && names.includes(picked)) return picked
  if (own.kind !== 'llm') return null
  const model = (own.player.split(' @ ')[0] as string).replace(/^.*\//, '')
  const likely = names.map(name => ({ name, like: likenessOf(model, name) })).toSorted((x, y) => y.like - x.like)[0]
  return likely !== undefined && likely.like >= LIKE ? likely.name : null
}
