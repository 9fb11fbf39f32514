import { canonical } from '../../core/canonical'
import type { Law } from '../law'
import { playTrial } from '../trial'

/** Law 4: the same seed and the same players give the same states, draw by draw; hidden luck, clocks and memories of earlier matches don't. */
export const seedLaw: Law = {
  number: 4,
  title: 'same seed, same states',
  ofTrial(subject, trial) {
    if (trial.crash !== null || trial.machine === null) return []
    const again = playTrial(subject, trial.setting, trial.style, trial.seed)
    const first = trial.frames.findIndex((frame, i) => canonical(frame.state) !== canonical(again.frames[i]?.state ?? null))
    if (first >= 0)
      return [
        {
          expected: canonical(trial.frames[first]?.state),
          found: canonical(again.frames[first]?.state ?? null),
          at: `second play, before step ${first + 1}`,
        },
      ]
    const [end, endAgain] = [canonical(trial.machine.state), canonical(again.machine?.state ?? null)]
    return end === endAgain ? [] : [{ expected: end, found: endAgain, at: 'second play, end' }]
  },
}
