import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { config as Config } from './config'
import game from './game'
import { wall } from './wall'

const start = (input: unknown) => {
  const config = Config.parse(input)
  const machine = new Machine({ game, config, seats: 2, seed: 'wall' })
  return {
    config,
    machine,
    look: () => wall.points(machine.state, config).filter(point => point.chart === 'prices'),
    marks: () => wall.marks(machine.state, config, 2).map(mark => mark.at),
  }
}

describe('negotiation on the wall', () => {
  it('a price appears when it is answered, as accepted, rejected or left for the third party', () => {
    const { machine, look } = start({ rounds: 3 })
    machine.apply([{ seat: 0, action: { price: 140 } }])
    expect(look()).toEqual([])
    machine.apply([{ seat: 1, action: 'reject' }])
    machine.apply([{ seat: 1, action: { price: 105 } }])
    machine.apply([{ seat: 0, action: 'outside' }])
    expect(look()).toEqual([
      { chart: 'prices', round: 1, seat: 0, x: 140, pick: 'rejected', with: [1] },
      { chart: 'prices', round: 2, seat: 1, x: 105, pick: 'outside', with: [0] },
    ])
  })
  it('marks both values and the last word’s price: 150 where the seller has it, 100 where the buyer has', () => {
    expect(start({ rounds: 1 }).marks()).toEqual([100, 150, 150])
    expect(start({ rounds: 2 }).marks()).toEqual([100, 150, 100])
  })
  it('keeps values that a seat isn’t told until the match is over', () => {
    const { machine, marks, config } = start({ rounds: 1, completeInformation: false })
    expect(marks()).toEqual([])
    expect(wall.charts(config, 2)[0]?.range).toBeUndefined()
    machine.apply([{ seat: 0, action: { price: 140 } }])
    machine.apply([{ seat: 1, action: 'accept' }])
    expect(marks()).toEqual([100, 150, 150])
  })
  it('keeps the price that hangs on a hidden last round until then', () =>
    expect(start({ rounds: 2, horizon: 'hidden' }).marks()).toEqual([100, 150]))
})
