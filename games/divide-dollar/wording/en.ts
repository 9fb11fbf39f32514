import { exactly, pointsText, rounded } from '../../../src/core/figures'
import type { Wording } from '../../../src/core/game'
import type { Game } from '../game'

const points = (x: number) => pointsText(x, 'en')

/** Neutral English. */
export const en: Wording<Game> = {
  rules: ({ rounds, gold }, _seat, seats) =>
    [
      `There are ${seats} players and ${rounds === null ? 'several rounds; how many is not told' : rounds === 1 ? '1 round' : `${rounds} rounds`}. In each round there are **${points(gold)}** to divide.`,
      `Everybody makes a bid at the same time, without seeing the bids of the others: a whole number from 0 to ${exactly(gold, 'en')}.`,
      `If all bids together come to ${exactly(gold, 'en')} or less, everybody gets what they bid. If they come to more, nobody gets anything in that round. What is not claimed is lost.`,
      'After each round everybody is told the sum of all bids and whether it was too much, but not what any other player bid.',
      'Your result is the sum of your points over all rounds.',
    ].join('\n\n'),

  ask({ round, bids, paid, total, last }, _turn, { rounds, gold }) {
    const now = rounds === null ? `This is round ${round}.` : `This is round ${round} of ${rounds}.`
    const which = `How much do you bid, from 0 to ${exactly(gold, 'en')}?`
    const bid = bids.at(-1)
    if (bid === undefined || last === null) return `${now} ${which}`
    return `${now} In the last round you bid ${exactly(bid, 'en')} and got ${points(paid)}; so far you have ${pointsText(total, 'en', 2)}. ${which}`
  },

  report: ({ round, sum, exceeded }, _seat, { gold }) =>
    `In round ${round} the bids added up to ${exactly(sum, 'en')}, ${
      exceeded
        ? `which is more than ${exactly(gold, 'en')}. Nobody got anything.`
        : `which is not more than ${exactly(gold, 'en')}. Everybody got what they bid.`
    }`,

  label: action => rounded(action, 'en', 12),
}
