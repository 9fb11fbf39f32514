import type { Card } from '../../src/core/card'

const cell = (x: number, y: number, left: 'seat0' | 'none', right: 'seat1' | 'none', own: number, other: number) =>
  [
    { el: 'polygon', at: { points: `${x},${y + 34} ${x},${y} ${x + 46},${y + 34}` }, fill: left, opacity: own },
    { el: 'polygon', at: { points: `${x},${y} ${x + 46},${y} ${x + 46},${y + 34}` }, fill: right, opacity: other },
    { el: 'rect', at: { x, y, width: 46, height: 34 }, fill: 'none', stroke: 'ink' },
    { el: 'line', at: { x1: x, y1: y, x2: x + 46, y2: y + 34 }, stroke: 'ink' },
  ] as const

/** What the gallery shows of this game before its rules are loaded: the four cells of the dilemma, each half shaded by what it pays. */
const card: Card = {
  id: 'matrix',
  title: { en: 'Matrix games', de: 'Matrixspiele' },
  summary: {
    en: 'All choose at once; a table says who gets what. From the prisoner’s dilemma to all 144 ordinal two-by-two games and groups of hundreds.',
    de: 'Alle wählen zugleich, eine Tabelle sagt, wer was bekommt. Vom Gefangenendilemma bis zu allen 144 ordinalen Zwei-mal-zwei-Spielen und Gruppen von Hunderten.',
  },
  tags: ['simultaneous', 'repeated'],
  cites: [
    'von Neumann, J. & Morgenstern, O. (1944). Theory of Games and Economic Behavior.',
    'Axelrod, R. (1980). Effective choice in the prisoner’s dilemma. Journal of Conflict Resolution 24(1), 3–25. doi:10.1177/002200278002400101',
    'Robinson, D. & Goforth, D. (2005). The Topology of the 2×2 Games: A New Periodic Table. Routledge.',
  ],
  seats: '2–500',
  minutes: 3,
  face: [
    ...cell(14, 6, 'seat0', 'seat1', 0.65, 0.65),
    ...cell(60, 6, 'none', 'seat1', 1, 1),
    ...cell(14, 40, 'seat0', 'none', 1, 1),
    ...cell(60, 40, 'seat0', 'seat1', 0.25, 0.25),
  ],
  quick: { preset: 'prisoners-dilemma', seats: ['human', { strategy: 'tit-for-tat' }] },
}

export default card
