import type { Luck } from '../../src/core/luck'

/** What the possible values depend on. */
export interface Levels {
  readonly valuationMin: number
  readonly valuationMax: number
  readonly step: number
}

/** How many values there are. */
export const countOf = ({ valuationMin, valuationMax, step }: Levels): number => Math.floor((valuationMax - valuationMin) / step) + 1

/** The possible values, ascending: valuationMin, valuationMin + step, … up to valuationMax. */
export const levelsOf = (config: Levels): readonly number[] =>
  Array.from({ length: countOf(config) }, (_, i) => config.valuationMin + i * config.step)

/** A value for each seat, all levels equally likely: without repetition, or independently. */
export function drawValues(config: Levels & { readonly draw: 'distinct' | 'independent' }, seats: number, luck: Luck): readonly number[] {
  const levels = levelsOf(config)
  if (config.draw === 'independent') return Array.from({ length: seats }, () => luck.pick(levels))
  const pool = [...levels]
  return Array.from({ length: seats }, (_, i) => {
    const j = luck.int(i, pool.length - 1)
    const drawn = pool[j]!
    pool[j] = pool[i]!
    return drawn
  })
}
