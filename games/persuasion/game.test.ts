import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/core/fold'
import game from './game'
import { roundsOf } from './history'
import { configOf, match, outcomeOf, walk } from './test/play'

describe('a hand-worked match of four rounds (p 1/2, v 1.25, c 0, price 10,000)', () => {
  // qualities h l l h; said yes yes no yes; bought yes yes no no.
  // Seller: two sales = 20,000. Buyer: 12,500 − 10,000 + 0 − 10,000 = −7,500.
  const played = walk({}, 'hllh', [
    ['yes', 'yes'],
    ['yes', 'yes'],
    ['no', 'no'],
    ['yes', 'no'],
  ])
  it('pays the seller the price per sale and the buyer worth minus price', () => expect(played.payoffs()).toEqual([20_000, -7_500]))
  it('is over after the last decision', () => expect(played.turn).toBeNull())
  it('tells its outcome round by round', () =>
    expect(outcomeOf(played)).toEqual({
      rounds: [
        { quality: 'high', message: 'yes', bought: true },
        { quality: 'low', message: 'yes', bought: true },
        { quality: 'low', message: 'no', bought: false },
        { quality: 'high', message: 'yes', bought: false },
      ],
    }))
  it('has a welfare equal to the worth of what was sold', () => expect(played.welfare()).toBe(12_500))
})

describe('with c above 0', () => {
  // v 1.5, c 0.4, price 100: a high unit earns +50, a low one −60.
  it('a low-quality unit keeps part of its worth', () =>
    expect(
      walk({ v: 1.5, c: 0.4, price: 100 }, 'hl', [
        ['yes', 'yes'],
        ['yes', 'yes'],
      ]).payoffs(),
    ).toEqual([200, -10]))
  it('money stays free of rounding noise', () =>
    expect(
      walk({ v: 1.2, price: 10_000 }, 'hhh', [
        ['yes', 'yes'],
        ['yes', 'yes'],
        ['yes', 'yes'],
      ]).payoffs(),
    ).toEqual([30_000, 6_000]))
})

describe('who acts and who learns what', () => {
  it('the seller speaks, then the buyer decides, in every round', () => {
    const machine = walk({ rounds: 2 }, 'hl', [])
    const seen: string[] = []
    for (let turn = machine.turn; turn !== null; turn = machine.turn) {
      seen.push(`${turn.id}${turn.n}:${turn.seats.join()}`)
      machine.apply([{ seat: turn.seats[0] ?? 0, action: 'yes' }])
    }
    expect(seen).toEqual(['recommend0:0', 'buy0:1', 'recommend1:0', 'buy1:1'])
  })
  it('a long-lived buyer is reported every finished round, also when it passed', () => {
    const machine = walk({ rounds: 1 }, 'h', [])
    expect(machine.apply([{ seat: 0, action: 'no' }]).events).toBeUndefined()
    expect(machine.apply([{ seat: 1, action: 'no' }]).events).toEqual([
      { is: { round: 1, quality: 'high', message: 'no', bought: false, reply: null } },
    ])
  })
  it('nature speaks once a round, at the set-up and at the buyer’s steps', () => {
    const machine = walk({}, 'hlh', [
      ['yes', 'yes'],
      ['yes', 'yes'],
      ['yes', 'yes'],
    ])
    expect(machine.nature).toEqual({ 0: { quality: 'high' }, 2: { quality: 'low' }, 4: { quality: 'high' } })
  })
})

describe('a new buyer every round', () => {
  const machine = walk({ myopic: true, rounds: 3 }, 'hlh', [
    ['yes', 'yes'],
    ['yes', 'yes'],
  ])
  it('is fresh at its decision, but for the first', () => {
    const first = walk({ myopic: true, rounds: 3 }, 'hlh', [])
    first.apply([{ seat: 0, action: 'yes' }])
    expect(first.turn?.fresh).toBeUndefined()
    const third = walk({ myopic: true, rounds: 3 }, 'hlh', [
      ['yes', 'yes'],
      ['yes', 'yes'],
    ])
    third.apply([{ seat: 0, action: 'no' }])
    expect(third.turn).toMatchObject({ id: 'buy', fresh: [1] })
  })
  it('sees how the own unit turned out until the next buyer is spoken to', () =>
    expect(machine.observe(1)).toEqual({
      seat: 'myopic',
      before: 1,
      message: null,
      sales: 1,
      high: 1,
      last: { round: 2, quality: 'low', message: 'yes', bought: true, reply: null },
    }))
  it('then the next one is told three numbers and the message, nothing else', () => {
    const next = walk({ myopic: true, rounds: 3 }, 'hlh', [
      ['yes', 'yes'],
      ['yes', 'yes'],
    ])
    next.apply([{ seat: 0, action: 'no' }])
    expect(next.observe(1)).toEqual({ seat: 'myopic', before: 2, message: 'no', sales: 2, high: 1, last: null })
  })
  it('hears no report; the seller does', () => {
    const last = walk({ myopic: true, rounds: 1 }, 'h', [])
    last.apply([{ seat: 0, action: 'yes' }])
    expect(last.apply([{ seat: 1, action: 'yes' }]).events?.map(e => e.to)).toEqual([[0]])
  })
  it('the payoff of the seat is the sum over the successive buyers', () => expect(machine.payoffs()).toEqual([20_000, -7_500]))
})

describe('texts', () => {
  it('a text message reaches the buyer as written and the outcome too', () => {
    const said = 'Great unit,\n"mint" condition'
    const machine = walk({ message: 'text', rounds: 1 }, 'l', [])
    machine.apply([{ seat: 0, action: said }])
    expect(machine.observe(1)).toMatchObject({ message: said })
    machine.apply([{ seat: 1, action: 'yes' }])
    expect(outcomeOf(machine).rounds[0]?.message).toBe(said)
  })
  it('an empty imported text still ends the seller’s turn', () => {
    const machine = walk({ message: 'text', rounds: 1 }, 'l', [])
    machine.apply([{ seat: 0, action: '' }])
    expect(machine.turn?.id).toBe('buy')
  })
  it('the buyer may talk back where that is allowed, and the seller hears it', () => {
    const machine = walk({ buyerMessages: true }, 'hl', [
      ['yes', { decision: 'yes', message: 'thank you' }],
      ['yes', { decision: 'no' }],
    ])
    expect(outcomeOf(machine).rounds.map(r => r.reply)).toEqual(['thank you', ''])
    expect(machine.payoffs()).toEqual([10_000, 2_500])
  })
  it('actions of the right shape and wrong size are survived', () => {
    const machine = walk({}, 'hl', [
      ['YES', 'perhaps'],
      ['y'.repeat(9000), { decision: 'yes', message: 'x' }],
    ])
    expect(outcomeOf(machine)).toEqual({
      rounds: [
        { quality: 'high', message: 'no', bought: false },
        { quality: 'low', message: 'no', bought: true },
      ],
    })
  })
})

it('a log folds to the same state', () => {
  const { log, machine } = match({ message: 'text', buyerMessages: true }, 'commitment', 'bayesian')
  expect(fold(game, log).machine.state).toEqual(machine.state)
})

it('the past survives its own encoding', () => {
  const machine = walk({ message: 'text' }, 'hl', [
    ['a,"b"]\u0000', 'yes'],
    ['\ud800', 'no'],
  ])
  expect(roundsOf(machine.state.own[0].past).map(r => [r.message, r.bought])).toEqual([
    ['a,"b"]\u0000', true],
    ['\ud800', false],
  ])
})

const oracle = new URL('../../../shared/oracles/glee/', import.meta.url)
describe.skipIf(!existsSync(oracle))('games of GLEE (skipped where ../shared is absent)', () => {
  const expected = existsSync(oracle) ? JSON.parse(readFileSync(new URL('expected.json', oracle), 'utf8')) : { games: [] }
  const games = expected.games.filter((g: { family: string; source: string }) => g.family === 'persuasion' && g.source === 'llm_vs_llm')
  it.each<string>(games.map((g: { id: string }) => g.id))('%s pays what the paper’s formulas say', id => {
    const of = games.find((g: { id: string }) => g.id === id) as { paper: { alice_self_gain: number; bob_self_gain: number } }
    const folder = new URL(`persuasion/${id}/`, oracle)
    const { game_args: args } = JSON.parse(readFileSync(new URL('config.json', folder), 'utf8'))
    const text = args.seller_message_type === 'text'
    const csv = readFileSync(new URL('game.csv', folder), 'utf8')
    const qualities = [...csv.matchAll(/^(high|low)-quality,/gm)].map(m => (m[1] === 'high' ? 'h' : 'l')).join('')
    const answers = [...csv.matchAll(/,(Alice|Bob|the buyer),\d+,(?:.*,)?(yes|no)\r?$/gm)].map(m => [m[1], m[2]] as const)
    const messages = text ? [...qualities].map(() => 'text') : answers.filter(([who]) => who === 'Alice').map(([, said]) => said ?? '')
    const decisions = answers.filter(([who]) => who !== 'Alice').map(([, said]) => said ?? '')
    expect(decisions).toHaveLength(20)
    const { p, v, c, product_price: price } = args
    const machine = walk(
      { p, v, c, price, myopic: args.is_myopic, message: args.seller_message_type },
      qualities,
      decisions.map((d, i) => [messages[i] ?? '', d]),
    )
    const [alice = 0, bob = 0] = machine.payoffs()
    expect(alice / (20 * price)).toBeCloseTo(of.paper.alice_self_gain, 9)
    expect(bob / (20 * price)).toBeCloseTo(of.paper.bob_self_gain, 9)
  })
})

it('the presets parse', async () => {
  const { presets } = await import('./presets')
  for (const preset of Object.values(presets)) expect(configOf(preset.config)).toMatchObject(preset.config)
})
