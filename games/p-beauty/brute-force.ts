import type { Seat } from '../../src/core/game'
import type { Config } from './config'

/** What enumeration of every profile of a one-round game in whole numbers finds. Test oracle: independent of the rules, in integers throughout. */
export interface Enumerated {
  /** Expected payoff of a seat at a profile. */
  readonly payoff: (profile: readonly number[], seat: Seat) => number
  readonly pure: readonly (readonly number[])[]
  /** The numbers c of which "everybody at c" is an equilibrium, ascending. */
  readonly common: readonly number[]
  readonly maximin: readonly number[]
  readonly worst: readonly number[]
  readonly best: readonly number[]
  readonly welfare: number
  /** Per seat its highest payoff over the profiles that give every other seat at least its baseline. */
  readonly ideal: (baseline: readonly number[]) => readonly number[]
}

/** Enumerates a small game with p = r/q; (range size)ⁿ profiles. */
export function bruteForce(config: Config, n: number, r: number, q: number): Enumerated {
  const size = config.max - config.min + 1
  const count = size ** n
  const profileOf = (code: number) => Array.from({ length: n }, (_, seat) => config.min + (Math.floor(code / size ** seat) % size))

  const payoffsOf = (profile: readonly number[]): readonly number[] => {
    const sum = profile.reduce((a, b) => a + b, 0)
    const distances = profile.map(x => Math.abs(n * q * x - r * sum))
    if (config.payment === 'distance') return distances.map(d => config.prize - (config.cost * d) / (n * q))
    const best = Math.min(...distances)
    const near = profile.flatMap((_, seat) => (distances[seat] === best ? [seat] : []))
    const winners = config.ties === 'first' ? near.filter(seat => profile[seat] === profile[near[0]!]) : near
    const each = config.ties === 'all' ? config.prize : config.prize / winners.length
    return profile.map((_, seat) => (winners.includes(seat) ? each : 0))
  }
  const table = Array.from({ length: count }, (_, code) => payoffsOf(profileOf(code)))
  const at = (code: number, seat: Seat, x: number) => code + (x - (Math.floor(code / size ** seat) % size)) * size ** seat
  const choices = Array.from({ length: size }, (_, x) => x)
  const seats = Array.from({ length: n }, (_, seat) => seat)

  const stable = (code: number) => seats.every(seat => choices.every(x => table[at(code, seat, x)]![seat]! <= table[code]![seat]! + 1e-9))
  const pure = table.flatMap((_, code) => (stable(code) ? [profileOf(code)] : []))
  const common = pure.filter(profile => profile.every(x => x === profile[0])).map(profile => profile[0]!)
  const maximin = seats.map(seat => {
    const least = Array<number>(size).fill(Infinity)
    table.forEach((payoffs, code) => {
      const x = Math.floor(code / size ** seat) % size
      least[x] = Math.min(least[x]!, payoffs[seat]!)
    })
    return Math.max(...least)
  })
  const over = (f: (a: number, b: number) => number) => seats.map(seat => table.reduce((kept, payoffs) => f(kept, payoffs[seat]!), table[0]![seat]!))
  return {
    payoff: (profile, seat) => payoffsOf(profile)[seat]!,
    pure,
    common: common.sort((a, b) => a - b),
    maximin,
    worst: over(Math.min),
    best: over(Math.max),
    welfare: table.reduce(
      (most, payoffs) =>
        Math.max(
          most,
          payoffs.reduce((a, b) => a + b, 0),
        ),
      -Infinity,
    ),
    ideal: baseline =>
      seats.map(seat =>
        table.reduce(
          (most, payoffs) =>
            seats.every(other => other === seat || payoffs[other]! >= baseline[other]! - 1e-9) ? Math.max(most, payoffs[seat]!) : most,
          -Infinity,
        ),
      ),
  }
}
