import type { Preset } from '../../src/core/game'
import type { Config } from './config'

/** The citation of GLEE. */
export const GLEE = 'Shapira, Madmon, Reinman, Amouyal, Reichart & Tennenholtz (2024), GLEE, arXiv 2410.05254'
const RUBINSTEIN = 'Rubinstein (1982), Perfect equilibrium in a bargaining model, Econometrica 50, 97–109, doi 10.2307/1912531'
const STAHL = 'Ståhl (1972), Bargaining Theory, Stockholm School of Economics'
const GUTH =
  'Güth, Schmittberger & Schwarze (1982), An experimental analysis of ultimatum bargaining, JEBO 3, 367–388, doi 10.1016/0167-2681(82)90011-7'
const BINMORE = 'Binmore, Shaked & Sutton (1985), Testing noncooperative bargaining theory, American Economic Review 75, 1178–1180'
const NEELIN = 'Neelin, Sonnenschein & Spiegel (1988), A further test of noncooperative bargaining theory, American Economic Review 78, 824–836'
const MUTHOO = 'Muthoo (1999), Bargaining Theory with Applications, Cambridge University Press'

/** GLEE's regression baseline: M 10,000, δ 0.9/0.9, an untold cap of 99 rounds, complete information, no messages. */
export const baseline = {
  money: 10_000,
  step: 1,
  discount1: 0.9,
  discount2: 0.9,
  rounds: 99,
  horizon: 'capped',
  completeInformation: true,
  messages: false,
  reminder: true,
} as const satisfies Partial<Config>

const told = { rounds: 12, horizon: 'known' } as const

/**
 * Starting points. The four `glee-…` presets are the markets that GLEE's regressions name most; all 384 of its configurations are in `grids`.
 */
export const presets: Readonly<Record<string, Preset<Config>>> = {
  classroom: {
    title: { en: 'Twelve rounds, 100 points', de: 'Zwölf Runden, 100 Punkte' },
    config: { money: 100, step: 1, discount1: 0.9, discount2: 0.9, rounds: 12, horizon: 'known', completeInformation: true, messages: false },
    cites: [STAHL],
  },
  ultimatum: {
    title: { en: 'Ultimatum: one offer', de: 'Ultimatum: ein Angebot' },
    config: { money: 10, step: 1, rounds: 1, horizon: 'known', completeInformation: true, messages: false },
    cites: [GUTH],
  },
  'two-rounds': {
    title: { en: 'Two rounds: a quarter is left after a refusal', de: 'Zwei Runden: nach einer Ablehnung bleibt ein Viertel' },
    config: { money: 100, step: 1, discount1: 0.25, discount2: 0.25, rounds: 2, horizon: 'known', completeInformation: true, messages: false },
    cites: [BINMORE],
  },
  'three-rounds': {
    title: { en: 'Three rounds, half is lost each time', de: 'Drei Runden, jedes Mal geht die Hälfte verloren' },
    config: { money: 500, step: 1, discount1: 0.5, discount2: 0.5, rounds: 3, horizon: 'known', completeInformation: true, messages: false },
    cites: [NEELIN],
  },
  rubinstein: {
    title: { en: 'Rubinstein: no told end, unequal patience', de: 'Rubinstein: kein genanntes Ende, ungleiche Geduld' },
    config: { money: 100, step: 0.01, discount1: 0.9, discount2: 0.8, rounds: 99, horizon: 'capped', completeInformation: true, messages: false },
    cites: [RUBINSTEIN],
  },
  'no-discount': {
    title: { en: 'No cost of delay', de: 'Warten kostet nichts' },
    config: { money: 100, step: 1, discount1: 1, discount2: 1, rounds: 10, horizon: 'known', completeInformation: true, messages: false },
    cites: [MUTHOO],
  },
  'hidden-discount': {
    title: { en: "The other's patience is untold", de: 'Die Geduld der anderen Seite ist unbekannt' },
    config: { money: 100, step: 1, discount1: 0.95, discount2: 0.8, rounds: 12, horizon: 'known', completeInformation: false, messages: true },
    cites: [GLEE],
  },
  'glee-baseline': {
    title: { en: 'GLEE baseline: complete, silent, no told end', de: 'GLEE-Grundfall: vollständig, stumm, kein genanntes Ende' },
    config: baseline,
    cites: [GLEE, RUBINSTEIN],
  },
  'glee-talk': {
    title: { en: 'GLEE: complete, messages, no told end', de: 'GLEE: vollständig, Nachrichten, kein genanntes Ende' },
    config: { ...baseline, messages: true },
    cites: [GLEE],
  },
  'glee-incomplete-talk': {
    title: { en: 'GLEE: incomplete, messages, no told end', de: 'GLEE: unvollständig, Nachrichten, kein genanntes Ende' },
    config: { ...baseline, completeInformation: false, messages: true },
    cites: [GLEE],
  },
  'glee-twelve': {
    title: { en: 'GLEE: complete, silent, twelve rounds', de: 'GLEE: vollständig, stumm, zwölf Runden' },
    config: { ...baseline, ...told },
    cites: [GLEE],
  },
}
