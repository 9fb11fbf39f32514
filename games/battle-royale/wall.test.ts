import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { Config } from './config'
import game from './game'
import { wall } from './wall'

/** Three who always hit, in order of seats; at most two shots. */
const config = Config.parse({ rates: [100, 100, 100], shots: 2, rounds: 1 })

describe('battle royale on the wall', () => {
  it('shows a battle when it is over: whoever is out hears nothing before', () => {
    const machine = new Machine({ game, config, seats: 3, seed: 'wall' })
    machine.apply([{ seat: 0, action: 'player-3' }])
    expect(wall.points(machine.state, config)).toEqual([])
    machine.apply([{ seat: 1, action: 'miss' }])
    const points = wall.points(machine.state, config)
    expect(points.filter(point => point.chart !== 'best').map(({ chart, round, seat, pick }) => [chart, round, seat, pick])).toEqual([
      ['aims', 1, 0, 'strongest'],
      ['hits', 1, 0, 'hit'],
      ['aims', 1, 1, 'nobody'],
      ['hits', 1, 1, 'none'],
    ])
    // Whoever hits with the first shot is hit by the second, and would have had half by missing; with the last shot, hitting the only other one wins everything.
    expect(points.filter(point => point.chart === 'best').map(point => point.pick)).toEqual(['other', 'other'])
  })
  it('says which shots were best only where everybody knows the last one and the battle can be solved', () => {
    const ids = (input: object, seats: number) => wall.charts(Config.parse(input), seats).map(chart => chart.id)
    expect(ids({}, 4)).toEqual(['aims', 'hits', 'best'])
    expect(ids({ shotsTold: false }, 4)).toEqual(['aims', 'hits'])
    expect(ids({ interval: 0 }, 50)).toEqual(['aims', 'hits'])
  })
})
