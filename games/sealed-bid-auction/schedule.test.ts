import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { oracles } from '../../src/data/test/shared'
import { PythonRandom } from './mt19937'
import { scheduled } from './schedule'

const range = (valuationMax: number) => ({ valuationMin: 0, valuationMax, step: 10 })

describe('the generator of the published schedule', () => {
  it('gives the words that CPython gives for random.seed(42) and getrandbits(32)', () => {
    const python = new PythonRandom(42)
    expect(Array.from({ length: 5 }, () => python.word())).toEqual([2746317213, 478163327, 107420369, 3184935163, 1181241943])
  })

  it('samples from a pool where it is small and by rejection where it is large, as random.sample does', () => {
    // Python 3.11: random.seed(42); random.sample(range(1000), 10), and random.seed(7); random.sample(range(30), 4).
    expect(new PythonRandom(42).sample(1000, 10)).toEqual([654, 114, 25, 759, 281, 250, 228, 142, 754, 104])
    expect(new PythonRandom(7).sample(30, 4)).toEqual([10, 4, 12, 20])
  })
})

describe('the published schedule', () => {
  it('has the values of the first two rounds and of the last', () => {
    expect(scheduled(range(200), 10, 1).values).toEqual([200, 30, 0, 80, 70, 160, 20, 110, 10, 100])
    expect(scheduled(range(200), 10, 2).values).toEqual([10, 90, 40, 140, 110, 30, 70, 190, 170, 130])
    expect(scheduled(range(100), 10, 20).values).toEqual([70, 20, 80, 30, 60, 90, 50, 40, 100, 0])
  })

  it('draws the winner of a tie from the same stream: of 2 … 10 tied seats in round 1', () => {
    // Python 3.11: the state after the sample, then random.choice(range(k)) for each k.
    expect(scheduled(range(200), 10, 1).lot).toEqual([0, 2, 0, 4, 5, 5, 1, 8, 8])
  })

  it('has 11 values of zero among the 200 of the default experiment, which therefore score nothing in the code', () => {
    const values = Array.from({ length: 20 }, (_, i) => scheduled(range(200), 10, i + 1).values).flat()
    expect(values.filter(value => value === 0)).toHaveLength(11)
  })
})

const folder = oracles('gamabench')

describe.skipIf(folder === null)('the logged schedules of GAMA-Bench (needs ../shared/oracles)', () => {
  it('all 80: four ranges of values, twenty rounds each', () => {
    const { valuation_schedules_seed_42_to_61: all } = JSON.parse(readFileSync(join(folder as string, 'sealed_bid_auction.json'), 'utf8')) as {
      valuation_schedules_seed_42_to_61: Record<string, readonly (readonly number[])[]>
    }
    let found = 0
    for (const [name, rounds] of Object.entries(all))
      for (const [i, values] of rounds.entries()) {
        expect(scheduled(range(Number(name.split('..')[1])), 10, i + 1).values, `${name}, round ${i + 1}`).toEqual(values)
        found++
      }
    expect(found).toBe(80)
  })
})
