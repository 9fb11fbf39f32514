import { Problem, shown } from '../core/problem'
import type { SeatSpec } from '../core/spec'
import type { Strategy } from '../core/strategy'
import { findStrategy, parseParams } from '../run/spec'
import type { ScriptedSeat } from '../run/sync'
import { json } from './args'

/** A seat as the command line names it, resolved: what goes into the spec, and who plays. */
export interface NamedSeat {
  readonly spec: SeatSpec
  readonly scripted: ScriptedSeat
}

/** Reads `strategy` or `strategy:{json}`. Throws a Problem for an unknown strategy, broken JSON, or parameters out of range. */
export function readSeat(text: string, strategies: readonly Strategy[], wording: string): NamedSeat {
  const colon = text.indexOf(':')
  const id = colon < 0 ? text : text.slice(0, colon)
  if (id === 'human')
    throw new Problem({ expected: 'a strategy', found: shown(id), where: '--seat', todo: "people play in the browser: 'npm start'" })
  const strategy = findStrategy(strategies, id)
  const given = colon < 0 ? undefined : json(text.slice(colon + 1), `--seat ${id}`)
  const params = parseParams(strategy, given)
  return {
    spec: { player: { kind: 'scripted', strategy: id, ...(params === undefined ? {} : { params }) }, wording },
    scripted: { strategy, params },
  }
}
