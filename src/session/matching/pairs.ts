/**
 * A largest matching of a graph of n vertices: `mate[i]` is whom i is paired with, −1 for nobody. `edge(i, j)` is symmetric; vertices are tried in the given order.
 * Exact: as many pairs as there can be. O(n³). Source: J. Edmonds, "Paths, trees, and flowers", Canadian Journal of Mathematics 17 (1965); odd cycles are contracted by their base.
 */
export function largestPairing(n: number, order: readonly number[], edge: (i: number, j: number) => boolean): readonly number[] {
  const mate = Array<number>(n).fill(-1)
  const neighbours = Array.from({ length: n }, (_, i) => order.filter(j => j !== i && edge(i, j)))
  // Most pairs come at once; paths mend the rest.
  for (const i of order) {
    if (mate[i] !== -1) continue
    const j = neighbours[i]?.find(other => mate[other] === -1)
    if (j === undefined) continue
    mate[i] = j
    mate[j] = i
  }
  for (const i of order) if (mate[i] === -1) augment(i, mate, neighbours)
  return mate
}

/** Turns over one alternating path from `root` to another free vertex, if there is one. */
function augment(root: number, mate: number[], neighbours: readonly (readonly number[])[]): void {
  const n = mate.length
  const parent = Array<number>(n).fill(-1)
  const base = Array.from({ length: n }, (_, i) => i)
  const isEven = Array<boolean>(n).fill(false)
  const queue = [root]
  isEven[root] = true

  const commonBase = (a: number, b: number): number => {
    const onPath = new Set<number>()
    for (let v = base[a] as number; ; v = base[parent[mate[v] as number] as number] as number) {
      onPath.add(v)
      if (mate[v] === -1 || parent[mate[v] as number] === -1) break
    }
    let v = base[b] as number
    while (!onPath.has(v)) v = base[parent[mate[v] as number] as number] as number
    return v
  }
  const mark = (from: number, top: number, child: number, inBlossom: Set<number>) => {
    let v = from
    let below = child
    while (base[v] !== top) {
      const other = mate[v] as number
      inBlossom.add(base[v] as number).add(base[other] as number)
      parent[v] = below
      below = other
      v = parent[other] as number
    }
  }

  for (let head = 0; head < queue.length; head++) {
    const v = queue[head] as number
    for (const to of neighbours[v] ?? []) {
      if (base[v] === base[to] || mate[v] === to) continue
      if (to === root || (mate[to] !== -1 && parent[mate[to] as number] !== -1)) {
        const top = commonBase(v, to)
        const inBlossom = new Set<number>()
        mark(v, top, to, inBlossom)
        mark(to, top, v, inBlossom)
        for (let i = 0; i < n; i++) {
          if (!inBlossom.has(base[i] as number)) continue
          base[i] = top
          if (isEven[i]) continue
          isEven[i] = true
          queue.push(i)
        }
      } else if (parent[to] === -1) {
        parent[to] = v
        const next = mate[to] as number
        if (next === -1) return flip(to, parent, mate)
        isEven[next] = true
        queue.push(next)
      }
    }
  }
}

function flip(end: number, parent: readonly number[], mate: number[]): void {
  let v = end
  while (v !== -1) {
    const before = parent[v] as number
    const next = mate[before] as number
    mate[v] = before
    mate[before] = v
    v = next
  }
}
