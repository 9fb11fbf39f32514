import type { Config } from './config'
import { worths } from './economics'
import type { Quality } from './history'
import { read } from './strategies/reading'

/** What `outcome` says of a match: one entry per finished round; `reply` where the buyer may answer. */
export interface Outcome {
  readonly rounds: readonly { readonly quality: Quality; readonly message: string; readonly bought: boolean; readonly reply?: string }[]
}

/** How a round's message is counted: as a recommendation, as none, or as words that nobody classified. */
export type Said = 'yes' | 'no' | 'words'

/** Counts of one kind of message: on high- and low-quality units, and how many of these units were bought. */
export interface Cell {
  readonly high: number
  readonly low: number
  readonly bought: number
}

/** A match in numbers. Rates are null where nothing was there to count. `gained` is the running money per seat after each round. */
export interface Account {
  readonly rounds: number
  readonly high: number
  readonly low: number
  readonly sales: number
  readonly cells: Readonly<Record<Said, Cell>>
  /** Share of high- and of low-quality units that were recommended, among those whose message is classified. */
  readonly recommendsHigh: number | null
  readonly recommendsLow: number | null
  /** Share of classified messages that agree with the quality. */
  readonly honesty: number | null
  readonly gained: readonly (readonly [seller: number, buyer: number])[]
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

/** The numbers of a finished (or broken off) match, from its outcome alone. */
export function accountOf({ rounds }: Outcome, config: Config): Account {
  const { gain, loss } = worths(config)
  const cells: Record<Said, { high: number; low: number; bought: number }> = {
    yes: { high: 0, low: 0, bought: 0 },
    no: { high: 0, low: 0, bought: 0 },
    words: { high: 0, low: 0, bought: 0 },
  }
  const gained: (readonly [number, number])[] = []
  let sales = 0
  let buyer = 0
  for (const { quality: q, message, bought } of rounds) {
    const cell = cells[read(message, config) ?? 'words']
    cell[q] += 1
    if (bought) {
      cell.bought += 1
      sales += 1
      buyer += q === 'high' ? gain : -loss
    }
    gained.push([sales * config.price, buyer])
  }
  const high = rounds.filter(round => round.quality === 'high').length
  const classifiedHigh = cells.yes.high + cells.no.high
  const classifiedLow = cells.yes.low + cells.no.low
  return {
    rounds: rounds.length,
    high,
    low: rounds.length - high,
    sales,
    cells,
    recommendsHigh: share(cells.yes.high, classifiedHigh),
    recommendsLow: share(cells.yes.low, classifiedLow),
    honesty: share(cells.yes.high + cells.no.low, classifiedHigh + classifiedLow),
    gained,
  }
}
