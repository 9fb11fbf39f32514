import { describe, expect, it } from 'vitest'
import { luckOf } from '../../src/core/luck'
import { Machine } from '../../src/core/machine'
import { allSeats } from '../../src/core/seats'
import { Config } from './config'
import game from './game'
import strategies from './strategies'

/** Contributions by round of a table of strategies. */
function gifts(table: readonly (readonly [id: string, params?: unknown])[], over: Partial<Config> = {}, seed = 's'): readonly (readonly number[])[] {
  const machine = new Machine({ game, config: Config.parse({ rounds: 4, ...over }), seats: table.length, seed })
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
      return seated[seat]!.act(observation, turn, game.actions(observation as never, turn, machine.briefs[seat] as never)) as number
    })
    rounds.push(round)
    machine.apply(round.map((action, seat) => ({ seat, action })))
  }
  return rounds
}
const fixed = (share: number) => ['fixed-share', { share }] as const

describe('public goods: strategies', () => {
  it('nash keeps everything up to R = n and gives everything above', () => {
    expect([3, 4, 5].map(multiplier => gifts([['nash'], fixed(0), fixed(0), fixed(0)], { multiplier })[0]![0])).toEqual([0, 0, 20])
  })

  it('the conditional cooperator matches the others’ last mean and leaves its own gift out of it', () => {
    // Others 20, 10, 0: mean 10.
    const own = gifts([['conditional', { first: 1 }], fixed(1), fixed(0.5), fixed(0)]).map(round => round[0])
    expect(own).toEqual([20, 10, 10, 10])
  })

  it('the self-serving cooperator gives slope times a belief that moves by its weight', () => {
    // Others 20 then 0 … : beliefs 20, then 0.5·20 + 0.5·20.
    const own = gifts([['self-serving', { first: 0.5, slope: 0.8, weight: 0.5 }], fixed(1), fixed(1)]).map(round => round[0])
    expect(own).toEqual([10, 16, 16, 16])
    const table = Array.from({ length: 4 }, () => ['self-serving', { first: 1 }] as const)
    const decay = gifts(table, { rounds: 60 }).map(round => round.reduce((a, b) => a + b, 0) / 4)
    expect(decay.every((x, i) => i === 0 || x <= decay[i - 1]!)).toBe(true)
    expect(decay.at(-1)).toBe(0)
  })

  it('the hump-shaped player matches up to half and gives less above', () => {
    const reply = (share: number) => gifts([['hump-shaped'], fixed(share), fixed(share)])[1]![0]
    expect([0, 0.25, 0.5, 0.75, 1].map(reply)).toEqual([0, 5, 10, 5, 0])
  })

  it('they work on the total alone, with points that carry over, and stay inside what may be given', () => {
    for (const over of [{ feedback: 'total' }, { reset: false, multiplier: 2 }, { endowments: 'random' }, { multiplier: 0 }] as const) {
      for (const { id } of strategies) {
        const machine = new Machine({ game, config: Config.parse({ rounds: 6, ...over }), seats: 3, seed: 's' })
        for (const round of gifts([[id], [id], fixed(0.7)], { rounds: 6, ...over })) {
          round.forEach((gift, seat) => {
            const space = game.actions(machine.observe(seat) as never, machine.turn!, machine.briefs[seat] as never) as { max: number }
            expect(Number.isInteger(gift) && gift >= 0 && gift <= space.max, id).toBe(true)
          })
          machine.apply(round.map((action, seat) => ({ seat, action })))
        }
      }
    }
  })

  it('reinforcement learns to keep where keeping pays and to give where giving pays', () => {
    const late = (multiplier: number) => {
      const means = allSeats(30).map(i => {
        const rounds = gifts([['reinforcement'], fixed(0.5)], { multiplier, rounds: 300 }, `seed ${i}`).slice(200)
        return rounds.reduce((sum, round) => sum + round[0]!, 0) / rounds.length
      })
      return means.reduce((a, b) => a + b, 0) / means.length
    }
    expect(late(0.4)).toBeLessThan(8)
    expect(late(8)).toBeGreaterThan(12)
  })
})
