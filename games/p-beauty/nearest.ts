import type { Seat } from '../../src/core/game'
import type { Config } from './config'

/** p as a fraction r/q, and the slack within which two distances count as equal (in units of distance × n × q). */
export interface Scale {
  readonly r: number
  readonly q: number
  readonly slack: number
}

/** Who was nearest, before any tie rule. `tied` ascending; `numbers` the distinct nearest numbers in seat order (the first four: real numbers within the slack may be many). */
export interface Verdict {
  readonly mean: number
  readonly target: number
  readonly tied: readonly Seat[]
  readonly numbers: readonly number[]
}

const largestDenominator = 1e5
const mostNumbers = 4

/**
 * The fraction with a denominator up to 10⁵ that a decimal or a rounded 2/3 stands for (continued fraction, relative error below 10⁻¹²);
 * null where there is none.
 */
export function fractionOf(p: number): { readonly r: number; readonly q: number } | null {
  let [r0, q0, r1, q1] = [0, 1, 1, 0]
  let rest = p
  for (let i = 0; i < 40; i++) {
    const whole = Math.floor(rest)
    ;[r0, q0, r1, q1] = [r1, q1, whole * r1 + r0, whole * q1 + q0]
    if (q1 > largestDenominator) return null
    if (Math.abs(p - r1 / q1) <= 1e-12 * Math.max(1, p)) return { r: r1, q: q1 }
    rest = 1 / (rest - whole)
  }
  return null
}

const scales = new WeakMap<object, Scale>()

/**
 * The scale on which distances are compared: |n·q·guess − r·sum| instead of |guess − p·sum/n|.
 * With whole numbers and p = r/q every term is an integer below 2⁵³, so ties are exact and the slack is 0.
 * With real numbers, or a p that is no such fraction, distances closer than 10⁻⁹ of the range count as equal, because
 * rounding must not decide who wins.
 */
export function scaleOf(config: Pick<Config, 'p' | 'min' | 'max' | 'numbers'>): Scale {
  const known = scales.get(config)
  if (known !== undefined) return known
  const fraction = fractionOf(config.p)
  const { r, q } = fraction ?? { r: config.p, q: 1 }
  const exact = fraction !== null && config.numbers === 'integer'
  const scale = { r, q, slack: exact ? 0 : 1e-9 * q * Math.max(1, Math.abs(config.min), Math.abs(config.max)) }
  scales.set(config, scale)
  return scale
}

/** Mean, target and the nearest guesses of one round; `guesses` by seat, at least one. */
export function judge(guesses: readonly number[], config: Config): Verdict {
  const { r, q, slack } = scaleOf(config)
  const n = guesses.length
  let sum = 0
  for (let i = 0; i < n; i++) sum += guesses[i]!
  const goal = r * sum
  const unit = n * q
  let best = Infinity
  for (let i = 0; i < n; i++) {
    const distance = Math.abs(unit * guesses[i]! - goal)
    if (distance < best) best = distance
  }
  const limit = best + slack * n
  const tied: Seat[] = []
  const numbers: number[] = []
  for (let i = 0; i < n; i++) {
    const guess = guesses[i]!
    if (Math.abs(unit * guess - goal) > limit) continue
    tied.push(i)
    if (numbers.length < mostNumbers && !numbers.includes(guess)) numbers.push(guess)
  }
  return { mean: sum / n, target: goal / unit, tied, numbers }
}
