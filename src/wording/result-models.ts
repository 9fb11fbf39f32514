import type { Memory, ModelSettings, Rehearsal } from '../core/spec'
import type { Language } from './objection'

/** What the result screen says of models, of failures and of what seats were told. Numbers, shares and times arrive formatted; lists of seats are joined. */
export interface ResultModelTexts {
  /** In front of everything where a stand-in sat: its results are nobody's. */
  readonly rehearsal: { readonly title: string; readonly says: (seats: number, all: number) => string }
  readonly failures: {
    readonly title: string
    readonly says: (failed: string, all: string, share: string) => string
    readonly none: string
    readonly kind: string
    readonly total: string
    readonly share: string
    readonly seatsHit: string
    readonly na: string
  }
  readonly told: {
    readonly title: string
    readonly hint: string
    readonly was: string
    readonly so: string
    readonly nothing: string
    readonly unknown: string
    readonly noRecord: string
    readonly seat: (n: number, who: string) => string
    readonly alone: string
  }
  readonly takenOver: (k: string, why: string) => string
  readonly playedBy: (k: string, who: string, why: string) => string
  readonly givenBack: (k: string, why: string) => string
  readonly models: {
    readonly title: string
    readonly seats: string
    readonly provider: string
    readonly reported: string
    readonly notReported: string
    readonly alias: string
    readonly protocols: string
    readonly plainly: string
    readonly memory: string
    readonly memories: (memory: Memory) => string
    readonly wording: string
    readonly settings: string
    readonly asProvided: string
    readonly price: string
    readonly noPrice: string
    readonly perMillion: (into: string, out: string, currency: string, noted: string | undefined) => string
    readonly more: (n: string) => string
    readonly set: {
      readonly one: (name: Exclude<keyof ModelSettings, 'rehearsal'>, value: string) => string
      readonly rehearsal: (what: keyof Rehearsal, value: string) => string
    }
  }
  readonly spent: {
    readonly title: string
    readonly says: (calls: number, n: string, into: string, out: string, cost: string, wait: string) => string
    readonly noCalls: string
    readonly uncounted: (count: number, n: string) => string
    readonly unpriced: (count: number, n: string) => string
    readonly lost: (count: number, n: string) => string
    readonly columns: Readonly<Record<'seat' | 'calls' | 'attempts' | 'fallbacks' | 'into' | 'out' | 'cost' | 'wait' | 'belief' | 'second', string>>
    readonly of: (n: string, all: string, share: string) => string
    readonly score: (score: string, n: string) => string
    readonly beliefs: string
    readonly secondOrder: string
    readonly n: (n: string) => string
  }
  readonly na: string
}

type SetNames = Readonly<Record<Exclude<keyof ModelSettings, 'rehearsal'>, string>>
type RehearsalNames = Readonly<Record<Exclude<keyof Rehearsal, 'delayMs'>, string>>

const setEn: SetNames = {
  temperature: 'temperature',
  topP: 'top-p',
  seed: 'seed',
  maxOutputTokens: 'output limit (tokens)',
  reasoning: 'reasoning effort',
  stream: 'streamed',
  timeoutMs: 'time limit (ms)',
  structured: 'form of the answer',
}
const setDe: SetNames = {
  temperature: 'Temperatur',
  topP: 'Top-p',
  seed: 'Startwert',
  maxOutputTokens: 'Ausgabegrenze (Token)',
  reasoning: 'Denkaufwand',
  stream: 'gestreamt',
  timeoutMs: 'Zeitgrenze (ms)',
  structured: 'Form der Antwort',
}
const rehearsalEn: RehearsalNames = { fail: 'fail', refuse: 'are refused', garble: 'come garbled' }
const rehearsalDe: RehearsalNames = { fail: 'scheitern', refuse: 'werden verweigert', garble: 'kommen verstümmelt' }

const en: ResultModelTexts = {
  rehearsal: {
    title: 'Rehearsal, not a model',
    says: (seats, all) =>
      `${seats === all ? 'Every seat' : seats === 1 ? 'One seat' : `${seats} seats`} of this match ${seats === 1 || seats === all ? 'was' : 'were'} filled by the rehearsal, which answers by chance with canned talk. What stands here says nothing about any model.`,
  },
  failures: {
    title: 'Failed attempts',
    says: (failed, all, share) =>
      `${failed} of ${all} attempts failed (${share}): answers that could not be used, and requests that broke on the way. Each stands in the replay with its decision.`,
    none: 'No attempt failed.',
    kind: 'Kind',
    total: 'All seats',
    share: 'Share of attempts',
    seatsHit: 'Seats',
    na: 'n/a',
  },
  told: {
    title: 'What the seats were told',
    hint: 'What people and models were told about their counterparts, beside what was so.',
    was: 'Was told',
    so: 'What was so',
    nothing: 'nothing',
    unknown: 'not recorded',
    noRecord: 'This match was made without saying what its seats are told about their counterparts, and no sentence is recorded.',
    seat: (n, who) => `Seat ${n}: ${who}`,
    alone: 'there are no others',
  },
  takenOver: (k, why) => `from step ${k} on taken over by a person at this device (${why})`,
  playedBy: (k, who, why) => `from step ${k} on played by ${who} (${why})`,
  givenBack: (k, why) => `from step ${k} on in its own hands again (${why})`,
  models: {
    title: 'The models',
    seats: 'Seats',
    provider: 'Provider',
    reported: 'Reported as',
    notReported: 'the provider did not say',
    alias: 'The id is an alias: what stood behind it may have changed since.',
    protocols: 'Protocols',
    plainly: 'none, asked plainly',
    memory: 'Memory',
    memories: memory =>
      memory.kind === 'all'
        ? 'everything'
        : memory.kind === 'none'
          ? 'nothing'
          : memory.kind === 'last'
            ? `the last ${memory.events} ${memory.events === 1 ? 'event' : 'events'}`
            : `its own notes, every ${memory.every === 1 ? 'turn' : `${memory.every} turns`}`,
    wording: 'Wording',
    settings: 'Settings',
    asProvided: 'none set: the provider’s own',
    price: 'Price',
    noPrice: 'n/a: none was noted',
    perMillion: (into, out, currency, noted) =>
      `${into} in, ${out} out, ${currency} per million tokens${noted === undefined ? '' : `, noted ${noted}`}`,
    more: n => `and ${n} more`,
    set: {
      one: (name, value) => `${setEn[name]} ${value}`,
      rehearsal: (what, value) => (what === 'delayMs' ? `answers after ${value} ms` : `${value} of calls ${rehearsalEn[what]}`),
    },
  },
  spent: {
    title: 'What the models took',
    says: (calls, n, into, out, cost, wait) =>
      `${n} ${calls === 1 ? 'call' : 'calls'}: ${into} tokens in, ${out} out; cost ${cost}; mean wait for an answer ${wait}.`,
    noCalls:
      'The calls of this match are not stored here, so nothing is known of tokens, cost and waits. An export made where it was played brings them along.',
    uncounted: (count, n) =>
      `${n} ${count === 1 ? 'call has' : 'calls have'} no count of tokens and ${count === 1 ? 'is' : 'are'} left out of the sums.`,
    unpriced: (count, n) => `${n} ${count === 1 ? 'call has' : 'calls have'} no cost and ${count === 1 ? 'is' : 'are'} left out of the sum.`,
    lost: (count, n) => `${n} ${count === 1 ? 'call was' : 'calls were'} lost when the tab was closed.`,
    columns: {
      seat: 'Seat',
      calls: 'Calls',
      attempts: 'Failed attempts',
      fallbacks: 'Fallbacks',
      into: 'Tokens in',
      out: 'Tokens out',
      cost: 'Cost',
      wait: 'Mean wait',
      belief: 'Belief score',
      second: 'Second order',
    },
    of: (n, all, share) => `${n} of ${all} (${share})`,
    score: (score, n) => `${score} (n = ${n})`,
    beliefs:
      'Belief score: the mean quadratic score of what a seat believed about the others, 0 worst, 1 best; what it was told to believe is left out.',
    secondOrder: 'Second order: what it believed the other expects of it.',
    n: n => `n = ${n}`,
  },
  na: 'n/a',
}

const de: ResultModelTexts = {
  rehearsal: {
    title: 'Probe, kein Modell',
    says: (seats, all) =>
      `${seats === all ? 'Jeden Platz' : seats === 1 ? 'Einen Platz' : `${seats} Plätze`} dieser Partie füllte die Probe, die zufällig und mit vorgefertigten Sätzen antwortet. Was hier steht, sagt nichts über irgendein Modell.`,
  },
  failures: {
    title: 'Gescheiterte Versuche',
    says: (failed, all, share) =>
      `${failed} von ${all} Versuchen scheiterten (${share}): Antworten, mit denen nichts anzufangen war, und Anfragen, die unterwegs abbrachen. Jeder steht in der Wiedergabe bei seiner Entscheidung.`,
    none: 'Kein Versuch scheiterte.',
    kind: 'Art',
    total: 'Alle Plätze',
    share: 'Anteil der Versuche',
    seatsHit: 'Plätze',
    na: 'n/a',
  },
  told: {
    title: 'Was den Plätzen gesagt wurde',
    hint: 'Was Menschen und Modelle über ihre Gegenüber erfuhren, neben dem, was stimmte.',
    was: 'Gesagt wurde',
    so: 'Was stimmte',
    nothing: 'nichts',
    unknown: 'nicht aufgezeichnet',
    noRecord: 'Diese Partie entstand ohne Angabe, was ihren Plätzen über die Gegenüber gesagt wird, und kein Satz ist aufgezeichnet.',
    seat: (n, who) => `Platz ${n}: ${who}`,
    alone: 'es gibt keine anderen',
  },
  takenOver: (k, why) => `ab Schritt ${k} von einem Menschen an diesem Gerät übernommen (${why})`,
  playedBy: (k, who, why) => `ab Schritt ${k} gespielt von ${who} (${why})`,
  givenBack: (k, why) => `ab Schritt ${k} wieder in eigener Hand (${why})`,
  models: {
    title: 'Die Modelle',
    seats: 'Plätze',
    provider: 'Anbieter',
    reported: 'Gemeldet als',
    notReported: 'der Anbieter sagte es nicht',
    alias: 'Die Kennung ist ein Alias: Was dahinter stand, kann sich seither geändert haben.',
    protocols: 'Protokolle',
    plainly: 'keine, schlicht gefragt',
    memory: 'Gedächtnis',
    memories: memory =>
      memory.kind === 'all'
        ? 'alles'
        : memory.kind === 'none'
          ? 'nichts'
          : memory.kind === 'last'
            ? memory.events === 1
              ? 'das letzte Ereignis'
              : `die letzten ${memory.events} Ereignisse`
            : `eigene Notizen, ${memory.every === 1 ? 'jeden Zug' : `alle ${memory.every} Züge`}`,
    wording: 'Fassung',
    settings: 'Einstellungen',
    asProvided: 'keine gesetzt: die des Anbieters',
    price: 'Preis',
    noPrice: 'n/a: keiner vermerkt',
    perMillion: (into, out, currency, noted) =>
      `${into} hinein, ${out} heraus, ${currency} je Million Token${noted === undefined ? '' : `, vermerkt am ${noted}`}`,
    more: n => `und ${n} weitere`,
    set: {
      one: (name, value) => `${setDe[name]} ${value}`,
      rehearsal: (what, value) => (what === 'delayMs' ? `antwortet nach ${value} ms` : `${value} der Aufrufe ${rehearsalDe[what]}`),
    },
  },
  spent: {
    title: 'Was die Modelle brauchten',
    says: (calls, n, into, out, cost, wait) =>
      `${n} ${calls === 1 ? 'Aufruf' : 'Aufrufe'}: ${into} Token hinein, ${out} heraus; Kosten ${cost}; mittlere Wartezeit auf eine Antwort ${wait}.`,
    noCalls:
      'Die Aufrufe dieser Partie sind hier nicht gespeichert; über Token, Kosten und Wartezeiten ist also nichts bekannt. Ein Export von dort, wo sie gespielt wurde, bringt sie mit.',
    uncounted: (count, n) =>
      `${n} ${count === 1 ? 'Aufruf hat' : 'Aufrufe haben'} keine Tokenzahl und ${count === 1 ? 'fehlt' : 'fehlen'} in den Summen.`,
    unpriced: (count, n) => `${n} ${count === 1 ? 'Aufruf hat' : 'Aufrufe haben'} keinen Preis und ${count === 1 ? 'fehlt' : 'fehlen'} in der Summe.`,
    lost: (count, n) => `${n} ${count === 1 ? 'Aufruf ging' : 'Aufrufe gingen'} verloren, als der Tab geschlossen wurde.`,
    columns: {
      seat: 'Platz',
      calls: 'Aufrufe',
      attempts: 'Gescheiterte Versuche',
      fallbacks: 'Ersatzentscheidungen',
      into: 'Token hinein',
      out: 'Token heraus',
      cost: 'Kosten',
      wait: 'Mittlere Wartezeit',
      belief: 'Erwartungswertung',
      second: 'Zweiter Ordnung',
    },
    of: (n, all, share) => `${n} von ${all} (${share})`,
    score: (score, n) => `${score} (n = ${n})`,
    beliefs:
      'Erwartungswertung: die mittlere quadratische Wertung dessen, was ein Platz von den anderen erwartete, 0 am schlechtesten, 1 am besten; vorgegebene Erwartungen zählen nicht.',
    secondOrder: 'Zweiter Ordnung: was er meinte, dass das Gegenüber von ihm erwartet.',
    n: n => `n = ${n}`,
  },
  na: 'n/a',
}

/** The texts on models of the result screen in a language. */
export const resultModelTexts = (language: Language): ResultModelTexts => ({ en, de })[language]
