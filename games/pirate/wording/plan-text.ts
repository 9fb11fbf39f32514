import { exactly, joined, type Tongue } from '../../../src/core/figures'

/** Up to so many shares are listed one by one; larger plans are grouped by share. */
const listedSingly = 12

const words = {
  en: { rank: 'rank', ranks: 'ranks', each: ' each', others: 'all other ranks' },
  de: { rank: 'Rang', ranks: 'Ränge', each: ' je Rang', others: 'alle anderen Ränge' },
} as const

/** Ascending ranks as runs: "3", "5 to 9". */
function runs(ranks: readonly number[], tongue: Tongue): readonly string[] {
  const out: [number, number][] = []
  for (const rank of ranks) {
    const last = out.at(-1)
    if (last !== undefined && rank === last[1] + 1) last[1] = rank
    else out.push([rank, rank])
  }
  const to = tongue === 'de' ? ' bis ' : ' to '
  return out.flatMap(([a, b]) => (a === b ? [String(a)] : b === a + 1 ? [String(a), String(b)] : [`${a}${to}${b}`]))
}

/** A plan in words, shares from seat `first` on: "rank 1: 96, rank 2: 0, rank 3: 1"; with many ranks "rank 1: 96; ranks 3, 5 and 7: 1 each; all other ranks: 0". */
export function planText(shares: readonly number[], first: number, tongue: Tongue): string {
  const w = words[tongue]
  if (shares.length <= listedSingly) return shares.map((share, i) => `${w.rank} ${first + i + 1}: ${exactly(share, tongue)}`).join(', ')
  const groups = new Map<number, number[]>()
  shares.forEach((share, i) => {
    const ranks = groups.get(share)
    if (ranks === undefined) groups.set(share, [first + i + 1])
    else ranks.push(first + i + 1)
  })
  return [...groups]
    .sort(([a], [b]) => (a === 0 ? 1 : 0) - (b === 0 ? 1 : 0) || b - a)
    .map(([share, ranks], i) => {
      if (share === 0) return `${i === 0 ? w.ranks : w.others}: 0`
      const many = ranks.length > 1
      return `${many ? w.ranks : w.rank} ${joined(runs(ranks, tongue), tongue)}: ${exactly(share, tongue)}${many ? w.each : ''}`
    })
    .join('; ')
}
