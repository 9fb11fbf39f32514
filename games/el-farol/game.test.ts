import { describe, expect, it } from 'vitest'
import { Machine } from '../../src/core/machine'
import { Config } from './config'
import { roomFor } from './crowd'
import game, { type Action, type Outcome, type Told } from './game'

/** Plays rounds written as one letter a seat: g goes, s stays. */
function play(over: Partial<Config>, rounds: readonly string[], seed = 's') {
  const config = Config.parse({ rounds: rounds.length, ...over })
  const machine = new Machine({ game, config, seats: rounds[0]!.length, seed })
  const heard: { is: Told; to?: readonly number[] }[] = []
  for (const round of rounds) {
    const { events = [] } = machine.apply(Array.from(round, (letter, seat) => ({ seat, action: letter === 'g' ? 'go' : 'stay' }) as const))
    heard.push(...(events as typeof heard))
  }
  return { machine, heard, outcome: game.outcome!(machine.state, config) as Outcome }
}

describe('el-farol: what a round pays', () => {
  it('of five seats with room for three: three go and get 10 each, four go and get nothing, stayers always get 5', () => {
    const { machine, outcome } = play({}, ['gggss', 'ggggs', 'sssss'])
    expect(outcome.rounds.map(({ goers, crowded, paid }) => ({ goers, crowded, paid }))).toEqual([
      { goers: 3, crowded: false, paid: [10, 10, 10, 5, 5] },
      { goers: 4, crowded: true, paid: [0, 0, 0, 0, 5] },
      { goers: 0, crowded: false, paid: [5, 5, 5, 5, 5] },
    ])
    expect(machine.payoffs()).toEqual([15, 15, 15, 10, 15])
  })

  it('a bar for nobody is crowded by one, a bar for all by nobody', () => {
    expect(play({ capacity: 0, crowded: -3 }, ['gss']).machine.payoffs()).toEqual([-3, 5, 5])
    expect(play({ capacity: 1, uncrowded: 7 }, ['ggg']).machine.payoffs()).toEqual([7, 7, 7])
  })

  it('an imported word that is neither counts as staying', () => {
    const config = Config.parse({ rounds: 1 })
    const machine = new Machine({ game, config, seats: 2, seed: 's' })
    machine.apply([
      { seat: 0, action: 'perhaps' as Action },
      { seat: 1, action: 'go' },
    ])
    expect(machine.payoffs()).toEqual([5, 10])
  })
})

describe('el-farol: the comparison with capacity is exact', () => {
  it('every capacity of up to three decimals and every table to 500: room is what whole-number arithmetic says', () => {
    const wrong: string[] = []
    for (let n = 2; n <= 500; n += n < 40 ? 1 : 23) {
      for (let thousandths = 0; thousandths <= 1000; thousandths++) {
        if (roomFor(thousandths / 1000, n) !== Math.floor((thousandths * n) / 1000)) wrong.push(`${thousandths}/1000 of ${n}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('a capacity that is a fraction of the table holds exactly so many, where the product in floating point would miss', () => {
    expect(0.29 * 100).toBeLessThan(29)
    expect(roomFor(0.29, 100)).toBe(29)
    const wrong: string[] = []
    for (let n = 2; n <= 500; n++) for (let k = 0; k <= n; k++) if (roomFor(k / n, n) !== k) wrong.push(`${k} of ${n}`)
    expect(wrong).toEqual([])
  })

  it('agrees with comparing the quotient, as the published program does, for every attendance', () => {
    for (const capacity of [0, 0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9, 1, 1 / 3, 2 / 3]) {
      for (const n of [2, 3, 7, 10, 30, 100]) {
        for (let goers = 0; goers <= n; goers++) expect(goers <= roomFor(capacity, n)).toBe(goers / n <= capacity)
      }
    }
  })
})

describe('el-farol: who learns what', () => {
  it('implicit: those who went learn the count, those who stayed only their own points', () => {
    const { machine, heard } = play({ rounds: 3 }, ['gggss'])
    expect(heard).toEqual([
      { is: { round: 1, action: 'go', paid: 10, goers: 3, seats: 5 }, to: [0, 1, 2] },
      { is: { round: 1, action: 'stay', paid: 5, goers: null, seats: 5 }, to: [3, 4] },
    ])
    expect(machine.observe(4)).toEqual({ round: 2, total: 5, went: 0, last: { round: 1, action: 'stay', paid: 5, goers: null, seats: 5 } })
    // What a stayer sees does not depend on how many went.
    expect(play({ rounds: 3 }, ['gssss']).machine.observe(4)).toEqual(machine.observe(4))
  })

  it('explicit: everybody learns the count', () => {
    const { machine } = play({ rounds: 3, information: 'explicit' }, ['gggss'])
    expect(machine.observe(4)).toMatchObject({ last: { action: 'stay', goers: 3 } })
  })

  it('the projector keeps the count to itself while stayers may not know it, and tells it when the match is over', () => {
    const { machine } = play({ rounds: 2 }, ['gggss'])
    expect(game.audience!(machine.state, machine.config)).toEqual({ round: 2, rounds: 2, goers: null })
    machine.apply([0, 1, 2, 3, 4].map(seat => ({ seat, action: 'go' as const })))
    expect(game.audience!(machine.state, machine.config)).toMatchObject({ goers: 5 })
  })

  it('a hidden number of rounds stands in no text', () => {
    const config = Config.parse({ rounds: 37, horizonTold: false })
    const machine = new Machine({ game, config, seats: 10, seed: 's' })
    for (const wording of Object.values(game.wording)) {
      expect(wording.rules(machine.briefs[0]!, 0, 10)).not.toContain('37')
      expect(wording.ask(machine.observe(0), machine.turn!, machine.briefs[0]!)).not.toContain('37')
    }
  })

  it('an observation stays as small for 500 seats and 200 rounds as for two', () => {
    const size = (seats: number, rounds: number) =>
      JSON.stringify(
        play(
          { rounds: rounds + 1 },
          Array.from({ length: rounds }, () => 'g'.repeat(seats)),
        ).machine.observe(0),
      ).length
    expect(size(500, 200)).toBeLessThan(size(2, 1) + 20)
  })
})
