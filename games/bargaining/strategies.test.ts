import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { complain } from '../../src/core/action-space'
import { luckOf } from '../../src/core/luck'
import { Machine } from '../../src/core/machine'
import type { Config } from './config'
import game, { type Brief } from './game'
import { type Action, sharesOf } from './offers'
import strategies from './strategies'

type Line = readonly [id: string, params?: unknown]

/** Plays two strategies against each other; every action is checked against its space. */
function match(given: Partial<Config>, lines: readonly [Line, Line]) {
  const config = game.config.parse(given)
  const machine = new Machine({ game, config, seats: 2, seed: 'x' })
  const seated = lines.map(([id, params], seat) => {
    const strategy = strategies.find(s => s.id === id)
    if (strategy === undefined) throw new Error(id)
    return strategy.sit({ seat, seats: 2, brief: machine.briefs[seat], params: strategy.params?.parse(params ?? {}), luck: luckOf(`s${seat}`) })
  })
  const actions: Action[] = []
  while (machine.turn !== null) {
    const seat = machine.turn.seats[0] as number
    const o = machine.observe(seat)
    const space = game.actions(o, machine.turn, machine.briefs[seat] as Brief)
    const action = seated[seat]?.act(o, machine.turn, space) as Action
    expect(complain(space, action)).toBeNull()
    actions.push(action)
    machine.apply([{ seat, action }])
  }
  return { machine, actions, offers: actions.filter(a => typeof a === 'object').map(sharesOf) }
}

describe('the strategies', () => {
  it('answer inside the space in every kind of game and for any partner', () => {
    const ids = strategies.map(s => s.id)
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.constantFrom(...ids),
        fc.record({
          money: fc.constantFrom(1, 7, 100),
          step: fc.constantFrom(1, 0.01, 0.5),
          rounds: fc.integer({ min: 1, max: 15 }),
          horizon: fc.constantFrom('known', 'hidden', 'capped' as const),
          discount1: fc.constantFrom(0, 0.3, 0.9, 1),
          discount2: fc.constantFrom(0, 0.3, 0.9, 1),
          completeInformation: fc.boolean(),
          messages: fc.boolean(),
        }),
        (a, b, given) => {
          const { machine } = match(given as Partial<Config>, [[a], [b]])
          expect(machine.limited).toBe(false)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('write nothing unless told, and what they are told where messages are on', () => {
    expect(match({ messages: true }, [['equal-split'], ['equal-split']]).actions[0]).toEqual({ split: { player1: 50, player2: 50 }, message: '' })
    expect(match({ messages: true, messageChars: 4 }, [['equal-split', { message: 'Half each' }], ['equal-split']]).actions[0]).toEqual({
      split: { player1: 50, player2: 50 },
      message: 'Half',
    })
    expect(match({}, [['equal-split', { message: 'Half each' }], ['equal-split']]).actions[0]).toEqual({ player1: 50, player2: 50 })
  })
})

describe('subgame perfect', () => {
  it('agrees at once on the equilibrium', () => {
    expect(match({ rounds: 3 }, [['subgame-perfect'], ['subgame-perfect']]).machine.payoffs()).toEqual([91, 9])
    expect(match({ money: 10_000, rounds: 99, horizon: 'capped' }, [['subgame-perfect'], ['subgame-perfect']]).machine.payoffs()).toEqual([
      5263, 4737,
    ])
  })

  it("takes the other's untold discount for its own, or for what it was told to assume", () => {
    const given = { rounds: 2, discount1: 0.9, discount2: 0.5, completeInformation: false }
    expect(match(given, [['subgame-perfect'], ['subgame-perfect']]).offers[0]).toEqual([10, 90])
    expect(match(given, [['subgame-perfect', { assumed: 0.5 }], ['subgame-perfect']]).offers[0]).toEqual([50, 50])
  })
})

describe('the others', () => {
  it('equal split meets equal split in round 1, also with an odd unit', () => {
    expect(match({ money: 7 }, [['equal-split'], ['equal-split']]).machine.payoffs()).toEqual([3, 4])
  })

  it('conceder gives way early, boulware late, both from 90 to 40 in twelve rounds', () => {
    // Round 7 is t = 6/11: conceder 90 − 50 · (6/11)^(1/3) = 49.15 → 49; boulware 90 − 50 · (6/11)^5 = 87.6 → 88.
    const partner: Line = ['tough', { demand: 1 }]
    const asked = (id: string) =>
      match({}, [[id], partner])
        .offers.filter((_, i) => i % 2 === 0)
        .map(s => s[0])
    expect(asked('conceder')[0]).toBe(90)
    expect(asked('conceder')[3]).toBe(49)
    expect(asked('boulware')[3]).toBe(88)
    expect(asked('conceder').every((x, i, all) => i === 0 || x <= (all[i - 1] as number))).toBe(true)
  })

  it('tough never moves, and two of them never agree', () => {
    const { machine, offers } = match({ rounds: 4 }, [['tough'], ['tough']])
    expect(machine.payoffs()).toEqual([0, 0])
    expect(offers).toEqual([
      [70, 30],
      [30, 70],
      [70, 30],
      [30, 70],
    ])
  })

  it('threshold takes what reaches its threshold and nothing below', () => {
    expect(
      match({ rounds: 1 }, [
        ['threshold', { demand: 0.6 }],
        ['threshold', { accept: 0.4 }],
      ]).machine.payoffs(),
    ).toEqual([60, 40])
    expect(
      match({ rounds: 1 }, [
        ['threshold', { demand: 0.61 }],
        ['threshold', { accept: 0.4 }],
      ]).machine.payoffs(),
    ).toEqual([0, 0])
  })

  it('tit-for-tat concession concedes what the other conceded', () => {
    // Boulware with β 1, from 100 to 60 in five rounds: it asks 90 in round 2 and 70 in round 4. Before two offers nothing is conceded: 70, 70; then 20 less: 50.
    const linear: Line = ['boulware', { beta: 1, open: 1, reserve: 0.6 }]
    const { offers } = match({ rounds: 5 }, [['tit-for-tat-concession'], linear])
    expect(offers.map(s => s[0])).toEqual([70, 10, 70, 30, 50])
  })
})
