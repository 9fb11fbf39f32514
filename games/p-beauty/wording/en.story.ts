import type { Wording } from '../../../src/core/game'
import type { Brief, Game } from '../game'
import { en as plain } from './en'
import { exactly, rounded } from '../../../src/core/figures'
import { factor, listed } from './numbers'

const points = (x: number, text: string): string => `${text} ${x === 1 ? 'point' : 'points'}`
const range = (brief: Brief): string => `between ${exactly(brief.min, 'en')} and ${exactly(brief.max, 'en')} (both included)`

const issues = (brief: Brief): string =>
  brief.rounds === null ? 'several issues and doesn’t say how many' : brief.rounds === 1 ? '1 issue' : `${brief.rounds} issues`

const tied: Readonly<Record<NonNullable<Brief['ties']>, (seat: number) => string>> = {
  split: () => 'Should several entries be equally near, their senders divide the prize into equal parts.',
  random: () =>
    'Should several entries be equally near, the editor draws one of their senders by lot, all with equal chances, who takes the whole prize.',
  all: () => 'Should several entries be equally near, the paper pays the whole prize to each of their senders.',
  first: seat =>
    `Should two different numbers be equally near, the one on the coupon with the lowest coupon number wins, and all readers who sent in the winning number divide the prize into equal parts. Your coupon number is ${seat + 1}.`,
}

function payment(brief: Brief, seat: number): string {
  const prize = points(brief.prize, exactly(brief.prize, 'en'))
  if (brief.payment === 'nearest') return `The entry nearest to the target wins ${prize} in each issue. ${tied[brief.ties ?? 'split'](seat)}`
  const cost = brief.cost ?? 0
  return `For each issue a reader is paid ${prize}, less ${points(cost, exactly(cost, 'en'))} for every unit by which the entry misses the target; the payment can fall below zero.`
}

/** The same game as a newspaper's readers' competition (the setting of Bosch-Domènech et al. 2002). */
export const en: Wording<Game> = {
  rules: (brief, seat, seats) =>
    [
      `A newspaper holds a competition in ${issues(brief)}. Its ${seats} readers, you among them, each send in ${brief.numbers === 'integer' ? 'a whole number' : 'a number, with decimals if they like,'} ${range(brief)} for every issue. Nobody sees the other entries first.`,
      `For each issue the editor takes the mean of all entries, yours too, and multiplies it by **${factor(brief.p, 'en')}**. That is the target.`,
      payment(brief, seat),
      brief.feedback
        ? 'The next day the paper prints the mean, the target and the winning number, and you learn what you won.'
        : 'The paper prints means, targets and winners of all issues only after the last one.',
    ].join('\n\n'),

  ask({ round, guesses, you }, _turn, brief) {
    const guess = guesses.at(-1)
    const now = `The competition is in issue ${round}${brief.rounds === null ? '' : ` of ${brief.rounds}`}.`
    const which = `What ${brief.numbers === 'integer' ? 'whole number' : 'number'} ${range(brief)} do you send in?`
    if (guess === undefined) return `${now} ${which}`
    const sent = `Last time you sent in ${exactly(guess, 'en')}`
    if (you === null) return `${now} ${sent}. ${which}`
    const got = you.paid === 0 ? 'were paid nothing' : `were paid ${points(you.paid, rounded(you.paid, 'en'))}`
    return `${now} ${sent} and ${got}, which makes ${points(you.total, rounded(you.total, 'en'))} so far. ${which}`
  },

  report(result, _seat, brief) {
    const { mean, target, numbers, tied, winners } = result
    const values = `For issue ${result.round} the paper prints a mean of ${rounded(mean, 'en')} and a target of ${rounded(target, 'en')}.`
    const word = brief.payment === 'distance' ? 'Nearest' : 'Winning'
    const by = tied === 1 ? 'one reader' : `${tied} readers`
    const lot = winners < tied ? ` The lot fell on ${winners === 1 ? 'one' : winners} of them.` : ''
    return `${values} ${word} ${numbers.length > 1 ? 'entries were' : 'entry was'} ${listed(numbers, 'en')}, sent in by ${by}.${lot}`
  },

  label: plain.label,
}
