import type { Conduct } from '../../src/core/published'
import { conceptOf } from './benchmarks'
import type { Config } from './config'
import type { Treasure } from './game'
import { INDIFFERENT, type Indifferent, misplaced } from './solve'

/**
 * Turns are sequential, so there is no regret of a round. Distance: for each treasure the mean over its plans of (gold in other places than the solved best plan of that
 * crew) / (crew), against the nearer of the two ways of breaking ties; the mean over treasures. Null before the first vote.
 */
export function conduct(treasures: readonly Treasure[], config: Config): Conduct {
  const told = treasures.filter(({ proposals }) => proposals.length > 0)
  if (told.length === 0) return { regret: null, distance: null }
  const won: Record<Indifferent, number> = { reject: 0, accept: 0 }
  let sum = 0
  for (const { proposals } of told) {
    const [reject, accept] = INDIFFERENT.map(indifferent => {
      const each = proposals.map(({ shares }) => misplaced(shares, config, indifferent) / shares.length)
      return each.reduce((a, b) => a + b, 0) / each.length
    }) as [number, number]
    won[accept < reject ? 'accept' : 'reject']++
    sum += Math.min(accept, reject)
  }
  return {
    regret: null,
    distance: {
      value: sum / told.length,
      unit: { en: 'pieces of gold per player', de: 'Goldstücke je Spieler' },
      to: conceptOf(won.accept > won.reject ? 'accept' : 'reject'),
    },
  }
}
