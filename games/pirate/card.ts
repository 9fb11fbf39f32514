import type { Card } from '../../src/core/card'

/** The pirate game as the gallery shows it: the crew in order of seniority and some plan above it, which gives no advice. */
const card: Card = {
  id: 'pirate',
  title: { en: 'Pirate game', de: 'Piratenspiel' },
  summary: {
    en: 'The most senior proposes how to divide the gold. If too few accept, that player is out and the next one proposes.',
    de: 'Wer den höchsten Rang hat, schlägt vor, wie das Gold geteilt wird. Stimmen zu wenige zu, scheidet er aus, und der Nächste schlägt vor.',
  },
  tags: ['sequential'],
  cites: [
    'Stewart (1999), A puzzle for pirates, Scientific American 280(5), 98–99',
    'Huang et al. (2024), How far are we on the decision-making of LLMs? Evaluating LLMs’ gaming ability in multi-agent environments (GAMA-Bench), arXiv:2403.11807',
  ],
  seats: '2–500',
  minutes: 5,
  face: [
    { el: 'line', at: { x1: 10, y1: 66, x2: 110, y2: 66, 'stroke-width': 2 }, stroke: 'ink' },
    { el: 'rect', at: { x: 15, y: 14, width: 12, height: 36 }, fill: 'accent', stroke: 'ink' },
    { el: 'rect', at: { x: 35, y: 32, width: 12, height: 18 }, fill: 'accent', stroke: 'ink' },
    { el: 'rect', at: { x: 55, y: 24, width: 12, height: 26 }, fill: 'accent', stroke: 'ink' },
    { el: 'rect', at: { x: 75, y: 38, width: 12, height: 12 }, fill: 'accent', stroke: 'ink' },
    { el: 'rect', at: { x: 95, y: 30, width: 12, height: 20 }, fill: 'accent', stroke: 'ink' },
    { el: 'circle', at: { cx: 21, cy: 58, r: 6 }, fill: 'seat0', stroke: 'ink' },
    { el: 'circle', at: { cx: 41, cy: 58, r: 5.5 }, fill: 'seat1', stroke: 'ink' },
    { el: 'circle', at: { cx: 61, cy: 58, r: 5 }, fill: 'seat2', stroke: 'ink' },
    { el: 'circle', at: { cx: 81, cy: 58, r: 4.5 }, fill: 'seat3', stroke: 'ink' },
    { el: 'circle', at: { cx: 101, cy: 58, r: 4 }, fill: 'seat0', stroke: 'ink' },
  ],
  quick: {
    seats: ['human', { strategy: 'subgame-perfect' }, { strategy: 'equal-split' }, { strategy: 'greedy' }, { strategy: 'aspiration' }],
  },
}

export default card
