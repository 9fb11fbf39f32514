import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DEFINITIONS } from '../../src/core/published'
import { Machine } from '../../src/core/machine'
import { oracles } from '../../src/data/test/shared'
import type { Config } from './config'
import game from './game'
import type { Action, Answer } from './prices'
import { published } from './published'

interface Args {
  readonly seller_value: number
  readonly buyer_value: number
  readonly product_price_order: number
  readonly max_rounds: number
  readonly complete_information: boolean
  readonly messages_allowed: boolean
}
type Row = Readonly<Record<string, unknown>>
type Measures = Readonly<Record<'alice_self_gain' | 'bob_self_gain' | 'efficiency' | 'fairness', number>>
interface Expected {
  readonly id?: string
  readonly description?: string
  readonly family: string
  readonly game_args?: Args
  readonly rows?: readonly Row[]
  readonly code: Measures
  readonly paper: Measures
}

const TOKENS: Readonly<Record<string, Answer>> = { AcceptOffer: 'accept', RejectOffer: 'reject', SellToJhon: 'outside', BuyFromJhon: 'outside' }

/** Replays published rows by our rules, and checks turn by turn that the same seat is asked in the same round. */
function replay(args: Args, rows: readonly Row[]): Machine {
  const config: Config = game.config.parse({
    sellerValue: args.seller_value,
    buyerValue: args.buyer_value,
    money: args.product_price_order,
    rounds: args.max_rounds,
    horizon: args.max_rounds <= 20 ? 'known' : 'capped',
    completeInformation: args.complete_information,
    messages: args.messages_allowed,
  })
  const machine = new Machine({ game, config, seats: 2, seed: 'x' })
  for (const row of rows) {
    const turn = machine.turn as NonNullable<Machine['turn']>
    expect(turn.seats).toEqual([row['player'] === 'Alice' ? 0 : 1])
    expect(turn.n).toBe(Number(row['round']))
    const price = Number(row['product_price'])
    const answer = TOKENS[String(row['decision'])]
    const offer: Action = args.messages_allowed ? { price, message: String(row['message'] ?? '') } : { price }
    machine.apply([{ seat: turn.seats[0] as number, action: answer ?? offer }])
  }
  expect(machine.turn).toBeNull()
  return machine
}

function expectMeasures(machine: Machine, expected: Pick<Expected, 'code' | 'paper'>) {
  for (const definition of DEFINITIONS)
    for (const [name, value] of Object.entries(expected[definition])) {
      const measure = published.find(({ id }) => id === `glee.${name}`)
      expect(
        Math.abs((measure?.of(machine.state as never, machine.config as Config, definition) ?? Number.NaN) - value),
        `${name}/${definition}`,
      ).toBeLessThan(1e-9)
    }
}

/** Rows of a CSV with quotes, as objects by column. */
function rowsOf(text: string): readonly Row[] {
  const cells: string[][] = [['']]
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string
    const row = cells.at(-1) as string[]
    if (c === '"' && quoted && text[i + 1] === '"') row.push(`${row.pop()}${text[++i]}`)
    else if (c === '"') quoted = !quoted
    else if (c === ',' && !quoted) row.push('')
    else if (c === '\n' && !quoted) cells.push([''])
    else if (c !== '\r') row.push(`${row.pop()}${c}`)
  }
  const [head, ...rest] = cells
  return rest.filter(row => row.length > 1).map(row => Object.fromEntries((head as string[]).map((name, i) => [name, row[i] ?? ''])))
}

/** An offer and its answer, as two rows. */
const round = (n: number, price: number, decision: string): readonly Row[] => {
  const [by, to] = n % 2 === 1 ? ['Alice', 'Bob'] : ['Bob', 'Alice']
  return [
    { round: n, player: by, product_price: price, decision: '' },
    { round: n, player: to, product_price: '', decision },
  ]
}
const args = (seller_value: number, buyer_value: number, product_price_order: number): Args => ({
  seller_value,
  buyer_value,
  product_price_order,
  max_rounds: 10,
  complete_information: false,
  messages_allowed: false,
})
const measures = (alice_self_gain: number, bob_self_gain: number, efficiency: number, fairness: number): Measures => ({
  alice_self_gain,
  bob_self_gain,
  efficiency,
  fairness,
})

/** Worked by hand from the formulas, and from four published matches with people. */
const byHand: readonly (readonly [why: string, args: Args, rows: readonly Row[], paper: Measures, codeEfficiency: number])[] = [
  ['a trade in the middle', args(1, 1.2, 10_000), round(1, 11_000, 'AcceptOffer'), measures(0.1, 0.1, 1, 1), 1],
  [
    'a seller who sells far below its value, which the program calls efficient',
    args(0.8, 1.5, 1_000_000),
    [...round(1, 20, 'RejectOffer'), ...round(2, 1000, 'AcceptOffer')],
    measures(-0.799, 1.499, 0, -4.280804),
    1,
  ],
  ['equal values, traded off them', args(1, 1, 100), round(1, 130, 'AcceptOffer'), measures(0.3, -0.3, 0, 0.64), 1],
  ['equal values, no trade', args(1, 1, 100), round(1, 130, 'BuyFromJhon'), measures(0, 0, 1, 1), 1],
  ['equal values, traded at them', args(1.2, 1.2, 100), round(1, 120, 'AcceptOffer'), measures(0, 0, 1, 1), 1],
  [
    'a gain that is left to the third party',
    args(1, 1.2, 100),
    [...round(1, 150, 'RejectOffer'), ...round(2, 120, 'RejectOffer'), ...round(3, 135, 'BuyFromJhon')],
    measures(0, 0, 0, 1),
    0,
  ],
  ['a trade that destroys value', args(1.5, 0.8, 100), round(1, 120, 'AcceptOffer'), measures(-0.3, -0.4, 0, 0.99), 0],
  ['no trade where it would destroy value', args(1.5, 0.8, 100), round(1, 120, 'BuyFromJhon'), measures(0, 0, 1, 1), 1],
  ['a buyer at its own value: both ends of the range count', args(1, 1.2, 100), round(1, 120, 'AcceptOffer'), measures(0.2, 0, 1, 0.96), 1],
]

describe('the published measures, by hand', () => {
  it.each(byHand)('%s', (_, at, rows, paper, efficiency) => {
    expectMeasures(replay(at, rows), { paper, code: { ...paper, efficiency } })
  })

  it('warn where the definition rewards what welfare does not', () => {
    const efficiency = published.find(({ id }) => id === 'glee.efficiency')
    const c = (sellerValue: number, buyerValue: number) => game.config.parse({ sellerValue, buyerValue })
    expect(efficiency?.warning?.(c(1, 1.2), 'code')?.en).toContain('any price')
    expect(efficiency?.warning?.(c(1, 1), 'code')?.en).toContain('whatever happens')
    expect(efficiency?.warning?.(c(1.2, 1), 'code')).toBeNull()
    expect(efficiency?.warning?.(c(1, 1.2), 'paper')?.en).toContain('no welfare')
    expect(published.find(({ id }) => id === 'glee.fairness')?.warning?.(c(1, 1.2), 'paper')?.en).toContain('unbounded below')
  })

  it('are undefined before the match is over', () => {
    const config = game.config.parse({})
    const machine = new Machine({ game, config, seats: 2, seed: 'x' })
    machine.apply([{ seat: 0, action: { price: 120 } }])
    for (const definition of DEFINITIONS)
      expect(published.map(({ of }) => of(machine.state as never, config, definition))).toEqual([null, null, null, null])
  })
})

const shelf = oracles('glee')
describe.skipIf(shelf === null)('the published matches (needs ../shared/oracles)', () => {
  const file = shelf === null ? { games: [], synthetic_edge_cases: [] } : JSON.parse(readFileSync(`${shelf}/expected.json`, 'utf8'))
  const mine = (all: readonly Expected[]) => all.filter(({ family }) => family === 'negotiation')
  const edges = mine(file.synthetic_edge_cases)
  const games = mine(file.games).filter(({ id }) => existsSync(`${shelf}/negotiation/${id}/game.csv`))

  it('are there', () => {
    expect(games.length).toBeGreaterThanOrEqual(4)
    expect(edges.length).toBeGreaterThanOrEqual(5)
  })
  it.each(games.map(g => [g.id, g] as const))('%s gives what both definitions give, replayed move by move', (id, expected) => {
    const at = JSON.parse(readFileSync(`${shelf}/negotiation/${id}/config.json`, 'utf8'))
    expectMeasures(replay(at.game_args, rowsOf(readFileSync(`${shelf}/negotiation/${id}/game.csv`, 'utf8'))), expected)
  })
  it.each(edges.map(e => [e.description, e] as const))('%s gives what both definitions give', (_, expected) => {
    expectMeasures(replay(expected.game_args as Args, expected.rows ?? []), expected)
  })
})
