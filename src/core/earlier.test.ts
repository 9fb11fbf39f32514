import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { atVersion } from './earlier'
import { defineGame } from './game'
import { Machine } from './machine'

type Config = { rounds: number; step: number; told: boolean }

/** Version 3 counts up by `step` and tells the number of rounds or not; version 2 had no `told`, version 1 no `step` either. */
const game = defineGame<{ config: Config; brief: Config; state: { done: number }; action: number; observation: Config; event: never }>({
  id: 'counting',
  version: 3,
  earlier: { 1: { step: 1, told: true }, 2: { told: true } },
  config: z.object({ rounds: z.int().min(1).default(2), step: z.int().min(1).default(5), told: z.boolean().default(false) }),
  presets: {},
  seats: ({ step }) => ({ min: 1, max: step, default: 1 }),
  setup: () => ({ done: 0 }),
  turn: ({ done }, { rounds }) => (done < rounds ? { id: 'count', n: done + 1, seats: [0], gate: 'joint' } : null),
  observe: (_state, _seat, config) => config,
  actions: () => ({ kind: 'int', min: 0, max: 9 }),
  apply: ({ done }) => ({ state: { done: done + 1 } }),
  payoffs: ({ done }, { step }) => [done * step],
  benchmarks: ({ rounds, step }) => ({
    feasible: { worst: [0], best: [rounds * step] },
    baseline: [0],
    ideal: [rounds * step],
    welfare: { none: 0, best: rounds * step },
    equilibria: [],
  }),
  wording: { en: { rules: brief => JSON.stringify(brief), ask: () => '', report: () => '', label: String } },
  published: [
    {
      id: 'test.count',
      title: { en: 'Count', de: 'Zahl' },
      unit: { en: 'steps', de: 'Schritte' },
      source: { paper: 'paper', code: 'code' },
      of: ({ done }, { step }) => done * step,
    },
  ],
  conduct: (_state, { step }) => ({ regret: [step], distance: null }),
  longest: ({ rounds, step }) => rounds + step,
})

const play = (version: number, config: unknown) => {
  const old = atVersion(game, version)!
  const machine = new Machine({ game: old, config: old.config.parse(config), seats: 1, seed: 's' })
  while (machine.turn !== null) machine.apply([{ seat: 0, action: 1 }])
  return { old, machine }
}

describe('a game as an earlier version played it', () => {
  it('is the game itself at its own version, and null at one it can’t play', () => {
    expect(atVersion(game, 3)).toBe(game)
    expect(atVersion(game, 4)).toBeNull()
    expect(atVersion({ ...game, earlier: { 2: { told: true } } }, 1)).toBeNull()
    const { earlier: _, ...without } = game
    expect(atVersion(without, 2)).toBeNull()
  })

  it('plays with the values that its version implied, not with today’s defaults', () => {
    const { old, machine } = play(1, { rounds: 3 })
    // Step 1, not 5.
    expect(machine.payoffs()).toEqual([3])
    expect(old.version).toBe(1)
    expect(machine.longest).toBe(4)
    expect(old.seats({ rounds: 3 }).max).toBe(1)
    expect(old.benchmarks({ rounds: 3 }, 1, {}).ideal).toEqual([3])
    expect(old.published![0]!.of(machine.state, machine.config, 'code')).toBe(3)
    expect(old.conduct!(machine.state, machine.config)).toEqual({ regret: [1], distance: null })
  })

  it('keeps a parameter that its version had', () => {
    const { machine } = play(2, { rounds: 3, step: 4 })
    expect(machine.payoffs()).toEqual([12])
    expect(machine.briefs[0]).toEqual({ rounds: 3, step: 4, told: true })
  })

  it('takes and gives configs without the later parameters, so that an old log stays as it was written', () => {
    expect(atVersion(game, 1)!.config.parse({ rounds: 3 })).toEqual({ rounds: 3 })
    expect(atVersion(game, 2)!.config.parse({})).toEqual({ rounds: 2, step: 5 })
  })

  it('refuses a config that today’s rules refuse, at the same place', () => {
    const parsed = atVersion(game, 1)!.config.safeParse({ rounds: 0 })
    expect(parsed.error?.issues.map(issue => issue.path)).toEqual([['rounds']])
    expect(atVersion(game, 1)!.config.safeParse(7).success).toBe(false)
  })

  it('hands the rules the same object for the same config, because games keep what they derive from it', () => {
    const seen = new Set<object>()
    const { machine } = play(1, { rounds: 3 })
    for (let i = 0; i < 3; i++) seen.add(machine.observe(0))
    expect(seen.size).toBe(1)
  })
})
