import { describe, expect, it } from 'vitest'
import { fold, verify } from '../../core/fold'
import type { GameDef, Turn } from '../../core/game'
import type { LogEvent } from '../../core/log'
import { walk } from '../../data/walk'
import { HumanDesk } from '../../players/human/desk'
import type { Ask } from '../../players/player'
import { scriptedPlayer } from '../../players/scripted/player'
import { universal } from '../../players/scripted/universal'
import { runMatch } from '../../run/async'
import { playSync } from '../../run/sync'
import { applyTransforms, talkRef } from '../../transforms'
import { luckOf } from '../../core/luck'
import { dice, echo, gambler, HandClock, seatOf, settle, specFor } from './fixture'

const human = { player: { kind: 'human', at: 'here' } as const, wording: 'en' }
const withTalk = (options: object) => [talkRef({ before: 'add', messages: 1, maxChars: 100, audience: 'public', ...options })]
const say = (text: string) => ({ do: 'say', with: text })
const done = { do: 'done', with: {} }
const answer = async (desk: HumanDesk, seat: number, action: unknown) => {
  await settle()
  expect(desk.answer(seat, action)).toBe(true)
  await settle()
}

function table(seats: number, options: object, clock = new HandClock(), past?: readonly LogEvent[]) {
  const refs = withTalk(options)
  const game = applyTransforms(dice, refs)
  const spec = specFor(game, Array(seats).fill(human), { with: refs, config: { rounds: 1 } })
  const desk = new HumanDesk()
  const handle = runMatch({ id: 't', game, spec, players: Array(seats).fill(desk.player), clock, ...(past === undefined ? {} : { past }) })
  return { game, desk, handle }
}

describe('talk', () => {
  it('puts a message turn before the named turn and reports messages to everyone in order of arrival', async () => {
    const { desk, handle, game } = table(2, {})
    await answer(desk, 1, say('Hello'))
    expect(handle.getFrame(0).events.map(e => e.is)).toEqual([{ talk: { from: 1, text: 'Hello' } }])
    expect(handle.getFrame(0).waitingFor).toEqual([0])
    await answer(desk, 0, done)
    expect(desk.pending().map(ask => [ask.seat, ask.turn.id])).toEqual([
      [0, 'add'],
      [1, 'add'],
    ])
    expect(desk.pending()[0]?.heard).toEqual(['Player 2 wrote:\n\n> Hello'])
    await answer(desk, 0, 1)
    await answer(desk, 1, 1)
    await handle.done
    expect(verify(game, handle.log)).toBeNull()
  })

  it('gives messages that arrive together a step each', async () => {
    const { desk, handle, game } = table(2, {})
    await settle()
    desk.answer(0, say('one'))
    desk.answer(1, say('two'))
    await answer(desk, 0, 1)
    await answer(desk, 1, 1)
    await handle.done
    expect(handle.log.filter(e => e.e === 'move').map(e => e.e === 'move' && [e.k, e.seat])).toEqual([
      [1, 0],
      [2, 1],
      [3, 0],
      [3, 1],
    ])
    expect(() => walk(game, handle.log, {})).not.toThrow()
  })

  it('continues an interrupted talk at every point without a lost or repeated message', async () => {
    const finish = async (past?: readonly LogEvent[]) => {
      const { desk, handle, game } = table(2, { messages: 2 }, new HandClock(), past)
      await settle()
      for (let open = desk.pending(); open.length > 0; open = desk.pending()) {
        const [{ seat, turn, observation }] = open as [Ask]
        const left = (observation as Record<string, { left: number } | undefined>)['talk:add']?.left
        await answer(desk, seat, turn.id === 'add' ? 1 : say(`${seat}: ${left} left`))
      }
      await handle.done
      walk(game, handle.log, {})
      return handle.log
    }
    const moves = (log: readonly LogEvent[]) => log.filter(e => e.e === 'move').map(e => e.e === 'move' && [e.k, e.seat, e.action])
    const whole = await finish()
    for (let cut = 1; cut < whole.length; cut++) {
      expect(moves(await finish(JSON.parse(JSON.stringify(whole.slice(0, cut))) as LogEvent[]))).toEqual(moves(whole))
    }
  })

  it('shows a private message to its two ends only', async () => {
    const { desk, handle } = table(3, { audience: 'private' })
    await answer(desk, 0, { do: 'say', with: { to: 'player 3', text: 'psst' } })
    expect(handle.getFrame(1).events).toEqual([])
    expect(handle.getFrame(2).events).toHaveLength(1)
    expect(handle.getFrame(0).events).toHaveLength(1)
    handle.stop('aborted')
  })

  it('understands messages of old logs, which named the bare seat', () => {
    const game = applyTransforms(dice, withTalk({ audience: 'private' }))
    const state: unknown = game.setup({ rounds: 1 }, 3, luckOf('old'))
    const said = (to: string) =>
      game.apply(state, [{ seat: 0, action: { do: 'say', with: { to, text: 'psst' } } }], { rounds: 1 }, luckOf('old')).events
    expect(said('2')).toEqual(said('player 3'))
    expect(said('2')).toMatchObject([{ to: [0, 2] }])
  })

  it('offers nobody a message to themself', async () => {
    const { desk, handle } = table(3, { audience: 'private' })
    await settle()
    const [ask] = desk.pending()
    expect(ask?.space).toMatchObject({ cases: { say: { fields: { to: { options: ['player 2', 'player 3'] } } } } })
    handle.stop('aborted')
  })

  it('leaves an ask out while others speak and gives up to the declared number of messages', async () => {
    const { desk, handle } = table(2, { messages: 2 })
    await answer(desk, 0, say('one'))
    expect(desk.pending().map(ask => ask.seat)).toEqual([0, 1])
    await answer(desk, 0, say('two'))
    expect(desk.pending().map(ask => ask.seat)).toEqual([1])
    handle.stop('aborted')
  })

  it('ends an occasion by one clock that messages do not restart', async () => {
    const clock = new HandClock()
    const { desk, handle, game } = table(2, { messages: 5, clockMs: 10_000 }, clock)
    await settle()
    await clock.pass(6_000)
    await answer(desk, 0, say('quick'))
    await clock.pass(3_999)
    expect(desk.pending()[0]?.turn.id).toBe('talk:add')
    await clock.pass(1)
    expect(desk.pending()[0]?.turn.id).toBe('add')
    expect(handle.log.filter(e => e.e === 'shut').map(e => e.e === 'shut' && e.why)).toEqual(['each', 'clock'])
    await answer(desk, 0, 1)
    await answer(desk, 1, 1)
    await handle.done
    expect(verify(game, handle.log)).toBeNull()
  })

  it('lets strategies of the game stay quiet, and strategies for every game speak', async () => {
    const refs = withTalk({ messages: 3 })
    const game = applyTransforms(dice, refs)
    const spec = specFor(game, [seatOf('echo'), seatOf('random')], { with: refs })
    const random = universal.find(s => s.id === 'random')!
    const result = playSync(
      game,
      spec,
      [
        { strategy: echo, params: undefined },
        { strategy: random, params: undefined },
      ],
      { log: 'full' },
    )
    expect(result.status).toBe('complete')
    const said = fold(game, result.log).heard.filter(h => 'talk' in (h.event.is as object))
    expect(said.length).toBeGreaterThan(0)
    expect(said.every(h => (h.event.is as { talk: { from: number } }).talk.from === 1)).toBe(true)
    const handle = runMatch({
      id: 'x',
      game,
      spec,
      players: [scriptedPlayer(echo, undefined), scriptedPlayer(random, undefined)],
      clock: new HandClock(),
    })
    expect((await handle.done).status).toBe('complete')
  })

  it('does not change the luck of the rules by name, nor the play of strategies that do not listen', () => {
    const refs = withTalk({})
    const plain = playSync(dice, specFor(dice, [seatOf('gambler'), seatOf('gambler')]), Array(2).fill({ strategy: gambler, params: undefined }), {
      log: 'none',
    })
    const game = applyTransforms(dice, refs)
    const talked = playSync(
      game,
      specFor(game, [seatOf('gambler'), seatOf('gambler')], { with: refs }),
      Array(2).fill({ strategy: gambler, params: undefined }),
      { log: 'none' },
    )
    expect(talked.status).toBe(plain.status)
    expect(talked.machine.nature[0]).toEqual(plain.machine.nature[0])
  })

  it('seats somebody new once, when the talk before their turn begins', () => {
    const fresh: GameDef = { ...dice, turn: (state, config) => withFresh(dice.turn(state, config)) }
    const withFresh = (turn: Turn | null) => (turn === null ? null : { ...turn, fresh: [1] })
    const game = applyTransforms(fresh, withTalk({}))
    const spec = specFor(game, [seatOf('echo'), seatOf('echo')], { with: withTalk({}) })
    const result = playSync(game, spec, Array(2).fill({ strategy: echo, params: undefined }), { log: 'full' })
    const opened = result.log.filter(e => e.e === 'open').map(e => e.e === 'open' && [e.turn.id, e.turn.fresh])
    expect(opened.slice(0, 4)).toEqual([
      ['talk:add', [1]],
      ['talk:add', undefined],
      ['add', undefined],
      ['talk:add', [1]],
    ])
  })

  it('is refused twice at the same turn, and with options out of range', () => {
    expect(() => applyTransforms(dice, [...withTalk({}), ...withTalk({ messages: 2 })])).toThrow(/expected each transform once at a turn/)
    expect(() => applyTransforms(dice, withTalk({ messages: 0 }))).toThrow(/game\.with talk\.messages/)
    expect(() => applyTransforms(dice, [{ transform: 'shout', version: 1, options: {} }])).toThrow(/expected one of the transforms talk/)
  })
})
