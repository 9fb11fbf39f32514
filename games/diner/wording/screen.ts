import type { Tongue } from '../../../src/core/figures'

/** The screens' own labels; sentences about the rules come from the wordings. Numbers arrive formatted, dishes under the names that this seat reads. */
export interface ScreenTexts {
  readonly round: (round: string, rounds: string | null) => string
  readonly earned: (points: string) => string
  readonly menu: string
  readonly worth: (points: string) => string
  readonly cost: (points: string) => string
  readonly own: (points: string, players: string) => string
  readonly last: (round: string) => string
  readonly bill: (bill: string, share: string) => string
  readonly count: (count: string, name: string) => string
  readonly got: (name: string, points: string) => string
  readonly none: string
  readonly past: string
  readonly you: string
  readonly share: string
  readonly row: (round: string, own: string, first: string, second: string, share: string) => string
  readonly earlier: (rounds: string) => string
  readonly preview: (worth: string, own: string, others: string) => string
  readonly roundAxis: string
  readonly costlyShare: string
  readonly table: string
  readonly points: string
  readonly nash: string
  readonly optimum: string
  readonly trend: (first: string, last: string, rounds: string) => string
  readonly once: (costly: string, players: string) => string
  readonly total: (sum: string, best: string, dish: string) => string
  readonly most: (name: string, points: string, times: string, rounds: string) => string
  readonly paid: (low: string, high: string) => string
  readonly cheap: string
  readonly costly: string
  readonly n: (orders: string, rounds: string, players: string) => string
  readonly nPlayers: (players: string) => string
  readonly theory: string
  readonly running: string
  readonly kinds: Readonly<Record<'human' | 'llm' | 'scripted' | 'recorded' | 'imported', string>>
}

const en: ScreenTexts = {
  round: (round, rounds) => (rounds === null ? `Round ${round}` : `Round ${round} of ${rounds}`),
  earned: points => `Earned so far: ${points}.`,
  menu: 'What there is',
  worth: points => `worth ${points} to you`,
  cost: points => `${points} on the bill`,
  own: (points, players) => `${points} for each of the ${players}`,
  last: round => `Round ${round}`,
  bill: (bill, share) => `bill ${bill}, ${share} each`,
  count: (count, name) => `${count} × ${name}`,
  got: (name, points) => `You had ${name} and earned ${points}.`,
  none: 'After each round the bill will stand here: how many had what, and your share.',
  past: 'Past rounds',
  you: 'yours',
  share: 'share',
  row: (round, own, first, second, share) => `Round ${round}: yours ${own}; ${first}, ${second}; each paid ${share}`,
  earlier: rounds => `${rounds} earlier rounds are not shown.`,
  preview: (worth, own, others) => `Worth ${worth} to you; adds ${own} to your share of the bill and ${others} to those of the others together.`,
  roundAxis: 'Round',
  costlyShare: 'Costly dishes',
  table: 'whole table',
  points: 'Points',
  nash: 'Nash',
  optimum: 'optimum',
  trend: (first, last, rounds) => `${first} per cent ordered the costly dish in the first round, ${last} per cent in the last of ${rounds}.`,
  once: (costly, players) => `${costly} of ${players} ordered the costly dish.`,
  total: (sum, best, dish) => `Together the players have ${sum} points; all ordering the ${dish} dish would have made ${best}.`,
  most: (name, points, times, rounds) => `${name} has most, ${points} points, with the costly dish in ${times} of ${rounds} rounds.`,
  paid: (low, high) => `The players have between ${low} and ${high} points.`,
  cheap: 'cheap',
  costly: 'costly',
  n: (orders, rounds, players) => `${orders} orders, ${rounds} rounds, ${players} players`,
  nPlayers: players => `${players} players`,
  theory: 'Dashed: the equilibrium (own points, risk-neutral) and the optimum for all together',
  running: 'Lines: share of costly dishes up to each round; the whole table: of that round',
  kinds: { human: 'people', llm: 'models', scripted: 'strategies', recorded: 'recordings', imported: 'imported' },
}

const de: ScreenTexts = {
  round: (round, rounds) => (rounds === null ? `Runde ${round}` : `Runde ${round} von ${rounds}`),
  earned: points => `Bisher bekommen: ${points}.`,
  menu: 'Was es gibt',
  worth: points => `dir ${points} wert`,
  cost: points => `${points} auf die Rechnung`,
  own: (points, players) => `${points} für jeden der ${players}`,
  last: round => `Runde ${round}`,
  bill: (bill, share) => `Rechnung ${bill}, je ${share}`,
  count: (count, name) => `${count} × ${name}`,
  got: (name, points) => `Du hattest ${name} und hast ${points} bekommen.`,
  none: 'Nach jeder Runde steht hier die Rechnung: wie viele was hatten, und dein Anteil.',
  past: 'Bisherige Runden',
  you: 'deins',
  share: 'Anteil',
  row: (round, own, first, second, share) => `Runde ${round}: deins ${own}; ${first}, ${second}; jeder zahlte ${share}`,
  earlier: rounds => `${rounds} frühere Runden werden nicht gezeigt.`,
  preview: (worth, own, others) => `Dir ${worth} wert; erhöht deinen Anteil an der Rechnung um ${own} und die der anderen zusammen um ${others}.`,
  roundAxis: 'Runde',
  costlyShare: 'Teure Gerichte',
  table: 'ganzer Tisch',
  points: 'Punkte',
  nash: 'Nash',
  optimum: 'Optimum',
  trend: (first, last, rounds) => `${first} Prozent bestellten in der ersten Runde das teure Gericht, ${last} Prozent in der letzten von ${rounds}.`,
  once: (costly, players) => `${costly} von ${players} bestellten das teure Gericht.`,
  total: (sum, best, dish) => `Zusammen haben die Spieler ${sum} Punkte; hätten alle das ${dish} Gericht bestellt, wären es ${best}.`,
  most: (name, points, times, rounds) => `${name} hat am meisten, ${points} Punkte, mit dem teuren Gericht in ${times} von ${rounds} Runden.`,
  paid: (low, high) => `Die Spieler haben zwischen ${low} und ${high} Punkten.`,
  cheap: 'günstige',
  costly: 'teure',
  n: (orders, rounds, players) => `${orders} Bestellungen, ${rounds} Runden, ${players} Spieler`,
  nPlayers: players => `${players} Spieler`,
  theory: 'Gestrichelt: das Gleichgewicht (eigene Punkte, risikoneutral) und das Optimum für alle zusammen',
  running: 'Linien: Anteil teurer Gerichte bis zur jeweiligen Runde; ganzer Tisch: in dieser Runde',
  kinds: { human: 'Menschen', llm: 'Modelle', scripted: 'Strategien', recorded: 'Aufzeichnungen', imported: 'importiert' },
}

/** The labels of one language. */
export const screenTexts = (language: Tongue): ScreenTexts => (language === 'de' ? de : en)
