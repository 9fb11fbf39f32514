import type { Law } from '../law'

/** Law 14: the game's own invariant holds at every state that play reaches. */
export const invariantLaw: Law = {
  number: 14,
  title: '`invariant` holds',
  ofTrial({ game }, { frames, machine, setting }) {
    const { invariant } = game
    if (invariant === undefined || machine === null) return []
    const states = [...frames.map(frame => [frame.state, `before step ${frame.k + 1}`] as const), [machine.state, 'the end'] as const]
    return states.flatMap(([state, at]) => {
      const complaint = invariant(state, setting.config)
      return complaint === null ? [] : [{ expected: 'a possible state', found: complaint, at }]
    })
  },
}
