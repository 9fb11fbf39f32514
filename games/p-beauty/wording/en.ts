import type { Wording } from '../../../src/core/game'
import type { Brief, Game } from '../game'
import { exactly, rounded } from '../../../src/core/figures'
import { factor, listed } from './numbers'

const points = (x: number, text: string): string => `${text} ${x === 1 ? 'point' : 'points'}`
const kind = (brief: Brief): string => (brief.numbers === 'integer' ? 'a whole number' : 'a number, decimals allowed,')
const range = (brief: Brief): string => `from ${exactly(brief.min, 'en')} to ${exactly(brief.max, 'en')}`

const rounds = (brief: Brief): string =>
  brief.rounds === null ? 'several rounds; nobody is told how many' : brief.rounds === 1 ? '1 round' : `${brief.rounds} rounds`

const tied: Readonly<Record<NonNullable<Brief['ties']>, (seat: number) => string>> = {
  split: () => 'If several players are equally near, they share the prize equally.',
  random: () => 'If several players are equally near, one of them is drawn by lot, with equal chances, and gets the whole prize.',
  all: () => 'If several players are equally near, each of them gets the whole prize.',
  first: seat =>
    `If two different numbers are equally near, the one chosen by the player with the lowest place number wins. Everybody who chose the winning number shares the prize equally. Your place number is ${seat + 1}.`,
}

function payment(brief: Brief, seat: number): string {
  const prize = points(brief.prize, exactly(brief.prize, 'en'))
  if (brief.payment === 'nearest') return `The number nearest to the target wins ${prize} in each round. ${tied[brief.ties ?? 'split'](seat)}`
  const cost = brief.cost ?? 0
  return `In each round you get ${prize}, minus ${points(cost, exactly(cost, 'en'))} for every unit between your number and the target. The result can be negative.`
}

/** Neutral English. */
export const en: Wording<Game> = {
  rules: (brief, seat, seats) =>
    [
      `There are ${seats} players and ${rounds(brief)}. In each round everybody chooses ${kind(brief)} ${range(brief)}, at the same time, without seeing the choices of the others.`,
      `The target of a round is **${factor(brief.p, 'en')} times the mean** of all numbers chosen in it, yours included.`,
      payment(brief, seat),
      brief.feedback
        ? 'After each round you are told the mean, the target, the winning number and your own result.'
        : 'The mean, the target and all results of all rounds are told only after the last round.',
    ].join('\n\n'),

  ask({ round, guesses, you }, _turn, brief) {
    const guess = guesses.at(-1)
    const now = `This is round ${round}${brief.rounds === null ? '' : ` of ${brief.rounds}`}.`
    const which = `Which ${brief.numbers === 'integer' ? 'whole number' : 'number'} ${range(brief)} do you choose?`
    if (guess === undefined) return `${now} ${which}`
    const chose = `In the last round you chose ${exactly(guess, 'en')}`
    if (you === null) return `${now} ${chose}. ${which}`
    const got = you.paid === 0 ? 'got no points' : `got ${points(you.paid, rounded(you.paid, 'en'))}`
    return `${now} ${chose} and ${got}; so far you have ${points(you.total, rounded(you.total, 'en'))}. ${which}`
  },

  report(result, _seat, brief) {
    const { mean, target, numbers, tied, winners } = result
    const values = `In round ${result.round} the mean was ${rounded(mean, 'en')} and the target was ${rounded(target, 'en')}.`
    const many = numbers.length > 1
    const word = brief.payment === 'distance' ? 'nearest' : 'winning'
    const by = tied === 1 ? 'one player' : `${tied} players`
    const lot = winners < tied ? ` ${winners === 1 ? 'One' : winners} of them was drawn by lot and won.` : ''
    return `${values} The ${word} ${many ? 'numbers were' : 'number was'} ${listed(numbers, 'en')}, chosen by ${by}.${lot}`
  },

  label: action => exactly(action, 'en'),
}
