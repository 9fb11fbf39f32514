import { describe, expect, it } from 'vitest'
import { complain } from '../../src/core/action-space'
import { luckOf } from '../../src/core/luck'
import { Machine } from '../../src/core/machine'
import { Config } from './config'
import game from './game'
import { sharesOf } from './plan'
import strategies from './strategies'

const byId = (id: string) => strategies.find(strategy => strategy.id === id)!

/** A match of strategies, one id per seat, to its end. */
function match(ids: readonly string[], over: Partial<Config> = {}, params: unknown = {}) {
  const machine = new Machine({ game, config: Config.parse(over), seats: ids.length, seed: 's' })
  const seated = ids.map((id, seat) => {
    const strategy = byId(id)
    return strategy.sit({ seat, seats: ids.length, brief: machine.briefs[seat], params: strategy.params?.parse(params), luck: luckOf(`${seat}`) })
  })
  const plans: (readonly number[])[] = []
  while (machine.turn !== null) {
    const { turn } = machine
    const moves = turn.seats.map(seat => {
      const observation = machine.observe(seat)
      const space = game.actions(observation, turn, machine.briefs[seat]!)
      const action = seated[seat]!.act(observation, turn, space) as never
      expect(complain(space, action)).toBeNull()
      return { seat, action }
    })
    if (turn.id === 'propose') plans.push(sharesOf(moves[0]!.action, turn.seats[0]!, ids.length))
    machine.apply(moves)
  }
  return { machine, plans, payoffs: machine.payoffs() }
}
const all = (id: string, n: number) => Array<string>(n).fill(id)

describe('pirate: strategies', () => {
  it('backward induction among themselves: 96, 0, 1, … at once, or everything if the indifferent accept', () => {
    expect(match(all('subgame-perfect', 10)).payoffs).toEqual([96, 0, 1, 0, 1, 0, 1, 0, 1, 0])
    expect(match(all('subgame-perfect', 10), {}, { indifferent: 'accept' }).payoffs).toEqual([100, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  })

  it('500 who solve the game: 44 go overboard and nobody gets more than one piece (Stewart 1999)', () => {
    const { plans, payoffs } = match(all('subgame-perfect', 500), { survival: 1 })
    expect(plans).toHaveLength(45)
    expect(payoffs.slice(0, 44)).toEqual(Array<number>(44).fill(0))
    expect(payoffs.slice(44).every(x => x === 1 || x === 2)).toBe(true)
  })

  it('the published benchmark player scores 100 by the published score with 100 pieces, and pays the juniors first where gold is short', () => {
    const { machine } = match(all('gama-benchmark', 10))
    expect(game.published!.at(-1)!.of(machine.state, machine.config, 'code')).toBe(100)
    expect(match(all('gama-benchmark', 10), { gold: 2 }).plans[0]).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 1, 0])
  })

  it('equal split: odd pieces to the seniors, and a smaller part is rejected', () => {
    expect(match(all('equal-split', 3)).payoffs).toEqual([34, 33, 33])
    expect(match(['greedy', ...all('equal-split', 3)]).payoffs).toEqual([0, 34, 33, 33])
  })

  it('the smallest coalition shares equally: three of five with half', () => {
    expect(match(all('minimal-coalition', 5)).payoffs).toEqual([34, 0, 0, 33, 33])
  })

  it('greedy accepts anything above nothing and offers nothing', () => {
    expect(match(['greedy', 'greedy', 'greedy']).payoffs).toEqual([0, 100, 0])
    expect(match(['subgame-perfect', 'greedy', 'greedy']).payoffs).toEqual([99, 0, 1])
  })

  it('always accept and always reject do so', () => {
    expect(match(['greedy', ...all('always-accept', 4)]).payoffs).toEqual([100, 0, 0, 0, 0])
    expect(match(all('always-reject', 5)).payoffs).toEqual([0, 0, 0, 100, 0])
    expect(match(all('always-reject', 5), { rule: 'majority' }).payoffs).toEqual([0, 0, 0, 0, 100])
  })

  it('aspirations sink with what treasures bring, and rise again; with weight 0 they stay', () => {
    const crew = ['subgame-perfect', 'aspiration', 'aspiration']
    // With 100 for three an aspirant begins at 33.3; a rejected 1 is 0 (rank 2 then takes all of two), so rank 3 sinks to 26.7, 21.3 … and accepts 1 in the end.
    const { payoffs, plans } = match(crew, { rounds: 40 })
    expect(plans.length).toBeLessThan(80)
    expect(payoffs[0]).toBeGreaterThan(1000)
    expect(match(crew, { rounds: 40 }, { weight: 0 }).payoffs[0]).toBe(0)
  })

  it('every one of them plays legally at odd tables: little gold, many seats, either rule', () => {
    for (const { id } of strategies) {
      for (const seats of [2, 3, 7, 40])
        for (const over of [{ gold: 1 }, { gold: 3, rule: 'majority' as const }, { gold: 1000, survival: 2 }]) match(all(id, seats), over)
    }
  })
})
