import type { EndStatus } from '../core/log'
import type { Benchmarks } from '../core/game'
import type { Machine } from '../core/machine'
import { measure, type Measures } from '../measures/generic'

/** What a match came to, with the reference points and measures of its end; those are null while it is not played to its end. */
export interface Facts {
  readonly payoffs: readonly number[]
  readonly welfare: number
  readonly benchmarks: Benchmarks | null
  readonly measures: Measures | null
}

/** Reads the facts off a machine at the end of its log. Benchmarks stand at the realised nature. */
export function factsOf(machine: Machine, status: EndStatus | 'running', tags: readonly string[]): Facts {
  const payoffs = machine.payoffs()
  const welfare = machine.welfare()
  if (status !== 'complete' && status !== 'limit') return { payoffs, welfare, benchmarks: null, measures: null }
  const benchmarks = machine.game.benchmarks(machine.config, machine.seats, machine.nature)
  return { payoffs, welfare, benchmarks, measures: measure({ payoffs, welfare, benchmarks, tags }) }
}
