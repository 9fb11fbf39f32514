import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { complain } from '../../src/core/action-space'
import { luckOf } from '../../src/core/luck'
import { Machine } from '../../src/core/machine'
import type { Config } from './config'
import game, { type Brief, type Outcome } from './game'
import type { Action } from './prices'
import strategies from './strategies'

type Line = readonly [id: string, params?: unknown]

/** Plays two strategies against each other; every action is checked against its space. */
function match(given: Partial<Config>, lines: readonly [Line, Line]) {
  const config = game.config.parse(given)
  const machine = new Machine({ game, config, seats: 2, seed: 'x' })
  const seated = lines.map(([id, params], seat) => {
    const strategy = strategies.find(s => s.id === id)
    if (strategy === undefined) throw new Error(id)
    return strategy.sit({ seat, seats: 2, brief: machine.briefs[seat], params: strategy.params?.parse(params ?? {}), luck: luckOf(`s${seat}`) })
  })
  const actions: Action[] = []
  while (machine.turn !== null) {
    const seat = machine.turn.seats[0] as number
    const o = machine.observe(seat)
    const space = game.actions(o, machine.turn, machine.briefs[seat] as Brief)
    const action = seated[seat]?.act(o, machine.turn, space) as Action
    expect(complain(space, action)).toBeNull()
    actions.push(action)
    machine.apply([{ seat, action }])
  }
  return { machine, actions, ...(game.outcome?.(machine.state, config) as Outcome), payoffs: machine.payoffs() }
}

/** Against a seller whose price never changes, so that a buyer's own path shows; and the other way round. */
const stubborn: Line = ['firm', { gain: 10 }]
const told = { sellerValue: 1, buyerValue: 1.4, money: 100 }

describe('the strategies', () => {
  it('answer inside the space in every kind of game and for any partner, and never lose by their own doing', () => {
    const ids = strategies.map(s => s.id)
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.constantFrom(...ids),
        fc.record({
          sellerValue: fc.constantFrom(0.03, 0.8, 1, 1.2, 1.5),
          buyerValue: fc.constantFrom(0.03, 0.8, 1, 1.2, 1.5),
          money: fc.constantFrom(1, 7, 100, 1_000_000),
          step: fc.constantFrom(1, 0.01, 0.5),
          rounds: fc.integer({ min: 1, max: 15 }),
          horizon: fc.constantFrom('known', 'hidden', 'capped' as const),
          completeInformation: fc.boolean(),
          messages: fc.boolean(),
        }),
        (a, b, given) => {
          const { machine, payoffs } = match(given, [[a], [b]])
          expect(machine.limited).toBe(false)
          for (const points of payoffs) expect(points).toBeGreaterThanOrEqual(-1e-9)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('write nothing unless told, and what they are told where messages are on', () => {
    expect(match({ messages: true }, [['firm'], ['firm']]).actions[0]).toEqual({ price: 110, message: '' })
    expect(match({ messages: true, messageChars: 4 }, [['firm', { message: 'Last price' }], ['firm']]).actions[0]).toEqual({
      price: 110,
      message: 'Last',
    })
    expect(match({}, [['firm', { message: 'Last price' }], ['firm']]).actions[0]).toEqual({ price: 110 })
  })
})

describe('subgame perfect', () => {
  it('trades at once at the price of whoever has the last word', () => {
    expect(match({ ...told, rounds: 3 }, [['subgame-perfect'], ['subgame-perfect']])).toMatchObject({ end: 'deal', round: 1, price: 140 })
    expect(match({ ...told, rounds: 4 }, [['subgame-perfect'], ['subgame-perfect']])).toMatchObject({ end: 'deal', round: 1, price: 100 })
  })

  it('divides evenly where no end is told, and leaves where there is nothing to gain', () => {
    expect(match({ ...told, horizon: 'capped', rounds: 99 }, [['subgame-perfect'], ['subgame-perfect']])).toMatchObject({ round: 1, price: 120 })
    expect(match({ sellerValue: 1.2, buyerValue: 1 }, [['subgame-perfect'], ['subgame-perfect']])).toMatchObject({ end: 'outside', round: 1 })
  })

  it("assumes a gain where the other's value is untold", () => {
    expect(match({ ...told, completeInformation: false, rounds: 1 }, [['subgame-perfect', { assumed: 0.3 }], ['outside-if-loss']])).toMatchObject({
      end: 'deal',
      price: 130,
    })
  })
})

describe('concession', () => {
  const path = (id: string, params = {}) =>
    match({ ...told, rounds: 9, completeInformation: false }, [
      [id, params],
      ['firm', { gain: 0.9 }],
    ]).prices.filter((_, i) => i % 2 === 0)

  it('falls by t to the power 1/β from the first to the last gain', () => {
    // Rounds 1, 3, 5, 7, 9 are t = 0, 1/4, 1/2, 3/4, 1; β = 1 from a gain of 40 to 0 on a value of 100.
    expect(path('conceder', { beta: 1, open: 0.4 })).toEqual([140, 130, 120, 110, 100])
    expect(path('boulware', { beta: 0.5, open: 0.4 })).toEqual([140, 138, 130, 118, 100])
  })

  it('is early for a conceder and late for a boulware', () => {
    expect((path('conceder')[1] as number) < (path('boulware')[1] as number)).toBe(true)
  })

  it('is mirrored point by point by tit for tat', () => {
    // The buyer concedes 80, 90, 95: the seller asks 150 twice, then 10 less, then 5 less.
    const machine = new Machine({ game, config: game.config.parse({ ...told, rounds: 20, completeInformation: false }), seats: 2, seed: 'x' })
    const strategy = strategies.find(s => s.id === 'tit-for-tat-concession')
    const seller = strategy?.sit({ seat: 0, seats: 2, brief: machine.briefs[0], params: strategy.params?.parse({}), luck: luckOf('s') })
    const asked: unknown[] = []
    for (const bid of [80, 90, 95, 95]) {
      const turn = machine.turn as NonNullable<Machine['turn']>
      const action = seller?.act(machine.observe(0), turn, game.actions(machine.observe(0), turn, machine.briefs[0] as Brief)) as Action
      asked.push(action)
      machine.apply([{ seat: 0, action }])
      machine.apply([{ seat: 1, action: 'reject' }])
      machine.apply([{ seat: 1, action: { price: bid } }])
      machine.apply([{ seat: 0, action: 'reject' }])
    }
    expect(asked).toEqual([{ price: 150 }, { price: 150 }, { price: 140 }, { price: 135 }])
  })
})

describe('the fixed ones', () => {
  it('split the difference of the values where they are told, else of the last two offers', () => {
    expect(match(told, [['split-the-difference'], ['split-the-difference']])).toMatchObject({ round: 1, price: 120 })
    // Untold: the buyer (value 120) would open at 84 and meets 150 halfway at 117; the seller (value 100) meets that at 134 and is met at 125, which the buyer would lose by.
    const { prices } = match({ sellerValue: 1, buyerValue: 1.2, money: 100, completeInformation: false }, [
      ['split-the-difference', { open: 0.5 }],
      ['split-the-difference'],
    ])
    expect(prices.slice(0, 3)).toEqual([150, 117, 134])
  })

  it('stand firm, or leave at a loss', () => {
    expect(match({ ...told, rounds: 5 }, [stubborn, ['firm']])).toMatchObject({ end: 'rounds', prices: [1000, 126, 1000, 126, 1000] })
    expect(match(told, [stubborn, ['outside-if-loss']])).toMatchObject({ end: 'outside', left: 1, round: 1 })
    expect(match(told, [['firm'], ['outside-if-loss']])).toMatchObject({ end: 'deal', price: 110 })
  })

  it('draw prices without a loss and without thought', () => {
    const { prices } = match({ ...told, rounds: 200 }, [['zero-intelligence'], ['firm', { gain: 1 }]])
    const asked = prices.filter((_, i) => i % 2 === 0)
    expect(Math.min(...asked)).toBeGreaterThanOrEqual(100)
    expect(Math.max(...asked)).toBeLessThanOrEqual(200)
    expect(new Set(asked).size).toBeGreaterThan(10)
  })
})
