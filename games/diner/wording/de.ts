import { pointsText, rounded } from '../../../src/core/figures'
import type { Labels, Wording } from '../../../src/core/game'
import type { Brief, Dish, Game } from '../game'
import { numbersOf, ordered, part } from './share'

const name = (dish: Dish, labels?: Labels): string => labels?.names?.[dish] ?? (dish === 'cheap' ? 'Günstig' : 'Teuer')
const options = (labels?: Labels): string =>
  ordered(labels)
    .map(dish => `**${name(dish, labels)}**`)
    .join(' oder ')
const points = (x: number): string => pointsText(x, 'de', 2)

function line(dish: Dish, brief: Brief, seats: number, labels?: Labels): string {
  const [cost, worth] = numbersOf(dish, brief)
  return `- **${name(dish, labels)}** setzt ${pointsText(cost, 'de')} auf die Rechnung, davon ${part(cost, seats, 'de')} auf deinen eigenen Anteil, und ist dir ${pointsText(worth, 'de')} wert.`
}

/** German. */
export const de: Wording<Game> = {
  rules: (brief, _seat, seats, labels) =>
    [
      `Es gibt ${seats} Spieler und ${brief.rounds === null ? 'mehrere Runden; wie viele, wird nicht gesagt' : brief.rounds === 1 ? '1 Runde' : `${brief.rounds} Runden`}. In jeder Runde wählen alle gleichzeitig: ${options(labels)}.`,
      ordered(labels)
        .map(dish => line(dish, brief, seats, labels))
        .join('\n'),
      `Alle Kosten einer Runde kommen auf eine Rechnung, die sich die ${seats} Spieler zu gleichen Teilen teilen, was auch immer sie gewählt haben. Du bekommst den Wert deiner eigenen Wahl abzüglich deines Anteils an der Rechnung; das kann negativ sein. Dein Ergebnis ist die Summe über alle Runden.`,
      'Nach jeder Runde erfahren alle, wie viele was gewählt haben, die Rechnung und den Anteil, aber nicht, wer was gewählt hat.',
    ].join('\n\n'),

  ask({ round, chose, you }, _turn, brief, labels) {
    const now = brief.rounds === null ? `Das ist Runde ${round}.` : `Das ist Runde ${round} von ${brief.rounds}.`
    const own = chose.at(-1)
    const past =
      own === undefined || you === null
        ? ''
        : ` In der letzten Runde hast du ${name(own, labels)} gewählt und ${points(you.earned)} bekommen; bisher hast du ${points(you.points)}.`
    return `${now}${past} Was wählst du: ${options(labels)}?`
  },

  report: ({ round, cheap, costly, bill, share }, _seat, _brief, labels) =>
    `In Runde ${round} wählten ${cheap} ${name('cheap', labels)} und ${costly} ${name('costly', labels)}. Die Rechnung betrug ${points(bill)}, jeder Anteil ${rounded(share, 'de')}.`,

  label: (action, _brief, _seat, labels) => name(action, labels),
}
