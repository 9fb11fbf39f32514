import { describe, expect, it } from 'vitest'
import { sizeOf } from '../../src/core/grid'
import { Machine } from '../../src/core/machine'
import { Config } from './config'
import { fairShare } from './fair'
import game, { type Outcome } from './game'
import { grids, presets } from './presets'

/** Plays the given bids, one list per round. */
function play(over: Partial<Config>, rounds: readonly (readonly number[])[]) {
  const config = Config.parse({ rounds: rounds.length, ...over })
  const machine = new Machine({ game, config, seats: rounds[0]!.length, seed: 's' })
  const heard: unknown[] = []
  for (const bids of rounds) heard.push(...(machine.apply(bids.map((action, seat) => ({ seat, action }))).events ?? []))
  return { machine, heard, outcome: game.outcome!(machine.state, config) as Outcome }
}

describe('divide-dollar: what a round pays', () => {
  it('bids of 40, 30, 20 fit into 100 and are paid; 40, 30, 31 add up to 101 and nobody gets anything', () => {
    const { machine, outcome } = play({}, [
      [40, 30, 20],
      [40, 30, 31],
    ])
    expect(outcome.rounds).toEqual([
      { bids: [40, 30, 20], sum: 90, exceeded: false, paid: [40, 30, 20] },
      { bids: [40, 30, 31], sum: 101, exceeded: true, paid: [0, 0, 0] },
    ])
    expect(machine.payoffs()).toEqual([40, 30, 20])
  })

  it('a sum of exactly the gold is paid', () => {
    expect(play({ gold: 7 }, [[3, 4]]).machine.payoffs()).toEqual([3, 4])
  })

  it('imported bids are played as typed: 187 lets all fail, −20 makes room and is paid', () => {
    expect(play({}, [[187, 10]]).outcome.rounds[0]).toEqual({ bids: [187, 10], sum: 197, exceeded: true, paid: [0, 0] })
    expect(play({}, [[-20, 120]]).machine.payoffs()).toEqual([-20, 120])
    expect(play({}, [[Number.NaN, 60]]).machine.payoffs()).toEqual([0, 60])
    expect(play({}, [[1e300, 60]]).outcome.rounds[0]).toMatchObject({ exceeded: true, paid: [0, 0] })
  })
})

describe('divide-dollar: who learns what', () => {
  it('everybody learns the sum and whether it was too much, and only its own bid', () => {
    const { machine, heard } = play({ rounds: 3 }, [[40, 30, 20]])
    expect(heard).toEqual([{ is: { round: 1, sum: 90, exceeded: false } }])
    expect(machine.observe(1)).toEqual({ round: 2, bids: [30], paid: 30, total: 30, last: { round: 1, sum: 90, exceeded: false } })
    // Other bids of the same sum leave the seat with the same view.
    expect(play({ rounds: 3 }, [[10, 30, 50]]).machine.observe(1)).toEqual(machine.observe(1))
  })

  it('remembers its last twelve bids, and an observation of 500 seats is as small as of two', () => {
    const long = Array.from({ length: 30 }, (_, i) => [i, 1])
    expect(play({ rounds: 31 }, long).machine.observe(0)).toMatchObject({ bids: Array.from({ length: 12 }, (_, i) => 18 + i) })
    const size = (seats: number) => JSON.stringify(play({ rounds: 2 }, [Array<number>(seats).fill(1)]).machine.observe(0)).length
    expect(size(500)).toBeLessThan(size(2) + 10)
  })

  it('a hidden number of rounds stands in no text', () => {
    const machine = new Machine({ game, config: Config.parse({ rounds: 37, horizonTold: false }), seats: 4, seed: 's' })
    for (const wording of Object.values(game.wording)) {
      expect(wording.rules(machine.briefs[0]!, 0, 4)).not.toContain('37')
      expect(wording.ask(machine.observe(0), machine.turn!, machine.briefs[0]!)).not.toContain('37')
    }
  })
})

describe('divide-dollar: the fair share', () => {
  it('adds up to the gold in every round, differs by one piece at most, and over n rounds is the same for all', () => {
    for (const n of [2, 3, 7, 10]) {
      for (const gold of [1, 5, 10, 99, 100]) {
        const totals = Array<number>(n).fill(0)
        for (let round = 1; round <= n; round++) {
          const parts = totals.map((_, seat) => fairShare(seat, round, gold, n))
          expect(parts.reduce((a, b) => a + b, 0)).toBe(gold)
          expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1)
          parts.forEach((part, seat) => (totals[seat] = totals[seat]! + part))
        }
        expect(new Set(totals)).toEqual(new Set([gold]))
      }
    }
  })
})

describe('divide-dollar: the published experiments', () => {
  it('the preset is the default of ten seats and twenty rounds, and the sweep has five amounts', () => {
    expect(Config.parse(presets['gama-bench']!.config)).toEqual(Config.parse({}))
    expect(presets['gama-bench']!.seats).toBe(10)
    expect(sizeOf(grids['gama-gold']!)).toBe(5)
  })
})
