import type { Preset } from '../../src/core/game'
import type { Config } from './config'

const GLEE = 'Shapira, Madmon, Reinman, Amouyal, Reichart & Tennenholtz (2024), GLEE, arXiv 2410.05254'
const GUTH =
  'Güth, Schmittberger & Schwarze (1982), An experimental analysis of ultimatum bargaining, JEBO 3, 367–388, doi 10.1016/0167-2681(82)90011-7'
const STAHL = 'Ståhl (1972), Bargaining Theory, Stockholm School of Economics'
const CHATTERJEE =
  'Chatterjee & Samuelson (1983), Bargaining under incomplete information, Operations Research 31, 835–851, doi 10.1287/opre.31.5.835'
const MYERSON = 'Myerson & Satterthwaite (1983), Efficient mechanisms for bilateral trading, Journal of Economic Theory 29, 265–281'

/** GLEE's regression baseline: F_A = F_B = 1, M 10,000, one round, complete information, no messages. There is no gain from trade in it. */
const baseline = {
  sellerValue: 1,
  buyerValue: 1,
  money: 10_000,
  step: 1,
  maxPrice: 10,
  rounds: 1,
  horizon: 'known',
  completeInformation: true,
  messages: false,
} as const satisfies Partial<Config>

/** A cell of GLEE's grid with a gain from trade. */
const gain = { ...baseline, sellerValue: 1, buyerValue: 1.2 } as const
const ten = { rounds: 10, horizon: 'known' } as const
const open = { rounds: 99, horizon: 'capped' } as const

/** Starting points. Every `glee-…` preset is a cell of the grid of 576; its regressions name the markets (information, messages, horizon) after these. */
export const presets: Readonly<Record<string, Preset<Config>>> = {
  classroom: {
    title: { en: 'Ten rounds, both values told', de: 'Zehn Runden, beide Werte bekannt' },
    config: {
      sellerValue: 0.6,
      buyerValue: 1,
      money: 100,
      step: 1,
      maxPrice: 2,
      rounds: 10,
      horizon: 'known',
      completeInformation: true,
      messages: false,
    },
    cites: [STAHL],
  },
  'hidden-values': {
    title: { en: "The other's value is untold", de: 'Der Wert der anderen Seite ist unbekannt' },
    config: {
      sellerValue: 0.6,
      buyerValue: 1,
      money: 100,
      step: 1,
      maxPrice: 2,
      rounds: 10,
      horizon: 'known',
      completeInformation: false,
      messages: true,
    },
    cites: [CHATTERJEE, MYERSON],
  },
  'take-it-or-leave-it': {
    title: { en: 'One price, take it or leave it', de: 'Ein Preis: annehmen oder nicht' },
    config: {
      sellerValue: 1,
      buyerValue: 2,
      money: 10,
      step: 1,
      maxPrice: 3,
      rounds: 1,
      horizon: 'known',
      completeInformation: true,
      messages: false,
    },
    cites: [GUTH],
  },
  'no-gain': {
    title: { en: 'Better not to trade, and neither is told', de: 'Besser kein Handel, und keine Seite weiß es' },
    config: {
      sellerValue: 1.2,
      buyerValue: 1,
      money: 100,
      step: 1,
      maxPrice: 3,
      rounds: 10,
      horizon: 'known',
      completeInformation: false,
      messages: true,
    },
    cites: [MYERSON],
  },
  'glee-baseline': {
    title: { en: 'GLEE baseline: equal values, complete, silent, one round', de: 'GLEE-Grundfall: gleiche Werte, vollständig, stumm, eine Runde' },
    config: baseline,
    cites: [GLEE],
  },
  'glee-incomplete-one': {
    title: { en: 'GLEE: incomplete, silent, one round', de: 'GLEE: unvollständig, stumm, eine Runde' },
    config: { ...gain, completeInformation: false },
    cites: [GLEE],
  },
  'glee-complete-open': {
    title: { en: 'GLEE: complete, silent, no told end', de: 'GLEE: vollständig, stumm, kein genanntes Ende' },
    config: { ...gain, ...open },
    cites: [GLEE],
  },
  'glee-complete-talk-ten': {
    title: { en: 'GLEE: complete, messages, ten rounds', de: 'GLEE: vollständig, Nachrichten, zehn Runden' },
    config: { ...gain, ...ten, messages: true },
    cites: [GLEE],
  },
  'glee-incomplete-talk-ten': {
    title: { en: 'GLEE: incomplete, messages, ten rounds', de: 'GLEE: unvollständig, Nachrichten, zehn Runden' },
    config: { ...gain, ...ten, completeInformation: false, messages: true },
    cites: [GLEE],
  },
  'glee-human-small': {
    title: { en: 'GLEE with people: 100 against 120, incomplete, silent', de: 'GLEE mit Menschen: 100 gegen 120, unvollständig, stumm' },
    config: { ...gain, ...ten, money: 100, completeInformation: false },
    cites: [GLEE],
  },
  'glee-human-large': {
    title: { en: 'GLEE with people: 800,000 against 1,500,000', de: 'GLEE mit Menschen: 800.000 gegen 1.500.000' },
    config: { ...gain, ...ten, sellerValue: 0.8, buyerValue: 1.5, money: 1_000_000 },
    cites: [GLEE],
  },
}
