import type { Wall, WallMark } from '../../src/core/wall'
import { biddingOf, meanBid } from './bidding'
import type { Config } from './config'
import type { State } from './game'
import { roundsOf } from './history'

/** Most points of a drawn curve. */
const MOST_POINTS = 60

/** The equilibrium bid at every value as a curve: the mean of the computed mix at the first price; at the second it is the value itself. */
function equilibrium(config: Config, seats: number): WallMark {
  const label = { en: 'Risk-neutral equilibrium', de: 'Gleichgewicht (risikoneutral)' }
  if (config.price === 'second') {
    const line = [config.valuationMin, config.valuationMax].map(x => [x, x] as const)
    return {
      chart: 'bids',
      kind: 'equilibrium',
      at: config.valuationMax,
      line,
      label: { en: 'Equilibrium: bid your value', de: 'Gleichgewicht: den eigenen Wert bieten' },
    }
  }
  const { levels, bids } = biddingOf(config, seats)
  const apart = Math.max(1, Math.ceil((levels.length - 1) / (MOST_POINTS - 1)))
  const line = levels.flatMap((x, i) => (i % apart === 0 || i === levels.length - 1 ? [[x, meanBid(bids[i] ?? [])] as const] : []))
  return { chart: 'bids', kind: 'equilibrium', at: line.at(-1)?.[1] ?? 0, line, label }
}

/** The auction on the wall: bids over values of rounds that are over, with bid = value and the equilibrium's curve; and by round how far below their value players bid. */
export const wall: Wall<State, Config> = {
  charts: config => [
    {
      id: 'bids',
      kind: 'scatter',
      title: { en: 'Bids and values', de: 'Gebote und Werte' },
      x: { en: 'Value (points)', de: 'Wert (Punkte)' },
      y: { en: 'Bid (points)', de: 'Gebot (Punkte)' },
      range: [config.valuationMin, config.valuationMax],
    },
    {
      id: 'shading',
      kind: 'course',
      title: { en: 'How far below their value players bid', de: 'Wie weit unter ihrem Wert geboten wird' },
      x: { en: 'Value − bid (points)', de: 'Wert − Gebot (Punkte)' },
    },
  ],
  points: state =>
    roundsOf(state.secret.rounds).flatMap(({ values, bids }, i) =>
      values.flatMap((x, seat) => [
        { chart: 'bids', round: i + 1, seat, x, y: bids[seat] ?? 0 },
        { chart: 'shading', round: i + 1, seat, x: x - (bids[seat] ?? 0) },
      ]),
    ),
  marks: (_state, config, seats) => [
    ...(config.price === 'second'
      ? []
      : [
          {
            chart: 'bids',
            kind: 'benchmark' as const,
            at: config.valuationMax,
            line: [config.valuationMin, config.valuationMax].map(x => [x, x] as const),
            label: { en: 'Bid = value', de: 'Gebot = Wert' },
          },
        ]),
    equilibrium(config, seats),
  ],
}
