import type { Card } from '../../src/core/card'

/** The diner's dilemma, as the gallery shows it: four plates on one table, two of them piled high, and the one bill. */
const card: Card = {
  id: 'diner',
  title: { en: 'Diner’s dilemma', de: 'Das Dilemma der geteilten Rechnung' },
  summary: {
    en: 'Everybody orders the cheap or the costly dish. The bill is split equally.',
    de: 'Alle bestellen das günstige oder das teure Gericht. Die Rechnung wird gleich geteilt.',
  },
  tags: ['simultaneous', 'symmetric', 'social dilemma'],
  cites: [
    'Glance & Huberman (1994), The dynamics of social dilemmas, Scientific American 270(3), 76–81',
    'Gneezy, Haruvy & Yafe (2004), The inefficiency of splitting the bill, Economic Journal 114(495), 265–280, doi 10.1111/j.1468-0297.2004.00209.x',
    'Huang et al. (2024), GAMA-Bench, arXiv:2403.11807',
  ],
  seats: '2–500',
  minutes: 4,
  face: [
    { el: 'circle', at: { cx: 26, cy: 26, r: 14, 'stroke-width': 2 }, fill: 'paper', stroke: 'ink' },
    { el: 'circle', at: { cx: 26, cy: 26, r: 5, 'stroke-width': 1.5 }, fill: 'seat0', stroke: 'ink' },
    { el: 'circle', at: { cx: 62, cy: 26, r: 14, 'stroke-width': 2 }, fill: 'paper', stroke: 'ink' },
    { el: 'circle', at: { cx: 62, cy: 26, r: 10.5, 'stroke-width': 1.5 }, fill: 'seat1', stroke: 'ink' },
    { el: 'circle', at: { cx: 26, cy: 60, r: 14, 'stroke-width': 2 }, fill: 'paper', stroke: 'ink' },
    { el: 'circle', at: { cx: 26, cy: 60, r: 5, 'stroke-width': 1.5 }, fill: 'seat2', stroke: 'ink' },
    { el: 'circle', at: { cx: 62, cy: 60, r: 14, 'stroke-width': 2 }, fill: 'paper', stroke: 'ink' },
    { el: 'circle', at: { cx: 62, cy: 60, r: 10.5, 'stroke-width': 1.5 }, fill: 'seat3', stroke: 'ink' },
    { el: 'path', at: { d: 'M86 14 H110 V66 L106 62 L102 66 L98 62 L94 66 L90 62 L86 66 Z', 'stroke-width': 2 }, fill: 'paper', stroke: 'ink' },
    { el: 'path', at: { d: 'M91 24 H105 M91 31 H105 M91 38 H105 M91 45 H105', 'stroke-width': 1.5 }, fill: 'none', stroke: 'soft' },
    { el: 'line', at: { x1: 91, y1: 53, x2: 105, y2: 53, 'stroke-width': 3 }, stroke: 'accent' },
  ],
  quick: {
    config: { rounds: 10 },
    seats: ['human', { strategy: 'conditional' }, { strategy: 'best-reply' }, { strategy: 'reinforcement' }],
  },
}

export default card
