import { canonical } from '../../core/canonical'
import { fold } from '../../core/fold'
import type { LogEvent } from '../../core/log'
import type { Law } from '../law'
import type { Finding } from '../subject'
import { logOf } from '../trial'

/** Law 5: the log alone gives the same states, through JSON and with joint moves in any order of arrival. */
export const foldLaw: Law = {
  number: 5,
  title: 'fold of the log gives the same state',
  ofTrial(subject, trial) {
    if (trial.crash !== null || trial.machine === null) return []
    const log = JSON.parse(JSON.stringify(logOf(subject, trial))) as LogEvent[]
    const findings: Finding[] = []
    const folded = fold(subject.game, log, ({ k, machine }) => {
      const expected = canonical(trial.frames[k]?.state ?? trial.machine?.state)
      const found = canonical(machine.state)
      if (findings.length === 0 && expected !== found) findings.push({ expected, found, at: `fold, after step ${k}` })
    })
    if (canonical(folded.machine.nature) !== canonical(trial.machine.nature)) {
      findings.push({ expected: canonical(trial.machine.nature), found: canonical(folded.machine.nature), at: 'fold, nature' })
    }
    return findings
  },
}
