import type { Card } from '../../src/core/card'

/** What the gallery shows of this game before its rules are loaded: a seller, the sealed unit, the signal, a buyer. */
const card: Card = {
  id: 'persuasion',
  title: { en: 'Persuasion', de: 'Überzeugen' },
  summary: {
    en: 'A seller knows the quality of each unit and recommends; a buyer decides whether to believe it.',
    de: 'Wer verkauft, kennt die Qualität jedes Stücks und empfiehlt; wer kauft, entscheidet, was davon zu glauben ist.',
  },
  tags: ['sequential', 'cheap-talk', 'incomplete-information', 'repeated'],
  cites: [
    'Shapira, E., Madmon, O., Reinman, I., Amouyal, S. J., Reichart, R., & Tennenholtz, M. (2024). GLEE: A Unified Framework and Benchmark for Language-based Economic Environments. arXiv:2410.05254',
    'Kamenica, E., & Gentzkow, M. (2011). Bayesian Persuasion. American Economic Review 101(6), 2590–2615. doi:10.1257/aer.101.6.2590',
    'Crawford, V. P., & Sobel, J. (1982). Strategic Information Transmission. Econometrica 50(6), 1431–1451. doi:10.2307/1913390',
  ],
  seats: '2',
  minutes: 8,
  face: [
    { el: 'rect', at: { x: 10, y: 44, width: 22, height: 22 }, fill: 'seat0', stroke: 'ink' },
    { el: 'path', at: { d: 'M10 44 l6 -7 h22 l-6 7 z' }, fill: 'paper', stroke: 'ink' },
    { el: 'path', at: { d: 'M32 66 l6 -7 v-22 l-6 7 z' }, fill: 'seat0', stroke: 'ink', opacity: 0.6 },
    { el: 'path', at: { d: 'M48 44 a12 12 0 0 1 0 17' }, fill: 'none', stroke: 'ink' },
    { el: 'path', at: { d: 'M55 38 a21 21 0 0 1 0 29' }, fill: 'none', stroke: 'ink' },
    { el: 'path', at: { d: 'M62 32 a30 30 0 0 1 0 41' }, fill: 'none', stroke: 'soft' },
    { el: 'circle', at: { cx: 98, cy: 52, r: 13 }, fill: 'seat1', stroke: 'ink' },
    {
      el: 'path',
      at: { d: 'M28 8 h46 a4 4 0 0 1 4 4 v8 a4 4 0 0 1 -4 4 h-34 l-8 7 l2 -7 h-6 a4 4 0 0 1 -4 -4 v-8 a4 4 0 0 1 4 -4 z' },
      fill: 'paper',
      stroke: 'ink',
    },
    { el: 'path', at: { d: 'M42 16 l5 5 l12 -10' }, fill: 'none', stroke: 'ink' },
  ],
  quick: { preset: 'glee-baseline', config: { rounds: 10 }, seats: ['human', { strategy: 'punisher' }] },
}

export default card
