import { describe, expect, it } from 'vitest'
import { luckOf } from '../../src/core/luck'
import { Machine } from '../../src/core/machine'
import { allSeats } from '../../src/core/seats'
import { Config } from './config'
import game, { type Outcome } from './game'
import strategies from './strategies'

/** Attendance by round, and who went, of a table of strategies. */
function rounds(table: readonly (readonly [id: string, params?: unknown])[], over: Partial<Config> = {}, seed = 's'): Outcome['rounds'] {
  const config = Config.parse(over)
  const machine = new Machine({ game, config, seats: table.length, seed })
  const seated = table.map(([id, params], seat) => {
    const strategy = strategies.find(each => each.id === id)!
    const luck = luckOf(`${seed}/${seat}`)
    return strategy.sit({ seat, seats: table.length, brief: machine.briefs[seat], params: strategy.params?.parse(params ?? {}), luck })
  })
  while (machine.turn !== null) {
    const { turn } = machine
    const moves = allSeats(table.length).map(seat => {
      const observation = machine.observe(seat)
      return { seat, action: seated[seat]!.act(observation, turn, game.actions(observation, turn, machine.briefs[seat]!)) as 'go' | 'stay' }
    })
    machine.apply(moves)
  }
  return (game.outcome!(machine.state, config) as Outcome).rounds
}
const line = (round: Outcome['rounds'][number]) => round.went.map(goes => (goes ? 'g' : 's')).join('')
const many = (n: number, id: string, params?: unknown) => Array.from({ length: n }, () => [id, params] as const)
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length

describe('el-farol: strategies', () => {
  it('always, alternating and taking turns do what they are called', () => {
    const table = [['always'], ['always', { action: 'stay' }], ['alternate'], ['alternate', { first: 'stay' }]] as const
    expect(rounds(table, { rounds: 3 }).map(line)).toEqual(['gsgs', 'gssg', 'gsgs'])
    expect(rounds(many(5, 'take-turns'), { rounds: 3, capacity: 0.4 }).map(line)).toEqual(['ggsss', 'ssggs', 'gsssg'])
  })

  it('the symmetric equilibrium goes 61 times of a hundred at ten seats, and pays what staying pays', () => {
    // 10,000 choices at 0.607: standard deviation 0.005.
    const played = rounds(many(10, 'symmetric-mix'), { rounds: 1000 })
    expect(Math.abs(mean(played.map(({ goers }) => goers / 10)) - 0.60692)).toBeLessThan(0.02)
    expect(Math.abs(mean(played.flatMap(({ paid }) => paid)) - 5)).toBeLessThan(0.3)
  })

  it('a coin goes as often as its probability says', () => {
    expect(rounds(many(4, 'coin', { p: 0 }), { rounds: 2 }).map(line)).toEqual(['ssss', 'ssss'])
    expect(rounds(many(4, 'coin', { p: 1 }), { rounds: 2 }).map(line)).toEqual(['gggg', 'gggg'])
  })

  it('replying to the last count, everybody goes after a quiet evening and nobody after a crowded one', () => {
    const played = rounds([...many(4, 'last-count'), ['always', { action: 'stay' }]], { rounds: 6, capacity: 0.5, information: 'explicit' })
    // Once all four know the same count they move as one.
    for (const [i, { goers }] of played.entries()) {
      const before = played[i - 1]
      if (before === undefined || i < 2) continue
      expect(goers).toBe(before.goers > 2 ? 0 : before.goers < 2 ? 4 : 2)
    }
  })

  it('a stayer that is told nothing keeps to the last count it knows', () => {
    const played = rounds([['last-count'], ...many(3, 'always')], { rounds: 5, capacity: 0.5 })
    expect(played.slice(1).every(({ went }) => went[0] === false)).toBe(true)
  })

  it('inductive players keep attendance near the capacity without agreeing on anything, as Arthur found', () => {
    const played = rounds(many(100, 'inductive'), { rounds: 200, information: 'explicit', uncrowded: 1, home: 0.5 })
    const settled = played.slice(50).map(({ goers }) => goers)
    expect(Math.abs(mean(settled) - 60)).toBeLessThan(6)
    expect(new Set(settled).size).toBeGreaterThan(5)
  })

  it('inductive players go on playing where stayers are told nothing', () => {
    const played = rounds(many(10, 'inductive'), { rounds: 100 })
    expect(new Set(played.slice(20).map(({ goers }) => goers)).size).toBeGreaterThan(1)
  })

  it('reinforcement learns to go where going always pays, and to stay where it never does', () => {
    const share = (over: Partial<Config>) =>
      mean(
        rounds(many(6, 'reinforcement', { experimentation: 0.01 }), { rounds: 200, ...over })
          .slice(100)
          .map(({ goers }) => goers / 6),
      )
    expect(share({ capacity: 1, home: 0 })).toBeGreaterThan(0.9)
    expect(share({ capacity: 0, crowded: 0 })).toBeLessThan(0.1)
  })

  it('where all payoffs are equal reinforcement has nothing to learn and still plays', () => {
    const played = rounds(many(4, 'reinforcement'), { rounds: 50, uncrowded: 0, crowded: 0, home: 0 })
    expect(new Set(played.map(({ goers }) => goers)).size).toBeGreaterThan(1)
  })
})
