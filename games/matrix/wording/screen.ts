import type { Language } from './names'

/** The screens' own labels; sentences about the rules come from the wordings. Numbers arrive formatted. */
export interface ScreenTexts {
  readonly matrix: string
  readonly you: string
  readonly other: string
  readonly yours: string
  readonly theirs: string
  readonly lastRound: string
  readonly played: string
  readonly points: (n: string) => string
  readonly total: string
  readonly mean: string
  readonly history: string
  readonly historyEmpty: string
  readonly hidden: string
  readonly earlier: (n: string) => string
  readonly roundPair: (round: string, own: string, other: string) => string
  readonly roundGroup: (round: string, own: string, counts: string) => string
  readonly void: string
  readonly byOthers: string
  readonly others: (first: string) => string
  readonly same: string
  readonly each: string
  readonly orMore: (n: string) => string
  readonly preview: (action: string, cells: string) => string
  readonly previewPair: (points: string, other: string) => string
  readonly previewGroup: (action: string, low: string, high: string) => string
}

const en: ScreenTexts = {
  matrix: 'Payoffs of one round',
  you: 'You',
  other: 'Other player',
  yours: 'your points',
  theirs: 'the other player’s points',
  lastRound: 'last round',
  played: 'played in the last round',
  points: n => `${n} points`,
  total: 'Points so far',
  mean: 'Mean of all',
  history: 'What was played',
  historyEmpty: 'Each finished round will appear here.',
  hidden: 'What was played and earned is shown at the end.',
  earlier: n => `${n} earlier rounds are not shown.`,
  roundPair: (round, own, other) => `Round ${round}: you ${own}, other player ${other}`,
  roundGroup: (round, own, counts) => `Round ${round}: you ${own}; all: ${counts}`,
  void: 'void',
  byOthers: 'Your points by what the others play',
  others: first => `Others who play ${first}`,
  same: 'Others who play the same',
  each: 'Others play',
  orMore: n => `${n} or more`,
  preview: (action, cells) => `${action}: you get ${cells}.`,
  previewPair: (points, other) => `${points} if the other plays ${other}`,
  previewGroup: (action, low, high) =>
    low === high ? `${action}: you get ${low}.` : `${action}: you get ${low} to ${high}, depending on the others.`,
}

const de: ScreenTexts = {
  matrix: 'Auszahlungen einer Runde',
  you: 'Du',
  other: 'Anderer Spieler',
  yours: 'deine Punkte',
  theirs: 'Punkte des anderen Spielers',
  lastRound: 'zuletzt',
  played: 'in der letzten Runde gespielt',
  points: n => `${n} Punkte`,
  total: 'Punkte bisher',
  mean: 'Durchschnitt aller',
  history: 'Was gespielt wurde',
  historyEmpty: 'Hier erscheint jede gespielte Runde.',
  hidden: 'Was gespielt und verdient wurde, steht hier am Ende.',
  earlier: n => `${n} frühere Runden werden nicht gezeigt.`,
  roundPair: (round, own, other) => `Runde ${round}: du ${own}, anderer Spieler ${other}`,
  roundGroup: (round, own, counts) => `Runde ${round}: du ${own}; alle: ${counts}`,
  void: 'ungültig',
  byOthers: 'Deine Punkte nach der Wahl der anderen',
  others: first => `Andere, die ${first} spielen`,
  same: 'Andere, die dasselbe spielen',
  each: 'Andere spielen',
  orMore: n => `${n} oder mehr`,
  preview: (action, cells) => `${action}: Du bekommst ${cells}.`,
  previewPair: (points, other) => `${points}, wenn der andere Spieler ${other} spielt`,
  previewGroup: (action, low, high) =>
    low === high ? `${action}: Du bekommst ${low}.` : `${action}: Du bekommst ${low} bis ${high}, je nach den anderen.`,
}

/** The labels of one language. */
export const screenTexts = (language: Language): ScreenTexts => (language === 'de' ? de : en)
