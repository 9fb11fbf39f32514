import { pointsText } from '../../../src/core/figures'
import type { Labels, Wording } from '../../../src/core/game'
import type { Action, Game } from '../game'
import { inOrder, percent, room } from './words'

const points = (x: number) => pointsText(x, 'en')
const name = (action: Action, labels?: Labels) => labels?.names?.[action] ?? (action === 'go' ? 'Go' : 'Stay')
const options = (labels?: Labels) =>
  inOrder(labels?.order)
    .map(action => `**${name(action, labels)}**`)
    .join(' or ')

/** Neutral English. */
export const en: Wording<Game> = {
  rules: ({ rounds, capacity, uncrowded, crowded, home, information }, _seat, seats, labels) =>
    [
      `There are ${seats} players and ${rounds === null ? 'several rounds; how many is not told' : rounds === 1 ? '1 round' : `${rounds} rounds`}. In each round everybody decides at the same time, without seeing the decisions of the others, whether to go to a bar: ${options(labels)}.`,
      `The bar is crowded if more than ${percent(capacity, 'en')} of all players go. So at most ${room(capacity, seats)} of ${seats} can go before it is crowded.`,
      `Your points in a round:\n\n* **${name('go', labels)}**, not crowded: ${points(uncrowded)}\n* **${name('go', labels)}**, crowded: ${points(crowded)}\n* **${name('stay', labels)}**: ${points(home)}, however many go`,
      information === 'explicit'
        ? 'After each round everybody is told how many went.'
        : 'After each round only those who went are told how many went. Those who stayed are told nothing about the others.',
      'Your result is the sum of your points over all rounds.',
    ].join('\n\n'),

  ask({ round, total, last }, _turn, { rounds }, labels) {
    const now = rounds === null ? `This is round ${round}.` : `This is round ${round} of ${rounds}.`
    const so = last === null ? '' : ` So far you have ${pointsText(total, 'en', 2)}.`
    return `${now}${so} What do you choose: ${options(labels)}?`
  },

  report({ round, action, paid, goers, seats }, _seat, { capacity }, labels) {
    const did = `In round ${round} you chose **${name(action, labels)}** and got ${points(paid)}.`
    if (goers === null) return `${did} You are not told how many went.`
    const crowd = goers > Number(room(capacity, seats)) ? 'the bar was crowded' : 'the bar was not crowded'
    return `${did} ${goers} of ${seats} went; ${crowd}.`
  },

  label: (action, _brief, _seat, labels) => name(action, labels),
}
