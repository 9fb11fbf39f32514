import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { boundsByRound, boundsCarried } from './bounds'
import { Config } from './config'
import game from './game'

const of = (over: Partial<Config>, seats: number, nature = {}) => game.benchmarks(Config.parse({ rounds: 1, ...over }), seats, nature)

describe('public goods: benchmarks in closed form', () => {
  it('the published default: Nash 400, all in 800, a free rider among givers 1120', () => {
    const found = of({ rounds: 20, multiplier: 2 }, 10)
    expect(found.equilibria.map(each => each.payoffs[0])).toEqual([[400, 400]])
    expect(found.baseline[0]).toBe(400)
    expect(found.welfare).toEqual({ none: 4000, best: 8000 })
    // 20 kept + 2·180/10 = 56 a round.
    expect(found.ideal[0]).toBeCloseTo(1120, 9)
    // Alone giving 20: 4 a round.
    expect(found.feasible.worst[0]).toBeCloseTo(80, 9)
  })

  it('the equilibrium turns where the multiplier passes the number of players', () => {
    expect(of({ multiplier: 3.9 }, 4).equilibria.map(each => each.payoffs[0]![0])).toEqual([20])
    expect(of({ multiplier: 4 }, 4).equilibria.map(each => each.payoffs[0]![0])).toEqual([20, 80])
    expect(of({ multiplier: 4.5 }, 4).equilibria.map(each => each.payoffs[0]![0])).toEqual([90])
  })

  it('with drawn endowments everybody has an equilibrium payoff of its own', () => {
    const found = of({ rounds: 2, endowments: 'random' }, 3, { 0: { endowments: [11, 15, 20] } })
    expect(found.equilibria[0]!.payoffs.map(([lo]) => lo)).toEqual([31, 35, 40])
  })

  it('carry-over doubles the published table twenty times if all give everything', () => {
    const found = of({ rounds: 20, multiplier: 2, reset: false }, 10)
    expect(found.welfare.best).toBe(200 * 2 ** 20)
    expect(found.equilibria[0]!.payoffs[0]).toEqual([20, 20])
  })
})

describe('public goods: ideals', () => {
  /** The linear programme on a fine grid of shares: the others all give the same share of theirs. */
  const searched = (endowments: readonly number[], seat: number, multiplier: number): number => {
    const n = endowments.length
    let best = endowments[seat]!
    for (let own = 0; own <= 60; own++) {
      const gift = (endowments[seat]! * own) / 60
      // Largest fixed point from above: nobody gives more than comes back.
      let y = Number.POSITIVE_INFINITY
      for (let i = 0; i < 2000; i++) {
        const total = gift + endowments.reduce((sum, points, other) => sum + (other === seat ? 0 : Math.min(points, y)), 0)
        y = (multiplier * total) / n
      }
      best = Math.max(best, endowments[seat]! - gift + y)
    }
    return best
  }

  it('agree with a search over the own gift, the others giving as much as comes back to them', () => {
    for (const [endowments, multiplier] of [
      [[6, 6], 1.5],
      [[60, 60, 60], 1.2],
      [[60, 60, 60], 2],
      [[20, 40, 60], 1.25],
      [[20, 40, 60, 60], 1.1],
      [[30, 60, 120, 240], 3],
    ] as const) {
      boundsByRound(endowments, multiplier).forEach((found, seat) => {
        const grid = searched(endowments, seat, multiplier)
        expect(found.ideal).toBeGreaterThanOrEqual(grid - 1e-6)
        expect(found.ideal - grid).toBeLessThan(0.05 * Math.max(...endowments))
      })
    }
  })

  it('R = 1.5 between two: the free rider must give a third to keep the other whole', () => {
    // X = 2, other 6: pot 12, shares 6: own 6 − 2 + 6 = 10, the other 6.
    expect(boundsByRound([6, 6], 1.5)[0]!.ideal).toBeCloseTo(10, 9)
  })
})

describe('public goods: the most with carry-over', () => {
  it('is what a search over whole gifts finds: two rounds, three seats, R = 1.5', () => {
    const config = Config.parse({ rounds: 2, endowment: 2, multiplier: 1.5, reset: false })
    let best = 0
    const machine = (gifts: readonly (readonly number[])[]) => {
      const played = new Machine({ game, config, seats: 3, seed: 's' })
      for (const round of gifts) played.apply(round.map((action, seat) => ({ seat, action })))
      return played
    }
    for (let a = 0; a < 27; a++) {
      const one = [a % 3, Math.floor(a / 3) % 3, Math.floor(a / 9)]
      const after = machine([one])
        .payoffs()
        .map(x => Math.floor(x + 1e-9))
      for (let x = 0; x <= after[0]!; x++)
        for (let y = 0; y <= after[1]!; y++) for (let z = 0; z <= after[2]!; z++) best = Math.max(best, machine([one, [x, y, z]]).payoffs()[0]!)
    }
    expect(boundsCarried([2, 2, 2], config)[0]!.best).toBeCloseTo(best, 9)
  })

  it('giving early can be worth it to a free rider in the end: R = 2, ten seats, three rounds', () => {
    // A point given last brings 0.2; one given first comes round through the others: it can bring more than it costs.
    const [found] = boundsCarried(Array<number>(10).fill(20), Config.parse({ rounds: 8, multiplier: 2, reset: false }))
    let own = 20
    let others = 20
    for (let k = 0; k < 8; k++) [own, others] = [own + 0.2 * 9 * others, 0.2 * 9 * others]
    expect(found!.best).toBeGreaterThan(own * 1.01)
  })
})
