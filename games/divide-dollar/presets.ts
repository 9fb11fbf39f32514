import type { Preset } from '../../src/core/game'
import type { Grid } from '../../src/core/grid'
import type { Config } from './config'

const gama = 'Huang et al. (2024), GAMA-Bench, arXiv:2403.11807'

/** Named starting points, each from the literature. */
export const presets: Readonly<Record<string, Preset<Config>>> = {
  'gama-bench': {
    title: { en: 'GAMA-Bench default', de: 'GAMA-Bench-Vorgabe' },
    config: { rounds: 20, gold: 100 },
    cites: [gama],
    seats: 10,
  },
  'nash-demand': {
    title: { en: 'Two claims on ten', de: 'Zwei Forderungen an zehn' },
    config: { rounds: 10, gold: 10 },
    cites: ['Nash (1953), Two-person cooperative games, Econometrica 21(1), 128–140'],
    seats: 2,
  },
  'three-dollar': {
    title: { en: 'A dollar among three', de: 'Ein Dollar für drei' },
    config: { rounds: 10, gold: 100 },
    cites: ['Brams & Taylor (1994), Divide the dollar: three solutions and extensions, Theory and Decision 37, 211–231'],
    seats: 3,
  },
}

/** The published sweep: five amounts of gold, ten players. */
export const grids: Readonly<Record<string, Grid<Config>>> = {
  'gama-gold': {
    title: { en: 'GAMA-Bench: amount of gold', de: 'GAMA-Bench: Menge Gold' },
    cites: [gama],
    seats: 10,
    base: { rounds: 20 },
    factors: [
      {
        name: 'golds',
        title: { en: 'Gold', de: 'Gold' },
        levels: [50, 100, 200, 400, 800].map(gold => ({ label: String(gold), config: { gold } })),
      },
    ],
  },
}
