import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { Config } from './config'
import game from './game'
import { wall } from './wall'

describe('the auction on the wall', () => {
  it('shows bids over values of rounds that are over, and never a value of the round in play', () => {
    const config = Config.parse({ rounds: 2 })
    const machine = new Machine({ game, config, seats: 3, seed: 'wall' })
    expect(wall.points(machine.state, config)).toEqual([])
    const values = [0, 1, 2].map(seat => machine.observe(seat).value ?? 0)
    machine.apply([10, 20, 30].map((action, seat) => ({ seat, action })))
    const points = wall.points(machine.state, config)
    expect(points.filter(point => point.chart === 'bids')).toEqual(
      values.map((x, seat) => ({ chart: 'bids', round: 1, seat, x, y: 10 * (seat + 1) })),
    )
    expect(points.filter(point => point.chart === 'shading').map(point => point.x)).toEqual(values.map((value, seat) => value - 10 * (seat + 1)))
  })
  it('marks bid = value, and near it from below the equilibrium of many bidders: about (n − 1)/n of the value', () => {
    const config = Config.parse({ draw: 'independent' })
    const marks = wall.marks(null, config, 4)
    expect(marks.map(mark => mark.kind)).toEqual(['benchmark', 'equilibrium'])
    expect(marks[0]?.line).toEqual([
      [0, 0],
      [200, 200],
    ])
    const [x, y] = marks[1]?.line?.at(-1) ?? [0, 0]
    expect(x).toBe(200)
    expect(Math.abs(y - 150)).toBeLessThan(10)
  })
  it('at the second price the equilibrium is the value itself', () =>
    expect(wall.marks(null, Config.parse({ price: 'second' }), 4)).toMatchObject([
      {
        kind: 'equilibrium',
        line: [
          [0, 0],
          [200, 200],
        ],
      },
    ]))
})
