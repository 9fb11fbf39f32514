import { numberIn, pointsIn, speak } from './speak'

const number = numberIn('de')
const points = pointsIn('de')
const others = (n: number) => (n === 1 ? 'ein anderer Spieler' : `${n} andere Spieler`)
const or = (names: readonly string[]) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} oder ${names.at(-1)}`)
const percent = (p: number) => `${number(Number((100 * p).toPrecision(12)))} %`

/** German, neutral: Aktionen, Spieler, Punkte. Nobody is called a person: who it is, `told` says. */
export const de = speak({
  language: 'de',
  points,
  number,
  or,
  pairIntro: (own, other) =>
    own === other
      ? `Du und ein anderer Spieler wählen gleichzeitig, ohne die Wahl des anderen zu sehen: ${own}.`
      : `Du und ein anderer Spieler wählen gleichzeitig, ohne die Wahl des anderen zu sehen. Du wählst ${own}; der andere Spieler wählt ${other}.`,
  groupIntro: (n, own) => `Du und ${others(n)} wählen gleichzeitig, ohne die Wahl der anderen zu sehen: ${own}.`,
  cellsFollow: 'Was du in einer Runde bekommst, hängt von beiden Entscheidungen ab:',
  cell: (own, other, mine, theirs) =>
    `Spielst du ${own} und der andere Spieler ${other}, bekommst du ${points(mine)} und der andere Spieler ${points(theirs)}.`,
  tableFollows:
    'Was du in einer Runde bekommst, hängt von beiden Entscheidungen ab. Zeilen sind deine Aktionen, Spalten die des anderen Spielers; jede Zelle zeigt deine Punkte / die Punkte des anderen Spielers.',
  tableCorner: 'Du \\ Andere',
  groupTable: {
    first: (first, n) =>
      `Deine Punkte in einer Runde hängen von deiner Aktion ab (Spalten) und davon, wie viele der ${n} anderen ${first} spielen (Zeilen):`,
    own: n =>
      `Deine Punkte in einer Runde hängen von deiner Aktion ab (Spalten) und davon, wie viele der ${n} anderen dieselbe Aktion spielen wie du (Zeilen):`,
    each: n => `Deine Punkte in einer Runde hängen von deiner Aktion ab (Spalten) und davon, wie viele der ${n} anderen was spielen (Zeilen):`,
  },
  orMore: n => `${n} oder mehr`,
  groupCorner: 'Andere',
  rounds: n => (n === 1 ? 'Es gibt eine Runde.' : `Ihr spielt ${n} Runden in derselben Besetzung.`),
  roundsHidden: 'Ihr spielt mehrere Runden in derselben Besetzung; wie viele, erfährt niemand.',
  continuation: (chance, cap) =>
    `Nach jeder Runde folgt mit Wahrscheinlichkeit ${number(chance)} eine weitere. Die Partie endet spätestens nach ${cap === 1 ? 'einer Runde' : `${cap} Runden`}.`,
  noise: p =>
    `Jede Entscheidung, deine und die aller anderen, wird mit Wahrscheinlichkeit ${percent(p)} als die andere Aktion ausgeführt. Was ausgeführt wird, zählt, und das sehen alle.`,
  flips: 'Manche Entscheidungen werden als die andere Aktion ausgeführt; niemand erfährt, welche. Was ausgeführt wird, zählt, und das sehen alle.',
  historyShown: {
    pair: 'Nach jeder Runde erfahrt ihr beide, was gespielt wurde und was jeder bekommen hat.',
    group: 'Nach jeder Runde erfährst du, wie viele welche Aktion gespielt haben und was du bekommen hast.',
  },
  historyHidden: 'Bis zum Ende erfährst du nicht, was andere gespielt haben, und auch nicht, was jemand bekommen hat.',
  total: 'Dein Ergebnis ist die Summe deiner Punkte über alle Runden.',
  round: (n, of) => (of === null ? `Runde ${n}.` : `Runde ${n} von ${of}.`),
  standing: {
    pair: (mine, theirs) => `Bisher hast du ${points(mine)}, der andere Spieler hat ${points(theirs)}.`,
    group: (mine, mean) => `Bisher hast du ${points(mine)}; der Durchschnitt aller ist ${number(Number(mean.toFixed(2)))}.`,
  },
  question: names => `Was spielst du: ${names}?`,
  none: 'keine gültige Aktion',
  reportPair: (round, own, other, mine, theirs, noisy) =>
    noisy
      ? `Runde ${round}: Ausgeführt wurde bei dir ${own}, beim anderen Spieler ${other}. Du bekommst ${points(mine)}, der andere Spieler ${points(theirs)}.`
      : `Runde ${round}: Du hast ${own} gespielt, der andere Spieler ${other}. Du bekommst ${points(mine)}, der andere Spieler ${points(theirs)}.`,
  reportGroup: (round, own, counts, mine, noisy) =>
    `Runde ${round}: ${noisy ? `Ausgeführt wurde bei dir ${own}` : `Du hast ${own} gespielt`}. Insgesamt: ${counts}. Du bekommst ${points(mine)}.`,
  chose: (count, name) => `${count} × ${name}`,
})
