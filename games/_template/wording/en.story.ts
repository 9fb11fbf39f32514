import type { Labels, Wording } from '../../../src/core/game'
import type { Action, Game } from '../game'

const euros = (x: number) => (x === 1 ? '1 euro' : `${x} euros`)
const nights = (x: number) => (x === 1 ? 'one night' : `${x} nights`)
const name = (action: Action, labels?: Labels) => labels?.names?.[action] ?? (action === 'volunteer' ? 'Go out' : 'Stay in')
const options = (labels?: Labels) =>
  ((labels?.order as readonly Action[] | undefined) ?? ['volunteer', 'wait']).map(id => `**${name(id, labels)}**`).join(' or ')

/** English, a cover story with the same numbers: somebody has to restart the heating of a shared house. */
export const enStory: Wording<Game> = {
  rules: ({ rounds, benefit, cost }, seat, seats, labels) =>
    `${seats} people share a house; you are person ${seat + 1}. For ${nights(rounds)} the heating fails, and each of you decides in your own room what to do: ${options(labels)}.

If at least one of you chooses **${name('volunteer', labels)}**, the heating runs again, which is worth ${euros(benefit)} to each of you that night. Whoever chooses **${name('volunteer', labels)}** bears a cost of ${euros(cost)}, even where several do. If nobody does, the house stays cold and nobody gains. In the morning everyone knows who went.`,
  ask: ({ round, points: own }, _turn, { rounds }, labels) =>
    `Night ${round} of ${rounds}. So far you have gained ${euros(own)}. The heating is off. What do you do: ${options(labels)}?`,
  report({ round, volunteers }, seat, { benefit, cost }, labels) {
    const who = volunteers.map(other => (other === seat ? 'you' : `person ${other + 1}`))
    const got = (who.length > 0 ? benefit : 0) - (volunteers.includes(seat) ? cost : 0)
    return `Night ${round}: ${who.length > 0 ? who.join(', ') : 'nobody'} chose **${name('volunteer', labels)}**. You gain ${euros(got)}.`
  },
  label: (action, _brief, _seat, labels) => name(action, labels),
}
