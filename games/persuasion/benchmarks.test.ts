import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benchmarks } from './benchmarks'
import type { Config } from './config'
import { choiceAt, commitmentRate, worthAt } from './economics'
import game, { type Observation } from './game'
import { configOf, match, natureOf, scripted, units, walk } from './test/play'

const sequences = (n: number): string[] => Array.from({ length: 2 ** n }, (_, i) => i.toString(2).padStart(n, '0'))
const qualitiesOf = (bits: string) => bits.replaceAll('0', 'l').replaceAll('1', 'h')
const yesNo = (bit: string | undefined) => (bit === '1' ? 'yes' : 'no')
const at = (given: Partial<Config>, qualities: string) => benchmarks(configOf({ ...given, rounds: qualities.length }), natureOf(units(qualities)))
const concept = (given: Partial<Config>, qualities: string, name: string) => at(given, qualities).equilibria.find(e => e.concept === name)

const market = fc.record({
  p: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
  v: fc.double({ min: 1, max: 5, noNaN: true }),
  c: fc.double({ min: 0, max: 0.95, noNaN: true }),
})

describe('the commitment rate q', () => {
  it('is 3/7 for a prior of 0.3 and v = 2, as for the prosecutor and the judge', () =>
    expect(commitmentRate({ p: 0.3, v: 2, c: 0 })).toBeCloseTo(3 / 7, 12))
  it('is a quarter in GLEE’s baseline: 0.5·0.25 / 0.5', () => expect(commitmentRate({ p: 0.5, v: 1.25, c: 0 })).toBe(0.25))
  it('is 1 exactly where the buyer buys on the prior, and below 1 where it passes', () =>
    fc.assert(
      fc.property(market, stakes => {
        const choice = choiceAt(stakes.p, stakes)
        const q = commitmentRate(stakes)
        if (choice === 'buy') expect(q).toBe(1)
        if (choice === 'pass') expect(q).toBeLessThan(1)
      }),
    ))
  it('is defined at the edges', () => {
    expect(commitmentRate({ p: 1, v: 1, c: 0 })).toBe(1)
    expect(commitmentRate({ p: 0.3, v: 2, c: 1 })).toBe(1)
    expect(commitmentRate({ p: 0, v: 2, c: 0 })).toBe(0)
    expect(commitmentRate({ p: 0.5, v: 1, c: 0.2 })).toBe(0)
  })
  it('sells as much as the best of all policies that a brute-force search finds', () =>
    fc.assert(
      fc.property(market, stakes => {
        const { p } = stakes
        const steps = 120
        const buys = (ifHigh: number, ifLow: number) => ifHigh + ifLow > 0 && worthAt(ifHigh / (ifHigh + ifLow), stakes) >= 1 - 1e-9
        let best = 0
        for (let i = 0; i <= steps; i++)
          for (let j = 0; j <= steps; j++) {
            const [a, b] = [i / steps, j / steps]
            const yes = buys(p * a, (1 - p) * b) ? p * a + (1 - p) * b : 0
            const no = buys(p * (1 - a), (1 - p) * (1 - b)) ? p * (1 - a) + (1 - p) * (1 - b) : 0
            best = Math.max(best, yes + no)
          }
        const claimed = p + (1 - p) * commitmentRate(stakes)
        expect(best).toBeLessThanOrEqual(claimed + 1e-9)
        expect(best).toBeGreaterThanOrEqual(claimed - (1 - p) / steps - 1e-9)
      }),
      { numRuns: 25 },
    ))
})

describe('babbling', () => {
  const threshold = (p: number, v: number, c = 0) => choiceAt(p, { v, c })
  it('buys iff p·v + (1−p)·c ≥ 1, with indifference at one v per prior of GLEE’s grid', () => {
    expect([threshold(1 / 3, 3), threshold(0.5, 2), threshold(0.8, 1.25)]).toEqual(['either', 'either', 'either'])
    expect([threshold(1 / 3, 4), threshold(0.5, 3), threshold(0.8, 2)]).toEqual(['buy', 'buy', 'buy'])
    expect([threshold(1 / 3, 2), threshold(0.5, 1.25), threshold(0.8, 1.2)]).toEqual(['pass', 'pass', 'pass'])
    expect([threshold(0.5, 1.5, 0.6), threshold(0.5, 1.5, 0.4)]).toEqual(['buy', 'pass'])
  })

  // Two rounds, messages without meaning. What the buyer can condition on: nothing in round 1, the first quality in round 2.
  const policies = sequences(3)
  const weight = (qualities: string, p: number) => [...qualities].reduce((w, q) => w * (q === 'h' ? p : 1 - p), 1)
  const expected = (given: Config, decide: (round: number, first: string) => string) =>
    sequences(2)
      .map(qualitiesOf)
      .map(
        q =>
          weight(q, given.p) *
          (walk({ ...given, rounds: 2 }, q, [
            ['yes', decide(1, '')],
            ['yes', decide(2, q[0] ?? '')],
          ]).payoffs()[1] ?? 0),
      )
      .reduce((a, b) => a + b, 0)

  it.each([
    [1 / 3, 1.2, 0],
    [0.5, 2, 0],
    [0.8, 4, 0],
    [0.4, 1.5, 0.7],
  ])('leaves the buyer no better policy, in expectation over qualities (p %d, v %d, c %d)', (p, v, c) => {
    const given = configOf({ p, v, c, price: 100, rounds: 2 })
    const best = Math.max(...policies.map(b => expected(given, (round, first) => yesNo(round === 1 ? b[0] : first === 'h' ? b[1] : b[2]))))
    const own = expected(given, () => (choiceAt(p, given) === 'pass' ? 'no' : 'yes'))
    expect(own).toBeCloseTo(best, 9)
    expect(own).toBeCloseTo(2 * 100 * Math.max(0, p * v + (1 - p) * c - 1), 9)
  })

  it('is the only outcome of one round: every equilibrium found by search sells always or never', () =>
    fc.assert(
      fc.property(market, stakes => {
        const { p } = stakes
        const base = choiceAt(p, stakes)
        fc.pre(base !== 'either')
        const tenths = Array.from({ length: 11 }, (_, i) => i / 10)
        const replies = (ifHigh: number, ifLow: number): readonly number[] => {
          if (ifHigh + ifLow === 0) return [0, 1]
          const choice = choiceAt(ifHigh / (ifHigh + ifLow), stakes)
          return choice === 'buy' ? [1] : choice === 'pass' ? [0] : [0, 0.5, 1]
        }
        for (const a of tenths)
          for (const b of tenths)
            for (const yes of replies(p * a, (1 - p) * b))
              for (const no of replies(p * (1 - a), (1 - p) * (1 - b))) {
                const best = Math.max(yes, no)
                const optimal = [a, b].every(x => (x === 0 || yes === best) && (x === 1 || no === best))
                if (optimal) expect(best).toBe(base === 'buy' ? 1 : 0)
              }
      }),
      { numRuns: 20 },
    ))

  it('is told at the realised qualities: three of five high, always bought', () => {
    // p 0.8, v 2, price 10,000: 5 sales; buyer 3·10,000 − 2·10,000.
    expect(concept({ p: 0.8, v: 2 }, 'hhlhl', 'babbling')?.payoffs).toEqual([
      [50_000, 50_000],
      [10_000, 10_000],
    ])
  })
  it('is a range where the buyer is indifferent or is not told the prior', () => {
    expect(concept({ p: 0.5, v: 2 }, 'hl', 'babbling')?.payoffs).toEqual([
      [0, 20_000],
      [-10_000, 10_000],
    ])
    expect(concept({ buyerKnowsPrior: false }, 'hl', 'babbling')?.payoffs).toEqual([
      [0, 20_000],
      [-7_500, 0],
    ])
  })
})

describe('the commitment reference', () => {
  it('pays p-weighted sales in expectation over recommendations', () => {
    // q = 1/4, two high and two low: 2.5 sales; buyer 2·2,500 − 0.5·10,000 = 0, its value on the prior.
    const found = concept({}, 'hlhl', 'commitment')
    expect(found?.payoffs).toEqual([
      [25_000, 25_000],
      [0, 0],
    ])
    expect(found?.exact).toBe(15_000)
    expect(found?.assumes).toContain('not an equilibrium')
  })
  it('is met on average by the commitment seller and a trusting buyer', () => {
    const seeds = Array.from({ length: 400 }, (_, i) => `s${i}`)
    const mean =
      seeds.map(seed => match({}, 'commitment', 'trusting', { seed, qualities: 'hlhlll' }).payoffs[0] ?? 0).reduce((a, b) => a + b, 0) / 400
    // 4 low units at q = 1/4: standard error of the mean 10,000·√(0.75)/20 ≈ 433
    expect(Math.abs(mean - 30_000)).toBeLessThan(4 * 433)
  })
})

describe('honesty under a grim threat', () => {
  const grim = (config: Config) => {
    const { strategy, params } = scripted('grim')
    return strategy.sit({ seat: 1, seats: 2, brief: game.brief?.(config, 1, 2), params, luck: undefined as never })
  }
  /** The seller's payoff from given messages against the grim buyer. */
  const against = (given: Partial<Config>, qualities: string, messages: string): number => {
    const machine = walk({ ...given, rounds: qualities.length }, qualities, [])
    const config = machine.config as Config
    let buyer = grim(config)
    for (const bit of messages) {
      machine.apply([{ seat: 0, action: yesNo(bit) }])
      const turn = machine.turn
      if (turn?.fresh) buyer = grim(config)
      const action = buyer.act(machine.observe(1) as Observation, turn as never, { kind: 'choice', options: ['yes', 'no'] })
      for (const event of machine.apply([{ seat: 1, action }]).events ?? []) if (!event.to || event.to.includes(1)) buyer.hear?.(event.is)
    }
    return machine.payoffs()[0] ?? 0
  }
  it.each([[false], [true]])('no message sequence gains more than one price, none for the buyer (new buyers: %s)', myopic => {
    let most = 0
    for (const qualities of sequences(5).map(qualitiesOf)) {
      const { equilibria } = at({ myopic }, qualities)
      const found = equilibria.find(e => e.concept === 'honesty under a grim threat')
      const [[seller] = [0], [buyer] = [0]] = found?.payoffs ?? []
      const epsilon = typeof found?.exact === 'number' ? found.exact : 0
      const gains = sequences(5).map(messages => against({ myopic }, qualities, messages) - seller)
      expect(Math.max(...gains)).toBeLessThanOrEqual(epsilon)
      expect(gains).toContain(0)
      most = Math.max(most, ...gains)
      const truth = [...qualities].map(q => (q === 'h' ? 'yes' : 'no'))
      for (const decisions of sequences(5)) {
        const machine = walk(
          { myopic },
          qualities,
          truth.map((m, i) => [m, yesNo(decisions[i])]),
        )
        expect(machine.payoffs()[1]).toBeLessThanOrEqual(buyer)
      }
    }
    expect(most).toBe(10_000)
  })
  it('is what the two strategies it names play', () => {
    const { payoffs } = match({}, 'truthful', 'grim', { qualities: 'hlhhl' })
    expect(payoffs).toEqual([30_000, 7_500])
    expect(concept({}, 'hlhhl', 'honesty under a grim threat')?.payoffs.map(([lo]) => lo)).toEqual([30_000, 7_500])
  })
})

describe('reference points', () => {
  it('feasible, ideal and welfare are those of a search over everything that can be bought', () =>
    fc.assert(
      fc.property(market, fc.integer({ min: 0, max: 31 }), ({ p, v, c }, bits) => {
        const qualities = qualitiesOf(bits.toString(2).padStart(5, '0'))
        const given = { p, v, c, price: 100 }
        const plays = sequences(5).map(d =>
          walk(
            given,
            qualities,
            [...d].map(bit => ['yes', yesNo(bit)] as const),
          ),
        )
        const payoffs = plays.map(m => m.payoffs() as [number, number])
        const found = at(given, qualities)
        const close = (a: number | undefined, b: number) => expect(a).toBeCloseTo(b, 3)
        for (const seat of [0, 1] as const) {
          close(found.feasible.worst[seat], Math.min(...payoffs.map(u => u[seat])))
          close(found.feasible.best[seat], Math.max(...payoffs.map(u => u[seat])))
          close(found.ideal[seat], Math.max(...payoffs.filter(u => u[1 - seat]! >= -1e-6).map(u => u[seat])))
        }
        close(found.welfare.best, Math.max(...plays.map(m => m.welfare())))
      }),
      { numRuns: 30 },
    ))
  it('the seller’s ideal sells low-quality units only as far as the high ones carry them', () => {
    // v 1.25: four high units earn the buyer 10,000 and carry one low unit; three carry none.
    expect(at({}, 'hhhhll').ideal).toEqual([50_000, 10_000])
    expect(at({}, 'hhhlll').ideal).toEqual([30_000, 7_500])
  })
  it('rounds that were never reached count in expectation, and at their extremes in feasible', () => {
    const found = benchmarks(configOf({ rounds: 4 }), natureOf(units('hl')))
    expect(found.welfare.best).toBe(25_000)
    expect(found.feasible).toEqual({ worst: [0, -30_000], best: [40_000, 7_500] })
  })
})
