/** `gold` divided equally among the proposer and the most junior of a crew, `among` in all; odd pieces go to the proposer first, then to the more senior. */
export function spread(gold: number, crew: number, among: number): readonly number[] {
  const each = Math.floor(gold / among)
  const odd = gold - each * among
  const shares = Array<number>(crew).fill(0)
  for (let i = 0; i < among; i++) shares[i === 0 ? 0 : crew - among + i] = each + (i < odd ? 1 : 0)
  return shares
}

/** A plan that gives `offer` to each of some places, the most junior first while the gold lasts, and the rest to the proposer. */
export function bought(gold: number, crew: number, places: readonly number[], offer: number): readonly number[] {
  const shares = Array<number>(crew).fill(0)
  let rest = gold
  for (const place of [...places].sort((a, b) => b - a)) {
    if (offer > rest) break
    shares[place] = offer
    rest -= offer
  }
  shares[0] = rest
  return shares
}
