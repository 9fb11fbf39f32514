import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import game, { type Action, type Config } from './game'
import strategies from './strategies'

const config: Config = { rounds: 1, benefit: 10, cost: 4 }
const play = (actions: readonly Action[]) => {
  const machine = new Machine({ game, config, seats: actions.length, seed: 'test' })
  machine.apply(actions.map((action, seat) => ({ seat, action })))
  return machine.payoffs()
}

describe('the volunteer’s dilemma pays as Diekmann (1985) says', () => {
  it('one volunteer serves all and alone pays', () => expect(play(['wait', 'volunteer', 'wait'])).toEqual([10, 6, 10]))
  it('two volunteers both pay', () => expect(play(['volunteer', 'volunteer', 'wait'])).toEqual([6, 6, 10]))
  it('without a volunteer nobody gets anything', () => expect(play(['wait', 'wait', 'wait'])).toEqual([0, 0, 0]))
})

describe('the mixed equilibrium', () => {
  it('of two players with b = 10 and c = 4 waits with probability 0.4', () => {
    const mixed = strategies.find(strategy => strategy.id === 'mixed-nash')
    const at = (unit: number) =>
      mixed?.sit({ seat: 0, seats: 2, brief: config, params: {}, luck: { unit: () => unit } as never }).act(null, null as never, null as never)
    expect([at(0.39), at(0.41)]).toEqual(['wait', 'volunteer'])
  })
})
