import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { Config } from './config'
import game from './game'
import { wall } from './wall'

describe('the diner’s dilemma on the wall', () => {
  it('shows dishes of rounds that are over', () => {
    const config = Config.parse({ rounds: 2 })
    const machine = new Machine({ game, config, seats: 3, seed: 'wall' })
    machine.apply((['costly', 'cheap', 'costly'] as const).map((action, seat) => ({ seat, action })))
    expect(wall.points(machine.state, config).map(({ round, pick }) => [round, pick])).toEqual([
      [1, 'costly'],
      [1, 'cheap'],
      [1, 'costly'],
    ])
  })
  it('marks costly as dominant for four (5 more worth, 10/4 more to pay) and cheap as best for all; for one and a half times the price nothing where both are alike', () => {
    const marks = (input: unknown, seats: number) => wall.marks(null, Config.parse(input), seats).map(({ kind, at }) => [kind, at])
    expect(marks({}, 4)).toEqual([
      ['equilibrium', 1],
      ['benchmark', 0],
    ])
    // Two share: 5 more worth, 10/2 more to pay.
    expect(marks({}, 2)).toEqual([['benchmark', 0]])
  })
})
