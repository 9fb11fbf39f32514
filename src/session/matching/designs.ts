import { ringOf } from './ring'

/** Matchings as tables of indices; −1 is an empty place. */
export type Plan = readonly (readonly (readonly number[])[])[]

/**
 * Matchings of n = g·m indices in tables of g, no two indices together twice, as many as these constructions give. Index i stands in row ⌊i/m⌋; with `kept`, place r of every table is taken from row r.
 * Without: for pairs the circle method, n − 1 matchings; for larger tables, cyclic shifts of the rows, then matchings inside the rows by the same construction, which for n a power of a prime power g
 * makes the whole bound (n − 1)/(g − 1) (the parallel classes of an affine space).
 */
export function designOf(n: number, g: number, kept: boolean): Plan {
  if (g === 1) return [Array.from({ length: n }, (_, i) => [i])]
  if (g === 2 && !kept) return circle(n)
  const m = n / g
  return [...shifts(g, m), ...(kept ? [] : insideRows(g, m))]
}

/** Round robin: one index stands still, the others go round. Source: T. P. Kirkman, Cambridge and Dublin Mathematical Journal 2 (1847). */
function circle(n: number): Plan {
  const round = n - 1
  return Array.from({ length: round }, (_, t) => [
    [t, round],
    ...Array.from({ length: n / 2 - 1 }, (__, i) => [(t + i + 1) % round, (t + round - i - 1) % round]),
  ])
}

/**
 * Row r moves on by a·r in matching a: two indices of rows r and s meet again only where (a − b)(r − s) = 0. In a ring whose first g elements differ by units that never happens, and a runs over all m;
 * elsewhere a runs as far as (a − b)(r − s) stays below m.
 */
function shifts(g: number, m: number): Plan {
  if (m === 1) return [[Array.from({ length: g }, (_, r) => r)]]
  const ring = ringOf(m)
  const fits = ring.units >= g
  const many = fits ? m : Math.floor((m - 1) / (g - 1)) + 1
  const column = (a: number, r: number, c: number) => (fits ? ring.add(c, ring.mul(a, r)) : (c + a * r) % m)
  return Array.from({ length: many }, (_, a) => Array.from({ length: m }, (__, c) => Array.from({ length: g }, (___, r) => r * m + column(a, r, c))))
}

/** Those of one row haven't met: the same matchings in every row at once, where a row comes out even. */
function insideRows(g: number, m: number): Plan {
  if (m % g !== 0) return []
  return designOf(m, g, false).map(tables => Array.from({ length: g }, (_, r) => tables.map(table => table.map(i => r * m + i))).flat())
}
