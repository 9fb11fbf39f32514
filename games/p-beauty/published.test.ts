import { describe, expect, it } from 'vitest'
import { cellsOf, sizeOf } from '../../src/core/grid'
import { Machine } from '../../src/core/machine'
import type { Definition } from '../../src/core/published'
import { Config } from './config'
import game from './game'
import { grids } from './grids'
import { published } from './published'

/** One measure of a match of the given numbers, one list a round. */
function measured(id: string, over: Partial<Config>, rounds: readonly (readonly number[])[], definition: Definition = 'code') {
  const config = Config.parse({ rounds: Math.max(1, rounds.length), ...over })
  const machine = new Machine({ game, config, seats: rounds[0]?.length ?? 2, seed: 's' })
  for (const guesses of rounds) machine.apply(guesses.map((action, seat) => ({ seat, action })))
  return published.find(measure => measure.id === id)!.of(machine.state, config, definition)
}
const score = (over: Partial<Config>, mean: number, definition?: Definition) => measured('gama.score', over, [[mean, mean]], definition)

describe('p-beauty: the published score', () => {
  it('raw is the mean distance of the rounds’ means from the lowest number', () => {
    // Means 30 and 10 above 0; on a range from 5 five less.
    expect(
      measured('gama.raw', {}, [
        [0, 60],
        [10, 10],
      ]),
    ).toBe(20)
    expect(
      measured('gama.raw', { min: 5 }, [
        [20, 40],
        [10, 10],
      ]),
    ).toBe(15)
  })

  it('below 1 the lowest number scores 100, above 1 the highest, and definitions agree', () => {
    for (const definition of ['paper', 'code'] as const) {
      expect(score({ p: 0.5 }, 0, definition)).toBe(100)
      expect(score({ p: 0.5 }, 100, definition)).toBe(0)
      expect(score({ p: 1.5 }, 100, definition)).toBe(100)
      expect(score({ p: 1.5 }, 25, definition)).toBe(25)
    }
  })

  it('at 1 the program rewards the middle and the paper the ends', () => {
    expect([0, 25, 50, 100].map(x => score({ p: 1 }, x))).toEqual([0, 50, 100, 0])
    expect([0, 25, 50, 100].map(x => score({ p: 1 }, x, 'paper'))).toEqual([100, 50, 0, 100])
  })

  it('on a range above zero it passes 100, as published', () => {
    expect(score({ min: 100, max: 200 }, 100)).toBe(200)
    expect(score({ min: 100, max: 200 }, 200)).toBe(100)
    expect(score({ min: 200, max: 300 }, 255.3)).toBeCloseTo(244.7, 9)
  })

  it('is undefined before a round was played', () => {
    expect(measured('gama.score', {}, [])).toBeNull()
    expect(measured('gama.raw', {}, [])).toBeNull()
  })

  it('warns where it rewards what theory doesn’t, with the range the score then has', () => {
    const { warning } = published[1]!
    const of = (over: Partial<Config>, definition: Definition = 'code') => warning!(Config.parse(over), definition)?.en ?? null
    expect(of({})).toBeNull()
    expect(of({ min: 200, max: 300 })).toContain('from 200 to 300')
    expect(of({ p: 1 })).toContain('100 for a mean in the middle')
    expect(of({ p: 1 }, 'paper')).toContain('0 in the middle')
    expect(of({ p: 1.5 })).toContain('everybody at 0 is an equilibrium too')
    expect(of({ ties: 'all' })).toContain('every number is an equilibrium')
    expect(of({ min: -10 })).toContain('equilibrium is at 0')
  })
})

describe('p-beauty: the sweeps of the published experiments', () => {
  it('are thirteen factors and six ranges, each on ten players’ default', () => {
    expect(Object.values(grids).map(sizeOf)).toEqual([13, 6])
    const ps = [...cellsOf(grids['gama-ratio']!)].map(cell => cell.config.p)
    expect(ps[4]).toBe(2 / 3)
    expect(ps).toEqual(Array.from({ length: 13 }, (_, i) => i / 6))
  })

  it('hold configs that can be played', () => {
    for (const grid of Object.values(grids)) {
      for (const { config } of cellsOf(grid)) expect(Config.parse(config)).toMatchObject({ rounds: 20, numbers: 'integer', ties: 'first' })
    }
  })
})
