import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Strategy } from '../../core/strategy'
import { z } from 'zod'
import { libraryDe } from '../../wording/library.de'
import { libraryEn } from '../../wording/library.en'
import { card } from '../dashboard/test/card'
import { labelsOf } from './labels'
import { bytes, listed, type Naming, nameOf, playersOf } from './listing'
import { readLibrary } from './search'
import { fileName } from './transfer'

let naming: Naming
beforeAll(async () => {
  const i18n = i18next.createInstance()
  await i18n.init({
    lng: 'en',
    resources: { en: { library: libraryEn }, de: { library: libraryDe } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  naming = { t: i18n.getFixedT('en', 'library'), language: 'en', label: label => (label === 'human' ? 'person' : label) }
})

describe('the library’s list', () => {
  const cards = [
    card('1', ['tit-for-tat', 'human:Ada'], { name: 'First try', started: 3 }),
    card('2', ['defector', 'random'], { started: 2, game: 'bargaining' }),
    card('3', ['random', 'random'], { started: 1, status: 'running', name: 'second try' }),
    card('4', ['random', 'random'], { started: 4, status: 'aborted', name: 'Übung' }),
  ]
  const ids = (search: Parameters<typeof listed>[1]) => listed(cards, search, naming).map(each => each.id)

  test('is newest first, and can be turned or ordered by name and game', () => {
    expect(ids({})).toEqual(['4', '1', '2', '3'])
    expect(ids({ order: 'oldest' })).toEqual(['3', '2', '1', '4'])
    expect(ids({ order: 'name' })).toEqual(['2', '1', '3', '4'])
    expect(ids({ order: 'game' })).toEqual(['2', '4', '1', '3'])
  })

  test('finds every word in names, games and players, whatever the case', () => {
    expect(ids({ q: 'TRY' })).toEqual(['1', '3'])
    expect(ids({ q: 'try ada' })).toEqual(['1'])
    expect(ids({ q: 'übung' })).toEqual(['4'])
    expect(ids({ q: 'alternating offers' })).toEqual(['2'])
    expect(ids({ q: 'nobody' })).toEqual([])
  })

  test('names a model beside the name that it was given', () => {
    const seats = [
      { player: 'm-2026-01-01 @ host', kind: 'llm' as const, participant: null },
      { player: 'rehearsal, not a model', kind: 'llm' as const, name: 'Kim', participant: null },
    ]
    const match = card('5', ['a', 'b'], { seats })
    expect(playersOf(match, naming)).toBe('m-2026-01-01 @ host + Kim (rehearsal, not a model)')
    expect(listed([match], { q: 'kim m-2026' }, naming)).toHaveLength(1)
  })

  test('keeps to the matches of a run', () => {
    const all = [card('1', ['a', 'b'], { session: 'r1' }), card('2', ['a', 'b'], { session: 'r2' }), card('3', ['a', 'b'])]
    expect(listed(all, { session: 'r1' }, naming).map(each => each.id)).toEqual(['1'])
    expect(readLibrary({ session: 'r1', q: '' })).toEqual({ session: 'r1' })
  })

  test('keeps to a game and a state', () => {
    expect(ids({ game: 'bargaining' })).toEqual(['2'])
    expect(ids({ state: 'running' })).toEqual(['3'])
    expect(ids({ state: 'stopped' })).toEqual(['4'])
    expect(ids({ state: 'finished' })).toEqual(['1', '2'])
  })

  test('names a match by its name, else by game and time', () => {
    expect(nameOf(cards[0] as (typeof cards)[number], naming)).toBe('First try')
    expect(nameOf(card('5', ['a', 'b'], { started: null, name: '' }), naming)).toBe('Matrix games')
  })

  test('calls models short where rows are read, and whole on demand', () => {
    const played = card('7', ['org/model-1', 'org/model-2'])
    expect(playersOf(played, naming)).toBe('model-1 + model-2')
    expect(playersOf(played, naming, true)).toBe('org/model-1 + org/model-2')
  })

  test('names players one by one at a small table and counts them at a large one', () => {
    expect(playersOf(cards[0] as (typeof cards)[number], naming)).toBe('tit-for-tat + Ada')
    expect(playersOf(card('6', [...Array.from({ length: 8 }, () => 'nash'), 'uniform', 'human:Ada']), naming)).toBe(
      '10 seats: 8 × nash + uniform + Ada',
    )
  })

  test('has an address that reads back, without defaults and nonsense', () => {
    expect(readLibrary({ q: 'ada', game: 'matrix', state: 'running', order: 'name' })).toEqual({
      q: 'ada',
      game: 'matrix',
      state: 'running',
      order: 'name',
    })
    expect(readLibrary({ q: 2026, game: 3.5, state: 'odd', order: 'newest' })).toEqual({ q: '2026', game: '3.5' })
  })
})

describe('labels for people', () => {
  const strategy = (id: string, en: string, params?: z.ZodType): Strategy => ({
    ...{ id, games: ['*'], title: { en, de: `${en}, deutsch` }, sit: () => ({ act: () => null }) },
    about: { rule: '', origin: '', memory: 0, stochastic: false },
    ...(params === undefined ? {} : { params }),
  })
  const games = [
    {
      strategies: [
        strategy('level-k', 'Level-k', z.strictObject({ k: z.int().default(1), start: z.string().default('middle'), note: z.string().default('') })),
        strategy('nash', 'Nash'),
      ],
    },
  ] as unknown as Parameters<typeof labelsOf>[0]
  const words = {
    person: 'person',
    standIn: 'no model',
    recording: (match: string, seat: number) => `rec ${match} ${seat}`,
    table: (id: string) => `tab ${id}`,
  }
  const label = labelsOf(games, 'en', words)

  test('have a strategy’s title and the parameters that differ from its defaults', () => {
    expect(label('nash')).toBe('Nash')
    expect(label('level-k:{"k":1,"start":"middle","note":""}')).toBe('Level-k')
    expect(label('level-k:{"k":2,"start":"middle","note":""}')).toBe('Level-k (k 2)')
    expect(labelsOf(games, 'de', words)('nash')).toBe('Nash, deutsch')
  })

  test('name each member of a pairing, and people', () => {
    expect(label('3 × level-k:{"k":2} + human')).toBe('3 × Level-k (k 2) + person')
    expect(label('a model (cot + persona) + nash')).toBe('a model (cot + persona) + Nash')
    expect(label('m:8b @ localhost:11434/v1 (cot + persona:{"persona":"fair","text":""}) + nash')).toBe(
      'm:8b (cot + persona fair) @ localhost:11434/v1 + Nash',
    )
    expect(label('m @ some-provider')).toBe('m @ some-provider')
  })

  test('say of a rehearsal that it is no model, and tell recordings and tables apart', () => {
    expect(label('rehearsal, not a model')).toBe('no model')
    expect(label('2 × rehearsal, not a model + nash')).toBe('2 × no model + Nash')
    expect(label('recorded:0123456789abcdef/1')).toBe('rec 012345 2')
    expect(label('table:fedcba987654')).toBe('tab fedcba')
  })

  test('leave alone what they don’t know', () => {
    expect(label('unheard-of')).toBe('unheard-of')
    expect(label('unheard-of:{"x":[1,2],"y":null}')).toBe('unheard-of (x [1,2])')
    expect(label('broken:{x')).toBe('broken:{x')
  })
})

test('sizes and file names are short', () => {
  expect([0, 999, 73_700, 10_700_000_000].map(n => bytes(n, 'en'))).toEqual(['0 B', '999 B', '73.7 kB', '10.7 GB'])
  expect(bytes(1_500_000, 'de')).toBe('1,5 MB')
  expect(fileName(1, new Date(2026, 2, 1))).toBe('parley-2026-03-01-1-match.zip')
  expect(fileName(120, new Date(2026, 10, 21))).toBe('parley-2026-11-21-120-matches.zip')
})
