/** In which order the library lists matches, newest first by default. */
export const ORDERS = ['newest', 'oldest', 'name', 'game'] as const
export type Order = (typeof ORDERS)[number]

/** Which matches the library lists by how they stand: all by default. */
export const STATES = ['finished', 'running', 'stopped'] as const
export type State = (typeof STATES)[number]

/** What the library's address says: `q` is looked for in names, games and players, `session` is the id of a run or session. */
export interface LibrarySearch {
  readonly q?: string
  readonly game?: string
  readonly session?: string
  readonly state?: State
  readonly order?: Order
}

/** Reads an address: what doesn't fit is left out, defaults are not written. */
export function readLibrary(raw: Readonly<Record<string, unknown>>): LibrarySearch {
  const text = (value: unknown) => (typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '')
  const [q, game, session] = [text(raw['q']), text(raw['game']), text(raw['session'])]
  const state = STATES.find(one => one === raw['state'])
  const order = ORDERS.find(one => one === raw['order'])
  return {
    ...(q === '' ? {} : { q }),
    ...(game === '' ? {} : { game }),
    ...(session === '' ? {} : { session }),
    ...(state === undefined ? {} : { state }),
    ...(order === undefined || order === 'newest' ? {} : { order }),
  }
}
