import { FEWEST_PEOPLE, isFew, type Placed } from './few'
import type { WallChoice, WallGroup } from './shown'

/** With a pick of at least five beside it, any number from one to four may then be the small one. */
const ENOUGH = 2 * FEWEST_PEOPLE - 1

const sizeOf = (parts: readonly { readonly points: readonly Placed[] }[]): number => parts.reduce((sum, one) => sum + one.points.length, 0)

/**
 * What a group chose in one round, where the group as a whole may be shown. Picks of one to four people are put together with the next picks in the chart's order (not the smallest: who knows the rule could then work back
 * from it) that five people or more chose, at least one and until nine are together, so that every number from one to four remains possible and the total gives none of them away. `few` names the one small pick where every number from one to four remains possible, so that a screen can write "fewer than five".
 * A pick that nobody chose is told as 0. Proved by brute force in wall.test.ts.
 */
export function choiceOf(group: WallGroup, points: readonly Placed[], picks: readonly string[]): WallChoice {
  const by = picks.map(pick => ({ pick, points: points.filter(point => point.pick === pick) }))
  const few = by.filter(one => isFew(one.points))
  const from = few[0] === undefined ? 0 : by.indexOf(few[0])
  const others = [...by.slice(from), ...by.slice(0, from)].filter(one => one.points.length > 0 && !few.includes(one))
  const together = [...few]
  for (const other of few.length === 0 ? [] : others) {
    if (together.length > few.length && sizeOf(together) >= ENOUGH) break
    together.push(other)
  }
  const cells = by.filter(one => !together.includes(one)).map(one => ({ picks: [one.pick], n: one.points.length }))
  const n = sizeOf(together)
  const isSaid = few.length === 1 && others.length === 1 && n >= ENOUGH
  return {
    group,
    n: points.length,
    cells: together.length === 0 ? cells : [...cells, { picks: picks.filter(pick => together.some(one => one.pick === pick)), n }],
    few: isSaid ? few.map(one => one.pick) : [],
  }
}
