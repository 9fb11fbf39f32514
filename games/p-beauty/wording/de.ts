import type { Wording } from '../../../src/core/game'
import type { Brief, Game } from '../game'
import { exactly, rounded } from '../../../src/core/figures'
import { factor, listed } from './numbers'

const points = (x: number, text: string): string => `${text} ${x === 1 ? 'Punkt' : 'Punkte'}`
const range = (brief: Brief): string => `von ${exactly(brief.min, 'de')} bis ${exactly(brief.max, 'de')}`

const rounds = (brief: Brief): string =>
  brief.rounds === null ? 'mehrere Runden; wie viele, erfährt niemand' : brief.rounds === 1 ? '1 Runde' : `${brief.rounds} Runden`

const tied: Readonly<Record<NonNullable<Brief['ties']>, (seat: number) => string>> = {
  split: () => 'Liegen mehrere gleich nah, teilen sie sich den Preis zu gleichen Teilen.',
  random: () => 'Liegen mehrere gleich nah, wird einer von ihnen mit gleichen Chancen ausgelost und bekommt den ganzen Preis.',
  all: () => 'Liegen mehrere gleich nah, bekommt jeder von ihnen den ganzen Preis.',
  first: seat =>
    `Liegen zwei verschiedene Zahlen gleich nah, gewinnt die Zahl, die der Spieler mit der niedrigsten Platznummer gewählt hat. Alle, die die Gewinnzahl gewählt haben, teilen sich den Preis zu gleichen Teilen. Deine Platznummer ist ${seat + 1}.`,
}

function payment(brief: Brief, seat: number): string {
  const prize = points(brief.prize, exactly(brief.prize, 'de'))
  if (brief.payment === 'nearest')
    return `Die Zahl, die der Zielzahl am nächsten liegt, gewinnt in jeder Runde ${prize}. ${tied[brief.ties ?? 'split'](seat)}`
  const cost = brief.cost ?? 0
  return `In jeder Runde bekommst du ${prize}, abzüglich ${points(cost, exactly(cost, 'de'))} für jede Einheit zwischen deiner Zahl und der Zielzahl. Das Ergebnis kann negativ sein.`
}

/** German, neutral. Nobody is called a person: who it is, `told` says. */
export const de: Wording<Game> = {
  rules: (brief, seat, seats) =>
    [
      `Ihr seid ${seats} Spieler und spielt ${rounds(brief)}. In jeder Runde wählen alle gleichzeitig ${brief.numbers === 'integer' ? 'eine ganze Zahl' : 'eine Zahl, auch mit Nachkommastellen,'} ${range(brief)}, ohne die Zahlen der anderen zu sehen.`,
      `Die Zielzahl einer Runde ist **${factor(brief.p, 'de')} mal der Mittelwert** aller Zahlen dieser Runde; deine zählt mit.`,
      payment(brief, seat),
      brief.feedback
        ? 'Nach jeder Runde erfährst du den Mittelwert, die Zielzahl, die Gewinnzahl und dein eigenes Ergebnis.'
        : 'Mittelwert, Zielzahl und alle Ergebnisse sämtlicher Runden werden erst nach der letzten Runde bekannt gegeben.',
    ].join('\n\n'),

  ask({ round, guesses, you }, _turn, brief) {
    const guess = guesses.at(-1)
    const now = `Runde ${round}${brief.rounds === null ? '' : ` von ${brief.rounds}`}.`
    const which = `Welche ${brief.numbers === 'integer' ? 'ganze Zahl' : 'Zahl'} ${range(brief)} wählst du?`
    if (guess === undefined) return `${now} ${which}`
    const chose = `In der letzten Runde hast du ${exactly(guess, 'de')} gewählt`
    if (you === null) return `${now} ${chose}. ${which}`
    const got = you.paid === 0 ? 'keine Punkte bekommen' : `${points(you.paid, rounded(you.paid, 'de'))} bekommen`
    return `${now} ${chose} und ${got}; bisher hast du ${points(you.total, rounded(you.total, 'de'))}. ${which}`
  },

  report(result, _seat, brief) {
    const { mean, target, numbers, tied, winners } = result
    const values = `In Runde ${result.round} war der Mittelwert ${rounded(mean, 'de')} und die Zielzahl ${rounded(target, 'de')}.`
    const many = numbers.length > 1
    const word = brief.payment === 'distance' ? (many ? 'Am nächsten lagen' : 'Am nächsten lag') : many ? 'Gewinnzahlen waren' : 'Gewinnzahl war'
    const by = tied === 1 ? 'einem Spieler' : `${tied} Spielern`
    const lot = winners < tied ? ` Davon wurde ${winners === 1 ? 'einer' : winners} ausgelost und gewann.` : ''
    return `${values} ${word} ${listed(numbers, 'de')}, gewählt von ${by}.${lot}`
  },

  label: action => exactly(action, 'de'),
}
