import type { Share } from './bidding'
import { quadrature } from './chances'

/** Enough for ties of up to sixteen exactly; of more, to far more digits than are shown. */
const mostNodes = 8

/**
 * What each seat earns on average at the first price when the values are what they are and everybody draws its bid from its own shares: Σ over its bids of (value − bid) · ∫₀¹ ∏ over rivals
 * (P(lower) + t·P(equal)) dt, the integral being the chance to win with ties drawn by lot.
 */
export function expectedPayoffs(values: readonly number[], shares: readonly (readonly Share[])[], reserve: number): readonly number[] {
  const kinds = [...new Set(shares)]
  const numbers = new Map(kinds.map((own, kind) => [own, kind]))
  const kindOf = shares.map(own => numbers.get(own)!)
  const count = kinds.map(() => 0)
  for (const kind of kindOf) count[kind] = count[kind]! + 1
  const bids = [...new Set(kinds.flatMap(kind => kind.map(({ bid }) => bid)))].sort((a, b) => a - b)
  const { nodes, weights } = quadrature(Math.min(mostNodes, Math.ceil(values.length / 2)))
  const paid = Array<number>(values.length).fill(0)
  const earned = kinds.map(() => new Map<number, number>())
  const lower = kinds.map(() => 0)
  const next = kinds.map(() => 0)
  for (const bid of bids) {
    const equal = kinds.map((kind, i) => (kind[next[i]!]?.bid === bid ? kind[next[i]!]!.share : 0))
    if (reserve === 0 || bid >= reserve) {
      // Kinds that don't bid here weigh the same at every node.
      const bidders = kinds.flatMap((_, j) => (equal[j] === 0 ? [] : [j]))
      let others = 1
      for (let j = 0; j < kinds.length && others > 0; j++) if (equal[j] === 0) others *= lower[j]! ** count[j]!
      for (const [i, share] of equal.entries()) {
        if (share === 0 || others === 0) continue
        let chance = 0
        for (const [q, t] of nodes.entries()) {
          let product = weights[q]! * others
          for (const j of bidders) {
            if (product === 0) break
            const rivals = count[j]! - (i === j ? 1 : 0)
            if (rivals > 0) product *= (lower[j]! + t * equal[j]!) ** rivals
          }
          chance += product
        }
        earned[i]!.set(bid, share * chance)
      }
    }
    for (const [i, share] of equal.entries()) {
      if (share === 0) continue
      lower[i] = Math.min(1, lower[i]! + share)
      next[i] = next[i]! + 1
    }
  }
  for (const [seat, value] of values.entries()) for (const [bid, chance] of earned[kindOf[seat]!]!) paid[seat] = paid[seat]! + (value - bid) * chance
  return paid
}
