import type { Grid } from '../../src/core/grid'
import type { Config } from './config'
import { GAMA, gamaDefault } from './presets'

/** The parameter sweep of the published experiments, each at ten seats: three schedules of hit rates. */
export const grids: Readonly<Record<string, Grid<Config>>> = {
  'gama-hit-rates': {
    title: { en: 'GAMA-Bench: hit rates', de: 'GAMA-Bench: Trefferquoten' },
    cites: [GAMA],
    seats: 10,
    base: gamaDefault,
    factors: [
      {
        name: 'hit rates',
        title: { en: 'Hit rates', de: 'Trefferquoten' },
        levels: [
          { label: '51..60', config: { baseHitRate: 51, interval: 1 } },
          { label: '35..80', config: { baseHitRate: 35, interval: 5 } },
          { label: '10..100', config: { baseHitRate: 10, interval: 10 } },
        ],
      },
    ],
  },
}
