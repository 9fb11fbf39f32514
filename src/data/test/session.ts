import type { Filled, SessionEvent } from '../../session/log'
import type { FinishedInput } from '../export/entry'
import { at, code, FILLER, join, late, matchOf, MODEL, page, part, planOf, presence, shown, substituted } from './session-parts'

/** A session made by hand, with the logs of its matches: what a host would have kept. */
export interface SampleSession {
  readonly id: string
  readonly log: readonly SessionEvent[]
  readonly matches: readonly FinishedInput[]
}

/**
 * Four people and a late one, two parts. P003 goes offline in its first match and a strategy takes the seat; P004's clock runs out in the second; P005 comes late, watches a matching and then
 * plays with a filler; P001 meets a model in the part with talk. P004 is kicked before the end. The matches are called `m` and a number.
 */
export function sampleSession(id = 'abcdefghijklmnopqrstuvwxyz', m = 'm'): SampleSession {
  const at00 = { part: 0, matching: 0 }
  const at01 = { part: 0, matching: 1 }
  const at10 = { part: 1, matching: 0 }
  const p = (n: number): Filled => ({ party: code(n) })
  const say = (text: string) => ({ do: 'say', with: text })
  const matches = [
    matchOf(
      id,
      `${m}1`,
      [p(1), p(2)],
      100,
      { ...at00, index: 0 },
      {
        actions: [
          ['C', 'D'],
          ['C', 'C'],
        ],
      },
      shown,
    ),
    matchOf(
      id,
      `${m}2`,
      [p(3), p(4)],
      100,
      { ...at00, index: 1 },
      {
        actions: [
          ['D', 'D'],
          ['C', 'D'],
        ],
      },
      log => shown(substituted(0, 2, FILLER)(log)),
    ),
    matchOf(
      id,
      `${m}3`,
      [p(1), p(3)],
      200,
      { ...at01, index: 0 },
      {
        actions: [
          ['C', 'C'],
          ['C', 'C'],
        ],
      },
      shown,
    ),
    matchOf(
      id,
      `${m}4`,
      [p(2), p(4)],
      200,
      { ...at01, index: 1 },
      {
        actions: [
          ['D', 'C'],
          ['D', 'D'],
        ],
      },
      log => shown(late(1, 1)(log)),
    ),
    matchOf(
      id,
      `${m}5`,
      [p(1), { player: MODEL }],
      300,
      { ...at10, index: 0 },
      { rounds: 1, talking: true, actions: [[say('=1+1,\n"quoted"')], [say('no')], ['C', 'C']] },
      shown,
    ),
    matchOf(
      id,
      `${m}6`,
      [p(2), p(3)],
      300,
      { ...at10, index: 1 },
      { rounds: 1, talking: true, actions: [[say('hello')], [say('you')], ['C', 'D']] },
      shown,
    ),
    matchOf(
      id,
      `${m}7`,
      [p(5), { player: FILLER }],
      300,
      { ...at10, index: 2 },
      { rounds: 1, talking: true, actions: [[say('anybody?')], [{ do: 'done', with: {} }], ['D', 'D']] },
      shown,
    ),
  ]
  const table = (match: string, seats: readonly Filled[], instead?: true) => ({ match, seats, ...(instead === undefined ? {} : { instead }) })
  const log: SessionEvent[] = [
    {
      at: at(0),
      e: 'plan',
      schema: 1,
      session: id,
      plan: planOf(
        'A class',
        [
          part({ matches: 2 }),
          part({
            name: 'Talk',
            talk: { before: 'choose', messages: 1, audience: 'public' },
            config: { rounds: 1 },
            telling: { mode: 'probabilistic', chance: 0.25, instead: MODEL },
            fill: FILLER,
          }),
        ],
        1,
      ),
      engine: '0.1.0',
    },
    { at: at(1), e: 'host', epoch: 1 },
    join(1, 10, { recruitment: { PROLIFIC_PID: 'prolific-1', STUDY_ID: 'study', SESSION_ID: 'sub-1' } }),
    join(2, 11, { label: '=cmd', language: 'de', recruitment: { workerId: 'w2', assignmentId: 'a2', hitId: 'h2' } }),
    join(3, 12),
    join(4, 13, { consent: null }),
    ...[1, 2, 3, 4].map(n => page(n, 14, 'wait')),
    { at: at(90), e: 'intervention', what: 'start', by: 'host', why: 'all there' },
    { at: at(95), e: 'matching', ...at00, tables: [table(`${m}1`, [p(1), p(2)]), table(`${m}2`, [p(3), p(4)])], watching: [] },
    ...[1, 2].map(n => page(n, 100, 'match', { ...at00, match: `${m}1`, k: 1 })),
    ...[3, 4].map(n => page(n, 100, 'match', { ...at00, match: `${m}2`, k: 1 })),
    presence(2, 101, 'idle'),
    presence(2, 103, 'visible'),
    presence(3, 104, 'offline'),
    { at: at(104), e: 'intervention', what: 'replace', by: 'plan', why: 'absent', match: `${m}2`, seat: 0, detail: FILLER },
    ...[1, 2].map(n => page(n, 105, 'match', { ...at00, match: `${m}1`, k: 2 })),
    page(4, 105, 'match', { ...at00, match: `${m}2`, k: 2 }),
    ...[1, 2].map(n => page(n, 110, 'result', { ...at00, match: `${m}1` })),
    page(4, 110, 'result', { ...at00, match: `${m}2` }),
    { at: at(110), e: 'ended', match: `${m}1`, status: 'complete' },
    { at: at(110), e: 'ended', match: `${m}2`, status: 'complete' },
    { at: at(111), e: 'rest', ...at00 },
    join(5, 150, { label: 'late, "quoted"' }),
    page(5, 151, 'wait'),
    presence(3, 160, 'visible'),
    { at: at(195), e: 'matching', ...at01, tables: [table(`${m}3`, [p(1), p(3)]), table(`${m}4`, [p(2), p(4)])], watching: [code(5)] },
    page(5, 196, 'watch', at01),
    ...[1, 3].map(n => page(n, 200, 'match', { ...at01, match: `${m}3`, k: 1 })),
    ...[2, 4].map(n => page(n, 200, 'match', { ...at01, match: `${m}4`, k: 1 })),
    { at: at(201), e: 'signal', participant: code(1), match: `${m}3`, what: 'paste', n: 1 },
    ...[1, 3].map(n => page(n, 205, 'match', { ...at01, match: `${m}3`, k: 2 })),
    ...[2, 4].map(n => page(n, 205, 'match', { ...at01, match: `${m}4`, k: 2 })),
    ...[1, 3].map(n => page(n, 210, 'result', { ...at01, match: `${m}3` })),
    ...[2, 4].map(n => page(n, 210, 'result', { ...at01, match: `${m}4` })),
    { at: at(210), e: 'ended', match: `${m}3`, status: 'complete' },
    { at: at(210), e: 'ended', match: `${m}4`, status: 'complete' },
    { at: at(211), e: 'rest', ...at01 },
    { at: at(250), e: 'intervention', what: 'kick', by: 'host', why: 'left the room', participant: code(4) },
    { at: at(251), e: 'dropped', counts: { seal: 2 } },
    {
      at: at(295),
      e: 'matching',
      ...at10,
      tables: [table(`${m}5`, [p(1), { player: MODEL }], true), table(`${m}6`, [p(2), p(3)]), table(`${m}7`, [p(5), { player: FILLER }])],
      watching: [],
    },
    page(1, 300, 'match', { ...at10, match: `${m}5`, k: 1 }),
    ...[2, 3].map(n => page(n, 300, 'match', { ...at10, match: `${m}6`, k: 1 })),
    page(5, 300, 'match', { ...at10, match: `${m}7`, k: 1 }),
    { at: at(320), e: 'intervention', what: 'message', by: 'host', why: 'time', detail: { to: null, text: 'Two minutes' } },
    ...([`${m}5`, `${m}6`, `${m}7`] as const).map((match): SessionEvent => ({ at: at(330), e: 'ended', match, status: 'complete' })),
    ...[1, 2, 3, 5].map(n => page(n, 331, 'end')),
    { at: at(340), e: 'end' },
  ]
  return { id, log, matches }
}

/** Two teams of two play one match; a team decides by majority. */
export function teamSession(id = 'zyxwvutsrqponmlkjihgfedcba'): SampleSession {
  const teams = ['T1', 'T2'].map((party): Filled => ({ party }))
  const where = { part: 0, matching: 0, index: 0 }
  const matches = [
    matchOf(
      id,
      't1',
      teams,
      100,
      where,
      {
        actions: [
          ['C', 'D'],
          ['D', 'D'],
        ],
      },
      shown,
    ),
  ]
  const log: SessionEvent[] = [
    { at: at(0), e: 'plan', schema: 1, session: id, plan: planOf('Teams', [part({})], 2), engine: '0.1.0' },
    { at: at(1), e: 'host', epoch: 1 },
    ...[1, 2, 3, 4].map(n => join(n, 10 + n)),
    { at: at(80), e: 'party', party: 'T1', members: [code(1), code(3)] },
    { at: at(80), e: 'party', party: 'T2', members: [code(2), code(4)] },
    { at: at(90), e: 'intervention', what: 'start', by: 'plan', why: 'full' },
    { at: at(95), e: 'matching', part: 0, matching: 0, tables: [{ match: 't1', seats: teams }], watching: [] },
    ...[1, 2, 3, 4].map(n => page(n, 100, 'match', { part: 0, matching: 0, match: 't1', k: 1 })),
    { at: at(101), e: 'proposal', match: 't1', seat: 0, ask: 'a', participant: code(1), action: 'C' },
    { at: at(102), e: 'proposal', match: 't1', seat: 0, ask: 'a', participant: code(3), action: 'C' },
    { at: at(110), e: 'ended', match: 't1', status: 'complete' },
    { at: at(111), e: 'end' },
  ]
  return { id, log, matches }
}
