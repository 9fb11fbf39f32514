import type { Seat } from '../../src/core/game'
import type { Conduct } from '../../src/core/published'
import type { Config, State } from './game'

/**
 * What a seat could have had more in a round with everybody else's choice as it was: with another volunteer there it would have waited, and a volunteer paid the cost in vain;
 * without one it would have volunteered, and who waited missed benefit − cost.
 */
export function missedBy(seat: Seat, volunteers: readonly Seat[], { benefit, cost }: Config): number {
  const helped = volunteers.includes(seat)
  const others = volunteers.length - (helped ? 1 : 0)
  if (others > 0) return helped ? cost : 0
  return helped ? 0 : benefit - cost
}

/** Regret in points per round. No distance to equilibrium: any one volunteer is an equilibrium, so that the number of volunteers says more. */
export const conduct = ({ missed, done }: State): Conduct => ({
  regret: missed.map(sum => (done === 0 ? null : sum / done)),
  distance: null,
})
