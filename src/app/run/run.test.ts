import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadGame } from '../../catalogue'
import { verify } from '../../core/fold'
import type { LlmSpec } from '../../core/spec'
import type { Sending } from '../../players/llm/send'
import type { Setup } from '../setup/setup'
import { storage } from '../storage'
import { sharedLocks, sharedRecords } from '../test/tabs'
import type { RunFrame } from './frame'

/** The wire between the app and the stand-in model: what went out, and what happens to it first. */
const wire = vi.hoisted(() => ({
  sent: [] as { aborted: boolean }[],
  before: async (_: Sending, _n: number): Promise<void> => undefined,
}))
vi.mock('../../players/llm/model', async original => {
  const real = await original<typeof import('../../players/llm/model')>()
  return {
    ...real,
    createSend: (options: Parameters<typeof real.createSend>[0]) => {
      const send = real.createSend(options)
      return async (sending: Sending) => {
        const entry = { aborted: false }
        const n = wire.sent.push(entry)
        sending.stop.addEventListener('abort', () => (entry.aborted = true))
        await wire.before(sending, n)
        return send(sending)
      }
    },
  }
})

/** A request that is never answered, until it is given up. */
const never = ({ stop }: Sending) => new Promise<never>((_, reject) => stop.addEventListener('abort', () => reject(stop.reason as Error)))

beforeEach(() => {
  vi.stubGlobal('location', { origin: 'http://localhost', hash: '' })
  vi.stubGlobal('navigator', {})
  wire.sent.length = 0
  wire.before = async () => undefined
})
afterEach(() => vi.unstubAllGlobals())

/** The app as a tab has it. A new tab shares nothing with the last one but the storage. */
const tab = async () => {
  const [runs, session, { keys }] = await Promise.all([import('./runs'), import('../session'), import('../models/keys')])
  return { ...runs, ...session, keys }
}
const newTab = () => {
  vi.resetModules()
  return tab()
}

const model = (rehearsal: NonNullable<LlmSpec['settings']>['rehearsal'] = {}): Setup['groups'][number]['player'] => ({
  kind: 'llm',
  provider: 'rehearsal',
  model: 'rehearsal',
  protocols: [],
  memory: { kind: 'all' },
  settings: { rehearsal },
})

const setUp = (more: Partial<Setup> = {}): Setup => ({
  config: { rounds: 3 },
  groups: [
    { player: model(), count: 1 },
    { player: { kind: 'scripted', strategy: 'tit-for-tat' }, count: 1 },
  ],
  shuffle: false,
  talk: null,
  referee: { retries: 2, onFailure: 'fallback' },
  seed: 'run',
  disclosure: 'none',
  matches: 4,
  atOnce: 2,
  budget: {},
  ...more,
})

const config = async () => {
  const entry = await loadGame('matrix')
  return { entry, config: entry.game.config.parse({ ...entry.game.presets['prisoners-dilemma']?.config, rounds: 3 }) as Record<string, unknown> }
}

interface Watched {
  getFrame(): RunFrame
}

/** Waits until a run is as wanted. */
const until = (run: Watched | null, wanted: (frame: RunFrame) => boolean): Promise<RunFrame> =>
  vi.waitFor(
    () => {
      const frame = run?.getFrame()
      if (frame === undefined || !wanted(frame)) throw new Error(`still ${JSON.stringify({ ...frame, matches: undefined, record: undefined })}`)
      return frame
    },
    { timeout: 60_000, interval: 5 },
  )
const rest = () => new Promise(done => setTimeout(done, 60))

const begin = async (more: Partial<Setup> = {}) => {
  const here = await newTab()
  const { entry, config: game } = await config()
  const { id } = await here.startRun(setUp({ config: game, ...more }), entry, 'en')
  const run = here.runOf(id)
  if (run === null) throw new Error('no run')
  return { here, id, run }
}
const cardsOf = async (id: string) => (await storage()).store.cards({ session: id })
const callsOf = async (id: string) => {
  const { store } = await storage()
  return (await Promise.all((await cardsOf(id)).map(card => store.calls(card.id)))).flat()
}

describe('a run', () => {
  test('plays every match once, each under a seed of its own, and is done', async () => {
    const { here, id, run } = await begin()
    const frame = await until(run, ({ state }) => state === 'done')
    const { store } = await storage()
    const cards = await cardsOf(id)
    expect(cards.map(card => card.index).sort()).toEqual([0, 1, 2, 3])
    expect(cards.every(card => card.status === 'complete')).toBe(true)
    expect(frame).toMatchObject({ over: 4, live: 0, decisions: 24, fallbacks: 0, tally: { answered: 12, out: 0, queued: 0 } })
    expect(wire.sent).toHaveLength(12)
    const logs = await Promise.all(cards.map(card => store.events(card.id)))
    const seeds = logs.map(log => (log?.[0]?.e === 'start' ? log[0].spec.seed : null))
    expect(seeds.sort()).toEqual(['run/0', 'run/1', 'run/2', 'run/3'])
    await vi.waitFor(async () => expect((await store.run(id))?.status).toBe('done'))
    await expect(here.resumeRun(id, false)).rejects.toThrow('one that is over')
  })

  test('of strategies alone needs no desk and plays one match after the other', async () => {
    const sitter = { kind: 'scripted', strategy: 'tit-for-tat' } as const
    const { run, id } = await begin({ groups: [{ player: sitter, count: 2 }], matches: 5, atOnce: 6 })
    let most = 0
    run.subscribe(() => (most = Math.max(most, run.getFrame().live)))
    const frame = await until(run, ({ state }) => state === 'done')
    expect(most).toBe(1)
    expect(frame).toMatchObject({ over: 5, decisions: 30, tally: null, spent: null })
    expect((await cardsOf(id)).every(card => card.play !== null)).toBe(true)
  })

  test('keeps no more matches under way than it may', async () => {
    wire.before = never
    const { run } = await begin({ matches: 7, atOnce: 3 })
    await vi.waitFor(() => expect(wire.sent).toHaveLength(3))
    await rest()
    expect(wire.sent).toHaveLength(3)
    expect(run.getFrame()).toMatchObject({ live: 3, over: 0 })
    run.stop()
  })

  test('paused in the middle of a call lets it come home, keeps it, and sends nothing more until it goes on', async () => {
    let open = (): void => undefined
    const gate = new Promise<void>(resolve => (open = resolve))
    wire.before = () => gate
    const { run, id } = await begin({ matches: 3, atOnce: 2 })
    await vi.waitFor(() => expect(wire.sent).toHaveLength(2))
    run.pause()
    open()
    await vi.waitFor(async () => expect((await callsOf(id)).filter(call => call.status === 'ok')).toHaveLength(2))
    await rest()
    expect(wire.sent).toHaveLength(2)
    expect(run.getFrame()).toMatchObject({ state: 'paused', why: 'hand', over: 0 })
    run.resume()
    await until(run, ({ state }) => state === 'done')
    expect(wire.sent).toHaveLength(9)
    const { store } = await storage()
    const log = await store.events((await cardsOf(id)).find(card => card.index === 0)?.id ?? '')
    expect(log?.filter(event => event.e === 'host').map(event => [event.what, event.detail])).toEqual([
      ['pause', 'run: hand'],
      ['resume', undefined],
    ])
  })

  test('stopped in the middle of a call aborts it on the wire, and ends its matches as stopped; the others are not begun', async () => {
    wire.before = never
    const { run, id } = await begin({ matches: 6, atOnce: 2 })
    await vi.waitFor(() => expect(wire.sent).toHaveLength(2))
    run.stop()
    await vi.waitFor(async () => expect((await cardsOf(id)).map(card => card.status)).toEqual(['aborted', 'aborted']))
    expect(wire.sent.every(({ aborted }) => aborted)).toBe(true)
    expect((await callsOf(id)).map(call => call.status)).toEqual(['aborted', 'aborted'])
    expect(wire.sent).toHaveLength(2)
    expect(run.getFrame()).toMatchObject({ state: 'stopped', live: 0 })
    await vi.waitFor(async () => expect((await (await storage()).store.run(id))?.status).toBe('stopped'))
  })

  test('stops cleanly at its budget, says so, and goes on where it was when the limit is raised', async () => {
    const { run, id } = await begin({ budget: { calls: 5 } })
    const held = await until(run, ({ state }) => state === 'paused')
    expect(held).toMatchObject({ why: 'calls', spent: { calls: 5 } })
    await rest()
    expect(wire.sent).toHaveLength(5)
    await run.raise({ calls: 100 })
    const frame = await until(run, ({ state }) => state === 'done')
    expect(frame).toMatchObject({ decisions: 24, fallbacks: 0, spent: { calls: 12 } })
    expect(wire.sent).toHaveLength(12)
    expect((await (await storage()).store.run(id))?.budget).toEqual({ calls: 100 })
  })

  test('whose budget is exactly enough ends without a pause', async () => {
    const { run } = await begin({ budget: { calls: 12 } })
    expect(await until(run, ({ state }) => state !== 'playing')).toMatchObject({ state: 'done', over: 4 })
  })

  test('whose tab dies goes on in another one: no answered call is repeated, those that were out are lost and count', async () => {
    // Of 12 calls the first five are answered; then the tab dies with two out.
    wire.before = (sending, n) => (n > 5 ? never(sending) : Promise.resolve())
    const { id } = await begin()
    await vi.waitFor(async () => expect((await callsOf(id)).filter(call => call.status === 'ok')).toHaveLength(5))
    await vi.waitFor(() => expect(wire.sent).toHaveLength(7))
    wire.sent.length = 0
    // Whatever was written late is on the disk.
    await new Promise(done => setTimeout(done, 400))

    wire.before = async () => undefined
    const there = await newTab()
    const run = await there.resumeRun(id, false)
    const frame = await until(run, ({ state }) => state === 'done')
    expect(wire.sent).toHaveLength(12 - 5)
    expect(frame).toMatchObject({ over: 4, decisions: 24, fallbacks: 0, spent: { calls: 14 }, tally: { answered: 12, lost: 2 } })
    const calls = await callsOf(id)
    expect(calls.filter(call => call.status === 'ok')).toHaveLength(12)
    expect(calls.filter(call => call.status === 'lost')).toHaveLength(2)
    expect((await cardsOf(id)).map(card => card.status)).toEqual(['complete', 'complete', 'complete', 'complete'])
  })

  test('keeps its budget over a death: what was spent before counts', async () => {
    wire.before = (sending, n) => (n > 5 ? never(sending) : Promise.resolve())
    const { id } = await begin({ budget: { calls: 8 } })
    await vi.waitFor(() => expect(wire.sent).toHaveLength(7))
    await new Promise(done => setTimeout(done, 400))
    wire.sent.length = 0
    wire.before = async () => undefined
    const run = await (await newTab()).resumeRun(id, false)
    // Five answered and two lost: one is left.
    expect(await until(run, ({ state }) => state === 'paused')).toMatchObject({ why: 'calls', spent: { calls: 8 } })
    await vi.waitFor(() => expect(wire.sent).toHaveLength(1))
    await rest()
    expect(wire.sent).toHaveLength(1)
    run.stop()
  })

  test('pauses when a key is refused, so that the rest isn’t lost to fallbacks', async () => {
    wire.before = async () => {
      const { SendFailed } = await import('../../players/llm/send')
      throw new SendFailed('auth', 'HTTP 401', { http: 401, again: false })
    }
    const { run } = await begin({ matches: 8, atOnce: 1 })
    const frame = await until(run, ({ state }) => state === 'paused')
    expect(frame.why).toBe('auth')
    await rest()
    expect(wire.sent.length).toBeLessThanOrEqual(2)
    expect(run.getFrame().failures).toEqual({ auth: 1 })
    wire.before = async () => undefined
    run.resume()
    expect(await until(run, ({ state }) => state === 'done')).toMatchObject({ decisions: 48, fallbacks: 1 })
  })

  test('isn’t begun without a key that a model needs: nothing is kept and nothing is asked', async () => {
    const here = await newTab()
    const { entry, config: game } = await config()
    const { store } = await storage()
    const before = (await store.runs()).length
    const player: LlmSpec = { kind: 'llm', provider: 'openai', model: 'm-2026-01-01', protocols: [], memory: { kind: 'all' } }
    const groups = setUp().groups.map((group, i) => (i === 0 ? { ...group, player: player as never } : group))
    await expect(here.startRun(setUp({ config: game, groups }), entry, 'en')).rejects.toThrow('enter it on the models page')
    expect(await store.runs()).toHaveLength(before)
    expect(wire.sent).toHaveLength(0)
  })

  test.each(['Web Locks', 'records'] as const)(
    'that another tab plays isn’t torn from it unasked; taken over, the first tab lets go and its matches go on in the second (%s)',
    async kind => {
      if (kind === 'Web Locks') vi.stubGlobal('navigator', { locks: sharedLocks() })
      else vi.stubGlobal('window', { addEventListener: () => undefined, localStorage: sharedRecords() })
      // Two calls are answered, two are out when the run changes hands.
      wire.before = (sending, n) => (n > 2 ? never(sending) : Promise.resolve())
      const { run, id } = await begin({ matches: 2 })
      await vi.waitFor(() => expect(wire.sent).toHaveLength(4))
      const there = await newTab()
      await expect(there.resumeRun(id, false)).rejects.toThrow('one that is open in another tab')
      expect(run.getFrame().state).toBe('playing')
      wire.before = async () => undefined
      const taken = await there.resumeRun(id, true)
      await until(run, ({ state }) => state === 'elsewhere')
      expect(await until(taken, ({ state }) => state === 'done')).toMatchObject({ over: 2, decisions: 12, fallbacks: 0 })
      const { store } = await storage()
      expect((await store.run(id))?.status).toBe('done')
      for (const card of await cardsOf(id)) {
        const log = (await store.events(card.id)) ?? []
        expect(log.filter(event => event.e === 'end').map(event => event.status)).toEqual(['complete'])
        expect(verify((await loadGame('matrix')).game, log)).toBeNull()
      }
      expect((await callsOf(id)).filter(call => call.status === 'ok')).toHaveLength(6)
    },
  )
})
