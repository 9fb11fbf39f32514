import type { Share } from './bidding'
import { type Field, logChoose, logFactorials, type Mixed, winning, worthFrom } from './chances'

/** A first-price auction before values are drawn: the possible values, who may have them, and the reserve price (0: none). */
export interface Market {
  readonly levels: readonly number[]
  readonly field: Field
  readonly reserve: number
}

/**
 * The most that one bidder gains per round by leaving the given bids, on average over its value: exact, because between two bids of the others the chance of winning is constant, so that only their bids and
 * one more than each can be best.
 */
export function gainFrom(market: Market, bids: readonly (readonly Share[])[]): number {
  const made = new Set(bids.flatMap(shares => shares.map(({ bid }) => bid)))
  const candidates = [...new Set([0, market.reserve, ...[...made].flatMap(bid => [bid, bid + 1])])].sort((a, b) => a - b)
  const isPure = bids.every(shares => shares.length === 1)
  const chance = isPure && market.field.distinct ? ofPure(market, bids, candidates) : ofMixed(market, bids, candidates)
  let total = 0
  for (let k = 0; k < market.levels.length; k++) {
    const value = market.levels[k]!
    const own = bids[k]!
    let [best, paid, next] = [0, 0, 0]
    for (let g = 0; g < candidates.length; g++) {
      const bid = candidates[g]!
      const share = own[next]?.bid === bid ? own[next++]!.share : 0
      if (bid > value && share === 0) {
        if (next >= own.length) break
        continue
      }
      const wins = market.reserve > 0 && bid < market.reserve ? 0 : chance(k, g)
      const payoff = (value - bid) * wins
      best = Math.max(best, payoff)
      paid += share * payoff
    }
    total += Math.max(0, best - paid)
  }
  const gain = total / market.levels.length
  return gain < 1e-9 ? 0 : gain
}

type Chance = (level: number, candidate: number) => number

function ofMixed({ levels, field }: Market, bids: readonly (readonly Share[])[], candidates: readonly number[]): Chance {
  const at = new Map(candidates.map((bid, g) => [bid, g]))
  const mixed: Mixed = bids.map(shares => {
    const row = new Float64Array(candidates.length)
    for (const { bid, share } of shares) row[at.get(bid)!] = share
    return row
  })
  const table = winning(mixed, candidates.length, { ...field, levels: levels.length }, worthFrom(levels, candidates))
  return (k, g) => table[k]![g]!
}

/** One bid per level and different levels: rivals are a set of the other levels, so counting sets suffices, however many levels there are. */
function ofPure({ levels, field }: Market, bids: readonly (readonly Share[])[], candidates: readonly number[]): Chance {
  const rivals = field.seats - 1
  const logs = logFactorials(levels.length)
  const all = logChoose(logs, levels.length - 1, rivals)
  const own = bids.map(shares => shares[0]?.bid ?? 0)
  const sorted = [...own].sort((a, b) => a - b)
  const below = candidates.map(bid => countBelow(sorted, bid))
  const upTo = candidates.map(bid => countBelow(sorted, bid + 1))
  const chanceOf = (lower: number, equal: number) => {
    let chance = 0
    for (let j = 0; j <= Math.min(equal, rivals); j++)
      chance += Math.exp(logChoose(logs, equal, j) + logChoose(logs, lower, rivals - j) - all) / (j + 1)
    return chance
  }
  // Of the own level it matters only whether its bid is lower, equal or higher: three chances per candidate.
  const table = candidates.map((_, g) => {
    const [under, tied] = [below[g]!, upTo[g]! - below[g]!]
    return [under > 0 ? chanceOf(under - 1, tied) : 0, tied > 0 ? chanceOf(under, tied - 1) : 0, chanceOf(under, tied)] as const
  })
  return (k, g) => table[g]![own[k]! < candidates[g]! ? 0 : own[k] === candidates[g] ? 1 : 2]
}

/** How many numbers of an ascending list are less than x. */
function countBelow(sorted: readonly number[], x: number): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (sorted[middle]! < x) from = middle + 1
    else to = middle
  }
  return from
}
