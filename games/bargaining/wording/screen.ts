import type { Language } from './format'

/** The view's own labels. Numbers arrive formatted; `who` is a name, never empty. */
export interface Screen {
  readonly round: (n: string, of: string | null) => string
  readonly you: (name: string) => string
  readonly pie: string
  readonly pieAt: (whole: string, now: string, next: string | null) => string
  readonly nowYou: string
  readonly nowOther: (who: string) => string
  readonly afterNext: string
  readonly cost: (cost: string) => string
  readonly noCost: string
  readonly untold: (who: string) => string
  readonly lastRound: string
  readonly offerBy: (who: string) => string
  readonly yourOffer: string
  readonly agreed: (round: string) => string
  readonly noDeal: string
  readonly noOffer: (who: string) => string
  readonly yourTurn: string
  readonly history: string
  readonly none: string
  readonly columns: { readonly round: string; readonly by: string; readonly own: string; readonly answer: string }
  readonly accepted: string
  readonly rejected: string
  readonly open: string
  readonly worth: (points: string) => string
  readonly keep: string
  readonly gets: (who: string) => string
  readonly message: string
  readonly ifAccepted: (own: string, worth: string | null) => string
  readonly forOther: (who: string, worth: string) => string
  readonly leavesYou: string
  readonly leavesOther: (who: string) => string
  readonly send: string
  readonly accept: (own: string, worth: string | null) => string
  readonly rejectNext: (round: string) => string
  readonly rejectLast: string
  readonly rejectOpen: string
  readonly result: ResultTexts
}

/** Texts of the result page. `a` and `b` are the names of the seats. */
export interface ResultTexts {
  readonly deal: (a: string, b: string, round: string, shareA: string, shareB: string) => string
  readonly worths: (a: string, b: string, worthA: string, worthB: string, lost: string) => string
  readonly full: string
  readonly noDeal: (a: string, b: string, count: number, rounds: string) => string
  readonly count: (count: number, rounds: string) => string
  readonly points: string
  readonly stopped: (round: string) => string
  readonly offers: string
  readonly offersSay: (a: string, from: string, to: string | null, gap: string | null) => string
  readonly axisRound: string
  readonly axisShare: (a: string) => string
  readonly madeBy: (who: string) => string
  readonly accepted: string
  readonly line: string
  readonly reference: string
  readonly none: string
  readonly pies: string
  readonly piesSay: string
  readonly pieOf: (round: string, a: string, b: string, worthA: string, worthB: string) => string
}

const en: Screen = {
  round: (n, of) => (of === null ? `Round ${n}` : `Round ${n} of ${of}`),
  you: name => `${name} (you)`,
  pie: 'The amount, by what it is worth to you',
  pieAt: (whole, now, next) => `${whole} points are worth ${now} to you in this round${next === null ? '' : ` and ${next} in the next`}.`,
  nowYou: 'Worth to you, if all of it were yours now',
  nowOther: who => `Worth to ${who}`,
  afterNext: 'One round later',
  cost: cost => `${cost} less`,
  noCost: 'the same',
  untold: who => `What delay costs ${who} is not told.`,
  lastRound: 'This is the last round.',
  offerBy: who => `Offer of ${who}`,
  yourOffer: 'Your offer',
  agreed: round => `Agreed in round ${round}`,
  noDeal: 'No agreement',
  noOffer: who => `${who} has not offered yet.`,
  yourTurn: 'No offer is on the table yet. You make it.',
  history: 'Offers so far',
  none: 'Offers and answers appear here.',
  columns: { round: 'Round', by: 'Offer by', own: 'You', answer: 'Answer' },
  accepted: 'accepted',
  rejected: 'rejected',
  open: 'open',
  worth: points => `worth ${points} to you`,
  keep: 'You keep',
  gets: who => `${who} gets`,
  message: 'Message (may stay empty)',
  ifAccepted: (own, worth) =>
    worth === null ? `If it is accepted, you get ${own}.` : `If it is accepted, you get ${own}, after the delay worth ${worth} to you.`,
  forOther: (who, worth) => `To ${who} the rest is worth ${worth}.`,
  leavesYou: 'This offer leaves you nothing.',
  leavesOther: who => `This offer leaves ${who} nothing.`,
  send: 'Send the offer',
  accept: (own, worth) => (worth === null ? `you get ${own}` : `you get ${own}, worth ${worth} to you`),
  rejectNext: round => `round ${round} begins, and you make the offer`,
  rejectLast: 'the match ends, and both get 0',
  rejectOpen: 'you make the next offer, unless the match ends here and both get 0',
  result: {
    deal: (a, b, round, shareA, shareB) => `${a} and ${b} agreed in round ${round}: ${shareA} for ${a}, ${shareB} for ${b}.`,
    worths: (a, b, worthA, worthB, lost) =>
      `After the delay that is worth ${worthA} to ${a} and ${worthB} to ${b}; ${lost} of the amount was lost by delay.`,
    full: 'Nothing was lost by delay.',
    noDeal: (a, b, count, rounds) => `${a} and ${b} found no agreement in ${count === 1 ? 'the only round' : `${rounds} rounds`}; both get 0.`,
    count: (count, rounds) => `${rounds} ${count === 1 ? 'offer' : 'offers'}`,
    points: 'points',
    stopped: round => `The match was stopped in round ${round}, before an agreement.`,
    offers: 'Offers by round',
    offersSay: (a, from, to, gap) =>
      `The first offer gave ${a} ${from}${to === null ? '' : `, the last one ${to}`}${gap === null ? '.' : `; the subgame-perfect first offer gives ${a} ${gap}.`}`,
    axisRound: 'Round',
    axisShare: a => `Offered to ${a}`,
    madeBy: who => `Offer of ${who}`,
    accepted: 'accepted',
    line: 'subgame perfect',
    reference: 'The subgame-perfect line is a reference: it takes for granted what the two were not told.',
    none: 'Without discounting and a told end every division is an equilibrium, so there is no line.',
    pies: 'The pie over time',
    piesSay: 'Each pie is what an offer was worth to the two in its round. The dashed rim is the whole amount in round 1.',
    pieOf: (round, a, b, worthA, worthB) => `Round ${round}: worth ${worthA} to ${a} and ${worthB} to ${b}`,
  },
}

const de: Screen = {
  round: (n, of) => (of === null ? `Runde ${n}` : `Runde ${n} von ${of}`),
  you: name => `${name} (du)`,
  pie: 'Der Betrag, so groß wie sein Wert für dich',
  pieAt: (whole, now, next) => `${whole} Punkte sind für dich in dieser Runde ${now} wert${next === null ? '' : ` und in der nächsten ${next}`}.`,
  nowYou: 'Wert für dich, wenn jetzt alles dir gehörte',
  nowOther: who => `Wert für ${who}`,
  afterNext: 'Eine Runde später',
  cost: cost => `${cost} weniger`,
  noCost: 'gleich viel',
  untold: who => `Was das Warten ${who} kostet, erfährst du nicht.`,
  lastRound: 'Das ist die letzte Runde.',
  offerBy: who => `Angebot von ${who}`,
  yourOffer: 'Dein Angebot',
  agreed: round => `Einigung in Runde ${round}`,
  noDeal: 'Keine Einigung',
  noOffer: who => `${who} hat noch nichts geboten.`,
  yourTurn: 'Noch liegt kein Angebot auf dem Tisch. Du machst es.',
  history: 'Bisherige Angebote',
  none: 'Hier erscheinen Angebote und Antworten.',
  columns: { round: 'Runde', by: 'Angebot von', own: 'Du', answer: 'Antwort' },
  accepted: 'angenommen',
  rejected: 'abgelehnt',
  open: 'offen',
  worth: points => `für dich ${points} wert`,
  keep: 'Du behältst',
  gets: who => `${who} bekommt`,
  message: 'Nachricht (darf leer bleiben)',
  ifAccepted: (own, worth) =>
    worth === null
      ? `Wird es angenommen, bekommst du ${own}.`
      : `Wird es angenommen, bekommst du ${own}; nach dem Warten sind sie für dich ${worth} wert.`,
  forOther: (who, worth) => `Für ${who} ist der Rest ${worth} wert.`,
  leavesYou: 'Dieses Angebot lässt dir nichts.',
  leavesOther: who => `Dieses Angebot lässt ${who} nichts.`,
  send: 'Angebot senden',
  accept: (own, worth) => (worth === null ? `du bekommst ${own}` : `du bekommst ${own}, für dich ${worth} wert`),
  rejectNext: round => `Runde ${round} beginnt, und du machst das Angebot`,
  rejectLast: 'die Partie endet, und beide bekommen 0',
  rejectOpen: 'du machst das nächste Angebot, falls die Partie nicht hier endet und beide 0 bekommen',
  result: {
    deal: (a, b, round, shareA, shareB) => `${a} und ${b} einigten sich in Runde ${round}: ${shareA} für ${a}, ${shareB} für ${b}.`,
    worths: (a, b, worthA, worthB, lost) =>
      `Nach dem Warten ist das für ${a} ${worthA} und für ${b} ${worthB} wert; ${lost} des Betrags gingen durch Warten verloren.`,
    full: 'Durch Warten ging nichts verloren.',
    noDeal: (a, b, count, rounds) =>
      `${a} und ${b} einigten sich in ${count === 1 ? 'der einzigen Runde' : `${rounds} Runden`} nicht; beide bekommen 0.`,
    count: (count, rounds) => `${rounds} ${count === 1 ? 'Angebot' : 'Angebote'}`,
    points: 'Punkte',
    stopped: round => `Die Partie wurde in Runde ${round} vor einer Einigung abgebrochen.`,
    offers: 'Angebote nach Runden',
    offersSay: (a, from, to, gap) =>
      `Das erste Angebot gab ${a} ${from}${to === null ? '' : `, das letzte ${to}`}${gap === null ? '.' : `; das teilspielperfekte erste Angebot gibt ${a} ${gap}.`}`,
    axisRound: 'Runde',
    axisShare: a => `Geboten für ${a}`,
    madeBy: who => `Angebot von ${who}`,
    accepted: 'angenommen',
    line: 'teilspielperfekt',
    reference: 'Die teilspielperfekte Linie dient dem Vergleich: Sie setzt voraus, was den beiden nicht gesagt wurde.',
    none: 'Ohne Wertverlust und ohne bekanntes Ende ist jede Aufteilung ein Gleichgewicht, deshalb gibt es keine Linie.',
    pies: 'Der Kuchen im Lauf der Zeit',
    piesSay: 'Jeder Kuchen zeigt, was ein Angebot den beiden in seiner Runde wert war. Der gestrichelte Rand ist der ganze Betrag in Runde 1.',
    pieOf: (round, a, b, worthA, worthB) => `Runde ${round}: für ${a} ${worthA} und für ${b} ${worthB} wert`,
  },
}

/** The view's labels in a language. */
export const screen = (language: Language): Screen => (language === 'de' ? de : en)
