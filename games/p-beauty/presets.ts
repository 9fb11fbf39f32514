import type { Preset } from '../../src/core/game'
import type { Config } from './config'

const nagel = 'Nagel (1995), Unraveling in guessing games: an experimental study, American Economic Review 85(5), 1313–1326'
const grosskopf = 'Grosskopf & Nagel (2008), The two-person beauty contest, Games and Economic Behavior 62(1), 93–99'
/** The source of the presets and sweeps of GAMA-Bench. */
export const gama = 'Huang et al. (2024), GAMA-Bench, arXiv:2403.11807'
const gueth =
  'Güth, Kocher & Sutter (2002), Experimental ‘beauty contests’ with homogeneous and heterogeneous players and with interior and boundary equilibria, Economics Letters 74(2), 219–228'

/** Named starting points, each from the literature; n of the published sessions in notes.md. */
export const presets: Readonly<Record<string, Preset<Config>>> = {
  'nagel-two-thirds': {
    title: { en: 'Nagel 1995, p = 2/3', de: 'Nagel 1995, p = 2/3' },
    config: { rounds: 4, p: 2 / 3, numbers: 'real', prize: 20 },
    cites: [nagel],
    seats: 15,
  },
  'nagel-half': {
    title: { en: 'Nagel 1995, p = 1/2', de: 'Nagel 1995, p = 1/2' },
    config: { rounds: 4, p: 1 / 2, numbers: 'real', prize: 20 },
    cites: [nagel],
    seats: 15,
  },
  'nagel-four-thirds': {
    title: { en: 'Nagel 1995, p = 4/3', de: 'Nagel 1995, p = 4/3' },
    config: { rounds: 4, p: 4 / 3, numbers: 'real', prize: 20 },
    cites: [nagel],
    seats: 15,
  },
  'two-players': {
    title: { en: 'Two players, the lower number wins', de: 'Zu zweit: die kleinere Zahl gewinnt' },
    config: { rounds: 1, p: 2 / 3, prize: 10 },
    cites: [grosskopf],
    seats: 2,
  },
  'gama-bench': {
    title: { en: 'GAMA-Bench default', de: 'GAMA-Bench-Vorgabe' },
    config: { rounds: 20, p: 2 / 3, numbers: 'integer', ties: 'first' },
    cites: [gama],
    seats: 10,
  },
  'real-numbers': {
    title: { en: 'Real numbers, four players', de: 'Reelle Zahlen, zu viert' },
    config: { numbers: 'real' },
    cites: [nagel],
    seats: 4,
  },
  'by-distance': {
    title: { en: 'Paid by distance to the target', de: 'Auszahlung nach Abstand zur Zielzahl' },
    config: { rounds: 10, p: 1 / 2, payment: 'distance', prize: 50, cost: 1 },
    cites: [gueth],
    seats: 4,
  },
}
