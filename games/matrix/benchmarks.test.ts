import { describe, expect, it } from 'vitest'
import { benchmarks } from './benchmarks'
import { Config } from './config'
import { presets } from './presets'
import { playMatch } from './play'

const at = (input: unknown, seats = 2, nature = {}) => benchmarks(Config.parse(input), seats, nature)
const preset = (id: string, over = {}) => ({ ...presets[id]!.config, ...over })

describe('the prisoner’s dilemma over ten rounds', () => {
  const points = at({ rounds: 10 })
  it('is secure at 1 a round, best at 6 together', () => {
    expect(points.baseline).toEqual([10, 10])
    expect(points.welfare).toEqual({ none: 20, best: 60 })
    expect(points.feasible).toEqual({ worst: [0, 0], best: [50, 50] })
  })
  it('has an ideal of 42: the other needs 10, as by three CCs and one DC … and the seat takes 5 in six rounds and 3 in four', () => {
    // k rounds of CC pay the other 3k ≥ 10, so k = 4: 4·3 + 6·5 = 42. Letting the other defect once (5) and CC twice (6): 2·3 + 7·5 = 41.
    expect(points.ideal).toEqual([42, 42])
  })
  it('has one equilibrium: ten times both defect', () => {
    expect(points.equilibria).toMatchObject([
      {
        concept: 'pure Nash (D, D) in every round',
        payoffs: [
          [10, 10],
          [10, 10],
        ],
        exact: true,
      },
    ])
  })
})

describe('continued play', () => {
  const nature = { 1: { continue: true }, 2: { continue: true }, 3: { continue: false } }
  it('takes the realised length from nature', () => expect(at({ continuation: 0.9 }, 2, nature).baseline).toEqual([3, 3]))
  it('adds cooperation from δ = 1/2 on, as a reference line, with an ε for the told cap', () => {
    const concepts = (delta: number) => at({ continuation: delta, cap: 20 }, 2, nature).equilibria.map(e => e.concept)
    expect(concepts(0.49)).not.toContain('cooperation by grim trigger (subgame-perfect)')
    const found = at({ continuation: 0.5, cap: 20 }, 2, nature).equilibria.find(e => e.concept.startsWith('cooperation'))!
    expect(found.payoffs).toEqual([
      [9, 9],
      [9, 9],
    ])
    // The last round is reached with 0.5^19 and pays T − R = 2 to who defects there; earlier deviations pay less.
    expect(found.exact).toBeCloseTo(2 * 0.5 ** 19, 12)
    expect(found.assumes).toContain('reference line')
  })
  it('agrees with the length of a played match', () => {
    const { machine, outcome } = playMatch(['defector', 'defector'], { continuation: 0.8 }, 'length')
    expect(benchmarks(machine.config, 2, machine.nature).baseline).toEqual([outcome.rounds, outcome.rounds])
  })
})

describe('other pairs', () => {
  it('matching pennies are worth nothing, so that gains and surplus are undefined', () => {
    const points = at(preset('matching-pennies', { rounds: 5 }))
    expect([points.baseline, points.ideal, points.welfare]).toEqual([[0, 0], [0, 0], { none: 0, best: 0 }])
  })
  it('battle of the sexes: two pure, one mixed, and everything between by sequences', () => {
    const { equilibria, baseline, ideal } = at(preset('battle-of-the-sexes', { rounds: 1 }))
    expect(baseline).toEqual([1.2, 1.2])
    expect(ideal).toEqual([3, 3])
    expect(equilibria).toHaveLength(3)
    const many = at(preset('battle-of-the-sexes')).equilibria.at(-1)!
    expect(many).toMatchObject({
      concept: 'any sequence of stage equilibria (subgame-perfect)',
      payoffs: [
        [12, 30],
        [12, 30],
      ],
    })
  })
  it('noise by chance moves the equilibrium, not the yardsticks', () => {
    const points = at({ rounds: 10, noise: { p: 0.1 } })
    // Both defect, each flipped with 0.1: 0.81·1 + 0.09·5 + 0.09·0 + 0.01·3 = 1.29 a round.
    expect(points.equilibria[0]!.payoffs[0]![0]).toBeCloseTo(12.9, 9)
    expect([points.baseline, points.welfare.best]).toEqual([[10, 10], 60])
  })
  it('a schedule of flips gives the equilibrium an ε', () => {
    const points = at({ rounds: 10, noise: { flips: [[3], []] } })
    // In round 3 seat 0's D comes out as C: it gets 0 instead of 1 and seat 1 gets 5. Knowing it, seat 0 would mean C and gain 1.
    expect(points.equilibria[0]).toMatchObject({
      payoffs: [
        [9, 9],
        [14, 14],
      ],
      exact: 1,
    })
  })
  it('a 200 × 200 game is measured in pure equilibria, in time', () => {
    const size = 200
    const payoffs = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (__, j) => (i === j ? [2, 2] : [(i * 7 + j * 3) % 2, (i + j) % 2])),
    )
    const points = at({ actions: [Array.from({ length: size }, (_, i) => `a${i}`)], payoffs, rounds: 3 })
    expect(points.welfare.best).toBe(12)
  })
  it('long matches have the ideal of the best mixture', () => {
    // 1,000 rounds, the other needs 1,000 points: 334 rounds of CC (1,002) and 666 of DC: 1,002 + 3,330 = 4,332.
    expect(at({ rounds: 1000 }).ideal).toEqual([4332, 4332])
  })
})

describe('groups', () => {
  it('volunteers: each can secure 6, one volunteer a round is best, and nobody need volunteer if others take turns', () => {
    const points = at(preset('volunteers-dilemma', { rounds: 3 }), 4)
    expect(points.baseline).toEqual([18, 18, 18, 18])
    expect(points.welfare.best).toBe(3 * 36)
    // Others wait for a volunteer among themselves: each volunteers once and has 6 + 10 + 10 ≥ 18.
    expect(points.ideal[0]).toBe(30)
  })
  it('list pure equilibria by counts and mixed ones by probability', () => {
    const { equilibria } = at(preset('volunteers-dilemma', { rounds: 1 }), 4)
    expect(equilibria.map(e => e.concept)).toEqual([
      'pure Nash (1 × volunteer, 3 × wait)',
      'symmetric mixed Nash (volunteer with 0.2632), expected points',
    ])
    expect(equilibria[0]!.payoffs[2]).toEqual([6, 10])
  })
  it('of five hundred are measured in time', () => {
    const points = at(preset('volunteers-dilemma'), 500)
    expect(points.welfare.best).toBe(10 * (6 + 499 * 10))
    expect(at(preset('group-coordination'), 500).welfare.best).toBe(10 * 500 * 3)
  })
})
