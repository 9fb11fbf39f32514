import { describe, expect, test } from 'vitest'
import { unitsOf } from '../../measures/units'
import { entriesOf, entryOf, setupKey } from './entry'
import { holdingsOf, merged } from './holdings'
import { select } from './select'
import { card } from './test/card'

describe('a card as the dashboard counts it', () => {
  test('keeps measures, welfare, players and decisions by seat', () => {
    const entry = entryOf(card('1', ['a', 'human:Ada'], { selfGain: [0.2, null], fallbacks: 3, play: 'p', session: 's', treatment: 't' }))
    expect(entry).toMatchObject({
      id: '1',
      players: ['a', 'human'],
      kinds: ['scripted', 'human'],
      participants: ['here:Ada'],
      pairing: 'a + human',
      selfGain: [0.2, null],
      welfare: { reached: 10, none: 0, best: 20 },
      fallbacks: 3,
      decisions: 20,
      play: 'p',
      session: 's',
      treatment: 't',
    })
  })

  test('is not there for a match that runs or was stopped, and is for one that reached its longest', () => {
    const bare = { payoffs: null, selfGain: null, welfare: null, belowBaseline: null }
    expect(entryOf(card('1', ['a', 'b'], { status: 'running', ...bare }))).toBeNull()
    expect(entryOf(card('1', ['a', 'b'], { status: 'aborted', ...bare, payoffs: [1, 1] }))).toBeNull()
    expect(entryOf(card('1', ['a', 'b'], { status: 'limit' }))).not.toBeNull()
  })

  test('names a repetition within its session, as an export does', () => {
    expect(entryOf(card('1', ['a', 'b'], { session: 's', repetition: '3' }))?.repetition).toBe('s/3')
    expect(entryOf(card('1', ['a', 'b'], { repetition: '3' }))?.repetition).toBe('/3')
  })

  test('has one key for equal set-ups and another for each difference', () => {
    const of = (more: object) => setupKey({ game: 'matrix', transforms: [], config: { rounds: 10, noise: 0 }, ...more })
    expect(of({})).toBe(of({ config: { noise: 0, rounds: 10 } }))
    expect(new Set([of({}), of({ game: 'other' }), of({ transforms: ['talk'] }), of({ config: { rounds: 11, noise: 0 } })]).size).toBe(4)
  })

  test('comes in the order of an export: session, index, start, id', () => {
    const cards = [
      card('b', ['x', 'y'], { session: 's', index: 1 }),
      card('d', ['x', 'y'], { started: 2 }),
      card('c', ['x', 'y'], { started: 1 }),
      card('a', ['x', 'y'], { session: 's', index: 0 }),
    ]
    expect(entriesOf(cards).map(entry => entry.id)).toEqual(['c', 'd', 'a', 'b'])
  })
})

describe('a selection', () => {
  const cards = [
    card('1', ['a', 'b'], { play: 'same' }),
    card('2', ['b', 'a'], { play: 'same' }),
    card('3', ['a', 'human:Ada'], { game: 'bargaining', fallbacks: 2, started: Date.UTC(2026, 1, 10, 12) }),
    card('4', ['human:Ada', 'human:Emmy'], { game: 'bargaining', treatment: 'told' }),
    card('5', ['human:Emmy', 'b'], { game: 'bargaining', session: 's', config: { rounds: 5 } }),
  ]
  const entries = entriesOf(cards)
  const ids = (filters: Parameters<typeof select>[1]) =>
    select(entries, filters)
      .found.map(match => match.id)
      .sort()

  test('passes what each filter says', () => {
    expect(ids({})).toEqual(['1', '2', '3', '4', '5'])
    expect(ids({ game: 'bargaining' })).toEqual(['3', '4', '5'])
    expect(ids({ player: 'b' })).toEqual(['1', '2', '5'])
    expect(ids({ pairing: 'a + b' })).toEqual(['1', '2'])
    expect(ids({ treatment: 'told' })).toEqual(['4'])
    expect(ids({ session: 's' })).toEqual(['5'])
    expect(ids({ setup: entries.find(entry => entry.id === '5')?.setup ?? '' })).toEqual(['5'])
    expect(ids({ from: '2026-02-02' })).toEqual(['3'])
    expect(ids({ to: '2026-02-01' })).toEqual(['1', '2', '4', '5'])
    expect(ids({ game: 'bargaining', player: 'a', from: '2026-02-10', to: '2026-02-10' })).toEqual(['3'])
  })

  test('counts identical deterministic matches once and says how many it folded; an export of it still holds them', () => {
    const once = select(entries, {})
    expect([once.counted.length, once.found.length, once.folded]).toEqual([4, 5, 1])
    const every = select(entries, { every: true })
    expect([every.counted.length, every.folded]).toEqual([5, 0])
  })

  test('leaves out matches with fallback decisions on demand and says how many', () => {
    const { found, left } = select(entries, { clean: true })
    expect([found.map(match => match.id).includes('3'), left]).toEqual([false, 1])
  })

  test('has one unit for people who met, directly or through others', () => {
    const people = select(entries, { game: 'bargaining' })
    expect(people.units).toBe(1)
    expect(select(entries, {}).units).toBe(2)
    // Without the match in which they met, the two are two units: those of an export of what is left.
    const apart = entriesOf(cards.filter(each => each.id !== '4'))
    expect(select(apart, { game: 'bargaining' }).units).toBe(2)
    expect(select(entries, { game: 'bargaining', clean: true }).counted.map(match => match.unit)).toEqual(['p:here:Ada', 'p:here:Ada'])
    const same = unitsOf(people.found)
    expect(people.found.every(match => same.get(match.id) === match.unit)).toBe(true)
  })
})

test('a library is summed up by what it can be filtered by', () => {
  const cards = [
    card('1', ['a', 'b']),
    card('2', ['a', 'a'], { session: 's' }),
    card('3', ['a', 'c'], { game: 'bargaining', config: {} }),
    card('4', ['z', 'z'], { status: 'running', selfGain: null }),
  ]
  const holdings = holdingsOf(7, cards, entriesOf(cards), null)
  expect(holdings).toMatchObject({ version: 7, finished: 3, unfinished: 1 })
  expect(Object.fromEntries(holdings.games)).toEqual({ matrix: 2, bargaining: 1 })
  expect(Object.fromEntries(holdings.facets['matrix']?.players ?? [])).toEqual({ a: 2, b: 1 })
  expect(holdings.facets['matrix']?.sessions).toEqual([['s', 1]])
  expect(holdings.setups.map(setup => [setup.game, setup.matches])).toEqual([
    ['matrix', 2],
    ['bargaining', 1],
  ])
  expect(Object.fromEntries(merged(Object.values(holdings.facets).map(facets => facets.players)))).toEqual({ a: 3, b: 1, c: 1 })
})
