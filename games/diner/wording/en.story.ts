import { pointsText, rounded } from '../../../src/core/figures'
import type { Labels, Wording } from '../../../src/core/game'
import type { Brief, Dish, Game } from '../game'
import { numbersOf, ordered, part } from './share'

const name = (dish: Dish, labels?: Labels): string => labels?.names?.[dish] ?? (dish === 'cheap' ? 'Soup' : 'Lobster')
const options = (labels?: Labels): string =>
  ordered(labels)
    .map(dish => `**${name(dish, labels)}**`)
    .join(' or ')
const euros = (x: number): string => pointsText(x, 'en', 2).replace('point', 'euro')
const exact = (x: number): string => pointsText(x, 'en').replace('point', 'euro')

function entry(dish: Dish, brief: Brief, seats: number, labels?: Labels): string {
  const [cost, worth] = numbersOf(dish, brief)
  return `- **${name(dish, labels)}**: ${exact(cost)} on the menu, so ${part(cost, seats, 'en')} for each at the table. Having it is worth ${exact(worth)} to you.`
}

/** The same game as friends who dine together and split the bill (Glance & Huberman 1994). */
export const en: Wording<Game> = {
  rules: (brief, _seat, seats, labels) =>
    [
      `${seats} friends, you among them, dine together ${brief.rounds === null ? 'on several evenings; nobody knows on how many' : brief.rounds === 1 ? 'on 1 evening' : `on ${brief.rounds} evenings`}. Each whispers an order to the waiter, unheard by the rest: ${options(labels)}.`,
      ordered(labels)
        .map(dish => entry(dish, brief, seats, labels))
        .join('\n'),
      `The waiter brings a single bill, and the ${seats} of you pay equal parts of it, whatever was on the plates. An evening is worth to you what you ate less what you paid, which may be a loss. What counts in the end is the sum of the evenings.`,
      'When the bill comes all see how many of each dish are on it, the sum, and the part that each pays. Whose dish was whose nobody says.',
    ].join('\n\n'),

  ask({ round, chose, you }, _turn, brief, labels) {
    const now = brief.rounds === null ? `It is evening ${round}.` : `It is evening ${round} of ${brief.rounds}.`
    const own = chose.at(-1)
    const past =
      own === undefined || you === null
        ? ''
        : ` Last time you had ${name(own, labels)}, and the evening was worth ${euros(you.earned)} to you; all of them so far ${euros(you.points)}.`
    return `${now}${past} The waiter bends down to you. Your order: ${options(labels)}?`
  },

  report: ({ round, cheap, costly, bill, share }, _seat, _brief, labels) =>
    `Evening ${round}, on the bill: ${cheap} × ${name('cheap', labels)}, ${costly} × ${name('costly', labels)}, together ${euros(bill)}. Each pays ${rounded(share, 'en')}.`,

  label: (action, _brief, _seat, labels) => name(action, labels),
}
