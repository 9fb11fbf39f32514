import { describe, expect, it } from 'vitest'
import { verify } from '../../core/fold'
import { HumanDesk } from '../../players/human/desk'
import type { Player } from '../../players/player'
import { scriptedPlayer } from '../../players/scripted/player'
import { runMatch } from '../../run/async'
import { dice, gambler, HandClock, seatOf, settle, specFor } from './fixture'
import { answer, asked, moved, of, say, table } from './table'

describe('extending', () => {
  it('adds time to clocks that run, that are paused and that have not begun, and is logged', async () => {
    const { desk, clock, handle } = table({ referee: { clockMs: 10_000 } })
    await settle()
    desk.shown(0)
    await clock.pass(4_000)
    handle.extend(5_000, 'slow network')
    expect(handle.getFrame(0).deadline).toBe(clock.now() + 11_000)
    handle.pause()
    handle.extend(1_000, 'more')
    handle.resume()
    desk.shown(1)
    expect(handle.getFrame(0).deadline).toBe(clock.now() + 12_000)
    expect(handle.getFrame(1).deadline).toBe(clock.now() + 16_000)
    await clock.pass(11_999)
    expect(of(handle.log, 'try')).toEqual([])
    await clock.pass(1)
    expect(of(handle.log, 'try')).toMatchObject([{ seat: 0, failure: 'timeout' }])
    expect(of(handle.log, 'host').filter(e => e.what === 'extend')).toMatchObject([
      { detail: { ms: 5_000, why: 'slow network' } },
      { detail: { ms: 1_000, why: 'more' } },
    ])
    handle.stop('aborted')
  })

  it('adds time to the one clock of a conversation', async () => {
    const { desk, clock, handle } = table({ talk: { clockMs: 10_000 }, rounds: 1 })
    await clock.pass(9_000)
    handle.extend(10_000, 'they talk well')
    await clock.pass(10_999)
    expect(desk.pending()[0]?.turn.id).toBe('talk:add')
    await clock.pass(1)
    expect(desk.pending()[0]?.turn.id).toBe('add')
    handle.stop('aborted')
  })
})

describe('advancing', () => {
  it('ends the waiting where a question was never shown, with the fallback signed', async () => {
    const { clock, handle } = table({ referee: { clockMs: 10_000 }, rounds: 1 })
    await clock.pass(10_000_000)
    expect(of(handle.log, 'try')).toEqual([])
    handle.advance(null, 'nobody there')
    expect((await handle.done).status).toBe('complete')
    expect(moved(handle.log).sort()).toEqual(['1/0 fallback', '1/1 fallback', '1/2 player'])
    expect(of(handle.log, 'try').map(({ failure }) => failure)).toEqual(['timeout', 'timeout'])
    const order = handle.log.filter(e => e.e === 'host' || e.e === 'try').map(e => (e.e === 'host' ? e.what : e.e))
    expect(order).toEqual(['advance', 'try', 'try'])
    expect(handle.log.find(e => e.e === 'host')).toMatchObject({ detail: { seats: null, why: 'nobody there' } })
  })

  it('ends the waiting of the given seats only, also where the spec waits for ever', async () => {
    const { desk, handle } = table({ referee: { onFailure: 'wait' }, rounds: 1 })
    await settle()
    handle.advance([1], 'gone')
    await settle()
    expect(asked(desk)).toEqual([0])
    expect(handle.getFrame('audience').waitingFor).toEqual([0])
    await answer(desk, 0, 2)
    await handle.done
    expect(moved(handle.log).sort()).toEqual(['1/0 player', '1/1 fallback', '1/2 player'])
    expect(verify(dice, handle.log)).toBeNull()
  })

  it('has the consequence that the spec declares: the end of the match, or a person who takes the seat', async () => {
    const ends = table({ referee: { onFailure: 'abort' } })
    await settle()
    ends.handle.advance([0], 'gone')
    expect((await ends.handle.done).status).toBe('aborted')

    const idle: Player = { id: 'idle', sit: () => ({ act: () => new Promise(() => undefined) }) }
    const standIn = new HumanDesk()
    const spec = specFor(dice, [seatOf('echo'), seatOf('gambler')], {
      config: { rounds: 1 },
      referee: { retries: 0, onFailure: 'person', clockMs: 5_000 },
    })
    const clock = new HandClock()
    const handle = runMatch({
      id: 'm',
      game: dice,
      spec,
      players: [idle, scriptedPlayer(gambler, undefined)],
      clock,
      standIn: standIn.player,
    })
    await settle()
    handle.advance([0], 'it hangs')
    await settle()
    expect(asked(standIn)).toEqual([0])
    standIn.shown(0)
    await clock.pass(60_000)
    expect(asked(standIn)).toEqual([0])
    handle.advance([0], 'nobody here either')
    await handle.done
    expect(moved(handle.log)).toContain('1/0 fallback')
  })

  it('is written down for a step whose moves are all in, and changes nothing', async () => {
    let open = () => undefined as void
    const barrier = () => new Promise<void>(resolve => (open = resolve))
    const { desk, handle } = table({ rounds: 1, barrier })
    await answer(desk, 0, 1)
    await answer(desk, 1, 1)
    handle.advance(null, 'too early')
    await settle()
    open()
    await handle.done
    expect(of(handle.log, 'try')).toEqual([])
    expect(moved(handle.log).every(one => one.endsWith('player'))).toBe(true)
  })

  it('while paused, takes the moves but lets the step rest', async () => {
    const { handle } = table({ rounds: 1 })
    await settle()
    handle.pause('a question')
    handle.advance(null, 'go on')
    await settle()
    expect(of(handle.log, 'move')).toHaveLength(3)
    expect(of(handle.log, 'shut')).toHaveLength(0)
    handle.resume()
    expect((await handle.done).status).toBe('complete')
  })

  it('ends a conversation as its clock would; what had come in before still counts', async () => {
    const { desk, handle, game } = table({ talk: {}, rounds: 1 })
    await settle()
    desk.answer(0, say('one'))
    desk.answer(1, say('two'))
    handle.advance(null, 'time')
    await settle()
    expect(of(handle.log, 'shut').map(({ why }) => why)).toEqual(['each', 'each', 'clock'])
    expect(desk.pending().map(ask => ask.turn.id)).toEqual(['add', 'add'])
    handle.advance(null, 'and on')
    await handle.done
    expect(verify(game, handle.log)).toBeNull()
  })

  it('of some seats in a conversation takes the word from them and leaves it to the others', async () => {
    const { desk, handle, game } = table({ talk: {}, people: 3, rounds: 1 })
    await settle()
    handle.advance([0], 'gone')
    await settle()
    expect(asked(desk)).toEqual([1, 2])
    expect(handle.getFrame('audience').waitingFor).toEqual([1, 2])
    await answer(desk, 1, say('still here'))
    expect(asked(desk)).toEqual([1, 2])
    handle.replace(0, desk.player, { kind: 'human', at: { participant: 'new' } }, 'somebody came')
    await settle()
    expect(asked(desk)).toEqual([0, 1, 2])
    handle.advance([0, 1, 2], 'enough')
    await settle()
    expect(of(handle.log, 'shut').map(({ why }) => why)).toEqual(['each', 'clock'])
    expect(desk.pending()[0]?.turn.id).toBe('add')
    expect(asked(desk)).toEqual([0, 1, 2])
    handle.stop('aborted')
    await handle.done
    expect(verify(game, handle.log)).toBeNull()
  })

  it('that was written before a crash is carried out by the match that is resumed, and no failure is told twice', async () => {
    for (const talk of [undefined, {}]) {
      const first = table({ people: 3, rounds: 1, ...(talk && { talk }) })
      await settle()
      first.handle.advance([0, 2], 'gone')
      await settle()
      const { log } = first.handle
      const from = log.findIndex(e => e.e === 'host') + 1
      for (let cut = from; cut <= log.length; cut++) {
        const again = table({ people: 3, rounds: 1, past: log.slice(0, cut), ...(talk && { talk }) })
        await settle()
        expect(asked(again.desk)).toEqual([1])
        expect(of(again.handle.log, 'try')).toHaveLength(talk === undefined ? 2 : 0)
        again.handle.stop('aborted')
      }
      first.handle.stop('aborted')
    }
  })
})
