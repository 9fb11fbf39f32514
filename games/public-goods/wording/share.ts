import { exactly, joined, pointsText, rounded, type Tongue } from '../../../src/core/figures'

/** What one point in the pot returns to each player, R/n: exactly where it is short, else to four decimals. */
export function returned(multiplier: number, seats: number, tongue: Tongue): string {
  const each = multiplier / seats
  return String(each).length <= 8 ? exactly(each, tongue) : rounded(each, tongue, 4)
}

/** An amount that came out, with its noun, to two decimals. */
export const amount = (x: number, tongue: Tongue): string => pointsText(x, tongue, 2)

/** Up to this many players each is named in a list; more stand in order, the own one marked, because a name apiece would bury the numbers. */
const namedInLists = 12

/** Amounts by seat: "you: 5, player 2: 10 and player 3: 0", or in player order "5 (you), 10, 0 …" where there are many. */
export function amounts(xs: readonly number[], seat: number, tongue: Tongue, name: (other: number) => string, you: string): string {
  const many = xs.length > namedInLists
  const each = xs.map((x, other) =>
    many ? `${rounded(x, tongue)}${other === seat ? ` (${you})` : ''}` : `${other === seat ? you : name(other)}: ${rounded(x, tongue)}`,
  )
  return many ? each.join(', ') : joined(each, tongue)
}
