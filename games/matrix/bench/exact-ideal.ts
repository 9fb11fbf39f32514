import type { Group } from '../analysis/group'

/** Most players, and most different totals, that are followed one by one. */
const MOST_PLAYERS = 5
const MOST_TOTALS = 1500

const trim = (x: number) => Number(x.toPrecision(13))

/** Every way in which all players can choose, as payoffs: the seat's own first, then the others'. */
function profiles({ actions, players, pay }: Group): number[][] {
  let choices: number[][] = [[]]
  for (let seat = 0; seat < players; seat++) choices = choices.flatMap(chosen => Array.from({ length: actions }, (_, a) => [...chosen, a]))
  return choices.map(chosen => {
    const counts = Array.from({ length: actions }, (_, a) => chosen.filter(c => c === a).length)
    return chosen.map(action => pay(action, counts))
  })
}

/** Totals with the others' sorted, because they are alike, without those that another total matches everywhere. */
function undominated(totals: readonly number[][]): number[][] {
  const sorted = totals.map(([own, ...others]) => [own!, ...others.sort((a, b) => b - a)])
  const distinct = [...new Map(sorted.map(t => [t.join(), t])).values()].sort((s, t) => t.reduce((a, b) => a + b, 0) - s.reduce((a, b) => a + b, 0))
  const kept: number[][] = []
  for (const t of distinct) if (!kept.some(k => k.every((x, i) => x >= t[i]!))) kept.push(t)
  return kept
}

/**
 * The highest total of one seat over some rounds with every other seat's total at least `floor`, by following all undominated totals. Returns null
 * where there are too many of them, or where no play leaves everybody there.
 */
export function exactIdeal(group: Group): (rounds: number, floor: number) => number | null {
  const isSmall = group.players <= MOST_PLAYERS && group.actions ** group.players <= 64
  const cells = isSmall ? undominated(profiles(group)) : []
  // The others may trade places between rounds, so a cell counts in every order of the others.
  const orders = isSmall ? cells.flatMap(([own, ...others]) => permutations(others).map(order => [own!, ...order])) : []
  const totals: number[][][] = [[Array.from({ length: group.players }, () => 0)]]
  return (rounds, floor) => {
    if (!isSmall) return null
    while (totals.length <= rounds) {
      const before = totals.at(-1)!
      if (before.length * orders.length > MOST_TOTALS * 4) return null
      const next = undominated(before.flatMap(t => orders.map(cell => t.map((x, i) => trim(x + cell[i]!)))))
      if (next.length > MOST_TOTALS) return null
      totals.push(next)
    }
    const slack = 1e-9 * Math.max(1, Math.abs(floor))
    const fine = totals[rounds]!.filter(([, ...others]) => others.every(x => x >= floor - slack)).map(([own]) => own!)
    return fine.length > 0 ? Math.max(...fine) : null
  }
}

/** Distinct orders of a short list. */
function permutations(list: readonly number[]): number[][] {
  if (list.length <= 1) return [[...list]]
  const all = list.flatMap((x, i) => permutations([...list.slice(0, i), ...list.slice(i + 1)]).map(rest => [x, ...rest]))
  return [...new Map(all.map(order => [order.join(), order])).values()]
}
