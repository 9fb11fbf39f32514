import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { Config } from './config'
import game from './game'
import { published } from './published'

/** The published default experiment with one way of bidding for all. */
function scores(bid: (value: number) => number, over: Partial<Config> = {}) {
  const config = Config.parse({ rounds: 20, schedule: 'published', ...over })
  const machine = new Machine({ game, config, seats: 10, seed: 's' })
  while (machine.turn !== null) machine.apply(machine.turn.seats.map(seat => ({ seat, action: bid(machine.observe(seat).value as number) })))
  const of = (id: string, definition: 'paper' | 'code') => published.find(measure => measure.id === id)!.of(machine.state, config, definition)
  return { raw: of('gama.raw', 'code'), code: of('gama.score', 'code'), paper: of('gama.score', 'paper') }
}

describe('the published score of the auction', () => {
  it('bids of zero score 94.5, half the value 47.25, nine tenths 9.45, the value itself 0, at either price', () => {
    for (const price of ['first', 'second'] as const) {
      expect(scores(() => 0, { price }).code).toBeCloseTo(94.5, 9)
      expect(scores(value => value / 2, { price }).code).toBeCloseTo(47.25, 9)
      expect(scores(value => 0.9 * value, { price }).code).toBeCloseTo(9.45, 9)
      expect(scores(value => value, { price })).toEqual({ raw: 0, code: 0, paper: 0 })
    }
  })

  it('the paper divides by the highest possible value and does not clip: overbids count against the rest', () => {
    // The mean of the 200 values over 200.
    const values = scores(() => 0).paper!
    expect(scores(value => value / 2).paper).toBeCloseTo(values / 2, 9)
    expect(scores(value => value + 20).paper).toBeCloseTo(-10, 9)
    expect(scores(value => value + 20).code).toBe(0)
  })

  it('is undefined before a round was played', () => {
    const config = Config.parse({})
    const machine = new Machine({ game, config, seats: 4, seed: 's' })
    for (const measure of published) expect(measure.of(machine.state, config, 'code')).toBeNull()
  })

  it('warns of low bids, at the second price of truth scoring 0, and of the shared schedule', () => {
    const say = (over: Partial<Config>, definition: 'paper' | 'code') => published[1]!.warning!(Config.parse(over), definition)!
    expect(say({}, 'code').en).toContain('rewarded without limit')
    expect(say({}, 'code').en).not.toContain('schedule')
    expect(say({ price: 'second' }, 'code').de).toMatch(/^Den eigenen Wert zu bieten/)
    expect(say({ schedule: 'published' }, 'paper').en).toContain('luck of values')
  })
})
