import type { Card } from '../../src/core/card'

/** The sequential n-person duel, as the gallery shows it: a ring of players, one of them out, and the weakest aiming at the strongest. */
const card: Card = {
  id: 'battle-royale',
  title: { en: 'Battle royale', de: 'Jeder gegen jeden' },
  summary: {
    en: 'In turn, from the weakest to the strongest, everybody shoots at somebody or misses on purpose. Whoever is left wins.',
    de: 'Reihum, vom Schwächsten zum Stärksten, schießt jeder auf jemanden oder absichtlich daneben. Wer übrig bleibt, gewinnt.',
  },
  tags: ['sequential', 'contest', 'constant-sum'],
  cites: [
    'Kilgour (1975), The sequential truel, International Journal of Game Theory 4, 151–174',
    'Kilgour & Brams (1997), The truel, Mathematics Magazine 70(5), 315–326',
    'Shubik (1954), Does the fittest necessarily survive?, in: Readings in Game Theory and Political Behavior, Doubleday',
    'Huang et al. (2024), GAMA-Bench, arXiv:2403.11807',
  ],
  seats: '2–100',
  minutes: 5,
  face: [
    { el: 'circle', at: { cx: 60, cy: 40, r: 29, 'stroke-width': 1, 'stroke-dasharray': '2 4' }, fill: 'none', stroke: 'soft' },
    { el: 'line', at: { x1: 33, y1: 44, x2: 78, y2: 21, 'stroke-width': 2.5 }, stroke: 'accent' },
    { el: 'polygon', at: { points: '80,20 71.5,20.5 75,27.5' }, fill: 'accent', stroke: 'ink' },
    { el: 'circle', at: { cx: 31, cy: 45, r: 5 }, fill: 'seat0', stroke: 'ink' },
    { el: 'circle', at: { cx: 47, cy: 14, r: 7 }, fill: 'seat1', stroke: 'ink' },
    { el: 'circle', at: { cx: 86, cy: 18, r: 11 }, fill: 'seat3', stroke: 'ink' },
    { el: 'circle', at: { cx: 70, cy: 67, r: 9 }, fill: 'paper', stroke: 'soft' },
    { el: 'path', at: { d: 'M64 61L76 73M76 61L64 73', 'stroke-width': 2 }, fill: 'none', stroke: 'ink' },
  ],
  quick: {
    preset: 'triangular-duel',
    seats: ['human', { strategy: 'subgame-perfect' }, { strategy: 'best-target' }],
  },
}

export default card
