import { describe, expect, it } from 'vitest'
import { luckOf } from '../../core/luck'
import { designOf, type Plan } from './designs'
import { feasible } from './feasible'
import { largestPairing } from './pairs'
import { fieldOf, primePowers, ringOf } from './ring'
import { boundOf, isPlan, rowOf, scheduleOf } from './schedule'

/** Every matching seats nobody twice, tables are no larger than `people`, and no two are together twice: the claim itself, checked pair by pair. */
function check(plan: Plan, n: number, people: number): void {
  const flaws: string[] = []
  const met = new Set<number>()
  for (const [t, tables] of plan.entries()) {
    const seated = tables.flat().filter(i => i !== -1)
    if (new Set(seated).size !== seated.length) flaws.push(`matching ${t}: somebody sits twice`)
    if (seated.some(i => i < 0 || i >= n)) flaws.push(`matching ${t}: nobody of that number`)
    for (const table of tables) {
      if (table.length !== people) flaws.push(`matching ${t}: a table of ${table.length}`)
      const members = table.filter(i => i !== -1).sort((x, y) => x - y)
      for (const [x, i] of members.entries())
        for (const j of members.slice(x + 1)) {
          if (met.has(i * n + j)) flaws.push(`${i} and ${j} meet twice`)
          met.add(i * n + j)
        }
    }
  }
  expect(flaws).toEqual([])
}

const made = (n: number, people: number, matchings: number, kept = false, fill = false): Plan => {
  const plan = scheduleOf({ n, people, matchings, kept, fill })
  if (!isPlan(plan)) throw new Error(`${plan.code} ${JSON.stringify(plan.values)}`)
  expect(plan).toHaveLength(matchings)
  return plan
}

describe('schedules of perfect strangers', () => {
  it('pair an even number so that everybody meets everybody once, in n − 1 matchings, up to 60', () => {
    for (let n = 2; n <= 60; n += 2) {
      const plan = made(n, 2, n - 1)
      check(plan, n, 2)
      expect(plan.flat()).toHaveLength((n * (n - 1)) / 2)
      expect(feasible('perfect-strangers', n, 2, n, 'drawn')?.code).toBe('perfect-bound')
    }
  })

  it('pair an odd number in n matchings, in which everybody sits out once, or faces a fill once', () => {
    for (let n = 3; n <= 31; n += 2) {
      const watched = made(n, 2, n)
      check(watched, n, 2)
      const out = watched.map(tables => Array.from({ length: n }, (_, i) => i).filter(i => !tables.flat().includes(i)))
      expect(out.every(sitters => sitters.length === 1)).toBe(true)
      expect(new Set(out.flat()).size).toBe(n)
      const filled = made(n, 2, n, false, true)
      check(filled, n, 2)
      expect(filled.every(tables => tables.flat().filter(i => i !== -1).length === n)).toBe(true)
    }
  })

  it('keep roles by cyclic shifts: n/2 matchings of pairs, each from one row and the other', () => {
    for (let n = 2; n <= 40; n++) {
      const most = Math.ceil(n / 2)
      const plan = made(n, 2, most, true)
      check(plan, n, 2)
      const row = rowOf(n, 2)
      expect(plan.flat().every(table => table.length === 2 && table.every((i, place) => row(i) === place))).toBe(true)
      expect(feasible('perfect-strangers', n, 2, most + 1, 'kept')?.code).toBe('perfect-bound')
    }
  })

  it('reach the whole bound for affine spaces: n a power of a prime power, tables of that size', () => {
    for (const [n, g] of [
      [9, 3],
      [27, 3],
      [16, 4],
      [64, 4],
      [25, 5],
      [49, 7],
      [64, 8],
      [81, 9],
    ] as const) {
      const most = (n - 1) / (g - 1)
      expect(boundOf({ n, people: g, kept: false, fill: false })).toBe(most)
      const plan = made(n, g, most)
      check(plan, n, g)
      expect(plan.every(tables => tables.flat().length === n)).toBe(true)
    }
  })

  it('give n/g matchings of whole tables with kept roles, and as many without, wherever the least prime power of n/g is at least g', () => {
    for (const [n, g] of [
      [12, 3],
      [15, 3],
      [20, 4],
      [36, 3],
      [28, 4],
      [55, 5],
      [60, 5],
      [120, 3],
    ] as const) {
      const m = n / g
      if (Math.min(...primePowers(m).map(({ p, k }) => p ** k)) < g) continue
      const kept = designOf(n, g, true)
      expect(kept).toHaveLength(m)
      check(kept, n, g)
      expect(kept.flat().every(table => table.every((i, r) => Math.floor(i / m) === r))).toBe(true)
      check(designOf(n, g, false), n, g)
    }
  })

  it('are right for every size of 3, 4 and 5 and many numbers, constructed or searched, filled, watched, kept', () => {
    for (const g of [3, 4, 5])
      for (const n of [g, g + 1, 2 * g, 3 * g + 1, 6 * g, 7 * g + 1, 10 * g])
        for (const kept of [false, true])
          for (const fill of [false, true]) {
            const bound = boundOf({ n, people: g, kept, fill })
            for (const matchings of [1, 3]) {
              const plan = scheduleOf({ n, people: g, matchings, kept, fill })
              if (!isPlan(plan)) {
                expect(plan.code === 'perfect-bound' ? matchings > bound : n < g * g + g, JSON.stringify({ n, g, kept, fill, plan })).toBe(true)
                continue
              }
              expect(plan).toHaveLength(matchings)
              check(plan, n, g)
              const seats = fill ? n : n - (n % g)
              for (const tables of plan) expect(tables.flat().filter(i => i !== -1)).toHaveLength(seats)
              if (kept) {
                const row = rowOf(n, g)
                expect(plan.flat().every(table => table.every((i, r) => i === -1 || row(i) === r))).toBe(true)
              }
            }
          }
  }, 60_000)

  it('agree with brute force on what is possible for small numbers', () => {
    for (const [n, g] of [
      [4, 2],
      [5, 2],
      [6, 2],
      [6, 3],
      [7, 3],
      [8, 4],
    ] as const) {
      const most = mostByBruteForce(n, g)
      made(n, g, most)
      expect(feasible('perfect-strangers', n, g, most + 1, 'drawn')).not.toBeNull()
    }
  }, 60_000)

  it('let nobody sit out twice before all have once, also by search', () => {
    for (const [n, g, matchings] of [
      [13, 3, 3],
      [17, 4, 3],
      [11, 5, 1],
    ] as const) {
      const times = Array<number>(n).fill(0)
      for (const tables of made(n, g, matchings)) {
        for (let i = 0; i < n; i++) if (!tables.flat().includes(i)) times[i] = (times[i] as number) + 1
        expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1)
      }
    }
  })

  it('say the bound, or how many are possible for sure where the search found none', () => {
    expect(feasible('perfect-strangers', 10, 2, 10, 'drawn')).toMatchObject({ code: 'perfect-bound', values: { bound: 9 } })
    expect(feasible('perfect-strangers', 12, 3, 6, 'drawn')).toMatchObject({ code: 'perfect-bound', values: { bound: 5 } })
    // Five matchings of twelve in threes aren't excluded by counting, and there are none.
    expect(feasible('perfect-strangers', 12, 3, 5, 'drawn')).toMatchObject({ code: 'perfect-unfound', values: { bound: 5, possible: 4 } })
    for (const kind of ['fixed', 'strangers', 'arrival', 'matrix'] as const) expect(feasible(kind, 10, 2, 99, 'drawn')).toBeNull()
  }, 30_000)
})

/** The most matchings without a pair meeting twice, each with ⌊n/g⌋ whole tables, by trying all. */
function mostByBruteForce(n: number, g: number): number {
  const all: string[][] = []
  const divide = (left: readonly number[], tables: readonly (readonly number[])[], spare: number): void => {
    if (left.length === 0) {
      all.push(tables.flatMap(table => table.flatMap((a, i) => table.slice(i + 1).map(b => `${a} ${b}`))))
      return
    }
    const [first, ...rest] = left as [number, ...number[]]
    if (spare > 0) divide(rest, tables, spare - 1)
    for (const others of subsets(rest, g - 1))
      divide(
        rest.filter(i => !others.includes(i)),
        [...tables, [first, ...others]],
        spare,
      )
  }
  divide(
    Array.from({ length: n }, (_, i) => i),
    [],
    n % g,
  )
  let best = 0
  const grow = (from: number, met: ReadonlySet<string>, depth: number): void => {
    best = Math.max(best, depth)
    if (best >= boundOf({ n, people: g, kept: false, fill: false })) return
    for (let i = from; i < all.length; i++) {
      const pairs = all[i] as readonly string[]
      if (!pairs.some(pair => met.has(pair))) grow(i + 1, new Set([...met, ...pairs]), depth + 1)
    }
  }
  grow(0, new Set(), 0)
  return best
}

function subsets(of: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]]
  return of.flatMap((first, i) => subsets(of.slice(i + 1), size - 1).map(rest => [first, ...rest]))
}

describe('the algebra behind them', () => {
  it('fields are fields', () => {
    for (const [p, k] of [
      [2, 1],
      [2, 2],
      [2, 3],
      [3, 2],
      [5, 1],
      [2, 4],
      [5, 2],
    ] as const) {
      const { size, add, mul } = fieldOf(p, k)
      for (let a = 0; a < size; a++) {
        expect(add(a, 0)).toBe(a)
        expect(mul(a, 1)).toBe(a)
        const all = Array.from({ length: size }, (_, b) => b)
        if (a > 0) expect(new Set(all.map(b => mul(a, b))).size).toBe(size)
        expect(all.every(b => mul(a, b) === mul(b, a) && all.every(c => mul(a, add(b, c)) === add(mul(a, b), mul(a, c))))).toBe(true)
      }
    }
  })

  it('rings have as many elements with invertible differences as their least prime power', () => {
    for (const size of [6, 12, 15, 20, 36]) {
      const { units, add, mul } = ringOf(size)
      expect(units).toBe(Math.min(...primePowers(size).map(({ p, k }) => p ** k)))
      const negative = (a: number) => Array.from({ length: size }, (_, b) => b).find(b => add(a, b) === 0) as number
      for (let a = 0; a < units; a++)
        for (let b = 0; b < a; b++) {
          const difference = add(a, negative(b))
          expect(new Set(Array.from({ length: size }, (_, c) => mul(difference, c))).size).toBe(size)
        }
    }
  })

  it('the largest pairing is as large as brute force finds', () => {
    const luck = luckOf('pairs')
    for (let round = 0; round < 400; round++) {
      const n = luck.int(1, 9)
      const edges = Array.from({ length: n }, () => Array.from({ length: n }, () => luck.unit() < 0.35))
      const edge = (a: number, b: number) => a !== b && (edges[Math.min(a, b)]?.[Math.max(a, b)] ?? false)
      const mate = largestPairing(n, luck.shuffle(Array.from({ length: n }, (_, i) => i)), edge)
      expect(mate.every((j, i) => j === -1 || (mate[j] === i && edge(i, j)))).toBe(true)
      const most = (left: readonly number[]): number => {
        const [first, ...rest] = left
        if (first === undefined) return 0
        return Math.max(most(rest), ...rest.filter(other => edge(first, other)).map(other => 1 + most(rest.filter(i => i !== other))))
      }
      expect(mate.filter(j => j !== -1).length / 2).toBe(most(Array.from({ length: n }, (_, i) => i)))
    }
  })
})
