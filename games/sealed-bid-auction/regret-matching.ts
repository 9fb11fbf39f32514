import type { Share } from './bidding'
import { winning, worthFrom } from './chances'
import type { Market } from './gain'

/**
 * Bids found by all bidders learning against themselves: after each turn every level adds what each bid would have earned more than its mixture did (never below zero), and bids in proportion
 * to these regrets; the mean of all turns, later ones weighing more, is what comes out. How near to equilibrium it is is measured afterwards, not assumed.
 * Regret matching+: Tammelin (2014), arXiv:1407.5042, after Hart & Mas-Colell (2000), Econometrica 68(5), 1127–1150.
 */
export function regretMatching(
  { levels, field, reserve }: Market,
  grid: readonly number[],
  start: readonly number[],
  turns: number,
): readonly (readonly Share[])[] {
  const points = grid.length
  const rows = () => levels.map(() => new Float64Array(points))
  const [mixed, regrets, mean] = [rows(), rows(), rows()]
  for (const [k, bid] of start.entries()) mixed[k]![nearest(grid, Math.min(bid, levels[k]!))] = 1
  const from = worthFrom(levels, grid)
  // Bids up to the own value, and where the first turn's bid was rounded above it that one too: no other is ever made.
  const worth = levels.map(level => grid.filter(bid => bid <= level).length)
  const reach = levels.map((_, k) => Math.max(worth[k]!, mixed[k]!.indexOf(1) + 1))
  const earned = new Float64Array(points)
  for (let turn = 1; turn <= turns; turn++) {
    const chance = winning(mixed, points, field, from)
    const weight = 2 / (turn + 1)
    for (let k = 0; k < levels.length; k++) {
      const [own, owed, kept, wins, level] = [mixed[k]!, regrets[k]!, mean[k]!, chance[k]!, levels[k]!]
      const [ends, last] = [worth[k]!, reach[k]!]
      let [paid, sum] = [0, 0]
      for (let g = 0; g < last; g++) {
        const one = grid[g]! < reserve ? 0 : (level - grid[g]!) * wins[g]!
        earned[g] = one
        paid += own[g]! * one
      }
      for (let g = 0; g < ends; g++) {
        const regret = Math.max(0, owed[g]! + earned[g]! - paid)
        owed[g] = regret
        sum += regret
      }
      for (let g = 0; g < last; g++) {
        if (sum > 0) own[g] = g < ends ? owed[g]! / sum : 0
        kept[g] = kept[g]! * (1 - weight) + weight * own[g]!
      }
    }
  }
  return mean.map(row => grid.flatMap((bid, g) => (row[g]! > 0 ? [{ bid, share: row[g]! }] : [])))
}

function nearest(grid: readonly number[], bid: number): number {
  let best = 0
  for (const [g, at] of grid.entries()) if (Math.abs(at - bid) < Math.abs(grid[best]! - bid)) best = g
  return best
}
