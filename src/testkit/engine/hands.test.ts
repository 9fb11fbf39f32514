import { describe, expect, it } from 'vitest'
import { verify } from '../../core/fold'
import type { LogEvent, LogOf } from '../../core/log'
import type { PlayerSpec, SeatSpec } from '../../core/spec'
import { HumanDesk } from '../../players/human/desk'
import type { Ask, Player, Reply } from '../../players/player'
import { scriptedPlayer } from '../../players/scripted/player'
import { runMatch } from '../../run/async'
import type { RunInput } from '../../run/run-input'
import { applyTransforms, talkRef } from '../../transforms'
import { dice, echo, gambler, HandClock, seatOf, settle, specFor } from './fixture'

const person: SeatSpec = { player: { kind: 'human', at: { participant: 'p1' } }, wording: 'en' }
const ECHO: PlayerSpec = { kind: 'scripted', strategy: 'echo' }
const GAMBLER: PlayerSpec = { kind: 'scripted', strategy: 'gambler' }
const scripted = (id: string) => scriptedPlayer(id === 'echo' ? echo : gambler, undefined)

function table(more: Partial<RunInput> & { referee?: Partial<RunInput['spec']['referee']>; rounds?: number; people?: number } = {}) {
  const { referee, rounds = 3, people = 1, ...rest } = more
  const desk = new HumanDesk()
  const seats = [...Array<SeatSpec>(people).fill(person), seatOf('gambler')]
  const spec = specFor(dice, seats, { config: { rounds }, referee: { retries: 1, onFailure: 'fallback', ...referee } })
  const clock = new HandClock()
  const players = [...Array<Player>(people).fill(desk.player), scripted('gambler')]
  return { desk, clock, spec, handle: runMatch({ id: 'm', game: dice, spec, players, clock, ...rest }) }
}

const of = <E extends LogEvent['e']>(log: readonly LogEvent[], e: E) => log.filter((entry): entry is LogOf<E> & { at?: number } => entry.e === e)
const movesOf = (log: readonly LogEvent[], seat: number) => of(log, 'move').filter(move => move.seat === seat)
const answer = async (desk: HumanDesk, seat: number, action: unknown) => {
  await settle()
  expect(desk.answer(seat, action)).toBe(true)
  await settle()
}

describe('a seat that changes hands', () => {
  it('while it is asked: the question is taken back and put to the one who comes, from the first attempt', async () => {
    const { desk, handle } = table({ referee: { retries: 5 } })
    await answer(desk, 0, 'nonsense')
    expect(desk.pending()[0]).toMatchObject({ tries: 2 })
    const asks: Ask[] = []
    const other: Player = { id: 'other', sit: () => ({ act: async ask => (asks.push(ask), { action: 2 }) }) }
    handle.replace(0, other, GAMBLER, 'gone')
    await handle.done
    expect(desk.pending()).toEqual([])
    expect(asks[0]).toMatchObject({ k: 1, tries: 1 })
    expect(asks[0]?.objection).toBeUndefined()
    expect(of(handle.log, 'seat')).toMatchObject([{ k: 1, seat: 0, player: GAMBLER, why: 'gone' }])
    expect(movesOf(handle.log, 0).map(m => [m.k, m.by, m.tries])).toEqual([
      [1, 'substitute', 1],
      [2, 'substitute', 1],
      [3, 'substitute', 1],
    ])
    expect(handle.playerAt(0)).toEqual(GAMBLER)
    expect(verify(dice, handle.log)).toBeNull()
  })

  it('is given back, and the moves are the player’s own again', async () => {
    const { desk, handle } = table()
    await settle()
    handle.replace(0, scripted('echo'), ECHO, 'gone')
    handle.replace(0, desk.player, person.player, 'back')
    await answer(desk, 0, 3)
    handle.replace(0, scripted('echo'), ECHO, 'gone again')
    await handle.done
    expect(of(handle.log, 'seat').map(({ k, player }) => [k, player.kind])).toEqual([
      [1, 'scripted'],
      [1, 'human'],
      [2, 'scripted'],
    ])
    expect(movesOf(handle.log, 0).map(m => m.by)).toEqual(['player', 'substitute', 'substitute'])
  })

  it('counts another strategy or another person than the declared one as a substitute, too', async () => {
    const { desk, handle } = table({ rounds: 1 })
    handle.replace(1, scripted('echo'), ECHO, 'swapped')
    handle.replace(0, desk.player, { kind: 'human', at: { participant: 'p2' } }, 'another')
    await answer(desk, 0, 1)
    await handle.done
    expect(of(handle.log, 'move').map(m => m.by)).toEqual(['substitute', 'substitute'])
  })

  it('keeps the clock that runs, and gives the one who comes what is left of it', async () => {
    const { desk, clock, handle } = table({ referee: { clockMs: 10_000 } })
    await settle()
    desk.shown(0)
    await clock.pass(6_000)
    const late = new HumanDesk()
    handle.replace(0, late.player, { kind: 'human', at: 'here' }, 'seated anew')
    await settle()
    late.shown(0)
    expect(handle.getFrame(0).deadline).toBe(clock.now() + 4_000)
    await clock.pass(3_999)
    expect(of(handle.log, 'try')).toEqual([])
    await clock.pass(1)
    expect(of(handle.log, 'try')).toMatchObject([{ seat: 0, failure: 'timeout' }])
    expect(movesOf(handle.log, 0)).toMatchObject([{ by: 'fallback', ms: 4_000 }])
    handle.stop('aborted')
  })

  it('takes no answer, no sign of life and no failure of the one who left, however close', async () => {
    let reply: (reply: Reply) => void = () => undefined
    let asked: Ask | undefined
    let told: unknown
    const slow: Player = {
      id: 'slow',
      sit: () => ({
        act: (ask, stop) => {
          asked = ask
          stop.addEventListener('abort', () => (told = stop.reason))
          return new Promise(resolve => (reply = resolve))
        },
      }),
    }
    const { handle, clock, desk } = table({ rounds: 1, referee: { clockMs: 5_000 }, players: [slow, scripted('gambler')] })
    await settle()
    reply({ action: 3 })
    handle.replace(0, desk.player, { kind: 'human', at: 'here' }, 'gone')
    asked?.started()
    asked?.missed('network')
    await settle()
    expect(told).toMatchObject({ message: 'the seat was given to somebody else' })
    expect(movesOf(handle.log, 0)).toEqual([])
    expect(handle.getFrame(0).deadline).toBeUndefined()
    await clock.pass(60_000)
    await answer(desk, 0, 1)
    await handle.done
    expect(movesOf(handle.log, 0)).toMatchObject([{ action: 1, by: 'substitute' }])
    expect(of(handle.log, 'try')).toEqual([])
  })

  it('lets a decision stand that was in before', async () => {
    const { desk, handle } = table({ people: 2, rounds: 2 })
    await answer(desk, 0, 3)
    handle.replace(0, scripted('echo'), ECHO, 'gone')
    await answer(desk, 1, 0)
    expect(movesOf(handle.log, 0)).toMatchObject([
      { k: 1, action: 3, by: 'player' },
      { k: 2, by: 'substitute' },
    ])
    handle.stop('aborted')
  })

  it('tells the one who comes what the seat has heard and done, and nothing else', async () => {
    const { desk, handle } = table()
    await answer(desk, 0, 3)
    await answer(desk, 0, 2)
    const learned: unknown[] = []
    const keen: Player = {
      id: 'keen',
      sit: () => ({
        act: () => new Promise(() => undefined),
        did: (k, action) => learned.push([k, action]),
        hear: event => learned.push(event),
      }),
    }
    handle.replace(0, keen, GAMBLER, 'gone')
    expect(learned).toMatchObject([[1, 3], { round: 1 }, [2, 2], { round: 2 }])
    handle.stop('aborted')
  })

  it('gives every player that takes a seat over luck of its own', async () => {
    const draws: number[] = []
    const drawing: Player = { id: 'd', sit: ({ luck }) => ({ act: async () => (draws.push(luck.int(0, 1e9)), { action: 0 }) }) }
    const { handle } = table({ rounds: 1, players: [{ id: 'idle', sit: () => ({ act: () => new Promise(() => undefined) }) }, drawing] })
    await settle()
    handle.replace(0, drawing, GAMBLER, 'one')
    handle.replace(0, drawing, GAMBLER, 'two')
    handle.replace(1, drawing, ECHO, 'three')
    await handle.done
    expect(new Set(draws).size).toBe(draws.length)
  })

  it('is refused for a seat that isn’t there, and does nothing when the match is over', async () => {
    const { desk, handle } = table({ rounds: 1 })
    expect(() => handle.replace(7, desk.player, ECHO, 'x')).toThrow(RangeError)
    await answer(desk, 0, 1)
    await handle.done
    const { length } = handle.log
    handle.replace(0, scripted('echo'), ECHO, 'too late')
    handle.note('message', 'too late')
    handle.advance(null, 'too late')
    handle.extend(5, 'too late')
    handle.pause()
    expect(handle.log).toHaveLength(length)
    expect(() => handle.extend(Number.NaN, 'x')).toThrow(RangeError)
  })

  it('works in a conversation: whoever comes may speak, and what the one before had sent counts only if it was logged', async () => {
    const refs = [talkRef({ before: 'add', messages: 2, maxChars: 100, audience: 'public' })]
    const game = applyTransforms(dice, refs)
    const spec = specFor(game, [person, person], { with: refs, config: { rounds: 1 } })
    const [desk, other] = [new HumanDesk(), new HumanDesk()]
    let free = () => undefined as void
    let isSlow = false
    const handle = runMatch({
      id: 't',
      game,
      spec,
      players: [desk.player, desk.player],
      clock: new HandClock(),
      sink: () => (isSlow ? new Promise<void>(resolve => (free = resolve)) : undefined),
    })
    const say = (text: string) => ({ do: 'say', with: text })
    await settle()
    isSlow = true
    desk.answer(0, say('one'))
    await settle()
    // Seat 0's message waits for storage; that of seat 1 is in and waits for it, and then the seat changes hands.
    desk.answer(1, say('from the one before'))
    await settle()
    handle.replace(1, other.player, { kind: 'human', at: 'here' }, 'gone')
    isSlow = false
    free()
    await settle()
    expect(other.pending().map(ask => ask.seat)).toEqual([1])
    await answer(other, 1, say('from the one who came'))
    expect(
      handle
        .getFrame(0)
        .events.map(({ is }) => (is as { talk?: { text: string } }).talk?.text)
        .filter(Boolean),
    ).toEqual(['one', 'from the one who came'])
    expect(movesOf(handle.log, 1)).toMatchObject([{ by: 'substitute' }])
    handle.stop('aborted')
    await handle.done
    expect(verify(game, handle.log)).toBeNull()
  })

  it('sits there again when the match is resumed: strategies with the memory they had, people by `seatOf`', async () => {
    const run = (past?: readonly LogEvent[], desk = new HumanDesk()) => {
      const spec = specFor(dice, [person, seatOf('gambler')], { config: { rounds: 6 } })
      const seatOf_ = (as: PlayerSpec): Player => (as.kind === 'scripted' ? scripted(as.strategy) : desk.player)
      const players = [desk.player, scripted('gambler')]
      const handle = runMatch({ id: 'm', game: dice, spec, players, clock: new HandClock(), seatOf: seatOf_, ...(past && { past }) })
      return { desk, handle }
    }
    const finish = async ({ desk, handle }: ReturnType<typeof run>) => {
      for (let i = 0; i < 20; i++) {
        await settle()
        const k = desk.pending()[0]?.k
        if (k === 2 && handle.playerAt(0).kind === 'human' && of(handle.log, 'seat').length === 0)
          handle.replace(0, scripted('gambler'), GAMBLER, 'gone')
        else if (k !== undefined) desk.answer(0, k % 4)
      }
      return handle.done
    }
    const whole = run()
    await finish(whole)
    for (let cut = 1; cut < whole.handle.log.length; cut++) {
      const again = run(JSON.parse(JSON.stringify(whole.handle.log.slice(0, cut))) as LogEvent[])
      expect((await finish(again)).payoffs).toEqual((await whole.handle.done).payoffs)
      expect(movesOf(again.handle.log, 0).map(m => [m.k, m.action, m.by])).toEqual(movesOf(whole.handle.log, 0).map(m => [m.k, m.action, m.by]))
    }
  })

  it('goes to the player before where nobody is there for the one who had taken it, and the log says so', async () => {
    const first = table()
    await settle()
    first.handle.replace(0, first.desk.player, { kind: 'human', at: 'here' }, 'gone')
    await settle()
    const again = table({ past: first.handle.log.slice() })
    await settle()
    expect(of(again.handle.log, 'seat').map(({ player }) => player)).toEqual([{ kind: 'human', at: 'here' }, person.player])
    await answer(again.desk, 0, 1)
    expect(movesOf(again.handle.log, 0)).toMatchObject([{ by: 'player' }])
    again.handle.stop('aborted')
    first.handle.stop('aborted')
  })
})
