import type { Conduct } from '../../src/core/published'
import type { Config } from './config'
import { distances } from './equilibria'

/** Of a finished round, what its best replies depend on. */
interface Played {
  readonly bids: readonly number[]
  readonly sum: number
  readonly paid: readonly number[]
}

const unit = { en: 'pieces of gold', de: 'Goldstücke' }

/** Regret: what the others' bids left of the gold (nothing where they alone reach it) minus what was paid. Distance: to the nearer kind of equilibrium, per seat. */
export function conduct(rounds: readonly Played[], { gold }: Config, n: number): Conduct {
  if (rounds.length === 0) return { regret: null, distance: null }
  const lost = Array<number>(n).fill(0)
  let [away, shared] = [0, 0]
  for (const { bids, sum, paid } of rounds) {
    for (let seat = 0; seat < n; seat++) {
      // Whole pieces only, also beside bids that weren't.
      const left = Math.floor(gold - (sum - (bids[seat] as number)) + 1e-9)
      const best = Math.min(gold, Math.max(0, left))
      lost[seat] = (lost[seat] as number) + Math.max(0, best - (paid[seat] as number))
    }
    const { sharing, failing } = distances(bids, gold)
    away += Math.min(sharing, failing) / n
    if (sharing <= failing) shared++
  }
  return {
    regret: lost.map(total => total / rounds.length),
    distance: {
      value: away / rounds.length,
      unit,
      to: 2 * shared >= rounds.length ? `bids that add up to ${gold}` : 'bids of which the others alone reach the gold',
    },
  }
}
