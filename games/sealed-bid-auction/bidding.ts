import type { Luck } from '../../src/core/luck'
import { type Field, logChoose, logFactorials } from './chances'
import { gainFrom, type Market } from './gain'
import { regretMatching } from './regret-matching'
import { levelsOf, type Levels } from './values'
import { vickreyBids } from './vickrey'

/** One bid and how often it is made. */
export interface Share {
  readonly bid: number
  readonly share: number
}

/**
 * How everybody bids at the first price in a symmetric equilibrium, as near as it could be computed: by level the bids with their shares (ascending). `gain`: the most that a bidder gains per round by any
 * other way of bidding, on average over values, found by trying all of them. `isMixed` is false where one bid per value is all that could be computed.
 */
export interface Bidding {
  readonly levels: readonly number[]
  readonly bids: readonly (readonly Share[])[]
  readonly gain: number
  readonly isMixed: boolean
}

/** What the equilibrium depends on. */
export interface Setting extends Levels {
  readonly draw: 'distinct' | 'independent'
  readonly reserve: number
}

const known = new Map<string, Bidding>()
const mostKnown = 64

/** The bidding of a set-up, computed once: the work is bounded (at most about a fifth of a second), so large ones get fewer refinements or none, and a larger `gain`. */
export function biddingOf({ valuationMin, valuationMax, step, draw, reserve }: Setting, seats: number): Bidding {
  const key = [valuationMin, valuationMax, step, draw, reserve, seats].join()
  const before = known.get(key)
  if (before !== undefined) return before
  const levels = levelsOf({ valuationMin, valuationMax, step })
  const field: Field = { levels: levels.length, seats, distinct: draw === 'distinct' }
  const made = solve({ levels, field, reserve })
  if (known.size >= mostKnown) known.delete(known.keys().next().value ?? '')
  known.set(key, made)
  return made
}

/** About the operations of all turns of learning, the most turns, and the most pairs of a value and a bid; with more pairs there are too few turns to come nearer than one bid per value. */
const budget = 1.2e8
const mostTurns = 400
const mostPairs = 60_000

function solve(market: Market): Bidding {
  const { levels, field } = market
  const vickrey = vickreyBids(levels, field, market.reserve)
  const grid = gridOf(market)
  const perBid = field.distinct ? Math.ceil(field.seats / 2) * 2 * field.seats + 6 : 6
  const work = grid.length * levels.length * perBid
  const turns = Math.min(mostTurns, Math.floor(budget / work))
  const pure: Bidding = made(
    market,
    vickrey.map(bid => [{ bid: Math.round(bid), share: 1 }]),
    false,
  )
  if (turns < 25 || grid.length * levels.length > mostPairs || !isStable(field)) return pure
  const mixed = regretMatching(market, grid, vickrey, turns)
  const found = made(market, settled(mixed, market, vickrey), true)
  return found.gain < pure.gain ? found : pure
}

const made = (market: Market, bids: readonly (readonly Share[])[], isMixed: boolean): Bidding => ({
  levels: market.levels,
  bids,
  gain: gainFrom(market, bids),
  isMixed,
})

/** At most 201 bids, evenly apart, from where competition can begin to the highest value. */
function gridOf({ levels, reserve }: Market): readonly number[] {
  const [least, most] = [levels[0]!, levels.at(-1)!]
  const from = Math.max(0, reserve, least - (most - least))
  const apart = Math.max(1, Math.ceil((most - from) / 200))
  const grid = Array.from({ length: Math.floor((most - from) / apart) + 1 }, (_, i) => from + i * apart)
  return from > 0 ? [0, ...grid] : grid
}

/** Whether leaving one level out of the symmetric polynomials keeps six digits: rounding grows with the largest polynomial over the last. */
function isStable({ levels, seats, distinct }: Field): boolean {
  if (!distinct) return true
  const logs = logFactorials(levels)
  let largest = 0
  for (let i = 0; i < seats; i++) largest = Math.max(largest, logChoose(logs, levels, i))
  return largest - logChoose(logs, levels - 1, seats - 1) < Math.log(1e8)
}

/** Without the dust of early turns; a level that never wins, to which every bid is as good, bids Vickrey's share of its value. */
function settled(mixed: readonly (readonly Share[])[], { levels, field }: Market, vickrey: readonly number[]): readonly (readonly Share[])[] {
  return mixed.map((shares, k) => {
    if (field.distinct && k < field.seats - 2) return [{ bid: Math.min(levels[k]!, Math.round(vickrey[k]!)), share: 1 }]
    const kept = shares.filter(({ share }) => share > 2e-3)
    const sum = kept.reduce((total, { share }) => total + share, 0)
    return kept.map(({ bid, share }) => ({ bid, share: share / sum }))
  })
}

/** The shares of a value; one that is no level (from a record) takes those of the nearest level below, or of the lowest. */
export function sharesAt({ levels, bids }: Bidding, value: number): readonly Share[] {
  let [from, to] = [0, levels.length - 1]
  while (from < to) {
    const middle = Math.ceil((from + to) / 2)
    if (levels[middle]! <= value) from = middle
    else to = middle - 1
  }
  return bids[from]!
}

/** The mean bid of a level's shares. */
export const meanBid = (shares: readonly Share[]): number => shares.reduce((sum, { bid, share }) => sum + bid * share, 0)

/** A bid drawn by its share. */
export function drawBid(shares: readonly Share[], luck: Luck): number {
  let left = luck.unit()
  for (const { bid, share } of shares) {
    left -= share
    if (left < 0) return bid
  }
  return shares.at(-1)?.bid ?? 0
}
