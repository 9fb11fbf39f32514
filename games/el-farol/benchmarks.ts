import type { Benchmarks } from '../../src/core/game'
import type { Config } from './config'
import { goingPays, roomFor } from './crowd'
import { equilibria } from './equilibria'

/**
 * Reference points of the bar. The baseline is what a seat can be sure of: staying home, or going where even the worst crowd pays more. `ideal` lets every other seat keep
 * its baseline over the whole match. All closed forms are proved by brute force on small.ts.
 */
export function benchmarks(config: Config, n: number): Benchmarks {
  const { home, rounds } = config
  const room = roomFor(config.capacity, n)
  const going = [...(room > 0 ? [config.uncrowded] : []), ...(room < n ? [config.crowded] : [])]
  const safe = Math.max(home, Math.min(...going))
  const each = (points: number) => Array<number>(n).fill(points)
  // Welfare is linear in the attendance on either side of the capacity, so one of four attendances is best.
  const sums = [0, room, Math.min(n, room + 1), n].map(g => (g === 0 ? 0 : g * goingPays(g, room, config)) + (n - g) * home)
  return {
    feasible: { worst: each(rounds * Math.min(home, ...going)), best: each(rounds * Math.max(home, ...going)) },
    baseline: each(rounds * safe),
    ideal: each(idealOf(config, n, room, safe)),
    welfare: { none: n * rounds * safe, best: rounds * Math.max(...sums) },
    equilibria: equilibria(config, n),
  }
}

function idealOf(config: Config, n: number, room: number, safe: number): number {
  const { uncrowded, crowded, home, rounds } = config
  if (room === 0 || room === n) return rounds * safe
  if (!(uncrowded > crowded && crowded > home)) return rounds * Math.max(home, uncrowded, crowded)
  return rounds * crowded + extraFromTurns(config, n, room)
}

/**
 * Where even a crowded bar beats home, everybody's baseline is `crowded`, and a seat gains on it only in rounds in which others stay home, who must make up for that in other such rounds.
 * Of `calm` rounds each other seat must go in at least a share (crowded − home)/(uncrowded − home); `missed` are those that the seat itself sits out so that the others can.
 */
function extraFromTurns({ uncrowded, crowded, home, rounds }: Config, n: number, room: number): number {
  const share = (crowded - home) / (uncrowded - home)
  let best = 0
  for (let calm = 1; calm <= rounds; calm++) {
    const needed = (n - 1) * Math.ceil(calm * share - 1e-9)
    const missed = Math.max(0, needed - calm * (room - 1))
    if (missed <= calm) best = Math.max(best, (calm - missed) * (uncrowded - crowded) - missed * (crowded - home))
  }
  return best
}
