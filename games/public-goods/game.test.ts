import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { Config } from './config'
import game, { type Outcome } from './game'

/** Plays the given contributions, one list per round. */
function play(over: Partial<Config>, rounds: readonly (readonly number[])[], nature?: object) {
  const config = Config.parse({ rounds: rounds.length, ...over })
  const machine = new Machine({ game, config, seats: rounds[0]!.length, seed: 's', ...(nature === undefined ? {} : { nature: nature as never }) })
  for (const gifts of rounds) machine.apply(gifts.map((action, seat) => ({ seat, action })))
  return machine
}
const rounds = (machine: Machine) => (game.outcome!(machine.state, machine.config) as Outcome).rounds

describe('public goods: a match by hand', () => {
  it('four players, 20 points, R = 1.6: gifts 20, 10, 0, 0 make a pot of 30 and shares of 12', () => {
    const machine = play({}, [[20, 10, 0, 0]])
    expect(machine.payoffs()).toEqual([12, 22, 32, 32])
    expect(rounds(machine)).toEqual([
      { endowments: [20, 20, 20, 20], contributions: [20, 10, 0, 0], total: 30, share: 12, earnings: [12, 22, 32, 32] },
    ])
  })

  it('with a new endowment each round earnings add up', () => {
    const machine = play({}, [
      [20, 10, 0, 0],
      [5, 5, 5, 5],
    ])
    // Second round: 15 kept + 8.
    expect(machine.payoffs()).toEqual([35, 45, 55, 55])
  })

  it('points that carry over are what can be given next, and the last balance is the result', () => {
    const config = Config.parse({ rounds: 3, reset: false, multiplier: 1.5, endowment: 10 })
    const machine = new Machine({ game, config, seats: 2, seed: 's' })
    expect(machine.payoffs()).toEqual([10, 10])
    machine.apply([
      { seat: 0, action: 10 },
      { seat: 1, action: 0 },
    ])
    // Pot 10, shares 7.5.
    expect(machine.payoffs()).toEqual([7.5, 17.5])
    const space = (seat: number) => game.actions(machine.observe(seat) as never, machine.turn!, machine.briefs[seat] as never)
    expect([space(0), space(1)]).toEqual([
      { kind: 'int', min: 0, max: 7 },
      { kind: 'int', min: 0, max: 17 },
    ])
    machine.apply([
      { seat: 0, action: 0 },
      { seat: 1, action: 17 },
    ])
    // Pot 17, shares 12.75.
    expect(machine.payoffs()).toEqual([20.25, 13.25])
  })

  it('an imported gift of 35 of 20 is played as it stands', () => {
    // Pot 45, R = 2, two players: shares 45.
    expect(play({ multiplier: 2 }, [[35, 10]]).payoffs()).toEqual([30, 55])
  })
})

describe('public goods: drawn endowments', () => {
  const first = (seats: number, seed: string, over: Partial<Config> = {}) => {
    const config = Config.parse({ endowments: 'random', ...over })
    return rounds(
      (() => {
        const machine = new Machine({ game, config: { ...config, rounds: 1 }, seats, seed })
        machine.apply(Array.from({ length: seats }, (_, seat) => ({ seat, action: 0 })))
        return machine
      })(),
    )[0]!.endowments
  }

  it('ten seats from 11 to 20 get all ten numbers; each number as often as another at each seat', () => {
    const at = new Map<number, number>()
    for (let i = 0; i < 300; i++) {
      const drawn = first(10, `seed ${i}`)
      expect(drawn.toSorted((a, b) => a - b)).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19, 20])
      at.set(drawn[0]!, (at.get(drawn[0]!) ?? 0) + 1)
    }
    // 300 draws at 1/10: mean 30, standard deviation 5.2.
    for (let x = 11; x <= 20; x++) expect(Math.abs((at.get(x) ?? 0) - 30)).toBeLessThan(24)
  })

  it('a table larger than the range gets a second deck: no number twice more often than another', () => {
    const drawn = first(25, 's')
    const counts = [11, 12, 13, 14, 15, 16, 17, 18, 19, 20].map(x => drawn.filter(y => y === x).length)
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([2, 3])
  })

  it('a range a million wide costs nothing', () => {
    const drawn = first(500, 's', { randMin: 0, endowment: 1e6 })
    expect(new Set(drawn).size).toBe(500)
  })

  it('only the first round is drawn where endowments are renewed; injected ones are taken, and a list that doesn’t fit the table is not', () => {
    const two = [
      [0, 0],
      [0, 0],
    ]
    expect(rounds(play({ endowments: 'random' }, two, { 0: { endowments: [21, 12] } })).map(round => round.endowments)).toEqual([
      [21, 12],
      [20, 20],
    ])
    expect(rounds(play({ endowments: 'random' }, two, { 0: { endowments: [21] } }))[0]!.endowments).toEqual([20, 20])
  })

  it('a seat learns its own first endowment only', () => {
    const config = Config.parse({ endowments: 'random' })
    const machine = new Machine({ game, config, seats: 3, seed: 's', nature: { 0: { endowments: [11, 15, 20] } } })
    expect(machine.observe(1)).toEqual({ round: 1, balance: 15, gave: [], last: null, you: null })
  })
})

describe('public goods: what is told', () => {
  it('individual feedback lists everybody up to 50 seats, and only the total above', () => {
    const last = (seats: number, over: Partial<Config> = {}) =>
      (play({ rounds: 2, ...over }, [Array.from({ length: seats }, () => 1)]).observe(0) as { last: object }).last
    expect(Object.keys(last(50))).toEqual(['round', 'total', 'share', 'contributions'])
    expect(Object.keys(last(51))).toEqual(['round', 'total', 'share'])
    expect(Object.keys(last(4, { feedback: 'total' }))).toEqual(['round', 'total', 'share'])
    expect(Object.keys(last(4, { reset: false }))).toEqual(['round', 'total', 'share', 'contributions', 'balances'])
    const brief = (seats: number) => (game.brief!(Config.parse({}), 0, seats) as { feedback: string }).feedback
    expect([brief(50), brief(51)]).toEqual(['individual', 'total'])
  })

  it('an untold number of rounds stands in no text', () => {
    const config = Config.parse({ rounds: 937, horizonTold: false })
    const machine = new Machine({ game, config, seats: 3, seed: 's' })
    for (const wording of Object.values(game.wording)) {
      expect(wording.rules(machine.briefs[0] as never, 0, 3)).not.toContain('937')
      expect(wording.ask(machine.observe(0) as never, machine.turn!, machine.briefs[0] as never)).not.toContain('937')
    }
  })
})

describe('public goods: bounds of the config', () => {
  it('the published default with carry-over fits; sixty doublings don’t', () => {
    expect(Config.safeParse({ rounds: 20, multiplier: 2, reset: false }).success).toBe(true)
    expect(Config.safeParse({ rounds: 60, multiplier: 2, reset: false }).success).toBe(false)
    expect(Config.safeParse({ endowments: 'random', randMin: 30 }).success).toBe(false)
  })
})
