// @vitest-environment jsdom
import { act, type ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, describe, expect, it } from 'vitest'
import type { Conduct, PublishedMeasure } from '../../../core/published'
import { Published } from './Published'
import { type SeatRow, SeatTable } from './SeatTable'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

let unmount: (() => void) | null = null
function draw(screen: ReactElement): HTMLElement {
  const host = document.createElement('div')
  document.body.append(host)
  const root = createRoot(host)
  act(() => root.render(screen))
  unmount = () => {
    act(() => root.unmount())
    host.remove()
  }
  return host
}
afterEach(() => {
  unmount?.()
  unmount = null
})

const measure = (over: Partial<PublishedMeasure> = {}): PublishedMeasure => ({
  id: 'test.score',
  title: { en: 'Test score', de: 'Testpunktzahl' },
  unit: { en: '0 to 100', de: '0 bis 100' },
  source: { paper: 'A paper, section 3', code: 'A program, commit 1' },
  of: () => null,
  ...over,
})
const both = { en: 'It rewards the wrong thing.', de: 'Es belohnt das Falsche.' }
const conduct: Conduct = {
  regret: [0.5, null, 1.5],
  distance: { value: 12.3456, unit: { en: 'on the number scale', de: 'auf der Zahlenskala' }, to: 'pure Nash: everybody at 0' },
}
const screen = (over: Partial<Parameters<typeof Published>[0]> = {}) => (
  <Published
    measures={[measure()]}
    values={{ 'test.score/paper': 62.38, 'test.score/code': 37.62 }}
    config={{}}
    conduct={conduct}
    regret={1}
    invalid={0.104}
    isMeasured
    language="en"
    {...over}
  />
)

describe('published scores', () => {
  it('stand under both definitions, with three decimals at most, and say n/a where undefined', () => {
    const values = { 'a/paper': 36.231884, 'a/code': 81.25, 'b/paper': null }
    const host = draw(screen({ measures: [measure({ id: 'a' }), measure({ id: 'b' })], values }))
    const rows = [...host.querySelectorAll('tbody tr')].map(row => [...row.querySelectorAll('td')].map(cell => cell.textContent))
    expect(rows).toEqual([
      ['36.232', '81.25'],
      ['n/a', 'n/a'],
    ])
    expect([...host.querySelectorAll('thead th')].map(cell => cell.textContent)).toEqual(['Measure', 'Paper', 'Program'])
  })

  it('warn in plain sight: once where both definitions do, by name where one does', () => {
    const host = draw(screen({ measures: [measure({ warning: () => both })] }))
    expect([...host.querySelectorAll('.published-warning')].map(cell => cell.textContent)).toEqual(['It rewards the wrong thing.'])
    unmount?.()
    const one = draw(screen({ measures: [measure({ warning: (_config, definition) => (definition === 'code' ? both : null) })], language: 'de' }))
    expect([...one.querySelectorAll('.published-warning')].map(cell => cell.textContent)).toEqual(['Programm: Es belohnt das Falsche.'])
  })

  it('say once, under the last of them, what is said of several measures', () => {
    const host = draw(screen({ measures: [measure({ id: 'a', warning: () => both }), measure({ id: 'b', warning: () => both })] }))
    expect([...host.querySelectorAll('tbody')].map(part => part.querySelectorAll('.published-warning').length)).toEqual([0, 1])
  })

  it('keep their sources folded, those that several measures share once', () => {
    const host = draw(screen({ measures: [measure({ id: 'a' }), measure({ id: 'b' })] }))
    const details = host.querySelector('details')!
    expect(details.open).toBe(false)
    expect([...details.querySelectorAll('dd')].map(item => item.textContent)).toEqual(['A paper, section 3', 'A program, commit 1'])
  })

  it('have regret, distance and invalid answers beside them, with what each means', () => {
    const text = draw(screen()).querySelector('.published-ours')!.textContent
    expect(text).toContain('1points per round')
    expect(text).toContain('The mean over seats; by seat 0.5 to 1.5.')
    expect(text).toContain('12.346on the number scale')
    expect(text).toContain('Nearest most often: pure Nash: everybody at 0.')
    expect(text).toContain('10\u00a0%')
  })

  it('say why regret, distance or share is undefined', () => {
    const text = draw(screen({ conduct: { regret: null, distance: null }, regret: null, invalid: null })).querySelector(
      '.published-ours',
    )!.textContent
    expect(text).toContain('a best reply to a round needs rounds in which all act at once')
    expect(text).toContain('no equilibrium of a round is declared')
    expect(text).toContain('nobody answered')
  })

  it('say so where the match was not played to its end, and have another name where the game has no published measure', () => {
    expect(draw(screen({ isMeasured: false, values: null, conduct: null })).textContent).toContain('n/a. Scores belong to a match')
    unmount?.()
    const host = draw(screen({ measures: [] }))
    expect(host.querySelector('h2')?.textContent).toBe('Best replies and equilibria')
    expect(host.querySelector('table')).toBeNull()
  })
})

describe('regret in the seat table', () => {
  const row = (seat: number, regret?: number | null): SeatRow => ({
    face: { seat, name: `P${seat}`, kind: 'scripted' },
    player: '',
    payoff: seat,
    baseline: 0,
    ideal: 1,
    selfGain: { value: 0 },
    ...(regret === undefined ? {} : { regret }),
  })
  const heads = (host: HTMLElement) => [...host.querySelectorAll('[role=columnheader]')].map(cell => cell.textContent)

  it('is a column of its own that sorts, n/a where a seat has none', () => {
    const host = draw(<SeatTable rows={[row(0, 0.5), row(1, null), row(2, 2), row(3, 1), row(4, 0)]} language="en" />)
    expect(heads(host)).toContain('Regret (points per round)')
    const sort = [...host.querySelectorAll<HTMLButtonElement>('.rows-sort')].find(button => button.textContent?.startsWith('Regret'))!
    act(() => sort.click())
    expect([...host.querySelectorAll('[data-head=Regret]')].map(cell => cell.textContent)).toEqual(['2', '1', '0.5', '0', 'n/a'])
  })

  it('is absent where the game knows no regret', () => {
    expect(heads(draw(<SeatTable rows={[row(0), row(1)]} language="de" />))).toHaveLength(5)
  })
})
