import { exactly, type Tongue } from '../../../src/core/figures'
import type { Brief } from '../game'
import { levelsOf } from '../values'

/** The possible values: all of them up to five, else the first three and the last: "0, 10, 20, …, 200". */
export function valuesText(brief: Brief, tongue: Tongue): string {
  const levels = levelsOf(brief)
  const say = (values: readonly number[]) => values.map(value => exactly(value, tongue)).join(', ')
  return levels.length <= 5 ? say(levels) : `${say(levels.slice(0, 3))}, …, ${say(levels.slice(-1))}`
}
