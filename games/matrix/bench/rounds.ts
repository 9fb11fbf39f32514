import type { Nature } from '../../../src/core/luck'
import type { Config } from '../config'

/**
 * Rounds of the match at its realised nature: the fixed number, or the number of continuation draws, which are made once a round.
 * Before any draw is known, one round.
 */
export function realisedRounds(config: Config, nature: Nature): number {
  if (config.continuation === null) return config.rounds
  let drawn = 0
  for (const step of Object.values(nature)) if ('continue' in step) drawn++
  return Math.max(1, drawn)
}

/** Whether the match can have more than one round; unlike the realised number this is known beforehand, so names of equilibria may depend on it. */
export const isRepeated = (config: Config): boolean => (config.continuation === null ? config.rounds : config.cap) > 1
