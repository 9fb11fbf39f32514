/** Most names that an error text lists. */
const MOST = 12

/** Ids for an error text, those most like what was asked for first; `known` maps each id to the words it may be asked by. */
export function nearest(asked: string, known: ReadonlyMap<string, string>): string {
  const ids = [...known.keys()]
  if (ids.length <= MOST) return ids.join(', ')
  const likeness = new Map(ids.map(id => [id, Math.max(likenessOf(asked, id), likenessOf(asked, known.get(id) as string))]))
  const sorted = ids.toSorted((a, b) => (likeness.get(b) as number) - (likeness.get(a) as number))
  return `${sorted.slice(0, MOST).join(', ')} or ${ids.length - MOST} more`
}

/** How alike two texts are, 0 to ½: the share of the pairs of neighbouring letters and digits that are in both (Dice 1945). */
export function likenessOf(one: string, other: string): number {
  const [wanted, pairs] = [pairsOf(one), pairsOf(other)]
  return [...wanted].filter(pair => pairs.has(pair)).length / (wanted.size + pairs.size || 1)
}

/** The pairs of neighbouring letters of a text; texts are alike that share many (Dice 1945). */
function pairsOf(text: string): ReadonlySet<string> {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2)))
}
