import type { Card } from '../../src/core/card'

/** The sealed-bid auction, as the gallery shows it: four closed envelopes at different heights, the highest one in the accent colour. */
const card: Card = {
  id: 'sealed-bid-auction',
  title: { en: 'Sealed-bid auction', de: 'Verdeckte Auktion' },
  summary: {
    en: 'Everybody knows only what the good is worth to them. The highest bid wins and pays the first or the second price.',
    de: 'Alle wissen nur, was das Gut ihnen selbst wert ist. Das höchste Gebot gewinnt und zahlt den ersten oder den zweiten Preis.',
  },
  tags: ['simultaneous', 'contest', 'symmetric'],
  cites: [
    'Vickrey (1961), Counterspeculation, auctions, and competitive sealed tenders, Journal of Finance 16(1), 8–37',
    'Cox, Smith & Walker (1988), Theory and individual behavior of first-price auctions, Journal of Risk and Uncertainty 1, 61–99',
    'Kagel & Levin (1993), Independent private value auctions, Economic Journal 103(419), 868–879',
    'Krishna (2009), Auction Theory, 2nd ed., Academic Press',
    'Huang et al. (2024), GAMA-Bench, arXiv:2403.11807',
  ],
  seats: '2–500',
  minutes: 6,
  face: [
    { el: 'line', at: { x1: 8, y1: 72, x2: 112, y2: 72, 'stroke-width': 2 }, stroke: 'ink' },
    { el: 'rect', at: { x: 14, y: 48, width: 20, height: 14, rx: 1 }, fill: 'seat0', stroke: 'ink' },
    { el: 'path', at: { d: 'M14 48l10 8l10-8', 'stroke-width': 1.5 }, fill: 'none', stroke: 'ink' },
    { el: 'rect', at: { x: 38, y: 32, width: 20, height: 14, rx: 1 }, fill: 'seat1', stroke: 'ink' },
    { el: 'path', at: { d: 'M38 32l10 8l10-8', 'stroke-width': 1.5 }, fill: 'none', stroke: 'ink' },
    { el: 'rect', at: { x: 62, y: 12, width: 20, height: 14, rx: 1 }, fill: 'accent', stroke: 'ink' },
    { el: 'path', at: { d: 'M62 12l10 8l10-8', 'stroke-width': 1.5 }, fill: 'none', stroke: 'ink' },
    { el: 'rect', at: { x: 86, y: 40, width: 20, height: 14, rx: 1 }, fill: 'seat3', stroke: 'ink' },
    { el: 'path', at: { d: 'M86 40l10 8l10-8', 'stroke-width': 1.5 }, fill: 'none', stroke: 'ink' },
    { el: 'line', at: { x1: 24, y1: 62, x2: 24, y2: 72, 'stroke-width': 1.5 }, stroke: 'soft' },
    { el: 'line', at: { x1: 48, y1: 46, x2: 48, y2: 72, 'stroke-width': 1.5 }, stroke: 'soft' },
    { el: 'line', at: { x1: 72, y1: 26, x2: 72, y2: 72, 'stroke-width': 1.5 }, stroke: 'soft' },
    { el: 'line', at: { x1: 96, y1: 54, x2: 96, y2: 72, 'stroke-width': 1.5 }, stroke: 'soft' },
  ],
  excused: {
    13: 'The published schedule (preset gama-bench) fixes which seat has which value in which round. game.test.ts proves the law for values that are drawn.',
  },
  quick: {
    seats: ['human', { strategy: 'equilibrium' }, { strategy: 'direction-learner' }, { strategy: 'fixed-share', params: { share: 0.7 } }],
  },
}

export default card
