import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { biddingOf, meanBid, type Setting, sharesAt } from './bidding'
import { quadrature, winning } from './chances'
import { Config } from './config'
import { expectedPayoffs } from './expected'
import game from './game'
import small from './small'
import { vickreyBids } from './vickrey'

const setting = (over: Partial<Setting>): Setting => ({ valuationMin: 0, valuationMax: 200, step: 10, draw: 'distinct', reserve: 0, ...over })

/** Every assignment of levels to rivals, as the draw allows it for a bidder of level `own`. */
function rivalsOf(levels: number, rivals: number, own: number, distinct: boolean): number[][] {
  let rows: number[][] = [[]]
  for (let i = 0; i < rivals; i++)
    rows = rows.flatMap(row =>
      Array.from({ length: levels }, (_, k) => k).flatMap(k => (distinct && (k === own || row.includes(k)) ? [] : [[...row, k]])),
    )
  return rows
}

describe('the chance to win', () => {
  it.each([true, false])('is what enumeration of rivals, bids and ties gives (different values: %s)', distinct => {
    const mixed = [
      [1, 0, 0],
      [0.5, 0.5, 0],
      [0, 0.25, 0.75],
      [0.1, 0.2, 0.7],
    ].map(row => Float64Array.from(row))
    const found = winning(mixed, 3, { levels: 4, seats: 3, distinct })
    for (let k = 0; k < 4; k++)
      for (let g = 0; g < 3; g++) {
        const rows = rivalsOf(4, 2, k, distinct)
        let chance = 0
        for (const [a, b] of rows)
          for (let x = 0; x <= g; x++)
            for (let y = 0; y <= g; y++) chance += (mixed[a!]![x]! * mixed[b!]![y]!) / (1 + (x === g ? 1 : 0) + (y === g ? 1 : 0))
        expect(found[k]![g]).toBeCloseTo(chance / rows.length, 10)
      }
  })

  it('quadrature integrates polynomials of degree 2n − 1 exactly', () => {
    const { nodes, weights } = quadrature(5)
    expect(nodes.reduce((sum, x, i) => sum + weights[i]! * x ** 9, 0)).toBeCloseTo(0.1, 14)
  })
})

describe('equilibrium bids at the first price', () => {
  it('come near (n − 1)/n of the value where values are many and independent', () => {
    const bidding = biddingOf(setting({ valuationMax: 1000, step: 1, draw: 'independent' }), 5)
    for (const value of [400, 600, 800, 1000]) expect(Math.abs(meanBid(sharesAt(bidding, value)) - 0.8 * value)).toBeLessThan(3)
  })

  it('with two different values the higher one bids the lower value, as with known values', () => {
    // 0 and 10: the seat of 10 knows that the other has 0, and 1 beats it for certain; a bid of 0 wins half of the time.
    expect(biddingOf(setting({ valuationMax: 10 }), 2).bids.map(meanBid)[1]).toBeLessThanOrEqual(1)
  })

  it('Vickrey’s bid is the mean of the highest rival value below the own one', () => {
    // Independent 0, 1, 2 and one rival: below 2 it has 0 or 1. Different values and two rivals: below 3 the highest of two of {0, 1, 2} is 1, 2 or 2.
    expect(vickreyBids([0, 1, 2], { levels: 3, seats: 2, distinct: false }, 0)[2]).toBeCloseTo(0.5, 12)
    expect(vickreyBids([0, 1, 2, 3], { levels: 4, seats: 3, distinct: true }, 0)[3]).toBeCloseTo(5 / 3, 12)
  })

  it('leave a deviator less than two percent of what bidders earn in the published set-up, and say how much', () => {
    const bidding = biddingOf(setting({}), 10)
    expect(bidding.isMixed).toBe(true)
    expect(bidding.gain).toBeLessThan(0.05)
    expect(Math.abs(meanBid(sharesAt(bidding, 200)) - 170)).toBeLessThan(6)
  })

  it('say the ε that brute force over all plans finds: every bid for every value against enumerated rivals', () => {
    for (const { config, seats } of small.filter(({ config }) => config.price === 'first')) {
      const bidding = biddingOf(config, seats)
      const { levels, bids } = bidding
      let gain = 0
      for (const [k, value] of levels.entries()) {
        const rows = rivalsOf(levels.length, seats - 1, k, config.draw === 'distinct')
        const payoff = (bid: number) => {
          let sum = 0
          for (const row of rows) {
            let cases: { chance: number; high: number; tied: number }[] = [{ chance: 1, high: -1, tied: 0 }]
            for (const rival of row)
              cases = cases.flatMap(({ chance, high, tied }) =>
                bids[rival]!.map(own => ({
                  chance: chance * own.share,
                  high: Math.max(high, own.bid),
                  tied: own.bid > high ? 1 : own.bid === high ? tied + 1 : tied,
                })),
              )
            for (const { chance, high, tied } of cases)
              if (bid >= config.reserve && bid >= high) sum += (chance * (value - bid)) / (bid === high ? tied + 1 : 1)
          }
          return sum / rows.length
        }
        const stays = bids[k]!.reduce((sum, { bid, share }) => sum + share * payoff(bid), 0)
        gain += Math.max(...Array.from({ length: config.valuationMax + 1 }, (_, bid) => payoff(bid)), 0) - stays
      }
      expect(bidding.gain).toBeCloseTo(gain / levels.length, 8)
    }
  })

  it('what they earn at given values is what enumeration of their bids gives', () => {
    const shares = [
      [
        { bid: 1, share: 0.5 },
        { bid: 3, share: 0.5 },
      ],
      [{ bid: 3, share: 1 }],
      [
        { bid: 0, share: 0.25 },
        { bid: 3, share: 0.75 },
      ],
    ]
    // Seat 0 bids 3 half of the time, against one certain tie and one of 3/4: 1/2·(10 − 3)·(3/4·1/3 + 1/4·1/2).
    const paid = expectedPayoffs([10, 8, 6], shares, 0)
    expect(paid[0]).toBeCloseTo(0.5 * 7 * (0.75 / 3 + 0.25 / 2), 12)
    expect(paid[1]).toBeCloseTo(5 * (0.5 * (0.75 / 2 + 0.25) + 0.5 * (0.75 / 3 + 0.25 / 2)), 12)
  })
})

describe('regret and distance', () => {
  it('are what replaying each round with every other bid finds', () => {
    const bids = [
      [3, 1, 3],
      [0, 4, 2],
      [2, 2, 2],
    ]
    for (const price of ['first', 'second'] as const)
      for (const reserve of [0, 2])
        for (const bidCap of ['highest', 'value'] as const)
          for (const lot of [0.1, 0.4, 0.9]) {
            const config = Config.parse({ rounds: 3, valuationMax: 5, step: 1, price, reserve, bidCap, draw: 'independent' })
            const values = [
              [5, 2, 4],
              [1, 4, 3],
              [2, 5, 2],
            ]
            const nature = (round: number) => ({ 0: { values: values[round], lot } })
            const one = (round: number, moves: readonly number[]) => {
              const machine = new Machine({ game, config: { ...config, rounds: 1 }, seats: 3, seed: 's', nature: nature(round) })
              machine.apply(moves.map((action, seat) => ({ seat, action })))
              return machine.payoffs()
            }
            const machine = new Machine({
              game,
              config,
              seats: 3,
              seed: 's',
              nature: Object.fromEntries(values.map((round, i) => [i, { values: round, lot }])),
            })
            for (const moves of bids) machine.apply(moves.map((action, seat) => ({ seat, action })))
            const { regret, distance } = game.conduct!(machine.state, config)
            for (const seat of [0, 1, 2]) {
              let missed = 0
              for (const round of [0, 1, 2]) {
                const earned = one(round, bids[round]!)[seat]!
                const most = bidCap === 'value' ? values[round]![seat]! : 5
                const others = Array.from(
                  { length: most + 1 },
                  (_, bid) =>
                    one(
                      round,
                      bids[round]!.map((own, at) => (at === seat ? bid : own)),
                    )[seat]!,
                )
                missed += Math.max(earned, ...others) - earned
              }
              expect(regret![seat], `${price} ${reserve} ${bidCap} ${lot} seat ${seat}`).toBeCloseTo(missed / 3, 10)
            }
            if (price === 'second') expect(distance!.value).toBeCloseTo((2 + 1 + 1 + 1 + 0 + 1 + 0 + 3 + 0) / 9, 12)
          }
  })
})
