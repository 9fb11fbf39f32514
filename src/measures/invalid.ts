import { complain } from '../core/action-space'
import { startOf } from '../core/fold'
import type { GameDef } from '../core/game'
import type { FailureKind, LogEvent, LogOf } from '../core/log'
import { Machine } from '../core/machine'

/** Failures of an answer that came and was judged; requests that were lost, refused by a provider or out of time never were answers. */
const JUDGED: readonly FailureKind[] = ['unparsable', 'illegal', 'refusal', 'truncated']

/**
 * Invalid answers as a share of all answers, 0..1: failed attempts whose answer was judged (unreadable, illegal, refused, cut off), and moves of an imported record that lie
 * outside their action space or that the published program mistook for an action (`read`). An answer is such an attempt or a decision that isn't a fallback. Null where nobody answered.
 * `outside`: the imported moves outside their space, as `outsideIn` finds them; a move counts once, whatever is wrong with it.
 */
export function invalidShare(log: readonly LogEvent[], outside: ReadonlySet<LogEvent>): number | null {
  let [invalid, answers] = [0, 0]
  for (const entry of log) {
    if (entry.e === 'try') {
      if (!JUDGED.includes(entry.failure)) continue
      invalid++
      answers++
    } else if (entry.e === 'move' && entry.by !== 'fallback') {
      answers++
      if (entry.by === 'imported' && (outside.has(entry) || entry.read === 'mistaken')) invalid++
    }
  }
  return answers === 0 ? null : invalid / answers
}

/** The imported moves of a log whose action lies outside the space that the rules open there. Plays the log again if it has imported moves at all; `game` is the resolved game of the spec. */
export function outsideIn(game: GameDef, log: readonly LogEvent[]): ReadonlySet<LogEvent> {
  const outside = new Set<LogEvent>()
  if (!log.some(entry => entry.e === 'move' && entry.by === 'imported')) return outside
  const { spec } = startOf(log)
  const machine = new Machine({ game, config: spec.config, seats: spec.seats.length, seed: spec.seed, nature: spec.nature })
  let pending: LogOf<'move'>[] = []
  for (const entry of log) {
    if (entry.e === 'move') {
      pending.push(entry)
      const { turn } = machine
      if (entry.by !== 'imported' || turn === null) continue
      const space = game.actions(machine.observe(entry.seat), turn, machine.briefs[entry.seat])
      if (complain(space, entry.action) !== null) outside.add(entry)
    } else if (entry.e === 'shut') {
      machine.apply(pending.toSorted((a, b) => a.seat - b.seat))
      pending = []
    }
  }
  return outside
}
