import { PythonRandom } from './mt19937'
import { levelsOf, type Levels } from './values'

const firstSeed = 42

/** The published seed's valuations of one round, by seat, and which of k tied seats (in seat order) its next draw takes, for k = 2 … n. */
export interface Scheduled {
  readonly values: readonly number[]
  readonly lot: readonly number[]
}

/**
 * The schedule that all runs of GAMA-Bench's auction share (CUHK-ARISE/GAMABench at 41ebccf): Python's generator is seeded afresh for each round, with 42 for the first and one
 * more for each that follows; `seats` distinct values are sampled, and where the top bid is tied the same stream draws the winner. `round` counts from 1; needs as many values as seats.
 */
export function scheduled(config: Levels, seats: number, round: number): Scheduled {
  const python = new PythonRandom(firstSeed + round - 1)
  const levels = levelsOf(config)
  const values = python.sample(levels.length, seats).map(i => levels[i]!)
  const words: number[] = []
  const lot = Array.from({ length: seats - 1 }, (_, i) => {
    let used = 0
    return python.below(i + 2, () => {
      if (used === words.length) words.push(python.word())
      return words[used++]!
    })
  })
  return { values, lot }
}
