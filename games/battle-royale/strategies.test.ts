import { describe, expect, it } from 'vitest'
import { luckOf } from '../../src/core/luck'
import { Machine } from '../../src/core/machine'
import { Config } from './config'
import game, { type Ended, type Game, type Shot } from './game'
import { published } from './published'
import strategies from './strategies'

/** One strategy at the seat that is asked now, after the given shots (all of which hit as told); it has heard them all. */
function asked(id: string, config: Partial<Config>, seats: number, shots: readonly (readonly [string, boolean?])[] = [], params: object = {}) {
  const nature = Object.fromEntries(shots.map(([, hit = false], i) => [i + 1, { hit }]))
  const machine = new Machine<Game>({ game, config: Config.parse(config), seats, seed: 's', nature })
  const heard: { is: Shot | Ended; to: readonly number[] | undefined }[] = []
  for (const [action] of shots) {
    for (const { is, to } of machine.apply([{ seat: machine.turn!.seats[0]!, action }]).events ?? []) heard.push({ is, to })
  }
  const turn = machine.turn!
  const seat = turn.seats[0]!
  const strategy = strategies.find(each => each.id === id)!
  const player = strategy.sit({ seat, seats, brief: machine.briefs[seat], params, luck: luckOf('own') })
  for (const { is, to } of heard) if (to?.includes(seat) ?? true) player.hear?.(is)
  const observation = machine.observe(seat)
  return player.act(observation, turn, game.actions(observation, turn, machine.briefs[seat]!))
}

describe('strategies of the sequential duel', () => {
  const rates = { rates: [20, 50, 30, 80] }

  it('strongest first and weakest first go by rate, among those who are in', () => {
    expect(asked('best-target', rates, 4)).toBe('player-4')
    expect(asked('weakest-first', rates, 4)).toBe('player-3')
    expect(asked('best-target', rates, 4, [['player-4', true]])).toBe('player-2')
    expect(asked('weakest-first', rates, 4, [['miss'], ['player-1', true]])).toBe('player-3')
  })

  it('the strongest itself aims at the second strongest', () => {
    expect(asked('best-target', rates, 4, [['miss'], ['miss'], ['miss']])).toBe('player-2')
  })

  it('random target never misses on purpose and reaches everybody', () => {
    const machine = new Machine<Game>({ game, config: Config.parse({}), seats: 4, seed: 's' })
    const player = strategies
      .find(({ id }) => id === 'random-target')!
      .sit({ seat: 0, seats: 4, brief: machine.briefs[0], params: {}, luck: luckOf('r') })
    const drawn = new Set(Array.from({ length: 200 }, () => player.act(machine.observe(0), machine.turn!, null as never)))
    expect([...drawn].sort()).toEqual(['player-2', 'player-3', 'player-4'])
  })

  it('always misses, unless that is not allowed', () => {
    expect(asked('always-miss', {}, 3)).toBe('miss')
    expect(asked('always-miss', { missing: false }, 3)).toBe('player-2')
  })

  it('shoots back at the last who shot at it and is still in', () => {
    expect(asked('retaliator', rates, 4)).toBe('miss')
    expect(asked('retaliator', rates, 4, [], { unprovoked: 'strongest' })).toBe('player-4')
    const shots = [['player-4'], ['player-4'], ['miss']] as const
    expect(asked('retaliator', rates, 4, shots)).toBe('player-3')
    // Player 3, who shot last, goes out by player 2's shot: back to player 1.
    expect(asked('retaliator', rates, 4, [['player-4'], ['player-4'], ['player-3', true]])).toBe('player-1')
  })

  it('a new battle is a new start for who shoots back', () => {
    expect(asked('retaliator', { rates: [100, 100, 100], shots: 2, rounds: 2 }, 3, [['miss'], ['player-1', false]])).toBe('miss')
  })

  it('subgame perfect: the weakest of a truel misses, told the end or not', () => {
    const truel = { rates: [100 / 3, 200 / 3, 100], shots: 60 }
    expect(asked('subgame-perfect', truel, 3)).toBe('miss')
    expect(asked('subgame-perfect', { ...truel, shotsTold: false }, 3)).toBe('miss')
    expect(asked('subgame-perfect', truel, 3, [['miss']])).toBe('player-3')
    expect(asked('subgame-perfect', { ...truel, shotsTold: false }, 3, [['miss']])).toBe('player-3')
    // With one shot to come it fires: a hit leaves two to share instead of three.
    expect(asked('subgame-perfect', { ...truel, shotsTold: false }, 3, [], { assumed: 1 })).toBe('player-3')
  })

  it('subgame perfect: with too many in to work it out, at the strongest', () => {
    expect(asked('subgame-perfect', { baseHitRate: 10, interval: 1 }, 20)).toBe('player-20')
    expect(asked('subgame-perfect', { baseHitRate: 10, interval: 1, shots: 5000 }, 10)).toBe('player-10')
  })

  it('at the published default subgame-perfect play scores far below 100: it seldom aims at the strongest', () => {
    const config = Config.parse({ ...game.presets['gama-bench']!.config, shotsTold: true })
    const perfect = strategies.find(({ id }) => id === 'subgame-perfect')!
    const score = published.find(({ id }) => id === 'gama.score')!
    const scores = Array.from({ length: 60 }, (_, i) => {
      const machine = new Machine<Game>({ game, config, seats: 10, seed: `perfect/${i}` })
      const players = machine.briefs.map((brief, seat) => perfect.sit({ seat, seats: 10, brief, params: {}, luck: luckOf('x') }))
      while (machine.turn !== null) {
        const seat = machine.turn.seats[0]!
        machine.apply([{ seat, action: players[seat]!.act(machine.observe(seat), machine.turn, null as never) as string }])
      }
      return score.of(machine.state, config, 'code') as number
    })
    const mean = scores.reduce((a, b) => a + b, 0) / scores.length
    expect(mean).toBeGreaterThan(25)
    expect(mean).toBeLessThan(40)
  })
})
