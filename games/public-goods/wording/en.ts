import { exactly, pointsText, rounded } from '../../../src/core/figures'
import type { Wording } from '../../../src/core/game'
import type { Brief, Game } from '../game'
import { amount, amounts, returned } from './share'

const rounds = ({ rounds: n }: Brief): string => (n === null ? 'several rounds; how many is not told' : n === 1 ? '1 round' : `${n} rounds`)
const now = (round: number, { rounds: n }: Brief): string => (n === null ? `This is round ${round}.` : `This is round ${round} of ${n}.`)

function start({ endowment, lowest, reset }: Brief): string {
  const points = pointsText(endowment, 'en')
  const drawn = `a whole number of points from ${lowest} to ${endowment}, drawn by lot and as different from each other as possible; each knows only their own`
  if (reset && lowest === undefined) return `Every player has ${points} at the start of each round, whatever happened before.`
  if (reset)
    return `In the first round every player starts with ${drawn}. At the start of every later round everybody has ${points}, whatever happened before.`
  if (lowest === undefined)
    return `Every player starts the first round with ${points}. Points carry over: what a player has after a round is what they have in the next.`
  return `Every player starts the first round with ${drawn}. Points carry over: what a player has after a round is what they have in the next.`
}

/** Neutral English. */
export const en: Wording<Game> = {
  rules: (brief, seat, seats) =>
    [
      `There are ${seats} players and ${rounds(brief)}. You are player ${seat + 1}. ${start(brief)}`,
      'In each round everybody decides at the same time how many of these points to put into a common pot: a whole number from 0 to all of them. The rest is kept.',
      `The pot is multiplied by **${exactly(brief.multiplier, 'en')}** and shared equally among all ${seats} players, whoever put in how much. So each point in the pot pays every player ${returned(brief.multiplier, seats, 'en')}.`,
      brief.reset
        ? 'In each round you earn what you kept plus your share of the pot. Your result is the sum over all rounds.'
        : 'After each round you have what you kept plus your share of the pot. Your result is what you have after the last round.',
      brief.feedback === 'individual'
        ? `After each round everybody is told the total, the share and the contribution of each player${brief.reset ? '' : ', and what each player then has'}.`
        : 'After each round everybody is told the total and the share, but not what any other player put in.',
    ].join('\n\n'),

  ask({ round, balance, gave, you }, _turn, brief) {
    const gift = gave.at(-1)
    const past =
      gift === undefined || you === null
        ? ''
        : brief.reset
          ? ` In the last round you put in ${amount(gift, 'en')} and earned ${rounded(you.earned, 'en')}; so far you have earned ${amount(you.points, 'en')}.`
          : ` In the last round you put in ${amount(gift, 'en')}.`
    return `${now(round, brief)}${past} You now have ${amount(balance, 'en')}. How many do you put into the pot?`
  },

  report({ round, total, share, contributions, balances }, seat) {
    const list = (xs: readonly number[]) => amounts(xs, seat, 'en', other => `player ${other + 1}`, 'you')
    const head = `In round ${round}, ${amount(total, 'en')} went into the pot; every player got a share of ${rounded(share, 'en')}.`
    const gave = contributions === undefined ? '' : ` Contributions in order of the players: ${list(contributions)}.`
    return `${head}${gave}${balances === undefined ? '' : ` Points after the round: ${list(balances)}.`}`
  },

  label: action => exactly(action, 'en'),
}
