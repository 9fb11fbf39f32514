import type { Card } from '../../src/core/card'

/** Divide the dollar, as the gallery shows it: bids stacked on one another beside the height of what there is. */
const card: Card = {
  id: 'divide-dollar',
  title: { en: 'Divide the dollar', de: 'Teile den Dollar' },
  summary: {
    en: 'Everybody claims a part. If the claims fit, all get theirs; if not, nobody gets anything.',
    de: 'Jeder fordert einen Teil. Passt die Summe, bekommt jeder seinen; sonst bekommt niemand etwas.',
  },
  tags: ['simultaneous', 'symmetric', 'coordination', 'division'],
  cites: [
    'Nash (1953), Two-person cooperative games, Econometrica 21(1), 128–140',
    'Brams & Taylor (1994), Divide the dollar: three solutions and extensions, Theory and Decision 37, 211–231',
    'Huang et al. (2024), GAMA-Bench, arXiv:2403.11807',
  ],
  seats: '2–500',
  minutes: 5,
  face: [
    { el: 'line', at: { x1: 12, y1: 68, x2: 108, y2: 68, 'stroke-width': 2 }, stroke: 'ink' },
    { el: 'rect', at: { x: 24, y: 52, width: 26, height: 16 }, fill: 'seat0', stroke: 'ink' },
    { el: 'rect', at: { x: 24, y: 38, width: 26, height: 14 }, fill: 'seat1', stroke: 'ink' },
    { el: 'rect', at: { x: 24, y: 24, width: 26, height: 14 }, fill: 'seat2', stroke: 'ink' },
    { el: 'rect', at: { x: 70, y: 48, width: 26, height: 20 }, fill: 'seat0', stroke: 'ink', opacity: 0.35 },
    { el: 'rect', at: { x: 70, y: 28, width: 26, height: 20 }, fill: 'seat1', stroke: 'ink', opacity: 0.35 },
    { el: 'rect', at: { x: 70, y: 10, width: 26, height: 18 }, fill: 'seat2', stroke: 'ink', opacity: 0.35 },
    { el: 'line', at: { x1: 12, y1: 24, x2: 108, y2: 24, 'stroke-width': 2.5, 'stroke-dasharray': '4 3' }, stroke: 'accent' },
  ],
  quick: {
    preset: 'gama-bench',
    seats: [
      'human',
      { strategy: 'fair-share' },
      { strategy: 'fair-share' },
      { strategy: 'adaptive' },
      { strategy: 'adaptive' },
      { strategy: 'proportional' },
      { strategy: 'proportional' },
      { strategy: 'random-around' },
      { strategy: 'random-around' },
      { strategy: 'best-reply' },
    ],
  },
}

export default card
