import { describe, expect, test } from 'vitest'
import { loadGame } from '../../catalogue'
import type { LogEvent, LogOf } from '../../core/log'
import type { MatchSpec, SeatSpec } from '../../core/spec'
import { runMatch } from '../../run/async'
import { makeSpec } from '../../run/spec'
import { HandClock, settle } from '../../testkit/engine/fixture'
import { deskTable, model, Shelf } from '../test/desk-table'
import { llmPlayer } from './player'

const ROUNDS = 3

/** What the server does with its n-th request, the same in every life of the match. */
type Server = (n: number) => 'good' | 'garbled' | 'broken'

const good: Server = () => 'good'
const moody: Server = n => (n % 5 === 1 ? 'garbled' : n % 4 === 2 ? 'broken' : 'good')

async function table(more: Parameters<typeof model>[0] = {}) {
  const { game } = await loadGame('matrix')
  const seat: SeatSpec = { player: model(more), wording: 'en' }
  return { game, spec: makeSpec({ game, preset: 'prisoners-dilemma', config: { rounds: ROUNDS }, seats: [seat, seat], seed: 'x' }) }
}

/** One life of a match: it goes on from what is stored, and ends after so many events of the wire as if the power had gone. */
async function life(
  at: Awaited<ReturnType<typeof table>>,
  disk: { log: LogEvent[]; shelf: Shelf },
  server: Server,
  served: { n: number },
  beats = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  const { clock, wire, desk } = deskTable({ clock: new HandClock() })
  const { game, spec }: { game: typeof at.game; spec: MatchSpec } = at
  const { log, shelf } = disk
  const past = log.length === 0 ? undefined : [...log]
  const caller = desk.caller('m', shelf, past === undefined ? undefined : shelf.past())
  const players = spec.seats.map(seat => llmPlayer({ spec: seat, caller }))
  const sink = (events: readonly LogEvent[]) => {
    log.push(...events)
    return Promise.resolve()
  }
  const handle = runMatch({ id: 'm', game, spec, players, clock, sink, ...(past === undefined ? {} : { past }) })
  let over = false
  void handle.done.then(() => (over = true))
  for (let beat = 0, next = 0; beat < beats; beat++) {
    await settle()
    if (over) return true
    const request = wire[next]
    if (request === undefined) {
      await clock.pass(60_000)
      continue
    }
    next++
    const how = server(served.n++)
    if (how === 'broken') await request.fail('network', { again: true })
    else await request.reply(how === 'garbled' ? 'hm' : '{"reasoning":"","prediction":"","notes":"n","answer":"C"}')
  }
  // Nothing of this life reaches the disk any more.
  disk.shelf = copyOf(shelf)
  disk.log = [...log]
  return false
}

function copyOf(shelf: Shelf): Shelf {
  const copy = new Shelf()
  for (const [id, call] of shelf.records) copy.records.set(id, call)
  for (const [hash, text] of shelf.texts) copy.texts.set(hash, text)
  return copy
}

const moves = (log: readonly LogEvent[]) => log.filter((event): event is LogOf<'move'> => event.e === 'move')

describe('a match that is cut off anywhere and gone on with', () => {
  test.each([
    ['a server that answers well', good, {}],
    ['garbled answers and broken lines', moody, {}],
    ['own notes and a moody server', moody, { memory: { kind: 'notes', every: 1 } } as const],
  ])('asks for no answer twice: %s', async (_, server, more) => {
    const at = await table(more)
    let lost = 0
    for (let cut = 1; cut <= 10; cut++) {
      const disk = { log: [] as LogEvent[], shelf: new Shelf() }
      const served = { n: 0 }
      let lives = 1
      while (!(await life(at, disk, server, served, lives > 6 ? Number.POSITIVE_INFINITY : cut))) lives++
      const calls = disk.shelf.all
      expect(disk.log.at(-1)).toMatchObject({ e: 'end', status: 'complete' })
      expect(moves(disk.log)).toHaveLength(2 * ROUNDS)
      expect(moves(disk.log).every(move => move.by === 'player')).toBe(true)
      // Everything that was asked has an end, and nothing that was answered was asked again.
      expect(calls.filter(call => call.status === 'pending')).toEqual([])
      const answered = calls.filter(call => call.status === 'ok').map(({ seat, k, tag, index, prompt }) => [seat, k, tag, index, prompt].join())
      expect(new Set(answered).size).toBe(answered.length)
      // What the server was asked is on record: each request once.
      expect(calls.filter(call => call.status !== 'lost').length).toBe(served.n)
      // Every failure stands in the log once.
      const tries = disk.log.flatMap(event => (event.e === 'try' ? (event.calls?.at(-1) ?? []) : []))
      expect(new Set(tries).size).toBe(tries.length)
      expect(tries.length).toBe(calls.filter(call => call.status !== 'ok').length)
      lost += calls.filter(call => call.status === 'lost').length
      if (lives === 1) break
    }
    expect(lost).toBeGreaterThan(0)
  })
})
