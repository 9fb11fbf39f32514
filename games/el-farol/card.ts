import type { Card } from '../../src/core/card'

/** The El Farol bar, as the gallery shows it: a row of ten places, the goers filled, with the line at which it gets crowded. */
const card: Card = {
  id: 'el-farol',
  title: { en: 'El Farol bar', de: 'El-Farol-Bar' },
  summary: {
    en: 'Going out is worth it only if not too many have the same idea.',
    de: 'Ausgehen lohnt sich nur, wenn nicht zu viele dieselbe Idee haben.',
  },
  tags: ['simultaneous', 'symmetric', 'coordination'],
  cites: [
    'Arthur (1994), Inductive reasoning and bounded rationality, American Economic Review 84(2), 406–411',
    'Rosenthal (1973), A class of games possessing pure-strategy Nash equilibria, International Journal of Game Theory 2, 65–67',
    'Whitehead (2008), The El Farol bar problem revisited: reinforcement learning in a potential game, Edinburgh School of Economics discussion paper 186',
    'Huang et al. (2024), GAMA-Bench, arXiv:2403.11807',
  ],
  seats: '2–500',
  minutes: 5,
  face: [
    { el: 'rect', at: { x: 10, y: 40, width: 100, height: 22, 'stroke-width': 2 }, fill: 'none', stroke: 'ink' },
    { el: 'line', at: { x1: 76, y1: 30, x2: 76, y2: 70, 'stroke-width': 2.5, 'stroke-dasharray': '4 3' }, stroke: 'accent' },
    { el: 'circle', at: { cx: 20, cy: 51, r: 6 }, fill: 'seat0', stroke: 'ink' },
    { el: 'circle', at: { cx: 36, cy: 51, r: 6 }, fill: 'seat1', stroke: 'ink' },
    { el: 'circle', at: { cx: 52, cy: 51, r: 6 }, fill: 'seat2', stroke: 'ink' },
    { el: 'circle', at: { cx: 67, cy: 51, r: 6 }, fill: 'seat3', stroke: 'ink' },
    { el: 'circle', at: { cx: 86, cy: 16, r: 6 }, fill: 'none', stroke: 'soft' },
    { el: 'circle', at: { cx: 102, cy: 16, r: 6 }, fill: 'none', stroke: 'soft' },
  ],
  quick: {
    preset: 'gama-bench-explicit',
    seats: [
      'human',
      { strategy: 'symmetric-mix' },
      { strategy: 'inductive' },
      { strategy: 'inductive' },
      { strategy: 'reinforcement' },
      { strategy: 'reinforcement' },
      { strategy: 'last-count' },
      { strategy: 'alternate' },
      { strategy: 'always' },
      { strategy: 'symmetric-mix' },
    ],
  },
}

export default card
