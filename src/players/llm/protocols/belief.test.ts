import { describe, expect, it } from 'vitest'
import bargaining from '../../../../games/bargaining/game'
import matrix from '../../../../games/matrix/game'
import pBeauty from '../../../../games/p-beauty/game'
import { sample } from '../../../core/action-space'
import type { LogOf } from '../../../core/log'
import { luckOf } from '../../../core/luck'
import type { LlmSpec } from '../../../core/spec'
import { modelSeat, playModels, type Played } from '../../test/llm-table'
import type { Asked, Stubbed } from '../../test/stub-caller'
import type { CallRequest } from '../caller'

const legal = ({ seat, k, tag, index, space }: CallRequest): Stubbed => JSON.stringify(sample(space, luckOf(`${seat}/${k}/${tag}/${index}`)))
const moves = (played: Played) => played.log.filter((entry): entry is LogOf<'move'> => entry.e === 'move' && entry.seat === 0)
const tries = ({ log }: Played) => log.filter((entry): entry is LogOf<'try'> => entry.e === 'try')
const asks = ({ asked }: Played, seat = 0) => asked.filter(one => one.seat === seat)
const systemOf = (asked: Asked) => asked.messages[0]!.text
const userOf = (asked: Asked) => asked.messages[1]!.text
const members = (asked: Asked) => Object.keys(asked.schema['properties'] as object)
/** One round of two in which seat 0 is asked by these protocols. */
const pair = (chosen: LlmSpec['protocols'], answer: (request: CallRequest, n: number) => Stubbed = legal) =>
  playModels(matrix, { config: { rounds: 1 }, seats: [modelSeat({ protocols: chosen }), modelSeat()] }, answer)

describe('belief', () => {
  const stated = '{"belief": {"C": 30, "D": 70}, "answer": "D"}'

  it('explicit is stated before the action in the same reply, and logged', async () => {
    const played = await pair([{ id: 'belief' }], r => (r.seat === 0 ? stated : legal(r)))
    const [one, ...more] = asks(played)
    expect(more).toEqual([])
    expect(members(one!)).toEqual(['belief', 'answer'])
    expect(moves(played)[0]).toMatchObject({
      action: 'D',
      beliefs: [{ order: 1, condition: 'explicit', about: [1], space: { kind: 'choice', options: ['C', 'D'] }, value: { C: 30, D: 70 } }],
    })
  })

  it('that does not add up is objected to, and the action is not taken', async () => {
    const played = await pair([{ id: 'belief' }], r =>
      r.seat === 0 && !r.reasked ? '{"belief": {"C": 30, "D": 60}, "answer": "D"}' : r.seat === 0 ? stated : legal(r),
    )
    expect(tries(played)).toMatchObject([{ failure: 'illegal' }])
    expect(asks(played)[1]!.messages[3]!.text).toContain(
      'at belief is not allowed here: give one amount for each of "C", "D", none negative, that add up to 100',
    )
  })

  it('stands under the names of the seat and is logged by action ids', async () => {
    const labels = { names: { C: 'D', D: 'C' }, order: ['D', 'C'] }
    const seats = [modelSeat({ protocols: [{ id: 'belief', params: { order: 'both' } }] }, { labels }), modelSeat()]
    const played = await playModels(matrix, { config: { rounds: 1 }, seats }, r =>
      r.seat === 0 ? '{"belief": {"C": 80, "D": 20}, "belief_about_you": {"C": 100, "D": 0}, "answer": "C"}' : legal(r),
    )
    const [one] = asks(played)
    expect(systemOf(one!)).toContain('{"belief": {"C": …, "D": …}, "belief_about_you": {"C": …, "D": …}, "answer": …}')
    expect(moves(played)[0]).toMatchObject({
      action: 'D',
      beliefs: [
        { order: 1, value: { D: 80, C: 20 } },
        { order: 2, value: { D: 100, C: 0 } },
      ],
    })
  })

  it('implicit is asked after the action, in a call that is told nothing of it', async () => {
    const chosen = [{ id: 'belief', params: { condition: 'implicit' } }]
    const played = await pair(chosen, r => (r.tag === 'belief' ? '{"belief": {"C": 30, "D": 70}}' : '{"answer": "D"}'))
    const [act, after] = asks(played)
    expect([act!.tag, after!.tag]).toEqual(['act', 'belief'])
    expect(act!.messages).toEqual(asks(await pair([]))[0]!.messages)
    expect(after!.messages).toHaveLength(2)
    expect(members(after!)).toEqual(['belief'])
    expect(JSON.stringify(after!.messages)).not.toContain('"answer": "D"')
    expect(moves(played)[0]).toMatchObject({
      action: 'D',
      tries: 1,
      raw: '{"answer": "D"}',
      beliefs: [{ condition: 'implicit', value: { C: 30, D: 70 } }],
    })
  })

  it('implicit that fails leaves the action standing, without a belief, and its failures on record', async () => {
    const chosen = [{ id: 'belief', params: { condition: 'implicit' } }]
    const played = await pair(chosen, r => (r.tag === 'belief' ? 'I expect the best.' : '{"answer": "D"}'))
    expect(asks(played).map(one => [one.tag, one.reasked])).toEqual([
      ['act', false],
      ['belief', false],
      ['belief', true],
    ])
    expect(tries(played)).toMatchObject([{ failure: 'unparsable' }, { failure: 'unparsable' }])
    expect(moves(played)[0]).toMatchObject({ action: 'D', by: 'player', tries: 1 })
    expect(moves(played)[0]).not.toHaveProperty('beliefs')
  })

  it('implicit is not asked about an action that is not taken, and the objection goes to the action', async () => {
    const chosen = [{ id: 'belief', params: { condition: 'implicit' } }]
    const played = await pair(chosen, r => (r.tag === 'belief' || r.seat === 1 ? legal(r) : r.reasked ? '{"answer": "C"}' : '{"answer": "X"}'))
    expect(asks(played).map(one => [one.tag, one.reasked])).toEqual([
      ['act', false],
      ['act', true],
      ['belief', false],
    ])
  })

  it('given stands in the prompt, under the names of the seat, and is logged as given', async () => {
    const chosen = [{ id: 'belief', params: { condition: 'given', order: 'both', given: { C: 25, D: 75 }, givenSecond: { C: 100, D: 0 } } }]
    const seats = [modelSeat({ protocols: chosen }, { labels: { names: { C: 'J', D: 'F' } } }), modelSeat()]
    const played = await playModels(matrix, { config: { rounds: 1 }, seats }, legal)
    const [one] = asks(played)
    expect(members(one!)).toEqual(['answer'])
    expect(userOf(one!)).toContain(
      '# What you expect\n\nYou expect that the other player will take these options next with these chances in percent: "J": 25, "F": 75.',
    )
    expect(moves(played)[0]!.beliefs).toMatchObject([
      { order: 1, condition: 'given', value: { C: 25, D: 75 } },
      { order: 2, condition: 'given', value: { C: 100, D: 0 } },
    ])
  })

  it('given that does not fit the game ends the match with one clear sentence', async () => {
    const chosen = [{ id: 'belief', params: { condition: 'given', given: { C: 25, X: 75 } } }]
    await expect(pair(chosen)).rejects.toThrow(
      'seat 0, protocol belief, given: expected percent for each of C, D, together 100, found {"C":25,"X":75}; correct the value.',
    )
  })

  it('over numbers is the expected mean', async () => {
    const seats = [modelSeat({ protocols: [{ id: 'belief', params: { order: 'both' } }] }), modelSeat(), modelSeat()]
    const played = await playModels(pBeauty, { config: { rounds: 1 }, seats }, r =>
      r.seat === 0 ? '{"belief": 33.5, "belief_about_you": 20, "answer": 22}' : legal(r),
    )
    expect(userOf(asks(played)[0]!)).toContain('Which number do you expect the other players to choose next, on average?')
    expect(moves(played)[0]!.beliefs).toMatchObject([
      { order: 1, about: [1, 2], value: 33.5 },
      { order: 2, about: [1, 2], value: 20 },
    ])
  })

  it('is asked only where something is foreseeable, and of the second order only over options and numbers', async () => {
    const seats = [0, 1].map(() => modelSeat({ protocols: [{ id: 'belief', params: { order: 'both' } }] }))
    const played = await playModels(bargaining, { config: { rounds: 1 }, seats }, r =>
      r.turn === 'offer' ? '{"belief": {"Accept": 90, "Reject": 10}, "answer": {"player1": 60, "player2": 40}}' : '{"answer": "accept"}',
    )
    expect(asks(played, 0).map(members)).toEqual([['belief', 'answer']])
    expect(asks(played, 1).map(members)).toEqual([['answer']])
  })

  it('stands where it was put among other protocols: after the reasoning of an outer one, before that of an inner one', async () => {
    expect(members(asks(await pair([{ id: 'cot' }, { id: 'belief' }]))[0]!)).toEqual(['reasoning', 'belief', 'answer'])
    expect(members(asks(await pair([{ id: 'belief' }, { id: 'cot' }]))[0]!)).toEqual(['belief', 'reasoning', 'answer'])
    const apart = asks(await pair([{ id: 'belief', params: { condition: 'implicit' } }, { id: 'predict' }, { id: 'cot' }]))
    expect(apart.map(one => [one.tag, members(one)])).toEqual([
      ['predict', ['reasoning', 'prediction']],
      ['act', ['reasoning', 'answer']],
      ['belief', ['reasoning', 'belief']],
    ])
  })
})
