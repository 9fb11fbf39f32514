import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { Config } from './config'
import game from './game'
import { planOf } from './plan'
import { wall } from './wall'

const config = Config.parse({})

describe('the pirate game on the wall', () => {
  it('shows a plan when it was voted on, with those who voted', () => {
    const machine = new Machine({ game, config, seats: 3, seed: 'wall' })
    machine.apply([{ seat: 0, action: planOf([80, 10, 10], 0) }])
    expect(wall.points(machine.state, config)).toEqual([])
    machine.apply([
      { seat: 1, action: 'reject' },
      { seat: 2, action: 'reject' },
    ])
    expect(wall.points(machine.state, config)).toEqual([
      { chart: 'kept', round: 1, seat: 0, x: 80, pick: 'rejected', with: [1, 2] },
      { chart: 'votes', round: 1, seat: 1, pick: 'reject' },
      { chart: 'votes', round: 1, seat: 2, pick: 'reject' },
    ])
  })
  it('marks what the solved proposer of the crew still in keeps: 98 of 100 with five, or all of it where the indifferent accept', () => {
    expect(wall.marks(null, config, 5).map(({ round, at }) => [round, at])).toEqual([
      [1, 98],
      [1, 100],
    ])
    // Of three: one piece buys the last one's vote; after a rejection two are left, and half is enough.
    expect(wall.marks(null, config, 3).map(mark => mark.at)).toEqual([99, 100])
    const machine = new Machine({ game, config, seats: 3, seed: 'wall' })
    machine.apply([{ seat: 0, action: planOf([100, 0, 0], 0) }])
    machine.apply([
      { seat: 1, action: 'reject' },
      { seat: 2, action: 'reject' },
    ])
    machine.apply([{ seat: 1, action: planOf([100, 0], 1) }])
    machine.apply([{ seat: 2, action: 'reject' }])
    expect(
      wall
        .marks(machine.state, config, 3)
        .filter(mark => mark.round === 2)
        .map(mark => mark.at),
    ).toEqual([100])
  })
})
