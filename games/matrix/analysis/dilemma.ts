import { fraction, fromNumber, toNumber, type Fraction } from './fraction'

/** A symmetric 2×2 game with T > R > P > S: its payoffs, the index of the cooperative action and the thresholds of continued play. */
export interface Dilemma {
  readonly T: number
  readonly R: number
  readonly P: number
  readonly S: number
  readonly cooperate: 0 | 1
  /** Alternating exploitation pays less than cooperation: 2R > T + S. */
  readonly strict: boolean
  /** δ_SPE = (T − R)/(T − P): from here on grim trigger supports cooperation. Friedman 1971. */
  readonly spe: Fraction
  /** δ_RD = (T + P − S − R)/(T − S): from here on grim trigger is risk dominant over always defecting. Blonski, Ockenfels & Spagnolo 2011. */
  readonly rd: Fraction
}

type Matrix = readonly (readonly number[])[]

const combine = (plus: readonly number[], minus: readonly number[]): Fraction =>
  [...plus.map(x => [x, 1n] as const), ...minus.map(x => [x, -1n] as const)].reduce<Fraction>(
    (sum, [x, sign]) => {
      const f = fromNumber(x)
      return fraction(sum.n * f.d + sign * f.n * sum.d, sum.d * f.d)
    },
    { n: 0n, d: 1n },
  )

const ratio = (a: Fraction, b: Fraction) => fraction(a.n * b.d, a.d * b.n)

/** The dilemma that a game is, or null: it must be 2×2, symmetric, and T > R > P > S under one naming of its actions. */
export function dilemmaOf(a: Matrix, b: Matrix): Dilemma | null {
  if (a.length !== 2 || a[0]!.length !== 2) return null
  for (const cooperate of [0, 1] as const) {
    const defect = 1 - cooperate
    const [R, S, T, P] = [a[cooperate]![cooperate]!, a[cooperate]![defect]!, a[defect]![cooperate]!, a[defect]![defect]!]
    const symmetric = b[cooperate]![cooperate] === R && b[defect]![cooperate] === S && b[cooperate]![defect] === T && b[defect]![defect] === P
    if (!symmetric || !(T > R && R > P && P > S)) continue
    const spe = ratio(combine([T], [R]), combine([T], [P]))
    const rd = ratio(combine([T, P], [S, R]), combine([T], [S]))
    return { T, R, P, S, cooperate, strict: toNumber(combine([R, R], [T, S])) > 0, spe, rd }
  }
  return null
}
