import type { Preset } from '../../src/core/game'
import type { Config } from './config'

const gama = 'Huang et al. (2024), GAMA-Bench, arXiv:2403.11807'
const vickrey = 'Vickrey (1961), Counterspeculation, auctions, and competitive sealed tenders, Journal of Finance 16(1), 8–37'
const kagelLevin =
  'Kagel & Levin (1993), Independent private value auctions: bidder behaviour in first-, second- and third-price auctions with varying numbers of bidders, Economic Journal 103(419), 868–879'
const myerson = 'Myerson (1981), Optimal auction design, Mathematics of Operations Research 6(1), 58–73'

const gamaBase: Partial<Config> = { rounds: 20, price: 'first', valuationMin: 0, valuationMax: 200, step: 10, schedule: 'published' }
const kagelLevinBase: Partial<Config> = { rounds: 20, valuationMax: 2830, step: 10, draw: 'independent' }

/** Named starting points, each from the literature. */
export const presets: Readonly<Record<string, Preset<Config>>> = {
  'gama-bench': {
    title: { en: 'GAMA-Bench default (first price)', de: 'GAMA-Bench-Vorgabe (Erstpreis)' },
    config: gamaBase,
    cites: [gama],
    seats: 10,
  },
  'gama-bench-second': {
    title: { en: 'GAMA-Bench, second price', de: 'GAMA-Bench, Zweitpreis' },
    config: { ...gamaBase, price: 'second' },
    cites: [gama],
    seats: 10,
  },
  'gama-bench-fresh': {
    title: { en: 'GAMA-Bench rules, values drawn anew', de: 'GAMA-Bench-Regeln, Werte neu gezogen' },
    config: { ...gamaBase, schedule: 'drawn' },
    cites: [gama],
    seats: 10,
  },
  vickrey: {
    title: { en: 'Vickrey 1961: two bidders, second price', de: 'Vickrey 1961: zu zweit, Zweitpreis' },
    config: { rounds: 10, price: 'second', valuationMax: 100, step: 1, draw: 'independent' },
    cites: [vickrey],
    seats: 2,
  },
  'kagel-levin-first': {
    title: { en: 'Kagel & Levin 1993, first price', de: 'Kagel & Levin 1993, Erstpreis' },
    config: kagelLevinBase,
    cites: [kagelLevin],
    seats: 5,
  },
  'kagel-levin-second': {
    title: { en: 'Kagel & Levin 1993, second price', de: 'Kagel & Levin 1993, Zweitpreis' },
    config: { ...kagelLevinBase, price: 'second' },
    cites: [kagelLevin],
    seats: 5,
  },
  myerson: {
    title: { en: 'Reserve price at half the highest value', de: 'Mindestpreis beim halben höchsten Wert' },
    config: { rounds: 10, price: 'second', valuationMax: 100, step: 5, draw: 'independent', reserve: 50 },
    cites: [myerson],
    seats: 3,
  },
}
