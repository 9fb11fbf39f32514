import { describe, expect, test } from 'vitest'
import type { SetupKind } from './holdings'
import { type Namer, plainNames, setupNames, short } from './setups'

const namer: Namer = { preset: (_, id) => `Preset ${id}`, names: () => plainNames, defaults: 'defaults', transform: id => `with ${id}` }
const kind = (key: string, config: object, more: Partial<SetupKind> = {}): SetupKind => ({
  key,
  game: 'matrix',
  preset: undefined,
  transforms: [],
  config: config as SetupKind['config'],
  matches: 1,
  ...more,
})
const named = (...kinds: SetupKind[]) => Object.fromEntries(setupNames(kinds, namer).map(({ key, name }) => [key, name]))

describe('names of set-ups', () => {
  test('are the preset’s alone where nothing else tells them apart', () => {
    expect(named(kind('1', { rounds: 10, noise: 0 }, { preset: 'pd' }))).toEqual({ 1: 'Preset pd' })
    expect(named(kind('1', { rounds: 10, noise: 0 }))).toEqual({ 1: 'defaults' })
  })

  test('add only the parameters in which set-ups of the same preset differ', () => {
    const names = named(
      kind('1', { rounds: 10, noise: 0 }, { preset: 'pd' }),
      kind('2', { rounds: 10, noise: 0.05 }, { preset: 'pd' }),
      kind('3', { rounds: 200, noise: 0 }, { preset: 'hunt' }),
    )
    expect(names).toEqual({ 1: 'Preset pd, noise 0', 2: 'Preset pd, noise 0.05', 3: 'Preset hunt' })
  })

  test('say which variations lie over the game', () => {
    expect(named(kind('1', {}, { preset: 'pd', transforms: ['talk'] }), kind('2', {}, { preset: 'pd' }))).toEqual({
      1: 'Preset pd, with talk',
      2: 'Preset pd',
    })
  })

  test('don’t mix games, and stand by game, most matches first', () => {
    const all = setupNames(
      [kind('1', { a: 1 }, { game: 'z' }), kind('2', { a: 1 }, { game: 'm', matches: 2 }), kind('3', { a: 2 }, { game: 'm', matches: 5 })],
      namer,
    )
    expect(all.map(setup => [setup.key, setup.name])).toEqual([
      ['3', 'a 2'],
      ['2', 'a 1'],
      ['1', 'defaults'],
    ])
  })

  test('cut long values', () => {
    expect(short({ p: 0.05 })).toBe('{"p":0.05}')
    expect(short('x'.repeat(30))).toHaveLength(24)
    expect(short(undefined)).toBe('–')
  })
})
