import type { Preset } from '../../src/core/game'
import type { Config } from './config'

const gama = 'Huang et al. (2024), GAMA-Bench, arXiv:2403.11807'
const stewart = 'Stewart (1999), A puzzle for pirates, Scientific American 280(5), 98–99'

/** Named starting points, each from the literature. */
export const presets: Readonly<Record<string, Preset<Config>>> = {
  'gama-bench': {
    title: { en: 'GAMA-Bench default', de: 'GAMA-Bench-Vorgabe' },
    config: { gold: 100, rule: 'half', survival: 0, rounds: 1, horizonTold: true },
    cites: [gama],
    seats: 10,
  },
  'gama-gold-4': {
    title: { en: 'GAMA-Bench, 4 pieces of gold', de: 'GAMA-Bench, 4 Goldstücke' },
    config: { gold: 4 },
    cites: [gama],
    seats: 10,
  },
  'five-pirates': {
    title: { en: 'Five pirates, 100 pieces', de: 'Fünf Piraten, 100 Stücke' },
    config: { gold: 100, survival: 1 },
    cites: [stewart],
    seats: 5,
  },
  'strict-majority': {
    title: { en: 'More than half must accept', de: 'Mehr als die Hälfte muss zustimmen' },
    config: { rule: 'majority' },
    cites: [stewart],
    seats: 10,
  },
  'more-pirates-than-gold': {
    title: { en: 'More pirates than gold', de: 'Mehr Piraten als Gold' },
    config: { gold: 4, survival: 1 },
    cites: [stewart],
    seats: 13,
  },
  'stewart-500': {
    title: { en: '500 pirates, 100 pieces', de: '500 Piraten, 100 Stücke' },
    config: { gold: 100, survival: 1 },
    cites: [stewart],
    seats: 500,
  },
  repeated: {
    title: { en: 'Ten treasures in a row', de: 'Zehn Schätze nacheinander' },
    config: { rounds: 10 },
    cites: [gama],
    seats: 5,
  },
}
