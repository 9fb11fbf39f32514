import type { Conduct } from '../../src/core/published'
import { benchmarks } from './benchmarks'
import type { Config } from './config'
import type { State } from './game'
import { gainOf, tidy, valueOf } from './prices'

/**
 * Regret is null: rounds are sequential. The distance is between the seller's share of the gain from trade at the agreed price and the nearest one in a declared
 * equilibrium, so 0 on it and 1 where the other side got everything instead; above 1 for a losing trade. Null without an agreed price, without a gain from
 * trade to have a share of, and where only reference lines are declared (an untold value or last round).
 */
export function conduct(state: State, c: Config): Conduct {
  const gains = tidy(valueOf(c, 1) - valueOf(c, 0))
  if (state.deal === null || gains <= 0) return { regret: null, distance: null }
  const got = gainOf(state.deal.price, valueOf(c, 0), 0)
  let nearest: { readonly value: number; readonly to: string } | null = null
  for (const { concept, payoffs } of benchmarks(c).equilibria) {
    const [lo, hi] = payoffs[0] ?? [Number.NaN, Number.NaN]
    const value = Math.max(lo - got, got - hi, 0) / gains
    if (!concept.startsWith('reference line') && (nearest === null || value < nearest.value)) nearest = { value, to: concept }
  }
  return { regret: null, distance: nearest && { ...nearest, unit: { en: 'of the gain from trade', de: 'des Handelsgewinns' } } }
}
