import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listAll } from '../../src/core/action-space'
import type { Seat } from '../../src/core/game'
import { luckOf } from '../../src/core/luck'
import { Machine } from '../../src/core/machine'
import { benchmarks } from './benchmarks'
import type { Config } from './config'
import game, { type Brief, type State } from './game'
import type { Action } from './prices'
import strategies from './strategies'

const configOf = (given: Partial<Config>): Config => game.config.parse(given)
const equilibria = (given: Partial<Config>) => benchmarks(configOf(given)).equilibria

const seatStrategy = (id: string, c: Config, seat: Seat) => {
  const strategy = strategies.find(s => s.id === id)
  if (strategy === undefined) throw new Error(id)
  return strategy.sit({ seat, seats: 2, brief: game.brief?.(c, seat, 2), params: strategy.params?.parse({}), luck: luckOf('s') })
}

/** The final state after these actions. */
function after(given: Partial<Config>, actions: readonly Action[]): State {
  const machine = new Machine({ game, config: configOf(given), seats: 2, seed: 'x' })
  for (const action of actions) machine.apply([{ seat: machine.turn?.seats[0] as number, action }])
  return machine.state as State
}

/** The most that a seat gets by any plan against the other's strategy, from a state of the tree. */
function bestAgainst(c: Config, state: State, seat: Seat, other: ReturnType<typeof seatStrategy>): number {
  const turn = game.turn(state, c)
  if (turn === null) return game.payoffs(state, c)[seat] as number
  const who = turn.seats[0] as number
  const o = game.observe(state, who, c)
  const space = game.actions(o, turn, game.brief?.(c, who, 2) as Brief)
  const actions = who === seat ? (listAll(space, 1000) as readonly Action[]) : [other.act(o, turn, space) as Action]
  return Math.max(...actions.map(action => bestAgainst(c, game.apply(state, [{ seat: who, action }], c, luckOf('none')).state, seat, other)))
}

const small = fc.record({
  sellerValue: fc.integer({ min: 1, max: 16 }).map(x => x / 4),
  buyerValue: fc.integer({ min: 1, max: 16 }).map(x => x / 4),
  rounds: fc.integer({ min: 1, max: 3 }),
})

describe('the reference points', () => {
  it('take no trade as the baseline, the whole gain as the ideal, and any trade as the best welfare', () => {
    const b = benchmarks(configOf({ sellerValue: 0.6, buyerValue: 1, maxPrice: 2 }))
    expect(b).toMatchObject({ baseline: [0, 0], ideal: [40, 40], welfare: { none: 0, best: 40 } })
    expect(b.feasible).toEqual({ worst: [-60, -100], best: [140, 100] })
  })

  it('have nothing to gain where trade destroys value', () => {
    expect(benchmarks(configOf({ sellerValue: 1.2, buyerValue: 0.8 }))).toMatchObject({ ideal: [0, 0], welfare: { none: 0, best: 0 } })
  })
})

describe('a told end and told values', () => {
  it('give the whole gain to whoever has the last word', () => {
    const first = (rounds: number) => equilibria({ sellerValue: 0.6, buyerValue: 1, rounds })[0]?.payoffs
    expect(first(1)).toEqual([
      [40, 40],
      [0, 0],
    ])
    expect(first(10)).toEqual([
      [0, 0],
      [40, 40],
    ])
    expect(equilibria({ sellerValue: 0.6, buyerValue: 1, rounds: 1 })[1]?.payoffs).toEqual([
      [39, 40],
      [0, 1],
    ])
  })

  it('declare a play that pays what is claimed and that no plan beats, by brute force', () => {
    fc.assert(
      fc.property(small, given => {
        const c = configOf({ ...given, money: 1, maxPrice: 4 })
        const [first] = benchmarks(c).equilibria
        expect(first?.exact).toBe(true)
        expect(first?.play).toBeDefined()
        for (const seat of [0, 1]) {
          const start = game.setup(c, 2, luckOf('none'))
          const best = bestAgainst(c, start, seat, seatStrategy('subgame-perfect', c, 1 - seat))
          expect(best).toBeCloseTo(first?.payoffs[seat]?.[0] as number, 9)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('what is untold', () => {
  it('turns the equilibrium into a reference line that nobody is claimed to play', () => {
    for (const given of [
      { horizon: 'hidden' },
      { completeInformation: false },
      { completeInformation: false, rounds: 1 },
      { horizon: 'capped' },
    ] as const)
      for (const equilibrium of equilibria(given)) {
        expect(equilibrium.concept).toContain('reference line')
        expect(equilibrium.play).toBeUndefined()
      }
  })

  it('leaves every division in the infinite game', () => {
    expect(equilibria({ sellerValue: 0.6, buyerValue: 1, horizon: 'capped' })).toMatchObject([
      {
        payoffs: [
          [0, 40],
          [0, 40],
        ],
      },
    ])
  })

  it('puts the middle beside it under incomplete information, with the other half as its ε', () => {
    const [, , even] = equilibria({ sellerValue: 0.6, buyerValue: 1, completeInformation: false })
    expect(even?.payoffs).toEqual([
      [20, 20],
      [20, 20],
    ])
    expect(even?.exact).toBe(20)
  })

  it('changes nothing where there is nothing to gain and both know it', () => {
    for (const horizon of ['known', 'hidden', 'capped'] as const) {
      const [only, ...rest] = equilibria({ sellerValue: 1.2, buyerValue: 1, horizon })
      expect(rest).toEqual([])
      expect(only?.concept).not.toContain('reference line')
      expect(only?.payoffs).toEqual([
        [0, 0],
        [0, 0],
      ])
    }
  })
})

describe('conduct', () => {
  const deal = (given: Partial<Config>, price: number) => {
    const full = { sellerValue: 0.6, buyerValue: 1, rounds: 1, ...given }
    return game.conduct?.(after(full, [{ price }, 'accept']), configOf(full))
  }

  it('measures how far the agreed division is from the nearest equilibrium, and no regret', () => {
    // The equilibria of one round on whole points: 100 and 99, of a gain of 40 from 60.
    expect(deal({}, 100)).toMatchObject({ regret: null, distance: { value: 0 } })
    expect(deal({}, 80)?.distance?.value).toBeCloseTo(19 / 40, 12)
    expect(deal({}, 130)?.distance?.value).toBeCloseTo(30 / 40, 12)
  })

  it('is undefined without a price, a gain or a declared equilibrium', () => {
    expect(game.conduct?.(after({ rounds: 1 }, [{ price: 120 }, 'outside']), configOf({ rounds: 1 }))).toEqual({ regret: null, distance: null })
    expect(deal({ completeInformation: false }, 80)?.distance).toBeNull()
    expect(deal({ sellerValue: 1 }, 80)?.distance).toBeNull()
  })
})
