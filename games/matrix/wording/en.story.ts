import { numberIn, speak } from './speak'

const number = numberIn('en')
const coins = (n: number) => `${number(n)} ${Math.abs(n) === 1 ? 'coin' : 'coins'}`
const stalls = (n: number) => (n === 1 ? 'one other stall' : `${n} other stalls`)
const or = (names: readonly string[]) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`)
const percent = (p: number) => `${number(Number((100 * p).toPrecision(12)))}%`

/** English, a cover story: stalls on a market that hang out a sign each morning. The numbers are those of the neutral phrasing. */
export const story = speak({
  language: 'en',
  points: coins,
  number,
  or,
  pairIntro: (own, other) =>
    own === other
      ? `You run a stall on a market, and there is one other stall. Each morning both of you hang out a sign at the same moment, before you can see the other’s: ${own}.`
      : `You run a stall on a market, and there is one other stall. Each morning both of you hang out a sign at the same moment, before you can see the other’s. Your sign says ${own}; the other stall’s sign says ${other}.`,
  groupIntro: (others, own) =>
    `You run a stall on a market, and there ${others === 1 ? 'is' : 'are'} ${stalls(others)}. Each morning all of you hang out a sign at the same moment: ${own}.`,
  cellsFollow: 'The takings of the day depend on both signs:',
  cell: (own, other, mine, theirs) =>
    `If your sign says ${own} and the other stall’s says ${other}, you take ${coins(mine)} and the other stall takes ${coins(theirs)}.`,
  tableFollows:
    'The takings of the day depend on both signs. Rows are your signs, columns the other stall’s; each cell shows your coins / the other stall’s coins.',
  tableCorner: 'You \\ Other stall',
  groupTable: {
    first: (first, others) =>
      `Your takings of the day depend on your own sign (columns) and on how many of the ${others} other signs say ${first} (rows):`,
    own: others =>
      `Your takings of the day depend on your own sign (columns) and on how many of the ${others} other signs say the same as yours (rows):`,
    each: others => `Your takings of the day depend on your own sign (columns) and on how many of the ${others} other signs say what (rows):`,
  },
  orMore: n => `${n} or more`,
  groupCorner: 'Other signs',
  rounds: n => (n === 1 ? 'The market is held on one day.' : `The market is held on ${n} days, always with the same stalls.`),
  roundsHidden: 'The market is held on several days, always with the same stalls; nobody tells you how many.',
  continuation: (chance, cap) =>
    `After each day the market is held again with probability ${number(chance)}. It closes after ${cap === 1 ? 'one day' : `${cap} days`} at the latest.`,
  noise: p =>
    `The wind turns each sign, yours and everybody else’s, to the other word with probability ${percent(p)}. The sign as it hangs counts, and is what everybody sees.`,
  flips: 'The wind turns some signs to the other word; nobody is told which. The sign as it hangs counts, and is what everybody sees.',
  historyShown: {
    pair: 'In the evening you both learn which signs hung out and what each of you took.',
    group: 'In the evening you learn how many signs said what and what you took.',
  },
  historyHidden: 'Until the market closes you are not told which signs hung out, nor what anybody took.',
  total: 'Your result is the sum of your coins over all days.',
  round: (n, of) => (of === null ? `Day ${n}.` : `Day ${n} of ${of}.`),
  standing: {
    pair: (mine, theirs) => `So far you have ${coins(mine)} and the other stall has ${coins(theirs)}.`,
    group: (mine, mean) => `So far you have ${coins(mine)}; the mean of all stalls is ${number(Number(mean.toFixed(2)))}.`,
  },
  question: names => `What does your sign say: ${names}?`,
  none: 'nothing valid',
  reportPair: (day, own, other, mine, theirs) =>
    `Day ${day}: your sign said ${own}, the other stall’s said ${other}. You took ${coins(mine)}, the other stall took ${coins(theirs)}.`,
  reportGroup: (day, own, counts, mine) => `Day ${day}: your sign said ${own}. In all: ${counts}. You took ${coins(mine)}.`,
  chose: (count, name) => `${count} × ${name}`,
})
