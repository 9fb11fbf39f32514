import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { config as Config } from './config'
import game from './game'
import { wall } from './wall'

const start = (input: unknown) => {
  const config = Config.parse(input)
  const machine = new Machine({ game, config, seats: 2, seed: 'wall' })
  return { config, machine, look: () => wall.points(machine.state, config), marks: () => wall.marks(machine.state, config, 2) }
}

describe('bargaining on the wall', () => {
  it('an offer appears when it is answered, with who answered it', () => {
    const { machine, look } = start({ rounds: 2 })
    machine.apply([{ seat: 0, action: { player1: 70, player2: 30 } }])
    expect(look()).toEqual([])
    machine.apply([{ seat: 1, action: 'reject' }])
    machine.apply([{ seat: 1, action: { player1: 45, player2: 55 } }])
    machine.apply([{ seat: 0, action: 'accept' }])
    expect(look().filter(point => point.chart === 'offers')).toEqual([
      { chart: 'offers', round: 1, seat: 0, x: 30, pick: 'rejected', with: [1] },
      { chart: 'offers', round: 2, seat: 1, x: 45, pick: 'accepted', with: [0] },
    ])
  })
  it('marks the equilibrium offer: 0 in an ultimatum, and 90 of 100 in the first of two rounds at discount 0.9', () => {
    const reference = (input: unknown) =>
      start(input)
        .marks()
        .filter(mark => mark.round !== undefined)
        .map(({ kind, at }) => [kind, at])
    expect(reference({ rounds: 1 })).toEqual([['equilibrium', 0]])
    // The second proposer would keep all 100, worth 90 now.
    expect(reference({ rounds: 2 })).toEqual([['equilibrium', 90]])
  })
  it('marks Rubinstein’s division as a reference where the game is open-ended: 1/(1 + 0.9) to the first', () => {
    const [mark] = start({ horizon: 'capped' }).marks()
    expect(mark).toMatchObject({ kind: 'benchmark', at: 47.37 })
  })
  it('keeps what rests on untold discounts or an untold end until the match is over', () => {
    for (const untold of [
      { completeInformation: false, rounds: 2 },
      { horizon: 'hidden', rounds: 2 },
    ]) {
      const { machine, marks } = start(untold)
      expect(marks().filter(mark => mark.round !== undefined)).toEqual([])
      machine.apply([{ seat: 0, action: { player1: 50, player2: 50 } }])
      machine.apply([{ seat: 1, action: 'accept' }])
      expect(marks().filter(mark => mark.round !== undefined)).toMatchObject([{ kind: 'benchmark', at: 90 }])
    }
  })
})
