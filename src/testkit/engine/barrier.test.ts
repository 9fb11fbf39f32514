import { describe, expect, it } from 'vitest'
import { fold } from '../../core/fold'
import type { LogEvent } from '../../core/log'
import type { SeatSpec } from '../../core/spec'
import { HumanDesk } from '../../players/human/desk'
import type { Player } from '../../players/player'
import { scriptedPlayer } from '../../players/scripted/player'
import { runMatch } from '../../run/async'
import { dice, echo, HandClock, settle, specFor } from './fixture'
import { answer, moved, of, person, say, table } from './table'

describe('the barrier', () => {
  it('holds a joint step when all moves are in and kept, shows it, and lets it go', async () => {
    const kept: LogEvent[] = []
    const met: { k: number; moves: number }[] = []
    let open = () => undefined as void
    const { desk, handle } = table({
      rounds: 2,
      sink: async events => {
        await Promise.resolve()
        kept.push(...events)
      },
      barrier: k => {
        met.push({ k, moves: kept.filter(e => e.e === 'move' && e.k === k).length })
        return new Promise<void>(resolve => (open = resolve))
      },
    })
    await answer(desk, 0, 1)
    expect([met.length, handle.getFrame(0).atBarrier]).toEqual([0, false])
    await answer(desk, 1, 1)
    expect(met).toEqual([{ k: 1, moves: 3 }])
    expect(handle.getFrame(0)).toMatchObject({ k: 0, atBarrier: true, waitingFor: [] })
    open()
    await settle()
    expect(handle.getFrame(0)).toMatchObject({ k: 1, atBarrier: false, waitingFor: [0, 1] })
    handle.stop('aborted')
  })

  it('is not waited for in a conversation', async () => {
    let met = 0
    const { desk, handle } = table({ talk: {}, rounds: 1, barrier: async () => void met++ })
    await answer(desk, 0, say('one'))
    expect([met, handle.machine.k]).toEqual([0, 1])
    handle.stop('aborted')
  })

  it('can be left by stopping the match, though nobody lets it go; the moves stay in the log', async () => {
    const { desk, handle } = table({ rounds: 1, barrier: () => new Promise(() => undefined) })
    await answer(desk, 0, 1)
    await answer(desk, 1, 1)
    handle.stop('abandoned')
    expect((await handle.done).status).toBe('abandoned')
    expect(handle.getFrame(0).atBarrier).toBe(false)
    expect(fold(dice, handle.log).pending).toHaveLength(3)
  })

  it('lets go of a step that a pause holds only when both are over', async () => {
    let open = () => undefined as void
    const { desk, handle } = table({ rounds: 1, barrier: () => new Promise<void>(resolve => (open = resolve)) })
    await answer(desk, 0, 1)
    await answer(desk, 1, 1)
    handle.pause()
    open()
    await settle()
    expect(handle.machine.k).toBe(0)
    handle.resume()
    await handle.done
    expect(handle.machine.k).toBe(1)
  })

  it('is waited for again by a match that was interrupted there; a seat that changes hands there acts from the next step on', async () => {
    const never = () => new Promise<void>(() => undefined)
    const first = table({ rounds: 2, barrier: never })
    await answer(first.desk, 0, 1)
    await answer(first.desk, 1, 2)
    first.handle.replace(0, scriptedPlayer(echo, undefined), { kind: 'scripted', strategy: 'echo' }, 'gone')
    await settle()
    expect(of(first.handle.log, 'move')).toHaveLength(3)
    const met: number[] = []
    const again = table({
      rounds: 2,
      past: first.handle.log.slice(),
      barrier: async k => void met.push(k),
      seatOf: () => scriptedPlayer(echo, undefined),
    })
    await answer(again.desk, 1, 2)
    await again.handle.done
    expect(met).toEqual([1, 2])
    expect(moved(again.handle.log).filter(one => one.includes('/0 '))).toEqual(['1/0 player', '2/0 substitute'])
    first.handle.stop('aborted')
  })

  it('that fails stops the match with its reason', async () => {
    const { desk, handle } = table({ rounds: 1, barrier: () => Promise.reject(new Error('the session is broken')) })
    await answer(desk, 0, 1)
    await answer(desk, 1, 1)
    await expect(handle.done).rejects.toThrow('the session is broken')
  })
})

describe('what is written', () => {
  it('covers all that a frame shows: once it has resolved, a fold of what is kept is at least where the frame was', async () => {
    const kept: LogEvent[] = []
    const { desk, handle } = table({
      people: 2,
      rounds: 3,
      sink: async events => {
        for (let i = 0; i < 5; i++) await Promise.resolve()
        kept.push(...events)
      },
    })
    const checks: Promise<void>[] = []
    handle.subscribe(() => {
      const frame = handle.getFrame('audience')
      checks.push(
        handle.written.then(() => {
          const { machine, pending } = fold(dice, kept)
          expect(machine.k).toBeGreaterThanOrEqual(frame.k)
          if (machine.k !== frame.k || frame.turn === null) return
          const waiting = frame.turn.seats.filter(seat => !pending.some(move => move.seat === seat))
          for (const seat of frame.turn.seats) if (!frame.waitingFor.includes(seat)) expect(waiting).not.toContain(seat)
        }),
      )
    })
    for (let k = 1; k <= 3; k++) for (const seat of [0, 1]) await answer(desk, seat, k)
    await handle.done
    await Promise.all(checks)
    expect(checks.length).toBeGreaterThan(6)
  })

  it('of a table of three hundred that answers at once takes few flushes', async () => {
    const wide = { ...dice, seats: () => ({ min: 2, max: 300, default: 2 }) }
    const spec = specFor(wide, Array<SeatSpec>(300).fill(person), { config: { rounds: 1 } })
    const desk = new HumanDesk()
    const flushes: number[] = []
    const handle = runMatch({
      id: 'm',
      game: wide,
      spec,
      players: Array<Player>(300).fill(desk.player),
      clock: new HandClock(),
      sink: async events => {
        flushes.push(events.length)
        for (let i = 0; i < 50; i++) await Promise.resolve()
      },
    })
    await settle()
    for (let seat = 0; seat < 300; seat++) desk.answer(seat, 1)
    await handle.done
    expect(flushes.reduce((a, b) => a + b)).toBe(handle.log.length)
    expect(flushes.length).toBeLessThan(10)
  })

  it('holds what the host did besides', async () => {
    const { handle } = table()
    handle.note('message', { to: null, text: 'five minutes left' })
    handle.note('kick', { participant: 'p9' })
    expect(of(handle.log, 'host')).toMatchObject([
      { what: 'message', detail: { to: null, text: 'five minutes left' } },
      { what: 'kick', detail: { participant: 'p9' } },
    ])
    handle.stop('aborted')
  })
})
