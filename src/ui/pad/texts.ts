/** The pad's own small texts, by language; the pad loads without the page's translation library. Numbers arrive formatted. */
export interface PadTexts {
  readonly send: string
  readonly sent: string
  readonly silent: string
  readonly choose: string
  readonly slider: (label: string) => string
  readonly yourNumber: string
  readonly yourMessage: string
  readonly range: (min: string, max: string, whole: boolean, step?: string) => string
  readonly left: (n: string) => string
  readonly notNumber: (typed: string, range: string) => string
  readonly outOfRange: (typed: string, range: string) => string
  readonly offGrid: (typed: string, range: string) => string
  readonly empty: (range: string) => string
  readonly emptyText: string
  readonly longText: (max: string, came: string) => string
  readonly emptyChoice: string
  readonly many: (min: string, max: string, came: string) => string
  readonly manyHint: (min: string, max: string) => string
  readonly sum: (total: string, came: string) => string
  readonly rest: (rest: string, total: string) => string
  readonly allPlaced: (total: string) => string
  readonly keys: string
  readonly keysText: string
  readonly rules: string
  readonly feed: string
  readonly nothingYet: string
  readonly newest: string
  readonly failed: string
  readonly failedHint: string
  readonly details: string
  readonly secondsLeft: (s: string) => string
  readonly yes: string
  readonly no: string
  readonly none: string
  /** A text that was cut; `n` is its length in characters. */
  readonly showAll: (n: string) => string
  readonly kinds: Readonly<Record<'human' | 'llm' | 'scripted' | 'recorded' | 'imported' | 'unknown', string>>
}

const en: PadTexts = {
  send: 'Send',
  sent: 'Sent',
  silent: 'Say nothing',
  choose: 'Choose one',
  slider: label => `${label}, slider`,
  yourNumber: 'Your number',
  yourMessage: 'Your message',
  range: (min, max, whole, step) =>
    whole && !step ? `a whole number from ${min} to ${max}` : `a number from ${min} to ${max}${step ? ` in steps of ${step}` : ''}`,
  left: n => `${n} characters left`,
  notNumber: (typed, range) => `“${typed}” is not a number. Enter ${range}.`,
  outOfRange: (typed, range) => `${typed} is out of range. Enter ${range}.`,
  offGrid: (typed, range) => `${typed} is not allowed here. Enter ${range}.`,
  empty: range => `Enter ${range}.`,
  emptyText: 'Write a message first.',
  longText: (max, came) => `The message has ${came} characters; at most ${max} fit. Shorten it.`,
  emptyChoice: 'Choose one of the options first.',
  many: (min, max, came) => (min === max ? `Choose exactly ${min}; ${came} are chosen.` : `Choose from ${min} to ${max}; ${came} are chosen.`),
  manyHint: (min, max) => (min === max ? `Choose exactly ${min}.` : `Choose from ${min} to ${max}.`),
  sum: (total, came) => `The parts must add up to ${total}; they add up to ${came}.`,
  rest: (rest, total) => `${rest} of ${total} left to give`,
  allPlaced: total => `All ${total} given`,
  keys: 'Press a digit to pick, Enter to send.',
  keysText: 'Enter sends, Shift+Enter starts a new line.',
  rules: 'Rules',
  feed: 'What happened',
  nothingYet: 'What happens in the match is written here.',
  newest: 'newest first',
  failed: 'This part of the screen could not be drawn.',
  failedHint: 'The match is not affected. Reload the page if it stays like this.',
  details: 'What went wrong',
  secondsLeft: s => `${s} s left`,
  yes: 'yes',
  no: 'no',
  none: 'none',
  showAll: n => `Show all ${n} characters`,
  kinds: { human: 'person', llm: 'model', scripted: 'strategy', recorded: 'recording', imported: 'imported', unknown: 'player' },
}

const de: PadTexts = {
  send: 'Senden',
  sent: 'Gesendet',
  silent: 'Nichts sagen',
  choose: 'Wähle eins',
  slider: label => `${label}, Schieberegler`,
  yourNumber: 'Deine Zahl',
  yourMessage: 'Deine Nachricht',
  range: (min, max, whole, step) =>
    whole && !step ? `eine ganze Zahl von ${min} bis ${max}` : `eine Zahl von ${min} bis ${max}${step ? ` in Schritten von ${step}` : ''}`,
  left: n => `noch ${n} Zeichen`,
  notNumber: (typed, range) => `„${typed}“ ist keine Zahl. Gib ${range} ein.`,
  outOfRange: (typed, range) => `${typed} liegt außerhalb. Gib ${range} ein.`,
  offGrid: (typed, range) => `${typed} ist hier nicht erlaubt. Gib ${range} ein.`,
  empty: range => `Gib ${range} ein.`,
  emptyText: 'Schreib zuerst eine Nachricht.',
  longText: (max, came) => `Die Nachricht hat ${came} Zeichen; höchstens ${max} passen. Kürze sie.`,
  emptyChoice: 'Wähle zuerst eine Möglichkeit.',
  many: (min, max, came) => (min === max ? `Wähle genau ${min}; gewählt sind ${came}.` : `Wähle ${min} bis ${max}; gewählt sind ${came}.`),
  manyHint: (min, max) => (min === max ? `Wähle genau ${min}.` : `Wähle ${min} bis ${max}.`),
  sum: (total, came) => `Die Teile müssen zusammen ${total} ergeben; sie ergeben ${came}.`,
  rest: (rest, total) => `noch ${rest} von ${total} zu verteilen`,
  allPlaced: total => `Alle ${total} verteilt`,
  keys: 'Eine Ziffer wählt, Enter sendet.',
  keysText: 'Enter sendet, Umschalt+Enter beginnt eine neue Zeile.',
  rules: 'Regeln',
  feed: 'Was geschah',
  nothingYet: 'Was in der Partie geschieht, steht hier.',
  newest: 'Neuestes zuerst',
  failed: 'Dieser Teil des Bildschirms ließ sich nicht zeichnen.',
  failedHint: 'Die Partie ist davon nicht betroffen. Lade die Seite neu, wenn es so bleibt.',
  details: 'Was schiefging',
  secondsLeft: s => `noch ${s} s`,
  yes: 'ja',
  no: 'nein',
  none: 'keine',
  showAll: n => `Alle ${n} Zeichen zeigen`,
  kinds: { human: 'Mensch', llm: 'Modell', scripted: 'Strategie', recorded: 'Aufzeichnung', imported: 'importiert', unknown: 'spielt mit' },
}

/** The languages of the screens. */
export type Language = 'en' | 'de'

/** The pad's texts in a language. */
export const padTexts = (language: Language): PadTexts => (language === 'de' ? de : en)

/** A number as this language writes it, at most `digits` decimals. */
export const showNumber = (n: number, language: Language, digits = 6): string =>
  n.toLocaleString(language === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: digits, useGrouping: Math.abs(n) >= 10000 })
