import { describe, expect, it } from 'vitest'
import { bestDeviation } from '../../src/testkit/deviate'
import { boundsOf } from './bounds'
import { benchmarks, tableOf } from './benchmarks'
import { Config } from './config'
import game, { type State } from './game'
import { type Duel, isSolvable, longestSolvable, nextPlace } from './places'
import { solve } from './solve'
import strategies from './strategies'

const solved = (chances: readonly number[], shots: number, missing = true) => solve({ chances, shots, missing })!.solution
const close = (found: readonly number[], wanted: readonly number[], digits = 10) =>
  wanted.forEach((x, i) => expect(found[i], `place ${i}`).toBeCloseTo(x, digits))

describe('a duel of two, as worked out by hand', () => {
  it('with no end in sight the first wins with p / (1 − (1 − p)(1 − q))', () => {
    for (const [p, q] of [
      [0.3, 0.5],
      [0.5, 0.5],
      [1 / 3, 1],
    ] as const) {
      const first = p / (1 - (1 - p) * (1 - q))
      close(solved([p, q], 400).payoffs, [first, 1 - first])
    }
  })

  it('the last shot is worth half its chance: who still misses shares', () => {
    close(solved([0.4, 0.9], 1).payoffs, [0.4 + 0.6 / 2, 0.6 / 2])
  })
})

describe('truels with deliberate misses, as the literature has them', () => {
  it('one third, two thirds, always: the weakest misses and is best off, 25/63, 24/63, 14/63', () => {
    const truel = solved([1 / 3, 2 / 3, 1], 90)
    expect(truel.choice(0b111, 0, 90)).toBe(-1)
    expect([truel.choice(0b111, 1, 89), truel.choice(0b111, 2, 88)]).toEqual([2, 1])
    close(truel.payoffs, [25 / 63, 24 / 63, 14 / 63])
  })

  it('50, 80 and 100 % with the weakest first: 49/90, 16/45, 1/10', () => {
    // The weakest misses; the second hits the third with 4/5, then the duel 5/9 : 4/9; else the third is sure of the second and the weakest has one shot.
    close(solved([0.5, 0.8, 1], 120).payoffs, [49 / 90, 16 / 45, 1 / 10])
  })

  it('30, 50 and 100 % with the weakest first: missing beats both targets', () => {
    // Half the time the second hits: duel 0.3 / (1 − 0.7 · 0.5) = 6/13; else one shot at the third, 0.3.
    const weakest = 0.5 * (6 / 13) + 0.5 * 0.3
    close(solved([0.3, 0.5, 1], 120).payoffs, [weakest, 0.5 * (7 / 13), 0.5 * 0.7])
  })

  it('where every shot must be aimed, the weakest aims at the strongest and is worse off', () => {
    const forced = solved([0.5, 0.8, 1], 120, false)
    expect(forced.choice(0b111, 0, 120)).toBe(2)
    // Half the time it hits the third and is then the second's target: 0.2 · 5/9 for it.
    const unlucky = 49 / 90
    close(forced.payoffs.slice(0, 1), [0.5 * 0.2 * (5 / 9) + 0.5 * unlucky])
  })

  it('three who are alike and sure: the first shot is missed on purpose, the second fires', () => {
    const sure = solved([1, 1, 1], 3)
    expect(sure.choice(0b111, 0, 3)).toBe(-1)
    close(sure.payoffs, [1, 0, 0])
  })
})

describe('backward induction against play of the game itself', () => {
  interface Option {
    readonly action: string
    readonly values: readonly number[]
  }
  /** Values by seat with a given choice rule at every decision: every action and both lucks are played through the game's own rules. */
  function played(config: Config, state: State, decide: (seat: number, options: readonly Option[]) => Option): readonly number[] {
    const turn = game.turn(state, config)
    if (turn === null) return game.payoffs(state, config)
    const seat = turn.seats[0] as number
    const brief = game.brief!(config, seat, state.own.length)
    const space = game.actions(game.observe(state, seat, config), turn, brief)
    const options = (space as { options: readonly string[] }).options.map((action): Option => {
      const after = (hit: boolean) => played(config, game.apply(state, [{ seat, action }], config, { draw: () => hit } as never).state, decide)
      const chance = action === 'miss' ? 0 : (brief.rates[seat] as number) / 100
      const [hit, miss] = [chance > 0 ? after(true) : [], chance < 1 ? after(false) : []]
      return { action, values: state.own.map((_, i) => chance * (hit[i] ?? 0) + (1 - chance) * (miss[i] ?? 0)) }
    })
    return decide(seat, options).values
  }
  const start = (config: Config, seats: number) => game.setup(config, seats, null as never)
  const set = (over: Partial<Config>, seats: number) => ({ config: Config.parse({ prize: 1, ...over }), seats })
  const tables = [
    set({ rates: [30, 60, 90], shots: 4 }, 3),
    set({ rates: [90, 20, 55], shots: 4 }, 3),
    set({ rates: [100 / 3, 200 / 3, 100], shots: 5, missing: false }, 3),
    set({ baseHitRate: 20, interval: 25, shots: 3 }, 4),
    set({ rates: [45, 70], shots: 6 }, 2),
  ]

  it('pays everybody what the best choice at every decision pays, with the stated rule among equally good ones', () => {
    for (const { config, seats } of tables) {
      const rank = ['miss', ...tableOf(config, seats).order.map(seat => `player-${seat + 1}`)]
      const values = played(config, start(config, seats), (seat, options) => {
        const top = Math.max(...options.map(({ values }) => values[seat] as number))
        const good = options.filter(({ values }) => (values[seat] as number) >= top - 1e-12)
        return good.toSorted((a, b) => rank.indexOf(b.action) - rank.indexOf(a.action))[0]!
      })
      const claimed = benchmarks(config, seats).equilibria[0]!.payoffs.map(([x]) => x)
      close(claimed, values, 9)
    }
  })

  it('nobody gains by leaving the equilibrium strategy, with every deviation and every luck tried', () => {
    const perfect = strategies.find(({ id }) => id === 'subgame-perfect')!
    for (const { config, seats } of tables) {
      const [equilibrium] = benchmarks(config, seats).equilibria
      const act = (seat: number, state: State): string => {
        const brief = game.brief!(config, seat, seats)
        const turn = game.turn(state, config)!
        const observation = game.observe(state, seat, config)
        return perfect
          .sit({ seat, seats, brief, params: {}, luck: null as never })
          .act(observation, turn, game.actions(observation, turn, brief)) as string
      }
      /** Expected payoffs if `deviator` does what is best for it and all others play the strategy. −1: nobody deviates. */
      const value = (state: State, deviator: number): readonly number[] => {
        const turn = game.turn(state, config)
        if (turn === null) return game.payoffs(state, config)
        const seat = turn.seats[0] as number
        const brief = game.brief!(config, seat, seats)
        const after = (action: string) => {
          const chance = action === 'miss' ? 0 : (brief.rates[seat] as number) / 100
          const next = (hit: boolean) => value(game.apply(state, [{ seat, action }], config, { draw: () => hit } as never).state, deviator)
          const [hit, miss] = [chance > 0 ? next(true) : [], chance < 1 ? next(false) : []]
          return state.own.map((_, i) => chance * (hit[i] ?? 0) + (1 - chance) * (miss[i] ?? 0))
        }
        if (seat !== deviator) return after(act(seat, state))
        const space = game.actions(game.observe(state, seat, config), turn, brief) as { options: readonly string[] }
        return space.options.map(after).reduce((a, b) => ((b[seat] as number) > (a[seat] as number) ? b : a))
      }
      const stays = value(start(config, seats), -1)
      for (let seat = 0; seat < seats; seat++) {
        expect(stays[seat], 'what is claimed').toBeCloseTo(equilibrium!.payoffs[seat]![0], 9)
        expect(value(start(config, seats), seat)[seat], 'the best deviation').toBeLessThanOrEqual((stays[seat] as number) + 1e-9)
      }
    }
  })

  it('baseline and ideal are the values of playing alone against all, and with all', () => {
    for (const { config, seats } of tables) {
      const { baseline, ideal } = benchmarks(config, seats)
      const bounds = boundsOf(tableOf(config, seats).duel)
      const { order } = tableOf(config, seats)
      for (let i = 0; i < seats; i++) {
        const by = (others: 'min' | 'max') =>
          played(config, start(config, seats), (seat, options) => {
            const sign = seat === i || others === 'max' ? 1 : -1
            return options.reduce((a, b) => (sign * (b.values[i] as number) > sign * (a.values[i] as number) ? b : a))
          })[i]
        expect(by('min'), `baseline of seat ${i}`).toBeCloseTo(baseline[i] as number, 9)
        expect(by('max'), `help for seat ${i}`).toBeCloseTo(bounds.helped[order.indexOf(i)] as number, 9)
        const rest = baseline.reduce((sum, x, j) => (j === i ? sum : sum - x), 1)
        expect(ideal[i]).toBeCloseTo(Math.min(rest, bounds.helped[order.indexOf(i)] as number), 9)
      }
    }
  })

  it('the kit’s own search finds no gain either where hits are luck', () => {
    const perfect = { strategy: strategies.find(({ id }) => id === 'subgame-perfect')!, params: {} }
    const config = Config.parse({ rates: [100 / 3, 200 / 3, 100], shots: 3, prize: 1 })
    for (let seat = 0; seat < 3; seat++) {
      const { gain, error } = bestDeviation(game, config, 3, [perfect, perfect, perfect], seat)
      expect(gain - 4 * error).toBeLessThanOrEqual(1e-9)
    }
  })
})

describe('what is solved', () => {
  const of = (seats: number, shots: number): Duel => ({ chances: Array.from({ length: seats }, (_, i) => 0.2 + 0.05 * i), shots, missing: true })

  it('ten seats and 97 shots, twelve and 20, but not thirteen', () => {
    expect([of(10, 97), of(10, 98), of(12, 20), of(12, 21), of(13, 1), of(3, 41_000)].map(isSolvable)).toEqual([
      true,
      false,
      true,
      false,
      false,
      true,
    ])
    expect([longestSolvable(10), longestSolvable(12), longestSolvable(13)]).toEqual([97, 20, 0])
    expect(solve(of(13, 1))).toBeNull()
  })

  it('above that no equilibrium is declared, and the benchmarks are bounds', () => {
    const { equilibria, baseline, ideal, feasible } = benchmarks(Config.parse({ baseHitRate: 20, interval: 1, shots: 10 }), 15)
    expect(equilibria).toEqual([])
    expect(baseline).toEqual(Array(15).fill(0))
    expect(ideal).toEqual(Array(15).fill(20))
    expect(feasible.best).toEqual(Array(15).fill(20))
  })

  it('shares add up to one prize, at ten seats too', () => {
    const { payoffs } = solved(of(10, 20).chances, 20)
    expect(payoffs.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
  })

  it('the next place goes round and leaves out who is out', () => {
    expect([nextPlace(0b10110, 1), nextPlace(0b10110, 2), nextPlace(0b10110, 4), nextPlace(0b10110, 3)]).toEqual([2, 4, 1, 4])
  })
})
