import { pointsText } from '../../../src/core/figures'
import type { Labels, Wording } from '../../../src/core/game'
import type { Action, Game } from '../game'
import { inOrder, percent, room } from './words'

const points = (x: number) => pointsText(x, 'en')
const name = (action: Action, labels?: Labels) => labels?.names?.[action] ?? (action === 'go' ? 'Hear the band' : 'Stay in')
const options = (labels?: Labels) =>
  inOrder(labels?.order)
    .map(action => `**${name(action, labels)}**`)
    .join(' or ')

/** The same game at the bar in Santa Fe that Arthur (1994) had in mind. */
export const en: Wording<Game> = {
  rules: ({ rounds, capacity, uncrowded, crowded, home, information }, _seat, seats, labels) =>
    [
      `Thursday is Irish night at the El Farol in Santa Fe. ${seats} regulars, you among them, make up their minds for ${rounds === null ? 'several Thursdays (nobody says how many)' : rounds === 1 ? '1 Thursday' : `${rounds} Thursdays`}, each time all at once and without a word to the others: ${options(labels)}.`,
      `The place is small. An evening is too crowded as soon as more than ${percent(capacity, 'en')} of the regulars turn up, so it holds ${room(capacity, seats)} of the ${seats} in comfort.`,
      `What a Thursday is worth to you:\n\n* **${name('go', labels)}**, and there is room: ${points(uncrowded)}\n* **${name('go', labels)}**, and it is too crowded: ${points(crowded)}\n* **${name('stay', labels)}**: ${points(home)}, whatever goes on at the bar`,
      information === 'explicit'
        ? 'On Friday all regulars hear how many turned up, those who stayed in as well.'
        : 'Whoever turns up sees how many came. Whoever stays in hears nothing of it.',
      'In the end all your Thursdays are added up.',
    ].join('\n\n'),

  ask({ round, total, last }, _turn, { rounds }, labels) {
    const now = rounds === null ? `It is Thursday number ${round}.` : `It is Thursday number ${round} of ${rounds}.`
    const so = last === null ? '' : ` Your evenings add up to ${pointsText(total, 'en', 2)} so far.`
    return `${now}${so} What will it be: ${options(labels)}?`
  },

  report({ round, action, paid, goers, seats }, _seat, { capacity }, labels) {
    const did = `Thursday ${round}: **${name(action, labels)}** was your choice, worth ${points(paid)}.`
    if (goers === null) return `${did} How many turned up you don’t hear.`
    const crowd = goers > Number(room(capacity, seats)) ? 'too many for the place' : 'and there was room'
    return `${did} ${goers} of the ${seats} regulars turned up, ${crowd}.`
  },

  label: (action, _brief, _seat, labels) => name(action, labels),
}
