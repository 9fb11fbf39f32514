import { describe, expect, it } from 'vitest'
import { sizeOf } from '../../src/core/grid'
import { Machine } from '../../src/core/machine'
import { Config } from './config'
import game from './game'
import { grids, presets } from './presets'

const [raw, score] = game.published!

/** Both measures of rounds written as how many of ten go. */
function measured(goers: readonly number[], over: Partial<Config> = {}) {
  const config = Config.parse({ rounds: goers.length, ...over })
  const machine = new Machine({ game, config, seats: 10, seed: 's' })
  for (const count of goers) machine.apply(Array.from({ length: 10 }, (_, seat) => ({ seat, action: seat < count ? 'go' : 'stay' }) as const))
  return [raw!.of(machine.state, config, 'code'), score!.of(machine.state, config, 'code'), score!.of(machine.state, config, 'paper')]
}

describe('el-farol: GAMA-Bench’s measures', () => {
  it('S is the mean distance of the share that went from R, and the score its rest of the widest possible', () => {
    // |0.8 − 0.6|, |0.5 − 0.6|: S = 0.15; (0.6 − 0.15)/0.6.
    const [s, code, paper] = measured([8, 5])
    expect(s).toBeCloseTo(0.15, 12)
    expect(code).toBeCloseTo(75, 12)
    expect(paper).toBe(code)
  })

  it('the widest miss is the larger of R and 1 − R: at R = 0.2 everybody going scores 0', () => {
    expect(measured([10], { capacity: 0.2 })[1]).toBeCloseTo(0, 12)
    expect(measured([0], { capacity: 1 })[1]).toBeCloseTo(0, 12)
    expect(measured([6, 6])[1]).toBeCloseTo(100, 12)
  })

  it('is undefined before a round is over', () => {
    const config = Config.parse({})
    const { state } = new Machine({ game, config, seats: 10, seed: 's' })
    expect([raw!.of(state, config, 'code'), score!.of(state, config, 'paper')]).toEqual([null, null])
  })

  it('warns that the mixed equilibrium of the default scores 80, and of payoffs whose equilibrium lies off the capacity', () => {
    const warning = (over: Partial<Config>) => score!.warning!(Config.parse(over), 'code')
    expect(warning({})?.en).toContain('probability 61 %) scores 80 in expectation')
    expect(warning({})?.de).toContain('80')
    expect(warning({ home: 11 })?.en).toContain('score 0 at best')
    expect(warning({ capacity: 1 })).toBeNull()
    // Nothing at stake: any attendance is an equilibrium, six going among them.
    expect(warning({ uncrowded: 5, crowded: 5, home: 5 })).toBeNull()
  })

  it('the presets and the sweep of the published experiments are theirs', () => {
    expect(Config.parse(presets['gama-bench']!.config)).toEqual(Config.parse({}))
    expect(presets['gama-bench']!.seats).toBe(10)
    expect(sizeOf(grids['gama-capacity']!)).toBe(12)
  })
})
