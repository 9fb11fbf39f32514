import type { Card } from '../../src/core/card'

/** Guess p of the mean, as the gallery shows it: a number line with guesses above it and the target below their mean. */
const card: Card = {
  id: 'p-beauty',
  title: { en: 'Guess p of the mean', de: 'Rate p mal den Mittelwert' },
  summary: {
    en: 'Everybody picks a number. The one nearest to p times the mean wins.',
    de: 'Alle wählen eine Zahl. Wer p mal dem Mittelwert am nächsten kommt, gewinnt.',
  },
  tags: ['simultaneous', 'contest', 'symmetric'],
  cites: [
    'Moulin (1986), Game Theory for the Social Sciences, 2nd ed., New York University Press',
    'Nagel (1995), Unraveling in guessing games: an experimental study, American Economic Review 85(5), 1313–1326',
    'López (2001), On p-beauty contest integer games, Universitat Pompeu Fabra working paper 608',
    'Seel & Tsakas (2017), Rationalizability and Nash equilibria in guessing games, Games and Economic Behavior 106, 75–88',
  ],
  seats: '2–500',
  minutes: 5,
  face: [
    { el: 'line', at: { x1: 10, y1: 54, x2: 110, y2: 54, 'stroke-width': 2 }, stroke: 'ink' },
    { el: 'line', at: { x1: 10, y1: 49, x2: 10, y2: 59, 'stroke-width': 2 }, stroke: 'ink' },
    { el: 'line', at: { x1: 110, y1: 49, x2: 110, y2: 59, 'stroke-width': 2 }, stroke: 'ink' },
    { el: 'circle', at: { cx: 24, cy: 45, r: 5 }, fill: 'seat0', stroke: 'ink' },
    { el: 'circle', at: { cx: 44, cy: 45, r: 5 }, fill: 'seat1', stroke: 'ink' },
    { el: 'circle', at: { cx: 60, cy: 45, r: 5 }, fill: 'seat2', stroke: 'ink' },
    { el: 'circle', at: { cx: 92, cy: 45, r: 5 }, fill: 'seat3', stroke: 'ink' },
    { el: 'path', at: { d: 'M55 30 C 52 18, 40 18, 37 29', 'stroke-width': 1.5 }, fill: 'none', stroke: 'soft' },
    { el: 'line', at: { x1: 55, y1: 33, x2: 55, y2: 54, 'stroke-width': 1.5, 'stroke-dasharray': '3 3' }, stroke: 'soft' },
    { el: 'line', at: { x1: 36.7, y1: 32, x2: 36.7, y2: 54, 'stroke-width': 2.5 }, stroke: 'accent' },
    { el: 'polygon', at: { points: '36.7,58 31.7,67 41.7,67' }, fill: 'accent', stroke: 'ink' },
  ],
  excused: {
    13: 'The first-number tie rule (preset gama-bench) favours low seats by definition. game.test.ts proves the law for the other tie rules and for payment by distance.',
  },
  quick: {
    seats: ['human', { strategy: 'level-k', params: { k: 1 } }, { strategy: 'best-reply' }, { strategy: 'cognitive-hierarchy' }],
  },
}

export default card
