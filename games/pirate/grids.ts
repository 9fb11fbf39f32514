import type { Grid } from '../../src/core/grid'
import type { Config } from './config'

/** The parameter sweep of the published experiments: ten players, one treasure, the amount of gold varied. */
export const grids: Readonly<Record<string, Grid<Config>>> = {
  'gama-gold': {
    title: { en: 'GAMA-Bench: amount of gold', de: 'GAMA-Bench: Menge des Goldes' },
    cites: ['Huang et al. (2024), GAMA-Bench, arXiv:2403.11807'],
    seats: 10,
    base: {},
    factors: [
      {
        name: 'gold',
        title: { en: 'Gold', de: 'Gold' },
        levels: [4, 5, 100, 400].map(gold => ({ label: String(gold), config: { gold } })),
      },
    ],
  },
}
