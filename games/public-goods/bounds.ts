import type { Config } from './config'

/** Bounds and reference points of one seat, in points of the whole match. `worst` and `best` over all plays; `sure` what it can guarantee itself; `ideal` its most with everybody else at least at theirs. */
export interface Bounds {
  readonly worst: number
  readonly best: number
  readonly sure: number
  readonly ideal: number
}

/**
 * With a new endowment each round only the sums over all rounds matter: X_i contributed of E_i handed out, payoff E_i − X_i + R·ΣX/n. `owed` are the E by seat.
 * R < n: contributing loses, so `sure` is E_i. R ≥ n: contributing all secures E_i·R/n. `ideal` for 1 < R < n: see `idealGain`.
 */
export function boundsByRound(owed: readonly number[], multiplier: number): readonly Bounds[] {
  const n = owed.length
  const back = multiplier / n
  const sum = owed.reduce((a, b) => a + b, 0)
  const gains = new Map<number, number>()
  return owed.map(own => {
    const most = own * Math.max(1, back) + back * (sum - own)
    const gain = gains.get(own) ?? (multiplier <= 1 || multiplier >= n ? 0 : idealGain(own, owed, multiplier))
    gains.set(own, gain)
    return {
      worst: own * Math.min(1, back),
      best: most,
      sure: own * Math.max(1, back),
      ideal: multiplier >= n ? back * sum : own + gain,
    }
  })
}

/**
 * The most that a seat with `own` points in all gains over keeping them, the others not losing: nobody else gives more than y = R·ΣX/n, the share of the pot. With the others giving min(E_j, y) the
 * seat must give X(y) = max(0, n·y/R − Σ min(E_j, y)) ≤ own and gains y − X(y), which is concave and piecewise linear in y: its corners decide. Real numbers; with whole points a bound.
 */
function idealGain(own: number, owed: readonly number[], multiplier: number): number {
  const rest = owed.toSorted((a, b) => a - b)
  rest.splice(rest.indexOf(own), 1)
  const slope = owed.length / multiplier
  const before = [0]
  for (const points of rest) before.push((before.at(-1) as number) + points)
  const needs = (y: number, k: number) => slope * y - (before[k] as number) - (rest.length - k) * y
  /** The largest y at which the seat needs to give `level`; `needs` is convex and starts at 0. */
  const crossing = (level: number): number => {
    let last = 0
    for (let k = 0; k <= rest.length; k++) {
      const steep = slope - (rest.length - k)
      const y = (level + (before[k] as number)) / steep
      if (steep > 0 && y >= (k === 0 ? 0 : (rest[k - 1] as number)) && y <= (rest[k] ?? Number.POSITIVE_INFINITY)) last = y
    }
    return last
  }
  const top = crossing(own)
  const corners = [top, crossing(0), ...rest].filter(y => y <= top)
  return corners.reduce((most, y) => {
    const under = rest.findIndex(points => points > y)
    return Math.max(most, y - Math.max(0, needs(y, under < 0 ? rest.length : under)))
  }, 0)
}

/**
 * Where points carry over. `best`: what the others' points are worth to a seat if they serve it alone, backward from the end: a point contributed gives it R/n and the others (n − 1)·R/n to contribute
 * again (own point v, another's u: g = R/n·(v + (n − 1)u), v ← max(v, g), u ← max(u, g)). `worst`: it gives all and the others nothing, in every round. `sure`, R ≥ n: it gives all that is whole, alone.
 * `ideal`: `best`, unless all points there can ever be leave less. In whole points `worst`, `best` and `ideal` may be a little out of reach: bounds.
 */
export function boundsCarried(first: readonly number[], { multiplier, rounds }: Config): readonly Bounds[] {
  const n = first.length
  const back = multiplier / n
  let [mine, theirs] = [1, 0]
  for (let k = 0; k < rounds; k++) {
    const put = back * (mine + (n - 1) * theirs)
    mine = Math.max(mine, put)
    theirs = Math.max(theirs, put)
  }
  const sum = first.reduce((a, b) => a + b, 0)
  const alone = (points: number) => {
    let balance = points
    if (back <= 1) return balance
    for (let k = 0; k < rounds; k++) balance += (back - 1) * Math.floor(balance + 1e-9)
    return balance
  }
  const sures = first.map(alone)
  const secured = sures.reduce((a, b) => a + b, 0)
  const all = sum * Math.max(1, multiplier) ** rounds
  return first.map((own, seat) => {
    const sure = sures[seat] as number
    const best = mine * own + theirs * (sum - own)
    return { worst: own * Math.min(1, back) ** rounds, best, sure, ideal: Math.min(best, Math.max(sure, all - (secured - sure))) }
  })
}
