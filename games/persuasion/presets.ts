import type { Preset } from '../../src/core/game'
import type { Config } from './config'

const GLEE = 'Shapira et al. 2024, GLEE: A Unified Framework and Benchmark for Language-based Economic Environments, arXiv:2410.05254'

const PRIORS = [
  ['third', 1 / 3],
  ['half', 0.5],
  ['80', 0.8],
] as const
const VALUES = [1.2, 1.25, 2, 3, 4] as const
const PRICES = [100, 10_000, 1_000_000] as const

/** What distinguishes one configuration of GLEE's persuasion grid from another; c is 0 and T is 20 throughout. */
type Cell = Required<Pick<Config, 'p' | 'v' | 'c' | 'price' | 'rounds' | 'message' | 'myopic' | 'sellerKnowsValues'>>

/** A cell's name: `glee-<prior>-<v in hundredths>-<price>-<known|unknown>-<binary|text>-<long|myopic>`. */
function nameOf(prior: string, cell: Cell): string {
  const parts = [
    prior,
    Math.round(cell.v * 100),
    cell.price,
    cell.sellerKnowsValues ? 'known' : 'unknown',
    cell.message,
    cell.myopic ? 'myopic' : 'long',
  ]
  return `glee-${parts.join('-')}`
}

/** The 360 configurations of the published grid (3 priors × 5 values × 3 prices × 2 × 2 × 2), by name, in the paper's order of parameters. */
export function gleeGrid(): ReadonlyMap<string, Cell> {
  const grid = new Map<string, Cell>()
  for (const [prior, p] of PRIORS)
    for (const v of VALUES)
      for (const price of PRICES)
        for (const sellerKnowsValues of [true, false])
          for (const message of ['binary', 'text'] as const)
            for (const myopic of [false, true]) {
              const cell: Cell = { p, v, c: 0, price, rounds: 20, message, myopic, sellerKnowsValues }
              grid.set(nameOf(prior, cell), cell)
            }
  return grid
}

const grid = gleeGrid()

function cell(name: string, title: Preset<Config>['title']): [string, Preset<Config>] {
  const config = grid.get(name)
  if (!config) throw new Error(`no configuration of GLEE's persuasion grid is called ${name}`)
  return [name, { title, config, cites: [GLEE] }]
}

/**
 * GLEE's baseline market, the corners of its grid under their grid names (so that all 360 can be enumerated alongside), and two
 * textbook cases: the numbers of the prosecutor and the judge, and a single round of cheap talk.
 */
export const presets: Readonly<Record<string, Preset<Config>>> = {
  'glee-baseline': {
    title: { en: 'GLEE baseline: p 1/2, v 1.25', de: 'GLEE-Basis: p 1/2, v 1,25' },
    config: { p: 0.5, v: 1.25, c: 0, price: 10_000, rounds: 20, message: 'binary', myopic: false, sellerKnowsValues: true },
    cites: [GLEE],
  },
  ...Object.fromEntries([
    cell('glee-third-300-10000-known-binary-long', { en: 'Indifferent on the prior: p 1/3, v 3', de: 'Indifferent nach p: p 1/3, v 3' }),
    cell('glee-half-200-10000-known-binary-long', { en: 'Indifferent on the prior: p 1/2, v 2', de: 'Indifferent nach p: p 1/2, v 2' }),
    cell('glee-80-125-10000-known-binary-long', { en: 'Indifferent on the prior: p 0.8, v 1.25', de: 'Indifferent nach p: p 0,8, v 1,25' }),
    cell('glee-third-120-10000-known-binary-long', { en: 'Hardest market: p 1/3, v 1.2', de: 'Schwierigster Markt: p 1/3, v 1,2' }),
    cell('glee-80-400-10000-known-binary-long', { en: 'Easiest market: p 0.8, v 4', de: 'Leichtester Markt: p 0,8, v 4' }),
    cell('glee-half-125-10000-known-binary-myopic', { en: 'A new buyer every round', de: 'Jede Runde jemand Neues auf der Käuferseite' }),
    cell('glee-half-125-10000-known-text-long', { en: 'Free text', de: 'Freier Text' }),
    cell('glee-half-125-10000-known-text-myopic', { en: 'Free text, a new buyer every round', de: 'Freier Text, jede Runde jemand Neues' }),
    cell('glee-half-125-10000-unknown-binary-long', {
      en: "The seller does not know the buyer's values",
      de: 'Die verkaufende Seite kennt die Werte nicht',
    }),
  ]),
  'prosecutor-and-judge': {
    title: { en: 'Prosecutor and judge: q = 3/7', de: 'Anklage und Gericht: q = 3/7' },
    config: { p: 0.3, v: 2, c: 0, price: 100, rounds: 20 },
    cites: ['Kamenica & Gentzkow 2011, Bayesian Persuasion, American Economic Review 101(6), doi:10.1257/aer.101.6.2590'],
  },
  'one-shot': {
    title: { en: 'One round: cheap talk without a future', de: 'Eine Runde: folgenlose Worte' },
    config: { p: 0.5, v: 1.5, c: 0, price: 100, rounds: 1 },
    cites: ['Crawford & Sobel 1982, Strategic Information Transmission, Econometrica 50(6), doi:10.2307/1913390'],
  },
}
