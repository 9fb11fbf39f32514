import type { Clock } from '../../core/clock'
import type { PlayerSpec } from '../../core/spec'
import type { PartPlan } from '../../session/plan'

/** One seat that a party takes, as the policy on absences looks at it. `due`: UTC ms since when it is asked, null while it isn't. `absentSince`: since when nobody of the party is there, null where somebody is. */
export interface Watched {
  readonly due: number | null
  readonly absentSince: number | null
  /** Somebody plays for the party. */
  readonly isReplaced: boolean
  /** It was replaced by the policy, not by hand. */
  readonly byPolicy: boolean
  /** Its last decision timed out while nobody of the party was there. */
  readonly timedOut: boolean
}

/** What the policy does about a seat now. */
export type Measure =
  | { readonly do: 'give-up' }
  | { readonly do: 'replace'; readonly player: PlayerSpec }
  | { readonly do: 'end' }
  | { readonly do: 'give-back' }

/** Milliseconds that somebody who has been away for long gets at each decision all the same: a page that was just woken needs a moment to speak. */
const SHORT = 1_500

/**
 * What the part's policy on absences asks for at one seat, or null. A party that is away for `afterMs` while it must decide is acted for; one whose clock ran out has had its fallback from the
 * referee already, and is replaced from the next decision on where it is away. Who comes back gets the seat back when its substitute isn't deciding. Pure.
 */
export function measureFor({ dropout }: Pick<PartPlan, 'dropout'>, seat: Watched, clock: Pick<Clock, 'now'>): Measure | null {
  if (seat.isReplaced) return seat.byPolicy && dropout.returns && seat.absentSince === null && seat.due === null ? { do: 'give-back' } : null
  if (seat.absentSince === null || dropout.policy === 'wait') return null
  if (seat.due === null) return null
  const now = clock.now()
  const isLong = now >= seat.absentSince + dropout.afterMs && now >= seat.due + Math.min(dropout.afterMs, SHORT)
  if (!isLong && !seat.timedOut) return null
  switch (dropout.policy) {
    case 'fallback':
      return { do: 'give-up' }
    case 'end':
      return { do: 'end' }
    default:
      return dropout.player === undefined ? { do: 'give-up' } : { do: 'replace', player: dropout.player }
  }
}
