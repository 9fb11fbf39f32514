import type { ActionSpec } from '../../src/core/action-space'
import type { Seat } from '../../src/core/game'
import { actionsOf, type Config } from './config'
import { ownActions } from './own-actions'
import { reachable } from './table'
import type { Brief, NoiseTold } from './types'

/** Of a schedule of flips a seat only learns that there is one, and nothing where it is empty. */
function toldOf({ noise }: Config): NoiseTold {
  if (!noise) return null
  if ('p' in noise) return { p: noise.p }
  return noise.flips.some(rounds => rounds.length > 0) ? 'some' : null
}

function make(config: Config, seat: Seat, seats: number): Brief {
  const base = {
    rounds: config.continuation === null && config.horizonTold ? config.rounds : null,
    continuation: config.continuation === null ? null : { chance: config.continuation, cap: config.cap },
    noise: toldOf(config),
    history: config.history,
  }
  if (config.form === 'counts')
    return { ...base, form: 'counts', actions: config.actions[0]!, table: reachable(config, seats), by: config.by, players: seats }
  const [own, other] = [actionsOf(config, seat), actionsOf(config, 1 - seat)]
  const payoffs = own.map((_, i) =>
    other.map((_, j) => {
      const cell = seat === 0 ? config.payoffs[i]![j]! : config.payoffs[j]![i]!
      return [cell[seat]!, cell[1 - seat]!] as const
    }),
  )
  return { ...base, form: 'bimatrix', own, other, payoffs }
}

const briefs = new WeakMap<Config, Map<number, Brief>>()

/**
 * What a seat may know: its own side of the payoffs, and never a hidden horizon or a schedule of flips (law 23). One shared object per config and seat,
 * or, in a game by counts, per config and number of players: what is worked out from a brief is worked out once for many matches.
 */
export function briefOf(config: Config, seat: Seat, seats: number): Brief {
  let made = briefs.get(config)
  if (!made) briefs.set(config, (made = new Map()))
  const key = config.form === 'counts' ? seats : seat
  let brief = made.get(key)
  if (!brief) made.set(key, (brief = make(config, seat, seats)))
  return brief
}

const specs = new WeakMap<Brief, ActionSpec>()

/** The action space of a seat: one shared frozen object per brief, because it never changes during a match. */
export function specOf(brief: Brief): ActionSpec {
  let spec = specs.get(brief)
  if (!spec) specs.set(brief, (spec = Object.freeze({ kind: 'choice', options: ownActions(brief) })))
  return spec
}
