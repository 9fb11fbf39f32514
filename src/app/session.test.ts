import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadGame } from '../catalogue'
import type { LlmSpec, MatchSpec, RefereeSpec, SeatSpec } from '../core/spec'
import { makeSpec } from '../run/spec'
import type { Session } from './session-types'
import { storage } from './storage'

beforeEach(() => {
  vi.stubGlobal('location', { origin: 'http://localhost', hash: '' })
  vi.stubGlobal('navigator', {})
})
afterEach(() => vi.unstubAllGlobals())

const { forgetMatch, openMatch, startMatch, resumeMatch, sessionOf } = await import('./session')
const { game } = await loadGame('matrix')

const stand = (rehearsal: NonNullable<NonNullable<LlmSpec['settings']>['rehearsal']> = {}): SeatSpec => ({
  player: { kind: 'llm', provider: 'rehearsal', model: 'rehearsal', protocols: [], memory: { kind: 'all' }, settings: { rehearsal } },
  wording: 'en',
})
const human: SeatSpec = { player: { kind: 'human', at: 'here' }, wording: 'en' }
const scripted: SeatSpec = { player: { kind: 'scripted', strategy: 'tit-for-tat' }, wording: 'en' }
const specOf = (seats: readonly SeatSpec[], referee: Partial<RefereeSpec> = {}): MatchSpec =>
  makeSpec({ game, preset: 'prisoners-dilemma', config: { rounds: 3 }, seats, seed: 's', referee: { retries: 1, ...referee } })

const asked = (session: Session, seat: number) =>
  vi.waitFor(() => {
    if (!session.desk.pending().some(ask => ask.seat === seat)) throw new Error('not asked')
  })
const playAll = async (session: Session, seat: number, rounds: number) => {
  for (let round = 0; round < rounds; round++) {
    await asked(session, seat)
    session.desk.answer(seat, 'C')
    await vi.waitFor(() => expect(session.handle.getFrame('audience').k).toBeGreaterThan(round))
  }
}

describe('a match', () => {
  test('of people and strategies loads nothing of models', async () => {
    const loaded = vi.fn<() => object>()
    vi.doMock('./model-desk', () => loaded())
    vi.doMock('./records', () => loaded())
    const session = await startMatch(specOf([human, scripted]))
    await playAll(session, 0, 3)
    expect((await session.handle.done).status).toBe('complete')
    expect(loaded).not.toHaveBeenCalled()
    expect(session.models).toBeNull()
    vi.doUnmock('./model-desk')
    vi.doUnmock('./records')
  })

  test('that seems to begin, but had a call out before, finds it lost: it is not made again under the same name', async () => {
    const first = await startMatch(specOf([stand(), scripted]))
    await first.handle.done
    const { store } = await storage()
    const [call] = await store.calls(first.id)
    const { openDesk } = await import('./model-desk')
    const out = { ...call!, id: 'f'.repeat(64), match: 'again', status: 'pending' as const, sent: null, done: null, raw: null, answer: null }
    await store.keepCall(out, [])
    const run = { schema: 2, id: 'r', game: 'matrix', setup: null, matches: 2, atOnce: 1, budget: {}, created: 0, status: 'running' } as const
    const models = openDesk(store, run, [])
    const again = await openMatch({ id: 'again', spec: first.handle.spec, meta: {}, models })
    expect((await again.handle.done).status).toBe('complete')
    const calls = (await store.calls('again')).map(({ id, k, attempt, status }) => [id === out.id, k, attempt, status])
    expect(calls).toEqual([
      [true, 1, 1, 'lost'],
      [false, 1, 2, 'ok'],
      [false, 2, 1, 'ok'],
      [false, 3, 1, 'ok'],
    ])
    expect(models.budget.spent().calls).toBe(4)
  })

  test('whose page died when only its card was unsettled is settled by going on, and asks nobody again', async () => {
    const first = await startMatch(specOf([stand(), scripted]))
    await first.handle.done
    const { store } = await storage()
    const [log, card] = [(await store.events(first.id))!, (await store.card(first.id))!]
    await store.create({ ...card, id: 'left', status: 'running' }, log.slice(0, 1))
    await store.append('left', 1, log.slice(1))
    const again = await resumeMatch('left', false)
    expect((await again.handle.done).status).toBe('complete')
    expect(await store.card('left')).toMatchObject({ status: 'complete', payoffs: card.payoffs, steps: card.steps, decisions: card.decisions })
    expect([await store.events('left'), await store.calls('left')]).toEqual([log, []])
    forgetMatch('left')
    await expect(resumeMatch('left', false)).rejects.toThrow('one that is over')
  })

  test('with a model keeps every call, and is never counted as the same as another one', async () => {
    const session = await startMatch(specOf([stand(), scripted]))
    expect((await session.handle.done).status).toBe('complete')
    const { store } = await storage()
    const calls = await store.calls(session.id)
    expect(calls.map(({ seat, k, status }) => [seat, k, status])).toEqual([
      [0, 1, 'ok'],
      [0, 2, 'ok'],
      [0, 3, 'ok'],
    ])
    expect((await store.card(session.id))?.play).toBeNull()
    expect(session.watch.counts).toMatchObject({ k: 3, decisions: 6, fallbacks: 0 })
  })

  test('that reaches its budget pauses, logged, until the limit is raised; its budget is kept for a resumption', async () => {
    const session = await startMatch(specOf([stand(), scripted]), {}, { budget: { calls: 2 } })
    await vi.waitFor(() => expect(session.watch.paused).toEqual({ why: 'budget: calls' }))
    const { store } = await storage()
    expect((await store.run(session.id))?.budget).toEqual({ calls: 2 })
    expect(await store.calls(session.id)).toHaveLength(2)
    await session.models?.raise({ calls: 3 })
    expect((await session.handle.done).status).toBe('complete')
    expect((await store.run(session.id))?.budget).toEqual({ calls: 3 })
    expect(session.handle.log.filter(event => event.e === 'host').map(event => event.detail ?? event.what)).toEqual(['budget: calls', 'resume'])
  })

  test('that reaches its budget and is stopped there ends as stopped, with all that was decided', async () => {
    const session = await startMatch(specOf([stand(), scripted]), {}, { budget: { calls: 2 } })
    await vi.waitFor(() => expect(session.watch.paused).not.toBeNull())
    session.handle.stop('aborted')
    expect((await session.handle.done).status).toBe('aborted')
    const { store } = await storage()
    expect(await store.card(session.id)).toMatchObject({ status: 'aborted', steps: 2, decisions: 5 })
  })

  test('hands the seat of a model that fails to a person here, who is asked from then on', async () => {
    const session = await startMatch(specOf([stand({ refuse: 1 }), scripted], { onFailure: 'person' }))
    await asked(session, 0)
    expect(session.watch.people).toEqual([0])
    expect(session.watch.takenOver).toEqual([{ k: 1, seat: 0, why: 'refusal' }])
    await playAll(session, 0, 3)
    expect((await session.handle.done).status).toBe('complete')
    expect(session.watch.counts).toMatchObject({ decisions: 6, substitutes: 3, fallbacks: 0, failures: { refusal: 2 } })
  })

  test('says for which attempt a model is asked, and since when its request is out', async () => {
    const session = await startMatch(specOf([stand({ delayMs: 100_000 }), human]))
    await vi.waitFor(() => expect(session.watch.asking(0)).toMatchObject({ k: 1, tries: 1 }))
    await vi.waitFor(() => expect(session.watch.asking(0)?.since).toBeGreaterThan(Date.now() - 10_000))
    session.handle.stop('aborted')
    await session.handle.done
  })

  test('paused holds the desk: what is out comes home, nothing else goes', async () => {
    const session = await startMatch(specOf([stand({ delayMs: 50 }), scripted]))
    await vi.waitFor(() => expect(session.models?.desk.tally().out).toBe(1))
    session.handle.pause()
    expect(session.models?.desk.paused).toBe(true)
    await vi.waitFor(() => expect(session.models?.desk.tally()).toMatchObject({ out: 0, answered: 1 }))
    expect(session.handle.getFrame('audience')).toMatchObject({ k: 0, paused: true })
    session.handle.resume()
    expect((await session.handle.done).status).toBe('complete')
  })

  test('seats recordings and tables of the store, and says which one isn’t there', async () => {
    const first = await startMatch(specOf([scripted, scripted]))
    await first.handle.done
    const again = await startMatch(specOf([{ player: { kind: 'recorded', match: first.id, seat: 0 }, wording: 'en' }, scripted]))
    expect((await again.handle.done).payoffs).toEqual((await first.handle.done).payoffs)
    const missing: SeatSpec = { player: { kind: 'recorded', match: 'nowhere', seat: 0 }, wording: 'en' }
    await expect(startMatch(specOf([missing, scripted]))).rejects.toThrow(
      'recording nowhere/0: expected a match that is stored in this browser, found none',
    )
    const table: SeatSpec = { player: { kind: 'table', table: 'gone', onMiss: 'abort' }, wording: 'en' }
    await expect(startMatch(specOf([table, scripted]))).rejects.toThrow('response table gone')
  })

  test('that is over can’t be continued', async () => {
    const session = await startMatch(specOf([scripted, scripted]))
    await session.handle.done
    expect(sessionOf(session.id)).toBe(session)
    await expect(resumeMatch(session.id, false)).rejects.toThrow('one that is over')
  })
})
