import type { Seat } from '../../../src/core/game'
import { joined, rounded, type Tongue } from '../../../src/core/figures'
import { orderOf } from '../order'
import type { Brief } from '../game'

/** "35 %"; a third of the time is 33.3333 %. */
export const percent = (rate: number, tongue: Tongue): string => `${rounded(rate, tongue, 4)} %`

/** A rate as screens show it: to a tenth, and never broken across lines. */
export const shortPercent = (rate: number, tongue: Tongue): string => `${rounded(rate, tongue, 1)}\u00a0%`

/** How a language calls a seat; the reader's own may have a name of its own. */
export type Called = (seat: Seat) => string

/** "player 1 (35 %), player 2 (40 %) and player 3 (45 %)", in shooting order. `among` null: all. */
export function lined(brief: Brief, among: readonly Seat[] | null, called: Called, tongue: Tongue): string {
  const order = orderOf(brief.rates).filter(seat => among === null || among.includes(seat))
  return joined(
    order.map(seat => `${called(seat)} (${percent(brief.rates[seat] as number, tongue)})`),
    tongue,
  )
}

/** The number in the id of a target; null where an action is none. */
export const numberIn = (action: string): string | null => /^player-(\d+)$/.exec(action)?.[1] ?? null
