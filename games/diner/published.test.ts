import { describe, expect, it } from 'vitest'
import { sizeOf } from '../../src/core/grid'
import { Machine } from '../../src/core/machine'
import { Config } from './config'
import game from './game'
import { published } from './published'

function of(id: string, rounds: readonly string[], definition: 'paper' | 'code', over: Partial<Config> = {}) {
  const config = Config.parse({ rounds: Math.max(1, rounds.length), ...over })
  const machine = new Machine({ game, config, seats: rounds[0]?.length ?? 2, seed: 's' })
  for (const letters of rounds) machine.apply(Array.from(letters, (letter, seat) => ({ seat, action: letter === 'c' ? 'cheap' : 'costly' })))
  return published.find(each => each.id === id)!.of(machine.state, config, definition)
}

describe('the diner’s dilemma: GAMA-Bench’s measures', () => {
  it('the program counts costly dishes, the paper cheap ones, and both score the costly ones', () => {
    const rounds = ['cccx', 'ccxx']
    // 1/4 and 2/4 costly.
    expect(of('gama.raw', rounds, 'code')).toBeCloseTo(0.375, 12)
    expect(of('gama.raw', rounds, 'paper')).toBeCloseTo(0.625, 12)
    expect(of('gama.score', rounds, 'code')).toBeCloseTo(37.5, 12)
    expect(of('gama.score', rounds, 'paper')).toBeCloseTo(37.5, 12)
  })

  it('cooperation scores 0 and betrayal 100, and no round scores nothing at all', () => {
    expect([of('gama.score', ['cccc'], 'code'), of('gama.score', ['xxxx'], 'code'), of('gama.score', [], 'code')]).toEqual([0, 100, null])
  })

  it('says so, and what strange words do to a published figure', () => {
    const { warning } = published.find(each => each.id === 'gama.score')!
    expect(warning!(Config.parse({}), 'paper')?.en).toContain('cooperate with the cheap dish score 0')
    expect(warning!(Config.parse({}), 'code')?.en).toContain('76.4 would be 66.0')
    expect(warning!(Config.parse({}), 'code')?.de).toContain('76,4 wäre 66,0')
    expect(warning!(Config.parse({ costlyUtility: 40 }), 'paper')?.en).toContain('whatever they are worth')
  })

  it('the grid has the six published menus, the first of them the default', () => {
    const grid = game.grids!['gama-menu']!
    expect(sizeOf(grid)).toBe(6)
    expect(Config.parse({ ...grid.base, ...grid.factors[0]!.levels[0]!.config })).toEqual(Config.parse(game.presets['gama-bench']!.config))
  })
})
