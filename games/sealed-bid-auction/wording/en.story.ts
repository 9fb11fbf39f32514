import { exactly, pointsText } from '../../../src/core/figures'
import type { Wording } from '../../../src/core/game'
import type { Brief, Game } from '../game'
import { en as plain } from './en'
import { valuesText } from './values'

const points = (x: number): string => pointsText(x, 'en')
const say = (x: number): string => exactly(x, 'en')

const days = (brief: Brief): string =>
  brief.rounds === null
    ? 'on several market days, and nobody says how many there will be'
    : brief.rounds === 1
      ? 'on 1 market day'
      : `on ${brief.rounds} market days`
const range = (brief: Brief): string =>
  `between 0 and ${brief.bidCap === 'value' ? 'what the crate is worth to that dealer' : say(brief.valuationMax)} (both included)`

function price(brief: Brief): string {
  const due =
    brief.price === 'first'
      ? 'The dealer who gets the crate pays what stands in the own envelope'
      : 'The dealer who gets the crate pays what stands in the second-highest envelope, not in the own one (where several share the highest amount, that amount)'
  return `${due}, and keeps the worth of the crate less that price, which can be a loss. All other dealers come away with 0 points.`
}

const reserve = ({ reserve: least }: Brief): readonly string[] =>
  least === 0
    ? []
    : [
        `The market hall has set a reserve price of ${points(least)}. An envelope with less cannot win, nobody pays less than ${say(least)}, and a crate for which nobody offers that much goes back.`,
      ]

/** The same game as the sale of flower crates to dealers who hand in envelopes. */
export const en: Wording<Game> = {
  rules: (brief, _seat, seats) =>
    [
      `A market hall sells one crate of cut flowers ${days(brief)}, a new crate each day. The ${seats} dealers, you among them, hand in sealed envelopes.`,
      `Every dealer has a customer of their own, and what that customer will pay is what the crate is **worth** to the dealer that day, in points. These amounts are picked at random from ${valuesText(brief, 'en')}, each as likely as any other, ${brief.draw === 'distinct' ? 'and on one day never the same for two dealers' : 'for each dealer without regard to the others'}; every day they are picked again. You know what your customer pays. None of the others does, and you do not know theirs.`,
      `Each dealer writes a whole number ${range(brief)} into the envelope. All are opened together, and **the highest amount gets the crate**. If several envelopes hold the highest amount, a fair lot decides between them.`,
      price(brief),
      ...reserve(brief),
      'At the end of the day the hall tells you the highest amount and the price, and you see whether the crate is yours and what you made.',
    ].join('\n\n'),

  ask({ round, value, values, bids, last, you }, _turn, brief) {
    const now = brief.rounds === null ? `Market day ${round}.` : `Market day ${round} of ${brief.rounds}.`
    const question = `Today your customer would pay ${points(value ?? 0)} for the crate. Which amount do you write, ${brief.bidCap === 'value' ? `between 0 and ${say(value ?? 0)} (both included)` : range(brief)}?`
    if (last === null) return `${now} ${question}`
    const before = `On the last day the crate was worth ${say(values.at(-1) ?? 0)} to you, you wrote ${say(bids.at(-1) ?? 0)} and ${you.won ? `got it, which made you ${points(you.paid)}` : 'did not get it'}.`
    const sale =
      last.price === null
        ? `The highest envelope held ${say(last.high)} and the crate went back.`
        : `The highest envelope held ${say(last.high)}; the price was ${say(last.price)}.`
    return `${now} ${before} ${sale} You have made ${points(you.total)} so far. ${question}`
  },

  report({ round, high, price: paid, mine }) {
    if (paid === null)
      return `Market day ${round}: the highest envelope held ${say(high)}, less than the reserve price, so the crate went back. You made 0 points.`
    const sale = `Market day ${round}: the highest envelope held ${say(high)}, and the crate was sold for ${say(paid)}.`
    return mine === null
      ? `${sale} It went to another dealer; you made 0 points.`
      : `${sale} It is yours: worth ${say(mine.value)} to you, it made you ${points(mine.payoff)}.`
  },

  label: plain.label,
}
