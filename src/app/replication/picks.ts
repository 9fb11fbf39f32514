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

/** With whom an own player is compared: the chosen one, else the published name that is most like its label. Null for an empty table. */
export function comparedWith(chosen: Picks['chosen'], table: string, player: string, names: readonly string[]): string | null {
  const own = chosen[keyOf(table, player)]
  if (own !== undefined && names.includes(own)) return own
  let best: string | null = null
  for (const name of names) if (best === null || likenessOf(player, name) > likenessOf(player, best)) best = name
  return best
}
