import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Seat } from '../../src/core/game'
import { listAll } from '../../src/core/action-space'
import { luckOf } from '../../src/core/luck'
import { Machine } from '../../src/core/machine'
import { benchmarks, referencePath } from './benchmarks'
import type { Config } from './config'
import game, { type Brief, type State } from './game'
import strategies from './strategies'

const configOf = (given: Partial<Config>): Config => game.config.parse(given)
const equilibria = (given: Partial<Config>) => benchmarks(configOf(given)).equilibria
const seat0 = (given: Partial<Config>) => equilibria(given)[0]?.payoffs[0]

const seatStrategy = (id: string, c: Config, seat: Seat, params: unknown = {}) => {
  const strategy = strategies.find(s => s.id === id)
  if (strategy === undefined) throw new Error(id)
  return strategy.sit({ seat, seats: 2, brief: game.brief?.(c, seat, 2), params: strategy.params?.parse(params), luck: luckOf('s') })
}

/** Payoffs of the two strategies. */
function playOut(c: Config, ids: readonly [string, string]): readonly number[] {
  const machine = new Machine({ game, config: c, seats: 2, seed: 'x' })
  const seated = ids.map((id, seat) => seatStrategy(id, c, seat))
  while (machine.turn !== null) {
    const seat = machine.turn.seats[0] as number
    const o = machine.observe(seat)
    machine.apply([{ seat, action: seated[seat]?.act(o, machine.turn, game.actions(o, machine.turn, machine.briefs[seat] as Brief)) as 'accept' }])
  }
  return machine.payoffs()
}

/** The tree of a small game. `fixed` answers for a seat where it is given; the rest maximise, the indifferent by the last action but one that is 'accept'. */
function solve(c: Config, state: State, fixed: (seat: Seat, o: unknown, turn: never, space: never) => unknown): readonly number[] {
  const turn = game.turn(state, c)
  if (turn === null) return game.payoffs(state, c)
  const seat = turn.seats[0] as number
  const o = game.observe(state, seat, c)
  const space = game.actions(o, turn, game.brief?.(c, seat, 2) as Brief)
  const reply = fixed(seat, o, turn as never, space as never)
  const actions = reply === undefined ? (listAll(space, 1000) as readonly unknown[]) : [reply]
  let best: readonly number[] | undefined
  for (const action of actions) {
    const value = solve(c, game.apply(state, [{ seat, action: action as 'accept' }], c, luckOf('none')).state, fixed)
    if (best === undefined || (value[seat] as number) > (best[seat] as number) + 1e-9) best = value
  }
  return best as readonly number[]
}
const start = (c: Config) => game.setup(c, 2, luckOf('none'))

const small = fc.record({
  money: fc.integer({ min: 1, max: 5 }),
  rounds: fc.integer({ min: 1, max: 3 }),
  discount1: fc.constantFrom(0, 0.25, 0.5, 0.8, 0.9, 1),
  discount2: fc.constantFrom(0, 0.25, 0.5, 0.8, 0.9, 1),
})

describe('the reference points', () => {
  it('take no deal as the baseline and the whole amount at once as the ideal', () => {
    const b = benchmarks(configOf({ money: 500 }))
    expect(b).toMatchObject({ baseline: [0, 0], ideal: [500, 500], welfare: { none: 0, best: 500 }, feasible: { worst: [0, 0], best: [500, 500] } })
  })

  it('are reached and never passed in legal play, by brute force', () => {
    fc.assert(
      fc.property(small, given => {
        const c = configOf(given)
        const found: (readonly number[])[] = []
        const walk = (state: State): void => {
          const turn = game.turn(state, c)
          if (turn === null) return void found.push(game.payoffs(state, c))
          const o = game.observe(state, 0, c)
          for (const action of listAll(game.actions(o, turn, game.brief?.(c, 0, 2) as Brief), 1000) as readonly 'accept'[])
            walk(game.apply(state, [{ seat: turn.seats[0] as number, action }], c, luckOf('none')).state)
        }
        walk(start(c))
        for (const seat of [0, 1]) {
          const own = found.map(p => p[seat] as number)
          expect(Math.max(...own)).toBe(c.money)
          expect(Math.min(...own)).toBe(0)
        }
        expect(Math.max(...found.map(p => (p[0] as number) + (p[1] as number)))).toBe(c.money)
      }),
      { numRuns: 25 },
    )
  })
})

describe('the equilibrium of a told horizon', () => {
  it('gives the hand-worked payoffs', () => {
    expect(seat0({ rounds: 1, money: 10 })).toEqual([10, 10])
    expect(equilibria({ rounds: 2, discount1: 0.9, discount2: 0.9 })[0]?.payoffs).toEqual([
      [10, 10],
      [90, 90],
    ])
    expect(equilibria({ rounds: 3, discount1: 0.9, discount2: 0.9 })[0]?.payoffs).toEqual([
      [91, 91],
      [9, 9],
    ])
    expect(equilibria({ rounds: 2, money: 1, step: 0.01, discount1: 0.9, discount2: 0.75 })[0]?.payoffs).toEqual([
      [0.25, 0.25],
      [0.75, 0.75],
    ])
  })

  it('equals the solution of the whole game tree with an accepting responder', () => {
    fc.assert(
      fc.property(small, given => {
        const c = configOf(given)
        const tree = solve(c, start(c), () => undefined)
        equilibria(given)[0]?.payoffs.forEach(([lo, hi], seat) => {
          expect(lo).toBe(hi)
          expect(tree[seat]).toBeCloseTo(lo, 9)
        })
      }),
      { numRuns: 40 },
    )
  })

  it('is what the subgame-perfect strategies play, and no deviation from it gains', () => {
    fc.assert(
      fc.property(small, given => {
        const c = configOf(given)
        const [equilibrium] = benchmarks(c).equilibria
        expect(equilibrium?.play?.map(p => p.strategy)).toEqual(['subgame-perfect', 'subgame-perfect'])
        const payoffs = playOut(c, ['subgame-perfect', 'subgame-perfect'])
        for (const seat of [0, 1]) {
          expect(payoffs[seat]).toBeCloseTo(equilibrium?.payoffs[seat]?.[0] as number, 9)
          const other = seatStrategy('subgame-perfect', c, 1 - seat)
          const deviating = solve(c, start(c), (who, o, turn, space) => (who === seat ? undefined : other.act(o, turn, space)))
          expect(deviating[seat]).toBeLessThanOrEqual((payoffs[seat] as number) + 1e-9)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('stands beside the range that the smallest unit leaves open', () => {
    const [, all] = equilibria({ rounds: 1, money: 10 })
    expect(all?.payoffs).toEqual([
      [9, 10],
      [0, 1],
    ])
    expect(all?.assumes).toContain('indifferent')
  })
})

describe('a capped match', () => {
  it("takes Rubinstein's division as its reference line, with the rounding of the grid", () => {
    // M 10,000, δ 0.9/0.9: 10,000 / 1.9 = 5263.157…; on the grid ⌈4736.84⌉ = 4737 are given, 5263 kept.
    const [line] = equilibria({ money: 10_000, rounds: 99, horizon: 'capped' })
    expect(line?.concept).toContain('reference line')
    expect(line?.payoffs[0]?.[0]).toBe(5263)
    expect(line?.payoffs[0]?.[1]).toBeCloseTo(10_000 / 1.9, 6)
    expect(line?.exact).toBe(true)
  })

  it('gives everything to the only side that loses nothing by delay, and a range where neither does', () => {
    expect(seat0({ horizon: 'capped', discount1: 1, discount2: 0.9 })).toEqual([100, 100])
    expect(seat0({ horizon: 'capped', discount1: 0.9, discount2: 1 })).toEqual([0, 0])
    const both = equilibria({ horizon: 'capped', discount1: 1, discount2: 1 })
    expect(both).toHaveLength(1)
    expect(both[0]?.payoffs).toEqual([
      [0, 100],
      [0, 100],
    ])
    expect(both[0]?.play).toBeUndefined()
  })

  it('declares an ε that no deviation from its play exceeds, by brute force', () => {
    fc.assert(
      fc.property(small, given => {
        const c = configOf({ ...given, horizon: 'capped' })
        const [line] = benchmarks(c).equilibria
        if (line?.play === undefined) return
        const payoffs = playOut(c, ['subgame-perfect', 'subgame-perfect'])
        const epsilon = line.exact === true ? 0 : line.exact
        for (const seat of [0, 1]) {
          const [lo, hi] = line.payoffs[seat] as readonly [number, number]
          expect(payoffs[seat]).toBeGreaterThanOrEqual(lo - 1e-9)
          expect(payoffs[seat]).toBeLessThanOrEqual(hi + 1e-9)
          const other = seatStrategy('subgame-perfect', c, 1 - seat)
          const deviating = solve(c, start(c), (who, o, turn, space) => (who === seat ? undefined : other.act(o, turn, space)))
          expect(deviating[seat]).toBeLessThanOrEqual((payoffs[seat] as number) + epsilon + 1e-9)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('what is untold', () => {
  it('turns the equilibrium into a reference line that nobody is claimed to play', () => {
    for (const given of [{ horizon: 'hidden' }, { completeInformation: false }, { completeInformation: false, horizon: 'capped' }] as const)
      for (const equilibrium of equilibria(given)) {
        expect(equilibrium.concept).toContain('reference line')
        expect(equilibrium.assumes).toContain('as if')
        expect(equilibrium.play).toBeUndefined()
      }
    // In a single told round no discount matters.
    expect(equilibria({ completeInformation: false, rounds: 1 })[0]?.concept).not.toContain('reference line')
  })
})

describe('the reference path', () => {
  it("gives player 1's undiscounted share of each round's equilibrium offer", () => {
    expect(referencePath(configOf({ rounds: 3 }), 3)).toEqual([91, 90, 100])
    expect(referencePath(configOf({ horizon: 'capped', discount1: 0.9, discount2: 0.8 }), 2)?.[0]).toBeCloseTo(500 / 7, 9)
    expect(referencePath(configOf({ horizon: 'capped', discount1: 1, discount2: 1 }), 2)).toBeNull()
  })
})
