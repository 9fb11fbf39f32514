import { describe, expect, it } from 'vitest'
import { cellsOf, sizeOf } from '../../src/core/grid'
import { Machine } from '../../src/core/machine'
import { DEFINITIONS, type Definition } from '../../src/core/published'
import { conduct } from './conduct'
import { Config } from './config'
import game, { type State } from './game'
import { grids } from './grids'
import { presets } from './presets'
import { published } from './published'

/** Rounds as three letters each: quality h/l, recommendation y/n, purchase y/n. */
function ended(given: Partial<Config>, rounds: readonly string[], rest: Partial<Config> = {}): { state: State; config: Config } {
  const config = Config.parse({ rounds: rounds.length, ...given, ...rest })
  const nature = Object.fromEntries(rounds.map(([quality], i) => [2 * i, { quality: quality === 'h' ? 'high' : 'low' }]))
  const machine = new Machine({ game, config, seats: 2, seed: 'x', nature })
  const word = (letter: string | undefined) => (letter === 'y' ? 'yes' : 'no')
  for (const [, said, bought] of rounds) {
    machine.apply([{ seat: 0, action: config.message === 'text' ? `said ${said}` : word(said) }])
    machine.apply([{ seat: 1, action: word(bought) }])
  }
  return { state: machine.state as State, config }
}
const times = (n: number, round: string): string[] => Array.from({ length: n }, () => round)
const measures = ({ state, config }: { state: State; config: Config }, definition: Definition) =>
  published.map(measure => measure.of(state, config, definition))
const near = (found: readonly (number | null)[], expected: readonly (number | null)[]) =>
  expected.forEach((x, i) => (x === null ? expect(found[i]).toBeNull() : expect(found[i]).toBeCloseTo(x, 12)))

describe('the published measures of persuasion', () => {
  // n = 9 high, k = 3 of them bought, r = 10 low refused, l = 1 low bought; v = 1.2.
  const mixed = [...times(3, 'hyy'), ...times(6, 'hyn'), ...times(10, 'lyn'), 'lyy']

  it('count purchases: k/n, r/(T − n), (k + l)/T, and on paper k(v − 1) − l for the buyer', () => {
    near(measures(ended({ v: 1.2 }, mixed), 'paper'), [0.2, (3 * 0.2 - 1) / 20, 1 / 3, 10 / 11])
  })

  it('subtract refused low quality from the buyer’s gain in the program, and say so', () => {
    near(measures(ended({ v: 1.2 }, mixed), 'code'), [0.2, (3 * 0.2 - 10) / 20, 1 / 3, 10 / 11])
    const bob = published.find(({ id }) => id === 'glee.bob_self_gain')
    expect(bob?.warning?.(Config.parse({}), 'code')?.en).toMatch(/refuses low quality is penalised/)
    expect(bob?.warning?.(Config.parse({}), 'paper')).toBeNull()
    expect(bob?.warning?.(Config.parse({ c: 0.5 }), 'paper')?.en).toMatch(/worthless/)
  })

  it('divide by 20 in the program however many rounds there were, and say so', () => {
    const short = ended({ v: 2 }, ['hyy', 'lyn'])
    near(measures(short, 'paper'), [0.5, 0.5, 1, 1])
    near(measures(short, 'code'), [1 / 20, 0, 1, 1 / 19])
    expect(published[0]?.warning?.(short.config, 'code')?.en).toMatch(/counts 20 rounds, although this match has 2/)
    expect(published[0]?.warning?.(short.config, 'paper')).toBeNull()
  })

  it('are undefined where nothing was high or nothing low, never 0', () => {
    for (const definition of DEFINITIONS) {
      near(measures(ended({ v: 2 }, times(20, 'lyn')), definition), [0, definition === 'code' ? -1 : 0, null, 1])
      near(measures(ended({ v: 2 }, times(20, 'hyy')), definition), [1, 1, 1, null])
    }
  })

  it('are undefined for a match that is not over', () => {
    const match = ended({}, ['hyy'], { rounds: 2 })
    for (const definition of DEFINITIONS) expect(measures(match, definition)).toEqual([null, null, null, null])
  })
})

describe('conduct', () => {
  const distance = (match: { state: State; config: Config }) => conduct(match.state, match.config).distance

  it('counts the decisions that neither equilibrium would have: here honesty is nearest', () => {
    // p v = 1.2 > 1: babbling buys always. Two of four rounds refused: 2 of 8 decisions off. Honesty: none.
    expect(distance(ended({ p: 0.6, v: 2 }, ['hyy', 'lnn', 'hyy', 'lnn']))).toMatchObject({ value: 0, to: 'honesty under a grim threat' })
  })

  it('counts a purchase after a lie, and the lie, against honesty', () => {
    // p v < 1: babbling never buys, three purchases of eight decisions. Honesty: one lie in round 2, then the purchases of rounds 3 and 4 (recommended, after a lie).
    const match = ended({ p: 0.5, v: 1.25 }, ['hyy', 'lyn', 'hyy', 'hyy'])
    // Round 2 by honesty: a lie (1), and the recommended unit wasn't bought (1); rounds 3 and 4: bought after a lie (2). 4 of 8 against babbling's 3.
    expect(distance(match)).toMatchObject({ value: 3 / 8, to: 'babbling' })
  })

  it('lets a myopic buyer see a lie only where low quality was bought', () => {
    const rounds = ['lyn', 'hyy', 'hyy', 'hyy', 'hyy']
    // Honesty for a long-lived buyer: lie, refusal, then four purchases: 6. For myopic ones: lie and refusal only: 2. Babbling: 4 purchases.
    expect(distance(ended({}, rounds))).toMatchObject({ value: 4 / 10, to: 'babbling' })
    expect(distance(ended({ myopic: true }, rounds))).toMatchObject({ value: 2 / 10, to: 'honesty under a grim threat' })
  })

  it('judges free words by the purchases alone, and is undefined where the prior decides nothing', () => {
    expect(distance(ended({ message: 'text' }, ['hyy', 'lyn']))).toMatchObject({ value: 1 / 4, to: 'babbling' })
    expect(distance(ended({ message: 'text', p: 0.5, v: 2 }, ['hyy', 'lyn']))).toBeNull()
    expect(distance(ended({ message: 'text', buyerKnowsPrior: false }, ['hyy', 'lyn']))).toBeNull()
  })
})

describe('the grid', () => {
  it('has 360 different configurations, all of which are legal', () => {
    expect(sizeOf(grids.glee)).toBe(360)
    const parsed = [...cellsOf(grids.glee)].map(({ config }) => JSON.stringify(Config.parse(config)))
    expect(new Set(parsed).size).toBe(360)
  })

  it('names its factors as the published config files do, and holds the baseline', () => {
    expect(grids.glee.factors.map(({ name, levels }) => [name, levels.length])).toEqual([
      ['p', 3],
      ['v', 5],
      ['product_price', 3],
      ['is_seller_know_cv', 2],
      ['seller_message_type', 2],
      ['is_myopic', 2],
    ])
    const baseline = Config.parse(presets['glee-baseline']?.config)
    expect(baseline).toMatchObject({
      p: 0.5,
      v: 1.25,
      c: 0,
      price: 10_000,
      rounds: 20,
      message: 'binary',
      myopic: false,
      sellerKnowsValues: true,
      buyerKnowsPrior: true,
    })
    expect([...cellsOf(grids.glee)].filter(({ config }) => JSON.stringify(Config.parse(config)) === JSON.stringify(baseline))).toHaveLength(1)
  })

  it('holds every preset that is named after a cell', () => {
    const cells = new Set([...cellsOf(grids.glee)].map(({ config }) => JSON.stringify(Config.parse(config))))
    const named = Object.entries(presets).filter(([id]) => id.startsWith('glee-'))
    expect(named.length).toBeGreaterThan(5)
    for (const [, preset] of named) expect(cells).toContain(JSON.stringify(Config.parse(preset.config)))
  })
})
