import { exactly, rounded } from '../../../src/core/figures'
import type { Wording } from '../../../src/core/game'
import type { Brief, Game } from '../game'
import { en as plain } from './en'
import { amounts, returned } from './share'

const coins = (x: number): string => {
  const text = rounded(x, 'en')
  return `${text} ${text === '1' ? 'coin' : 'coins'}`
}
const seasons = ({ rounds: n }: Brief): string =>
  n === null ? 'for several seasons; nobody says how many' : n === 1 ? 'for 1 season' : `for ${n} seasons`

function purse({ endowment, lowest, reset }: Brief): string {
  const drawn = `a whole number of coins between ${lowest} and ${exactly(endowment, 'en')} that was drawn by lot, no two alike as far as possible; nobody sees another's purse`
  const usual = coins(endowment)
  const saved = 'Coins can be saved: the purse after one season is the purse for the next.'
  if (reset && lowest === undefined) return `Each season begins with ${usual} in every farmer's purse, rich or poor the season before.`
  if (reset) return `The first season begins with ${drawn}. Each later season begins with ${usual} in every purse, rich or poor the season before.`
  return lowest === undefined ? `The first season begins with ${usual} in every purse. ${saved}` : `The first season begins with ${drawn}. ${saved}`
}

/** The same game as farmers who pay for the upkeep of a shared canal. */
export const en: Wording<Game> = {
  rules: (brief, seat, seats) =>
    [
      `${seats} farmers share a canal ${seasons(brief)}. You are farmer ${seat + 1}. ${purse(brief)}`,
      'Every season each farmer pays whole coins into the canal fund, between none and the whole purse; all pay at once, unseen. What is not paid stays in the purse.',
      `Water makes the fund grow to **${exactly(brief.multiplier, 'en')} times** what was paid in, and the canal waters all ${seats} fields alike, whoever paid. A coin in the fund thus brings ${returned(brief.multiplier, seats, 'en')} to each farmer.`,
      brief.reset
        ? 'A season is worth what stayed in your purse plus your part of the fund. What counts for you in the end is the sum of all seasons.'
        : 'Your part of the fund is added to what stayed in your purse. What counts for you in the end is the purse after the last season.',
      brief.feedback === 'individual'
        ? `The fund's book is read out after every season: the sum, the part of each, and what each farmer paid${brief.reset ? '' : ', with every purse as it now stands'}.`
        : "After every season the sum in the fund's book and the part of each are read out. Who paid what stays closed.",
    ].join('\n\n'),

  ask({ round, balance, gave, you }, _turn, brief) {
    const gift = gave.at(-1)
    const when = brief.rounds === null ? `Season ${round} begins.` : `Season ${round} of ${brief.rounds} begins.`
    const past =
      gift === undefined || you === null
        ? ''
        : brief.reset
          ? ` Last season you paid ${coins(gift)}, and the season was worth ${rounded(you.earned, 'en')} to you; all seasons together ${coins(you.points)}.`
          : ` Last season you paid ${coins(gift)}.`
    return `${when}${past} Your purse holds ${coins(balance)}. How many do you pay into the fund?`
  },

  report({ round, total, share, contributions, balances }, seat) {
    const list = (xs: readonly number[]) => amounts(xs, seat, 'en', other => `farmer ${other + 1}`, 'you')
    const head = `Season ${round}: the fund held ${coins(total)}, and each field's part was ${rounded(share, 'en')}.`
    return `${head}${contributions === undefined ? '' : ` Paid, farmer by farmer: ${list(contributions)}.`}${balances === undefined ? '' : ` Purses now: ${list(balances)}.`}`
  },

  label: plain.label,
}
