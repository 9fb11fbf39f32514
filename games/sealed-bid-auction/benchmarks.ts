import type { Benchmarks, Equilibrium } from '../../src/core/game'
import type { Nature } from '../../src/core/luck'
import { biddingOf, sharesAt } from './bidding'
import type { Config } from './config'
import { expectedPayoffs } from './expected'
import { scheduled } from './schedule'
import { type Lot, settle, taken } from './settle'
import { levelsOf } from './values'

/** What nature drew for one round. */
interface Drawn {
  readonly values: readonly number[]
  readonly lot: Lot
}

/** The rounds that nature drew, in the order of their steps (a transform may have shifted the step numbers); the published schedule is known for all rounds. */
function drawnIn(nature: Nature, config: Config, seats: number): readonly Drawn[] {
  const drawn = Object.keys(nature)
    .map(Number)
    .sort((a, b) => a - b)
    .flatMap(k => {
      const { values, lot } = nature[k] ?? {}
      return values === undefined ? [] : [{ values: values as readonly number[], lot: (lot ?? 0) as Lot }]
    })
  if (config.schedule === 'drawn') return drawn
  return Array.from({ length: config.rounds }, (_, i) => drawn[i] ?? scheduled(config, seats, i + 1))
}

/** The best price at which a seat can win while all others bid 0, and the worst at which it can be made to. */
function pricesOf(config: Config, seat: number, seats: number, lot: Lot): { readonly least: number; readonly most: number } {
  const { price, reserve, valuationMax: cap } = config
  if (price === 'first') return { least: reserve > 0 ? reserve : taken(lot, seats) === seat ? 0 : 1, most: cap }
  return { least: reserve, most: Math.max(reserve, winsSomeTie(seat, seats, lot) ? cap : cap - 1) }
}

/** Whether the lot takes this seat in some tie of two or more. */
function winsSomeTie(seat: number, seats: number, lot: Lot): boolean {
  for (let k = 2; k <= seats; k++) {
    const index = taken(lot, k)
    if (index <= seat && k - 1 - index <= seats - 1 - seat) return true
  }
  return false
}

/**
 * Reference points at the realised values and lots. Baseline 0: whoever bids 0 (nothing, where there is a reserve price) can't lose, and can be outbid. Ideal: winning every round worth winning against bids
 * of 0. Welfare counts the seller: nothing sold is 0, the best gives every round's good to its highest value. Rounds that nature has not drawn yet count at the mean value.
 */
export function benchmarks(config: Config, seats: number, nature: Nature): Benchmarks {
  const rounds = drawnIn(nature, config, seats)
  const open = Math.max(0, config.rounds - rounds.length)
  const levels = levelsOf(config)
  const mean = (levels[0]! + levels.at(-1)!) / 2
  const most = levels.at(-1)!
  const each = Array.from({ length: seats }, (_, seat) => {
    let [worst, best, ideal] = [open * Math.min(0, levels[0]! - config.valuationMax), open * most, open * Math.max(0, mean - config.reserve)]
    for (const { values, lot } of rounds) {
      const { least, most: dearest } = pricesOf(config, seat, seats, lot)
      const gain = Math.max(0, values[seat]! - least)
      best += gain
      ideal += gain
      if (config.bidCap === 'highest') worst += Math.min(0, values[seat]! - dearest)
    }
    return { worst, best, ideal }
  })
  const worth = rounds.reduce((sum, { values }) => sum + sellable(config, values), open * most)
  return {
    feasible: { worst: each.map(seat => seat.worst), best: each.map(seat => seat.best) },
    baseline: each.map(() => 0),
    ideal: each.map(seat => seat.ideal),
    welfare: { none: 0, best: worth },
    equilibria: open > 0 ? [] : [config.price === 'second' ? truthful(config, seats, rounds) : symmetric(config, seats, rounds, each)],
  }
}

/** The most that a round's good can be worth to whoever gets it. */
function sellable(config: Config, values: readonly number[]): number {
  const top = Math.max(...values)
  return config.bidCap === 'value' && top < config.reserve ? 0 : top
}

const sums = (rows: readonly (readonly number[])[], seats: number): readonly (readonly [number, number])[] =>
  Array.from({ length: seats }, (_, seat) => {
    const sum = rows.reduce((total, row) => total + row[seat]!, 0)
    return [sum, sum] as const
  })

function earned(values: readonly number[], bids: readonly number[], config: Config, lot: Lot): readonly number[] {
  const { winner, price } = settle(bids, config, lot)
  return values.map((value, seat) => (seat === winner ? value - price! : 0))
}

function truthful(config: Config, seats: number, rounds: readonly Drawn[]): Equilibrium {
  const rows = rounds.map(({ values, lot }) => earned(values, values, config, lot))
  return {
    concept: 'truthful bidding (weakly dominant)',
    payoffs: sums(rows, seats),
    assumes: 'Own points. To bid the own value is best whatever the others bid, in every round.',
    exact: true,
    play: Array.from({ length: seats }, () => ({ strategy: 'truthful' })),
  }
}

/** Mixed bids are averaged over ties too; where the lot as it fell makes that much unreachable, the most that can be reached stands. */
function symmetric(config: Config, seats: number, rounds: readonly Drawn[], within: readonly { readonly best: number }[]): Equilibrium {
  const bidding = biddingOf(config, seats)
  const rows = rounds.map(({ values, lot }) => {
    const shares = values.map(value => sharesAt(bidding, value))
    if (bidding.isMixed) return expectedPayoffs(values, shares, config.reserve)
    return earned(
      values,
      shares.map(([own]) => own!.bid),
      config,
      lot,
    )
  })
  const gain = bidding.gain * config.rounds
  return {
    concept: bidding.isMixed ? 'symmetric equilibrium in mixed bids, computed' : 'symmetric equilibrium bids, computed',
    payoffs: sums(rows, seats).map(([paid], seat) => [Math.min(paid, within[seat]!.best), Math.min(paid, within[seat]!.best)] as const),
    assumes:
      'Own points, risk-neutral; everybody knows how values are drawn and no value but the own one. Payoffs are means over bids and ties at the realised values.',
    exact: gain === 0 ? true : gain * (1 + 1e-9),
    play: Array.from({ length: seats }, () => ({ strategy: 'equilibrium' })),
  }
}
