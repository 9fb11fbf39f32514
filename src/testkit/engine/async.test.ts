import { describe, expect, it } from 'vitest'
import { verify } from '../../core/fold'
import type { LogEvent } from '../../core/log'
import { HumanDesk } from '../../players/human/desk'
import type { Player } from '../../players/player'
import { scriptedPlayer } from '../../players/scripted/player'
import { runMatch } from '../../run/async'
import type { RunInput } from '../../run/run-input'
import { playSync } from '../../run/sync'
import { dice, echo, gambler, HandClock, seatOf, settle, specFor } from './fixture'

const scripted = [scriptedPlayer(echo, undefined), scriptedPlayer(gambler, undefined)]
const mixed = specFor(dice, [{ player: { kind: 'human', at: 'here' }, wording: 'en' }, seatOf('gambler')])
const input = (more: Partial<RunInput>): RunInput => ({ id: 'm', game: dice, spec: mixed, players: scripted, clock: new HandClock(), ...more })
const bare = (log: readonly LogEvent[]) =>
  log.map(({ at: _, ...e }) =>
    'ms' in e || 'shownMs' in e ? Object.fromEntries(Object.entries(e).filter(([key]) => key !== 'ms' && key !== 'shownMs')) : e,
  )

describe('the async driver', () => {
  it('plays strategies exactly as the sync driver does', async () => {
    const spec = specFor(dice, [seatOf('echo'), seatOf('gambler')], { config: { rounds: 20 } })
    const handle = runMatch(input({ spec }))
    const done = await handle.done
    const sync = playSync(
      dice,
      spec,
      [
        { strategy: echo, params: undefined },
        { strategy: gambler, params: undefined },
      ],
      { log: 'full' },
    )
    expect(done.payoffs).toEqual(sync.payoffs)
    expect(bare(handle.log).filter(e => e.e === 'move')).toEqual(sync.log.filter(e => e.e === 'move'))
    expect(verify(dice, handle.log)).toBeNull()
  })

  it('keeps a joint action outside the state and the frames until all are in', async () => {
    const desk = new HumanDesk()
    const spec = specFor(dice, [mixed.seats[0]!, mixed.seats[0]!])
    const handle = runMatch(input({ spec, players: [desk.player, desk.player] }))
    await settle()
    const before = handle.getFrame(1)
    expect(desk.pending().map(ask => ask.seat)).toEqual([0, 1])
    expect(desk.answer(0, 3)).toBe(true)
    await settle()
    expect(handle.getFrame(1).observation).toEqual(before.observation)
    expect(handle.getFrame(1).waitingFor).toEqual([1])
    expect(desk.answer(0, 2)).toBe(false)
    desk.answer(1, 1)
    await settle()
    expect(handle.getFrame(1).events).toHaveLength(1)
    handle.stop('abandoned')
    expect((await handle.done).status).toBe('abandoned')
  })

  it('asks again with an objection in the language of the seat, then plays a signed fallback', async () => {
    const objections: (string | undefined)[] = []
    const stubborn: Player = { id: 'stubborn', sit: () => ({ act: ask => (objections.push(ask.objection), { action: 'seven' }) }) }
    const spec = { ...mixed, referee: { retries: 2, onFailure: 'fallback' as const }, config: { rounds: 1 } }
    const handle = runMatch(input({ spec, players: [stubborn, scripted[1]!] }))
    await handle.done
    expect(objections).toEqual([undefined, ...Array(2).fill('Your answer "seven" is not allowed here: give a whole number from 0 to 3.')])
    expect(handle.log.filter(e => e.e === 'try').map(e => e.e === 'try' && [e.failure, e.raw])).toEqual(Array(3).fill(['illegal', '"seven"']))
    expect(handle.log.find(e => e.e === 'move' && e.seat === 0)).toMatchObject({ by: 'fallback', tries: 3 })
  })

  it('starts a clock when the question is shown, stops it while paused, and plays the fallback when it ends', async () => {
    const clock = new HandClock()
    const desk = new HumanDesk()
    const spec = { ...mixed, referee: { retries: 1, clockMs: 10_000, onFailure: 'fallback' as const } }
    const handle = runMatch(input({ spec, clock, players: [desk.player, scripted[1]!] }))
    await settle()
    await clock.pass(60_000) // not shown yet: the clock doesn't run
    expect(handle.log.some(e => e.e === 'try')).toBe(false)
    desk.shown(0)
    await settle()
    expect(handle.getFrame(0).deadline).toBe(clock.now() + 10_000)
    await clock.pass(6_000)
    handle.pause()
    await clock.pass(60_000)
    handle.resume()
    expect(handle.getFrame(0).deadline).toBe(clock.now() + 4_000)
    await clock.pass(3_999)
    expect(handle.log.some(e => e.e === 'try')).toBe(false)
    await clock.pass(1)
    expect(handle.log.filter(e => e.e === 'try' || (e.e === 'move' && e.seat === 0))).toMatchObject([
      { e: 'try', failure: 'timeout' },
      { e: 'move', by: 'fallback', ms: 70_000 },
    ])
    handle.stop('aborted')
    await handle.done
  })

  it('runs no clock while paused, though the question is shown only then', async () => {
    const clock = new HandClock()
    const desk = new HumanDesk()
    const spec = { ...mixed, referee: { retries: 1, clockMs: 10_000, onFailure: 'fallback' as const } }
    const handle = runMatch(input({ spec, clock, players: [desk.player, scripted[1]!] }))
    await settle()
    handle.pause()
    desk.shown(0)
    await clock.pass(60_000)
    expect(handle.log.some(e => e.e === 'try')).toBe(false)
    handle.resume()
    await clock.pass(9_999)
    expect(handle.log.some(e => e.e === 'try')).toBe(false)
    await clock.pass(1)
    expect(handle.log.find(e => e.e === 'try')).toMatchObject({ failure: 'timeout' })
    handle.stop('aborted')
    await handle.done
  })

  it('waits for people, never for a strategy that would give the same wrong answer for ever', async () => {
    const stubborn: Player = { id: 'stubborn', sit: () => ({ act: () => ({ action: 'seven' }) }) }
    const spec = { ...mixed, referee: { retries: 2, onFailure: 'wait' as const }, config: { rounds: 1 } }
    const handle = runMatch(input({ spec, players: [stubborn, scripted[1]!] }))
    expect((await handle.done).status).toBe('complete')
    expect(handle.log.find(e => e.e === 'move' && e.seat === 0)).toMatchObject({ by: 'fallback', tries: 3 })
  })

  it('puts every event into the sink before its effect, in order', async () => {
    const kept: LogEvent[] = []
    let slow = Promise.resolve()
    const handle = runMatch(
      input({
        spec: specFor(dice, [seatOf('echo'), seatOf('gambler')]),
        sink: events => {
          slow = slow.then(() => void kept.push(...events))
          return slow
        },
      }),
    )
    await handle.done
    expect(kept).toEqual(handle.log)
  })

  it('stops and says so when the sink fails', async () => {
    const handle = runMatch(input({ spec: specFor(dice, [seatOf('echo'), seatOf('gambler')]), sink: () => Promise.reject(new Error('disk full')) }))
    await expect(handle.done).rejects.toThrow('disk full')
  })

  it('writes nothing more once its lease is lost', async () => {
    const desk = new HumanDesk()
    let lose = () => undefined as void
    const handle = runMatch(
      input({ players: [desk.player, scripted[1]!], lease: { held: () => true, onLost: f => (lose = f), release: () => undefined } }),
    )
    await settle()
    const written = handle.log.length
    lose()
    await handle.done
    expect(handle.log).toHaveLength(written)
    expect(handle.getFrame(0).status).toBe('abandoned')
  })

  it('continues an interrupted match at every point without a lost or repeated action', async () => {
    const spec = specFor(dice, [mixed.seats[0]!, seatOf('gambler'), seatOf('echo')], { config: { rounds: 5 } })
    const players = (desk: HumanDesk) => [desk.player, scripted[1]!, scripted[0]!]
    const answers = [1, 3, 0, 2, 1]
    const finish = async (past?: readonly LogEvent[]) => {
      const desk = new HumanDesk()
      const handle = runMatch(input({ spec, players: players(desk), ...(past === undefined ? {} : { past }) }))
      for (let i = 0; i < 5; i++) {
        await settle()
        const [ask] = desk.pending()
        if (ask !== undefined) desk.answer(0, answers[ask.k - 1])
      }
      await handle.done
      return handle.log
    }
    const whole = await finish()
    const moves = (log: readonly LogEvent[]) =>
      log
        .filter(e => e.e === 'move')
        .map(e => e.e === 'move' && [e.k, e.seat, e.action])
        .sort()
    for (let cut = 1; cut < whole.length; cut++) {
      const log = await finish(JSON.parse(JSON.stringify(whole.slice(0, cut))) as LogEvent[])
      expect(moves(log)).toEqual(moves(whole))
      expect(log.filter(e => e.e === 'open')).toHaveLength(5)
      expect(verify(dice, log)).toBeNull()
    }
  })
})
