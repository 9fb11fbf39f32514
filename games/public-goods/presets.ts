import type { Preset } from '../../src/core/game'
import type { Grid } from '../../src/core/grid'
import type { Config } from './config'

const walker =
  'Isaac & Walker (1988), Group size effects in public goods provision: the voluntary contributions mechanism, Quarterly Journal of Economics 103(1), 179–199'
const andreoni = 'Andreoni (1988), Why free ride? Strategies and learning in public goods experiments, Journal of Public Economics 37(3), 291–304'
const fehr = 'Fehr & Gächter (2000), Cooperation and punishment in public goods experiments, American Economic Review 90(4), 980–994'
const gama = 'Huang et al. (2024), GAMA-Bench, arXiv:2403.11807'

/** The published default: ten players, twenty rounds, 20 points, pot doubled, a new endowment each round, every contribution shown. */
const gamaBench = {
  rounds: 20,
  horizonTold: true,
  endowment: 20,
  multiplier: 2,
  endowments: 'fixed',
  randMin: 11,
  reset: true,
  feedback: 'individual',
} as const satisfies Partial<Config>

/** A cell of Isaac and Walker's two by two: group size and marginal per capita return; R is their product. */
const cell = (seats: number, mpcr: number): Preset<Config> => ({
  title: {
    en: `Isaac & Walker 1988, ${seats} players, MPCR ${mpcr}`,
    de: `Isaac & Walker 1988, ${seats} Spieler, MPCR ${String(mpcr).replace('.', ',')}`,
  },
  config: { rounds: 10, endowment: 50, multiplier: Number((seats * mpcr).toFixed(6)), feedback: 'total' },
  cites: [walker],
  seats,
})

/** Named starting points, each from the literature; what is theirs and what is ours stands in notes.md. */
export const presets: Readonly<Record<string, Preset<Config>>> = {
  'gama-bench': {
    title: { en: 'GAMA-Bench default', de: 'GAMA-Bench-Vorgabe' },
    config: gamaBench,
    cites: [gama],
    seats: 10,
  },
  'fehr-gaechter': {
    title: { en: 'Fehr & Gächter 2000, without punishment', de: 'Fehr & Gächter 2000, ohne Bestrafung' },
    config: { rounds: 10, endowment: 20, multiplier: 1.6, feedback: 'individual' },
    cites: [fehr],
    seats: 4,
  },
  'isaac-walker-4-low': cell(4, 0.3),
  'isaac-walker-4-high': cell(4, 0.75),
  'isaac-walker-10-low': cell(10, 0.3),
  'isaac-walker-10-high': cell(10, 0.75),
  andreoni: {
    title: { en: 'Andreoni 1988, five players', de: 'Andreoni 1988, fünf Spieler' },
    config: { rounds: 10, endowment: 50, multiplier: 2.5, feedback: 'total' },
    cites: [andreoni],
    seats: 5,
  },
  'carry-over': {
    title: { en: 'Points carry over, first endowments drawn', de: 'Punkte werden mitgenommen, erste Ausstattungen gezogen' },
    config: { ...gamaBench, endowments: 'random', reset: false },
    cites: [gama],
    seats: 10,
  },
}

/** The published parameter sweep: the multiplier, all else as in the default. */
export const grids: Readonly<Record<string, Grid<Config>>> = {
  'gama-multiplier': {
    title: { en: 'GAMA-Bench: multiplier', de: 'GAMA-Bench: Faktor' },
    cites: [gama],
    seats: 10,
    base: gamaBench,
    factors: [
      {
        name: 'ratio',
        title: { en: 'Multiplier R', de: 'Faktor R' },
        levels: [0, 0.5, 1, 2, 4].map(multiplier => ({ label: String(multiplier), config: { multiplier } })),
      },
    ],
  },
}
