import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WallChart, WallPoint } from '../core/wall'
import { aggregateWall, wallMemory } from './wall'
import { FEWEST_PEOPLE } from './wall/few'
import type { WallMatch } from './wall/shown'

const said = (text: string) => ({ en: text, de: text })
const numbers: WallChart = { id: 'x', kind: 'distribution', title: said('Numbers'), x: said('Number'), range: [0, 100], whole: true }
const picks = ['a', 'b', 'c', 'd'].map(id => ({ id, label: said(id) }))
const shares: WallChart = { id: 's', kind: 'shares', title: said('Picks'), x: said('Share'), picks }
const scatter: WallChart = { id: 'd', kind: 'scatter', title: said('Bids'), x: said('Value'), y: said('Bid'), range: [0, 100] }

type Kind = WallMatch['kinds'][number]

/** A table of one round (or `rounds`) where each seat did as `does` says. */
const table = (
  match: string,
  kinds: readonly Kind[],
  does: (seat: number, round: number) => Partial<WallPoint>,
  chart: string,
  rounds = 1,
  rest: Partial<WallMatch> = {},
): WallMatch => ({
  match,
  matching: 0,
  over: false,
  kinds,
  points: Array.from({ length: rounds }, (_, r) =>
    kinds.map((_kind, seat): WallPoint => ({ chart, round: r + 1, seat, ...does(seat, r + 1) })),
  ).flat(),
  marks: [],
  ...rest,
})
const people = (n: number): Kind[] => Array.from({ length: n }, () => 'human')
const models = (n: number): Kind[] => Array.from({ length: n }, () => 'llm')

describe('a distribution on the wall', () => {
  it('puts small neighbours together, keeps empty cells empty, and adds up to everybody', () => {
    // Cells of 5: 0–4 has 5, 5–9 has 1, 10–14 has 0, 15–19 has 4, 50–54 has 2.
    const guesses = [0, 1, 2, 3, 4, 7, 15, 16, 17, 18, 50, 51]
    const { blocks } = aggregateWall({ ...numbers, range: [0, 99] }, [table('m', people(12), seat => ({ x: guesses[seat] as number }), 'x')])
    const filled = blocks[0]?.bins.filter(bin => (bin.counts.human ?? 0) > 0).map(({ from, to, counts }) => [from, to, counts.human])
    expect(filled).toEqual([
      [-0.5, 4.5, 5],
      [4.5, 54.5, 7],
    ])
  })
  it('with four people nothing of theirs is shown, not even through the target', () => {
    const mark = { chart: 'x', kind: 'target' as const, round: 1, at: 20, label: said('Target') }
    const { blocks } = aggregateWall(numbers, [table('m', [...people(4), ...models(6)], seat => ({ x: seat }), 'x', 1, { marks: [mark] })])
    expect(blocks[0]).toMatchObject({ withheld: ['human'], marks: [] })
    expect(blocks[0]?.means.map(({ group, n }) => [group, n])).toEqual([['llm', 6]])
    expect(blocks[0]?.bins.every(bin => bin.counts.human === undefined)).toBe(true)
  })
  it('whatever people do, a bin holds nobody or at least five, and nobody is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 60 }),
        fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 20 }),
        (xs, ys) => {
          const all = [...xs, ...ys]
          const { blocks } = aggregateWall(numbers, [
            table('m', [...people(xs.length), ...models(ys.length)], seat => ({ x: all[seat] as number }), 'x'),
          ])
          const bins = blocks[0]?.bins ?? []
          const counts = bins.map(bin => bin.counts.human ?? 0)
          expect(counts.every(n => n === 0 || n >= FEWEST_PEOPLE)).toBe(true)
          // Brute force: the values that lie in a bin are as many as it says.
          for (const { from, to, counts: shown } of bins) {
            expect(shown.human ?? 0).toBe(xs.filter(x => x >= from && x < to).length)
            expect(shown.llm ?? 0).toBe(ys.filter(x => x >= from && x < to).length)
          }
          expect(counts.reduce((a, b) => a + b, 0)).toBe(xs.length)
          expect(bins.reduce((sum, bin) => sum + bin.cells, 0)).toBe(21)
        },
      ),
    )
  })
  it('no cell of one to four people can be worked out from the bins: brute force over all ways to spread seven over four cells', () => {
    const all: number[][] = []
    for (let a = 0; a <= 7; a++) for (let b = 0; a + b <= 7; b++) for (let c = 0; a + b + c <= 7; c++) all.push([a, b, c, 7 - a - b - c])
    expectSecret(all, counts => {
      const xs = counts.flatMap((n, cell) => Array.from({ length: n }, () => 20 * cell + 1))
      return aggregateWall({ ...numbers, range: [0, 79] }, [table('m', people(7), seat => ({ x: xs[seat] as number }), 'x')]).blocks[0]?.bins
    })
  })
  it('offers split by answer: every count of accepted and of rejected is 0 or at least five, whoever offers', () => {
    const offers: WallChart = { ...numbers, picks }
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: fc.integer({ min: 0, max: 100 }), yes: fc.boolean(), model: fc.boolean() }), { minLength: 1, maxLength: 50 }),
        deals => {
          const tables = deals.map(({ x, yes, model }, i) =>
            table(`m${i}`, [model ? 'llm' : 'human', 'human'], () => ({}), 'x', 0, {
              over: true,
              points: [{ chart: 'x', round: 1, seat: 0, x, pick: yes ? 'a' : 'b', with: [1] }],
            }),
          )
          const [block] = aggregateWall(offers, tables).blocks
          for (const bin of block?.bins ?? []) {
            for (const n of [...Object.values(bin.counts), ...Object.values(bin.picks).flatMap(by => Object.values(by))])
              expect(n === 0 || n >= FEWEST_PEOPLE).toBe(true)
          }
        },
      ),
    )
  })
})

describe('shares on the wall', () => {
  const row = (counts: readonly number[]) => {
    const chosen = counts.flatMap((n, i) => Array.from({ length: n }, () => 'abcd'[i] as string))
    return aggregateWall({ ...shares, picks: picks.slice(0, counts.length) }, [
      table('m', people(chosen.length), seat => ({ pick: chosen[seat] as string }), 's'),
    ]).blocks[0]?.choices[0]
  }
  it('tell every pick where none is small', () =>
    expect(row([20, 40])).toEqual({
      group: 'human',
      n: 60,
      few: [],
      cells: [
        { picks: ['a'], n: 20 },
        { picks: ['b'], n: 40 },
      ],
    }))
  it('of two picks, a small one takes the other with it, because the total is known', () =>
    expect(row([3, 57])).toEqual({ group: 'human', n: 60, few: ['a'], cells: [{ picks: ['a', 'b'], n: 60 }] }))
  it('of three picks, a small one is told together with the next in order', () =>
    expect(row([3, 20, 30])).toEqual({
      group: 'human',
      n: 53,
      few: [],
      cells: [
        { picks: ['c'], n: 30 },
        { picks: ['a', 'b'], n: 23 },
      ],
    }))
  it('nobody is told as nobody', () =>
    expect(row([0, 60])?.cells).toEqual([
      { picks: ['a'], n: 0 },
      { picks: ['b'], n: 60 },
    ]))
  it.each([5, 8, 9, 12, 14, 17])('of %i people no small pick can be worked out: brute force over all counts that give the same row', n => {
    const all: number[][] = []
    for (let a = 0; a <= n; a++) for (let b = 0; a + b <= n; b++) all.push([a, b, n - a - b])
    expectSecret(all, row)
  })
  it('nor of two picks or four', () => {
    for (let n = 5; n <= 16; n++)
      expectSecret(
        Array.from({ length: n + 1 }, (_, a) => [a, n - a]),
        row,
      )
    const all: number[][] = []
    for (let a = 0; a <= 10; a++) for (let b = 0; a + b <= 10; b++) for (let c = 0; a + b + c <= 10; c++) all.push([a, b, c, 10 - a - b - c])
    expectSecret(all, row)
  })
})

/** Nobody who knows the rules can work out a count of one to four: of all that look the same, some differ in it. */
function expectSecret(all: readonly (readonly number[])[], shown: (counts: readonly number[]) => unknown) {
  const told = new Map<string, (readonly number[])[]>()
  for (const counts of all) {
    const key = JSON.stringify(shown(counts))
    told.set(key, [...(told.get(key) ?? []), counts])
  }
  for (const alike of told.values())
    for (const i of alike[0]?.keys() ?? []) {
      const values = [...new Set(alike.map(counts => counts[i] as number))]
      if (values.length === 1) expect(values[0] === 0 || (values[0] as number) >= FEWEST_PEOPLE, JSON.stringify(alike)).toBe(true)
    }
}

describe('a scatter on the wall', () => {
  it('shows models one by one and people as means of at least five, whose sums are everybody’s', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), { minLength: 5, maxLength: 40 }), bids => {
        const both = [...bids, [1, 2] as const, [3, 4] as const]
        const { blocks } = aggregateWall(scatter, [
          table(
            'm',
            [...people(bids.length), ...models(2)],
            seat => ({ x: (both[seat] as readonly number[])[0] as number, y: (both[seat] as readonly number[])[1] as number }),
            'd',
          ),
        ])
        const dots = blocks[0]?.dots ?? []
        const own = dots.filter(dot => dot.group === 'human')
        expect(own.every(dot => dot.n >= FEWEST_PEOPLE)).toBe(true)
        const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
        expect(sum(own.map(dot => dot.n * dot.y))).toBeCloseTo(sum(bids.map(bid => bid[1])), 6)
        expect(dots.filter(dot => dot.group === 'llm')).toEqual([
          { group: 'llm', x: 1, y: 2, n: 1 },
          { group: 'llm', x: 3, y: 4, n: 1 },
        ])
      }),
    )
  })
})

describe('rounds on the wall', () => {
  it('come when every table has finished them, and then stay as they are', () => {
    const memory = wallMemory()
    const at = (match: string, rounds: number, over = false) => table(match, people(5), seat => ({ x: seat * 10 }), 'x', rounds, { over })
    const look = (...tables: WallMatch[]) => aggregateWall(numbers, tables, memory).blocks
    expect(look(at('m1', 2), at('m2', 1)).map(block => block.round)).toEqual([1])
    const first = look(at('m1', 3), at('m2', 2))
    expect(first.map(block => [block.round, block.means[0]?.n])).toEqual([
      [1, 10],
      [2, 10],
    ])
    // A table that comes late is not added to what has been shown, and takes nothing away.
    const later = look(at('m1', 3), at('m2', 2), at('m3', 0))
    expect(later).toEqual(first)
    // One that breaks off doesn't hold the others up.
    expect(look(at('m1', 3), at('m2', 3), at('m3', 1, true)).map(block => [block.round, block.means[0]?.n])).toEqual([
      [1, 10],
      [2, 10],
      [3, 10],
    ])
  })
  it('of several matchings are counted through', () => {
    const tables = [0, 1].map(matching => table(`m${matching}`, people(6), () => ({ x: 10 * (matching + 1) }), 'x', 2, { matching, over: true }))
    expect(aggregateWall(numbers, tables).blocks.map(({ period, matching, round, means }) => [period, matching, round, means[0]?.value])).toEqual([
      [1, 0, 1, 10],
      [2, 0, 2, 10],
      [3, 1, 1, 20],
      [4, 1, 2, 20],
    ])
  })
  it('have means with an interval from five tables on, over tables', () => {
    const of = (n: number) =>
      aggregateWall(
        numbers,
        Array.from({ length: n }, (_, i) => table(`m${i}`, people(2), () => ({ x: 10 * i }), 'x')),
      ).blocks[0]?.means[0]
    expect(of(4)).toMatchObject({ n: 8, tables: 4, value: 15, lo: null, hi: null })
    // Five tables at 0, 10, 20, 30, 40: mean 20, standard error √(250/5) = 7.0711, t(0.975, 4) = 2.7764.
    expect(of(5)?.lo).toBeCloseTo(20 - 2.7764 * 7.0711, 2)
    expect(of(5)?.hi).toBeCloseTo(20 + 2.7764 * 7.0711, 2)
  })
})

describe('marks on the wall', () => {
  const line = { chart: 'x', kind: 'equilibrium' as const, at: 0, label: said('Equilibrium 0') }
  const target = (at: number) => ({ chart: 'x', kind: 'target' as const, round: 1, at, label: said('Target') })
  it('of a round are means over its tables; of the game they stand where every match has them', () => {
    const tables = [10, 30].map((at, i) =>
      table(`m${i}`, people(5), () => ({ x: at }), 'x', 1, { marks: i === 0 ? [target(at), line] : [target(at)] }),
    )
    const held = aggregateWall(numbers, tables)
    expect(held.blocks[0]?.marks).toMatchObject([{ kind: 'target', at: 20 }])
    expect(held.marks).toEqual([])
    expect(
      aggregateWall(
        numbers,
        tables.map(one => ({ ...one, marks: [line] })),
      ).marks,
    ).toEqual([line])
  })
})
