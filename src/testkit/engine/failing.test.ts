import { describe, expect, it } from 'vitest'
import { verify } from '../../core/fold'
import type { LogEvent } from '../../core/log'
import type { SeatSpec } from '../../core/spec'
import { HumanDesk } from '../../players/human/desk'
import type { Ask, Player, Reply } from '../../players/player'
import { scriptedPlayer } from '../../players/scripted/player'
import { runMatch } from '../../run/async'
import type { RunInput } from '../../run/run-input'
import { dice, gambler, HandClock, seatOf, settle, specFor } from './fixture'

const model: SeatSpec = {
  player: { kind: 'llm', provider: 'rehearsal', model: 'stand-in', protocols: [], memory: { kind: 'all' } },
  wording: 'en',
}
const other = scriptedPlayer(gambler, undefined)

/** A player that answers what it is told to, one reply an ask. */
function answering(replies: readonly Reply[], asks: Ask[] = []): Player {
  return { id: 'model', recalls: true, sit: () => ({ act: async ask => (asks.push(ask), replies[asks.length - 1] ?? { action: 0 }) }) }
}

function match(player: Player, referee: RunInput['spec']['referee'], more: Partial<RunInput> = {}) {
  const spec = { ...specFor(dice, [model, seatOf('gambler')], { config: { rounds: 2 } }), referee }
  return runMatch({ id: 'm', game: dice, spec, players: [player, other], clock: new HandClock(), ...more })
}
const tries = (log: readonly LogEvent[]) => log.flatMap(e => (e.e === 'try' ? [e.failure] : []))
const movesOf = (log: readonly LogEvent[], seat: number) => log.flatMap(e => (e.e === 'move' && e.seat === seat ? [e] : []))

describe('a player that fails', () => {
  it('is asked again when its answer could not be read, was cut off or refused, with a sentence that says so', async () => {
    const asks: Ask[] = []
    const handle = match(
      answering(
        [{ failed: 'unparsable', raw: 'well', calls: ['a'] }, { failed: 'truncated' }, { failed: 'refusal' }, { action: 2, calls: ['d'] }],
        asks,
      ),
      {
        retries: 3,
        onFailure: 'fallback',
      },
    )
    await handle.done
    expect(tries(handle.log)).toEqual(['unparsable', 'truncated', 'refusal'])
    expect(handle.log.find(e => e.e === 'try')).toMatchObject({ raw: 'well', calls: ['a'] })
    expect(asks.slice(0, 4).map(ask => ask.objection?.slice(0, 22))).toEqual([
      undefined,
      'Your reply held no ans',
      'Your reply was cut off',
      'Your reply held no ans',
    ])
    expect(movesOf(handle.log, 0)[0]).toMatchObject({ action: 2, by: 'player', tries: 4, calls: ['d'] })
  })

  it.each(['timeout', 'rate-limited', 'auth', 'provider-down', 'network', 'aborted'] as const)(
    'is not asked again after %s: the declared consequence follows at once',
    async failure => {
      const asks: Ask[] = []
      const handle = match(answering([{ failed: failure }, { action: 1 }], asks), { retries: 5, onFailure: 'fallback' })
      await handle.done
      expect(tries(handle.log)).toEqual([failure])
      expect(movesOf(handle.log, 0).map(m => m.by)).toEqual(['fallback', 'player'])
      const stopped = match(answering([{ failed: failure }]), { retries: 5, onFailure: 'abort' })
      expect((await stopped.done).status).toBe('aborted')
    },
  )

  it('is not waited for for ever where people are: models get the fallback', async () => {
    const handle = match(answering(Array(9).fill({ failed: 'unparsable' })), { retries: 1, onFailure: 'wait' })
    await handle.done
    expect(movesOf(handle.log, 0).map(m => [m.by, m.tries])).toEqual([
      ['fallback', 2],
      ['fallback', 2],
    ])
  })

  it('keeps in the log what it tried again itself', async () => {
    const player: Player = {
      id: 'model',
      sit: () => ({
        act: async ask => {
          ask.missed('network', { raw: 'line broke', calls: ['x'] })
          return { action: 1 }
        },
      }),
    }
    const handle = match(player, { retries: 0, onFailure: 'abort' })
    await handle.done
    expect(handle.log.filter(e => e.e === 'try')).toHaveLength(2)
    expect(handle.log.find(e => e.e === 'try')).toMatchObject({ failure: 'network', raw: 'line broke', calls: ['x'] })
    expect(movesOf(handle.log, 0).every(m => m.by === 'player' && m.tries === 1)).toBe(true)
  })
})

describe('a person who stands in', () => {
  const referee = { retries: 0, onFailure: 'person' } as const

  it('takes the seat for the rest of the match, logged, with moves signed as a substitute’s', async () => {
    const desk = new HumanDesk()
    const handle = match(answering([{ failed: 'auth' }]), referee, { standIn: desk.player })
    await settle()
    expect(desk.pending()).toMatchObject([{ seat: 0, tries: 1 }])
    expect(desk.pending()[0]?.objection).toBeUndefined()
    desk.answer(0, 3)
    await settle()
    expect(desk.pending()[0]?.heard).toHaveLength(1)
    desk.answer(0, 1)
    await handle.done
    expect(handle.log.filter(e => e.e === 'seat')).toMatchObject([{ k: 1, seat: 0, player: { kind: 'human' }, why: 'auth' }])
    expect(movesOf(handle.log, 0).map(m => [m.action, m.by])).toEqual([
      [3, 'substitute'],
      [1, 'substitute'],
    ])
    expect(verify(dice, handle.log)).toBeNull()
  })

  it('still sits there when the match is resumed, and the one who failed is not asked', async () => {
    const desk = new HumanDesk()
    const first = match(answering([{ failed: 'auth' }]), referee, { standIn: desk.player })
    await settle()
    desk.answer(0, 3)
    await settle()
    const past = first.log.slice()
    first.stop('abandoned')
    const later = new HumanDesk()
    const asks: Ask[] = []
    const handle = match(answering([], asks), referee, { standIn: later.player, past })
    await settle()
    expect(asks).toEqual([])
    later.answer(0, 2)
    expect((await handle.done).status).toBe('complete')
    expect(movesOf(handle.log, 0)).toHaveLength(2)
  })

  it('is nobody where nobody is here: the fallback is played', async () => {
    const handle = match(answering([{ failed: 'auth' }]), referee)
    await handle.done
    expect(movesOf(handle.log, 0)[0]?.by).toBe('fallback')
  })
})

describe('a resumed match whose player gets its attempts back', () => {
  it('writes no failure twice and goes on where it was', async () => {
    const replies: Reply[] = [{ failed: 'unparsable' }, { action: 9 }]
    const hang: Player = {
      id: 'model',
      recalls: true,
      sit: () => {
        let n = 0
        return { act: () => (n < replies.length ? Promise.resolve(replies[n++] as Reply) : new Promise<Reply>(() => undefined)) }
      },
    }
    const first = match(hang, { retries: 3, onFailure: 'fallback' })
    await settle()
    const past = first.log.slice()
    first.stop('abandoned')
    expect(tries(past)).toEqual(['unparsable', 'illegal'])
    const handle = match(answering([...replies, { action: 1 }]), { retries: 3, onFailure: 'fallback' }, { past })
    await handle.done
    expect(tries(handle.log)).toEqual(['unparsable', 'illegal'])
    expect(movesOf(handle.log, 0)[0]).toMatchObject({ action: 1, tries: 3 })
  })
})
