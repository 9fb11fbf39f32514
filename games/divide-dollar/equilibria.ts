import type { Equilibrium } from '../../src/core/game'
import type { Config } from './config'
import { fairShare } from './fair'

/** Whether no single seat could have earned more: the bids add up to the gold, or exceed it so far that no seat alone could have repaired it. */
export function isStable(bids: readonly number[], gold: number): boolean {
  const sum = bids.reduce((a, b) => a + b, 0)
  return sum === gold || bids.every(bid => sum - bid >= gold)
}

/**
 * The least sum of |bid − bid of the equilibrium| to either kind: `sharing`, bids that add up to the gold, and `failing`, bids of which the others’ alone reach it whoever is left out.
 * Bids of imported moves may lie outside 0…gold; what brings them inside counts too. Closed forms, proved by brute force in the tests.
 */
export function distances(bids: readonly number[], gold: number): { readonly sharing: number; readonly failing: number } {
  const inside = bids.map(bid => Math.min(gold, Math.max(0, bid)))
  const outside = bids.reduce((sum, bid, i) => sum + Math.abs(bid - (inside[i] as number)), 0)
  const sum = inside.reduce((a, b) => a + b, 0)
  // Only raising helps: to a sum of gold beside the highest bid, which must itself be at least the others' part of it.
  const top = Math.max(...inside, Math.ceil(gold / (bids.length - 1)))
  return { sharing: outside + Math.abs(sum - gold), failing: outside + Math.max(0, gold + top - sum) }
}

const assumes = 'own points, risk-neutral'

/** The equilibria that repeat one of a round. There are far too many to list: the kinds stand for them, each with a profile that shows it. */
export function equilibria({ gold, rounds }: Config, n: number): readonly Equilibrium[] {
  const range = (lo: number, hi: number) => Array.from({ length: n }, () => [rounds * lo, rounds * hi] as const)
  const fair = Array.from({ length: n }, (_, seat) => {
    let sum = 0
    for (let round = 1; round <= rounds; round++) sum += fairShare(seat, round, gold, n)
    return [sum, sum] as const
  })
  const one = Math.max(0, gold - (n - 1))
  return [
    {
      concept: gold % n === 0 ? `Fair share: everybody bids ${gold / n}` : 'Fair share: as even as whole pieces allow, the rest in turns',
      payoffs: fair,
      assumes,
      exact: true,
      play: Array.from({ length: n }, () => ({ strategy: 'fair-share' })),
    },
    {
      concept: `Nash equilibria: all bids that add up to ${gold}`,
      payoffs: range(0, gold),
      assumes,
      exact: true,
      play: Array.from({ length: n }, (_, seat) => ({ strategy: 'fixed', params: { bid: seat === 0 ? one : seat < gold - one + 1 ? 1 : 0 } })),
    },
    {
      concept: 'Nash equilibria in which all fail: without any one bid the others still reach the gold',
      payoffs: range(0, 0),
      assumes,
      exact: true,
      play: Array.from({ length: n }, () => ({ strategy: 'greedy' })),
    },
  ]
}
