import type { Conduct } from '../../src/core/published'
import { equilibriaOf, referencePath } from './benchmarks'
import type { Config } from './config'
import type { State } from './game'

/**
 * Rounds are sequential, so there is no regret against simultaneous actions. The distance is that of player 1's agreed, undiscounted share from what it would be had the
 * subgame-perfect offer of that round been made and accepted, as a share of the amount. Without a deal nothing can be compared: null. Where the infinite game has every
 * division as an equilibrium (no discounting), it is 0 for every division of the amount.
 */
export function conduct({ deal }: State, config: Config): Conduct {
  const concept = equilibriaOf(config)[0]?.concept
  if (deal === null || concept === undefined) return { regret: null, distance: null }
  const path = referencePath(config, deal.round)
  const share = deal.shares[0]
  const theirs = path === null ? Math.min(config.money, Math.max(0, share)) : path[deal.round - 1]
  if (theirs === undefined) return { regret: null, distance: null }
  return {
    regret: null,
    distance: {
      value: Math.abs(share - theirs) / config.money,
      unit: {
        en: 'share of the amount, from the equilibrium division of that round',
        de: 'Anteil am Betrag, gegenüber der Gleichgewichtsaufteilung dieser Runde',
      },
      to: concept,
    },
  }
}
