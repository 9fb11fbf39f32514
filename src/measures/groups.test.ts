import { describe, expect, it } from 'vitest'
import { byPairing, byPlayer, distinct, overall, termsOf, untainted, type Scored } from './groups'

const match = (id: string, players: string[], selfGain: (number | null)[], more: Partial<Scored> = {}): Scored => ({
  id,
  unit: id,
  players,
  selfGain,
  welfare: { reached: 50, none: 0, best: 100 },
  efficiency: 0.5,
  fairness: 1,
  belowBaseline: 0,
  decisions: 10,
  fallbacks: 0,
  failures: 0,
  hands: players.map((_, seat) => ({
    decisions: 10 / players.length,
    fallbacks: seat === 0 ? (more.fallbacks ?? 0) : 0,
    failures: seat === 0 ? (more.failures ?? 0) : 0,
  })),
  play: null,
  ...more,
})

describe('grouping matches', () => {
  it('counts a match for each player at its table, with that player’s seats only', () => {
    const rows = byPlayer([match('1', ['a', 'b'], [0.2, 0.8]), match('2', ['a', 'a'], [0.4, 0.6])])
    expect(rows.map(row => [row.key, row.matches])).toEqual([
      ['a', 2],
      ['b', 1],
    ])
    expect(rows[0]?.measures.selfGain.value).toBeCloseTo((0.2 + 0.4 + 0.6) / 3, 12)
    expect(rows[1]?.measures.selfGain.value).toBe(0.8)
  })

  it('puts the same two players into one pairing whatever their seats', () => {
    const rows = byPairing([match('1', ['a', 'b'], [0, 1]), match('2', ['b', 'a'], [1, 0]), match('3', ['a', 'a'], [0, 0])])
    expect(rows.map(row => [row.key, row.matches])).toEqual([
      ['a + b', 2],
      ['2 × a', 1],
    ])
  })

  it('has the efficiency of a group as a ratio of sums, not a mean of ratios', () => {
    const small = match('1', ['a', 'b'], [0, 0], { welfare: { reached: 0, none: 0, best: 10 }, efficiency: 0 })
    const large = match('2', ['a', 'b'], [0, 0], { welfare: { reached: 90, none: 0, best: 90 }, efficiency: 1 })
    expect(overall([small, large], 'all').measures.efficiency.value).toBe(0.9)
  })

  it('leaves undefined values out and says how many matches are left', () => {
    const row = overall([match('1', ['a', 'b'], [null, 0.5], { fairness: null }), match('2', ['a', 'b'], [null, null], { fairness: null })], 'all')
    expect(row.measures.fairness).toMatchObject({ value: null, matches: 0, method: 'no data' })
    expect(row.measures.selfGain).toMatchObject({ value: 0.5, matches: 1 })
    expect(termsOf([match('1', ['a', 'b'], [null, null])], 'selfGain')).toEqual([])
  })

  it('counts identical deterministic matches once, and different ones always', () => {
    const matches = [
      match('1', ['a', 'b'], [0, 0], { play: 'x' }),
      match('2', ['a', 'b'], [0, 0], { play: 'x' }),
      match('3', ['a', 'b'], [0, 0]),
      match('4', ['a', 'b'], [0, 0]),
    ]
    expect(distinct(matches).map(m => m.id)).toEqual(['1', '3', '4'])
  })

  it('tells the share of fallbacks and can leave tainted matches out', () => {
    const matches = [match('1', ['a', 'b'], [0, 0], { fallbacks: 5 }), match('2', ['a', 'b'], [0, 0])]
    expect(overall(matches, 'all').fallbackShare).toBe(0.25)
    expect(untainted(matches).map(m => m.id)).toEqual(['2'])
  })

  it('tells the share of failed attempts beside every row, and that it is unknown where a match didn’t count them', () => {
    // 20 decisions, 5 of them fallbacks: 15 answers after 5 failures.
    const matches = [match('1', ['a', 'b'], [0, 0], { fallbacks: 5, failures: 5 }), match('2', ['a', 'b'], [0, 0])]
    expect(overall(matches, 'all').failureShare).toBe(0.25)
    expect(byPairing(matches).map(row => [row.fallbackShare, row.failureShare])).toEqual([[0.25, 0.25]])
    expect(overall([...matches, match('3', ['a', 'b'], [0, 0], { failures: null })], 'all').failureShare).toBeNull()
    expect(overall([], 'all')).toMatchObject({ fallbackShare: null, failureShare: null })
  })

  it('lays fallbacks and failures in a player’s row at its own seats alone', () => {
    // Seat 0 (a) made 10 decisions, 5 of them the referee’s, after 5 failed attempts: 5 answers of 10 attempts. Seat 1 (b) did nothing wrong.
    const matches = [match('1', ['a', 'b'], [0, 0], { fallbacks: 5, failures: 5 }), match('2', ['a', 'b'], [0, 0])]
    expect(byPlayer(matches).map(row => [row.key, row.fallbackShare, row.failureShare])).toEqual([
      ['a', 0.5, 0.5],
      ['b', 0, 0],
    ])
    const old = match('3', ['a', 'b'], [0, 0], { fallbacks: 1, failures: null, hands: [null, null] })
    expect(byPlayer([...matches, old]).map(row => [row.fallbackShare, row.failureShare])).toEqual([
      [null, null],
      [null, null],
    ])
    const clean = match('4', ['a', 'b'], [0, 0], { failures: null, hands: [null, null] })
    expect(byPlayer([...matches, clean])[0]).toMatchObject({ fallbackShare: 0.5, failureShare: null })
  })

  it('shows raw points only where units are few', () => {
    const many = Array.from({ length: 12 }, (_, i) => match(`${i}`, ['a', 'b'], [i / 12, 0]))
    expect(overall(many, 'all').measures.selfGain.points).toEqual([])
    expect(overall(many.slice(1), 'all').measures.selfGain.points).toHaveLength(11)
  })
})
