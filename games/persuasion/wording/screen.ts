import type { Language } from '../money'

/** The screen's own labels: names of parts, columns and states. Sentences about the rules come from the wordings. */
export interface ScreenTexts {
  readonly high: string
  readonly low: string
  readonly highQuality: string
  readonly lowQuality: string
  readonly thisUnit: string
  readonly sealed: string
  readonly worth: (money: string) => string
  readonly worthHidden: string
  readonly worthToYou: (high: string, low: string) => string
  readonly price: string
  readonly prior: string
  readonly priorHidden: string
  readonly sellerSays: string
  readonly youSay: string
  readonly recommends: string
  readonly recommendsNot: string
  readonly waitsForMessage: string
  readonly waitsForBuyer: string
  readonly over: string
  readonly record: string
  readonly recordEmpty: string
  readonly lastRounds: (shown: string, all: string) => string
  readonly round: string
  readonly quality: string
  readonly said: string
  readonly bought: string
  readonly yes: string
  readonly no: string
  readonly passed: string
  readonly units: (n: string) => string
  readonly recommended: string
  readonly notRecommended: string
  readonly tally: string
  readonly sales: (sold: string, rounds: string) => string
  readonly earned: (money: string) => string
  readonly before: (n: string) => string
  readonly boughtHigh: string
  readonly boughtLow: string
  readonly notBought: string
  readonly yourUnit: (bought: boolean, high: boolean) => string
  readonly ifBought: (seller: string, buyer: string | null) => string
  readonly ifBuy: (gain: string, loss: string) => string
  readonly ifPass: string
  readonly ifNotBought: string
  readonly decision: string
  readonly reply: string
  readonly message: string
}

const en: ScreenTexts = {
  high: 'high',
  low: 'low',
  highQuality: 'High quality',
  lowQuality: 'Low quality',
  thisUnit: 'The unit at hand',
  sealed: 'Quality not known to you',
  worth: money => `worth ${money} to the buyer`,
  worthHidden: 'what it is worth to the buyer is not known to you',
  worthToYou: (high, low) => `Worth to you: ${high} at high quality, ${low} at low`,
  price: 'Price',
  prior: 'Chance of high quality',
  priorHidden: 'not told',
  sellerSays: 'The seller says',
  youSay: 'You said',
  recommends: 'I recommend this unit.',
  recommendsNot: 'I do not recommend this unit.',
  waitsForMessage: 'The seller has not spoken yet.',
  waitsForBuyer: 'You have not spoken yet.',
  over: 'The last round is over.',
  record: 'Track record',
  recordEmpty: 'Finished rounds appear here: the quality, what was said, and whether the unit was bought.',
  lastRounds: (shown, all) => `The last ${shown} of ${all} rounds`,
  round: 'Round',
  quality: 'Quality',
  said: 'Recommended',
  bought: 'Bought',
  yes: 'yes',
  no: 'no',
  passed: 'not bought',
  units: n => `${n} units`,
  recommended: 'Recommended',
  notRecommended: 'Not recommended',
  tally: 'What recommendations were worth so far',
  sales: (sold, rounds) => `${sold} of ${rounds} units sold`,
  earned: money => `You have earned ${money}.`,
  before: n => `Buyers before you: ${n}`,
  boughtHigh: 'bought, high quality',
  boughtLow: 'bought, low quality',
  notBought: 'not bought',
  yourUnit: (bought, high) => `You ${bought ? 'bought' : 'passed'}. The unit was of ${high ? 'high' : 'low'} quality.`,
  ifBought: (seller, buyer) => `If it is bought you get ${seller}${buyer === null ? '' : ` and the buyer ${buyer}`}.`,
  ifNotBought: 'If not, both get 0.',
  ifBuy: (gain, loss) => `If you buy you get ${gain} with high quality, ${loss} with low quality.`,
  ifPass: 'If you pass you get 0.',
  decision: 'Your decision',
  reply: 'Message to the seller (optional)',
  message: 'Message to the buyer',
}

const de: ScreenTexts = {
  high: 'hoch',
  low: 'niedrig',
  highQuality: 'Hohe Qualität',
  lowQuality: 'Niedrige Qualität',
  thisUnit: 'Das Stück dieser Runde',
  sealed: 'Qualität dir nicht bekannt',
  worth: money => `der kaufenden Seite ${money} wert`,
  worthHidden: 'was es der kaufenden Seite wert ist, weißt du nicht',
  worthToYou: (high, low) => `Wert für dich: ${high} bei hoher Qualität, ${low} bei niedriger`,
  price: 'Preis',
  prior: 'Wahrscheinlichkeit hoher Qualität',
  priorHidden: 'nicht bekannt',
  sellerSays: 'Die verkaufende Seite sagt',
  youSay: 'Du hast gesagt',
  recommends: 'Ich empfehle dieses Stück.',
  recommendsNot: 'Ich empfehle dieses Stück nicht.',
  waitsForMessage: 'Die verkaufende Seite hat sich noch nicht geäußert.',
  waitsForBuyer: 'Du hast dich noch nicht geäußert.',
  over: 'Die letzte Runde ist vorbei.',
  record: 'Bisherige Runden',
  recordEmpty: 'Hier erscheinen beendete Runden: die Qualität, was gesagt wurde und ob gekauft wurde.',
  lastRounds: (shown, all) => `Die letzten ${shown} von ${all} Runden`,
  round: 'Runde',
  quality: 'Qualität',
  said: 'Empfohlen',
  bought: 'Gekauft',
  yes: 'ja',
  no: 'nein',
  passed: 'nicht gekauft',
  units: n => `${n} Stück`,
  recommended: 'Empfohlen',
  notRecommended: 'Nicht empfohlen',
  tally: 'Was Empfehlungen bisher wert waren',
  sales: (sold, rounds) => `${sold} von ${rounds} Stück verkauft`,
  earned: money => `Du hast bisher ${money} bekommen.`,
  before: n => `Kaufende vor dir: ${n}`,
  boughtHigh: 'gekauft, hohe Qualität',
  boughtLow: 'gekauft, niedrige Qualität',
  notBought: 'nicht gekauft',
  yourUnit: (bought, high) => `Du hast ${bought ? 'gekauft' : 'verzichtet'}. Das Stück war ${high ? 'hochwertig' : 'minderwertig'}.`,
  ifBought: (seller, buyer) => `Wird es gekauft, bekommst du ${seller}${buyer === null ? '' : `, die kaufende Seite ${buyer}`}.`,
  ifNotBought: 'Sonst bekommen beide 0.',
  ifBuy: (gain, loss) => `Wenn du kaufst, bekommst du ${gain} bei hoher und ${loss} bei niedriger Qualität.`,
  ifPass: 'Wenn du verzichtest, bekommst du 0.',
  decision: 'Deine Entscheidung',
  reply: 'Nachricht an die verkaufende Seite (freiwillig)',
  message: 'Nachricht an die kaufende Seite',
}

/** The screen's labels in a language. */
export const screenTexts = (language: Language): ScreenTexts => (language === 'de' ? de : en)
