import { describe, expect, it } from 'vitest'
import bargaining from '../../games/bargaining/game'
import matrix from '../../games/matrix/game'
import pBeauty from '../../games/p-beauty/game'
import persuasion from '../../games/persuasion/game'
import type { GameDef } from '../core/game'
import { Machine } from '../core/machine'
import { applyTransforms, talkRef } from '../transforms'

const start = (game: GameDef, config: object, seats: number) => new Machine({ game, config: game.config.parse(config), seats, seed: 'foresee' })
const foreseen = (machine: Machine, seat: number) => machine.game.foresee?.(machine.observe(seat), machine.turn!, machine.briefs[seat], seat)

describe('what a seat may be asked to predict', () => {
  it('is the other’s choice in a game of two, among the other’s own actions', () => {
    const actions = [
      ['Up', 'Down'],
      ['Left', 'Right', 'Wait'],
    ]
    const payoffs = actions[0]!.map(() => actions[1]!.map(() => [0, 0]))
    const machine = start(matrix, { actions, payoffs }, 2)
    expect(foreseen(machine, 0)).toEqual([{ about: [1], space: { kind: 'choice', options: ['Left', 'Right', 'Wait'] } }])
    expect(foreseen(machine, 1)).toEqual([{ about: [0], space: { kind: 'choice', options: ['Up', 'Down'] } }])
  })

  it('is what all others do, taken together, in a group', () => {
    expect(foreseen(start(matrix, { form: 'counts' }, 4), 2)).toEqual([{ about: [0, 1, 3], space: { kind: 'choice', options: ['C', 'D'] } }])
    expect(foreseen(start(pBeauty, {}, 3), 0)).toEqual([{ about: [1, 2], space: { kind: 'int', min: 0, max: 100 } }])
  })

  it('is how an offer is answered, for who makes it, round by round', () => {
    const machine = start(bargaining, { rounds: 2, messages: false }, 2)
    const decision = { kind: 'choice', options: ['accept', 'reject'] }
    expect(foreseen(machine, 0)).toEqual([{ about: [1], space: decision }])
    machine.apply([{ seat: 0, action: { player1: 50, player2: 50 } }])
    expect(foreseen(machine, 1)).toEqual([])
    machine.apply([{ seat: 1, action: 'reject' }])
    expect(foreseen(machine, 1)).toEqual([{ about: [0], space: decision }])
  })

  it('is whether the message sells, for the seller alone', () => {
    const machine = start(persuasion, {}, 2)
    expect(foreseen(machine, 0)).toEqual([{ about: [1], space: { kind: 'choice', options: ['yes', 'no'] } }])
    machine.apply([{ seat: 0, action: 'yes' }])
    expect(foreseen(machine, 1)).toEqual([])
  })

  it('is nothing while a talk goes on, and as ever after it', () => {
    const machine = start(applyTransforms(matrix, [talkRef({ before: 'choose' })]), {}, 2)
    expect(foreseen(machine, 0)).toEqual([])
    for (const seat of [0, 1]) machine.apply([{ seat, action: { do: 'done', with: {} } }])
    expect(foreseen(machine, 0)).toMatchObject([{ about: [1] }])
  })
})
