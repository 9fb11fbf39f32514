import type { Definition } from '../core/published'
import type { Language } from './objection'

/** What the result screen says of measures of the literature and of how the actions stand to best replies and equilibria. Numbers arrive formatted. */
interface PublishedTexts {
  readonly title: string
  readonly hint: string
  /** The section's name where a game has no published measure. */
  readonly bare: string
  readonly unfinished: string
  readonly measure: string
  readonly definitions: Readonly<Record<Definition, string>>
  readonly warning: (which: string) => string
  readonly sources: string
  readonly beside: string
  readonly ours: Readonly<Record<'regret' | 'distance' | 'invalid', { readonly name: string; readonly means: string }>>
  readonly regret: (least: string, most: string) => string
  readonly regretAlike: string
  readonly regretNone: string
  readonly distanceTo: (concept: string) => string
  readonly distanceNone: string
  readonly invalidNone: string
  readonly perRound: string
  readonly imported: string
  readonly importedHint: string
}

const en: PublishedTexts = {
  title: 'Published scores',
  hint: 'What this match scores by the measures of the literature, as the paper defines them and as the published program computes them.',
  bare: 'Best replies and equilibria',
  unfinished: 'Scores belong to a match that was played to its end.',
  measure: 'Measure',
  definitions: { paper: 'Paper', code: 'Program' },
  warning: which => `${which}:`,
  sources: 'Where the definitions stand',
  beside: 'What such scores leave out',
  ours: {
    regret: {
      name: 'Regret',
      means: 'How much more a seat would have got in a round with its best reply to what the others did in it. 0: every action was a best reply.',
    },
    distance: {
      name: 'Distance to equilibrium',
      means: 'How far the actions of a round were from the nearest declared equilibrium, on average over rounds and seats.',
    },
    invalid: {
      name: 'Invalid answers',
      means: 'Answers that could not be read, were refused or not allowed, as a share of all answers. Requests that were lost are no answers.',
    },
  },
  regret: (least, most) => `The mean over seats; by seat ${least} to ${most}.`,
  regretAlike: 'The same at every seat.',
  regretNone: 'Not defined: a best reply to a round needs rounds in which all act at once.',
  distanceTo: concept => `Nearest most often: ${concept}.`,
  distanceNone: 'Not defined: no equilibrium of a round is declared for this set-up.',
  invalidNone: 'Not defined: nobody answered.',
  perRound: 'points per round',
  imported: 'From a published record:',
  importedHint: 'The moves are as they were recorded; payoffs and measures are what the rules here make of them.',
}

const de: PublishedTexts = {
  title: 'Veröffentlichte Kennzahlen',
  hint: 'Was diese Partie nach den Maßen der Literatur erreicht: wie der Artikel sie definiert und wie das veröffentlichte Programm sie berechnet.',
  bare: 'Beste Antworten und Gleichgewichte',
  unfinished: 'Kennzahlen gehören zu einer Partie, die zu Ende gespielt wurde.',
  measure: 'Maß',
  definitions: { paper: 'Artikel', code: 'Programm' },
  warning: which => `${which}:`,
  sources: 'Wo die Definitionen stehen',
  beside: 'Was solche Kennzahlen auslassen',
  ours: {
    regret: {
      name: 'Entgangene Auszahlung',
      means:
        'Um wie viel mehr ein Platz in einer Runde mit der besten Antwort auf das bekommen hätte, was die anderen darin taten. 0: Jede Aktion war eine beste Antwort.',
    },
    distance: {
      name: 'Abstand zum Gleichgewicht',
      means: 'Wie weit die Aktionen einer Runde vom nächsten angegebenen Gleichgewicht entfernt waren, im Mittel über Runden und Plätze.',
    },
    invalid: {
      name: 'Ungültige Antworten',
      means:
        'Antworten, die unlesbar oder nicht erlaubt waren oder verweigert wurden, als Anteil an allen Antworten. Verlorene Anfragen sind keine Antworten.',
    },
  },
  regret: (least, most) => `Das Mittel über die Plätze; je nach Platz ${least} bis ${most}.`,
  regretAlike: 'An jedem Platz gleich.',
  regretNone: 'Nicht definiert: Eine beste Antwort auf eine Runde gibt es nur, wo alle zugleich handeln.',
  distanceTo: concept => `Am häufigsten das nächste: ${concept}.`,
  distanceNone: 'Nicht definiert: Für diese Einstellungen ist kein Gleichgewicht einer Runde angegeben.',
  invalidNone: 'Nicht definiert: Niemand hat geantwortet.',
  perRound: 'Punkte je Runde',
  imported: 'Aus einer veröffentlichten Aufzeichnung:',
  importedHint: 'Die Züge sind, wie sie aufgezeichnet wurden; Auszahlungen und Maße sind, was die Regeln hier daraus machen.',
}

/** These texts in a language. */
export const resultPublishedTexts = (language: Language): PublishedTexts => (language === 'de' ? de : en)
