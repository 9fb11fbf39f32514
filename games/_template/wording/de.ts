import type { Labels, Wording } from '../../../src/core/game'
import type { Action, Game } from '../game'

const points = (x: number) => (x === 1 ? '1 Punkt' : `${x} Punkte`)
const times = (x: number) => (x === 1 ? 'einmal' : `${x}-mal`)
const name = (action: Action, labels?: Labels) => labels?.names?.[action] ?? (action === 'volunteer' ? 'Melden' : 'Warten')
const options = (labels?: Labels) =>
  ((labels?.order as readonly Action[] | undefined) ?? ['volunteer', 'wait']).map(id => `**${name(id, labels)}**`).join(' oder ')

/** German. */
export const de: Wording<Game> = {
  rules: ({ rounds, benefit, cost }, seat, seats, labels) =>
    `Du bist Spieler ${seat + 1} von ${seats}. Ihr entscheidet ${times(rounds)}, jeweils gleichzeitig und ohne die anderen zu sehen: ${options(labels)}.

Wählt mindestens einer **${name('volunteer', labels)}**, bekommen in dieser Runde alle ${points(benefit)}. Wer **${name('volunteer', labels)}** wählt, zahlt ${points(cost)}, egal wie viele es sind. Wählt es niemand, bekommt niemand etwas. Nach jeder Runde sehen alle, wer was gewählt hat.`,
  ask: ({ round, points: own }, _turn, { rounds }, labels) =>
    `Runde ${round} von ${rounds}. Dein Stand: ${points(own)}. Was wählst du: ${options(labels)}?`,
  report({ round, volunteers }, seat, { benefit, cost }, labels) {
    const who = volunteers.map(other => (other === seat ? 'du' : `Spieler ${other + 1}`))
    const got = (who.length > 0 ? benefit : 0) - (volunteers.includes(seat) ? cost : 0)
    return `Runde ${round}: **${name('volunteer', labels)}** gewählt von: ${who.length > 0 ? who.join(', ') : 'niemandem'}. Du bekommst ${points(got)}.`
  },
  label: (action, _brief, _seat, labels) => name(action, labels),
}
