// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { draw } from '../../../testkit/draw'
import { BinChart, type CountedBin } from './BinChart'

const chart = (bins: readonly CountedBin[], scale = 1) => (
  <BinChart
    says="People chose low numbers."
    n="17 people"
    language="en"
    x={{ title: 'Number' }}
    count="Decisions"
    bins={bins}
    groups={[
      { id: 'human', name: 'People', look: { kind: 'human' } },
      { id: 'llm', name: 'Models', look: { kind: 'llm' } },
    ]}
    marks={[{ value: 3, label: 'Target' }]}
    scale={scale}
    height={200}
  />
)
const bins: readonly CountedBin[] = [
  { from: 0, to: 5, cells: 1, counts: [6, 0] },
  { from: 5, to: 25, cells: 4, counts: [8, 4] },
  { from: 25, to: 30, cells: 1, counts: [0, 0] },
]
const heights = (page: HTMLElement) =>
  [...page.querySelectorAll('.chart-room rect[stroke="var(--outline)"]')].map(rect => Number(rect.getAttribute('height')))

describe('bars of counts that were put together', () => {
  it('have areas that tell the truth: eight over four cells stand a third as high as six in one', () => {
    const [six, eight, four] = heights(draw(chart(bins)))
    expect((six ?? 0) / (eight ?? 1)).toBeCloseTo(6 / (8 / 4), 6)
    expect((eight ?? 0) / (four ?? 1)).toBeCloseTo(2, 6)
  })
  it('say the count of a wide one, its groups, and the mark', () => {
    const page = draw(chart(bins))
    const texts = [...page.querySelectorAll('.chart-room text')].map(text => text.textContent)
    expect(texts).toContain('12')
    expect(texts).toContain('Target')
    expect([...page.querySelectorAll('.chart-legend li')].map(entry => entry.textContent)).toEqual(['People', 'Models'])
  })
  it('are drawn smaller and enlarged for a wall', () => {
    const page = draw(chart(bins, 2))
    expect(page.querySelector<HTMLElement>('[role=img]')?.style.transform).toBe('scale(2)')
    expect(Number(page.querySelector('svg.recharts-surface')?.getAttribute('width'))).toBe(320)
  })
  it('without anybody say so', () =>
    expect(draw(chart([{ from: 0, to: 5, cells: 1, counts: [0, 0] }])).textContent).toContain('There are no data to draw yet.'))
})
