import { describe, expect, it } from 'vitest'
import { cellsOf } from '../../src/core/grid'
import { Machine } from '../../src/core/machine'
import type { Definition } from '../../src/core/published'
import { Config } from './config'
import game from './game'
import { planOf, type Vote } from './plan'
import { presets } from './presets'

const A = 'accept'
const R = 'reject'

type Play = readonly { readonly plan: readonly number[]; readonly votes: readonly Vote[] }[]

function played(over: Partial<Config>, plans: Play) {
  const config = Config.parse(over)
  const machine = new Machine({ game, config, seats: plans[0]!.plan.length, seed: 's' })
  for (const { plan, votes } of plans) {
    const first = machine.turn!.seats[0]!
    machine.apply([{ seat: first, action: planOf(plan, first) }])
    machine.apply(votes.map((action, i) => ({ seat: first + 1 + i, action })))
  }
  return machine
}
const measured = (id: string, over: Partial<Config>, plans: Play, definition: Definition) => {
  const machine = played(over, plans)
  return game.published!.find(measure => measure.id === id)!.of(machine.state, machine.config, definition)
}
const warned = (id: string, over: Partial<Config>, definition: Definition) =>
  game.published!.find(measure => measure.id === id)!.warning!(Config.parse(over), definition)?.en

const best = [96, 0, 1, 0, 1, 0, 1, 0, 1, 0]
const right: readonly Vote[] = [R, A, R, A, R, A, R, A, R]

describe('pirate: the published score', () => {
  it('the benchmark plan with the right votes scores 100 in both definitions', () => {
    for (const definition of ['paper', 'code'] as const) {
      expect(measured('gama.score', {}, [{ plan: best, votes: right }], definition)).toBe(100)
      expect(measured('gama.raw.S_P', {}, [{ plan: best, votes: right }], definition)).toBe(0)
      expect(measured('gama.raw.S_V', {}, [{ plan: best, votes: right }], definition)).toBe(1)
    }
  })

  it('keeping everything is 8 off, and votes are pooled over plans, not averaged', () => {
    const none = Array<Vote>(9).fill(R)
    const plans = [
      { plan: [100, 0, 0, 0, 0, 0, 0, 0, 0, 0], votes: none },
      { plan: [96, 0, 1, 0, 1, 0, 1, 0, 1], votes: Array<Vote>(8).fill(R) },
    ]
    expect(measured('gama.raw.S_P', {}, plans, 'code')).toBe(4)
    expect(measured('gama.raw.S_V', {}, plans, 'code')).toBeCloseTo((9 + 4) / 17, 12)
    expect(measured('gama.score', {}, plans, 'code')).toBeCloseTo((196 / 200) * 50 + (13 / 17) * 50, 12)
  })

  it('a single piece at an odd place: rejecting it counts in the paper, never in the code', () => {
    const plan = [98, 1, 1]
    const of = (votes: readonly Vote[], definition: Definition) => measured('gama.raw.S_V', {}, [{ plan, votes }], definition)
    expect(of([R, A], 'code')).toBe(0.5)
    expect(of([A, A], 'code')).toBe(0.5)
    expect(of([R, A], 'paper')).toBe(1)
    expect(of([A, A], 'paper')).toBe(0.5)
    expect(warned('gama.raw.S_V', {}, 'code')).toContain('no credit')
  })

  it('accepting 2 counts as right even for the next in line, who expects nearly everything: it warns', () => {
    const votes: readonly Vote[] = [A, ...Array<Vote>(8).fill(R)]
    expect(measured('gama.raw.S_V', {}, [{ plan: [98, 2, 0, 0, 0, 0, 0, 0, 0, 0], votes }], 'paper')).toBe(1)
    expect(warned('gama.raw.S_V', {}, 'paper')).toContain('next proposer in line')
  })

  it('with other amounts of gold the code keeps the plan for 100, so the true best plan misses; the paper’s takes pieces', () => {
    const plans = [{ plan: [0, 0, 1, 0, 1, 0, 1, 0, 1, 0], votes: right }]
    // Of 4 pieces one is 25 of 100: four places 24 off, the proposer's own 96.
    expect(measured('gama.raw.S_P', { gold: 4 }, plans, 'code')).toBe(96 + 4 * 24)
    expect(measured('gama.score', { gold: 4 }, plans, 'code')).toBeCloseTo((8 / 200) * 50 + 50, 12)
    expect(measured('gama.score', { gold: 4 }, plans, 'paper')).toBe(100)
    expect(warned('gama.score', { gold: 4 }, 'code')).toContain('stays the one for 100')
    expect(warned('gama.raw.S_P', {}, 'code')).toBeUndefined()
  })

  it('the paper divides by twice the gold: everything to the last of 400 is 396 + 4 + 400 off, as far as can be', () => {
    const plan = [0, 0, 0, 0, 0, 0, 0, 0, 0, 400]
    const votes: readonly Vote[] = [...Array<Vote>(8).fill(R), A]
    expect(measured('gama.raw.S_P', { gold: 400 }, [{ plan, votes }], 'paper')).toBe(396 + 4 + 400)
    expect(measured('gama.score', { gold: 400 }, [{ plan, votes }], 'paper')).toBe(50)
  })

  it('negative shares count as right neither way', () => {
    for (const vote of [A, R] as const) {
      expect(measured('gama.raw.S_V', {}, [{ plan: [105, -5], votes: [vote] }], 'code')).toBe(0)
    }
  })

  it('undefined is null: before the first vote, and where the paper’s plan would leave the proposer less than nothing', () => {
    const machine = new Machine({ game, config: Config.parse({}), seats: 3, seed: 's' })
    for (const { of } of game.published!) expect(of(machine.state, machine.config, 'code')).toBeNull()
    const plan = [2, ...Array<number>(9).fill(0)]
    expect(measured('gama.score', { gold: 2 }, [{ plan, votes: right }], 'paper')).toBeNull()
    expect(measured('gama.score', { gold: 2 }, [{ plan, votes: right }], 'code')).not.toBeNull()
  })

  it('another rule, or a worth of staying in, is another game than the benchmark plan’s, and it says so', () => {
    for (const over of [{ rule: 'majority' }, { survival: 1 }] as const)
      for (const id of ['gama.raw.S_P', 'gama.raw.S_V', 'gama.score']) expect(warned(id, over, 'paper')).toContain('other rules')
  })
})

describe('pirate: the published experiments', () => {
  it('the sweep of gold has four cells, each ten players’ default but for the gold', () => {
    const cells = [...cellsOf(game.grids!['gama-gold']!)]
    expect(cells.map(({ config }) => Config.parse(config).gold)).toEqual([4, 5, 100, 400])
    expect(Config.parse(cells[2]!.config)).toEqual(Config.parse(presets['gama-bench']!.config))
    expect(presets['gama-bench']!.seats).toBe(10)
  })
})

describe('pirate: conduct', () => {
  const conductOf = (over: Partial<Config>, plans: Play) => {
    const machine = played(over, plans)
    return game.conduct!(machine.state, machine.config)
  }

  it('turns are sequential: no regret', () => {
    expect(conductOf({}, [{ plan: best, votes: right }]).regret).toBeNull()
  })

  it('distance: 0 for the solved plan under either tie-break, and it says which', () => {
    expect(conductOf({}, [{ plan: best, votes: right }]).distance).toMatchObject({ value: 0, to: expect.stringContaining('rejects') })
    const all = [100, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    expect(conductOf({}, [{ plan: all, votes: Array<Vote>(9).fill(A) }]).distance).toMatchObject({ value: 0, to: expect.stringContaining('accepts') })
  })

  it('distance: pieces in other places per player, by hand', () => {
    // Against 99, 0, 1: the plan 50, 25, 25 is 49 + 25 + 24 off; against 100, 0, 0 it is 50 + 25 + 25.
    expect(conductOf({}, [{ plan: [50, 25, 25], votes: [A, A] }]).distance?.value).toBeCloseTo(98 / 3, 12)
  })

  it('a plan of somebody whom no plan saves is not off, and nothing is said before the first vote', () => {
    expect(conductOf({ gold: 1, rule: 'half' }, [{ plan: [1, 0, 0, 0, 0], votes: [R, R, R, R] }]).distance?.value).toBe(0)
    const machine = new Machine({ game, config: Config.parse({}), seats: 3, seed: 's' })
    expect(game.conduct!(machine.state, machine.config)).toEqual({ regret: null, distance: null })
  })
})
