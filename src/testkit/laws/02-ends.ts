import type { Law } from '../law'

/** Law 2: every match ends by itself within `longest` steps, nobody is asked afterwards, and the game throws nowhere on the way. */
export const endsLaw: Law = {
  number: 2,
  title: 'ends within longest',
  ofTrial({ game }, { machine, crash, frames, setting }) {
    if (crash !== null && !crash.mutation)
      return [{ expected: 'a match that plays to its end', found: `an error: ${crash.message}`, at: `step ${crash.k + 1}` }]
    if (machine === null) return []
    if (machine.limited)
      return [{ expected: `an end within ${machine.longest} steps`, found: 'a match that was still asking', at: `step ${frames.length}` }]
    const after = crash === null ? game.turn(machine.state, setting.config) : null
    return after === null ? [] : [{ expected: 'no turn after the end', found: `turn “${after.id}”` }]
  },
}
