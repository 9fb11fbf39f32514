import { describe, expect, it } from 'vitest'
import { luckOf } from '../../src/core/luck'
import { Machine } from '../../src/core/machine'
import { allSeats } from '../../src/core/seats'
import { Config } from './config'
import game from './game'
import strategies from './strategies'

/** The bids by round of a table of strategies. */
function bids(table: readonly (readonly [id: string, params?: unknown])[], over: Partial<Config> = {}, seed = 's'): readonly (readonly number[])[] {
  const config = Config.parse({ rounds: 4, ...over })
  const machine = new Machine({ game, config, seats: table.length, seed })
  const seated = table.map(([id, params], seat) => {
    const strategy = strategies.find(each => each.id === id)!
    const luck = luckOf(`${seed}/${seat}`)
    return strategy.sit({ seat, seats: table.length, brief: machine.briefs[seat], params: strategy.params?.parse(params ?? {}), luck })
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
const fixed = (bid: number) => ['fixed', { bid }] as const
const sums = (rounds: readonly (readonly number[])[]) => rounds.map(round => round.reduce((a, b) => a + b, 0))

describe('divide-dollar: strategies', () => {
  it('fair shares add up to the gold, also where it doesn’t divide', () => {
    expect(
      bids(
        Array.from({ length: 3 }, () => ['fair-share'] as const),
        { gold: 10 },
      ),
    ).toEqual([
      [4, 3, 3],
      [3, 4, 3],
      [3, 3, 4],
      [4, 3, 3],
    ])
  })

  it('the fixed player bids 91 unless told otherwise, and never more than there is; the greedy one takes all', () => {
    expect(bids([['fixed'], fixed(7), ['greedy']], { rounds: 1 })).toEqual([[91, 7, 100]])
    expect(bids([['fixed'], ['greedy']], { rounds: 1, gold: 50 })).toEqual([[50, 50]])
  })

  it('a best reply claims what the others left, and its fair share where they left nothing', () => {
    expect(bids([['best-reply'], fixed(30), fixed(10)], { rounds: 3 }).map(round => round[0])).toEqual([34, 60, 60])
    expect(bids([['best-reply'], fixed(80), fixed(40)], { rounds: 2, gold: 90 }).map(round => round[0])).toEqual([30, 30])
  })

  it('the adaptive player cuts when over, raises when under, by no more than was left, and rests at the gold', () => {
    const own = (other: number, rounds = 4) => bids([['adaptive', { opening: 0.5, step: 0.1 }], fixed(other)], { rounds }).map(round => round[0])
    // Beside 60: 110 is too much, so is 105 (a tenth of 45 is 5, rounded); 100 fits exactly.
    expect(own(60)).toEqual([50, 45, 40, 40])
    expect(own(30)).toEqual([50, 55, 61, 67])
    expect(own(48)).toEqual([50, 52, 52, 52])
  })

  it('scaled bids fit the gold from the second round on', () => {
    const [, ...rest] = sums(bids([['proportional'], ['proportional'], ['proportional']], { rounds: 5 }))
    expect(rest.every(sum => sum <= 100)).toBe(true)
    expect(bids([['proportional'], fixed(90)], { rounds: 2 }).map(round => round[0])).toEqual([50, 35])
  })

  it('random bids stay around the fair share and use all of its surroundings', () => {
    const drawn = bids(
      Array.from({ length: 10 }, () => ['random-around'] as const),
      { rounds: 100 },
    ).flat()
    expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([7, 13])
    expect(new Set(drawn).size).toBe(7)
    expect(bids([['random-around', { spread: 0 }], ['random-around', { spread: 0 }], fixed(0)], { rounds: 1, gold: 10 })[0]).toEqual([3, 3, 0])
  })
})
