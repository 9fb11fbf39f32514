import { describe, expect, it } from 'vitest'
import { complain, listAll } from '../../src/core/action-space'
import { cellsOf, type Grid, sizeOf } from '../../src/core/grid'
import { luckOf } from '../../src/core/luck'
import { Machine } from '../../src/core/machine'
import type { Config } from './config'
import game, { type Brief, type Event } from './game'
import { grids } from './grids'
import { presets } from './presets'
import type { Action } from './prices'

const configOf = (given: Partial<Config>): Config => game.config.parse(given)

/** Plays the actions in order and returns the machine with all events. */
function play(given: Partial<Config>, actions: readonly Action[]) {
  const machine = new Machine({ game, config: configOf(given), seats: 2, seed: 'x' })
  const events: Event[] = []
  for (const action of actions)
    for (const event of machine.apply([{ seat: machine.turn?.seats[0] as number, action }]).events ?? []) events.push(event.is)
  return { machine, events, outcome: game.outcome?.(machine.state, machine.config) }
}
const at = (price: number): Action => ({ price })

describe('a match over a price', () => {
  it('pays each side the distance from its own value, as in a published match of the grid', () => {
    // F 1 / 1.2, M 10,000, traded at 11,000: 1,000 for either.
    const { machine, outcome } = play({ sellerValue: 1, buyerValue: 1.2, money: 10_000, rounds: 1 }, [at(11_000), 'accept'])
    expect(machine.turn).toBeNull()
    expect(machine.payoffs()).toEqual([1000, 1000])
    expect(outcome).toEqual({ end: 'deal', round: 1, price: 11_000, left: null, prices: [11_000] })
  })

  it('replays a published match: 150 refused, 120 refused, 135, and the buyer leaves to the third party', () => {
    const { machine, outcome, events } = play({ sellerValue: 1, buyerValue: 1.2, money: 100, completeInformation: false }, [
      at(150),
      'reject',
      at(120),
      'reject',
      at(135),
      'outside',
    ])
    expect(machine.turn).toBeNull()
    expect(machine.payoffs()).toEqual([0, 0])
    expect(outcome).toEqual({ end: 'outside', round: 3, price: null, left: 1, prices: [150, 120, 135] })
    expect(events.at(-1)).toEqual({ kind: 'answer', round: 3, by: 1, answer: 'outside', price: 135, over: true })
  })

  it('lets both trade at a loss, one by one', () => {
    // A seller with value 800,000 takes 1,000 from a buyer with value 1,500,000.
    const big = { sellerValue: 0.8, buyerValue: 1.5, money: 1_000_000 }
    expect(play(big, [at(20), 'reject', at(1000), 'accept']).machine.payoffs()).toEqual([-799_000, 1_499_000])
    expect(play({ sellerValue: 1.5, buyerValue: 0.8 }, [at(120), 'accept']).machine.payoffs()).toEqual([-30, -40])
  })

  it('lets the seller name the price in odd rounds and the buyer in even ones', () => {
    const { machine } = play({}, [at(140), 'reject'])
    expect(machine.turn).toMatchObject({ id: 'offer', n: 2, seats: [1] })
    machine.apply([{ seat: 1, action: at(110) }])
    expect(machine.turn).toMatchObject({ id: 'answer', n: 2, seats: [0] })
  })

  it('ends without a trade and pays nothing after the last rejection', () => {
    const { machine, events, outcome } = play({ rounds: 2 }, [at(140), 'reject', at(110), 'reject'])
    expect(machine.turn).toBeNull()
    expect(machine.payoffs()).toEqual([0, 0])
    expect(outcome).toEqual({ end: 'rounds', round: 2, price: null, left: null, prices: [140, 110] })
    expect(events.at(-1)).toMatchObject({ answer: 'reject', over: true })
  })

  it('takes imported prices literally, and any unknown answer for a refusal', () => {
    expect(play({}, [at(-20), 'accept']).machine.payoffs()).toEqual([-120, 170])
    expect(play({}, [at(123_456.78), 'accept']).outcome).toMatchObject({ price: 123_456.78 })
    expect(play({ rounds: 1 }, [at(120), 'AcceptOffer' as Action]).outcome).toMatchObject({ end: 'rounds' })
  })

  it('carries a message with the price where messages are on, and takes an empty one for none', () => {
    const { events } = play({ messages: true }, [{ price: 140, message: 'Half each?' }, 'reject', { price: 110, message: ' ' }])
    expect(events[0]).toMatchObject({ price: 140, message: 'Half each?' })
    expect(events[2]).toMatchObject({ price: 110, message: null })
  })
})

describe('the space of prices', () => {
  const spaceOf = (given: Partial<Config>) => {
    const { machine } = play(given, [])
    return game.actions(machine.observe(0), machine.turn as NonNullable<Machine['turn']>, machine.briefs[0] as Brief)
  }

  it('holds the grid from 0 to the highest price', () => {
    const space = spaceOf({ money: 1, maxPrice: 3 })
    expect(listAll(space, 100)).toEqual([at(0), at(1), at(2), at(3)])
    for (const wrong of [at(-1), at(4), at(1.5)]) expect(complain(space, wrong)).not.toBeNull()
    expect(complain(spaceOf({ step: 0.01 }), at(101.55))).toBeNull()
  })

  it('has a message exactly where messages are on', () => {
    expect(complain(spaceOf({ messages: true }), { price: 140, message: '' })).toBeNull()
    expect(complain(spaceOf({ messages: true }), at(140))).not.toBeNull()
    expect(complain(spaceOf({ messages: true, messageChars: 3 }), { price: 140, message: 'four' })).not.toBeNull()
    expect(complain(spaceOf({}), { price: 140, message: '' })).not.toBeNull()
  })

  it('has a fallback that trades at no loss and gives no new price away', () => {
    const { machine } = play({ completeInformation: false }, [at(140), 'reject', at(110), 'reject'])
    const silent = game.fallback?.(machine.observe(0), machine.turn as NonNullable<Machine['turn']>, machine.briefs[0] as Brief, luckOf('x'))
    expect(silent).toEqual(at(140))
    const fresh = play({ sellerValue: 0.255 }, []).machine
    expect(game.fallback?.(fresh.observe(0), fresh.turn as NonNullable<Machine['turn']>, fresh.briefs[0] as Brief, luckOf('x'))).toEqual(at(26))
  })
})

describe('the config', () => {
  it('has presets that parse, and refuses a bound below a value', () => {
    for (const preset of Object.values(presets)) expect(() => game.config.parse(preset.config)).not.toThrow()
    expect(game.config.safeParse({ maxPrice: 1.4 }).success).toBe(false)
    expect(game.config.safeParse({ step: 5000 }).success).toBe(false)
  })

  it('starts from the published default experiment', () => {
    expect(configOf(presets['glee-baseline']?.config ?? {})).toMatchObject({
      sellerValue: 1,
      buyerValue: 1,
      money: 10_000,
      rounds: 1,
      horizon: 'known',
      completeInformation: true,
      messages: false,
    })
  })
})

describe('the published grid', () => {
  const grid = grids['glee'] as Grid<Config>
  const cells = [...cellsOf(grid)].map(cell => ({ ...cell, config: configOf(cell.config) }))

  it('has 576 different configurations under the published names', () => {
    expect(sizeOf(grid)).toBe(576)
    expect(new Set(cells.map(({ config }) => JSON.stringify(config))).size).toBe(576)
    expect(Object.keys(cells[0]?.levels ?? {})).toEqual([
      'seller_value',
      'buyer_value',
      'product_price_order',
      'max_rounds',
      'complete_information',
      'messages_allowed',
    ])
  })

  it('has gains from trade in 6 of 16 pairs of values, none to divide in 4, and a loss in 6', () => {
    const signs = cells.map(({ config: c }) => Math.sign(c.buyerValue - c.sellerValue))
    expect([1, 0, -1].map(sign => (16 * signs.filter(s => s === sign).length) / 576)).toEqual([6, 4, 6])
  })

  it('holds every preset of the published system', () => {
    const known = new Set(cells.map(({ config }) => JSON.stringify(config)))
    for (const [id, preset] of Object.entries(presets))
      if (id.startsWith('glee-')) expect(known.has(JSON.stringify(configOf(preset.config))), id).toBe(true)
  })
})
