import type { Wall } from '../../src/core/wall'
import type { Config } from './config'
import type { State } from './game'
import { roundsOf } from './history'

/**
 * Divide the dollar on the wall: how the claims of a round spread, with the even share; and claim × players by round beside what there is. The mean of the second over a whole table is the table's sum, and over one
 * kind of player what a table of them would claim.
 */
export const wall: Wall<State, Config> = {
  charts: ({ gold }) => [
    {
      id: 'claims',
      kind: 'distribution',
      title: { en: 'Claims', de: 'Gebote' },
      x: { en: 'Claim (pieces of gold)', de: 'Gebot (Goldstücke)' },
      range: [0, gold],
      whole: true,
    },
    {
      id: 'sums',
      kind: 'course',
      title: { en: 'What a table claims, by round', de: 'Was ein Tisch fordert, je Runde' },
      x: { en: 'Mean claim × players (pieces of gold)', de: 'Mittleres Gebot × Spieler (Goldstücke)' },
    },
  ],
  points: (state, config) =>
    roundsOf(state, config.gold).flatMap(({ bids }, i) =>
      bids.flatMap((x, seat) => [
        { chart: 'claims', round: i + 1, seat, x },
        { chart: 'sums', round: i + 1, seat, x: x * bids.length },
      ]),
    ),
  marks: (_state, { gold }, seats) => [
    {
      chart: 'claims',
      kind: 'equilibrium',
      at: gold / seats,
      label: {
        en: `Even share ${Number((gold / seats).toFixed(2))}`,
        de: `Gleicher Anteil ${String(Number((gold / seats).toFixed(2))).replace('.', ',')}`,
      },
    },
    { chart: 'sums', kind: 'equilibrium', at: gold, label: { en: `All there is: ${gold}`, de: `Alles, was da ist: ${gold}` } },
  ],
}
