import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allPrices, lastWordPrice, midpoint } from './solve'

type Pair = readonly [seller: number, buyer: number]
const key = (pair: Pair) => pair.map(x => x.toFixed(6).replace('-0.000000', '0.000000')).join(' ')

/**
 * Every payoff pair of a pure subgame-perfect equilibrium, by recursion over sets: after a price the receiver takes any best of trade, refusal (with any
 * continuation, which may depend on the price) and leaving; the proposer takes a price whose outcome is no worse than the worst reply to every other. Whole prices 0..most.
 */
function everyPure(seller: number, buyer: number, most: number, rounds: number): ReadonlySet<string> {
  let after: readonly Pair[] = [[0, 0]]
  for (let round = rounds; round >= 1; round--) {
    const [proposer, receiver] = round % 2 === 1 ? ([0, 1] as const) : ([1, 0] as const)
    const replies = Array.from({ length: most + 1 }, (_, price) =>
      after.flatMap(next => {
        const options: readonly Pair[] = [[price - seller, buyer - price], next, [0, 0]]
        const best = Math.max(...options.map(option => option[receiver]))
        return options.filter(option => option[receiver] > best - 1e-9)
      }),
    )
    const secured = Math.max(...replies.map(of => Math.min(...of.map(pair => pair[proposer]))))
    const reached = replies.flat().filter(pair => pair[proposer] > secured - 1e-9)
    after = [...new Map(reached.map(pair => [key(pair), pair])).values()]
  }
  return new Set(after.map(key))
}

const cases = fc.record({
  seller: fc.integer({ min: 1, max: 28 }).map(x => x / 4),
  buyer: fc.integer({ min: 1, max: 28 }).map(x => x / 4),
  rounds: fc.integer({ min: 1, max: 5 }),
})

describe('the subgame-perfect price', () => {
  it('is the value of whoever has not the last word', () => {
    const market = { values: [60, 100], step: 1 } as const
    expect([1, 2, 3, 10, 99].map(rounds => lastWordPrice(market, rounds))).toEqual([100, 60, 100, 60, 100])
  })

  it('stays on the grid between the values, and is none where there is none', () => {
    expect(lastWordPrice({ values: [60.5, 99.5], step: 1 }, 1)).toBe(99)
    expect(lastWordPrice({ values: [60.5, 99.5], step: 1 }, 2)).toBe(61)
    expect(lastWordPrice({ values: [60.25, 60.75], step: 1 }, 1)).toBeNull()
    expect(lastWordPrice({ values: [70, 60], step: 1 }, 1)).toBeNull()
    expect(lastWordPrice({ values: [0.12, 0.2], step: 0.01 }, 2)).toBe(0.12)
  })
})

describe('the prices of all equilibria', () => {
  it('pay what the recursion over sets pays, and nothing else', () => {
    fc.assert(
      fc.property(cases, ({ seller, buyer, rounds }) => {
        const prices = allPrices({ values: [seller, buyer], step: 1 }, rounds)
        const paid = new Set(prices.map(price => key(price === null ? [0, 0] : [price - seller, buyer - price])))
        expect([...paid].sort()).toEqual([...everyPure(seller, buyer, 8, rounds)].sort())
      }),
      { numRuns: 400 },
    )
  })

  it('leave one step open where the last price gives the receiver nothing', () => {
    expect(allPrices({ values: [60, 100], step: 1 }, 1)).toEqual([100, 99])
    expect(allPrices({ values: [60, 100], step: 1 }, 2)).toEqual([60, 61])
    expect(allPrices({ values: [60, 99.5], step: 1 }, 1)).toEqual([99])
    expect(allPrices({ values: [60, 61], step: 1 }, 1)).toEqual([61, 60, null])
  })
})

describe('the middle', () => {
  it('is halfway between the values, where there is something to divide', () => {
    expect(midpoint({ values: [60, 101], step: 1 })).toBe(80.5)
    expect(midpoint({ values: [60, 60], step: 1 })).toBeNull()
    expect(midpoint({ values: [61, 60], step: 1 })).toBeNull()
  })
})
