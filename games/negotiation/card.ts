import type { Card } from '../../src/core/card'

/** The line of prices with either side's value on it, the gain between them, and the price where they meet. */
const card: Card = {
  id: 'negotiation',
  title: { en: 'Price negotiation', de: 'Preisverhandlung' },
  summary: {
    en: 'A seller and a buyer name prices by turns, each with a value of its own; either may leave and lose nothing.',
    de: 'Verkaufs- und Kaufseite nennen abwechselnd Preise, jede mit einem eigenen Wert; jede kann gehen und verliert nichts.',
  },
  tags: ['sequential', 'two-player', 'bargaining', 'talk'],
  cites: [
    'Shapira et al. (2024), GLEE: A unified framework and benchmark for language-based economic environments, arXiv 2410.05254',
    'Chatterjee & Samuelson (1983), Bargaining under incomplete information, Operations Research 31, 835–851',
    'Binmore, Shaked & Sutton (1989), The outside option, Quarterly Journal of Economics 104, 753–770',
  ],
  seats: '2',
  minutes: 4,
  face: [
    { el: 'rect', at: { x: 36, y: 34, width: 48, height: 12 }, fill: 'soft', opacity: 0.35 },
    { el: 'line', at: { x1: 8, y1: 40, x2: 112, y2: 40 }, stroke: 'ink' },
    { el: 'line', at: { x1: 36, y1: 26, x2: 36, y2: 54 }, stroke: 'ink' },
    { el: 'line', at: { x1: 84, y1: 26, x2: 84, y2: 54 }, stroke: 'ink' },
    { el: 'circle', at: { cx: 36, cy: 20, r: 7 }, fill: 'seat0', stroke: 'ink' },
    { el: 'circle', at: { cx: 84, cy: 60, r: 7 }, fill: 'seat1', stroke: 'ink' },
    { el: 'path', at: { d: 'M60 30 L66 40 L60 50 L54 40 Z' }, fill: 'paper', stroke: 'ink' },
    { el: 'line', at: { x1: 48, y1: 20, x2: 102, y2: 20, 'stroke-dasharray': '2 3' }, stroke: 'soft' },
    { el: 'line', at: { x1: 18, y1: 60, x2: 72, y2: 60, 'stroke-dasharray': '2 3' }, stroke: 'soft' },
  ],
  quick: { preset: 'classroom', seats: ['human', { strategy: 'conceder' }] },
}

export default card
