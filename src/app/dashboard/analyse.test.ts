import { describe, expect, test } from 'vitest'
import { answer, type Answers, type Wish } from './analyse'
import { entriesOf } from './entry'
import { select } from './select'
import { card } from './test/card'

const ask = <V extends Answers[keyof Answers]>(cards: Parameters<typeof entriesOf>[0], wish: Wish): V =>
  answer(select(entriesOf(cards), {}), wish) as V

describe('figures of a selection', () => {
  const cards = [
    card('1', ['a', 'b'], { selfGain: [0.2, 0.8] }),
    card('2', ['b', 'a'], { selfGain: [0.4, 0.6] }),
    card('3', ['a', 'c'], { selfGain: [1, null], efficiency: 1, welfare: { reached: 60, none: 0, best: 60 } }),
    card('4', ['a', 'a'], { selfGain: [0, 0.5], fairness: null }),
    card('5', ['a', 'b'], { game: 'bargaining', selfGain: [0.9, 0.9], welfare: { reached: 0, none: 0, best: 10 } }),
  ]

  test('are never pooled over games', () => {
    const rows = ask<Answers['players']>(cards, { kind: 'players' })
    expect(rows.map(row => [row.game, row.key, row.matches])).toEqual([
      ['matrix', 'a', 4],
      ['matrix', 'b', 2],
      ['matrix', 'c', 1],
      ['bargaining', 'a', 1],
      ['bargaining', 'b', 1],
    ])
    // (0.2 + 0.6 + 1 + 0 + 0.5) / 5
    expect(rows[0]?.measures.selfGain.value).toBeCloseTo(0.46, 12)
    expect(rows[2]?.measures.selfGain.value).toBeNull()
  })

  test('say in a map what a player gets against another, and against itself', () => {
    const grid = ask<Answers['grid']>(cards, { kind: 'grid', measure: 'selfGain' })
    expect(grid?.players).toEqual(['a', 'b', 'c'])
    const value = (r: number, c: number) => grid?.cells[r]?.[c]
    // a against b: (0.2 + 0.6) / 2; b against a: (0.8 + 0.4) / 2; a against itself: (0 + 0.5) / 2.
    expect(value(0, 1)?.value).toBeCloseTo(0.4, 12)
    expect(value(1, 0)?.value).toBeCloseTo(0.6, 12)
    expect(value(0, 0)).toEqual({ value: 0.25, matches: 1 })
    expect(value(0, 2)).toEqual({ value: 1, matches: 1 })
    // They met, but the value is undefined; they never met.
    expect(value(2, 0)).toEqual({ value: null, matches: 1 })
    expect(value(1, 2)).toEqual({ value: null, matches: 0 })
  })

  test('have the efficiency of a pair as a ratio of sums, symmetrically', () => {
    const more = [...cards, card('6', ['c', 'a'], { efficiency: 0, welfare: { reached: 0, none: 0, best: 20 } })]
    const grid = ask<Answers['grid']>(more, { kind: 'grid', measure: 'efficiency' })
    expect(grid?.cells[0]?.[2]?.value).toBe(60 / 80)
    expect(grid?.cells[2]?.[0]?.value).toBe(60 / 80)
  })

  test('need three players for a map', () => {
    expect(ask<Answers['grid']>(cards.slice(0, 2), { kind: 'grid', measure: 'selfGain' })).toBeNull()
  })

  test('compare two players by their own seats, in pairs where every unit has both', () => {
    const { a, b, contrasts } = ask<Answers['compare']>(cards.slice(0, 2), { kind: 'compare', by: 'player', a: 'a', b: 'b' })
    expect(a.measures.selfGain.value).toBeCloseTo(0.4, 12)
    expect(b.measures.selfGain.value).toBeCloseTo(0.6, 12)
    expect(contrasts.selfGain).toMatchObject({ method: 'paired', df: 1 })
    expect(contrasts.selfGain.difference).toBeCloseTo(-0.2, 12)
  })

  test('compare kinds of players by the seats of that kind', () => {
    const mixed = [
      card('1', ['human:Ada', 'a'], { selfGain: [0.9, 0.1] }),
      card('2', ['b', 'human:Emmy'], { selfGain: [0.3, 0.7] }),
      card('3', ['b', 'a'], { selfGain: [0.4, 0.4] }),
    ]
    const { a, b } = ask<Answers['compare']>(mixed, { kind: 'compare', by: 'kind', a: 'human', b: 'scripted' })
    expect(a.measures.selfGain).toMatchObject({ value: 0.8, matches: 2, units: 2 })
    expect(b.measures.selfGain).toMatchObject({ matches: 3, units: 3 })
    expect(b.measures.selfGain.value).toBeCloseTo((0.1 + 0.3 + 0.8) / 4, 12)
  })

  test('list what groups can differ in, with how many matches each has', () => {
    const values = ask<Answers['values']>(cards, { kind: 'values' })
    expect(values.player).toEqual([
      ['a', 5],
      ['b', 3],
      ['c', 1],
    ])
    expect(values.game.map(([game]) => game)).toEqual(['matrix', 'bargaining'])
    expect(values.treatment).toEqual([])
  })

  test('count a selection, its games and their units', () => {
    const summary = ask<Answers['summary']>(cards, { kind: 'summary' })
    expect(summary).toMatchObject({ counted: 5, units: 5, folded: 0, left: 0 })
    expect(summary.games).toEqual([
      { game: 'matrix', matches: 4, units: 4 },
      { game: 'bargaining', matches: 1, units: 1 },
    ])
  })

  test('carry the shares of fallbacks and failures on every aggregate, and the counts on every match', () => {
    // 40 decisions, 4 of them fallbacks; 36 answers after 12 failures.
    const some = [
      card('1', ['a', 'b'], { fallbacks: 4, failures: 10 }),
      card('2', ['a', 'b'], { failures: 2 }),
      card('3', ['c', 'c'], { failures: null }),
    ]
    const few = { fallbackShare: 0.1, failureShare: 0.25 }
    const only = some.slice(0, 2)
    expect(ask<Answers['summary']>(only, { kind: 'summary' })).toMatchObject(few)
    expect(ask<Answers['overall']>(only, { kind: 'overall' })).toMatchObject([few])
    // All of them at seat 0: 20 decisions of a, 16 answers after 12 failures.
    const own = { fallbackShare: 0.2, failureShare: 12 / 28 }
    expect(ask<Answers['players']>(only, { kind: 'players' })).toMatchObject([own, { fallbackShare: 0, failureShare: 0 }])
    expect(ask<Answers['pairings']>(only, { kind: 'pairings' })).toMatchObject([few])
    const { a, b } = ask<Answers['compare']>(some, { kind: 'compare', by: 'player', a: 'a', b: 'c' })
    expect(a).toMatchObject(own)
    expect(b).toMatchObject({ fallbackShare: null, failureShare: null })
    expect(ask<Answers['grid']>(some, { kind: 'grid', measure: 'selfGain' })).toMatchObject({ failureShare: null })
    expect(ask<Answers['matches']>(some, { kind: 'matches' }).map(({ failures }) => failures)).toEqual([10, 2, null])
  })
})

describe('what a game adds', () => {
  const extra = (tags: readonly string[], hasRoles: boolean, ...cards: Parameters<typeof entriesOf>[0]) =>
    Object.fromEntries(
      ask<Answers['extras']>(cards, { kind: 'extras', tags, hasRoles }).map(({ id, rows }) => [
        id,
        Object.fromEntries(rows.map(row => [row.key, row.value.value])),
      ]),
    )

  test('bargaining: how often it ends in agreement, and after how many steps', () => {
    const deal = card('1', ['a', 'b'], { steps: 3 })
    const none = card('2', ['a', 'c'], { steps: 12, welfare: { reached: 0, none: 0, best: 20 } })
    expect(extra(['bargaining'], false, deal, none)).toEqual({ agreement: { a: 0.5, b: 1, c: 0 }, length: { a: 7.5, b: 3, c: 12 } })
  })

  test('roles: self-gain by seat', () => {
    expect(extra([], true, card('1', ['a', 'b'], { selfGain: [0.7, 0.2] }), card('2', ['b', 'a'], { selfGain: [0.9, null] }))['seats']).toEqual({
      0: 0.8,
      1: 0.2,
    })
  })

  test('repeated games: points per step; contests: matches won or shared', () => {
    expect(extra(['repeated'], false, card('1', ['a', 'b'], { steps: 10, payoffs: [30, 5] }))['perStep']).toEqual({ a: 3, b: 0.5 })
    expect(
      extra(['contest'], false, card('1', ['a', 'b', 'c'], { payoffs: [5, 5, 0] }), card('2', ['a', 'b', 'c'], { payoffs: [0, 0, 0] }))['won'],
    ).toEqual({
      a: 0.5,
      b: 0.5,
      c: 0,
    })
  })
})
