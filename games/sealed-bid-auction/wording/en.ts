import { exactly, pointsText } from '../../../src/core/figures'
import type { Wording } from '../../../src/core/game'
import type { Brief, Game } from '../game'
import { valuesText } from './values'

const points = (x: number): string => pointsText(x, 'en')
const say = (x: number): string => exactly(x, 'en')

const rounds = (brief: Brief): string =>
  brief.rounds === null ? 'several rounds; how many is not told' : brief.rounds === 1 ? '1 round' : `${brief.rounds} rounds`
const range = (brief: Brief): string => `from 0 to ${brief.bidCap === 'value' ? 'the own value' : say(brief.valuationMax)}`

function price(brief: Brief): string {
  const due =
    brief.price === 'first'
      ? 'The winner pays its own bid'
      : 'The winner pays the second-highest bid, not its own (where the highest bid is tied, that bid)'
  return `${due}. Its payoff is its value minus the price, which can be negative. Everybody else gets 0 points.`
}

const reserve = ({ reserve: least }: Brief): readonly string[] =>
  least === 0
    ? []
    : [
        `There is a reserve price of ${points(least)}: lower bids cannot win, the price is at least ${say(least)}, and if nobody bids that much, the good stays unsold.`,
      ]

/** Neutral English. */
export const en: Wording<Game> = {
  rules: (brief, _seat, seats) =>
    [
      `There are ${seats} bidders and ${rounds(brief)}. In each round one good is sold in a sealed-bid auction.`,
      `In each round the good has a **value** for every bidder, in points. The values are drawn at random from ${valuesText(brief, 'en')}, all equally likely, ${brief.draw === 'distinct' ? 'so that no two bidders have the same value in a round' : 'independently for every bidder'}, and anew in each round. You are told your own value only, and nobody else is told it.`,
      `All bid at the same time, a whole number ${range(brief)}, without seeing the other bids. The **highest bid wins**; if it is tied, one of the tied bidders is drawn by lot, with equal chances.`,
      price(brief),
      ...reserve(brief),
      'After each round you are told the highest bid, the price, whether you won, and your payoff.',
    ].join('\n\n'),

  ask({ round, value, values, bids, last, you }, _turn, brief) {
    const now = brief.rounds === null ? `This is round ${round}.` : `This is round ${round} of ${brief.rounds}.`
    const question = `The good is worth ${points(value ?? 0)} to you. What do you bid, ${brief.bidCap === 'value' ? `from 0 to ${say(value ?? 0)}` : range(brief)}?`
    if (last === null) return `${now} ${question}`
    const before = `In the last round your value was ${say(values.at(-1) ?? 0)}, you bid ${say(bids.at(-1) ?? 0)} and ${you.won ? `won: your payoff was ${points(you.paid)}` : 'did not win'}.`
    const sale =
      last.price === null
        ? `The highest bid was ${say(last.high)}; the good stayed unsold.`
        : `The highest bid was ${say(last.high)}, the price ${say(last.price)}.`
    return `${now} ${before} ${sale} So far you have ${points(you.total)}. ${question}`
  },

  report({ round, high, price: paid, mine }) {
    if (paid === null)
      return `Round ${round}: the highest bid was ${say(high)}, below the reserve price. The good stayed unsold; your payoff is 0 points.`
    const sale = `Round ${round}: the highest bid was ${say(high)}, and the winner paid ${say(paid)}.`
    return mine === null
      ? `${sale} You did not win; your payoff is 0 points.`
      : `${sale} You won. Your value was ${say(mine.value)}, so your payoff is ${points(mine.payoff)}.`
  },

  label: action => say(action),
}
