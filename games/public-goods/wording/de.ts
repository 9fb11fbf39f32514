import { exactly, pointsText, rounded } from '../../../src/core/figures'
import type { Wording } from '../../../src/core/game'
import type { Brief, Game } from '../game'
import { amount, amounts, returned } from './share'

const rounds = ({ rounds: n }: Brief): string => (n === null ? 'mehrere Runden; wie viele, wird nicht gesagt' : n === 1 ? '1 Runde' : `${n} Runden`)
const now = (round: number, { rounds: n }: Brief): string => (n === null ? `Das ist Runde ${round}.` : `Das ist Runde ${round} von ${n}.`)

function start({ endowment, lowest, reset }: Brief): string {
  const points = pointsText(endowment, 'de')
  const drawn = `einer ganzen Zahl von Punkten zwischen ${lowest} und ${endowment} (beide möglich), die ausgelost wird, so verschieden wie möglich; alle kennen nur die eigene`
  const carried = 'Punkte werden mitgenommen: Was ein Spieler nach einer Runde hat, hat er in der nächsten.'
  if (reset && lowest === undefined) return `Jeder Spieler hat zu Beginn jeder Runde ${points}, was auch vorher geschah.`
  if (reset)
    return `In der ersten Runde beginnt jeder Spieler mit ${drawn}. Zu Beginn jeder späteren Runde haben alle ${points}, was auch vorher geschah.`
  if (lowest === undefined) return `Jeder Spieler beginnt die erste Runde mit ${pointsText(endowment, 'de')}${endowment === 1 ? '' : 'n'}. ${carried}`
  return `Jeder Spieler beginnt die erste Runde mit ${drawn}. ${carried}`
}

/** German. */
export const de: Wording<Game> = {
  rules: (brief, seat, seats) =>
    [
      `Es gibt ${seats} Spieler und ${rounds(brief)}. Du bist Spieler ${seat + 1}. ${start(brief)}`,
      'In jeder Runde entscheiden alle gleichzeitig, wie viele dieser Punkte sie in einen gemeinsamen Topf geben: eine ganze Zahl von 0 bis zu allen. Den Rest behalten sie.',
      `Der Topf wird mit **${exactly(brief.multiplier, 'de')}** multipliziert und gleichmäßig an alle ${seats} Spieler verteilt, egal wer wie viel hineingegeben hat. Jeder Punkt im Topf bringt also jedem Spieler ${returned(brief.multiplier, seats, 'de')}.`,
      brief.reset
        ? 'In jeder Runde bekommst du, was du behalten hast, und deinen Anteil am Topf. Dein Ergebnis ist die Summe über alle Runden.'
        : 'Nach jeder Runde hast du, was du behalten hast, und deinen Anteil am Topf. Dein Ergebnis ist, was du nach der letzten Runde hast.',
      brief.feedback === 'individual'
        ? `Nach jeder Runde erfahren alle die Summe, den Anteil und die Einzahlung jedes Spielers${brief.reset ? '' : ' sowie, was jeder dann hat'}.`
        : 'Nach jeder Runde erfahren alle die Summe und den Anteil, aber nicht, was ein anderer Spieler gegeben hat.',
    ].join('\n\n'),

  ask({ round, balance, gave, you }, _turn, brief) {
    const gift = gave.at(-1)
    const past =
      gift === undefined || you === null
        ? ''
        : brief.reset
          ? ` In der letzten Runde hast du ${amount(gift, 'de')} gegeben und ${rounded(you.earned, 'de')} bekommen; bisher sind es ${amount(you.points, 'de')}.`
          : ` In der letzten Runde hast du ${amount(gift, 'de')} gegeben.`
    return `${now(round, brief)}${past} Du hast jetzt ${amount(balance, 'de')}. Wie viele gibst du in den Topf?`
  },

  report({ round, total, share, contributions, balances }, seat) {
    const list = (xs: readonly number[]) => amounts(xs, seat, 'de', other => `Spieler ${other + 1}`, 'du')
    const head = `In Runde ${round} kamen ${amount(total, 'de')} in den Topf; jeder Spieler bekam einen Anteil von ${rounded(share, 'de')}.`
    const gave = contributions === undefined ? '' : ` Einzahlungen in der Reihenfolge der Spieler: ${list(contributions)}.`
    return `${head}${gave}${balances === undefined ? '' : ` Punkte nach der Runde: ${list(balances)}.`}`
  },

  label: action => exactly(action, 'de'),
}
