import { compositions } from '../counting'
import { fraction, toNumber, wholes, type Fraction } from './fraction'
import { solve } from './solve'

/** A Nash equilibrium of a two-player game: exact mixes and expected payoffs (points, one round). */
export interface Equilibrium {
  readonly x: readonly Fraction[]
  readonly y: readonly Fraction[]
  readonly payoffs: readonly [number, number]
  readonly pure: boolean
}

/**
 * All equilibria of a game. A game is degenerate where some mix has more best replies than actions in its support; then `all` holds the
 * extreme equilibria, and where two of them share a mix (`continuum`) everything between them is an equilibrium too.
 * Where the game is too large for mixed ones, `all` holds the pure ones only, `capped` says why and the flags are null.
 */
export interface Equilibria {
  readonly all: readonly Equilibrium[]
  readonly degenerate: boolean | null
  readonly continuum: boolean | null
  readonly capped: string | null
}

/** Most pairs of supports that are tried: 7 × 7 has 3,432, 2 × 80 has 3,321. */
const MOST_PAIRS = 3500

/** A candidate mix of one side: numerators over a common denominator, its support and the other side's best replies as bit sets. */
interface Vertex {
  readonly mix: readonly bigint[]
  readonly over: bigint
  readonly support: bigint
  readonly replies: bigint
  /** What the other side earns with a best reply, over `over`. */
  readonly value: bigint
  readonly ties: boolean
}

const bits = (list: readonly number[]) => list.reduce((set, i) => set | (1n << BigInt(i)), 0n)

/** All subsets of 0..n−1 with k members, in lexicographic order. */
function subsets(n: number, k: number): number[][] {
  if (k === 0) return [[]]
  const all: number[][] = []
  const walk = (from: number, chosen: number[]) => {
    if (chosen.length === k) all.push(chosen)
    else for (let i = from; i <= n - (k - chosen.length); i++) walk(i + 1, [...chosen, i])
  }
  walk(0, [])
  return all
}

/** The mix on `support` that makes `replies` equally good for the other side, if it is one and they are best; `other[reply][own]`. */
function vertexOn(other: readonly (readonly bigint[])[], support: readonly number[], replies: readonly number[], own: number): Vertex | null {
  const rows = replies.map(j => [...support.map(i => other[j]![i]!), -1n, 0n])
  rows.push([...support.map(() => 1n), 0n, 1n])
  const solved = solve(rows)
  if (!solved) return null
  const { x, over } = solved
  const value = x[support.length]!
  if (x.some((p, i) => i < support.length && p <= 0n)) return null
  const best: number[] = []
  for (let j = 0; j < other.length; j++) {
    const gain = support.reduce((sum, i, k) => sum + other[j]![i]! * x[k]!, 0n)
    if (gain > value) return null
    if (gain === value) best.push(j)
  }
  const mix = Array.from({ length: own }, () => 0n)
  support.forEach((i, k) => {
    mix[i] = x[k]!
  })
  return { mix, over, support: bits(support), replies: bits(best), value, ties: best.length > support.length }
}

/** Every vertex of one side's best-reply polyhedron, by supports of equal size; each once. */
function verticesOf(other: readonly (readonly bigint[])[], own: number): Vertex[] {
  const found = new Map<string, Vertex>()
  for (let k = 1; k <= Math.min(own, other.length); k++) {
    const replySets = subsets(other.length, k)
    for (const support of subsets(own, k)) {
      for (const replies of replySets) {
        const vertex = vertexOn(other, support, replies, own)
        if (!vertex) continue
        const key = vertex.mix
          .map(p => fraction(p, vertex.over))
          .map(f => `${f.n}/${f.d}`)
          .join()
        if (!found.has(key)) found.set(key, vertex)
      }
    }
  }
  return [...found.values()]
}

/** Cells in which both actions are best replies to each other, row by row. */
export function pureEquilibria(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): readonly (readonly [number, number])[] {
  const bestOfColumn = a[0]!.map((_, j) => a.reduce((most, row) => Math.max(most, row[j]!), Number.NEGATIVE_INFINITY))
  const bestOfRow = b.map(row => row.reduce((most, x) => Math.max(most, x), Number.NEGATIVE_INFINITY))
  return a.flatMap((row, i) => row.flatMap((x, j) => (x === bestOfColumn[j] && b[i]![j] === bestOfRow[i] ? [[i, j] as const] : [])))
}

const unit = (length: number, at: number) => Array.from({ length }, (_, i) => fraction(i === at ? 1n : 0n, 1n))

/**
 * All Nash equilibria by support enumeration in exact arithmetic (von Stengel 2002, Handbook of Game Theory 3, section 3.3): a mix that makes k
 * actions of the other side equally best on a support of k is a vertex; an equilibrium is a pair of vertices whose supports are best replies to each
 * other. In nondegenerate games these are all; in degenerate ones all extreme equilibria. `a`, `b`: [row action][column action], points.
 */
export function equilibria(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): Equilibria {
  const [m, n] = [a.length, a[0]!.length]
  const pairs = compositions(m, n + 1)
  if (pairs > MOST_PAIRS) {
    const all = pureEquilibria(a, b).map(([i, j]) => ({ x: unit(m, i), y: unit(n, j), payoffs: [a[i]![j]!, b[i]![j]!] as const, pure: true }))
    return {
      all,
      degenerate: null,
      continuum: null,
      capped: `${m} × ${n} actions have more than ${MOST_PAIRS} pairs of supports; pure equilibria only`,
    }
  }
  const [wa, wb] = [wholes(a), wholes(b)]
  const xs = verticesOf(
    wb.matrix[0]!.map((_, j) => wb.matrix.map(row => row[j]!)),
    m,
  )
  const ys = verticesOf(wa.matrix, n)
  const all: Equilibrium[] = []
  const paired = new Map<Vertex, number>()
  for (const x of xs) {
    for (const y of ys) {
      if ((x.support & ~y.replies) !== 0n || (y.support & ~x.replies) !== 0n) continue
      const payoffs = [toNumber(fraction(y.value, y.over * wa.factor)), toNumber(fraction(x.value, x.over * wb.factor))] as const
      const [p, q] = [x.mix.map(v => fraction(v, x.over)), y.mix.map(v => fraction(v, y.over))]
      for (const mix of [x, y]) paired.set(mix, (paired.get(mix) ?? 0) + 1)
      all.push({ x: p, y: q, payoffs, pure: [...p, ...q].every(f => f.d === 1n) })
    }
  }
  return { all, degenerate: [...xs, ...ys].some(v => v.ties), continuum: [...paired.values()].some(times => times > 1), capped: null }
}
