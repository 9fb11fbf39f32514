import type { Preset } from '../../src/core/game'
import type { Grid } from '../../src/core/grid'
import type { Config } from './config'

const gama = 'Huang et al. (2024), GAMA-Bench, arXiv:2403.11807'
const gneezy = 'Gneezy, Haruvy & Yafe (2004), The inefficiency of splitting the bill, Economic Journal 114(495), 265–280'
const glance = 'Glance & Huberman (1994), The dynamics of social dilemmas, Scientific American 270(3), 76–81'

const menu = (cheapCost: number, cheapUtility: number, costlyCost: number, costlyUtility: number) => ({
  cheapCost,
  cheapUtility,
  costlyCost,
  costlyUtility,
})
/** The published default: ten players, twenty rounds. */
const gamaBench = { rounds: 20, horizonTold: true, ...menu(10, 15, 20, 20) } as const satisfies Partial<Config>

/** Named starting points, each from the literature; what is theirs and what is ours stands in notes.md. */
export const presets: Readonly<Record<string, Preset<Config>>> = {
  'gama-bench': {
    title: { en: 'GAMA-Bench default', de: 'GAMA-Bench-Vorgabe' },
    config: gamaBench,
    cites: [gama],
    seats: 10,
  },
  'six-diners': {
    title: { en: 'Gneezy, Haruvy & Yafe 2004: six diners, once', de: 'Gneezy, Haruvy & Yafe 2004: sechs Gäste, einmal' },
    config: { rounds: 1, ...menu(37, 45, 51, 53) },
    cites: [gneezy],
    seats: 6,
  },
  regulars: {
    title: { en: 'Glance & Huberman 1994: regulars who don’t know when it ends', de: 'Glance & Huberman 1994: Stammgäste ohne bekanntes Ende' },
    config: { rounds: 30, horizonTold: false, ...menu(10, 15, 20, 20) },
    cites: [glance],
    seats: 5,
  },
  'two-at-table': {
    title: { en: 'Two at the table: a prisoner’s dilemma', de: 'Zu zweit: ein Gefangenendilemma' },
    config: { rounds: 10, ...menu(10, 12, 20, 20) },
    cites: [glance],
    seats: 2,
  },
}

const menus = [
  [10, 15, 20, 20],
  [11, 5, 20, 7],
  [4, 19, 9, 20],
  [1, 8, 19, 12],
  [4, 5, 17, 7],
  [2, 11, 8, 13],
] as const

/** The published parameter sweep: six menus, all else as in the default. Labels: cheap cost, cheap utility, costly cost, costly utility. */
export const grids: Readonly<Record<string, Grid<Config>>> = {
  'gama-menu': {
    title: { en: 'GAMA-Bench: menus', de: 'GAMA-Bench: Speisekarten' },
    cites: [gama],
    seats: 10,
    base: gamaBench,
    factors: [
      {
        name: 'menu',
        title: { en: 'Menu (cheap cost, worth; costly cost, worth)', de: 'Karte (günstig: Preis, Wert; teuer: Preis, Wert)' },
        levels: menus.map(([a, b, c, d]) => ({ label: `${a}, ${b}; ${c}, ${d}`, config: menu(a, b, c, d) })),
      },
    ],
  },
}
