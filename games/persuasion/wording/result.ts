import type { Language } from '../money'

/** The texts of the result screen. Numbers arrive formatted. */
export interface ResultTexts {
  readonly sentence: (recHigh: string, high: string, recLow: string, low: string) => string
  readonly wordsSentence: (n: string, rounds: string) => string
  readonly sold: (sales: string, rounds: string, recommended: string, ofRecommended: string, others: string, ofOthers: string) => string
  readonly table: string
  readonly message: string
  readonly words: string
  readonly bought: string
  readonly rateOf: (part: string, whole: string) => string
  readonly rates: string
  readonly ratesNote: (q: string) => string
  readonly recommendsHigh: string
  readonly recommendsLow: string
  readonly honesty: string
  readonly none: string
  readonly commitment: string
  readonly overRounds: string
  readonly money: string
  readonly moneySentence: (seller: string, buyer: string) => string
  readonly moneyCaption: string
  readonly sellerAtQ: string
  readonly buyerAtTruth: string
  readonly nRounds: (shown: string, n: number) => string
  readonly round: string
  readonly seller: string
  readonly buyer: string
  readonly buyers: string
  readonly references: string
  readonly referencesNote: string
  readonly concepts: Readonly<Record<string, string>>
  readonly realised: string
  readonly to: string
}

const en: ResultTexts = {
  sentence: (recHigh, high, recLow, low) =>
    `The seller recommended ${recHigh} of ${high} high-quality units and ${recLow} of ${low} low-quality units.`,
  wordsSentence: (n, rounds) => `${n} of ${rounds} messages were free words, which are not judged here.`,
  sold: (sales, rounds, recommended, ofRecommended, others, ofOthers) =>
    `${sales} of ${rounds} units were sold: ${recommended} of ${ofRecommended} recommended ones and ${others} of ${ofOthers} others.`,
  table: 'Recommendations against true quality',
  message: 'Message',
  words: 'Free words',
  bought: 'Bought',
  rateOf: (part, whole) => `${part} of ${whole}`,
  rates: 'How often the seller recommended',
  ratesNote: q =>
    `Dashed: q = ${q}, the rate for low-quality units of a seller bound to the policy that sells most (a reference, not an equilibrium of cheap talk).`,
  recommendsHigh: 'High-quality units recommended',
  recommendsLow: 'Low-quality units recommended',
  honesty: 'Messages that agree with the quality',
  none: 'n/a',
  commitment: 'q',
  overRounds: 'Round by round',
  money: 'Money earned, added up',
  moneySentence: (seller, buyer) => `The seller ended with ${seller}, the buying seat with ${buyer}.`,
  moneyCaption: 'Dashed: where the seller would end at rate q, and the buyer facing the truth, at these qualities.',
  sellerAtQ: 'Seller at q',
  buyerAtTruth: 'Buyer, told the truth',
  nRounds: (shown, n) => `${shown} ${n === 1 ? 'round' : 'rounds'}`,
  round: 'Round',
  seller: 'Seller',
  buyer: 'Buyer',
  buyers: 'All buyers',
  references: 'What theory says at these qualities',
  referencesNote: 'Own money, risk-neutral; the qualities are those that were drawn.',
  concepts: {
    babbling: 'Babbling: messages are ignored',
    commitment: 'Commitment: the seller is bound to q (reference)',
    'honesty under a grim threat': 'Honesty under a grim threat',
  },
  realised: 'This match',
  to: 'to',
}

const de: ResultTexts = {
  sentence: (recHigh, high, recLow, low) => `Empfohlen wurden ${recHigh} von ${high} hochwertigen und ${recLow} von ${low} minderwertigen Stücken.`,
  wordsSentence: (n, rounds) => `${n} von ${rounds} Nachrichten waren freie Worte; sie werden hier nicht beurteilt.`,
  sold: (sales, rounds, recommended, ofRecommended, others, ofOthers) =>
    `Verkauft wurden ${sales} von ${rounds} Stücken: ${recommended} von ${ofRecommended} empfohlenen und ${others} von ${ofOthers} anderen.`,
  table: 'Empfehlungen und wahre Qualität',
  message: 'Nachricht',
  words: 'Freie Worte',
  bought: 'Gekauft',
  rateOf: (part, whole) => `${part} von ${whole}`,
  rates: 'Wie oft empfohlen wurde',
  ratesNote: q =>
    `Gestrichelt: q = ${q}, der Anteil empfohlener minderwertiger Stücke bei der besten bindenden Regel (ein Vergleichswert, kein Gleichgewicht folgenloser Worte).`,
  recommendsHigh: 'Hochwertige Stücke empfohlen',
  recommendsLow: 'Minderwertige Stücke empfohlen',
  honesty: 'Nachrichten, die zur Qualität passen',
  none: 'k. A.',
  commitment: 'q',
  overRounds: 'Runde für Runde',
  money: 'Eingenommenes Geld, aufsummiert',
  moneySentence: (seller, buyer) => `Die verkaufende Seite endete bei ${seller}, die kaufende bei ${buyer}.`,
  moneyCaption: 'Gestrichelt: wo die verkaufende Seite bei der Rate q ankäme und die kaufende bei ehrlichen Nachrichten, bei diesen Qualitäten.',
  sellerAtQ: 'Verkauf bei q',
  buyerAtTruth: 'Kauf bei Wahrheit',
  nRounds: (shown, n) => `${shown} ${n === 1 ? 'Runde' : 'Runden'}`,
  round: 'Runde',
  seller: 'Verkauf',
  buyer: 'Kauf',
  buyers: 'Kauf, alle',
  references: 'Was die Theorie bei diesen Qualitäten sagt',
  referencesNote: 'Eigenes Geld, risikoneutral; die Qualitäten sind die gezogenen.',
  concepts: {
    babbling: 'Rauschen: Nachrichten werden nicht beachtet',
    commitment: 'Selbstbindung an q (Vergleichswert)',
    'honesty under a grim threat': 'Ehrlichkeit unter Drohung, nie wieder zu kaufen',
  },
  realised: 'Diese Partie',
  to: 'bis',
}

/** The result screen's texts in a language. */
export const resultTexts = (language: Language): ResultTexts => (language === 'de' ? de : en)
