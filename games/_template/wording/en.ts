import type { Labels, Wording } from '../../../src/core/game'
import type { Action, Game } from '../game'

const points = (x: number) => (x === 1 ? '1 point' : `${x} points`)
const times = (x: number) => (x === 1 ? 'once' : `${x} times`)
const name = (action: Action, labels?: Labels) => labels?.names?.[action] ?? (action === 'volunteer' ? 'Volunteer' : 'Wait')
const options = (labels?: Labels) =>
  ((labels?.order as readonly Action[] | undefined) ?? ['volunteer', 'wait']).map(id => `**${name(id, labels)}**`).join(' or ')

/** English, neutral. */
export const en: Wording<Game> = {
  rules: ({ rounds, benefit, cost }, seat, seats, labels) =>
    `You are player ${seat + 1} of ${seats}. You choose ${times(rounds)}, each time all at once and without seeing the others: ${options(labels)}.

If at least one player chooses **${name('volunteer', labels)}**, every player gets ${points(benefit)} in that round. Whoever chooses **${name('volunteer', labels)}** pays ${points(cost)}, however many do. If nobody does, nobody gets anything. After each round all see who chose what.`,
  ask: ({ round, points: own }, _turn, { rounds }, labels) =>
    `Round ${round} of ${rounds}. You have ${points(own)}. What do you choose: ${options(labels)}?`,
  report({ round, volunteers }, seat, { benefit, cost }, labels) {
    const who = volunteers.map(other => (other === seat ? 'you' : `player ${other + 1}`))
    const got = (who.length > 0 ? benefit : 0) - (volunteers.includes(seat) ? cost : 0)
    return `Round ${round}: ${who.length > 0 ? who.join(', ') : 'nobody'} chose **${name('volunteer', labels)}**. You get ${points(got)}.`
  },
  label: (action, _brief, _seat, labels) => name(action, labels),
}
