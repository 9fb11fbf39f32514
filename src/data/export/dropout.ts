import type { FailureKind, LogEvent, LogOf } from '../../core/log'
import type { MatchSpec, PlayerSpec } from '../../core/spec'
import type { SessionEventOf } from '../../session/log'

/** What was done to a match from outside its rules, in the order of time. */
export type Interventions = readonly SessionEventOf<'intervention'>[]

/**
 * What decided in place of people who were gone or late, decision by decision. A fallback after answers that the rules refused is no such case: somebody was there.
 * The match's log tells what acted; who ordered it stands in the session's (`interventions`), where there is one.
 */
export class Dropouts {
  private readonly opened = new Map<number, number>()

  constructor(
    private readonly spec: MatchSpec,
    log: readonly LogEvent[],
    private readonly interventions: Interventions,
  ) {
    for (const event of log) if (event.e === 'open' && event.at !== undefined) this.opened.set(event.k, event.at)
  }

  /** The cells `dropout` and `dropout_by` of a move. `sits`: who sat there then; `failures`: of this decision, in order. */
  of(
    move: LogOf<'move'> & { readonly at?: number },
    sits: PlayerSpec,
    failures: readonly FailureKind[],
  ): readonly [dropout: string | null, by: string | null] {
    if (this.spec.seats[move.seat]?.player.kind !== 'human') return NOBODY
    if (move.by === 'fallback' && sits.kind === 'human') {
      if (failures.at(-1) !== 'timeout') return NOBODY
      return ['fallback', this.orderedBy('advance', move, this.opened.get(move.k) ?? 0) ?? 'clock']
    }
    return move.by === 'substitute' || sits.kind !== 'human' ? [KINDS[sits.kind] ?? 'player', this.orderedBy('replace', move, 0)] : NOBODY
  }

  /** Who did it last to this seat, from `since` to the decision. */
  private orderedBy(
    what: 'advance' | 'replace',
    { seat, at }: { readonly seat: number; readonly at?: number },
    since: number,
  ): 'host' | 'plan' | null {
    const until = at ?? Infinity
    const found = this.interventions.findLast(one => one.what === what && (one.seat ?? seat) === seat && one.at >= since && one.at <= until)
    return found?.by ?? null
  }
}

const NOBODY = [null, null] as const
const KINDS: Readonly<Partial<Record<PlayerSpec['kind'], string>>> = { scripted: 'strategy', llm: 'model' }
