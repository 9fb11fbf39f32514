import type { Tongue } from '../../../src/core/figures'

/** The screens' own labels; sentences about the rules come from the wordings. Numbers arrive formatted. */
export interface ScreenTexts {
  /** `rounds` is null where their number isn't told. */
  readonly round: (round: string, rounds: string | null) => string
  readonly formula: (p: string) => string
  readonly past: string
  readonly pastEmpty: string
  readonly withheld: string
  readonly earlier: (rounds: string) => string
  readonly you: string
  readonly mean: string
  readonly target: string
  readonly winning: string
  readonly nearest: string
  readonly roundAxis: string
  readonly row: (round: string) => string
  readonly points: (points: string, wins: string | null) => string
  readonly onTheLine: (number: string, min: string, max: string) => string
  readonly won: string
  readonly guess: string
  readonly allRounds: string
  readonly choose: string
  readonly nash: (number: string) => string
  readonly nashFrom: (number: string) => string
  readonly nashTo: (number: string) => string
  readonly fell: (first: string, last: string, rounds: string, target: string) => string
  readonly rose: (first: string, last: string, rounds: string, target: string) => string
  readonly once: (mean: string, target: string) => string
  readonly most: (name: string, wins: string, rounds: string) => string
  readonly shared: (wins: string, rounds: string, players: string) => string
  readonly closer: (first: string, last: string, nash: string) => string
  readonly spread: (round: string, low: string, high: string, mean: string, target: string) => string
  readonly spreadAll: (low: string, high: string) => string
  readonly n: (guesses: string, rounds: string, players: string) => string
  readonly nRound: (guesses: string) => string
  readonly nashNote: string
  readonly bandNote: string
  readonly kinds: Readonly<Record<'human' | 'llm' | 'scripted' | 'recorded' | 'imported', string>>
}

const en: ScreenTexts = {
  round: (round, rounds) => (rounds === null ? `Round ${round}` : `Round ${round} of ${rounds}`),
  formula: p => `target = ${p} × mean`,
  past: 'Past rounds on the number line',
  pastEmpty: 'Each finished round will appear here: your number, the mean and the target.',
  withheld: 'Mean and target are told after the last round. Until then only your own numbers stand here.',
  earlier: rounds => `${rounds} earlier rounds are not shown.`,
  you: 'your number',
  mean: 'mean',
  target: 'target',
  winning: 'winning number',
  nearest: 'nearest number',
  roundAxis: 'Round',
  row: round => `Round ${round}`,
  points: (points, wins) => `You have ${points} ${points === '1' ? 'point' : 'points'}${wins === null ? '' : `; rounds won: ${wins}`}.`,
  onTheLine: (number, min, max) => `${number} on the line from ${min} to ${max}`,
  won: 'won',
  guess: 'Number',
  allRounds: 'All rounds',
  choose: 'Show round',
  nash: number => `Nash ${number}`,
  nashFrom: number => `Nash from ${number}`,
  nashTo: number => `Nash to ${number}`,
  fell: (first, last, rounds, target) => `The mean fell from ${first} to ${last} over ${rounds} rounds; the last target was ${target}.`,
  rose: (first, last, rounds, target) => `The mean went from ${first} to ${last} over ${rounds} rounds; the last target was ${target}.`,
  once: (mean, target) => `The mean was ${mean}, so the target was ${target}.`,
  most: (name, wins, rounds) => `${name} won most often, ${wins} of ${rounds} rounds.`,
  shared: (wins, rounds, players) => `${players} players won most often, ${wins} of ${rounds} rounds each.`,
  closer: (first, last, nash) => `The mean began ${first} from the nearest equilibrium (${nash}) and ended ${last} from it.`,
  spread: (round, low, high, mean, target) =>
    `In round ${round} the numbers ran from ${low} to ${high}; the mean was ${mean} and the target ${target}.`,
  spreadAll: (low, high) => `Over all rounds the numbers ran from ${low} to ${high}.`,
  n: (guesses, rounds, players) => `${guesses} numbers, ${rounds} rounds, ${players} players`,
  nRound: guesses => `${guesses} numbers`,
  nashNote: 'Dashed: numbers that are a Nash equilibrium if everybody chooses them (own points, risk-neutral)',
  bandNote: 'The band holds the middle 80 % of the numbers',
  kinds: { human: 'people', llm: 'models', scripted: 'strategies', recorded: 'recordings', imported: 'imported' },
}

const de: ScreenTexts = {
  round: (round, rounds) => (rounds === null ? `Runde ${round}` : `Runde ${round} von ${rounds}`),
  formula: p => `Zielzahl = ${p} × Mittelwert`,
  past: 'Bisherige Runden auf dem Zahlenstrahl',
  pastEmpty: 'Hier erscheint jede gespielte Runde: deine Zahl, der Mittelwert und die Zielzahl.',
  withheld: 'Mittelwert und Zielzahl werden nach der letzten Runde bekannt gegeben. Bis dahin stehen hier nur deine eigenen Zahlen.',
  earlier: rounds => `${rounds} frühere Runden werden nicht gezeigt.`,
  you: 'deine Zahl',
  mean: 'Mittelwert',
  target: 'Zielzahl',
  winning: 'Gewinnzahl',
  nearest: 'nächste Zahl',
  roundAxis: 'Runde',
  row: round => `Runde ${round}`,
  points: (points, wins) => `Du hast ${points} ${points === '1' ? 'Punkt' : 'Punkte'}${wins === null ? '' : `; gewonnene Runden: ${wins}`}.`,
  onTheLine: (number, min, max) => `${number} auf dem Strahl von ${min} bis ${max}`,
  won: 'gewonnen',
  guess: 'Zahl',
  allRounds: 'Alle Runden',
  choose: 'Zeige Runde',
  nash: number => `Nash ${number}`,
  nashFrom: number => `Nash ab ${number}`,
  nashTo: number => `Nash bis ${number}`,
  fell: (first, last, rounds, target) => `Der Mittelwert fiel in ${rounds} Runden von ${first} auf ${last}; die letzte Zielzahl war ${target}.`,
  rose: (first, last, rounds, target) => `Der Mittelwert ging in ${rounds} Runden von ${first} auf ${last}; die letzte Zielzahl war ${target}.`,
  once: (mean, target) => `Der Mittelwert war ${mean}, die Zielzahl also ${target}.`,
  most: (name, wins, rounds) => `${name} gewann am häufigsten, ${wins} von ${rounds} Runden.`,
  shared: (wins, rounds, players) => `${players} Spieler gewannen am häufigsten, je ${wins} von ${rounds} Runden.`,
  closer: (first, last, nash) => `Der Mittelwert begann ${first} vom nächsten Gleichgewicht (${nash}) entfernt und endete ${last} davon.`,
  spread: (round, low, high, mean, target) =>
    `In Runde ${round} reichten die Zahlen von ${low} bis ${high}; der Mittelwert war ${mean}, die Zielzahl ${target}.`,
  spreadAll: (low, high) => `Über alle Runden reichten die Zahlen von ${low} bis ${high}.`,
  n: (guesses, rounds, players) => `${guesses} Zahlen, ${rounds} Runden, ${players} Spieler`,
  nRound: guesses => `${guesses} Zahlen`,
  nashNote: 'Gestrichelt: Zahlen, die ein Nash-Gleichgewicht sind, wenn alle sie wählen (eigene Punkte, risikoneutral)',
  bandNote: 'Das Band umfasst die mittleren 80 % der Zahlen',
  kinds: { human: 'Menschen', llm: 'Modelle', scripted: 'Strategien', recorded: 'Aufzeichnungen', imported: 'importiert' },
}

/** The labels of one language. */
export const screenTexts = (language: Tongue): ScreenTexts => (language === 'de' ? de : en)
