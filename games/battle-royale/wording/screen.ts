import type { Tongue } from '../../../src/core/figures'
import type { Came } from '../game'

/** The screens' own labels; sentences about the rules come from the wordings. Numbers arrive formatted. */
export interface ScreenTexts {
  readonly table: string
  readonly head: (battle: string | null, battles: string | null, shot: string | null, shots: string | null) => string
  readonly inOf: (alive: string, all: string) => string
  readonly you: string
  readonly now: string
  readonly yours: string
  readonly out: string
  readonly survived: string
  readonly rate: (rate: string) => string
  readonly points: (points: string) => string
  readonly last: (by: string, at: string | null, came: Came) => string
  readonly none: string
  readonly youAreOut: (shot: string, by: string | null) => string
  readonly before: (battle: string, who: string, points: string, many: boolean) => string
  readonly short: (number: string, rate: string) => string
  readonly label: (label: string, rate: string) => string
  readonly ifHit: (rate: string, left: number) => string
  readonly ifMiss: string
  readonly chooseBattle: string
  readonly lone: (who: string, shots: number, points: string) => string
  readonly shared: (who: string, shots: number, points: string) => string
  readonly stopped: (shots: number, alive: string) => string
  readonly most: (who: string, wins: string, battles: string) => string
  readonly several: (players: string, wins: string, battles: string) => string
  readonly nobodyAlone: (battles: string) => string
  readonly chances: string
  readonly chancesSay: (first: string, from: string, to: string) => string
  readonly chancesNote: (told: boolean) => string
  readonly shotAxis: string
  readonly pointsAxis: string
  readonly perBattleAxis: string
  readonly quietNote: string
  readonly unsolved: string
  readonly payoffs: string
  readonly payoffsSay: (best: string, got: string, expected: string) => string
  readonly payoffsNote: string
  readonly placeAxis: string
  readonly match: string
  readonly equilibrium: string
  readonly shots: string
  readonly shotsSay: (strongest: string, best: string | null, all: string, misses: string) => string
  readonly columns: readonly [shot: string, by: string, at: string, came: string, strongest: string, best: string]
  readonly came: Readonly<Record<Came, string>>
  readonly yes: string
  readonly no: string
  readonly cut: (shown: string, all: string) => string
  readonly n: (shots: number, battles: number, players: number) => string
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

const en: ScreenTexts = {
  table: 'Who is still in',
  head: (battle, battles, shot, shots) =>
    [
      ...(battle === null ? [] : [`Battle ${battle}${battles === null ? '' : ` of ${battles}`}`]),
      ...(shot === null ? [] : [`Shot ${shot}${shots === null ? '' : ` of ${shots}`}`]),
    ].join(' · '),
  inOf: (alive, all) => `${alive} of ${all} in`,
  you: 'you',
  now: 'shoots now',
  yours: 'your shot',
  out: 'out',
  survived: 'left at the end',
  rate: rate => `hits with ${rate}`,
  points: points => `You have ${points}.`,
  last: (by, at, came) =>
    came === 'deliberate'
      ? `Last shot: ${by} missed on purpose.`
      : `Last shot: ${by} at ${at ?? 'nobody'}, ${came === 'hit' ? 'hit' : came === 'missed' ? 'missed' : 'who was not in'}.`,
  none: 'Nobody has shot yet.',
  youAreOut: (shot, by) => `You are out: shot ${shot}${by === null ? '' : `, by ${by}`}. When the battle is over you are told who is left.`,
  before: (battle, who, points, many) =>
    `Battle ${battle}: ${who} ${many ? 'were left and got' : 'was left and got'} ${points}${many ? ' each' : ''}.`,
  short: (number, rate) => `Player ${number} · ${rate}`,
  label: (label, rate) => `${label} · ${rate}`,
  ifHit: (rate, left) => `Hits with ${rate}. If so, ${left} ${left === 1 ? 'is' : 'are'} left.`,
  ifMiss: 'Nobody can be hit.',
  chooseBattle: 'Show battle',
  lone: (who, shots, points) => `${who} was left alone after ${count(shots, 'shot', 'shots')} and gets ${points}.`,
  shared: (who, shots, points) => `After ${count(shots, 'shot', 'shots')} ${who} were still in and get ${points} each.`,
  stopped: (shots, alive) => `The record stops after ${count(shots, 'shot', 'shots')} with ${alive} players in.`,
  most: (who, wins, battles) => `${who} was left alone most often, in ${wins} of ${battles} battles.`,
  several: (players, wins, battles) => `${players} players were left alone most often, in ${wins} of ${battles} battles each.`,
  nobodyAlone: battles => `In none of ${battles} battles was a player left alone.`,
  chances: 'What each could expect',
  chancesSay: (first, from, to) => `${first} could expect ${from} points before the first shot and got ${to}.`,
  chancesNote: told =>
    `Expected points before each shot if all play the subgame-perfect equilibrium from there on (own points, risk-neutral)${told ? '' : '; as if the number of shots had been told'}`,
  shotAxis: 'Shots fired',
  pointsAxis: 'Points of this battle',
  perBattleAxis: 'Points per battle',
  quietNote: 'Named: the four who were in longest',
  unsolved: 'This battle is too large to be solved exactly: no equilibrium is shown.',
  payoffs: 'Points and equilibrium',
  payoffsSay: (best, got, expected) => `${best} got most, ${got} points per battle; in equilibrium it could expect ${expected}.`,
  payoffsNote: 'Places in shooting order, from the lowest hit rate to the highest',
  placeAxis: 'Place in the shooting order',
  match: 'this match',
  equilibrium: 'equilibrium',
  shots: 'Shot by shot',
  shotsSay: (strongest, best, all, misses) =>
    `Of ${all} shots ${strongest} were at the strongest opponent, ${misses} missed on purpose${best === null ? '' : `, and ${best} were best against equilibrium play`}.`,
  columns: ['Shot', 'By', 'At', 'Result', 'Strongest', 'Best reply'],
  came: { hit: 'hit', missed: 'missed', deliberate: 'missed on purpose', wasted: 'was not in' },
  yes: 'yes',
  no: 'no',
  cut: (shown, all) => `The first ${shown} of ${all} shots.`,
  n: (shots, battles, players) => `${count(shots, 'shot', 'shots')}, ${count(battles, 'battle', 'battles')}, ${count(players, 'player', 'players')}`,
}

const de: ScreenTexts = {
  table: 'Wer noch dabei ist',
  head: (battle, battles, shot, shots) =>
    [
      ...(battle === null ? [] : [`Durchgang ${battle}${battles === null ? '' : ` von ${battles}`}`]),
      ...(shot === null ? [] : [`Schuss ${shot}${shots === null ? '' : ` von ${shots}`}`]),
    ].join(' · '),
  inOf: (alive, all) => `${alive} von ${all} dabei`,
  you: 'du',
  now: 'schießt jetzt',
  yours: 'dein Schuss',
  out: 'ausgeschieden',
  survived: 'am Ende dabei',
  rate: rate => `trifft mit ${rate}`,
  points: points => `Du hast ${points}.`,
  last: (by, at, came) =>
    came === 'deliberate'
      ? `Letzter Schuss: ${by} absichtlich daneben.`
      : `Letzter Schuss: ${by} auf ${at ?? 'niemanden'}, ${came === 'hit' ? 'getroffen' : came === 'missed' ? 'nicht getroffen' : 'nicht dabei'}.`,
  none: 'Noch hat niemand geschossen.',
  youAreOut: (shot, by) =>
    `Du bist ausgeschieden: Schuss ${shot}${by === null ? '' : ` von ${by}`}. Ist der Durchgang vorbei, erfährst du, wer übrig ist.`,
  before: (battle, who, points, many) => `Durchgang ${battle}: Übrig ${many ? 'waren' : 'war'} ${who}; ${many ? 'je ' : ''}${points}.`,
  short: (number, rate) => `Spieler ${number} · ${rate}`,
  label: (label, rate) => `${label} · ${rate}`,
  ifHit: (rate, left) => `Trifft mit ${rate}. Dann ${left === 1 ? 'ist' : 'sind'} noch ${left} dabei.`,
  ifMiss: 'Niemand kann getroffen werden.',
  chooseBattle: 'Zeige Durchgang',
  lone: (who, shots, points) => `${who} war nach ${count(shots, 'Schuss', 'Schüssen')} allein übrig und bekommt ${points}.`,
  shared: (who, shots, points) => `Nach ${count(shots, 'Schuss', 'Schüssen')} waren ${who} noch dabei und bekommen je ${points}.`,
  stopped: (shots, alive) => `Die Aufzeichnung endet nach ${count(shots, 'Schuss', 'Schüssen')} mit ${alive} Spielern.`,
  most: (who, wins, battles) => `${who} blieb am häufigsten allein übrig, in ${wins} von ${battles} Durchgängen.`,
  several: (players, wins, battles) => `${players} Spieler blieben am häufigsten allein übrig, je in ${wins} von ${battles} Durchgängen.`,
  nobodyAlone: battles => `In keinem von ${battles} Durchgängen blieb jemand allein übrig.`,
  chances: 'Was jeder erwarten konnte',
  chancesSay: (first, from, to) => `${first} konnte vor dem ersten Schuss ${from} Punkte erwarten und bekam ${to}.`,
  chancesNote: told =>
    `Erwartete Punkte vor jedem Schuss, wenn von da an alle das teilspielperfekte Gleichgewicht spielen (eigene Punkte, risikoneutral)${told ? '' : '; als wäre die Zahl der Schüsse bekannt gewesen'}`,
  shotAxis: 'Abgegebene Schüsse',
  pointsAxis: 'Punkte dieses Durchgangs',
  perBattleAxis: 'Punkte je Durchgang',
  quietNote: 'Beschriftet: die vier, die am längsten dabei waren',
  unsolved: 'Dieser Durchgang ist zu groß, um genau gelöst zu werden: Es wird kein Gleichgewicht gezeigt.',
  payoffs: 'Punkte und Gleichgewicht',
  payoffsSay: (best, got, expected) => `${best} bekam am meisten, ${got} Punkte je Durchgang; im Gleichgewicht waren ${expected} zu erwarten.`,
  payoffsNote: 'Plätze in der Reihenfolge der Schüsse, von der niedrigsten Trefferquote zur höchsten',
  placeAxis: 'Platz in der Reihenfolge',
  match: 'diese Partie',
  equilibrium: 'Gleichgewicht',
  shots: 'Schuss für Schuss',
  shotsSay: (strongest, best, all, misses) =>
    `Von ${all} Schüssen gingen ${strongest} auf den stärksten Gegner, ${misses} absichtlich daneben${best === null ? '' : `, und ${best} waren die besten gegen Gleichgewichtsspiel`}.`,
  columns: ['Schuss', 'Von', 'Auf', 'Ergebnis', 'Stärkster', 'Beste Antwort'],
  came: { hit: 'getroffen', missed: 'verfehlt', deliberate: 'absichtlich daneben', wasted: 'war nicht dabei' },
  yes: 'ja',
  no: 'nein',
  cut: (shown, all) => `Die ersten ${shown} von ${all} Schüssen.`,
  n: (shots, battles, players) =>
    `${count(shots, 'Schuss', 'Schüsse')}, ${count(battles, 'Durchgang', 'Durchgänge')}, ${count(players, 'Spieler', 'Spieler')}`,
}

/** The labels of one language. */
export const screenTexts = (language: Tongue): ScreenTexts => (language === 'de' ? de : en)
