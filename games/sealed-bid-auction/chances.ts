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
 * `from`, where it is given: at each point the lowest level whose chance is asked for; of lower ones only those that bid there get theirs, the others 0.
 */
export function winning(mixed: Mixed, points: number, field: Field, from: ArrayLike<number> = []): Float64Array[] {
  return field.distinct ? ofSets(mixed, points, field, from) : ofDraws(mixed, points, field)
}

function ofDraws(mixed: Mixed, points: number, { levels, seats }: Field): Float64Array[] {
  const chance = new Float64Array(points)
  const sums = new Float64Array(points)
  for (let k = 0; k < levels; k++) {
    const own = mixed[k]!
    for (let g = 0; g < points; g++) sums[g] = sums[g]! + own[g]!
  }
  let lower = 0
  for (let g = 0; g < points; g++) {
    const equal = sums[g]! / levels
    chance[g] = equal < 1e-9 ? lower ** (seats - 1) : ((lower + equal) ** seats - lower ** seats) / (seats * equal)
    lower = Math.min(1, lower + equal)
  }
  return Array.from({ length: levels }, () => chance)
}

function ofSets(mixed: Mixed, points: number, { levels, seats }: Field, from: ArrayLike<number>): Float64Array[] {
  const rivals = seats - 1
  const { nodes, weights } = quadrature(Math.ceil(seats / 2))
  const sets = Math.exp(logChoose(logFactorials(levels), levels - 1, rivals))
  const chance = Array.from({ length: levels }, () => new Float64Array(points))
  const lower = new Float64Array(levels)
  const equal = new Float64Array(levels)
  const y = new Float64Array(levels)
  const [start, e] = [new Float64Array(rivals + 1), new Float64Array(rivals + 1)]
  for (let g = 0; g < points; g++) {
    for (let k = 0; k < levels; k++) equal[k] = mixed[k]![g]!
    const first = from[g] ?? 0
    // The levels up to the first that bids here are the same at every node.
    let same = 0
    start.fill(0)
    start[0] = 1
    for (; same < levels && equal[same] === 0; same++) {
      const x = (y[same] = lower[same]!)
      if (x > 0) for (let i = Math.min(rivals, same + 1); i > 0; i--) start[i] = start[i]! + x * start[i - 1]!
    }
    for (let q = 0; q < nodes.length; q++) {
      const [node, weight] = [nodes[q]!, weights[q]!]
      e.set(start)
      for (let k = same; k < levels; k++) {
        const x = (y[k] = lower[k]! + node * equal[k]!)
        if (x > 0) for (let i = Math.min(rivals, k + 1); i > 0; i--) e[i] = e[i]! + x * e[i - 1]!
      }
      for (let k = 0; k < levels; k++) {
        if (k < first && equal[k] === 0) continue
        const x = y[k]!
        let without = x === 0 ? e[rivals]! : 1
        if (x !== 0) for (let i = 1; i <= rivals; i++) without = e[i]! - x * without
        const own = chance[k]!
        own[g] = own[g]! + (weight * Math.max(0, without)) / sets
      }
    }
    for (let k = 0; k < levels; k++) lower[k] = lower[k]! + equal[k]!
  }
  return chance
}

/** For each of ascending bids the lowest level that is worth at least that much: a bid above the own value never pays. */
export function worthFrom(levels: readonly number[], bids: readonly number[]): Int32Array {
  const from = new Int32Array(bids.length)
  let k = 0
  for (const [g, bid] of bids.entries()) {
    while (k < levels.length && levels[k]! < bid) k++
    from[g] = k
  }
  return from
}
