import { pointsText, rounded } from '../../../src/core/figures'
import type { Labels, Wording } from '../../../src/core/game'
import type { Brief, Dish, Game } from '../game'
import { numbersOf, ordered, part } from './share'

const name = (dish: Dish, labels?: Labels): string => labels?.names?.[dish] ?? (dish === 'cheap' ? 'Cheap' : 'Costly')
const options = (labels?: Labels): string =>
  ordered(labels)
    .map(dish => `**${name(dish, labels)}**`)
    .join(' or ')
const points = (x: number): string => pointsText(x, 'en', 2)

function line(dish: Dish, brief: Brief, seats: number, labels?: Labels): string {
  const [cost, worth] = numbersOf(dish, brief)
  return `- **${name(dish, labels)}** puts ${pointsText(cost, 'en')} on the bill, ${part(cost, seats, 'en')} of it on your own share, and is worth ${pointsText(worth, 'en')} to you.`
}

/** Neutral English. */
export const en: Wording<Game> = {
  rules: (brief, _seat, seats, labels) =>
    [
      `There are ${seats} players and ${brief.rounds === null ? 'several rounds; how many is not told' : brief.rounds === 1 ? '1 round' : `${brief.rounds} rounds`}. In each round everybody chooses, at the same time: ${options(labels)}.`,
      ordered(labels)
        .map(dish => line(dish, brief, seats, labels))
        .join('\n'),
      `All costs of a round go on one bill, which the ${seats} players split equally, whatever they chose. You earn the worth of your own choice minus your share of the bill; that can be negative. Your result is the sum over all rounds.`,
      'After each round everybody is told how many made which choice, the bill and the share, but not who chose what.',
    ].join('\n\n'),

  ask({ round, chose, you }, _turn, brief, labels) {
    const now = brief.rounds === null ? `This is round ${round}.` : `This is round ${round} of ${brief.rounds}.`
    const own = chose.at(-1)
    const past =
      own === undefined || you === null
        ? ''
        : ` In the last round you chose ${name(own, labels)} and earned ${points(you.earned)}; so far you have ${points(you.points)}.`
    return `${now}${past} What do you choose: ${options(labels)}?`
  },

  report: ({ round, cheap, costly, bill, share }, _seat, _brief, labels) =>
    `In round ${round}, ${cheap} chose ${name('cheap', labels)} and ${costly} chose ${name('costly', labels)}. The bill was ${points(bill)}, each share ${rounded(share, 'en')}.`,

  label: (action, _brief, _seat, labels) => name(action, labels),
}
