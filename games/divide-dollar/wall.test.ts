import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { Config } from './config'
import game from './game'
import { wall } from './wall'

describe('divide the dollar on the wall', () => {
  const config = Config.parse({ rounds: 2 })
  const machine = new Machine({ game, config, seats: 4, seed: 'wall' })
  machine.apply([10, 20, 30, 50].map((action, seat) => ({ seat, action })))
  const points = wall.points(machine.state, config)
  it('shows claims, and claim × players, whose mean is the table’s sum of 110', () => {
    expect(points.filter(point => point.chart === 'claims').map(point => point.x)).toEqual([10, 20, 30, 50])
    const sums = points.filter(point => point.chart === 'sums').map(point => point.x ?? 0)
    expect(sums.reduce((a, b) => a + b, 0) / 4).toBe(110)
  })
  it('marks the even share of 25 and all there is', () => expect(wall.marks(null, config, 4).map(mark => mark.at)).toEqual([25, 100]))
})
