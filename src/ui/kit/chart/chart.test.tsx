// @vitest-environment jsdom
import { act, type ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, describe, expect, it } from 'vitest'
import { BarChart, type BarRow } from './BarChart'
import { HeatMap } from './HeatMap'
import { Histogram } from './Histogram'
import { LineChart, type LineSeries } from './LineChart'
import { ScatterChart } from './ScatterChart'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

let unmount: (() => void) | null = null
function draw(chart: ReactElement): HTMLElement {
  const host = document.createElement('div')
  document.body.append(host)
  const root = createRoot(host)
  act(() => root.render(chart))
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

const framed = { says: 'The mean fell from 50 to 10.', n: '10 rounds', language: 'en' as const }
const line = (id: string, length: number): LineSeries => ({
  id,
  name: `Player ${id}`,
  look: { seat: 0, kind: 'human' },
  points: Array.from({ length }, (_, i) => ({ x: i + 1, y: 50 * Math.exp(-i / 10), lo: 0, hi: 60 })),
})
const bar = (i: number): BarRow => ({ id: `${i}`, name: `Strategy number ${i}`, value: i - 2, lo: i - 3, hi: i, n: 5, values: [i - 3, i - 2, i - 1] })

const charts: Readonly<Record<string, (howMany: number) => ReactElement>> = {
  LineChart: n => (
    <LineChart
      {...framed}
      x={{ title: 'Round', whole: true }}
      y={{ title: 'Guess', unit: 'points' }}
      series={[line('a', n), line('b', n)]}
      marks={[{ value: 0, label: 'Nash' }]}
    />
  ),
  ScatterChart: n => (
    <ScatterChart
      {...framed}
      x={{ title: 'Round' }}
      y={{ title: 'Guess' }}
      diagonal="equal"
      groups={[{ id: 'a', name: 'Anna', points: line('a', n).points.map(({ x, y }) => ({ x, y: y ?? 0 })) }]}
    />
  ),
  Histogram: n => (
    <Histogram
      {...framed}
      x={{ title: 'Guess', whole: true, domain: [0, 100] }}
      groups={[{ id: 'a', name: 'People', values: Array.from({ length: n }, (_, i) => i % 101) }]}
      marks={[{ value: 22.2, label: 'target' }]}
    />
  ),
  BarChart: n => <BarChart {...framed} x={{ title: 'Self-gain' }} rows={Array.from({ length: Math.min(n, 60) }, (_, i) => bar(i))} />,
  HeatMap: n => (
    <HeatMap
      {...framed}
      rowTitle="Player"
      columnTitle="Against"
      valueTitle="points"
      rows={Array.from({ length: Math.min(n, 30) }, (_, i) => `Row ${i}`)}
      columns={['A', 'B']}
      cells={Array.from({ length: Math.min(n, 30) }, (_, i) => [{ value: i }, { value: null }])}
    />
  ),
}

describe('charts', () => {
  for (const [name, chart] of Object.entries(charts)) {
    for (const howMany of [0, 1, 2, 29, 5000]) {
      it(`${name} draws ${howMany} data with its sentence, its n and its table`, () => {
        const host = draw(chart(howMany))
        expect(host.querySelector('.chart-says')?.textContent).toBe(framed.says)
        expect(host.querySelector('figcaption')?.textContent).toContain('n = 10 rounds')
        const isEmpty = howMany === 0
        expect(host.querySelector('.chart-empty') !== null).toBe(isEmpty)
        expect(host.querySelector('details') !== null).toBe(!isEmpty)
        expect(host.innerHTML).not.toContain('NaN')
        expect(host.querySelectorAll('.chart-room svg, .chart-room table').length > 0).toBe(!isEmpty)
      })
    }
  }

  it('the table holds every number, and the drawing at most 2,000 points and says so', () => {
    const host = draw(charts['LineChart']!(5000))
    expect(host.querySelector('figcaption')?.textContent).toMatch(/of 5000 points drawn/)
    const details = host.querySelector('details')!
    act(() => {
      details.open = true
      details.dispatchEvent(new Event('toggle'))
    })
    expect(details.querySelectorAll('tbody tr')).toHaveLength(200)
    expect(details.textContent).toContain('4800 more rows')
  })

  it('up to four lines are labelled where they end, five get a key', () => {
    const props = { ...framed, x: { title: 'Round' }, y: { title: 'Guess' } }
    const four = draw(<LineChart {...props} series={['a', 'b', 'c', 'd'].map(id => line(id, 5))} />)
    expect(four.querySelector('.chart-legend')).toBeNull()
    expect(four.querySelector('svg')?.textContent).toContain('Player d')
    unmount?.()
    const five = draw(<LineChart {...props} series={['a', 'b', 'c', 'd', 'e'].map(id => line(id, 5))} />)
    expect(five.querySelectorAll('.chart-legend li')).toHaveLength(5)
  })

  it('kinds keep their shape: a square for a model, a triangle for a strategy, a circle for a person', () => {
    const groups = (['human', 'llm', 'scripted'] as const).map(kind => ({ id: kind, name: kind, look: { kind }, points: [{ x: 1, y: 1 }] }))
    const host = draw(<ScatterChart {...framed} x={{ title: 'x' }} y={{ title: 'y' }} groups={groups} />)
    for (const shape of ['circle', 'rect', 'polygon']) expect(host.querySelectorAll(`.chart-legend ${shape}`)).toHaveLength(1)
  })

  it('the kit speaks German', () => {
    const host = draw(<LineChart {...framed} language="de" x={{ title: 'Runde' }} y={{ title: 'Zahl' }} series={[line('a', 3)]} />)
    expect(host.querySelector('summary')?.textContent).toBe('Daten')
  })
})
