import { describe, expect, it } from 'vitest'
import { Config } from './config'
import { goingPays, roomFor } from './crowd'
import { binomial, equilibria, hasTurn, stableRuns, symmetricChance } from './equilibria'
import { benchmarks } from './benchmarks'
import { conduct } from './conduct'
import { expectedScore } from './published'
import { presets } from './presets'

const config = (over: Partial<Config> = {}) => Config.parse(over)

/** The sum of chance × value over all 2^(n − 1) choices of the others, each going with chance p: no binomial, no closed form. */
function expectedOfGoing(bar: Config, n: number, p: number): number {
  const room = roomFor(bar.capacity, n)
  let sum = 0
  for (let code = 0; code < 2 ** (n - 1); code++) {
    let [chance, goers] = [1, 1]
    for (let other = 0; other < n - 1; other++) {
      const goes = (code >> other) % 2 === 1
      chance *= goes ? p : 1 - p
      if (goes) goers++
    }
    sum += chance * goingPays(goers, room, bar)
  }
  return sum
}

describe('el-farol: equilibria of a round', () => {
  it('at ten seats and the published payoffs: exactly six go, or everybody with probability 0.60692', () => {
    expect(stableRuns(config(), 10)).toEqual([{ from: 6, to: 6 }])
    expect(symmetricChance(config(), 10)).toBeCloseTo(0.60692, 5)
  })

  it('the mixed chance leaves a seat indifferent, for all orders of payoffs that have one', () => {
    for (const over of [
      {},
      { home: 1 },
      { home: 9.5 },
      { capacity: 0.25 },
      { capacity: 0.95 },
      { uncrowded: 2, crowded: 8 },
      { uncrowded: -1, crowded: 30, home: 3 },
    ]) {
      for (const n of [3, 5, 8, 11]) {
        const bar = config(over)
        const p = symmetricChance(bar, n)
        if (p > 0 && p < 1) expect(expectedOfGoing(bar, n, p)).toBeCloseTo(bar.home, 9)
        else expect(Math.sign(expectedOfGoing(bar, n, p) - bar.home) * (p === 1 ? 1 : -1)).toBeGreaterThanOrEqual(0)
      }
    }
  })

  it('pure ones are all those that a search through every profile finds, and there is always one', () => {
    const values = [0, 5, 10]
    for (const uncrowded of values) {
      for (const crowded of values) {
        for (const home of values) {
          for (const capacity of [0, 0.25, 0.5, 0.75, 1]) {
            const bar = config({ uncrowded, crowded, home, capacity })
            const n = 4
            const room = roomFor(capacity, n)
            const found = new Set<number>()
            for (let code = 0; code < 2 ** n; code++) {
              const went = Array.from({ length: n }, (_, seat) => (code >> seat) % 2 === 1)
              const goers = went.filter(Boolean).length
              const wants = went.some(goes => (goes ? home > goingPays(goers, room, bar) : goingPays(goers + 1, room, bar) > home))
              if (!wants) found.add(goers)
            }
            const listed = stableRuns(bar, n).flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
            expect(listed).toEqual([...found].sort((a, b) => a - b))
            expect(listed.length).toBeGreaterThan(0)
          }
        }
      }
    }
  })

  it('no room: nobody goes; room for all: everybody; home above all: nobody; home below all: everybody, which may be worse for all', () => {
    expect(stableRuns(config({ capacity: 0 }), 10)).toEqual([{ from: 0, to: 0 }])
    expect(stableRuns(config({ capacity: 1 }), 10)).toEqual([{ from: 10, to: 10 }])
    expect(stableRuns(config({ home: 11 }), 10)).toEqual([{ from: 0, to: 0 }])
    expect(stableRuns(config({ home: -1 }), 10)).toEqual([{ from: 10, to: 10 }])
    expect(stableRuns(config({ uncrowded: 0, crowded: 10 }), 10)).toEqual([
      { from: 0, to: 0 },
      { from: 10, to: 10 },
    ])
    expect(stableRuns(config({ uncrowded: 5, crowded: 5 }), 10)).toEqual([{ from: 0, to: 10 }])
    expect([{ home: 11 }, { home: -1 }, { capacity: 0 }, { capacity: 1 }].map(over => symmetricChance(config(over), 10))).toEqual([0, 1, 0, 1])
  })

  it('at 500 seats the chances still add up and the mean is n·p', () => {
    const chances = binomial(499, 0.6)
    expect(chances.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
    expect(chances.reduce((sum, chance, k) => sum + chance * k, 0)).toBeCloseTo(299.4, 8)
    // The median of the others must lie at the capacity, so the chance is near it.
    expect(Math.abs(symmetricChance(config(), 500) - 0.6)).toBeLessThan(0.002)
    expect(binomial(4, 0.5)).toEqual([1, 4, 6, 4, 1].map(k => k / 16))
    expect([binomial(3, 0), binomial(3, 1)]).toEqual([
      [1, 0, 0, 0],
      [0, 0, 0, 1],
    ])
  })

  it('taking turns sends as many as fit every round, and over n rounds everybody equally often', () => {
    for (const [n, room] of [
      [10, 6],
      [7, 3],
      [5, 4],
    ] as const) {
      const went = Array<number>(n).fill(0)
      for (let round = 1; round <= n; round++) {
        const goers = went.map((_, seat) => hasTurn(seat, round, room, n))
        expect(goers.filter(Boolean)).toHaveLength(room)
        goers.forEach((goes, seat) => (went[seat] = went[seat]! + (goes ? 1 : 0)))
      }
      expect(new Set(went)).toEqual(new Set([room]))
    }
  })
})

describe('el-farol: reference points', () => {
  it('the published default, per round: safe 5, best 10, welfare at most 80, mixed 50', () => {
    const { baseline, ideal, welfare, feasible } = benchmarks(config(presets['gama-bench']!.config), 10)
    expect([baseline[0], ideal[0], welfare.none, welfare.best, feasible.worst[0]]).toEqual([100, 200, 1000, 1600, 0])
    const all = equilibria(config(), 10)
    expect(all.map(({ concept }) => concept.replace(/:.*/, ''))).toEqual([
      'Nash equilibria in pure strategies',
      'Nash equilibrium',
      'Symmetric mixed equilibrium',
    ])
    expect(all[0]?.payoffs[3]).toEqual([100, 200])
    // Twenty rounds of six in ten: each seat has twelve turns.
    expect(all[1]?.payoffs).toEqual(Array.from({ length: 10 }, () => [160, 160]))
    expect(all[2]?.payoffs[0]).toEqual([100, 100])
  })

  it('a dilemma: where even a crowded bar beats home everybody goes, and less than the best is reached', () => {
    const { welfare, equilibria: found } = benchmarks(config({ rounds: 1, crowded: 6 }), 10)
    expect(welfare.best).toBe(80)
    expect(found.map(({ payoffs }) => payoffs[0])).toEqual([[6, 6]])
  })
})

describe('el-farol: the published score against theory', () => {
  it('six at the bar score 100, the mixed equilibrium 79.95, a fair coin 75.4, all 33.3, nobody 0', () => {
    expect(expectedScore(0.6, symmetricChance(config(), 10))).toBeCloseTo(79.95, 2)
    expect(expectedScore(0.6, 0.5)).toBeCloseTo(75.4, 1)
    expect(expectedScore(0.6, 1)).toBeCloseTo(100 / 3, 9)
    expect(expectedScore(0.6, 0)).toBeCloseTo(0, 9)
  })
})

describe('el-farol: regret and distance', () => {
  it('agree with trying both actions for every seat, and with the nearest stable profile by flipping seats one by one', () => {
    for (const over of [{}, { uncrowded: 0, crowded: 10 }, { crowded: 6 }, { capacity: 0 }, { uncrowded: 5, crowded: 5 }]) {
      const bar = config(over)
      const n = 4
      const room = roomFor(bar.capacity, n)
      const counts = stableRuns(bar, n).flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
      for (let code = 0; code < 2 ** n; code++) {
        const went = Array.from({ length: n }, (_, seat) => (code >> seat) % 2 === 1)
        const paidTo = (profile: readonly boolean[], seat: number) =>
          profile[seat] === true ? goingPays(profile.filter(Boolean).length, room, bar) : bar.home
        const paid = went.map((_, seat) => paidTo(went, seat))
        const { regret, distance } = conduct([{ went, goers: went.filter(Boolean).length, paid }], bar, n)
        const best = went.map((goes, seat) => Math.max(paidTo(went, seat), paidTo(went.with(seat, !goes), seat)))
        expect(regret).toEqual(best.map((points, seat) => points - paid[seat]!))
        let flips = n
        for (let other = 0; other < 2 ** n; other++) {
          const profile = Array.from({ length: n }, (_, seat) => (other >> seat) % 2 === 1)
          if (counts.includes(profile.filter(Boolean).length)) flips = Math.min(flips, profile.filter((goes, seat) => goes !== went[seat]).length)
        }
        expect(distance?.value).toBeCloseTo(flips / n, 12)
      }
    }
  })

  it('are means over rounds, and nothing before the first', () => {
    const rounds = [
      { went: [true, true, true], goers: 3, paid: [0, 0, 0] },
      { went: [true, false, false], goers: 1, paid: [10, 5, 5] },
    ]
    expect(conduct(rounds, config({ capacity: 0.4 }), 3)).toMatchObject({
      regret: [2.5, 2.5, 2.5],
      distance: { value: 1 / 3, to: 'exactly 1 of 3 go' },
    })
    expect(conduct([], config(), 3)).toEqual({ regret: null, distance: null })
  })
})
