import { describe, expect, it } from 'vitest'
import { benchmarks } from './benchmarks'
import { Config } from './config'
import { commonNumbers, isCommon, salient } from './equilibria'
import { bruteForce } from './brute-force'

const ps = [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 4],
  [9, 10],
  [1, 1],
  [6, 5],
  [4, 3],
  [3, 2],
  [2, 1],
  [3, 1],
] as const
const ranges = [
  [0, 1],
  [0, 2],
  [0, 4],
  [1, 4],
  [-2, 2],
  [-3, 1],
] as const
const oneRound = (over: Partial<Config>) => Config.parse({ rounds: 1, ...over })

interface Game {
  readonly n: number
  readonly r: number
  readonly q: number
  readonly config: Config
}

/** Every small game: players × range × p × payment and tie rule. */
function* games(): Generator<Game> {
  for (const n of [2, 3, 4]) {
    for (const [min, max] of ranges) {
      for (const [r, q] of ps) {
        for (const ties of ['split', 'all', 'first', 'random'] as const) yield { n, r, q, config: oneRound({ min, max, p: r / q, ties }) }
        yield { n, r, q, config: oneRound({ min, max, p: r / q, payment: 'distance', prize: 10, cost: 1 }) }
      }
    }
  }
}
const nameOf = ({ n, r, q, config }: Game) => `n ${n}, p ${r}/${q}, ${config.min}..${config.max}, ${config.payment}, ${config.ties}`
const numbersIn = (config: Config) => Array.from({ length: config.max - config.min + 1 }, (_, i) => config.min + i)

describe('p-beauty: common numbers that are equilibria', () => {
  it('agree with brute force over all profiles and deviations, for every tie rule and both payments', () => {
    const wrong: string[] = []
    let checked = 0
    for (const game of games()) {
      const { n, r, q, config } = game
      const common = bruteForce(config, n, r, q).common.join()
      const each = numbersIn(config).filter(c => isCommon(c, config, n))
      const runs = commonNumbers(config, n).flatMap(run => numbersIn(config).filter(c => c >= run.from && c <= run.to))
      if (each.join() !== common || runs.join() !== common) wrong.push(`${nameOf(game)}: ${each} and ${runs} for ${common}`)
      checked++
    }
    expect(wrong).toEqual([])
    expect(checked).toBe(3 * 6 * 11 * 5)
  })

  it('with whole numbers and p = 2/3 are 0 alone for two and three players, and 0 and 1 from four players on', () => {
    const runs = (n: number) => commonNumbers(oneRound({}), n)
    expect(runs(2)).toEqual([{ from: 0, to: 0 }])
    expect(runs(3)).toEqual([{ from: 0, to: 0 }])
    for (const n of [4, 5, 10, 100, 500]) expect(runs(n)).toEqual([{ from: 0, to: 1 }])
  })

  it('reach the higher the nearer p is to 1: c ≤ (n − 2p) / (2n(1 − p)), which is 4 for p = 0.9 and ten players', () => {
    // (10 − 1.8) / (2·10·0.1) = 8.2 / 2 = 4.1
    expect(commonNumbers(oneRound({ p: 0.9 }), 10)).toEqual([{ from: 0, to: 4 }])
  })

  it('with real numbers and p < 1 are zero alone, and with p > 1 zero and the highest number (Nagel 1995)', () => {
    expect(commonNumbers(oneRound({ numbers: 'real' }), 15)).toEqual([{ from: 0, to: 0 }])
    expect(commonNumbers(oneRound({ numbers: 'real', p: 4 / 3 }), 15)).toEqual([
      { from: 0, to: 0 },
      { from: 100, to: 100 },
    ])
    expect(commonNumbers(oneRound({ numbers: 'real', min: -50, max: 50 }), 15)).toEqual([{ from: 0, to: 0 }])
  })

  it('with p = 1 are all numbers, and with a range above zero and p < 1 the lowest', () => {
    expect(commonNumbers(oneRound({ p: 1 }), 7)).toEqual([{ from: 0, to: 100 }])
    expect(commonNumbers(oneRound({ p: 1, numbers: 'real' }), 7)).toEqual([{ from: 0, to: 100 }])
    expect(commonNumbers(oneRound({ min: 100, max: 200 }), 10)).toEqual([{ from: 100, to: 100 }])
  })

  it('include every number when all the nearest are paid in full', () => {
    expect(commonNumbers(oneRound({ ties: 'all' }), 5)).toEqual([{ from: 0, to: 100 }])
  })

  it('lose the weak ones under the first-number rule, because the first seat wins ties: 1 needs five players', () => {
    expect(commonNumbers(oneRound({ ties: 'first' }), 4)).toEqual([{ from: 0, to: 0 }])
    expect(commonNumbers(oneRound({ ties: 'first' }), 5)).toEqual([{ from: 0, to: 1 }])
  })

  it('the number that theory singles out is the lowest for p < 1, the highest for p > 1, the middle for p = 1', () => {
    expect([0.5, 2 / 3, 1, 4 / 3].map(p => salient(oneRound({ p }), 10))).toEqual([0, 0, 50, 100])
    expect(salient(oneRound({ min: -30, max: 20 }), 10)).toBe(0)
    expect(salient(oneRound({ p: 1, ties: 'first' }), 2)).toBeNull()
  })
})

describe('p-beauty: other pure equilibria', () => {
  it('with two players and p = 1 every pair of numbers is one, because both are always equally near', () => {
    expect(bruteForce(oneRound({ p: 1, max: 4 }), 2, 1, 1).pure).toHaveLength(25)
  })

  it('with p < 1 or p > 1 and shared prizes, small games have none that is not symmetric', () => {
    for (const n of [2, 3, 4]) {
      for (const [r, q] of ps) {
        if (r === q) continue
        const { pure, common } = bruteForce(oneRound({ p: r / q, max: 4 }), n, r, q)
        expect([n, r, q, pure.length]).toEqual([n, r, q, common.length])
      }
    }
  })

  it('with two players and 0 < p < 1 the lowest number is weakly dominant', () => {
    const { payoff } = bruteForce(oneRound({ max: 6 }), 2, 2, 3)
    for (let mine = 1; mine <= 6; mine++) {
      let better = 0
      for (let other = 0; other <= 6; other++) {
        const gain = payoff([0, other], 0) - payoff([mine, other], 0)
        expect(gain).toBeGreaterThanOrEqual(0)
        if (gain > 0) better++
      }
      expect(better).toBeGreaterThan(0)
    }
  })
})

describe('p-beauty: benchmarks', () => {
  it('baseline, ideal, welfare and feasible bounds agree with brute force', () => {
    const close = (a: number, b: number) => Math.abs(a - b) < 1e-9
    const wrong: string[] = []
    for (const game of games()) {
      const { n, r, q, config } = game
      const { feasible, baseline, ideal, welfare } = benchmarks(config, n)
      const brute = bruteForce(config, n, r, q)
      const attained = brute.ideal(baseline)
      // With whole numbers and no zero in the range, and for ties won by place, the ideal is an upper bound.
      const zeroInside = config.min <= 0 && config.max >= 0
      const exact = config.payment === 'distance' ? zeroInside || config.p === 1 : config.ties !== 'first'
      for (let seat = 0; seat < n; seat++) {
        const checks = {
          baseline: close(baseline[seat]!, brute.maximin[seat]!),
          ideal: exact ? close(ideal[seat]!, attained[seat]!) : ideal[seat]! > attained[seat]! - 1e-9,
          worst: feasible.worst[seat]! < brute.worst[seat]! + 1e-9,
          best: feasible.best[seat]! > brute.best[seat]! - 1e-9,
          welfare: close(welfare.best, brute.welfare),
        }
        for (const [what, fine] of Object.entries(checks)) if (!fine) wrong.push(`${what} of seat ${seat}, ${nameOf(game)}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('with a shared prize the sum is constant, so efficiency has no denominator', () => {
    const { welfare } = benchmarks(Config.parse({ rounds: 5, prize: 3 }), 10)
    expect(welfare).toEqual({ none: 15, best: 15 })
  })

  it('two players and p < 1: half the prize is safe and is also the ideal', () => {
    const { baseline, ideal } = benchmarks(oneRound({ prize: 10 }), 2)
    expect([baseline, ideal]).toEqual([
      [5, 5],
      [5, 5],
    ])
  })

  it('each declared equilibrium names a play of constant numbers and what it pays', () => {
    const { equilibria } = benchmarks(Config.parse({ rounds: 4, prize: 2 }), 4)
    expect(equilibria.map(e => e.play![0])).toEqual([
      { strategy: 'constant', params: { number: 0 } },
      { strategy: 'constant', params: { number: 1 } },
    ])
    expect(equilibria[0]!.payoffs).toEqual([0, 1, 2, 3].map(() => [2, 2]))
  })
})
