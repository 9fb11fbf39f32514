import { numberIn, pointsIn, speak } from './speak'

const number = numberIn('en')
const points = pointsIn('en')
const players = (n: number) => (n === 1 ? 'one other player' : `${n} other players`)
const or = (names: readonly string[]) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`)
const percent = (p: number) => `${number(Number((100 * p).toPrecision(12)))}%`

/** English, neutral: actions, players, points. */
export const en = speak({
  language: 'en',
  points,
  number,
  or,
  pairIntro: (own, other) =>
    own === other
      ? `You and one other player choose at the same time, without seeing each other’s choice: ${own}.`
      : `You and one other player choose at the same time, without seeing each other’s choice. You choose ${own}; the other player chooses ${other}.`,
  groupIntro: (others, own) => `You and ${players(others)} choose at the same time, without seeing each other’s choices: ${own}.`,
  cellsFollow: 'What you earn in a round depends on both choices:',
  cell: (own, other, mine, theirs) =>
    `If you play ${own} and the other player plays ${other}, you get ${points(mine)} and the other player gets ${points(theirs)}.`,
  tableFollows:
    'What you earn in a round depends on both choices. Rows are your actions, columns the other player’s; each cell shows your points / the other player’s points.',
  tableCorner: 'You \\ Other',
  groupTable: {
    first: (first, others) =>
      `Your points in a round depend on your own action (columns) and on how many of the ${others} others play ${first} (rows):`,
    own: others =>
      `Your points in a round depend on your own action (columns) and on how many of the ${others} others play the same action as you (rows):`,
    each: others => `Your points in a round depend on your own action (columns) and on how many of the ${others} others play what (rows):`,
  },
  orMore: n => `${n} or more`,
  groupCorner: 'Others',
  rounds: n => (n === 1 ? 'There is one round.' : `You play ${n} rounds with the same partners.`),
  roundsHidden: 'You play several rounds with the same partners; nobody tells you how many.',
  continuation: (chance, cap) =>
    `After each round another round follows with probability ${number(chance)}. The match ends after ${cap === 1 ? 'one round' : `${cap} rounds`} at the latest.`,
  noise: p =>
    `Each choice, yours and everybody else’s, is carried out as the other action with probability ${percent(p)}. What is carried out counts, and is what everybody sees.`,
  flips: 'Some choices are carried out as the other action; nobody is told which. What is carried out counts, and is what everybody sees.',
  historyShown: {
    pair: 'After each round you both learn what was played and what each of you earned.',
    group: 'After each round you learn how many played each action and what you earned.',
  },
  historyHidden: 'Until the end you are not told what others played, nor what anybody earned.',
  total: 'Your result is the sum of your points over all rounds.',
  round: (n, of) => (of === null ? `Round ${n}.` : `Round ${n} of ${of}.`),
  standing: {
    pair: (mine, theirs) => `So far you have ${points(mine)} and the other player has ${points(theirs)}.`,
    group: (mine, mean) => `So far you have ${points(mine)}; the mean of all players is ${number(Number(mean.toFixed(2)))}.`,
  },
  question: names => `What do you play: ${names}?`,
  none: 'no valid action',
  reportPair: (round, own, other, mine, theirs, noisy) =>
    `Round ${round}: ${noisy ? 'carried out were your' : 'you played'} ${own}${noisy ? ' and the other player’s' : ', the other player'} ${noisy ? '' : 'played '}${other}. You got ${points(mine)}, the other player got ${points(theirs)}.`,
  reportGroup: (round, own, counts, mine, noisy) =>
    `Round ${round}: ${noisy ? 'your choice was carried out as' : 'you played'} ${own}. In all: ${counts}. You got ${points(mine)}.`,
  chose: (count, name) => `${count} × ${name}`,
})
