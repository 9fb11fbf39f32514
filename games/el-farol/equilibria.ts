import type { Equilibrium } from '../../src/core/game'
import { type Bar, goingPays, roomFor } from './crowd'
import type { Config } from './config'

/** Attendances from one number to another, both included. */
export interface Run {
  readonly from: number
  readonly to: number
}

/**
 * All attendances g that are pure equilibria of one round, in runs: nobody who goes would rather stay, and nobody who stays would rather go and be number g + 1.
 * There is always one: the game has the potential Σ(pay of the k-th goer − home), k = 1…g, and its maximum is an equilibrium (Rosenthal 1973).
 */
export function stableRuns(bar: Bar, n: number): readonly Run[] {
  const room = roomFor(bar.capacity, n)
  const runs: Run[] = []
  for (let g = 0; g <= n; g++) {
    const stays = g === 0 || goingPays(g, room, bar) >= bar.home
    const keepsOut = g === n || goingPays(g + 1, room, bar) <= bar.home
    if (!stays || !keepsOut) continue
    const last = runs.at(-1)
    if (last?.to === g - 1) runs[runs.length - 1] = { from: last.from, to: g }
    else runs.push({ from: g, to: g })
  }
  return runs
}

/**
 * The probabilities of 0…n successes in n independent trials of chance p. By recurrence from the mode, and scaled at the end, so that 500 trials neither underflow
 * nor lose digits.
 */
export function binomial(n: number, p: number): readonly number[] {
  if (p <= 0 || p >= 1) return Array.from({ length: n + 1 }, (_, k) => (k === (p <= 0 ? 0 : n) ? 1 : 0))
  const mode = Math.min(n, Math.floor((n + 1) * p))
  const odds = p / (1 - p)
  const chances = Array<number>(n + 1).fill(0)
  chances[mode] = 1
  for (let k = mode + 1; k <= n; k++) chances[k] = (chances[k - 1] as number) * odds * ((n - k + 1) / k)
  for (let k = mode - 1; k >= 0; k--) chances[k] = ((chances[k + 1] as number) / odds) * ((k + 1) / (n - k))
  const sum = chances.reduce((a, b) => a + b, 0)
  return chances.map(chance => chance / sum)
}

/** The chance that at most `most` of n go, each with chance p. */
const atMost = (most: number, n: number, p: number): number =>
  binomial(n, p)
    .slice(0, Math.max(0, most + 1))
    .reduce((a, b) => a + b, 0)

const known = new Map<string, number>()

/**
 * The chance of going in the symmetric equilibrium of one round. Strictly between 0 and 1 it makes a seat indifferent: P(at most room − 1 of the n − 1 others go) = (home − crowded)/(uncrowded − crowded),
 * solved by bisection to the last bit. At 0 or 1 nobody, or everybody, goes.
 */
export function symmetricChance(bar: Bar, n: number): number {
  const { uncrowded, crowded, home } = bar
  const room = roomFor(bar.capacity, n)
  if (room === 0 || room === n || uncrowded === crowded) return goingPays(1, room, bar) > home ? 1 : 0
  const share = (home - crowded) / (uncrowded - crowded)
  if (share <= 0) return uncrowded > crowded ? 1 : 0
  if (share >= 1) return uncrowded > crowded ? 0 : 1
  const key = `${n} ${room} ${share}`
  const before = known.get(key)
  if (before !== undefined) return before
  let [low, high] = [0, 1]
  for (let middle = 0.5; middle > low && middle < high; middle = (low + high) / 2) {
    if (atMost(room - 1, n - 1, middle) > share) low = middle
    else high = middle
  }
  if (known.size > 1000) known.clear()
  known.set(key, low)
  return low
}

const assumes = 'own points, risk-neutral'

/** The equilibria of the match that repeat one of a round: pure attendances (anybody may be the ones who go), taking turns among them, and the symmetric mixed one. */
export function equilibria(config: Config, n: number): readonly Equilibrium[] {
  const { rounds, home } = config
  const room = roomFor(config.capacity, n)
  const pure = stableRuns(config, n).flatMap(({ from, to }): Equilibrium[] => {
    const going = [...(from > 0 ? [goingPays(from, room, config)] : []), ...(to > 0 ? [goingPays(to, room, config)] : [])]
    const all = [...going, ...(from < n ? [home] : [])].map(x => rounds * x)
    const between = [Math.min(...all), Math.max(...all)] as const
    return [
      {
        concept: `Nash equilibria in pure strategies: ${from === to ? `exactly ${from}` : `${from} to ${to}`} of ${n} go`,
        payoffs: Array.from({ length: n }, () => between),
        assumes,
        exact: true,
        play: Array.from({ length: n }, (_, seat) => ({ strategy: 'always', params: { action: seat < from ? 'go' : 'stay' } })),
      },
    ]
  })
  return [...pure, ...inTurns(config, n, room), ...mixed(config, n)]
}

/** Taking turns in the order of the seats: `room` go each round. An equilibrium where exactly `room` is one; it spreads the gains as evenly as the rounds allow. */
function inTurns(config: Config, n: number, room: number): readonly Equilibrium[] {
  const stable = stableRuns(config, n).some(({ from, to }) => from <= room && room <= to)
  if (!stable || room === 0 || room === n) return []
  const payoffs = Array.from({ length: n }, (_, seat) => {
    let went = 0
    for (let round = 1; round <= config.rounds; round++) if (hasTurn(seat, round, room, n)) went++
    const points = went * config.uncrowded + (config.rounds - went) * config.home
    return [points, points] as const
  })
  return [
    {
      concept: `Nash equilibrium: taking turns, ${room} of ${n} go`,
      payoffs,
      assumes,
      exact: true,
      play: Array.from({ length: n }, () => ({ strategy: 'take-turns' })),
    },
  ]
}

/** Whether a seat is among the `room` seats whose turn it is: the first ones in round 1, the next ones in round 2, and so on round the table. Rounds count from 1. */
export const hasTurn = (seat: number, round: number, room: number, n: number): boolean => (seat + n - (((round - 1) * room) % n)) % n < room

function mixed(config: Config, n: number): readonly Equilibrium[] {
  const chance = symmetricChance(config, n)
  if (chance === 0 || chance === 1) return []
  const points = config.rounds * config.home
  return [
    {
      concept: `Symmetric mixed equilibrium: everybody goes with probability ${Number(chance.toFixed(5))}`,
      payoffs: Array.from({ length: n }, () => [points, points] as const),
      assumes: `${assumes}; points in expectation`,
      exact: true,
      play: Array.from({ length: n }, () => ({ strategy: 'symmetric-mix' })),
    },
  ]
}
