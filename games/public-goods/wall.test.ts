import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { Config } from './config'
import game from './game'
import { wall } from './wall'

const marksOf = (input: unknown, seats: number) =>
  wall
    .marks(null, Config.parse(input), seats)
    .filter(mark => mark.chart === 'means')
    .map(({ kind, at }) => [kind, at])

describe('public goods on the wall', () => {
  it('shows contributions of rounds that are over', () => {
    const config = Config.parse({ rounds: 2 })
    const machine = new Machine({ game, config, seats: 3, seed: 'wall' })
    machine.apply([0, 10, 20].map((action, seat) => ({ seat, action })))
    expect(wall.points(machine.state, config).filter(point => point.chart === 'contributions')).toEqual(
      [0, 10, 20].map((x, seat) => ({ chart: 'contributions', round: 1, seat, x })),
    )
  })
  it('marks nothing as dominant at R < n beside everything as best for all, everything at R > n, and no number at R = n', () => {
    expect(marksOf({ multiplier: 1.6 }, 4)).toEqual([
      ['equilibrium', 0],
      ['benchmark', 20],
    ])
    expect(marksOf({ multiplier: 5 }, 4)).toEqual([['equilibrium', 20]])
    expect(marksOf({ multiplier: 4 }, 4)).toEqual([])
  })
  it('at R below 1 giving helps nobody, and drawn or carried points have no common "all"', () => {
    expect(marksOf({ multiplier: 0.5 }, 4)).toEqual([['equilibrium', 0]])
    expect(marksOf({ multiplier: 1.6, endowments: 'random' }, 4)).toEqual([['equilibrium', 0]])
  })
})
