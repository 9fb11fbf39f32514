import type { Conduct, EquilibriumDistance } from '../../src/core/published'
import { stagesOf } from './best'
import type { Config } from './config'
import { commonNumbers, type Run } from './equilibria'
import type { Game } from './game'
import { roundsOf } from './rounds'

/**
 * Regret per round against the others' realised numbers, lotteries over ties at their mean; and how far the numbers of a round lie from the nearest common number that is an
 * equilibrium: the mean of |number − c| over the seats, with the one c for all that makes it smallest, then the mean over rounds. O(seats · log seats) a round.
 */
export function conduct(state: Game['state'], config: Config): Conduct {
  const rounds = roundsOf(state, config)
  if (rounds.length === 0) return { regret: null, distance: null }
  const lost = Array<number>(state.own.length).fill(0)
  for (const { guesses } of rounds)
    for (const [seat, { best, paid }] of stagesOf(guesses, config).entries()) lost[seat] = (lost[seat] ?? 0) + best - paid
  return {
    regret: lost.map(points => points / rounds.length),
    distance: distanceOf(
      rounds.map(round => round.guesses),
      config,
    ),
  }
}

function distanceOf(rounds: readonly (readonly number[])[], config: Config): EquilibriumDistance | null {
  const runs = commonNumbers(config, rounds[0]?.length ?? 0)
  if (runs.length === 0) return null
  const times = new Map<number, number>()
  let sum = 0
  for (const guesses of rounds) {
    const { at, value } = nearestOf(guesses, runs, config)
    sum += value
    times.set(at, (times.get(at) ?? 0) + 1)
  }
  const [at] = [...times].reduce((a, b) => (b[1] > a[1] ? b : a))
  return {
    value: sum / rounds.length,
    unit: { en: 'on the number scale', de: 'auf der Zahlenskala' },
    to: `pure Nash: everybody at ${at}`,
  }
}

/** The common number that all together are nearest to. The mean of |x − c| falls up to the median and rises after it, so in each run the number next to the median is best. */
function nearestOf(guesses: readonly number[], runs: readonly Run[], { numbers }: Config): { readonly at: number; readonly value: number } {
  const median = guesses.toSorted((a, b) => a - b)[(guesses.length - 1) >> 1] ?? 0
  const medians = numbers === 'integer' ? [Math.floor(median), Math.ceil(median)] : [median]
  const each = runs.flatMap(({ from, to }) => medians.map(x => Math.min(to, Math.max(from, x))))
  return each
    .map(at => ({ at, value: guesses.reduce((sum, x) => sum + Math.abs(x - at), 0) / guesses.length }))
    .reduce((a, b) => (b.value < a.value ? b : a))
}
