import type { Card } from '../../src/core/card'

/** What the gallery shows of this game before its rules are loaded. */
const card: Card = {
  id: '_template',
  title: { en: 'Template game', de: 'Vorlage' },
  summary: {
    en: 'One volunteer is enough for everybody, and volunteering costs.',
    de: 'Wer sich meldet, hilft allen, und zahlt dafür allein.',
  },
  tags: ['symmetric', 'simultaneous'],
  cites: ['Diekmann, A. (1985). Volunteer’s Dilemma. Journal of Conflict Resolution 29(4), 605–610. doi:10.1177/0022002785029004003'],
  seats: '2–20',
  minutes: 3,
  face: [
    { el: 'rect', at: { x: 14, y: 46, width: 20, height: 20 }, fill: 'seat0', stroke: 'ink' },
    { el: 'rect', at: { x: 50, y: 30, width: 20, height: 36 }, fill: 'seat1', stroke: 'ink' },
    { el: 'rect', at: { x: 86, y: 30, width: 20, height: 36 }, fill: 'seat2', stroke: 'ink' },
    { el: 'line', at: { x1: 8, y1: 66, x2: 112, y2: 66 }, stroke: 'ink' },
  ],
  quick: { seats: ['human', { strategy: 'mixed-nash' }, { strategy: 'take-turns' }] },
}

export default card
