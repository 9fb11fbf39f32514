import type { Card } from '../../src/core/card'

/** Public goods, as the gallery shows it: four players' points, what they put in, and the pot that goes back to all. */
const card: Card = {
  id: 'public-goods',
  title: { en: 'Public goods', de: 'Öffentliches Gut' },
  summary: {
    en: 'Everybody puts points into a common pot. It is multiplied and shared equally, whoever paid in.',
    de: 'Alle zahlen Punkte in einen gemeinsamen Topf. Er wird vervielfacht und gleich verteilt, egal wer eingezahlt hat.',
  },
  tags: ['simultaneous', 'symmetric', 'social dilemma'],
  cites: [
    'Ledyard (1995), Public goods: a survey of experimental research, in Kagel & Roth (eds.), The Handbook of Experimental Economics, Princeton University Press, 111–194',
    'Isaac & Walker (1988), Group size effects in public goods provision: the voluntary contributions mechanism, Quarterly Journal of Economics 103(1), 179–199',
    'Fehr & Gächter (2000), Cooperation and punishment in public goods experiments, American Economic Review 90(4), 980–994',
    'Huang et al. (2024), GAMA-Bench, arXiv:2403.11807',
  ],
  seats: '2–500',
  minutes: 6,
  face: [
    { el: 'rect', at: { x: 12, y: 14, width: 12, height: 20, 'stroke-width': 1.5 }, fill: 'seat0', stroke: 'ink' },
    { el: 'rect', at: { x: 40, y: 20, width: 12, height: 14, 'stroke-width': 1.5 }, fill: 'seat1', stroke: 'ink' },
    { el: 'rect', at: { x: 68, y: 26, width: 12, height: 8, 'stroke-width': 1.5 }, fill: 'seat2', stroke: 'ink' },
    { el: 'line', at: { x1: 96, y1: 34, x2: 108, y2: 34, 'stroke-width': 2.5 }, stroke: 'ink' },
    { el: 'path', at: { d: 'M18 37 L44 51 M46 37 L54 51 M74 37 L66 51', 'stroke-width': 1.5 }, fill: 'none', stroke: 'soft' },
    { el: 'path', at: { d: 'M36 52 L40 72 L80 72 L84 52', 'stroke-width': 2 }, fill: 'paper', stroke: 'ink' },
    { el: 'path', at: { d: 'M38.4 61 L40 70.5 L80 70.5 L81.6 61 Z' }, fill: 'accent', stroke: 'none' },
    { el: 'path', at: { d: 'M87 62 C 100 62, 104 52, 103 42', 'stroke-width': 1.5, 'stroke-dasharray': '3 3' }, fill: 'none', stroke: 'soft' },
    { el: 'polygon', at: { points: '99,43 107,43 103,37' }, fill: 'soft', stroke: 'none' },
  ],
  quick: {
    preset: 'fehr-gaechter',
    seats: ['human', { strategy: 'conditional' }, { strategy: 'self-serving' }, { strategy: 'free-rider' }],
  },
}

export default card
