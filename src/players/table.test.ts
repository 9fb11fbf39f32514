import { describe, expect, test } from 'vitest'
import { cards, loadGame, resolveGame } from '../catalogue'
import { historyKey, idOfTable, type ResponseTable } from '../core/response-table'
import type { LogEvent } from '../core/log'
import type { MatchSpec } from '../core/spec'
import { readTable, tableFile, tableOf } from '../data/response-table'
import { runMatch } from '../run/async'
import { systemClock } from '../run/clock'
import { findStrategy, makeSpec } from '../run/spec'
import { playSync } from '../run/sync'
import { talkRef } from '../transforms'
import { scriptedPlayer } from './scripted/player'
import { tablePlayer } from './table'

/** A match of two strategies in a matrix game, as the bulk driver writes it. */
async function played(strategies: readonly [string, string], options: { seed?: string; rounds?: number; talk?: boolean; preset?: string } = {}) {
  const { seed = 's', rounds = 6, talk = false, preset = 'prisoners-dilemma' } = options
  const entry = await loadGame('matrix')
  const refs = talk ? [talkRef({ before: 'choose', messages: 1, maxChars: 8, audience: 'public' })] : []
  const scripted = strategies.map(id => ({
    strategy: findStrategy(entry.strategies, id),
    params: findStrategy(entry.strategies, id).params?.parse({}),
  }))
  const seats = strategies.map(strategy => ({ player: { kind: 'scripted', strategy } as const, wording: 'en' }))
  const spec: MatchSpec = makeSpec({ game: entry.game, preset, config: { rounds }, with: refs, seats, seed })
  const game = await resolveGame(spec.game)
  const { log } = playSync(game, spec, scripted, { log: 'full' })
  return {
    id: `m-${seed}`,
    log,
    spec,
    game,
    players: scripted.map(one => scriptedPlayer(one.strategy, one.params)),
    resolved: { game, tags: cards[0]?.tags ?? [] },
  }
}

const actionsOf = (log: readonly LogEvent[]) => log.flatMap(event => (event.e === 'move' ? [[event.k, event.seat, event.by, event.action]] : []))
const end = (log: readonly LogEvent[]) => log.at(-1)

describe('a table collected from a deterministic match', () => {
  test.each([false, true])('plays the same match, at one seat or both (talk: %s)', async talk => {
    const match = await played(['tit-for-tat', 'alternator'], { talk })
    const tables = [0, 1].map(seat => tablePlayer({ table: tableOf([match], seat, 't'), onMiss: 'abort' }))
    for (const players of [tables, [tables[0], match.players[1]], [match.players[0], tables[1]]]) {
      const handle = runMatch({
        id: 'x',
        game: match.game,
        spec: match.spec,
        players: players.map(p => p as NonNullable<typeof p>),
        clock: systemClock,
      })
      expect((await handle.done).status).toBe('complete')
      expect(actionsOf(handle.log)).toEqual(actionsOf(match.log))
    }
  })
})

describe('several actions of one history', () => {
  const collected = async () => {
    const all = await Promise.all(Array.from({ length: 40 }, (_, i) => played(['random', 'tit-for-tat'], { seed: `r${i}`, rounds: 1 })))
    const table = tableOf(all, 0, 'mixed')
    const actions = all.flatMap(({ log }) => log.flatMap(event => (event.e === 'move' && event.seat === 0 ? [event.action] : [])))
    return { table, all, actions }
  }

  test('are kept with their counts', async () => {
    const { table, actions } = await collected()
    const [entry] = Object.values(table.entries)
    expect(Object.keys(table.entries)).toHaveLength(1)
    for (const option of ['C', 'D']) expect(entry?.find(one => one.action === option)?.times).toBe(actions.filter(action => action === option).length)
    expect(table.from).toHaveLength(40)
    expect(table.from[0]).toEqual({ match: 'm-r0', seat: 0, player: 'random' })
  })

  test('are drawn by their counts with the seat’s luck, the same for the same seed', async () => {
    const { table, all } = await collected()
    const [key] = Object.keys(table.entries)
    const made = {
      ...table,
      entries: {
        [key as string]: [
          { action: 'C', times: 3 },
          { action: 'D', times: 1 },
        ],
      },
    }
    const skewed: ResponseTable = { ...made, id: idOfTable(made) }
    const one = all[0] as (typeof all)[number]
    const first = async (seed: string) => {
      const players = [tablePlayer({ table: skewed, onMiss: 'abort' }), one.players[1] as NonNullable<(typeof one.players)[1]>]
      const handle = runMatch({ id: 'x', game: one.game, spec: { ...one.spec, seed }, players, clock: systemClock })
      await handle.done
      return actionsOf(handle.log)[0]?.[3]
    }
    const draws = await Promise.all(Array.from({ length: 400 }, (_, i) => first(`d${i}`)))
    const share = draws.filter(action => action === 'C').length / 400
    // 3/4, give or take four standard errors.
    expect(Math.abs(share - 0.75)).toBeLessThan(4 * Math.sqrt((0.75 * 0.25) / 400))
    expect(await Promise.all(Array.from({ length: 20 }, (_, i) => first(`d${i}`)))).toEqual(draws.slice(0, 20))
  })
})

describe('a history that the table does not hold', () => {
  const against = async (onMiss: 'fallback' | 'abort', onFailure: 'fallback' | 'abort') => {
    const source = await played(['tit-for-tat', 'tit-for-tat'], { rounds: 4 })
    const other = await played(['tit-for-tat', 'defector'], { rounds: 4 })
    const table = tableOf([source], 0, 't')
    const players = [tablePlayer({ table, onMiss }), other.players[1] as NonNullable<(typeof other.players)[1]>]
    const handle = runMatch({ id: 'x', game: other.game, spec: { ...other.spec, referee: { retries: 3, onFailure } }, players, clock: systemClock })
    await handle.done
    return handle.log
  }

  test('is one failed attempt, then the fallback, also where the referee would abort', async () => {
    for (const onFailure of ['fallback', 'abort'] as const) {
      const log = await against('fallback', onFailure)
      expect(actionsOf(log).flatMap(([, seat, by]) => (seat === 0 ? [by] : []))).toEqual(['player', 'fallback', 'fallback', 'fallback'])
      expect(log.filter(event => event.e === 'try').map(event => event.e === 'try' && [event.k, event.failure])).toEqual([
        [2, 'aborted'],
        [3, 'aborted'],
        [4, 'aborted'],
      ])
      expect(end(log)).toMatchObject({ status: 'complete' })
    }
  })

  test('ends the match where the seat says so, also where the referee would play on', async () => {
    for (const onFailure of ['fallback', 'abort'] as const)
      expect(end(await against('abort', onFailure))).toMatchObject({ status: 'aborted', steps: 1 })
  })
})

describe('collecting', () => {
  test('takes the player’s own decisions only', async () => {
    const match = await played(['tit-for-tat', 'alternator'], { rounds: 3 })
    const log = match.log.map(event => (event.e === 'move' && event.seat === 0 && event.k === 2 ? { ...event, by: 'fallback' as const } : event))
    expect(Object.keys(tableOf([match], 0, 't').entries)).toHaveLength(3)
    expect(Object.keys(tableOf([{ ...match, log }], 0, 't').entries)).toHaveLength(2)
  })

  test('refuses matches of different kinds, unfinished ones, none at all, and a seat that is not there', async () => {
    const match = await played(['tit-for-tat', 'alternator'])
    const longer = await played(['tit-for-tat', 'alternator'], { rounds: 7, seed: 'longer' })
    const talking = await played(['tit-for-tat', 'alternator'], { talk: true, seed: 'talking' })
    expect(() => tableOf([match, longer], 0, 't')).toThrow('match m-longer: expected the same config as in the first match, found another config;')
    expect(() => tableOf([match, talking], 0, 't')).toThrow(/match m-talking: expected the same game/)
    expect(() => tableOf([{ ...match, log: match.log.slice(0, -1) }], 0, 't')).toThrow(
      /match m-s: expected a match that was played to its end, found one that is running/,
    )
    expect(() => tableOf([], 0, 't')).toThrow(/expected at least one match/)
    expect(() => tableOf([match], 2, 't')).toThrow(/expected a seat from 0 to 1, found 2/)
  })

  test('knows a history by turn, observation and events, in whatever order their members stand', () => {
    const at = (heard: unknown[], turn = 'a') => historyKey({ turn, observation: { x: 1, y: 2 }, heard })
    expect(historyKey({ heard: [{ b: 2, a: 1 }], observation: { y: 2, x: 1 }, turn: 'a' })).toBe(at([{ a: 1, b: 2 }]))
    expect(new Set([at([]), at([1]), at([1, 1]), at([], 'b')]).size).toBe(4)
  })
})

describe('a table as a file', () => {
  test('comes back as it was', async () => {
    const table = tableOf([await played(['tit-for-tat', 'alternator'])], 1, 'The alternator’s table')
    expect(readTable(tableFile(table))).toEqual({ table: JSON.parse(JSON.stringify(table)), problem: null })
  })

  test('is refused where anything in it was changed, and says what is wrong with it', async () => {
    const table = tableOf([await played(['tit-for-tat', 'alternator'])], 1, 't')
    const code = (change: object) => readTable(JSON.stringify({ ...table, ...change }), 't.json').problem
    expect(code({ name: 'other' })).toMatchObject({ code: 'not-table', where: { file: 't.json' }, values: { path: 'id' } })
    expect(code({ schema: 99 })).toMatchObject({ code: 'newer', values: { theirs: 99 } })
    expect(code({ apiKey: 'sk-1' })).toMatchObject({ code: 'not-table', values: { path: 'apiKey' } })
    expect(code({ entries: { x: [] } })).toMatchObject({ code: 'not-table' })
    expect(readTable('{"half":').problem).toMatchObject({ code: 'not-json' })
    expect(readTable('null').problem).toMatchObject({ code: 'not-ours' })
  })
})
