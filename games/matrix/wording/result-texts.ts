import type { Family } from '../analysis/topology'
import type { Language } from './names'

/** Labels of the result screen. Numbers, names and lists arrive formatted. */
export interface ResultTexts {
  readonly often: (name: string, action: string, times: string, rounds: string) => string
  readonly cellOften: (cell: string, times: string, rounds: string) => string
  readonly groupOften: (action: string, share: string) => string
  readonly payoffsTitle: string
  readonly payoffs: string
  readonly actionsTitle: string
  readonly share: (action: string) => string
  readonly round: string
  readonly n: (rounds: string, players: string) => string
  readonly window: (rounds: string) => string
  readonly paid: (name: string, points: string) => string
  readonly paidMean: (points: string) => string
  readonly shareSays: (name: string, action: string, first: string, last: string) => string
  readonly shareOnce: (name: string, action: string, share: string) => string
  readonly groupShare: (action: string, share: string) => string
  readonly nashMark: string
  readonly bestMark: string
  readonly perPlayer: string
  readonly matrixTitle: string
  readonly nash: string
  readonly best: string
  readonly pareto: string
  readonly times: (n: string) => string
  readonly mixed: (row: string, column: string, points: string) => string
  readonly more: (n: string) => string
  readonly capped: (size: string) => string
  readonly degenerate: string
  readonly continuum: string
  readonly secure: (name: string, points: string, mix: string) => string
  readonly dominated: (name: string, action: string, strict: boolean) => string
  readonly identity: (number: string, name: string, code: string, family: string) => string
  readonly identityTies: (games: string) => string
  readonly family: Readonly<Record<Family, string>>
  readonly anarchy: (anarchy: string, stability: string) => string
  readonly thresholds: string
  readonly spe: (delta: string) => string
  readonly rd: (delta: string) => string
  readonly here: (delta: string) => string
  readonly below: string
  readonly between: string
  readonly above: string
  readonly delta: string
  readonly history: string
  readonly filled: (actions: string) => string
  readonly noise: string
  readonly soFar: (action: string) => string
  readonly groupTable: string
  readonly counted: (counts: string, times: string, rounds: string) => string
  readonly stable: (counts: string) => string
  readonly noStable: string
  readonly symmetric: (action: string, p: string) => string
}

const en: ResultTexts = {
  often: (name, action, times, rounds) => `${name} played ${action} in ${times} of ${rounds} rounds.`,
  cellOften: (cell, times, rounds) => `The most frequent outcome was ${cell}, in ${times} of ${rounds} rounds.`,
  groupOften: (action, share) => `${action} was chosen in ${share} of all decisions.`,
  payoffsTitle: 'Points by round',
  payoffs: 'Points per round',
  actionsTitle: 'Actions by round',
  share: action => `Share of ${action}`,
  round: 'Round',
  n: (rounds, players) => `${rounds} rounds, ${players} players`,
  window: rounds => `Means of ${rounds} rounds`,
  paid: (name, points) => `${name} earned ${points} a round`,
  paidMean: points => `The players earned ${points} a round on average.`,
  shareSays: (name, action, first, last) => `${name} played ${action} in ${first} of the first half and ${last} of the second half`,
  shareOnce: (name, action, share) => `${name} played ${action} in ${share} of the rounds`,
  groupShare: (action, share) => `${share} of the decisions were ${action}.`,
  nashMark: 'Nash',
  bestMark: 'best sum, each',
  perPlayer: 'mean of all',
  matrixTitle: 'The game, its equilibria, and what was played',
  nash: 'Nash',
  best: 'best sum',
  pareto: 'efficient',
  times: n => `played ${n} ×`,
  mixed: (row, column, points) => `A mixed Nash equilibrium plays ${row} against ${column}; it expects ${points} points.`,
  more: n => `${n} more mixed equilibria are not listed.`,
  capped: size => `With ${size} actions only pure equilibria are worked out: mixed ones would take too many pairs of supports.`,
  degenerate: 'The game is degenerate: some mix has more best replies than actions, so the number of equilibria may be even.',
  continuum: 'Between equilibria that share a mix there are infinitely many others; the ends are listed.',
  secure: (name, points, mix) => `${name} can make sure of ${points} a round, by ${mix}.`,
  dominated: (name, action, strict) => `${action} is ${strict ? 'strictly' : 'weakly'} dominated for ${name}.`,
  identity: (number, name, code, family) =>
    `By the order of its payoffs this is game ${number} of the 144 ordinal 2×2 games: ${name} (${code}), family ${family}.`,
  identityTies: games => `Payoffs tie, so the game lies between several of the 144 ordinal 2×2 games: ${games}.`,
  family: {
    'Win-win': 'Win-win',
    Biased: 'Biased',
    'Second Best': 'Second Best',
    Unfair: 'Unfair',
    'PD Family': 'Prisoner’s dilemma',
    Tragic: 'Tragic',
    Cyclic: 'Cyclic',
  },
  anarchy: (anarchy, stability) =>
    `The best sum is ${anarchy} times that of the worst equilibrium (price of anarchy) and ${stability} times that of the best (price of stability).`,
  thresholds: 'When continued play can support cooperation',
  spe: delta => `Cooperation can be an equilibrium from a continuation probability of δ = ${delta} on (grim trigger; T − R over T − P).`,
  rd: delta => `It is risk dominant over always defecting from δ = ${delta} on (T + P − S − R over T − S).`,
  here: delta => `In this match δ was ${delta}`,
  below: 'below both: no equilibrium supports cooperation.',
  between: 'between them: cooperation can be an equilibrium, but defecting is the safer choice.',
  above: 'above both: cooperation is an equilibrium and the safer choice too.',
  delta: 'continuation probability δ',
  history: 'Round by round',
  filled: actions => `Filled: ${actions}.`,
  noise: 'There was noise: what is shown is what was carried out.',
  soFar: action => `Share of ${action} so far`,
  groupTable: 'How many chose what',
  counted: (counts, times, rounds) => `${counts}: in ${times} of ${rounds} rounds.`,
  stable: counts => `Nobody gains by changing alone (pure Nash): ${counts}.`,
  noStable: 'There is no pure equilibrium.',
  symmetric: (action, p) => `If all mix alike, ${action} is played with probability ${p} (symmetric Nash).`,
}

const de: ResultTexts = {
  often: (name, action, times, rounds) => `${name} spielte ${action} in ${times} von ${rounds} Runden.`,
  cellOften: (cell, times, rounds) => `Am häufigsten war ${cell}, in ${times} von ${rounds} Runden.`,
  groupOften: (action, share) => `${action} wurde in ${share} aller Entscheidungen gewählt.`,
  payoffsTitle: 'Punkte nach Runden',
  payoffs: 'Punkte je Runde',
  actionsTitle: 'Aktionen nach Runden',
  share: action => `Anteil von ${action}`,
  round: 'Runde',
  n: (rounds, players) => `${rounds} Runden, ${players} Spieler`,
  window: rounds => `Mittelwerte über ${rounds} Runden`,
  paid: (name, points) => `${name} bekam ${points} je Runde`,
  paidMean: points => `Im Mittel gab es ${points} je Runde und Spieler.`,
  shareSays: (name, action, first, last) => `${name} spielte ${action} in ${first} der ersten Hälfte und ${last} der zweiten`,
  shareOnce: (name, action, share) => `${name} spielte ${action} in ${share} der Runden`,
  groupShare: (action, share) => `${share} der Entscheidungen waren ${action}.`,
  nashMark: 'Nash',
  bestMark: 'beste Summe, je Spieler',
  perPlayer: 'Mittel aller',
  matrixTitle: 'Das Spiel, seine Gleichgewichte, und was gespielt wurde',
  nash: 'Nash',
  best: 'beste Summe',
  pareto: 'effizient',
  times: n => `${n} × gespielt`,
  mixed: (row, column, points) => `Ein gemischtes Nash-Gleichgewicht spielt ${row} gegen ${column}; erwartet werden ${points} Punkte.`,
  more: n => `${n} weitere gemischte Gleichgewichte sind nicht aufgeführt.`,
  capped: size => `Bei ${size} Aktionen werden nur reine Gleichgewichte berechnet: für gemischte wären zu viele Paare von Trägern zu prüfen.`,
  degenerate: 'Das Spiel ist entartet: Eine Mischung hat mehr beste Antworten als Aktionen, die Zahl der Gleichgewichte kann daher gerade sein.',
  continuum: 'Zwischen Gleichgewichten mit einer gemeinsamen Mischung liegen unendlich viele weitere; aufgeführt sind die Enden.',
  secure: (name, points, mix) => `${name} kann sich ${points} je Runde sichern, mit ${mix}.`,
  dominated: (name, action, strict) => `${action} ist für ${name} ${strict ? 'strikt' : 'schwach'} dominiert.`,
  identity: (number, name, code, family) =>
    `Nach der Rangfolge seiner Auszahlungen ist es Spiel ${number} der 144 ordinalen 2×2-Spiele: ${name} (${code}), Familie ${family}.`,
  identityTies: games => `Auszahlungen sind gleich, darum liegt es zwischen mehreren der 144 ordinalen 2×2-Spiele: ${games}.`,
  family: {
    'Win-win': 'Gewinn für beide',
    Biased: 'einseitig',
    'Second Best': 'Zweitbestes',
    Unfair: 'ungleich',
    'PD Family': 'Gefangenendilemma',
    Tragic: 'tragisch',
    Cyclic: 'zyklisch',
  },
  anarchy: (anarchy, stability) =>
    `Die beste Summe ist ${anarchy}-mal die des schlechtesten Gleichgewichts (Preis der Anarchie) und ${stability}-mal die des besten (Preis der Stabilität).`,
  thresholds: 'Wann wiederholtes Spiel Kooperation tragen kann',
  spe: delta => `Ab einer Fortsetzungswahrscheinlichkeit von δ = ${delta} kann Kooperation ein Gleichgewicht sein (grim trigger; T − R durch T − P).`,
  rd: delta => `Ab δ = ${delta} ist sie risikodominant gegenüber ständigem Defektieren (T + P − S − R durch T − S).`,
  here: delta => `In dieser Partie war δ gleich ${delta}`,
  below: 'unter beiden: Kein Gleichgewicht trägt Kooperation.',
  between: 'dazwischen: Kooperation kann ein Gleichgewicht sein, aber Defektieren ist die sicherere Wahl.',
  above: 'über beiden: Kooperation ist ein Gleichgewicht und auch die sicherere Wahl.',
  delta: 'Fortsetzungswahrscheinlichkeit δ',
  history: 'Runde für Runde',
  filled: actions => `Gefüllt: ${actions}.`,
  noise: 'Es gab Rauschen: Gezeigt ist, was ausgeführt wurde.',
  soFar: action => `Anteil von ${action} bisher`,
  groupTable: 'Wie viele was wählten',
  counted: (counts, times, rounds) => `${counts}: in ${times} von ${rounds} Runden.`,
  stable: counts => `Niemand gewinnt durch einen Wechsel allein (reines Nash-Gleichgewicht): ${counts}.`,
  noStable: 'Es gibt kein reines Gleichgewicht.',
  symmetric: (action, p) => `Mischen alle gleich, wird ${action} mit Wahrscheinlichkeit ${p} gespielt (symmetrisches Nash-Gleichgewicht).`,
}

/** The labels of one language. */
export const resultTexts = (language: Language): ResultTexts => (language === 'de' ? de : en)
