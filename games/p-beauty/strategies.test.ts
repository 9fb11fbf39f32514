import { describe, expect, it } from 'vitest'
import { luckOf } from '../../src/core/luck'
import { Machine } from '../../src/core/machine'
import { allSeats } from '../../src/core/seats'
import { Config } from './config'
import game from './game'
import strategies from './strategies'

/** The guesses by round of a table of strategies. */
function guesses(
  table: readonly (readonly [id: string, params?: unknown])[],
  over: Partial<Config> = {},
  seed = 's',
): readonly (readonly number[])[] {
  const config = Config.parse({ rounds: 4, ...over })
  const machine = new Machine({ game, config, seats: table.length, seed })
  const seated = table.map(([id, params], seat) => {
    const strategy = strategies.find(each => each.id === id)!
    return strategy.sit({
      seat,
      seats: table.length,
      brief: machine.briefs[seat],
      params: strategy.params?.parse(params ?? {}),
      luck: luckOf(`${seed}/${seat}`),
    })
  })
  const rounds: number[][] = []
  while (machine.turn !== null) {
    const { turn } = machine
    const round = allSeats(table.length).map(seat => {
      const observation = machine.observe(seat)
      return seated[seat]!.act(observation, turn, game.actions(observation, turn, machine.briefs[seat]!)) as number
    })
    rounds.push(round)
    machine.apply(round.map((action, seat) => ({ seat, action })))
  }
  return rounds
}
const constant = (number: number) => ['constant', { number }] as const

describe('p-beauty: strategies', () => {
  it('level k on 0 to 100 with p = 2/3 guesses 50, 33, 22, 15, 10 (Nagel 1995: 50·p^k)', () => {
    // 33.33, 22.22, 14.81, 9.88, rounded
    const table = [0, 1, 2, 3, 4].map(k => ['level-k', { k }] as const)
    expect(guesses(table)[0]).toEqual([50, 33, 22, 15, 10])
  })

  it('level k for a very large k reaches the end of the reasoning: 0 for p < 1, the highest number for p > 1', () => {
    expect(guesses([['level-k', { k: 1000 }], constant(7)])[0]![0]).toBe(0)
    expect(guesses([['level-k', { k: 1000 }], constant(7)], { p: 4 / 3 })[0]![0]).toBe(100)
    expect(guesses([['level-k', { k: 3 }], constant(7)], { min: 20, max: 100, p: 0.5 })[0]![0]).toBe(20)
  })

  it('the exact reply counts the own guess: with three players against 50 and 50, x = 2/3·(100 + x)/3 is 28.57', () => {
    const [first] = guesses([['level-k', { k: 1, reply: 'exact' }], constant(50), constant(50)], { numbers: 'real' })
    // 7x/9 = 200/9, x = 200/7
    expect(first![0]).toBeCloseTo(200 / 7, 9)
  })

  it('level k from the last mean starts each round from what was seen', () => {
    // Round 1: 33 against 50 and 40, mean 41; round 2: 2/3·41 = 27.33.
    expect(guesses([['level-k', { k: 1, reference: 'last-mean' }], constant(50), constant(40)])[1]![0]).toBe(27)
  })

  it('level 0 drawn uniformly covers the range', () => {
    const drawn = guesses([['level-k', { k: 0, start: 'uniform' }], ['uniform']], { rounds: 500 })
    for (const seat of [0, 1]) {
      const own = drawn.map(round => round[seat]!)
      const mean = own.reduce((a, b) => a + b) / own.length
      // Standard deviation of the mean of 500 draws from 0..100: 29.2 / √500 = 1.3.
      expect(Math.abs(mean - 50)).toBeLessThan(6)
      expect(Math.min(...own)).toBeLessThan(3)
      expect(Math.max(...own)).toBeGreaterThan(97)
      expect(own.every(Number.isInteger)).toBe(true)
    }
  })

  it('the follower guesses the last target', () => {
    // Round 1: 50, 60, 10: mean 40, target 26.67; round 2 starts with 27.
    const rounds = guesses([['follow-target'], constant(60), constant(10)])
    expect([rounds[0]![0], rounds[1]![0]]).toEqual([50, 27])
  })

  it('the best reply to constant others wins from the second round on', () => {
    const rounds = guesses([['best-reply'], constant(60), constant(30), constant(90)])
    // x = 2/3·(180 + x)/4: x = 36
    expect(rounds.slice(1).map(round => round[0])).toEqual([36, 36, 36])
  })

  it('the best reply of two players is the lower end of what beats the other: x = p·m/(2 − p)', () => {
    // p = 2/3, other at 60: x = 40/(4/3) = 30 < 60.
    expect(guesses([['best-reply'], constant(60)])[1]![0]).toBe(30)
  })

  it('without feedback, followers and best replies keep to their first guess', () => {
    for (const id of ['follow-target', 'best-reply', 'level-k']) {
      const own = guesses([[id], constant(80), constant(3)], { feedback: false }).map(round => round[0])
      expect(new Set(own).size).toBe(1)
    }
  })

  it('the cognitive hierarchy with τ = 1.5 guesses 50, 33, 26, 24 at levels 0 to 3 (Camerer, Ho & Chong 2004)', () => {
    // Level 2 weighs levels 0 and 1 as 1 : 1.5: (50 + 50)/2.5·2/3 = 26.67; level 3 adds 1.125·26.67: (50 + 50 + 30)/3.625·2/3 = 23.91.
    const seen = new Map<number, number>()
    for (let i = 0; i < 600; i++) {
      const [first] = guesses([['cognitive-hierarchy'], constant(0)], { rounds: 1 }, `seed ${i}`)
      seen.set(first![0]!, (seen.get(first![0]!) ?? 0) + 1)
    }
    expect([...seen.keys()].sort((a, b) => b - a).slice(0, 4)).toEqual([50, 33, 27, 24])
    // Poisson(1.5): 22.3 % level 0, 33.5 % level 1, 25.1 % level 2.
    for (const [guess, share] of [
      [50, 0.223],
      [33, 0.335],
      [27, 0.251],
    ] as const)
      expect(Math.abs(seen.get(guess)! / 600 - share)).toBeLessThan(0.08)
  })

  it('nash plays the equilibrium number of the table and never loses a shared prize to a copy of itself', () => {
    expect(guesses([['nash'], ['nash'], ['nash']])[3]).toEqual([0, 0, 0])
    expect(guesses([['nash'], ['nash'], ['nash']], { p: 4 / 3 })[0]).toEqual([100, 100, 100])
    expect(guesses([['nash'], ['nash']], { min: -20, max: 50 })[0]).toEqual([0, 0])
    expect(guesses([['nash'], ['nash']], { payment: 'distance', p: 0.5 })[0]).toEqual([0, 0])
  })

  it('every strategy stays inside the space of every preset', () => {
    for (const { config } of Object.values(game.presets)) {
      for (const { id } of strategies) {
        for (const round of guesses([[id], [id], [id]], { ...config, rounds: 5 })) {
          for (const guess of round) expect(guess >= 0 && guess <= 100 && (config.numbers === 'real' || Number.isInteger(guess))).toBe(true)
        }
      }
    }
  })
})
