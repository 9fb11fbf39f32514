import type { Tongue } from '../../../src/core/figures'

/** The screens' own labels; sentences about the rules come from the wordings. Numbers arrive formatted. */
export interface ScreenTexts {
  readonly round: (round: string, rounds: string | null) => string
  readonly room: (room: string, seats: string) => string
  readonly notCrowded: string
  readonly crowded: string
  readonly whatever: string
  readonly payoffs: string
  readonly points: (points: string, went: string, of: string) => string
  readonly past: string
  readonly pastEmpty: string
  readonly earlier: (rounds: string) => string
  readonly atBar: string
  readonly atHome: string
  readonly pointsHead: string
  readonly notTold: string
  readonly row: (round: string, name: string, points: string, goers: string | null, seats: string) => string
  readonly capacity: string
  readonly goPays: (fun: string, dull: string, others: string) => string
  readonly onePays: (points: string) => string
  readonly stayPays: (points: string) => string
  readonly mean: (mean: string, seats: string, crowded: string, rounds: string) => string
  readonly once: (goers: string, seats: string, isCrowded: boolean) => string
  readonly stable: (counts: string, rounds: string, of: string) => string
  readonly from: (low: string, high: string) => string
  readonly attendance: string
  readonly roundAxis: string
  readonly capacityMark: (room: string) => string
  readonly mixMark: (goers: string) => string
  readonly attendanceNote: string
  readonly n: (rounds: string, seats: string) => string
  readonly share: string
  readonly shareSays: (low: string, high: string) => string
  readonly shareSame: (share: string) => string
  readonly shareMark: (share: string) => string
  readonly shareNote: string
  readonly kindNote: string
  readonly kinds: Readonly<Record<'human' | 'llm' | 'scripted' | 'recorded' | 'imported' | 'unknown', string>>
}

const en: ScreenTexts = {
  round: (round, rounds) => (rounds === null ? `Round ${round}` : `Round ${round} of ${rounds}`),
  room: (room, seats) => `room for ${room} of ${seats}`,
  notCrowded: 'not crowded',
  crowded: 'crowded',
  whatever: 'in any case',
  payoffs: 'Points in a round',
  points: (points, went, of) => `You have ${points} ${points === '1' ? 'point' : 'points'} and went in ${went} of ${of} rounds.`,
  past: 'Past rounds',
  pastEmpty: 'Each finished round will appear here: where you were, what you got, and how many went if you were told.',
  earlier: rounds => (rounds === '1' ? '1 earlier round is not shown.' : `${rounds} earlier rounds are not shown.`),
  atBar: 'at the bar',
  atHome: 'home',
  pointsHead: 'points',
  notTold: 'not told',
  row: (round, name, points, goers, seats) =>
    `Round ${round}: ${name}, ${points} ${points === '1' ? 'point' : 'points'}; ${goers === null ? 'you were not told how many went' : `${goers} of ${seats} went`}`,
  capacity: 'capacity',
  goPays: (fun, dull, others) => `${fun} if at most ${others} of the others go, else ${dull}`,
  onePays: points => `${points}, however many go`,
  stayPays: points => `${points}, however many go`,
  mean: (mean, seats, crowded, rounds) => `On average ${mean} of ${seats} went; the bar was crowded in ${crowded} of ${rounds} rounds.`,
  once: (goers, seats, isCrowded) => `${goers} of ${seats} went, and the bar was ${isCrowded ? 'crowded' : 'not crowded'}.`,
  stable: (counts, rounds, of) => `With ${counts} going nobody would rather have chosen otherwise; that happened in ${rounds} of ${of} rounds.`,
  from: (low, high) => `${low} to ${high}`,
  attendance: 'Players at the bar',
  roundAxis: 'Round',
  capacityMark: room => `capacity ${room}`,
  mixMark: goers => `mixed ${goers}`,
  attendanceNote:
    'Dashed: the most that may go before it is crowded, and the mean attendance in the symmetric mixed equilibrium (own points, risk-neutral)',
  n: (rounds, seats) => `${rounds} ${rounds === '1' ? 'round' : 'rounds'}, ${seats} players`,
  share: 'Rounds in which it went',
  shareSays: (low, high) => `Who went most often went in ${high} of the rounds, who went least often in ${low}.`,
  shareSame: share => `Everybody went in ${share} of the rounds.`,
  shareMark: share => `mixed equilibrium ${share}`,
  shareNote: 'Dashed: the probability of going in the symmetric mixed equilibrium',
  kindNote: 'Bars are means, whiskers hold the middle 80 % of the players; where there are few, each is a point',
  kinds: { human: 'people', llm: 'models', scripted: 'strategies', recorded: 'recordings', imported: 'imported', unknown: 'not known' },
}

const de: ScreenTexts = {
  round: (round, rounds) => (rounds === null ? `Runde ${round}` : `Runde ${round} von ${rounds}`),
  room: (room, seats) => `Platz für ${room} von ${seats}`,
  notCrowded: 'nicht überfüllt',
  crowded: 'überfüllt',
  whatever: 'auf jeden Fall',
  payoffs: 'Punkte einer Runde',
  points: (points, went, of) => `Du hast ${points} ${points === '1' ? 'Punkt' : 'Punkte'} und bist in ${went} von ${of} Runden hingegangen.`,
  past: 'Bisherige Runden',
  pastEmpty: 'Hier erscheint jede gespielte Runde: wo du warst, was du bekommen hast und, falls du es erfährst, wie viele hingegangen sind.',
  earlier: rounds => (rounds === '1' ? '1 frühere Runde wird nicht gezeigt.' : `${rounds} frühere Runden werden nicht gezeigt.`),
  atBar: 'im Lokal',
  atHome: 'daheim',
  pointsHead: 'Punkte',
  notTold: 'nicht bekannt',
  row: (round, name, points, goers, seats) =>
    `Runde ${round}: ${name}, ${points} ${points === '1' ? 'Punkt' : 'Punkte'}; ${goers === null ? 'wie viele hingingen, hast du nicht erfahren' : `${goers} von ${seats} gingen hin`}`,
  capacity: 'Kapazität',
  goPays: (fun, dull, others) => `${fun}, wenn höchstens ${others} der anderen hingehen, sonst ${dull}`,
  onePays: points => `${points}, gleich wie viele hingehen`,
  stayPays: points => `${points}, gleich wie viele hingehen`,
  mean: (mean, seats, crowded, rounds) => `Im Mittel gingen ${mean} von ${seats} hin; überfüllt war es in ${crowded} von ${rounds} Runden.`,
  once: (goers, seats, isCrowded) => `${goers} von ${seats} gingen hin; es war ${isCrowded ? 'überfüllt' : 'nicht überfüllt'}.`,
  stable: (counts, rounds, of) => `Gehen ${counts} hin, hätte niemand lieber anders gewählt; das war in ${rounds} von ${of} Runden so.`,
  from: (low, high) => `${low} bis ${high}`,
  attendance: 'Spieler im Lokal',
  roundAxis: 'Runde',
  capacityMark: room => `Kapazität ${room}`,
  mixMark: goers => `gemischt ${goers}`,
  attendanceNote:
    'Gestrichelt: wie viele höchstens hineinpassen und der mittlere Besuch im symmetrischen gemischten Gleichgewicht (eigene Punkte, risikoneutral)',
  n: (rounds, seats) => `${rounds} ${rounds === '1' ? 'Runde' : 'Runden'}, ${seats} Spieler`,
  share: 'Runden, in denen hingegangen wurde',
  shareSays: (low, high) => `Wer am häufigsten hinging, tat es in ${high} der Runden, wer am seltensten, in ${low}.`,
  shareSame: share => `Alle gingen in ${share} der Runden hin.`,
  shareMark: share => `gemischtes Gleichgewicht ${share}`,
  shareNote: 'Gestrichelt: die Wahrscheinlichkeit hinzugehen im symmetrischen gemischten Gleichgewicht',
  kindNote: 'Balken: Mittelwerte; die Striche umfassen die mittleren 80 % der Spieler; sind es wenige, steht jeder als Punkt da',
  kinds: { human: 'Menschen', llm: 'Modelle', scripted: 'Strategien', recorded: 'Aufzeichnungen', imported: 'importiert', unknown: 'unbekannt' },
}

/** The labels of one language. */
export const screenTexts = (language: Tongue): ScreenTexts => (language === 'de' ? de : en)
