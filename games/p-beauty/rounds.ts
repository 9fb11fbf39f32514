import type { Seat } from '../../src/core/game'
import type { Config } from './config'
import type { State } from './game'
import { judge, type Verdict } from './nearest'

/**
 * What everybody learns of a round, in aggregates, so that 500 seats cost no more than two.
 * `numbers` are the winning numbers (with payment by distance: the nearest), `tied` how many chose them, `winners` how many of those won.
 */
export interface Result {
  readonly round: number
  readonly mean: number
  readonly target: number
  readonly numbers: readonly number[]
  readonly tied: number
  readonly winners: number
}

/** A round with everybody's guesses by seat; only the outcome of a finished match shows it. */
export interface Round {
  readonly guesses: readonly number[]
  readonly mean: number
  readonly target: number
  readonly winners: readonly Seat[]
}

/** The part of the verdict that wins: 'first' keeps the number that comes first in seat order, 'random' one seat (by lot, or as `drawn` says). */
export function winnersOf(verdict: Verdict, guesses: readonly number[], config: Config, drawn: Seat | null): readonly Seat[] {
  if (config.payment === 'distance' || verdict.tied.length === 1) return verdict.tied
  if (config.ties === 'random') return drawn === null ? verdict.tied : [drawn]
  if (config.ties === 'first') return verdict.numbers.length === 1 ? verdict.tied : verdict.tied.filter(s => guesses[s] === verdict.numbers[0])
  return verdict.tied
}

/** What everybody is told of a round. */
export const resultOf = (round: number, verdict: Verdict, winners: readonly Seat[], config: Config): Result => {
  const numbers = config.payment === 'nearest' && config.ties === 'first' ? verdict.numbers.slice(0, 1) : verdict.numbers
  const tied = numbers.length === verdict.numbers.length ? verdict.tied.length : winners.length
  return { round, mean: verdict.mean, target: verdict.target, numbers, tied, winners: winners.length }
}

/** All rounds so far, rebuilt from the two strings of the state. */
export function playedRounds(state: Pick<State, 'secret'>, config: Config): readonly { readonly round: Round; readonly result: Result }[] {
  const draws = state.secret.drawn.split(';')
  return state.secret.guesses
    .split(';')
    .slice(0, -1)
    .map((line, i) => {
      const guesses = line.split(',').map(Number)
      const verdict = judge(guesses, config)
      const drawn = draws[i] ? Number(draws[i]) : null
      const winners = winnersOf(verdict, guesses, config, drawn)
      return { round: { guesses, mean: verdict.mean, target: verdict.target, winners }, result: resultOf(i + 1, verdict, winners, config) }
    })
}

/** The rounds so far with everybody's numbers. */
export const roundsOf = (state: Pick<State, 'secret'>, config: Config): readonly Round[] => playedRounds(state, config).map(({ round }) => round)
