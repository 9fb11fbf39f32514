import type { Equilibrium } from '../../src/core/game'
import type { Config } from './config'
import { fractionOf } from './nearest'

/** A closed run of numbers: every number from `from` to `to` (every whole one when the game is played in whole numbers). */
export interface Run {
  readonly from: number
  readonly to: number
}

/** The constants of a one-round deviation from "everybody at c", scaled by q so that they are whole for whole c and p = r/q. */
interface Margin {
  /** q(n − 2p), or for payment by distance q(n − p): what one unit of deviation costs. */
  readonly a: number
  /** 2nq(1 − p) per unit of c, or for payment by distance nq(1 − p): what a move towards the target gains. */
  readonly k: number
}

function marginOf(config: Config, n: number): Margin {
  const { r, q } = fractionOf(config.p) ?? { r: config.p, q: 1 }
  return config.payment === 'distance' ? { a: n * q - r, k: n * (q - r) } : { a: n * q - 2 * r, k: 2 * n * (q - r) }
}

/** Whether somebody gains by leaving c for a number higher (`sign` 1) or lower (−1), by between one grid step and `room`. Proof in notes.md. */
function leaving(sign: 1 | -1, c: number, room: number, { a, k }: Margin, config: Config): boolean {
  if (room <= 0) return false
  const whole = config.numbers === 'integer'
  const pull = sign * k * c
  if (config.payment === 'distance') {
    const base = Math.abs(k * c)
    return whole ? Math.abs(k * c + sign * a) < base : k * c !== 0 && pull * a < 0
  }
  const far = a * room + pull
  const near = whole ? a + pull : pull
  if (config.ties !== 'first') return far < 0 || near < 0
  return far <= 0 || (whole ? near <= 0 : near < 0)
}

/**
 * Whether "everybody at c, in every round" is a Nash equilibrium of the one-round game, exactly, by the deviation inequality of notes.md:
 * nobody gains by leaving c. With ties paid in full everybody already has all there is to win.
 */
export function isCommon(c: number, config: Config, n: number): boolean {
  if (c < config.min || c > config.max) return false
  if (config.payment === 'nearest' && config.ties === 'all') return true
  const margin = marginOf(config, n)
  return !leaving(1, c, config.max - c, margin, config) && !leaving(-1, c, c - config.min, margin, config)
}

/** All numbers c of which "everybody at c" is an equilibrium, as ascending runs that don't touch. O(1), whatever the range. */
export function commonNumbers(config: Config, n: number): readonly Run[] {
  const { min, max } = config
  if (config.payment === 'nearest' && config.ties === 'all') return [{ from: min, to: max }]
  const { a, k } = marginOf(config, n)
  const whole = config.numbers === 'integer'
  const runs: Run[] = []
  const add = (from: number, to: number) => {
    if (from > to || !isCommon(from, config, n) || !isCommon(to, config, n)) return
    const last = runs.at(-1)
    if (last !== undefined && from <= last.to + (whole ? 1 : 0)) runs[runs.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else runs.push({ from, to })
  }
  add(min, min)
  const step = whole ? 1 : 0
  if (k === 0 || (config.payment === 'distance' && a === 0)) add(min + step, max - step)
  else {
    const reach = config.payment === 'distance' ? Math.abs(a) / (2 * Math.abs(k)) : a / Math.abs(k)
    const strict = config.payment === 'nearest' && config.ties === 'first'
    const bound = whole ? (strict ? Math.ceil(reach) - 1 : Math.floor(reach)) : 0
    if (whole) add(Math.max(min + 1, 0 - bound), Math.min(max - 1, bound))
    else if (min < 0 && max > 0) add(0, 0)
  }
  add(max, max)
  return runs
}

/** The number of an equilibrium that theory singles out: the one nearest zero for p < 1 (it survives iterated elimination), the farthest for p > 1, the middle for p = 1; null where no common number is one. */
export function salient(config: Config, n: number): number | null {
  const runs = commonNumbers(config, n)
  if (runs.length === 0) return null
  if (config.p === 1) {
    const middle = (config.min + config.max) / 2
    return config.numbers === 'integer' ? Math.floor(middle) : middle
  }
  const ends = runs.flatMap(run => (run.from < 0 && run.to > 0 ? [run.from, 0, run.to] : [run.from, run.to]))
  const order = config.p < 1 ? (x: number, y: number) => Math.abs(x) - Math.abs(y) : (x: number, y: number) => Math.abs(y) - Math.abs(x) || y - x
  return ends.sort(order)[0]!
}

const mostNamed = 6

/** Of each run its numbers, or where they are many its ends and middle: what the benchmarks name. */
function named(runs: readonly Run[], config: Config): readonly { readonly c: number; readonly of: Run }[] {
  const whole = config.numbers === 'integer'
  return runs.flatMap(of => {
    if (of.from === of.to) return [{ c: of.from, of }]
    if (whole && of.to - of.from < mostNamed) return Array.from({ length: of.to - of.from + 1 }, (_, i) => ({ c: of.from + i, of }))
    const middle = (of.from + of.to) / 2
    return [of.from, whole ? Math.floor(middle) : middle, of.to].map(c => ({ c, of }))
  })
}

/**
 * The pure equilibria in which everybody plays the same number in every round, with what each seat is paid over the match.
 * Drawn ties pay a lottery: the interval is its range, its mean is prize × rounds / n. Asymmetric and mixed equilibria, and those of the
 * repeated game that condition on the past, are not listed (notes.md says what is known of them).
 */
export function equilibria(config: Config, n: number): readonly Equilibrium[] {
  const sum = config.rounds * config.prize
  const paid = (c: number): readonly [number, number] => {
    if (config.payment === 'distance') {
      const each = config.rounds * (config.prize - config.cost * Math.abs(c * (1 - config.p)))
      return [each, each]
    }
    if (config.ties === 'all') return [sum, sum]
    return config.ties === 'random' ? [0, sum] : [sum / n, sum / n]
  }
  const lottery = config.payment === 'nearest' && config.ties === 'random' ? `; ties by lot, expected payoff ${sum / n} each` : ''
  return named(commonNumbers(config, n), config).map(({ c, of }) => ({
    concept:
      of.from === of.to ? `pure Nash: everybody at ${c}` : `pure Nash: everybody at ${c} (so is any common number from ${of.from} to ${of.to})`,
    payoffs: Array<readonly [number, number]>(n).fill(paid(c)),
    assumes: `own points, risk-neutral${lottery}; symmetric pure equilibria only`,
    exact: true,
    play: Array.from({ length: n }, () => ({ strategy: 'constant', params: { number: c } })),
  }))
}
