import type { Tongue } from '../../../src/core/figures'

/** The screens' own labels; sentences about the rules come from the wordings. Numbers arrive formatted. */
export interface ScreenTexts {
  readonly round: (round: string, rounds: string | null) => string
  readonly toDivide: (gold: string, seats: string) => string
  readonly points: (points: string) => string
  readonly past: string
  readonly pastEmpty: string
  readonly earlier: (rounds: string) => string
  readonly ownBid: string
  readonly allBids: string
  readonly got: string
  readonly row: (round: string, bid: string | null, sum: string | null, fits: boolean, points: string | null) => string
  readonly own: string
  readonly others: string
  readonly limit: string
  readonly yourBid: string
  readonly preview: (bid: string, left: string, others: string) => string
  readonly fitted: (fits: string, rounds: string, paid: string, of: string) => string
  readonly once: (sum: string, gold: string, fits: boolean) => string
  readonly exact: (exact: string, rounds: string, gold: string) => string
  readonly sum: string
  readonly sums: string
  readonly roundAxis: string
  readonly goldMark: (gold: string) => string
  readonly sumsNote: string
  readonly n: (rounds: string, seats: string) => string
  readonly bids: string
  readonly bidsSays: (low: string, high: string, fair: string) => string
  readonly fairMark: (fair: string) => string
  readonly bidsNote: string
  readonly kindNote: string
  readonly kinds: Readonly<Record<'human' | 'llm' | 'scripted' | 'recorded' | 'imported' | 'unknown', string>>
}

const en: ScreenTexts = {
  round: (round, rounds) => (rounds === null ? `Round ${round}` : `Round ${round} of ${rounds}`),
  toDivide: (gold, seats) => `${gold} to divide, ${seats} players`,
  points: points => `You have ${points} ${points === '1' ? 'point' : 'points'}.`,
  past: 'Past rounds',
  pastEmpty: 'Each finished round will appear here: your bid, the sum of all bids, and what you got.',
  earlier: rounds => (rounds === '1' ? '1 earlier round is not shown.' : `${rounds} earlier rounds are not shown.`),
  ownBid: 'your bid',
  allBids: 'sum of all bids',
  got: 'got',
  row: (round, bid, sum, fits, points) =>
    [
      `Round ${round}: `,
      [
        ...(bid === null ? [] : [`your bid ${bid}`]),
        ...(sum === null ? [] : [`sum ${sum}, ${fits ? 'not too much' : 'too much'}`]),
        ...(points === null ? [] : [`you got ${points}`]),
      ].join(', '),
    ].join(''),
  own: 'your bid',
  others: 'the others',
  limit: 'what there is',
  yourBid: 'Your bid',
  preview: (bid, left, others) =>
    `If all bids fit, you get ${bid}. That leaves ${left} for ${others === '1' ? 'the other player' : `the ${others} others`}.`,
  fitted: (fits, rounds, paid, of) => `The bids fitted in ${fits} of ${rounds} rounds; ${paid} of ${of} points were paid out.`,
  once: (sum, gold, fits) => `The bids added up to ${sum} of ${gold}, so ${fits ? 'everybody got what they bid' : 'nobody got anything'}.`,
  exact: (exact, rounds, gold) =>
    `The bids added up to exactly ${gold}, where nobody would rather have bid otherwise, in ${exact} of ${rounds} rounds.`,
  sum: 'sum',
  sums: 'Sum of all bids',
  roundAxis: 'Round',
  goldMark: gold => `gold ${gold}`,
  sumsNote: 'Dashed: what there is; above it nobody gets anything. Every way to reach it exactly is a Nash equilibrium (own points, risk-neutral)',
  n: (rounds, seats) => `${rounds} ${rounds === '1' ? 'round' : 'rounds'}, ${seats} players`,
  bids: 'Mean bid',
  bidsSays: (low, high, fair) => `Mean bids ran from ${low} to ${high}; the fair share is ${fair}.`,
  fairMark: fair => `fair share ${fair}`,
  bidsNote: 'Whiskers hold the middle 80 % of a player’s bids; up to 29 bids are drawn as points',
  kindNote: 'Whiskers hold the middle 80 % of the players’ mean bids; up to 29 are drawn as points',
  kinds: { human: 'people', llm: 'models', scripted: 'strategies', recorded: 'recordings', imported: 'imported', unknown: 'not known' },
}

const de: ScreenTexts = {
  round: (round, rounds) => (rounds === null ? `Runde ${round}` : `Runde ${round} von ${rounds}`),
  toDivide: (gold, seats) => `${gold} zu verteilen, ${seats} Spieler`,
  points: points => `Du hast ${points} ${points === '1' ? 'Punkt' : 'Punkte'}.`,
  past: 'Bisherige Runden',
  pastEmpty: 'Hier erscheint jede gespielte Runde: dein Gebot, die Summe aller Gebote und was du bekommen hast.',
  earlier: rounds => (rounds === '1' ? '1 frühere Runde wird nicht gezeigt.' : `${rounds} frühere Runden werden nicht gezeigt.`),
  ownBid: 'Gebot',
  allBids: 'Summe aller Gebote',
  got: 'Punkte',
  row: (round, bid, sum, fits, points) =>
    [
      `Runde ${round}: `,
      [
        ...(bid === null ? [] : [`dein Gebot ${bid}`]),
        ...(sum === null ? [] : [`Summe ${sum}, ${fits ? 'nicht zu viel' : 'zu viel'}`]),
        ...(points === null ? [] : [`erhalten ${points}`]),
      ].join(', '),
    ].join(''),
  own: 'dein Gebot',
  others: 'die anderen',
  limit: 'was da ist',
  yourBid: 'Dein Gebot',
  preview: (bid, left, others) =>
    `Passen alle Gebote, bekommst du ${bid}. Es bleiben ${left} für ${others === '1' ? 'den anderen Spieler' : `die ${others} anderen`}.`,
  fitted: (fits, rounds, paid, of) => `Die Gebote passten in ${fits} von ${rounds} Runden; ${paid} von ${of} Punkten wurden ausgezahlt.`,
  once: (sum, gold, fits) => `Die Gebote ergaben ${sum} von ${gold}, also ${fits ? 'bekam jeder, was er geboten hatte' : 'bekam niemand etwas'}.`,
  exact: (exact, rounds, gold) => `Genau ${gold}, wo niemand lieber anders geboten hätte, ergaben die Gebote in ${exact} von ${rounds} Runden.`,
  sum: 'Summe',
  sums: 'Summe aller Gebote',
  roundAxis: 'Runde',
  goldMark: gold => `Gold ${gold}`,
  sumsNote:
    'Gestrichelt: was da ist; darüber bekommt niemand etwas. Jede Art, es genau zu erreichen, ist ein Nash-Gleichgewicht (eigene Punkte, risikoneutral)',
  n: (rounds, seats) => `${rounds} ${rounds === '1' ? 'Runde' : 'Runden'}, ${seats} Spieler`,
  bids: 'Mittleres Gebot',
  bidsSays: (low, high, fair) => `Die mittleren Gebote reichten von ${low} bis ${high}; der gerechte Anteil ist ${fair}.`,
  fairMark: fair => `gerechter Anteil ${fair}`,
  bidsNote: 'Die Striche umfassen die mittleren 80 % der Gebote eines Spielers; bis zu 29 Gebote stehen als Punkte da',
  kindNote: 'Die Striche umfassen die mittleren 80 % der mittleren Gebote der Spieler; bis zu 29 stehen als Punkte da',
  kinds: { human: 'Menschen', llm: 'Modelle', scripted: 'Strategien', recorded: 'Aufzeichnungen', imported: 'importiert', unknown: 'unbekannt' },
}

/** The labels of one language. */
export const screenTexts = (language: Tongue): ScreenTexts => (language === 'de' ? de : en)
