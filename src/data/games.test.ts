import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { cards, loadGame, resolveGame } from '../catalogue'
import type { MatchSpec } from '../core/spec'
import type { Strategy } from '../core/strategy'
import { universal } from '../players/scripted/universal'
import { scriptedPlayer } from '../players/scripted/player'
import { runMatch } from '../run/async'
import { systemClock } from '../run/clock'
import { playSync } from '../run/sync'
import { talkRef } from '../transforms'
import type { MatchCard } from './card'
import { entriesOf, entryOf, type FinishedInput } from './export/entry'
import { exportZip } from './export/export'
import { importInto } from './import/import'
import { journalOf } from './journal'
import { MemoryStore } from './memory'
import { table } from './test/csv-table'
import type { Resolve } from './walk'

const resolve: Resolve = async ref => ({ game: await resolveGame(ref), tags: cards.find(card => card.id === ref.id)?.tags ?? [] })

/** A match of random players, with the config that a preset and some overrides make. */
async function played(id: string, seed: string, options: { preset?: string; config?: object; talkBefore?: string } = {}): Promise<FinishedInput> {
  const { game } = await loadGame(id)
  const preset = options.preset === undefined ? {} : game.presets[options.preset]?.config
  const config = game.config.parse({ ...preset, ...options.config }) as unknown
  const random = universal.find(strategy => strategy.id === 'random') as Strategy
  const seats = Array.from({ length: game.seats(config).default }, () => ({
    player: { kind: 'scripted', strategy: 'random' } as const,
    wording: 'en',
  }))
  const withTalk = options.talkBefore === undefined ? [] : [talkRef({ before: options.talkBefore, messages: 1, maxChars: 100, audience: 'public' })]
  const spec: MatchSpec = {
    game: { id, version: game.version, with: withTalk },
    config,
    seats,
    seed,
    referee: { retries: 1, onFailure: 'fallback' },
    engine: '0.1.0',
  }
  const resolved = await resolve(spec.game)
  let at = 1_800_000_000_000
  const { log } = playSync(
    resolved.game,
    spec,
    seats.map(() => ({ strategy: random, params: {} })),
    { log: 'full', at: () => at++ },
  )
  return { id: `${id}-${seed}`, log, resolved, meta: {} }
}

const tables = (bytes: Uint8Array) => {
  const files = unzipSync(bytes)
  return (name: string) => table(strFromU8(files[name] as Uint8Array))
}

describe.each(cards.map(card => card.id))('%s', id => {
  test('is exported, imported and exported again to the same bytes', async () => {
    const { game } = await loadGame(id)
    const inputs = [await played(id, 'a')]
    for (const preset of Object.keys(game.presets).slice(0, 5)) inputs.push(await played(id, preset, { preset }))
    const { bytes } = await exportZip(inputs.map(entryOf), { app: '0.1.0' })
    const store = new MemoryStore()
    expect(await importInto(store, bytes, { resolve })).toMatchObject({ skipped: [] })
    const again = await exportZip(entriesOf(store, await store.cards(), resolve), { app: '0.1.0' })
    expect(Buffer.compare(again.bytes, bytes)).toBe(0)
  })

  test('numbers its rounds from 1 without a gap', async () => {
    const { bytes } = await exportZip([entryOf(await played(id, 'r'))], { app: '' })
    const rounds = tables(bytes)('decisions.csv').map(row => Number(row['round']))
    expect(rounds).toEqual(rounds.toSorted((a, b) => a - b))
    expect([...new Set(rounds)]).toEqual(Array.from({ length: rounds.at(-1) ?? 0 }, (_, i) => i + 1))
  })
})

test('noise in matrix is seen in the implemented actions and in nature', async () => {
  const { bytes } = await exportZip(
    [entryOf(await played('matrix', 'n', { preset: 'prisoners-dilemma', config: { rounds: 60, noise: { p: 0.3 } } }))],
    { app: '' },
  )
  const read = tables(bytes)
  const flips = read('nature.csv').filter(row => row['draw'] === 'noise')
  expect(flips).toHaveLength(60)
  for (const row of read('decisions.csv')) {
    const flipped = (JSON.parse(flips[Number(row['round']) - 1]?.['value'] ?? '[]') as boolean[])[Number(row['seat'])]
    expect(row['action_intended'] !== row['action_implemented']).toBe(flipped)
  }
})

test('talk, offers with messages and sellers’ texts come into messages.csv with round and readers', async () => {
  const inputs = [
    await played('matrix', 't', { preset: 'prisoners-dilemma', config: { rounds: 5 }, talkBefore: 'choose' }),
    await played('persuasion', 't', { config: { message: 'text', rounds: 4 } }),
    await played('bargaining', 't', { config: { messages: true } }),
  ]
  const { bytes } = await exportZip(inputs.map(entryOf), { app: '' })
  const messages = tables(bytes)('messages.csv')
  const of = (game: string) => messages.filter(row => row['game'] === game)
  for (const game of ['matrix', 'persuasion', 'bargaining']) {
    expect([game, of(game).length > 0]).toEqual([game, true])
    expect(of(game).every(row => row['to'] === 'all' && Number(row['round']) >= 1)).toBe(true)
  }
  expect(of('persuasion').map(row => row['round'])).toEqual(['1', '2', '3', '4'])
})

test('a log of the live driver, with rejected answers, a fallback and a pause, is stored, exported and imported', async () => {
  const { game } = await loadGame('p-beauty')
  const config = game.config.parse({}) as unknown
  const stubborn: Strategy = { ...(universal[0] as Strategy), id: 'stubborn', sit: () => ({ act: () => 'not a number' }) }
  const n = game.seats(config).default
  const seats = Array.from({ length: n }, () => ({ player: { kind: 'scripted', strategy: 'random' } as const, wording: 'en' }))
  const spec: MatchSpec = {
    game: { id: 'p-beauty', version: game.version, with: [] },
    config,
    seats,
    seed: 'live',
    referee: { retries: 1, onFailure: 'fallback' },
    engine: '0.1.0',
  }
  const resolved = await resolve(spec.game)
  const store = new MemoryStore()
  const players = seats.map((_, seat) => scriptedPlayer(seat === 0 ? stubborn : (universal[0] as Strategy), {}))
  const handle = runMatch({
    id: 'live',
    game: resolved.game,
    spec,
    players,
    clock: systemClock,
    sink: journalOf({ store, id: 'live', resolved, meta: { name: 'live' } }),
  })
  handle.pause()
  handle.resume()
  const { payoffs } = await handle.done
  expect(await store.events('live')).toEqual(handle.log)
  const card = (await store.card('live')) as MatchCard
  expect(card).toMatchObject({ name: 'live', status: 'complete', payoffs })
  expect(card.fallbacks).toBe(card.decisions / n)
  const { bytes } = await exportZip(entriesOf(store, [card], resolve), { app: '' })
  expect(tables(bytes)('decisions.csv')[0]).toMatchObject({ by: 'fallback', failure: 'illegal;illegal', shown_at: expect.stringMatching(/^20.*Z$/) })
  expect(await importInto(new MemoryStore(), bytes, { resolve })).toMatchObject({ added: ['live'], skipped: [] })
})
