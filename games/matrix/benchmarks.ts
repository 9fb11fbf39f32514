import type { Benchmarks } from '../../src/core/game'
import type { Nature } from '../../src/core/luck'
import { groupBenchmarks } from './bench/group'
import { pairBenchmarks } from './bench/pair'
import { realisedRounds } from './bench/rounds'
import type { Config } from './config'

const known = new WeakMap<Config, Map<string, Benchmarks>>()

/** Reference points of a match at its realised number of rounds; worked out once per config, seats and rounds. */
export function benchmarks(config: Config, seats: number, nature: Nature): Benchmarks {
  const rounds = realisedRounds(config, nature)
  let byLength = known.get(config)
  if (!byLength) known.set(config, (byLength = new Map()))
  const key = `${seats}/${rounds}`
  let found = byLength.get(key)
  if (!found) byLength.set(key, (found = config.form === 'bimatrix' ? pairBenchmarks(config, rounds) : groupBenchmarks(config, seats, rounds)))
  return found
}
