import { describe, expect, test } from 'vitest'
import { type DashboardSearch, filtersOf, readSearch, withSearch } from './search'

describe('the dashboard’s address', () => {
  test('holds every choice, and reads back as it was written', () => {
    const search: DashboardSearch = {
      game: 'matrix',
      setup: '0a1b2c3d4e',
      player: 'level-k:{"k":2}',
      pairing: 'a + b',
      session: '17',
      treatment: 'told',
      from: '2026-02-01',
      to: '2026-02-28',
      clean: true,
      every: true,
      view: 'compare',
      measure: 'fairness',
      by: 'kind',
      a: 'human',
      b: 'scripted',
    }
    expect(readSearch({ ...search })).toEqual(search)
    expect(readSearch(JSON.parse(JSON.stringify(search)))).toEqual(search)
  })

  test('leaves out what doesn’t fit, so that a mistyped link still opens', () => {
    expect(
      readSearch({
        game: '',
        setup: null,
        player: ['a'],
        from: '2026-02-30',
        to: 'soon',
        clean: 'no',
        view: 'maps',
        measure: 'wealth',
        by: 7,
        other: 'x',
      }),
    ).toEqual({})
  })

  test('takes a number for the text that it was', () => {
    expect(readSearch({ session: 17, a: 0, clean: 1 })).toEqual({ session: '17', a: '0', clean: true })
  })

  test('doesn’t write defaults, so that equal views have equal addresses', () => {
    expect(readSearch({ view: 'players', measure: 'selfGain', by: 'player' })).toEqual({})
  })

  test('changes some members and takes out others', () => {
    expect(withSearch({ game: 'matrix', player: 'a', view: 'matches' }, { game: undefined, measure: 'efficiency' })).toEqual({
      player: 'a',
      view: 'matches',
      measure: 'efficiency',
    })
  })

  test('tells filters from the rest', () => {
    expect(filtersOf({ game: 'matrix', clean: true, view: 'compare', measure: 'fairness', by: 'kind', a: 'x', b: 'y' })).toEqual({
      game: 'matrix',
      clean: true,
    })
  })
})
