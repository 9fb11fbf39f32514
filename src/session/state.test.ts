import { describe, expect, it } from 'vitest'
import { luckOf } from '../core/luck'
import type { SessionEvent } from './log'
import { parsePlan } from './plan-schema'
import { applyEvent, foldSession, type SessionState } from './state'

const plan = parsePlan({ title: 'T', seed: 's', parts: [{ game: 'matrix', people: 2, matches: 3 }] })
const first: SessionEvent = { at: 1, e: 'plan', schema: 1, session: 'abc', plan, engine: '1' }
const device = (id: string) => ({ id, sign: `s${id}`, box: `b${id}` })
const join = (n: number, at = 10 + n): SessionEvent => ({
  at,
  e: 'join',
  participant: `P${n}`,
  name: `Name ${n}`,
  label: null,
  language: 'en',
  device: device(`d${n}`),
  recruitment: {},
  consent: null,
})
const table = (match: string, ...parties: readonly string[]) => ({ match, seats: parties.map(party => ({ party })) })
const intervene = (what: Extract<SessionEvent, { e: 'intervention' }>['what'], more: object = {}): SessionEvent => ({
  at: 50,
  e: 'intervention',
  what,
  by: 'host',
  why: '',
  ...more,
})

const story: readonly SessionEvent[] = [
  first,
  { at: 2, e: 'host', epoch: 1 },
  join(1),
  join(2),
  join(3),
  { at: 20, e: 'party', party: 'T1', members: ['P1', 'P3'] },
  { at: 21, e: 'presence', participant: 'P2', is: 'hidden' },
  intervene('start'),
  { at: 60, e: 'matching', part: 0, matching: 0, tables: [table('m1', 'T1', 'P2')], watching: ['P9'] },
  { at: 61, e: 'page', participant: 'P2', page: 'match', part: 0, matching: 0, match: 'm1', k: 1 },
  intervene('message', { detail: { text: 'Hello' } }),
  intervene('message', { participant: 'P2', detail: 'Only you' }),
  intervene('replace', { match: 'm1', seat: 1, detail: { player: { kind: 'scripted', strategy: 'random' } } }),
  { at: 70, e: 'dropped', counts: { seal: 2 } },
  { at: 71, e: 'dropped', counts: { seal: 1, size: 4 } },
  { at: 80, e: 'ended', match: 'm1', status: 'complete' },
  { at: 81, e: 'rest', part: 0, matching: 0 },
]

describe('the fold of a session’s log', () => {
  const state = foldSession(story)

  it('knows who is in, by code and by device, in the order of joining', () => {
    expect([...state.people.keys()]).toEqual(['P1', 'P2', 'P3'])
    expect(state.byDevice.get('d2')).toBe('P2')
    expect(state.people.get('P2')).toMatchObject({ name: 'Name 2', presence: 'hidden', presenceSince: 21, joinedAt: 12, party: null, kicked: false })
    expect(state.people.get('P2')?.page).toMatchObject({ page: 'match', match: 'm1', k: 1, since: 61 })
    expect(state.people.get('P3')?.party).toBe('T1')
    expect(state.parties.get('T1')).toEqual(['P1', 'P3'])
  })

  it('knows where it stands', () => {
    expect(state).toMatchObject({
      session: 'abc',
      epoch: 1,
      stage: 'running',
      part: 0,
      matching: 0,
      resting: true,
      restingSince: 81,
      watching: ['P9'],
    })
    expect(state.matches.get('m1')).toMatchObject({ status: 'complete', endedAt: 80, part: 0, matching: 0 })
    expect(state.dropped).toEqual({ seal: 3, size: 4 })
    expect(state.interventions.map(({ what }) => what)).toEqual(['start', 'message', 'message', 'replace'])
  })

  it('gives each participant the messages that were meant for them', () => {
    expect(state.notes.get('P1')?.map(note => note.text)).toEqual(['Hello'])
    expect(state.notes.get('P2')?.map(note => note.text)).toEqual(['Hello', 'Only you'])
    expect(new Set(state.notes.get('P2')?.map(note => note.id)).size).toBe(2)
  })

  it('knows who plays for somebody, until the seat is given back', () => {
    expect(state.replaced.get('m1/1')).toEqual({ kind: 'scripted', strategy: 'random' })
    expect(applyEvent(state, intervene('give-back', { match: 'm1', seat: 1 })).replaced.size).toBe(0)
  })

  it('goes through its stages', () => {
    const stages = ['lock', 'unlock', 'lock', 'start', 'pause', 'resume'].map(
      (_, i, all) => foldSession([first, ...all.slice(0, i + 1).map(what => intervene(what as 'lock'))]).stage,
    )
    expect(stages).toEqual(['locked', 'open', 'locked', 'running', 'paused', 'running'])
    expect(applyEvent(state, { at: 99, e: 'end' }).stage).toBe('over')
    expect(applyEvent(applyEvent(state, { at: 99, e: 'end' }), intervene('pause')).stage).toBe('over')
  })

  it('knows a former device still, but lets only the new one speak', () => {
    const coded = applyEvent(state, intervene('reseat', { participant: 'P2', detail: 'ABCDEF' }))
    expect(coded.people.get('P2')?.code).toBe('ABCDEF')
    const moved = applyEvent(coded, { at: 90, e: 'device', participant: 'P2', device: device('new'), why: 'reseat' })
    expect(moved.people.get('P2')).toMatchObject({ device: { id: 'new' }, code: null })
    expect([moved.byDevice.get('new'), moved.byDevice.get('d2')]).toEqual(['P2', 'P2'])
  })

  it('kicks and readmits', () => {
    const kicked = applyEvent(state, intervene('kick', { participant: 'P1' }))
    expect(kicked.people.get('P1')?.kicked).toBe(true)
    expect(applyEvent(kicked, intervene('readmit', { participant: 'P1' })).people.get('P1')?.kicked).toBe(false)
  })

  it('lets a matching by arrival grow, and starts a new one afresh', () => {
    const more = applyEvent(state, { at: 82, e: 'matching', part: 0, matching: 0, tables: [table('m2', 'P8', 'P9')], watching: [] })
    expect(more.matchings.map(one => one.tables.map(({ match }) => match))).toEqual([['m1', 'm2']])
    const next = applyEvent(more, { at: 83, e: 'matching', part: 0, matching: 1, tables: [table('m3', 'P1', 'P2')], watching: ['P8'] })
    expect(next).toMatchObject({ matching: 1, resting: false, watching: ['P8'] })
    expect(next.matchings).toHaveLength(2)
  })

  it('is the same taken one by one, and leaves every former state as it was', () => {
    const frozen: { state: SessionState; text: string }[] = []
    const text = (one: SessionState) => JSON.stringify(one, (_, value: unknown) => (value instanceof Map ? [...value] : value))
    let one = foldSession([first])
    for (const event of story.slice(1)) {
      frozen.push({ state: one, text: text(one) })
      one = applyEvent(one, event)
    }
    expect(text(one)).toBe(text(state))
    for (const { state: before, text: was } of frozen) expect(text(before)).toBe(was)
  })

  it('is total: any order and any repetition of a log’s events gives a state', () => {
    const luck = luckOf('orders')
    for (let round = 0; round < 200; round++) {
      const events = luck.shuffle([...story, ...story.slice(3, 9)])
      expect(() => foldSession(events)).not.toThrow()
    }
    expect(() => foldSession([])).toThrow('expected a log that begins with its plan, found an empty one')
  })

  it('takes 20,000 events of 300 people in no time to speak of', () => {
    const luck = luckOf('many')
    const events: SessionEvent[] = [first, ...Array.from({ length: 300 }, (_, i) => join(i))]
    for (let i = 0; events.length < 20_000; i++) {
      const participant = `P${luck.int(0, 299)}`
      if (i % 400 === 0) {
        const tables = Array.from({ length: 150 }, (_, t) => table(`m${i}-${t}`, `P${2 * t}`, `P${2 * t + 1}`))
        events.push({ at: i, e: 'matching', part: 0, matching: i / 400, tables, watching: [] })
      } else if (i % 3 === 0) events.push({ at: i, e: 'presence', participant, is: 'idle' })
      else events.push({ at: i, e: 'page', participant, page: 'match', part: 0, matching: 0, match: 'm', k: i })
    }
    const from = performance.now()
    foldSession(events)
    // The promise is 200 ms; a hang or a copy per event takes far longer than this.
    expect(performance.now() - from).toBeLessThan(3000)
  })
})
