import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { Config } from './config'
import game from './game'
import { wall } from './wall'

const play = (input: unknown, ...rounds: readonly (readonly number[])[]) => {
  const config = Config.parse(input)
  const machine = new Machine({ game, config, seats: rounds[0]?.length ?? 3, seed: 'wall' })
  for (const guesses of rounds) machine.apply(guesses.map((action, seat) => ({ seat, action })))
  return { config, points: wall.points(machine.state, config), marks: wall.marks(machine.state, config, machine.seats) }
}

describe('the guessing game on the wall', () => {
  it('shows every number of a round that is over, and the target 2/3 × 40', () => {
    const { points, marks } = play({ rounds: 2 }, [20, 40, 60])
    expect(points.filter(point => point.chart === 'guesses')).toEqual([20, 40, 60].map((x, seat) => ({ chart: 'guesses', round: 1, seat, x })))
    const targets = marks.filter(mark => mark.kind === 'target')
    expect(targets.map(({ chart, round }) => [chart, round])).toEqual([
      ['guesses', 1],
      ['means', 1],
    ])
    expect(targets[0]?.at).toBeCloseTo(80 / 3, 9)
  })
  it('marks the common numbers that are equilibria: 0 of three players; of four also 1, since whoever leaves it for 0 only ties', () => {
    const at = (guesses: readonly number[]) =>
      play({ rounds: 1 }, guesses)
        .marks.filter(mark => mark.chart === 'guesses' && mark.kind === 'equilibrium')
        .map(mark => mark.at)
    expect(at([1, 2, 3])).toEqual([0])
    expect(at([1, 2, 3, 4])).toEqual([0, 1])
  })
  it('shows nothing before the end where feedback is withheld, and then everything', () => {
    expect(play({ rounds: 2, feedback: false }, [20, 40, 60])).toMatchObject({ points: [] })
    expect(play({ rounds: 2, feedback: false }, [20, 40, 60]).marks.filter(mark => mark.kind === 'target')).toEqual([])
    expect(play({ rounds: 2, feedback: false }, [20, 40, 60], [1, 2, 3]).points).toHaveLength(12)
  })
  it('marks no equilibrium where every number is one: ties paid in full', () =>
    expect(play({ rounds: 1, ties: 'all' }, [1, 2, 3]).marks.filter(mark => mark.kind === 'equilibrium')).toEqual([]))
})
