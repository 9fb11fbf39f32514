import type { Preset } from '../../src/core/game'
import type { Config } from './config'

/** The citation of GLEE. */
export const GLEE = 'Shapira et al. 2024, GLEE: A Unified Framework and Benchmark for Language-based Economic Environments, arXiv:2410.05254'

/** GLEE's regression baseline. */
export const baseline = {
  p: 0.5,
  v: 1.25,
  c: 0,
  price: 10_000,
  rounds: 20,
  message: 'binary',
  myopic: false,
  sellerKnowsValues: true,
} as const satisfies Partial<Config>

const PRIORS = { third: 1 / 3, half: 0.5, 80: 0.8 } as const

/** One cell of GLEE's grid at its middle price, named `glee-<prior>-<v in hundredths>-<price>-<known|unknown>-<binary|text>-<long|myopic>`. */
function cell(prior: keyof typeof PRIORS, v: number, given: Partial<Config>, title: Preset<Config>['title']): [string, Preset<Config>] {
  const config = { ...baseline, p: PRIORS[prior], v, ...given }
  const { price, sellerKnowsValues, message, myopic } = config
  const parts = [prior, Math.round(v * 100), price, sellerKnowsValues ? 'known' : 'unknown', message, myopic ? 'myopic' : 'long']
  return [`glee-${parts.join('-')}`, { title, config, cites: [GLEE] }]
}

/** GLEE's baseline market, the corners of its grid (all 360 cells are in `grids`), and two textbook cases: the numbers of the prosecutor and the judge, and a single round. */
export const presets: Readonly<Record<string, Preset<Config>>> = {
  'glee-baseline': {
    title: { en: 'GLEE baseline: p 1/2, v 1.25', de: 'GLEE-Basis: p 1/2, v 1,25' },
    config: baseline,
    cites: [GLEE],
  },
  ...Object.fromEntries([
    cell('third', 3, {}, { en: 'Indifferent on the prior: p 1/3, v 3', de: 'Indifferent nach p: p 1/3, v 3' }),
    cell('half', 2, {}, { en: 'Indifferent on the prior: p 1/2, v 2', de: 'Indifferent nach p: p 1/2, v 2' }),
    cell(80, 1.25, {}, { en: 'Indifferent on the prior: p 0.8, v 1.25', de: 'Indifferent nach p: p 0,8, v 1,25' }),
    cell('third', 1.2, {}, { en: 'Hardest market: p 1/3, v 1.2', de: 'Schwierigster Markt: p 1/3, v 1,2' }),
    cell(80, 4, {}, { en: 'Easiest market: p 0.8, v 4', de: 'Leichtester Markt: p 0,8, v 4' }),
    cell('half', 1.25, { myopic: true }, { en: 'A new buyer every round', de: 'Jede Runde jemand Neues auf der Käuferseite' }),
    cell('half', 1.25, { message: 'text' }, { en: 'Free text', de: 'Freier Text' }),
    cell('half', 1.25, { message: 'text', myopic: true }, { en: 'Free text, a new buyer every round', de: 'Freier Text, jede Runde jemand Neues' }),
    cell(
      'half',
      1.25,
      { sellerKnowsValues: false },
      { en: "The seller does not know the buyer's values", de: 'Die verkaufende Seite kennt die Werte nicht' },
    ),
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
