import type { Grid } from '../../src/core/grid'
import type { Config } from './config'

/** The published sweeps: both price rules over four ranges of values, each with the shared schedule of its range. */
export const grids: Readonly<Record<string, Grid<Config>>> = {
  'gama-valuation-max': {
    title: { en: 'GAMA-Bench: range of values, both price rules', de: 'GAMA-Bench: Bereich der Werte, beide Preisregeln' },
    cites: ['Huang et al. (2024), GAMA-Bench, arXiv:2403.11807'],
    seats: 10,
    base: { rounds: 20, valuationMin: 0, step: 10, schedule: 'published' },
    factors: [
      {
        name: 'mode',
        title: { en: 'Price', de: 'Preis' },
        levels: [
          { label: 'highest bid', config: { price: 'first' } },
          { label: 'second highest bid', config: { price: 'second' } },
        ],
      },
      {
        name: 'valuation_max',
        title: { en: 'Highest value', de: 'Größter Wert' },
        levels: [100, 200, 400, 800].map(valuationMax => ({ label: String(valuationMax), config: { valuationMax } })),
      },
    ],
  },
}
