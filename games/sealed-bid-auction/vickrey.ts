import { type Field, logChoose, logFactorials } from './chances'

/**
 * Vickrey's bid at the first price for each level: what the highest rival value (or the reserve price, if that is more) is worth on average, given that all rivals' values are lower. With values spread
 * evenly and continuously from 0 it is (n − 1)/n of the own value. A level that can't be the highest of n different values takes that share of what it is above the lowest; one below the reserve bids 0. Not rounded.
 * Vickrey (1961), Journal of Finance 16(1), 8–37.
 */
export function vickreyBids(levels: readonly number[], field: Field, reserve: number): readonly number[] {
  const rivals = field.seats - 1
  const logs = logFactorials(levels.length)
  const ways = levels.map((_, j) => logChoose(logs, j, rivals - 1))
  return levels.map((own, k) => {
    if (own < reserve) return 0
    const all = logChoose(logs, k, rivals)
    let [mass, sum, power] = [0, 0, 0]
    for (let j = 0; j < k; j++) {
      const before = power
      if (!field.distinct) power = ((j + 1) / k) ** rivals
      const weight = field.distinct ? Math.exp(ways[j]! - all) : power - before
      if (!(weight > 0)) continue
      mass += weight
      sum += weight * Math.max(reserve, levels[j]!)
    }
    return mass > 0 ? sum / mass : Math.max(reserve, levels[0]! + ((own - levels[0]!) * rivals) / field.seats)
  })
}
