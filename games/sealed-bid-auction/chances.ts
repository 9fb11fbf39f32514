/** What the chance of winning depends on: the number of levels, all equally likely, the number of bidders, and whether two may have the same level. */
export interface Field {
  readonly levels: number
  readonly seats: number
  readonly distinct: boolean
}

/** Mixed bids: for each level the probability of each point of an ascending list of bids. */
export type Mixed = readonly Float64Array[]

/** Nodes and weights of Gauss–Legendre quadrature on [0, 1], exact for polynomials of degree 2n − 1 (Newton's method on the Legendre polynomial). */
export function quadrature(n: number): { readonly nodes: readonly number[]; readonly weights: readonly number[] } {
  const nodes: number[] = []
  const weights: number[] = []
  for (let i = 0; i < n; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5))
    let slope = 0
    for (let turn = 0; turn < 50; turn++) {
      let [p, before] = [1, 0]
      for (let j = 0; j < n; j++) [p, before] = [((2 * j + 1) * x * p - j * before) / (j + 1), p]
      slope = (n * (x * p - before)) / (x * x - 1)
      const step = p / slope
      x -= step
      if (Math.abs(step) < 1e-15) break
    }
    nodes.push((x + 1) / 2)
    weights.push(1 / ((1 - x * x) * slope * slope))
  }
  return { nodes, weights }
}

/** log k! for k = 0 … n. */
export function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1)
  for (let k = 1; k <= n; k++) logs[k] = logs[k - 1]! + Math.log(k)
  return logs
}

/** C(a, b) as a logarithm, −∞ where there is none. */
export const logChoose = (logs: Float64Array, a: number, b: number): number => (b < 0 || b > a ? -Infinity : logs[a]! - logs[b]! - logs[a - b]!)

/**
 * The chance that a bidder of level k wins with the bid at point g, all others bidding as `mixed` says; the winner of m tied rivals and oneself is drawn, so that it is
 * ∫₀¹ E[∏ over rivals (P(lower) + t·P(equal))] dt. Independent levels: the (n−1)th power of a mean, integrated in closed form. Distinct levels: rivals are a random set of the other
 * levels, so the expectation is an elementary symmetric polynomial over them, divided by their number of sets.
 */
export function winning(mixed: Mixed, points: number, field: Field): Float64Array[] {
  return field.distinct ? ofSets(mixed, points, field) : ofDraws(mixed, points, field)
}

function ofDraws(mixed: Mixed, points: number, { levels, seats }: Field): Float64Array[] {
  const chance = new Float64Array(points)
  let lower = 0
  for (let g = 0; g < points; g++) {
    let equal = 0
    for (let k = 0; k < levels; k++) equal += mixed[k]![g]!
    equal /= levels
    chance[g] = equal < 1e-9 ? lower ** (seats - 1) : ((lower + equal) ** seats - lower ** seats) / (seats * equal)
    lower = Math.min(1, lower + equal)
  }
  return Array.from({ length: levels }, () => chance)
}

function ofSets(mixed: Mixed, points: number, { levels, seats }: Field): Float64Array[] {
  const rivals = seats - 1
  const { nodes, weights } = quadrature(Math.ceil(seats / 2))
  const sets = Math.exp(logChoose(logFactorials(levels), levels - 1, rivals))
  const chance = Array.from({ length: levels }, () => new Float64Array(points))
  const lower = new Float64Array(levels)
  const y = new Float64Array(levels)
  const e = new Float64Array(rivals + 1)
  for (let g = 0; g < points; g++) {
    for (let q = 0; q < nodes.length; q++) {
      e.fill(0)
      e[0] = 1
      for (let k = 0; k < levels; k++) {
        const x = (y[k] = lower[k]! + nodes[q]! * mixed[k]![g]!)
        if (x > 0) for (let i = Math.min(rivals, k + 1); i > 0; i--) e[i] = e[i]! + x * e[i - 1]!
      }
      for (let k = 0; k < levels; k++) {
        let without = 1
        for (let i = 1; i <= rivals; i++) without = e[i]! - y[k]! * without
        chance[k]![g] = chance[k]![g]! + (weights[q]! * Math.max(0, without)) / sets
      }
    }
    for (let k = 0; k < levels; k++) lower[k] = lower[k]! + mixed[k]![g]!
  }
  return chance
}
