import type { Factor, Grid } from '../../src/core/grid'
import type { Config } from './config'
import { gama, presets } from './presets'

const base = presets['gama-bench']?.config ?? {}

/** 0, 1/6 … 2: the factors that were tried, in lowest terms. */
const ratios = ['0', '1/6', '1/3', '1/2', '2/3', '5/6', '1', '7/6', '4/3', '3/2', '5/3', '11/6', '2'] as const

const ratio: Factor<Config> = {
  name: 'ratio',
  title: { en: 'Factor p', de: 'Faktor p' },
  levels: ratios.map((label, sixths) => ({ label, config: { p: sixths / 6 } })),
}

/** The default range and the five others. */
const range: Factor<Config> = {
  name: 'min, max',
  title: { en: 'Range of the numbers', de: 'Zahlenbereich' },
  levels: [
    [0, 100],
    [0, 200],
    [0, 300],
    [100, 200],
    [100, 300],
    [200, 300],
  ].map(([min, max]) => ({ label: `${min}–${max}`, config: { min: min as number, max: max as number } })),
}

/** The sweeps of GAMA-Bench's guessing game, one parameter varied at a time on its default of ten players and twenty rounds. Its fixed player is the strategy `constant`. */
export const grids: Readonly<Record<string, Grid<Config>>> = {
  'gama-ratio': {
    title: { en: 'GAMA-Bench: the factor varied', de: 'GAMA-Bench: Faktor variiert' },
    cites: [gama],
    seats: 10,
    base,
    factors: [ratio],
  },
  'gama-range': {
    title: { en: 'GAMA-Bench: the range varied', de: 'GAMA-Bench: Zahlenbereich variiert' },
    cites: [gama],
    seats: 10,
    base,
    factors: [range],
  },
}
