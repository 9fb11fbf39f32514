import { describe, expect, it } from 'vitest'
import { complain, listAll } from '../../src/core/action-space'
import { Machine } from '../../src/core/machine'
import type { Config } from './config'
import game, { type Brief, type Event } from './game'
import type { Action } from './offers'
import { presets } from './presets'

const configOf = (given: Partial<Config>): Config => game.config.parse(given)

/** Plays the actions in order and returns the machine with all events. */
function play(given: Partial<Config>, actions: readonly Action[]) {
  const machine = new Machine({ game, config: configOf(given), seats: 2, seed: 'x' })
  const events: Event[] = []
  for (const action of actions)
    for (const event of machine.apply([{ seat: machine.turn?.seats[0] as number, action }]).events ?? []) events.push(event.is)
  return { machine, events }
}
const offer = (player1: number, player2: number): Action => ({ player1, player2 })

describe('a match of alternating offers', () => {
  it('pays the shares in full when the first offer is accepted', () => {
    const { machine } = play({}, [offer(60, 40), 'accept'])
    expect(machine.turn).toBeNull()
    expect(machine.payoffs()).toEqual([60, 40])
    expect(game.outcome?.(machine.state, machine.config)).toEqual({ agreed: true, round: 1, shares: [60, 40], offers: [[60, 40]] })
  })

  it('discounts each share by its own seat per round that passed, as in a published match of three rounds', () => {
    // M 10,000, δ 0.9/0.95: 6000:4000 refused, 4750:5250 refused, 5500:4500 accepted. By hand 5500·0.81 = 4455 and 4500·0.9025 = 4061.25.
    const { machine } = play({ money: 10_000, discount1: 0.9, discount2: 0.95, rounds: 99, horizon: 'capped', completeInformation: false }, [
      offer(6000, 4000),
      'reject',
      offer(4750, 5250),
      'reject',
      offer(5500, 4500),
      'accept',
    ])
    expect(machine.payoffs()[0]).toBeCloseTo(4455, 9)
    expect(machine.payoffs()[1]).toBeCloseTo(4061.25, 9)
    expect(game.outcome?.(machine.state, machine.config)).toMatchObject({ agreed: true, round: 3, shares: [5500, 4500] })
  })

  it('lets seat 0 propose in odd rounds and seat 1 in even ones', () => {
    const { machine } = play({}, [offer(60, 40), 'reject'])
    expect(machine.turn).toMatchObject({ id: 'offer', n: 2, seats: [1] })
    machine.apply([{ seat: 1, action: offer(40, 60) }])
    expect(machine.turn).toMatchObject({ id: 'decide', n: 2, seats: [0] })
  })

  it('ends without agreement and pays nothing after the last rejection', () => {
    const { machine, events } = play({ rounds: 2 }, [offer(60, 40), 'reject', offer(40, 60), 'reject'])
    expect(machine.turn).toBeNull()
    expect(machine.k).toBe(4)
    expect(machine.payoffs()).toEqual([0, 0])
    expect(game.outcome?.(machine.state, machine.config)).toMatchObject({ agreed: false, round: 2, shares: null })
    expect(events.at(-1)).toMatchObject({ kind: 'decision', accepted: false, over: true })
  })

  it('pays a share agreed on in round 1 in full even where a round costs everything', () => {
    expect(play({ discount1: 0, discount2: 0 }, [offer(50, 50), 'accept']).machine.payoffs()).toEqual([50, 50])
    expect(play({ discount1: 0, discount2: 0 }, [offer(50, 50), 'reject', offer(50, 50), 'accept']).machine.payoffs()).toEqual([0, 0])
  })

  it('takes imported offers literally: a negative share, a wrong sum, a share above the amount', () => {
    expect(play({}, [offer(187, -87), 'accept']).machine.payoffs()).toEqual([187, -87])
    expect(play({}, [offer(10, 20), 'accept']).machine.payoffs()).toEqual([10, 20])
    expect(game.outcome?.(play({}, [offer(-0.5, 3), 'reject']).machine.state, configOf({}))).toMatchObject({ offers: [[-0.5, 3]] })
  })

  it('carries a message with the offer where messages are on, and takes an empty one for none', () => {
    const { events } = play({ messages: true }, [
      { split: { player1: 50, player2: 50 }, message: 'Half each?' },
      'reject',
      { split: { player1: 40, player2: 60 }, message: ' ' },
    ])
    expect(events[0]).toMatchObject({ shares: [50, 50], message: 'Half each?' })
    expect(events[2]).toMatchObject({ shares: [40, 60], message: null })
  })
})

describe('the space of offers', () => {
  const spaceOf = (given: Partial<Config>) => {
    const { machine } = play(given, [])
    return game.actions(machine.observe(0), machine.turn as NonNullable<Machine['turn']>, machine.briefs[0] as Brief)
  }

  it('holds the shares that are not negative, on the grid and sum to the amount', () => {
    const space = spaceOf({ money: 3 })
    expect(listAll(space, 100)).toEqual([offer(0, 3), offer(1, 2), offer(2, 1), offer(3, 0)])
    for (const wrong of [offer(-1, 4), offer(1, 1), offer(1.5, 1.5)]) expect(complain(space, wrong)).not.toBeNull()
    expect(complain(spaceOf({ money: 3, step: 0.01 }), offer(1.55, 1.45))).toBeNull()
  })

  it('has a message field only where messages are on', () => {
    expect(complain(spaceOf({ messages: true }), { split: { player1: 60, player2: 40 }, message: '' })).toBeNull()
    expect(complain(spaceOf({ messages: true }), offer(60, 40))).not.toBeNull()
    expect(complain(spaceOf({ messages: true, messageChars: 3 }), { split: { player1: 60, player2: 40 }, message: 'four' })).not.toBeNull()
  })
})

describe('the config', () => {
  it('has presets that parse, and refuses an amount that is no multiple of its unit', () => {
    for (const preset of Object.values(presets)) expect(() => game.config.parse(preset.config)).not.toThrow()
    expect(game.config.safeParse({ money: 100, step: 3 }).success).toBe(false)
    expect(game.config.safeParse({ money: 1, step: 0.01 }).success).toBe(true)
    expect(game.config.safeParse({ discount1: 1.1 }).success).toBe(false)
  })

  it('spans the published grid of 384 configurations', () => {
    const grid = [100, 10_000, 1_000_000].flatMap(money =>
      [0.8, 0.9, 0.95, 1].flatMap(discount1 =>
        [0.8, 0.9, 0.95, 1].flatMap(discount2 =>
          (
            [
              { rounds: 12, horizon: 'known' },
              { rounds: 99, horizon: 'capped' },
            ] as const
          ).flatMap(told =>
            [true, false].flatMap(completeInformation =>
              [true, false].map(messages => ({ money, discount1, discount2, ...told, completeInformation, messages })),
            ),
          ),
        ),
      ),
    )
    expect(new Set(grid.map(given => JSON.stringify(configOf(given)))).size).toBe(384)
  })
})
