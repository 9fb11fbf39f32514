import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { Config } from './config'
import game, { type Outcome } from './game'

/** Plays the given bids at the given values, one list per round; `lots` decide ties. */
function play(over: Partial<Config>, values: readonly (readonly number[])[], bids: readonly (readonly number[])[], lots: readonly number[] = []) {
  const config = Config.parse({ rounds: bids.length, ...over })
  const nature = Object.fromEntries(values.map((round, i) => [i, { values: round, lot: lots[i] ?? 0 }]))
  const machine = new Machine({ game, config, seats: values[0]!.length, seed: 's', nature })
  const heard = bids.map(round => machine.apply(round.map((action, seat) => ({ seat, action }))).events ?? [])
  return { machine, heard, outcome: game.outcome!(machine.state, config) as Outcome }
}

describe('sealed-bid auction: a match by hand', () => {
  const values = [
    [100, 60, 20],
    [10, 80, 90],
  ]
  const bids = [
    [70, 50, 20],
    [0, 60, 45],
  ]

  it('first price: 100 − 70 for seat 0, then 80 − 60 for seat 1, and the seller takes 130', () => {
    const { machine, outcome } = play({}, values, bids)
    expect([machine.payoffs(), outcome.revenue]).toEqual([[30, 20, 0], 130])
    expect(outcome.rounds.map(({ winner, high, price }) => [winner, high, price])).toEqual([
      [0, 70, 70],
      [1, 60, 60],
    ])
    // The second round's good was worth 90 to seat 2: 180 of 190 points were made.
    expect(game.welfare!(machine.state, machine.config)).toBe(180)
    expect(game.benchmarks(machine.config, 3, machine.nature).welfare).toEqual({ none: 0, best: 190 })
  })

  it('second price: the same winners pay 50 and 45', () => {
    const { machine, outcome } = play({ price: 'second' }, values, bids)
    expect([machine.payoffs(), outcome.revenue]).toEqual([[50, 35, 0], 95])
  })

  it('the winner hears its value and payoff, nobody else anything about them', () => {
    const { heard } = play({}, values, bids)
    expect(heard[0]).toEqual([
      { is: { round: 1, high: 70, price: 70, mine: { value: 100, payoff: 30 } }, to: [0] },
      { is: { round: 1, high: 70, price: 70, mine: null }, to: [1, 2] },
    ])
  })

  it('a seat sees its own value, bids and result, and the values of nobody else', () => {
    const { machine } = play({ rounds: 3 }, [...values, [30, 40, 50]], bids)
    expect(machine.observe(1)).toEqual({
      round: 3,
      value: 40,
      values: [60, 80],
      bids: [50, 60],
      last: { round: 2, high: 60, price: 60 },
      you: { won: true, paid: 20, total: 20, wins: 1 },
    })
  })
})

describe('sealed-bid auction: ties, reserve and odd bids', () => {
  it('of three tied seats the lot takes its share in seat order, and at the second price they pay the tied bid', () => {
    const at = (lot: number, price: 'first' | 'second') => play({ price }, [[90, 80, 70, 60]], [[50, 10, 50, 50]], [lot]).machine.payoffs()
    expect(at(0.1, 'first')).toEqual([40, 0, 0, 0])
    expect(at(0.5, 'first')).toEqual([0, 0, 20, 0])
    expect(at(0.99, 'second')).toEqual([0, 0, 0, 10])
  })

  it('below the reserve price nothing is sold; the second price is never less than it', () => {
    const unsold = play({ reserve: 40 }, [[90, 30]], [[39, 30]])
    expect([unsold.machine.payoffs(), unsold.outcome.rounds[0]!.price, unsold.heard[0]!.map(({ to }) => to)]).toEqual([[0, 0], null, [[0, 1]]])
    expect(play({ reserve: 40, price: 'second' }, [[90, 30]], [[60, 30]]).machine.payoffs()).toEqual([50, 0])
    expect(play({ reserve: 40, price: 'second' }, [[90, 30]], [[60, 55]]).machine.payoffs()).toEqual([35, 0])
  })

  it('recorded bids are played as typed: above the range, below zero, with decimals', () => {
    expect(play({}, [[100, 60]], [[187, 0]]).machine.payoffs()).toEqual([-87, 0])
    expect(play({}, [[100, 60]], [[-5, -7]]).machine.payoffs()).toEqual([105, 0])
    expect(play({ price: 'second' }, [[100, 60]], [[12.5, 12.25]]).machine.payoffs()).toEqual([87.75, 0])
  })

  it('up to the own value where the cap says so', () => {
    const { machine } = play({ bidCap: 'value', rounds: 1 }, [[30, 200]], [])
    const space = (seat: number) =>
      game.actions(machine.observe(seat), machine.turn ?? { id: 'bid', n: 1, seats: [0, 1], gate: 'joint' }, machine.briefs[seat]!)
    expect([0, 1].map(space)).toEqual([
      { kind: 'int', min: 0, max: 30 },
      { kind: 'int', min: 0, max: 200 },
    ])
  })
})

describe('sealed-bid auction: values', () => {
  const valuesOf = (over: Partial<Config>, seats: number, seed: string) => {
    const machine = new Machine({ game, config: Config.parse(over), seats, seed })
    return Array.from({ length: seats }, (_, seat) => machine.observe(seat).value as number)
  }

  it('distinct values differ, lie on the grid and seat as many as there are values', () => {
    for (let i = 0; i < 20; i++) {
      const values = valuesOf({}, 21, `s${i}`)
      expect(new Set(values).size).toBe(21)
      expect(values.every(value => value % 10 === 0 && value >= 0 && value <= 200)).toBe(true)
    }
    expect(game.seats(Config.parse({})).max).toBe(21)
    expect(game.seats(Config.parse({ draw: 'independent' })).max).toBe(500)
  })

  it('every seat has every value equally often, so that swapping seats swaps nothing but names', () => {
    const draws = Array.from({ length: 4000 }, (_, i) => valuesOf({ valuationMax: 30 }, 3, `d${i}`))
    for (const seat of [0, 1, 2])
      for (const value of [0, 10, 20, 30]) {
        const share = draws.filter(values => values[seat] === value).length / draws.length
        expect(Math.abs(share - 0.25)).toBeLessThan(4.5 * Math.sqrt((0.25 * 0.75) / draws.length))
      }
  })

  it('the values of later rounds do not depend on what was bid', () => {
    const after = (bid: number) => {
      const machine = new Machine({ game, config: Config.parse({}), seats: 3, seed: 's' })
      machine.apply([0, 1, 2].map(seat => ({ seat, action: bid })))
      return [0, 1, 2].map(seat => machine.observe(seat).value)
    }
    expect(after(0)).toEqual(after(17))
  })

  it('the published schedule is the same in every match, and no brief says so', () => {
    expect(valuesOf({ schedule: 'published' }, 10, 'a')).toEqual([200, 30, 0, 80, 70, 160, 20, 110, 10, 100])
    expect(game.brief!(Config.parse({ schedule: 'published' }), 0, 10)).toEqual(game.brief!(Config.parse({}), 0, 10))
  })
})

describe('sealed-bid auction: drawn values treat seats alike (law 13 for them)', () => {
  it('the same bids on swapped seats pay the same on average', () => {
    const config = Config.parse({ rounds: 1, valuationMax: 50 })
    const paid = (bids: readonly number[], seat: number) => {
      const payoffs = Array.from({ length: 3000 }, (_, i) => {
        const machine = new Machine({ game, config, seats: 3, seed: `${bids.join()}/${i}` })
        machine.apply(bids.map((action, at) => ({ seat: at, action })))
        return machine.payoffs()[seat]!
      })
      const mean = payoffs.reduce((a, b) => a + b, 0) / payoffs.length
      return { mean, error: Math.sqrt(payoffs.reduce((sum, x) => sum + (x - mean) ** 2, 0)) / payoffs.length }
    }
    const [first, last] = [paid([20, 20, 10], 0), paid([10, 20, 20], 2)]
    expect(Math.abs(first.mean - last.mean)).toBeLessThan(4.5 * Math.hypot(first.error, last.error))
  })
})
