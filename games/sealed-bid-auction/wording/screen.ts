import type { Tongue } from '../../../src/core/figures'

/** The screens' own labels; sentences about the rules come from the wordings. Numbers arrive formatted. */
export interface ScreenTexts {
  readonly round: (round: string, rounds: string | null) => string
  readonly price: Readonly<Record<'first' | 'second', string>>
  readonly worth: (value: string) => string
  readonly over: string
  readonly reserve: (reserve: string) => string
  readonly points: (points: string, wins: string) => string
  readonly past: string
  readonly pastEmpty: string
  readonly unsold: string
  readonly legend: readonly [value: string, bid: string, high: string]
  readonly row: (round: string, value: string, bid: string, high: string, price: string | null, won: boolean) => string
  readonly earlier: (rounds: string) => string
  readonly ifWon: (bid: string, payoff: string) => string
  readonly ifWonSecond: (bid: string, least: string) => string
  readonly below: (reserve: string) => string
  readonly bid: string
  readonly shading: string
  readonly axisValue: string
  readonly ownValue: string
  readonly equilibrium: string
  readonly sold: (efficient: string, rounds: string, share: string) => string
  readonly takings: (revenue: string, seats: string) => string
  readonly scatter: (share: string) => string
  readonly curve: Readonly<Record<'first' | 'second', string>>
  readonly curveNote: (gain: string) => string
  readonly truthNote: string
  readonly shadingSays: (seats: string) => string
  readonly shadingNote: string
  readonly over100: (count: string, bids: string) => string
  readonly shared: string
  readonly n: (bids: string, rounds: string, players: string) => string
  readonly kinds: Readonly<Record<'human' | 'llm' | 'scripted' | 'recorded' | 'imported', string>>
}

const en: ScreenTexts = {
  round: (round, rounds) => (rounds === null ? `Round ${round}` : `Round ${round} of ${rounds}`),
  price: { first: 'The highest bid wins and pays itself', second: 'The highest bid wins and pays the second-highest' },
  worth: value => `The good is worth ${value} to you`,
  over: 'The auctions are over',
  reserve: reserve => `reserve price ${reserve}`,
  points: (points, wins) => `You have ${points} ${points === '1' ? 'point' : 'points'}; rounds won: ${wins}.`,
  past: 'Your past rounds',
  pastEmpty: 'Each finished round will appear here: your value, your bid, the highest bid and the price.',
  unsold: 'unsold',
  legend: ['your value', 'your bid', 'highest bid'],
  row: (round, value, bid, high, price, won) =>
    `Round ${round}: your value ${value}, your bid ${bid}, highest bid ${high}, ${price === null ? 'unsold' : `price ${price}, ${won ? 'you won' : 'you did not win'}`}`,
  earlier: rounds => `${rounds} earlier rounds are not shown.`,
  ifWon: (bid, payoff) => `If ${bid} wins, your payoff is ${payoff}.`,
  ifWonSecond: (bid, least) => `If ${bid} wins, you pay the second-highest bid: your payoff is at least ${least}.`,
  below: reserve => `Below the reserve price of ${reserve}: this bid cannot win.`,
  bid: 'Bid',
  shading: 'Bid below the value',
  axisValue: 'Value',
  ownValue: 'own value',
  equilibrium: 'equilibrium',
  sold: (efficient, rounds, share) =>
    `The highest value won in ${efficient} of ${rounds} rounds; the goods went to bidders who had ${share} of the highest possible value.`,
  takings: (revenue, seats) => `The seller took ${revenue} points, the bidders together made ${seats}.`,
  scatter: share => `Bids came to ${share} of the values.`,
  curve: { first: 'equilibrium (mean bid)', second: 'own value (dominant)' },
  curveNote: gain =>
    `Line: mean bid of the computed symmetric equilibrium, from which nobody gains more than ${gain} points a round by deviating (own points, risk-neutral)`,
  truthNote: 'Line: the own value, the best bid whatever the others do',
  shadingSays: seats => `How far below their values the ${seats} seats bid.`,
  shadingNote: 'Bids over values, both summed over the rounds; below 0 % is above the value. Dashed: equilibrium at the same values',
  over100: (count, bids) => `${count} of ${bids} bids ${count === '1' ? 'was' : 'were'} above the bidder’s value.`,
  shared:
    'The values are the published schedule, the same in every run: the spread between runs leaves out the luck of values, and whoever knows the schedule knows all values.',
  n: (bids, rounds, players) => `${bids} bids, ${rounds} rounds, ${players} players`,
  kinds: { human: 'people', llm: 'models', scripted: 'strategies', recorded: 'recordings', imported: 'imported' },
}

const de: ScreenTexts = {
  round: (round, rounds) => (rounds === null ? `Runde ${round}` : `Runde ${round} von ${rounds}`),
  price: { first: 'Das höchste Gebot gewinnt und wird bezahlt', second: 'Das höchste Gebot gewinnt, bezahlt wird das zweithöchste' },
  worth: value => `Das Gut ist dir ${value} wert`,
  over: 'Die Auktionen sind vorbei',
  reserve: reserve => `Mindestpreis ${reserve}`,
  points: (points, wins) => `Du hast ${points} ${points === '1' ? 'Punkt' : 'Punkte'}; gewonnene Runden: ${wins}.`,
  past: 'Deine bisherigen Runden',
  pastEmpty: 'Hier erscheint jede gespielte Runde: dein Wert, dein Gebot, das höchste Gebot und der Preis.',
  unsold: 'unverkauft',
  legend: ['dein Wert', 'dein Gebot', 'höchstes Gebot'],
  row: (round, value, bid, high, price, won) =>
    `Runde ${round}: dein Wert ${value}, dein Gebot ${bid}, höchstes Gebot ${high}, ${price === null ? 'unverkauft' : `Preis ${price}, ${won ? 'du hast gewonnen' : 'du hast nicht gewonnen'}`}`,
  earlier: rounds => `${rounds} frühere Runden werden nicht gezeigt.`,
  ifWon: (bid, payoff) => `Gewinnt ${bid}, ist deine Auszahlung ${payoff}.`,
  ifWonSecond: (bid, least) => `Gewinnt ${bid}, zahlst du das zweithöchste Gebot: Deine Auszahlung ist mindestens ${least}.`,
  below: reserve => `Unter dem Mindestpreis von ${reserve}: Dieses Gebot kann nicht gewinnen.`,
  bid: 'Gebot',
  shading: 'Gebot unter dem Wert',
  axisValue: 'Wert',
  ownValue: 'eigener Wert',
  equilibrium: 'Gleichgewicht',
  sold: (efficient, rounds, share) =>
    `Der höchste Wert gewann in ${efficient} von ${rounds} Runden; die Güter gingen an Bieter mit ${share} des höchstmöglichen Werts.`,
  takings: (revenue, seats) => `Der Verkäufer nahm ${revenue} Punkte ein, die Bieter machten zusammen ${seats}.`,
  scatter: share => `Die Gebote machten ${share} der Werte aus.`,
  curve: { first: 'Gleichgewicht (mittleres Gebot)', second: 'eigener Wert (dominant)' },
  curveNote: gain =>
    `Linie: mittleres Gebot des berechneten symmetrischen Gleichgewichts, von dem abzuweichen höchstens ${gain} Punkte je Runde bringt (eigene Punkte, risikoneutral)`,
  truthNote: 'Linie: der eigene Wert, das beste Gebot, was auch die anderen tun',
  shadingSays: seats => `Wie weit die ${seats} Plätze unter ihren Werten boten.`,
  shadingNote: 'Gebote durch Werte, beide über die Runden summiert; unter 0 % liegt über dem Wert. Gestrichelt: Gleichgewicht bei denselben Werten',
  over100: (count, bids) => `${count} von ${bids} Geboten ${count === '1' ? 'lag' : 'lagen'} über dem eigenen Wert.`,
  shared:
    'Die Werte sind der veröffentlichte Plan, in jedem Lauf derselbe: Die Streuung zwischen Läufen enthält das Glück der Werte nicht, und wer den Plan kennt, kennt alle Werte.',
  n: (bids, rounds, players) => `${bids} Gebote, ${rounds} Runden, ${players} Spieler`,
  kinds: { human: 'Menschen', llm: 'Modelle', scripted: 'Strategien', recorded: 'Aufzeichnungen', imported: 'importiert' },
}

/** The labels of one language. */
export const screenTexts = (language: Tongue): ScreenTexts => (language === 'de' ? de : en)
