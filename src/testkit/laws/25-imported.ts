import { luckOf } from '../../core/luck'
import { Machine } from '../../core/machine'
import { allSeats } from '../../core/seats'
import { jsonFlaw } from '../json'
import type { Law } from '../law'
import { oversize } from '../oversize'
import { act } from '../styles'
import type { Finding, Setting, Subject } from '../subject'
import { some, type Trial } from '../trial'

/** Law 25: an imported action of the right shape and the wrong size (a bid of 187 of 100) is survived: finite payoffs, plain state, words for all of it, and the match still ends. */
export const importedLaw: Law = {
  number: 25,
  title: '`apply` survives imported actions of the right shape and wrong size',
  ofTrial(subject, trial) {
    if (trial.crash !== null || trial.style !== 'any') return []
    return some(trial.frames, 3).flatMap(frame => {
      const { asked } = frame
      if (asked.length === 0) return []
      const victim = luckOf(`${trial.seed}/${frame.k}`).pick(asked)
      const wrong = oversize(victim.space).map(action => ({ seats: [victim.seat], action }))
      const all = oversize(victim.space)
        .slice(0, 2)
        .map(action => ({ seats: asked.map(({ seat }) => seat), action }))
      return [...some(wrong, 8), ...all].flatMap(({ seats, action }) =>
        survives(subject, trial.setting, trial, frame.k, seats, action).map(finding => ({
          ...finding,
          at: `step ${frame.k + 1}, seat ${seats.join(', ')}, imported ${JSON.stringify(action).slice(0, 80)}`,
        })),
      )
    })
  },
}

function survives({ game }: Subject, setting: Setting, trial: Trial, k: number, imported: readonly number[], action: unknown): Finding[] {
  try {
    const machine = new Machine({ game, config: setting.config, seats: setting.seats, seed: trial.seed })
    for (const frame of trial.frames) {
      if (frame.k >= k || machine.turn === null) break
      machine.apply(frame.moves)
    }
    const frame = trial.frames[k]
    if (machine.turn === null || frame === undefined) return []
    const { events = [] } = machine.apply(frame.moves.map(move => (imported.includes(move.seat) ? { seat: move.seat, action } : move)))
    for (const { is, to } of events) {
      for (const seat of some(to ?? allSeats(setting.seats), 3))
        for (const wording of Object.values(game.wording)) wording.report(is, seat, machine.briefs[seat])
    }
    const flaw = jsonFlaw(machine.state, 'state')
    if (flaw !== null) return [{ expected: 'a plain state', found: flaw }]
    playOut(machine, `${trial.seed}/imported`)
    const payoffs = machine.payoffs()
    if (!payoffs.every(Number.isFinite)) return [{ expected: 'finite payoffs', found: JSON.stringify(payoffs).slice(0, 120) }]
    if (machine.limited && trial.machine?.limited !== true) return [{ expected: 'an end within longest', found: 'a match that was still asking' }]
    return []
  } catch (error) {
    return [{ expected: 'the action to be survived', found: `an error: ${error instanceof Error ? error.message : String(error)}` }]
  }
}

function playOut(machine: Machine, seed: string): void {
  const luck = luckOf(seed)
  while (machine.turn !== null) {
    const { turn, k } = machine
    const seats = turn.gate === 'joint' ? turn.seats : turn.seats.slice(0, 1)
    machine.apply(
      seats.map(seat => {
        const own = luck.fork(k).fork(seat)
        return { seat, action: act('any', machine.game.actions(machine.observe(seat), turn, machine.briefs[seat]), own, own) }
      }),
    )
  }
}
