import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { Config } from './config'
import game from './game'
import { wall } from './wall'

const start = (input: unknown) => {
  const config = Config.parse(input)
  const machine = new Machine({ game, config, seats: 2, seed: 'wall' })
  return { config, machine, look: () => wall.points(machine.state, config) }
}

describe('persuasion on the wall', () => {
  it('shows a round when it is over: what was said of which quality, and whether it was bought', () => {
    const { machine, look } = start({ rounds: 2, p: 0 })
    machine.apply([{ seat: 0, action: 'yes' }])
    expect(look()).toEqual([])
    machine.apply([{ seat: 1, action: 'no' }])
    expect(look()).toEqual([
      { chart: 'low', round: 1, seat: 0, pick: 'yes' },
      { chart: 'bought-low', round: 1, seat: 1, pick: 'passed' },
    ])
  })
  it('shows nothing to buyers of one round, who hear of no other, before the end', () => {
    const { machine, look } = start({ rounds: 2, p: 1, myopic: true })
    const round = () => {
      machine.apply([{ seat: 0, action: 'yes' }])
      machine.apply([{ seat: 1, action: 'yes' }])
    }
    round()
    expect(look()).toEqual([])
    round()
    expect(look().map(({ chart, round: at, pick }) => [chart, at, pick])).toEqual([
      ['high', 1, 'yes'],
      ['bought-high', 1, 'bought'],
      ['high', 2, 'yes'],
      ['bought-high', 2, 'bought'],
    ])
  })
  it('marks the bound seller’s rate p(v − 1)/((1 − p)(1 − c)) = 1/4 and that nobody buys on the prior', () => {
    const marks = wall.marks(null, Config.parse({}), 2)
    expect(marks.map(({ chart, kind, at }) => [chart, kind, at])).toEqual([
      ['low', 'benchmark', 0.25],
      ['bought-low', 'equilibrium', 0],
      ['bought-high', 'equilibrium', 0],
    ])
    // An untold prior leaves the buyer's reply open, and the rate rests on it.
    expect(wall.marks(null, Config.parse({ buyerKnowsPrior: false }), 2)).toEqual([])
  })
})
