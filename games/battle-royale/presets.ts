import type { Preset } from '../../src/core/game'
import type { Config } from './config'

export const GAMA = 'Huang et al. (2024), GAMA-Bench, arXiv:2403.11807'
const mosteller = 'Mosteller (1965), Fifty Challenging Problems in Probability, Addison-Wesley, problem 20'
const gardner = 'Gardner (1961), The Second Scientific American Book of Mathematical Puzzles and Diversions, Simon & Schuster'
const sequential = 'Kilgour (1975), The sequential truel, International Journal of Game Theory 4, 151–174'
const brams = 'Kilgour & Brams (1997), The truel, Mathematics Magazine 70(5), 315–326'

/** The published default: ten players, 35 to 80 %, twenty shots, of which the texts say nothing. */
export const gamaDefault = { baseHitRate: 35, interval: 5, shots: 20, shotsTold: false } as const satisfies Partial<Config>

/** Named starting points, each from the literature. Thirds are written with the digits that the solver sees. */
export const presets: Readonly<Record<string, Preset<Config>>> = {
  'gama-bench': {
    title: { en: 'GAMA-Bench default', de: 'GAMA-Bench-Vorgabe' },
    config: gamaDefault,
    cites: [GAMA],
    seats: 10,
  },
  'gama-51-60': {
    title: { en: 'GAMA-Bench, hit rates 51 to 60 %', de: 'GAMA-Bench, Trefferquoten 51 bis 60 %' },
    config: { ...gamaDefault, baseHitRate: 51, interval: 1 },
    cites: [GAMA],
    seats: 10,
  },
  'gama-10-100': {
    title: { en: 'GAMA-Bench, hit rates 10 to 100 %', de: 'GAMA-Bench, Trefferquoten 10 bis 100 %' },
    config: { ...gamaDefault, baseHitRate: 10, interval: 10 },
    cites: [GAMA],
    seats: 10,
  },
  truel: {
    title: { en: 'Truel: one third, two thirds, always', de: 'Truell: ein Drittel, zwei Drittel, immer' },
    config: { rates: [100 / 3, 200 / 3, 100], shots: 60 },
    cites: [sequential, brams],
    seats: 3,
  },
  'three-cornered-duel': {
    title: { en: 'Three-cornered duel: 30, 50 and 100 %', de: 'Duell zu dritt: 30, 50 und 100 %' },
    config: { rates: [30, 50, 100], shots: 60 },
    cites: [mosteller],
    seats: 3,
  },
  'triangular-duel': {
    title: { en: 'Triangular duel: 50, 80 and 100 %', de: 'Dreiecksduell: 50, 80 und 100 %' },
    config: { rates: [50, 80, 100], shots: 60 },
    cites: [gardner],
    seats: 3,
  },
  'no-deliberate-misses': {
    title: { en: 'Truel in which every shot is aimed', de: 'Truell, in dem jeder Schuss jemandem gilt' },
    config: { rates: [50, 80, 100], shots: 60, missing: false },
    cites: [sequential],
    seats: 3,
  },
  'one-shot-each': {
    title: { en: 'One shot each', de: 'Ein Schuss für jeden' },
    config: { baseHitRate: 60, interval: 10, shots: 4 },
    cites: [brams],
    seats: 4,
  },
  'five-battles': {
    title: { en: 'Five battles in a row', de: 'Fünf Durchgänge hintereinander' },
    config: { rounds: 5, shots: 20 },
    seats: 4,
  },
}
