import type { Tongue } from '../../../src/core/figures'

/** The view's own labels. Numbers arrive formatted, losses without their sign; `who` is a name, never empty. `seat` 0 sells, 1 buys. */
export interface Screen {
  readonly round: (n: string, of: string | null) => string
  readonly lastRound: string
  readonly role: readonly [seller: string, buyer: string]
  readonly worthYou: string
  readonly worthOther: (who: string) => string
  readonly untold: string
  readonly line: string
  readonly zoneGain: string
  readonly zoneLoss: string
  readonly yourValue: string
  readonly otherValue: (who: string) => string
  readonly asks: (who: string) => string
  readonly bids: (who: string) => string
  readonly yourPrice: string
  readonly agreed: (round: string) => string
  readonly leftBy: (who: string) => string
  readonly leftYou: string
  readonly noTrade: string
  readonly noPrice: (who: string) => string
  readonly yourTurn: string
  readonly history: string
  readonly none: string
  readonly columns: { readonly round: string; readonly by: string; readonly price: string; readonly gain: string; readonly answer: string }
  readonly you: string
  readonly answers: { readonly accept: string; readonly reject: string; readonly outside: string; readonly open: string }
  readonly price: string
  readonly slider: string
  readonly message: string
  readonly send: string
  readonly before: string
  readonly ifAccepted: (gain: string, sign: number) => string
  readonly forOther: (who: string, gain: string, sign: number) => string
  readonly losing: readonly [seller: string, buyer: string]
  readonly accept: (gain: string, sign: number) => string
  readonly rejectNext: (round: string) => string
  readonly rejectLast: string
  readonly rejectOpen: string
  readonly outside: readonly [seller: (price: string) => string, buyer: (price: string) => string]
  readonly result: ResultTexts
}

/** Texts of the result page. `a` and `b` are the names of the seller and the buyer. */
export interface ResultTexts {
  readonly deal: (round: string, price: string, gains: string) => string
  readonly left: (who: string, round: string) => string
  readonly noTrade: (a: string, b: string, count: number, rounds: string) => string
  readonly zero: string
  readonly stopped: (round: string) => string
  readonly lost: (gain: string) => string
  readonly spared: string
  readonly prices: string
  readonly says: (first: string, last: string | null, theory: string | null) => string
  readonly count: (count: number, n: string) => string
  readonly axisRound: string
  readonly axisPrice: string
  readonly points: string
  readonly accepted: string
  readonly values: readonly [seller: string, buyer: string]
  readonly theory: string
  readonly middle: string
  readonly dashed: (lines: string) => string
  readonly reference: string
  readonly range: string
  readonly idle: string
}

const gainEn = (gain: string, sign: number) => (sign < 0 ? `lose ${gain}` : `gain ${gain}`)
const gainDe = (gain: string, sign: number) => (sign < 0 ? `verlierst du ${gain}` : `gewinnst du ${gain}`)

const en: Screen = {
  round: (n, of) => (of === null ? `Round ${n}` : `Round ${n} of ${of}`),
  lastRound: 'This is the last round.',
  role: ['You sell', 'You buy'],
  worthYou: 'Worth to you',
  worthOther: who => `Worth to ${who}`,
  untold: 'not told',
  line: 'Prices so far',
  zoneGain: 'you gain',
  zoneLoss: 'you lose',
  yourValue: 'your value',
  otherValue: who => `value of ${who}`,
  asks: who => `${who} asks`,
  bids: who => `${who} offers`,
  yourPrice: 'Your price',
  agreed: round => `Traded in round ${round}`,
  leftBy: who => `${who} traded with the third party instead. Both get 0.`,
  leftYou: 'You traded with the third party instead. Both get 0.',
  noTrade: 'No trade. Both get 0.',
  noPrice: who => `${who} has not named a price yet.`,
  yourTurn: 'No price is on the table yet. You name it.',
  history: 'Offers so far',
  none: 'Prices and answers appear here.',
  columns: { round: 'Round', by: 'By', price: 'Price', gain: 'For you', answer: 'Answer' },
  you: 'You',
  answers: { accept: 'accepted', reject: 'rejected', outside: 'left', open: 'open' },
  price: 'Your price',
  slider: 'Your price, slider',
  message: 'Message (may stay empty)',
  send: 'Send the price',
  before: 'What a price gives if it is accepted stands here before you send it.',
  ifAccepted: (gain, sign) => `If accepted you ${gainEn(gain, sign)}.`,
  forOther: (who, gain, sign) => `${who} would ${gainEn(gain, sign)}.`,
  losing: [
    'That is less than the good is worth to you. Without a trade you get 0.',
    'That is more than the good is worth to you. Without a trade you get 0.',
  ],
  accept: (gain, sign) => `you ${gainEn(gain, sign)}, and the match ends`,
  rejectNext: round => `round ${round} begins, and you name the price`,
  rejectLast: 'the match ends, and both get 0',
  rejectOpen: 'you name the next price, unless the match ends here and both get 0',
  outside: [
    price => `you sell at ${price}, your own value: both get 0, and the match ends`,
    price => `you buy at ${price}, your own value: both get 0, and the match ends`,
  ],
  result: {
    deal: (round, price, gains) => `Traded in round ${round} for ${price}. Gains: ${gains}.`,
    left: (who, round) => `Ended in round ${round} with the third party, chosen by ${who}; both get 0.`,
    noTrade: (a, b, count, rounds) => `${a} and ${b} did not trade in ${count === 1 ? 'the only round' : `${rounds} rounds`}; both get 0.`,
    zero: 'Nothing could be gained by a trade.',
    stopped: round => `The match was stopped in round ${round}, before its end.`,
    lost: gain => `A trade would have gained ${gain} in all.`,
    spared: 'A trade would have lost more than it gained.',
    prices: 'Prices by round',
    says: (first, last, theory) =>
      `The first price was ${first}${last === null ? '' : `, the last one ${last}`}${theory === null ? '.' : `; in the subgame-perfect equilibrium it is ${theory}.`}`,
    count: (count, n) => `${n} ${count === 1 ? 'offer' : 'offers'}`,
    axisRound: 'Round',
    axisPrice: 'Price',
    points: 'points',
    accepted: 'accepted',
    values: ['seller', 'buyer'],
    theory: 'subgame perfect',
    middle: 'middle',
    dashed: lines => `Dashed: what the good is worth to either side, and the theory (${lines}).`,
    reference: 'The subgame-perfect price is a reference: it takes for granted what the two were not told.',
    range: 'Without a cost of delay and a told end every price between the two values is an equilibrium of the infinite game.',
    idle: 'In equilibrium nobody gains by a trade here.',
  },
}

const de: Screen = {
  round: (n, of) => (of === null ? `Runde ${n}` : `Runde ${n} von ${of}`),
  lastRound: 'Das ist die letzte Runde.',
  role: ['Du verkaufst', 'Du kaufst'],
  worthYou: 'Wert für dich',
  worthOther: who => `Wert für ${who}`,
  untold: 'unbekannt',
  line: 'Bisherige Preise',
  zoneGain: 'du gewinnst',
  zoneLoss: 'du verlierst',
  yourValue: 'dein Wert',
  otherValue: who => `Wert für ${who}`,
  asks: who => `${who} verlangt`,
  bids: who => `${who} bietet`,
  yourPrice: 'Dein Preis',
  agreed: round => `Gehandelt in Runde ${round}`,
  leftBy: who => `${who} hat stattdessen mit der dritten Partei gehandelt. Beide bekommen 0.`,
  leftYou: 'Du hast stattdessen mit der dritten Partei gehandelt. Beide bekommen 0.',
  noTrade: 'Kein Handel. Beide bekommen 0.',
  noPrice: who => `${who} hat noch keinen Preis genannt.`,
  yourTurn: 'Noch liegt kein Preis auf dem Tisch. Du nennst ihn.',
  history: 'Bisherige Angebote',
  none: 'Hier erscheinen Preise und Antworten.',
  columns: { round: 'Runde', by: 'Von', price: 'Preis', gain: 'Für dich', answer: 'Antwort' },
  you: 'Du',
  answers: { accept: 'angenommen', reject: 'abgelehnt', outside: 'gegangen', open: 'offen' },
  price: 'Dein Preis',
  slider: 'Dein Preis, Regler',
  message: 'Nachricht (darf leer bleiben)',
  send: 'Preis senden',
  before: 'Was ein Preis bringt, wenn er angenommen wird, steht hier, bevor du ihn sendest.',
  ifAccepted: (gain, sign) => `Wird er angenommen, ${gainDe(gain, sign)}.`,
  forOther: (who, gain, sign) => `${who} würde ${gain} ${sign < 0 ? 'verlieren' : 'gewinnen'}.`,
  losing: [
    'Das ist weniger, als die Ware dir wert ist. Ohne Handel bekommst du 0.',
    'Das ist mehr, als die Ware dir wert ist. Ohne Handel bekommst du 0.',
  ],
  accept: (gain, sign) => `${sign < 0 ? `du verlierst ${gain}` : `du gewinnst ${gain}`}, und die Partie endet`,
  rejectNext: round => `Runde ${round} beginnt, und du nennst den Preis`,
  rejectLast: 'die Partie endet, und beide bekommen 0',
  rejectOpen: 'du nennst den nächsten Preis, falls die Partie nicht hier endet und beide 0 bekommen',
  outside: [
    price => `du verkaufst für ${price}, deinen eigenen Wert: Beide bekommen 0, und die Partie endet`,
    price => `du kaufst für ${price}, deinen eigenen Wert: Beide bekommen 0, und die Partie endet`,
  ],
  result: {
    deal: (round, price, gains) => `Gehandelt in Runde ${round} für ${price}. Gewinne: ${gains}.`,
    left: (who, round) => `In Runde ${round} durch den Gang zur dritten Partei beendet (${who}); beide bekommen 0.`,
    noTrade: (a, b, count, rounds) =>
      `${a} und ${b} haben in ${count === 1 ? 'der einzigen Runde' : `${rounds} Runden`} nicht gehandelt; beide bekommen 0.`,
    zero: 'Ein Handel hätte nichts gebracht.',
    stopped: round => `Die Partie wurde in Runde ${round} vor ihrem Ende abgebrochen.`,
    lost: gain => `Ein Handel hätte zusammen ${gain} gebracht.`,
    spared: 'Ein Handel hätte mehr gekostet als gebracht.',
    prices: 'Preise nach Runden',
    says: (first, last, theory) =>
      `Der erste Preis war ${first}${last === null ? '' : `, der letzte ${last}`}${theory === null ? '.' : `; im teilspielperfekten Gleichgewicht ist er ${theory}.`}`,
    count: (count, n) => `${n} ${count === 1 ? 'Angebot' : 'Angebote'}`,
    axisRound: 'Runde',
    axisPrice: 'Preis',
    points: 'Punkte',
    accepted: 'angenommen',
    values: ['Verkauf', 'Kauf'],
    theory: 'teilspielperfekt',
    middle: 'Mitte',
    dashed: lines => `Gestrichelt: was die Ware jeder Seite wert ist, und die Theorie (${lines}).`,
    reference: 'Der teilspielperfekte Preis dient dem Vergleich: Er setzt voraus, was den beiden nicht gesagt wurde.',
    range: 'Ohne Kosten des Wartens und ohne bekanntes Ende ist jeder Preis zwischen den beiden Werten ein Gleichgewicht des unendlichen Spiels.',
    idle: 'Im Gleichgewicht gewinnt hier niemand durch einen Handel.',
  },
}

/** The view's labels in a language. */
export const screen = (language: Tongue): Screen => (language === 'de' ? de : en)
