import { describe, expect, it } from 'vitest'
import { luckOf } from '../../src/core/luck'
import { Machine } from '../../src/core/machine'
import { bruteForce } from './brute-force'
import { conduct } from './conduct'
import { Config } from './config'
import game from './game'

const played = (over: Partial<Config>, rounds: readonly (readonly number[])[]) => {
  const config = Config.parse({ rounds: rounds.length, ...over })
  const machine = new Machine({ game, config, seats: rounds[0]!.length, seed: 's' })
  for (const guesses of rounds) machine.apply(guesses.map((action, seat) => ({ seat, action })))
  return conduct(machine.state, config)
}
const fractions = [
  [0, 1],
  [1, 2],
  [2, 3],
  [9, 10],
  [1, 1],
  [7, 6],
  [4, 3],
  [3, 2],
  [2, 1],
  [5, 2],
  [4, 1],
] as const
const rules: readonly Partial<Config>[] = [
  { ties: 'split' },
  { ties: 'all' },
  { ties: 'first' },
  { ties: 'random' },
  { payment: 'distance', prize: 10, cost: 1 },
]

describe('p-beauty: regret', () => {
  it('by hand: 0, 30, 60 at p = 2/3, where 30 wins, costs the other two the prize they could have had', () => {
    // Seat 0 against 30 and 60: with 26 the mean is 38.67, the target 25.78, so 26 wins. Seat 2 likewise against 0 and 30.
    expect(played({ prize: 3 }, [[0, 30, 60]]).regret).toEqual([3, 0, 3])
    // In the second round all share, and nobody alone can do better at 0.
    expect(
      played({ prize: 3 }, [
        [0, 30, 60],
        [0, 0, 0],
      ]).regret,
    ).toEqual([1.5, 0, 1.5])
  })

  it('is null where nothing was played', () => {
    const config = Config.parse({})
    expect(conduct(new Machine({ game, config, seats: 3, seed: 's' }).state, config)).toEqual({ regret: null, distance: null })
  })

  it('agrees with every number tried in every profile of small tables, for all tie rules, both payments and factors from 0 to 4', () => {
    let checked = 0
    for (const [r, q] of fractions) {
      for (const rule of rules) {
        for (const [n, min, max] of [
          [2, 0, 4],
          [3, 0, 3],
          [3, -2, 2],
          [4, 1, 3],
        ] as const) {
          const config = Config.parse({ rounds: 1, p: r / q, min, max, ...rule })
          const { payoff } = bruteForce(config, n, r, q)
          const size = max - min + 1
          for (let code = 0; code < size ** n; code++) {
            const profile = Array.from({ length: n }, (_, seat) => min + (Math.floor(code / size ** seat) % size))
            const expected = profile.map((_, seat) => {
              const all = Array.from({ length: size }, (_, i) => payoff(profile.with(seat, min + i), seat))
              return Math.max(...all) - payoff(profile, seat)
            })
            const found = played({ ...config }, [profile]).regret!
            found.forEach((x, seat) => {
              if (Math.abs(x! - expected[seat]!) > 1e-9)
                expect.fail(`p ${r}/${q}, ${JSON.stringify(rule)}, ${profile}, seat ${seat}: ${x} for ${expected[seat]}`)
            })
            checked++
          }
        }
      }
    }
    expect(checked).toBeGreaterThan(15_000)
  })

  it('agrees with every number tried on larger tables drawn at random', () => {
    const luck = luckOf('regret')
    for (let i = 0; i < 400; i++) {
      const [r, q] = luck.pick(fractions)
      const n = luck.int(5, 12)
      const max = luck.pick([6, 20, 100])
      const config = Config.parse({ rounds: 1, p: r / q, max, ...luck.pick(rules) })
      const profile = Array.from({ length: n }, () => luck.int(0, luck.pick([max, 2])))
      const pay = (guesses: readonly number[], seat: number): number => {
        const goal = r * guesses.reduce((a, b) => a + b)
        const far = guesses.map(x => Math.abs(n * q * x - goal))
        if (config.payment === 'distance') return config.prize - (config.cost * far[seat]!) / (n * q)
        const best = Math.min(...far)
        const near = guesses.flatMap((_, each) => (far[each] === best ? [each] : []))
        const winners = config.ties === 'first' ? near.filter(each => guesses[each] === guesses[near[0]!]) : near
        return !winners.includes(seat) ? 0 : config.ties === 'all' ? config.prize : config.prize / winners.length
      }
      const { regret } = played({ ...config }, [profile])
      for (let seat = 0; seat < n; seat++) {
        const best = Math.max(...Array.from({ length: max + 1 }, (_, x) => pay(profile.with(seat, x), seat)))
        expect(regret![seat], `p ${r}/${q}, ${config.ties}, ${profile}, seat ${seat}`).toBeCloseTo(best - pay(profile, seat), 9)
      }
    }
  })

  it('real numbers: a fine grid finds nothing better', () => {
    const luck = luckOf('real')
    for (let i = 0; i < 60; i++) {
      const n = luck.int(2, 6)
      const config = Config.parse({ rounds: 1, numbers: 'real', p: luck.pick([0.5, 2 / 3, 1, 1.3, 2.2, 0.123456789012]), max: 1 })
      const profile = Array.from({ length: n }, () => luck.unit())
      const { regret } = played({ ...config }, [profile])
      const pay = (guesses: readonly number[], seat: number) => {
        const target = (config.p * guesses.reduce((a, b) => a + b)) / n
        const far = guesses.map(x => Math.abs(x - target))
        return far[seat]! <= Math.min(...far) ? 1 : 0
      }
      for (let seat = 0; seat < n; seat++) {
        const best = Math.max(...Array.from({ length: 2001 }, (_, x) => pay(profile.with(seat, x / 2000), seat)))
        expect(regret![seat]! + pay(profile, seat)).toBeGreaterThanOrEqual(best - 1e-9)
        expect(regret![seat]).toBeGreaterThanOrEqual(0)
      }
    }
  })

  it('an imported number outside the range regrets nothing below zero', () => {
    for (const rule of rules) for (const x of played({ min: 10, ...rule }, [[0, 50, 60]]).regret!) expect(x).toBeGreaterThanOrEqual(0)
  })

  it('is in equilibrium nothing', () => {
    for (const c of [0, 1]) expect(played({}, [Array<number>(10).fill(c)]).regret).toEqual(Array<number>(10).fill(0))
  })
})

describe('p-beauty: distance to the nearest equilibrium', () => {
  it('is the mean distance of the numbers from the one common number that is nearest to all', () => {
    // Ten seats at p = 2/3: everybody at 0 and everybody at 1 are equilibria. Seven at 5 and three at 0: 3.1 from 1, 3.5 from 0.
    const guesses = [5, 5, 5, 5, 5, 5, 5, 0, 0, 0]
    expect(played({}, [guesses]).distance).toMatchObject({ value: expect.closeTo(3.1, 12), to: 'pure Nash: everybody at 1' })
    // Round 2 lies at 0 itself, round 3 too: the mean of three rounds, and 0 is named, as it was nearest twice.
    const zero = Array<number>(10).fill(0)
    expect(played({}, [guesses, zero, zero]).distance).toMatchObject({ value: expect.closeTo(3.1 / 3, 12), to: 'pure Nash: everybody at 0' })
  })

  it('half at 0 and half at 1 is no equilibrium', () => {
    expect(played({}, [[0, 0, 0, 0, 0, 1, 1, 1, 1, 1]]).distance!.value).toBe(0.5)
  })

  it('where every number is an equilibrium it is the distance from the median', () => {
    expect(played({ p: 1 }, [[0, 10, 40]]).distance).toMatchObject({ value: 40 / 3, to: 'pure Nash: everybody at 10' })
  })

  it('is null where no common number is an equilibrium', () => {
    expect(played({ p: 1, ties: 'first' }, [[3, 4]]).distance).toBeNull()
  })
})

it('p-beauty: regret and distance of 500 seats over 200 rounds take moments', () => {
  const luck = luckOf('many')
  const rounds = Array.from({ length: 200 }, () => Array.from({ length: 500 }, () => luck.int(0, 100)))
  for (const ties of ['split', 'first'] as const) {
    const { regret } = played({ ties }, rounds)
    expect(regret).toHaveLength(500)
    expect(regret!.every(x => x !== null && x >= 0 && x <= 1)).toBe(true)
  }
})
