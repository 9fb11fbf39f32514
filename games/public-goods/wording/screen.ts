import type { Tongue } from '../../../src/core/figures'

/** The screens' own labels; sentences about the rules come from the wordings. Numbers arrive formatted. */
export interface ScreenTexts {
  readonly round: (round: string, rounds: string | null) => string
  readonly formula: (returned: string) => string
  readonly have: (points: string) => string
  readonly earned: (points: string) => string
  readonly last: (round: string) => string
  readonly pot: (total: string, share: string) => string
  readonly none: string
  readonly you: string
  readonly othersMean: string
  readonly mean: string
  readonly after: (points: string) => string
  readonly past: string
  readonly row: (round: string, own: string, mean: string) => string
  readonly earlier: (rounds: string) => string
  readonly preview: (kept: string, gift: string, each: string, players: string) => string
  readonly give: string
  readonly roundAxis: string
  readonly contribution: string
  readonly points: string
  readonly unit: string
  readonly nash: (points: string) => string
  readonly nashAll: string
  readonly efficient: string
  readonly nashPayoff: string
  readonly bestPayoff: string
  readonly fell: (first: string, last: string, rounds: string) => string
  readonly once: (mean: string, of: string) => string
  readonly reached: (share: string, sum: string, best: string) => string
  readonly most: (name: string, points: string, gave: string) => string
  readonly paid: (low: string, high: string) => string
  readonly n: (contributions: string, rounds: string, players: string) => string
  readonly nPlayers: (players: string) => string
  readonly theory: string
  readonly band: string
  readonly kinds: Readonly<Record<'human' | 'llm' | 'scripted' | 'recorded' | 'imported', string>>
}

const en: ScreenTexts = {
  round: (round, rounds) => (rounds === null ? `Round ${round}` : `Round ${round} of ${rounds}`),
  formula: returned => `1 point in the pot = ${returned} for each`,
  have: points => `You have ${points} to keep or give.`,
  earned: points => `Earned so far: ${points}.`,
  last: round => `Round ${round}`,
  pot: (total, share) => `${total} in the pot, a share of ${share} for each`,
  none: 'After each round the contributions will stand here, and what the pot paid.',
  you: 'you',
  othersMean: 'others, mean',
  mean: 'mean of all',
  after: points => `then ${points}`,
  past: 'Past rounds',
  row: (round, own, mean) => `Round ${round}: you gave ${own}, the mean of all was ${mean}`,
  earlier: rounds => `${rounds} earlier rounds are not shown.`,
  preview: (kept, gift, each, players) => `You keep ${kept}. Your ${gift} will pay ${each} to each of the ${players} players, you included.`,
  give: 'Points for the pot',
  roundAxis: 'Round',
  contribution: 'Contribution',
  points: 'Points',
  unit: 'points',
  nash: points => `Nash ${points}`,
  nashAll: 'Nash: everything',
  efficient: 'optimum: everything',
  nashPayoff: 'Nash',
  bestPayoff: 'all give everything',
  fell: (first, last, rounds) => `The mean contribution went from ${first} in the first to ${last} in the last of ${rounds} rounds.`,
  once: (mean, of) => `The mean contribution was ${mean} of ${of}.`,
  reached: (share, sum, best) => `Together the players have ${sum} points, ${share} per cent of the ${best} that giving everything would have made.`,
  most: (name, points, gave) => `${name} has most, ${points} points, having given ${gave} a round.`,
  paid: (low, high) => `The players have between ${low} and ${high} points.`,
  n: (contributions, rounds, players) => `${contributions} contributions, ${rounds} rounds, ${players} players`,
  nPlayers: players => `${players} players`,
  theory: 'Dashed: the equilibrium (own points, risk-neutral) and the optimum for all together',
  band: 'The band holds the middle 80 % of the contributions',
  kinds: { human: 'people', llm: 'models', scripted: 'strategies', recorded: 'recordings', imported: 'imported' },
}

const de: ScreenTexts = {
  round: (round, rounds) => (rounds === null ? `Runde ${round}` : `Runde ${round} von ${rounds}`),
  formula: returned => `1 Punkt im Topf = ${returned} für jeden`,
  have: points => `Du hast ${points}, die du behalten oder geben kannst.`,
  earned: points => `Bisher bekommen: ${points}.`,
  last: round => `Runde ${round}`,
  pot: (total, share) => `${total} im Topf, ein Anteil von ${share} für jeden`,
  none: 'Nach jeder Runde stehen hier die Einzahlungen und was der Topf gebracht hat.',
  you: 'du',
  othersMean: 'andere, Mittel',
  mean: 'Mittel aller',
  after: points => `danach ${points}`,
  past: 'Bisherige Runden',
  row: (round, own, mean) => `Runde ${round}: du gabst ${own}, das Mittel aller war ${mean}`,
  earlier: rounds => `${rounds} frühere Runden werden nicht gezeigt.`,
  preview: (kept, gift, each, players) => `Du behältst ${kept}. Deine ${gift} bringen jedem der ${players} Spieler ${each}, dir auch.`,
  give: 'Punkte für den Topf',
  roundAxis: 'Runde',
  contribution: 'Einzahlung',
  points: 'Punkte',
  unit: 'Punkte',
  nash: points => `Nash ${points}`,
  nashAll: 'Nash: alles',
  efficient: 'Optimum: alles',
  nashPayoff: 'Nash',
  bestPayoff: 'alle geben alles',
  fell: (first, last, rounds) => `Die mittlere Einzahlung ging von ${first} in der ersten auf ${last} in der letzten von ${rounds} Runden.`,
  once: (mean, of) => `Die mittlere Einzahlung war ${mean} von ${of}.`,
  reached: (share, sum, best) =>
    `Zusammen haben die Spieler ${sum} Punkte, ${share} Prozent der ${best}, die es gäbe, wenn alle alles gegeben hätten.`,
  most: (name, points, gave) => `${name} hat am meisten, ${points} Punkte, und gab ${gave} je Runde.`,
  paid: (low, high) => `Die Spieler haben zwischen ${low} und ${high} Punkten.`,
  n: (contributions, rounds, players) => `${contributions} Einzahlungen, ${rounds} Runden, ${players} Spieler`,
  nPlayers: players => `${players} Spieler`,
  theory: 'Gestrichelt: das Gleichgewicht (eigene Punkte, risikoneutral) und das Optimum für alle zusammen',
  band: 'Das Band umfasst die mittleren 80 % der Einzahlungen',
  kinds: { human: 'Menschen', llm: 'Modelle', scripted: 'Strategien', recorded: 'Aufzeichnungen', imported: 'importiert' },
}

/** The labels of one language. */
export const screenTexts = (language: Tongue): ScreenTexts => (language === 'de' ? de : en)
