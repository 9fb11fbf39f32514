import { describe, expect, test } from 'vitest'
import { cards, loadGame, resolveGame } from '../catalogue'
import { sample } from '../core/action-space'
import { stateHash } from '../core/canonical'
import type { Turn } from '../core/game'
import type { LogEvent, LogOf } from '../core/log'
import { luckOf } from '../core/luck'
import { Machine } from '../core/machine'
import { allSeats } from '../core/seats'
import type { MatchSpec, PlayerSpec } from '../core/spec'
import { tableOf } from '../data/response-table'
import { runMatch } from '../run/async'
import { systemClock } from '../run/clock'
import { HandClock } from '../testkit/engine/fixture'
import { talkRef } from '../transforms'
import type { Ask, Player, Reply } from './player'
import { recordedPlayer } from './recorded'
import { scriptedPlayer } from './scripted/player'
import { universal } from './scripted/universal'
import { tablePlayer } from './table'

const anyone: PlayerSpec = { kind: 'scripted', strategy: 'random' }

/** A match of random actions, in which seats speak in any order, played by hand. */
async function randomMatch(id: string, seed: string, talk: 'none' | 'public' | 'private', config: object = {}) {
  const { game: plain } = await loadGame(id)
  const parsed: unknown = plain.config.parse(config)
  const seats = plain.seats(parsed).default
  const before = new Machine({ game: plain, config: parsed, seats, seed }).turn?.id ?? ''
  const refs = talk === 'none' ? [] : [talkRef({ before, messages: 2, maxChars: 12, audience: talk })]
  const spec: MatchSpec = {
    game: { id, version: plain.version, with: refs },
    config: parsed,
    seats: allSeats(seats).map(() => ({ player: anyone, wording: 'en' })),
    seed,
    referee: { retries: 1, onFailure: 'abort' },
    engine: 'test',
  }
  const game = await resolveGame(spec.game)
  const machine = new Machine({ game, config: parsed, seats, seed })
  const luck = luckOf(`${seed}/hand`)
  const log: LogEvent[] = [{ e: 'start', schema: 2, spec }]
  const hashes: string[] = []
  for (let turn: Turn | null = machine.turn; turn !== null; turn = machine.turn) {
    const k = machine.k + 1
    log.push({ e: 'open', k, turn })
    const movers = turn.gate === 'joint' ? turn.seats : [luck.pick(turn.seats)]
    const moves = movers.map((seat): LogOf<'move'> => {
      const space = game.actions(machine.observe(seat), turn as Turn, machine.briefs[seat])
      return { e: 'move', k, seat, action: sample(space, luck), by: 'player', tries: 1 }
    })
    log.push(...moves)
    machine.apply(moves.map(({ seat, action }) => ({ seat, action })))
    hashes.push(stateHash(machine.state))
    log.push({ e: 'shut', k, why: turn.gate === 'joint' ? 'all' : 'each' })
  }
  log.push({ e: 'end', status: machine.limited ? 'limit' : 'complete', payoffs: machine.payoffs(), steps: machine.k })
  const resolved = { game, tags: cards.find(card => card.id === id)?.tags ?? [] }
  return { id: `${id}-${seed}`, log, hashes, spec, game, seats, resolved }
}

/** Runs a match with these players to its end and gives its log and the hash of every state. */
async function rerun(spec: MatchSpec, game: Awaited<ReturnType<typeof resolveGame>>, players: readonly Player[]) {
  const handle = runMatch({ id: 'again', game, spec, players, clock: systemClock })
  const { status } = await handle.done
  const hashes = handle.log.flatMap(event => (event.e === 'shut' ? [event.hash] : []))
  const moves = handle.log.filter(event => event.e === 'move')
  return { status, hashes, moves, log: handle.log }
}

const matches = cards.flatMap(({ id }) => (['none', 'public', 'private'] as const).map(talk => [id, talk] as const))

describe.each(matches)('a match of %s with %s talk, all seats recorded', (id, talk) => {
  test('goes through the same states', async () => {
    for (const seed of ['a', 'b', 'c']) {
      const { log, hashes, spec, game, seats } = await randomMatch(id, seed, talk)
      const players = allSeats(seats).map(seat => recordedPlayer({ log, seat }))
      const again = await rerun(spec, game, players)
      expect([again.status, again.hashes]).toEqual(['complete', hashes])
      expect(again.log.filter(event => event.e === 'try')).toEqual([])
    }
  })

  test('played from the tables of its own moves, goes through states of its own, the same ones each time', async () => {
    const match = await randomMatch(id, 't', talk)
    const tables = allSeats(match.seats).map(seat => tableOf([match], seat, 'own'))
    const play = () =>
      rerun(
        match.spec,
        match.game,
        tables.map(table => tablePlayer({ table, onMiss: 'fallback' })),
      )
    const once = await play()
    expect((await play()).hashes).toEqual(once.hashes)
    // With no free order of speaking, every history is the recorded one.
    if (talk === 'none') expect(once.hashes).toEqual(match.hashes)
  })
})

test('one recording may take several seats of a match', async () => {
  const { log, spec, game, seats } = await randomMatch('p-beauty', 'a', 'none')
  const player = recordedPlayer({ log, seat: 1 })
  const { moves } = await rerun(
    spec,
    game,
    allSeats(seats).map(() => player),
  )
  const theirs = log.flatMap(event => (event.e === 'move' && event.seat === 1 ? [event.action] : []))
  for (const seat of allSeats(seats)) expect(moves.flatMap(move => (move.seat === seat ? [move.action] : []))).toEqual(theirs)
})

test('a recording of other length plays what it has, then its attempts are aborted and the fallback signed', async () => {
  const short = await randomMatch('matrix', 'a', 'none', { rounds: 3 })
  const { spec, game } = await randomMatch('matrix', 'b', 'none', { rounds: 5 })
  const random = universal.find(strategy => strategy.id === 'random')
  if (random === undefined) throw new Error('no strategy random')
  const referee = { retries: 3, onFailure: 'fallback' } as const
  const { moves, log } = await rerun({ ...spec, referee }, game, [recordedPlayer({ log: short.log, seat: 0 }), scriptedPlayer(random, {})])
  expect(moves.filter(move => move.seat === 0).map(move => move.by)).toEqual(['player', 'player', 'player', 'fallback', 'fallback'])
  expect(log.filter(event => event.e === 'try').map(event => event.failure)).toEqual(['aborted', 'aborted'])
})

test('continues where it was when the match is resumed', async () => {
  for (const talk of ['none', 'public'] as const) {
    const { log, hashes, spec, game, seats } = await randomMatch('persuasion', 'r', talk)
    const players = () => allSeats(seats).map(seat => recordedPlayer({ log, seat }))
    const whole = await rerun(spec, game, players())
    const cut = whole.log.findIndex(event => event.e === 'shut' && event.k === 3) + 1
    const handle = runMatch({ id: 'again', game, spec, players: players(), clock: systemClock, past: whole.log.slice(0, cut) })
    await handle.done
    expect(handle.log.flatMap(event => (event.e === 'shut' ? [event.hash] : []))).toEqual(hashes)
  }
})

describe('talk with a recording', () => {
  const talker = (say: (ask: Ask) => Promise<Reply> | Reply): Player => ({ id: 'talker', sit: () => ({ act: say }) })

  test('keeps its turn to speak until as much was said as then', async () => {
    const { spec, game } = await randomMatch('matrix', 'q', 'public', { rounds: 1 })
    const start: LogEvent = { e: 'start', schema: 2, spec }
    const turn = (seats: readonly number[]): Turn => ({ id: 'talk:choose', n: 0, seats, gate: 'each' })
    const said = (k: number, seat: number, text: string): LogEvent[] => [
      { e: 'open', k, turn: turn([0, 1]) },
      { e: 'move', k, seat, action: { do: 'say', with: text }, by: 'player', tries: 1 },
      { e: 'shut', k, why: 'each' },
    ]
    const log = [start, ...said(1, 1, 'one'), ...said(2, 1, 'two'), ...said(3, 0, 'three')]
    const other = talker(async ask => {
      await new Promise(resolve => setTimeout(resolve, 5))
      return { action: ask.turn.id === 'choose' ? 'C' : { do: 'say', with: `at ${ask.k}` } }
    })
    const { moves } = await rerun({ ...spec, referee: { retries: 0, onFailure: 'fallback' } }, game, [recordedPlayer({ log, seat: 0 }), other])
    expect(moves.slice(0, 3).map(move => [move.seat, (move.action as { with: unknown }).with])).toEqual([
      [1, 'at 1'],
      [1, 'at 2'],
      [0, 'three'],
    ])
  })

  test('speaks at once when nobody else has anything to say, and is quiet, signed as a fallback, when it has nothing either', async () => {
    const { spec, game } = await randomMatch('matrix', 'q', 'public', { rounds: 1 })
    const log: LogEvent[] = [
      { e: 'start', schema: 2, spec },
      { e: 'open', k: 1, turn: { id: 'talk:choose', n: 0, seats: [0, 1], gate: 'each' } },
      { e: 'open', k: 2, turn: { id: 'talk:choose', n: 0, seats: [0, 1], gate: 'each' } },
      { e: 'move', k: 2, seat: 0, action: { do: 'say', with: 'late' }, by: 'player', tries: 1 },
    ]
    const both = [recordedPlayer({ log, seat: 0 }), recordedPlayer({ log, seat: 1 })]
    const { moves, status } = await rerun({ ...spec, referee: { retries: 0, onFailure: 'fallback' } }, game, both)
    expect(moves.slice(0, 3).map(({ seat, by, action }) => [seat, by, (action as { do: string }).do])).toEqual([
      [0, 'player', 'say'],
      [0, 'fallback', 'done'],
      [1, 'fallback', 'done'],
    ])
    expect(status).toBe('complete')
  })

  test('stays silent to the end of the clock where it did so then', async () => {
    const plain = await randomMatch('matrix', 'q', 'none', { rounds: 1 })
    const refs = [talkRef({ before: 'choose', clockMs: 30_000 })]
    const spec: MatchSpec = { ...plain.spec, game: { ...plain.spec.game, with: refs } }
    const game = await resolveGame(spec.game)
    const log: LogEvent[] = [
      { e: 'start', schema: 2, spec },
      { e: 'open', k: 1, turn: { id: 'talk:choose', n: 0, seats: [0, 1], gate: 'each', clockMs: 30_000 } },
      { e: 'shut', k: 1, why: 'clock' },
      { e: 'open', k: 2, turn: { id: 'choose', n: 0, seats: [0, 1], gate: 'joint' } },
      { e: 'move', k: 2, seat: 0, action: 'C', by: 'player', tries: 1 },
      { e: 'move', k: 2, seat: 1, action: 'D', by: 'player', tries: 1 },
    ]
    const clock = new HandClock()
    const handle = runMatch({ id: 'x', game, spec, players: [0, 1].map(seat => recordedPlayer({ log, seat })), clock })
    await clock.pass(29_999)
    expect(handle.log.map(event => event.e)).toEqual(['start', 'open'])
    await clock.pass(1)
    await handle.done
    expect(handle.log.flatMap(event => (event.e === 'shut' ? [event.why] : event.e === 'move' ? [event.action] : []))).toEqual([
      'clock',
      'C',
      'D',
      'all',
    ])
    expect(handle.log.filter(event => event.e === 'try')).toEqual([])
  })
})
