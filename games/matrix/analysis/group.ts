import { allCounts, compositions } from '../counting'

/** A game by counts as one player sees it: payoff of an action where `counts` says how many choose each, that player included. */
export interface Group {
  readonly actions: number
  readonly players: number
  pay(action: number, counts: readonly number[]): number
}

/** Most ways to spread the players that are looked through. */
const MOST_WAYS = 20_000

/** Whether all ways to spread the players over the actions can be listed. */
const isListable = ({ actions, players }: Group): boolean => compositions(players, actions) <= MOST_WAYS

/** Counts in which nobody gains by changing to another action: the pure equilibria up to who plays what. Null where there are too many counts to look through. */
export function stableCounts(group: Group): readonly (readonly number[])[] | null {
  if (!isListable(group)) return null
  return allCounts(group.players, group.actions).filter(counts =>
    counts.every((count, from) => {
      if (count === 0) return true
      const now = group.pay(from, counts)
      return counts.every((_, to) => to === from || group.pay(to, moved(counts, from, to)) <= now)
    }),
  )
}

const moved = (counts: readonly number[], from: number, to: number) => counts.map((c, a) => c - (a === from ? 1 : 0) + (a === to ? 1 : 0))

/** The two halves of a polynomial on [0, 1] in Bernstein form, cut at the middle (de Casteljau). */
function halves(b: readonly number[]): readonly [number[], number[]] {
  const left: number[] = []
  const right: number[] = []
  let row = [...b]
  while (row.length > 0) {
    left.push(row[0]!)
    right.unshift(row.at(-1)!)
    row = row.slice(1).map((x, i) => (x + row[i]!) / 2)
  }
  return [left, right]
}

/**
 * Symmetric equilibria in which everybody plays the first of two actions with probability 0 < p < 1: the roots of the expected gain of the first action,
 * a polynomial whose Bernstein coefficients are the gains when j others play it. Found by halving, to 1e-12; sorted. Empty where the gain is zero throughout.
 */
export function symmetricMixes(group: Group): readonly number[] {
  if (group.actions !== 2) return []
  const gains = Array.from({ length: group.players }, (_, j) => group.pay(0, [j + 1, group.players - 1 - j]) - group.pay(1, [j, group.players - j]))
  const roots: number[] = []
  const search = (b: readonly number[], lo: number, hi: number) => {
    if (b.every(x => x > 0) || b.every(x => x < 0) || b.every(x => x === 0)) return
    if (hi - lo < 1e-12) {
      const root = (lo + hi) / 2
      if (root > 1e-9 && root < 1 - 1e-9 && Math.abs(root - (roots.at(-1) ?? -1)) > 1e-9) roots.push(root)
      return
    }
    const [left, right] = halves(b)
    const middle = (lo + hi) / 2
    search(left, lo, middle)
    search(right, middle, hi)
  }
  search(gains, 0, 1)
  return roots
}

/** Expected payoff of an action to one player while each of the others plays the first of two actions with probability p. */
export function expectedPay(group: Group, action: 0 | 1, p: number): number {
  let chances = [1]
  for (let i = 1; i < group.players; i++) {
    const next = [...chances.map(c => c * (1 - p)), 0]
    chances.forEach((c, j) => {
      next[j + 1]! += c * p
    })
    chances = next
  }
  return chances.reduce(
    (sum, chance, j) => sum + chance * group.pay(action, action === 0 ? [j + 1, group.players - 1 - j] : [j, group.players - j]),
    0,
  )
}
