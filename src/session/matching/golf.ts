import type { Luck } from '../../core/luck'

/**
 * What is looked for: for each matching who plays (`playing`, ids below n) at tables of `sizes`, so that no two are together who clash, and none twice.
 * `effort`: how many single comparisons may be made, about 10⁸ a second.
 */
export interface Wanted {
  readonly n: number
  readonly playing: readonly (readonly number[])[]
  readonly sizes: readonly number[]
  clash(a: number, b: number): boolean
  readonly effort: number
}

/** How long a swap that was made isn't taken back, in steps. */
const TABU = 8

/**
 * A bounded search: everybody is seated at random, then two in the same matching change tables as long as fewer pairs meet twice, with a short memory against going in circles, and afresh when nothing helps.
 * Null: none was found, which proves nothing. Source: I. Dotú & P. Van Hentenryck, "Scheduling social golfers locally", CPAIOR 2005.
 */
export function findTables(wanted: Wanted, luck: Luck): readonly (readonly (readonly number[])[])[] | null {
  const { n, playing, sizes } = wanted
  if (playing.length === 0) return []
  const largest = Math.max(...sizes)
  const perStep = Math.max(1, (playing[0]?.length ?? 1) * 2 * largest)
  let left = Math.ceil(wanted.effort / perStep)
  while (left > 0) {
    const seating = seatAll(wanted, luck)
    const meets = meetings(n, wanted.clash, seating)
    const found = improve(seating, meets, n, luck, Math.min(left, 400 * playing.length + 40 * n))
    left -= found.steps
    if (found.ok) return seating
  }
  return null
}

type Seating = number[][][]

function seatAll({ playing, sizes }: Wanted, luck: Luck): Seating {
  return playing.map(ids => {
    const order = luck.shuffle(ids)
    return sizes.map(size => order.splice(0, size))
  })
}

/** How often each pair is together, by a·n + b; a clash counts as once before. */
function meetings(n: number, clash: Wanted['clash'], seating: Seating): Uint16Array {
  const meets = new Uint16Array(n * n)
  for (let a = 0; a < n; a++) for (let b = 0; b < n; b++) if (a !== b && clash(a, b)) meets[a * n + b] = 1
  for (const tables of seating)
    for (const table of tables) for (const a of table) for (const b of table) if (a !== b) meets[a * n + b] = (meets[a * n + b] as number) + 1
  return meets
}

function improve(seating: Seating, meets: Uint16Array, n: number, luck: Luck, most: number): { readonly ok: boolean; readonly steps: number } {
  const tabu = new Map<number, number>()
  const at = (a: number, b: number) => meets[a * n + b] as number
  const bump = (a: number, b: number, by: number) => {
    meets[a * n + b] = at(a, b) + by
    meets[b * n + a] = at(b, a) + by
  }
  for (let step = 1; step <= most; step++) {
    const bad = troubled(seating, at)
    if (bad.length === 0) return { ok: true, steps: step }
    const { w, t, i } = luck.pick(bad)
    const tables = seating[w] as number[][]
    const mine = tables[t] as number[]
    const a = mine[i] as number
    let best = Number.POSITIVE_INFINITY
    let choices: { readonly other: number[]; readonly j: number }[] = []
    for (const other of tables) {
      if (other === mine) continue
      for (const [j, b] of other.entries()) {
        if ((tabu.get((w * n + Math.min(a, b)) * n + Math.max(a, b)) ?? 0) > step) continue
        let delta = 0
        for (const x of mine) if (x !== a) delta += (at(b, x) >= 1 ? 1 : 0) - (at(a, x) > 1 ? 1 : 0)
        for (const y of other) if (y !== b) delta += (at(a, y) >= 1 ? 1 : 0) - (at(b, y) > 1 ? 1 : 0)
        if (delta > best) continue
        if (delta < best) choices = []
        best = delta
        choices.push({ other, j })
      }
    }
    if (choices.length === 0) continue
    const { other, j } = luck.pick(choices)
    const b = other[j] as number
    for (const x of mine)
      if (x !== a) {
        bump(a, x, -1)
        bump(b, x, 1)
      }
    for (const y of other)
      if (y !== b) {
        bump(b, y, -1)
        bump(a, y, 1)
      }
    mine[i] = b
    other[j] = a
    tabu.set((w * n + Math.min(a, b)) * n + Math.max(a, b), step + TABU + luck.int(0, TABU))
  }
  return { ok: false, steps: most }
}

/** Everybody who is together with somebody a second time, in each matching. */
function troubled(seating: Seating, at: (a: number, b: number) => number): readonly { readonly w: number; readonly t: number; readonly i: number }[] {
  const bad: { readonly w: number; readonly t: number; readonly i: number }[] = []
  for (const [w, tables] of seating.entries())
    for (const [t, table] of tables.entries())
      for (const [i, a] of table.entries()) if (table.some(b => b !== a && at(a, b) > 1)) bad.push({ w, t, i })
  return bad
}
