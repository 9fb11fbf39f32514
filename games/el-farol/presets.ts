import type { Preset } from '../../src/core/game'
import type { Grid } from '../../src/core/grid'
import type { Config } from './config'

const gama = 'Huang et al. (2024), GAMA-Bench, arXiv:2403.11807'
const arthur = 'Arthur (1994), Inductive reasoning and bounded rationality, American Economic Review 84(2), 406–411'

/** Named starting points, each from the literature. */
export const presets: Readonly<Record<string, Preset<Config>>> = {
  'gama-bench': {
    title: { en: 'GAMA-Bench default', de: 'GAMA-Bench-Vorgabe' },
    config: { rounds: 20, capacity: 0.6, uncrowded: 10, crowded: 0, home: 5, information: 'implicit' },
    cites: [gama],
    seats: 10,
  },
  arthur: {
    title: { en: 'Arthur 1994, 100 at the bar', de: 'Arthur 1994, 100 am Tresen' },
    config: { rounds: 100, capacity: 0.6, uncrowded: 1, crowded: 0, home: 0.5, information: 'explicit' },
    cites: [arthur],
    seats: 100,
  },
  'gama-bench-explicit': {
    title: { en: 'GAMA-Bench, everybody learns the count', de: 'GAMA-Bench, alle erfahren die Zahl' },
    config: { rounds: 20, capacity: 0.6, uncrowded: 10, crowded: 0, home: 5, information: 'explicit' },
    cites: [gama],
    seats: 10,
  },
  pair: {
    title: { en: 'Two players, one chair', de: 'Zwei Spieler, ein Stuhl' },
    config: { rounds: 10, capacity: 0.5, information: 'explicit' },
    cites: ['Rosenthal (1973), A class of games possessing pure-strategy Nash equilibria, International Journal of Game Theory 2, 65–67'],
    seats: 2,
  },
}

/** The published sweep: six capacities under both rules of information, ten players. */
export const grids: Readonly<Record<string, Grid<Config>>> = {
  'gama-capacity': {
    title: { en: 'GAMA-Bench: capacity and information', de: 'GAMA-Bench: Kapazität und Information' },
    cites: [gama],
    seats: 10,
    base: { rounds: 20, uncrowded: 10, crowded: 0, home: 5 },
    factors: [
      {
        name: 'mode',
        title: { en: 'Information', de: 'Information' },
        levels: [
          { label: 'implicit', config: { information: 'implicit' } },
          { label: 'explicit', config: { information: 'explicit' } },
        ],
      },
      {
        name: 'ratio',
        title: { en: 'Capacity', de: 'Kapazität' },
        levels: [0, 0.2, 0.4, 0.6, 0.8, 1].map(capacity => ({ label: String(capacity), config: { capacity } })),
      },
    ],
  },
}
