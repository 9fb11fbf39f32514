import { describe, expect, test } from 'vitest'
import { loadGame, resolveGame } from '../../catalogue'
import type { LlmSpec, SeatSpec } from '../../core/spec'
import { makeSpec } from '../../run/spec'
import { model } from '../test/desk-table'
import { measureMatch } from './measure-match'

const strategy: SeatSpec = { player: { kind: 'scripted', strategy: 'random' }, wording: 'en' }
const seatOf = (more: Partial<LlmSpec> = {}): SeatSpec => ({ player: model(more), wording: 'en' })

async function measured(id: string, seats: readonly SeatSpec[], config: object, preset?: string) {
  const { game } = await loadGame(id)
  return measureMatch(game, makeSpec({ game, preset, config, seats, seed: 'x' }))
}
const dilemma = (seats: readonly SeatSpec[]) => measured('matrix', seats, { rounds: 10 }, 'prisoners-dilemma')
const exactly = (n: number) => ({ low: n, high: n })

describe('what the models of a match do', () => {
  test('a model that plays ten rounds of a matrix game is called ten times', async () => {
    expect(await dilemma([seatOf(), strategy])).toMatchObject({ models: [{ calls: exactly(10), atOnce: 1 }], chain: exactly(10) })
  })

  test('two seats of the same model are called at the same time', async () => {
    expect(await dilemma([seatOf(), seatOf()])).toMatchObject({ models: [{ calls: exactly(20), atOnce: 2 }], chain: exactly(10) })
  })

  test('two models are measured apart', async () => {
    const { models } = await dilemma([seatOf(), seatOf({ model: 'other' })])
    expect(models.map(one => [one.model.model, one.calls, one.atOnce])).toEqual([
      ['m', exactly(10), 1],
      ['other', exactly(10), 1],
    ])
  })

  test('calls of its protocols count, and wait for each other', async () => {
    // A prediction before each of ten actions; notes before turns 4, 7 and 10.
    expect(await dilemma([seatOf({ protocols: [{ id: 'predict' }] }), strategy])).toMatchObject({
      models: [{ calls: exactly(20) }],
      chain: exactly(20),
    })
    expect(await dilemma([seatOf({ memory: { kind: 'notes', every: 3 } }), strategy])).toMatchObject({ models: [{ calls: exactly(13) }] })
  })

  test('less memory means fewer tokens, reasoning more', async () => {
    const tokens = async (more: Partial<LlmSpec>) => (await dilemma([seatOf(more), strategy])).models[0]!
    const all = await tokens({})
    const none = await tokens({ memory: { kind: 'none' } })
    const aloud = await tokens({ protocols: [{ id: 'cot' }] })
    expect(none.tokensIn.high).toBeLessThan(all.tokensIn.low * 2)
    expect(none.tokensIn.low).toBeLessThan(all.tokensIn.low)
    expect(aloud.tokensOut.high).toBeGreaterThan(5 * all.tokensOut.high)
    expect(all.tokensIn.low).toBeGreaterThan(0)
  })

  test('a large table is measured by some of its seats', async () => {
    const seats = Array.from({ length: 500 }, (_, i) => (i % 2 === 0 ? seatOf() : strategy))
    expect(await measured('p-beauty', seats, { rounds: 2 })).toMatchObject({ models: [{ calls: exactly(500), atOnce: 250 }], chain: exactly(2) })
  })

  test('nobody is counted where no model sits', async () => {
    expect(await dilemma([strategy, strategy])).toEqual({ models: [], chain: exactly(0) })
  })

  test('talk costs a call for each message, and for the answers that came too late', async () => {
    const { game } = await loadGame('matrix')
    const config = { rounds: 3 }
    const plain = makeSpec({ game, preset: 'prisoners-dilemma', config, seats: [seatOf(), seatOf()], seed: 'x' })
    const spec = { ...plain, game: { ...plain.game, with: [{ transform: 'talk', version: 1, options: { before: 'choose', messages: 2 } }] } }
    const talking = await resolveGame(spec.game)
    const { models } = await measureMatch(talking, spec)
    expect(models[0]!.calls.low).toBeGreaterThan(6)
    expect(models[0]!.tokensOut.high).toBeGreaterThan(models[0]!.tokensOut.low)
  })
})
