import type { Card } from '../../src/core/card'

/** The shrinking pie: three rounds, two shares, each smaller than the last. */
const card: Card = {
  id: 'bargaining',
  title: { en: 'Alternating offers', de: 'Wechselnde Angebote' },
  summary: {
    en: 'Two divide a sum by turns: one offers, the other accepts or refuses, and every refusal may cost both.',
    de: 'Zwei teilen abwechselnd einen Betrag: Eine Seite bietet, die andere nimmt an oder lehnt ab, und jede Ablehnung kann beide etwas kosten.',
  },
  tags: ['sequential', 'two-player', 'bargaining', 'talk'],
  cites: [
    'Rubinstein (1982), Perfect equilibrium in a bargaining model, Econometrica 50, 97–109, doi 10.2307/1912531',
    'Ståhl (1972), Bargaining Theory, Stockholm School of Economics',
    'Shapira et al. (2024), GLEE: A unified framework and benchmark for language-based economic environments, arXiv 2410.05254',
  ],
  seats: '2',
  minutes: 4,
  face: [
    { el: 'path', at: { d: 'M32 40 L32 14 A26 26 0 1 1 17 61.3 Z' }, fill: 'seat0', stroke: 'ink' },
    { el: 'path', at: { d: 'M32 40 L17 61.3 A26 26 0 0 1 32 14 Z' }, fill: 'seat1', stroke: 'ink' },
    { el: 'circle', at: { cx: 78, cy: 40, r: 26, 'stroke-dasharray': '2 3' }, fill: 'none', stroke: 'soft', opacity: 0.6 },
    { el: 'path', at: { d: 'M78 40 L78 23 A17 17 0 0 1 78 57 Z' }, fill: 'seat0', stroke: 'ink' },
    { el: 'path', at: { d: 'M78 40 L78 57 A17 17 0 0 1 78 23 Z' }, fill: 'seat1', stroke: 'ink' },
    { el: 'circle', at: { cx: 110, cy: 40, r: 8 }, fill: 'none', stroke: 'soft' },
  ],
  quick: { preset: 'classroom', seats: ['human', { strategy: 'conceder' }] },
}

export default card
