import type { Labels } from '../../core/game'

/** How options, parts, fields and cases are called on this seat's screen. */
export interface Naming {
  readonly labels?: Labels | undefined
  /** Names of ids, where the seat's labels give none: options, parts, field keys, cases. */
  readonly names?: Readonly<Record<string, string>> | undefined
}

/** An id in plain words: `second_offer` becomes "Second offer". */
const humanise = (id: string): string => {
  const words = id.replace(/[_-]+/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The shown name of an id: the seat's label, else the game's name, else the id in words. */
export const nameOf = (id: string, naming: Naming): string => naming.labels?.names?.[id] ?? naming.names?.[id] ?? humanise(id)

/** The options in this seat's order; those that the order leaves out follow in their own. */
export function inOrder(options: readonly string[], labels?: Labels): readonly string[] {
  const order = labels?.order
  if (!order) return options
  const known = order.filter(o => options.includes(o))
  return [...known, ...options.filter(o => !known.includes(o))]
}
