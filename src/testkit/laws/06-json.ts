import { allSeats } from '../../core/seats'
import { jsonFlaw } from '../json'
import type { Law } from '../law'
import type { Finding } from '../subject'
import { some } from '../trial'

/** Law 6: states, observations, briefs, events, actions and what is told of a match survive JSON: no undefined, no NaN, no classes. */
export const jsonLaw: Law = {
  number: 6,
  title: 'states, observations, briefs, events, actions survive JSON',
  ofTrial({ game }, { frames, machine, briefs, setting }) {
    const findings: Finding[] = []
    const check = (value: unknown, name: string, where: string) => {
      const flaw = jsonFlaw(value, name)
      if (flaw !== null) findings.push({ expected: 'plain JSON', found: flaw, at: where })
    }
    for (const [seat, brief] of briefs.entries()) check(brief, 'brief', `seat ${seat}`)
    for (const frame of some(frames, 30)) {
      const where = `step ${frame.k + 1}`
      check(frame.state, 'state', where)
      for (const { is } of frame.events) check(is, 'event', where)
      for (const { observation, space, action } of frame.asked) {
        check(observation, 'observation', where)
        check(space, 'action space', where)
        check(action, 'action', where)
      }
    }
    if (machine === null) return findings
    const { state } = machine
    check(state, 'state', 'the last state')
    for (const seat of some(allSeats(setting.seats), 8))
      check(game.observe(state, seat, setting.config), 'observation', `seat ${seat} at the last state`)
    if (game.outcome !== undefined) check(game.outcome(state, setting.config), 'outcome', 'the last state')
    if (game.audience !== undefined) check(game.audience(state, setting.config), 'audience', 'the last state')
    check(game.benchmarks(setting.config, setting.seats, machine.nature), 'benchmarks', 'the last state')
    return findings
  },
}
