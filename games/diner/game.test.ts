import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { Config } from './config'
import { effects } from './dishes'
import game, { type Dish, type Outcome } from './game'

/** Plays the given orders, one string per round: c cheap, x costly. */
function play(over: Partial<Config>, rounds: readonly string[]) {
  const config = Config.parse({ rounds: rounds.length, ...over })
  const machine = new Machine({ game, config, seats: rounds[0]!.length, seed: 's' })
  for (const letters of rounds) machine.apply(Array.from(letters, (letter, seat) => ({ seat, action: letter === 'c' ? 'cheap' : 'costly' })))
  return machine
}
const outcome = (machine: Machine) => game.outcome!(machine.state, machine.config) as Outcome
const menu = (cheapCost: number, cheapUtility: number, costlyCost: number, costlyUtility: number) => ({
  cheapCost,
  cheapUtility,
  costlyCost,
  costlyUtility,
})

describe('the diner’s dilemma: matches by hand', () => {
  it('four diners, one of them costly: a bill of 50, shares of 12.5', () => {
    const machine = play({}, ['cccx'])
    expect(machine.payoffs()).toEqual([2.5, 2.5, 2.5, 7.5])
    expect(outcome(machine).rounds).toEqual([
      { dishes: ['cheap', 'cheap', 'cheap', 'costly'], cheap: 3, costly: 1, bill: 50, share: 12.5, earnings: [2.5, 2.5, 2.5, 7.5] },
    ])
  })

  it('all cheap pays 5 each, all costly nothing, and rounds add up', () => {
    expect(play({}, ['cccc']).payoffs()).toEqual([5, 5, 5, 5])
    expect(play({}, ['xxxx']).payoffs()).toEqual([0, 0, 0, 0])
    expect(play({}, ['cccc', 'xxxx', 'cccx']).payoffs()).toEqual([7.5, 7.5, 7.5, 12.5])
  })

  it('a round can be a loss: the only cheap one among costly ones', () => {
    // 15 − 70/4
    expect(play({}, ['cxxx']).payoffs()[0]).toBe(-2.5)
  })

  it('everybody learns counts, bill and share, and nobody who ordered what', () => {
    const machine = play({ rounds: 2 }, ['ccxx'])
    expect(machine.observe(0)).toEqual({
      round: 2,
      chose: ['cheap'],
      last: { round: 1, cheap: 2, costly: 2, bill: 60, share: 15 },
      you: { earned: 0, points: 0 },
    })
  })

  it('an untold number of rounds stands in no text', () => {
    const machine = new Machine({ game, config: Config.parse({ rounds: 937, horizonTold: false }), seats: 3, seed: 's' })
    for (const wording of Object.values(game.wording)) {
      expect(wording.rules(machine.briefs[0] as never, 0, 3)).not.toContain('937')
      expect(wording.ask(machine.observe(0) as never, machine.turn!, machine.briefs[0] as never)).not.toContain('937')
    }
  })

  it('a costly dish below the cheap one’s cost is refused', () => {
    expect(Config.safeParse(menu(10, 15, 9, 20)).success).toBe(false)
  })
})

describe('the diner’s dilemma: benchmarks', () => {
  const of = (over: Partial<Config>, n: number) => game.benchmarks(Config.parse({ rounds: 1, ...over }), n, {})

  it('the published default: costly dominates by 4, Nash 0, all cheap 5, best 9, worst −4', () => {
    expect(effects(Config.parse({}), 10)).toEqual({ own: 4, all: -5 })
    const found = of({}, 10)
    expect(found.equilibria.map(each => each.payoffs[0])).toEqual([[0, 0]])
    expect(found.equilibria[0]!.play![0]).toEqual({ strategy: 'always-costly' })
    // 20 − 110/10, and 15 − 190/10.
    expect([found.ideal[0], found.feasible.worst[0], found.baseline[0]]).toEqual([9, -4, 0])
    expect(found.welfare).toEqual({ none: 0, best: 50 })
  })

  it('all six published menus are dilemmas for ten', () => {
    for (const { config } of game.grids!['gama-menu']!.factors[0]!.levels) {
      const { own, all } = effects(Config.parse(config), 10)
      expect([own > 0, all < 0]).toEqual([true, true])
    }
  })

  it('the equilibrium turns with the size of the table: cheap for two, anything for four, costly for eight', () => {
    // Δu = 2, Δc = 8.
    const concepts = [2, 4, 8].map(n => of(menu(2, 5, 10, 7), n).equilibria[0]!.concept)
    expect(concepts[0]).toContain('cheap dish')
    expect(concepts[1]).toContain('any dishes')
    expect(concepts[2]).toContain('costly dish')
  })

  it('a tie is one although 0.3 − 0.1 isn’t 0.2', () => {
    expect(effects(menu(0, 0.1, 0.4, 0.3), 2).own).toBe(0)
  })

  it('the ideal by search over everybody’s numbers of costly dishes', () => {
    for (const [over, n, rounds] of [
      [menu(10, 15, 20, 20), 3, 3],
      [menu(10, 15, 20, 24), 3, 3],
      [menu(0, 0, 4, 3), 2, 5],
      [menu(0, 0, 10, 9), 3, 4],
      [menu(1, 1, 3, 9), 3, 3],
    ] as const) {
      const config = Config.parse({ ...over, rounds })
      const found = game.benchmarks(config, n, {})
      let best = Number.NEGATIVE_INFINITY
      for (let code = 0; code < (rounds + 1) ** n; code++) {
        const times = Array.from({ length: n }, (_, seat) => Math.floor(code / (rounds + 1) ** seat) % (rounds + 1))
        const costly = times.reduce((a, b) => a + b, 0)
        const share = ((n * rounds - costly) * over.cheapCost + costly * over.costlyCost) / n
        const paid = times.map(x => (rounds - x) * over.cheapUtility + x * over.costlyUtility - share)
        if (paid.every((x, seat) => seat === 0 || x >= found.baseline[seat]! - 1e-9)) best = Math.max(best, paid[0]!)
      }
      expect(found.ideal[0]).toBeCloseTo(best, 9)
    }
  })
})

describe('the diner’s dilemma: regret and distance', () => {
  it('regret is what the other dish would have paid more, against the others’ dishes', () => {
    for (const over of [{}, menu(4, 19, 9, 20), menu(2, 5, 10, 7), menu(1, 8, 4, 5)]) {
      const rounds = ['ccxx', 'cxxx', 'cccx']
      const machine = play(over, rounds)
      const config = Config.parse(over)
      const pay = (letters: string, seat: number, dish: Dish) => {
        const others = Array.from(letters).filter((letter, other) => other !== seat && letter === 'x').length
        const costly = others + (dish === 'costly' ? 1 : 0)
        return (dish === 'costly' ? config.costlyUtility : config.cheapUtility) - ((4 - costly) * config.cheapCost + costly * config.costlyCost) / 4
      }
      const expected = [0, 1, 2, 3].map(seat => {
        const each = rounds.map(letters => {
          const did = letters[seat] === 'c' ? 'cheap' : 'costly'
          return Math.max(pay(letters, seat, 'cheap'), pay(letters, seat, 'costly')) - pay(letters, seat, did)
        })
        return each.reduce((a, b) => a + b, 0) / rounds.length
      })
      game.conduct!(machine.state, machine.config).regret!.forEach((x, seat) => expect(x).toBeCloseTo(expected[seat]!, 9))
    }
  })

  it('distance is the share of orders that weren’t the dominant dish; none in a tie', () => {
    const distance = (over: Partial<Config>) => {
      const machine = play(over, ['cccx'])
      return game.conduct!(machine.state, machine.config).distance?.value
    }
    expect([distance({}), distance(menu(1, 8, 4, 5)), distance(menu(2, 5, 10, 7))]).toEqual([0.75, 0.25, 0])
  })
})
