import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { cardOf } from '../../card-of'
import { MemoryStore } from '../../memory'
import { sessionRecordOf } from '../../session-record'
import { table } from '../../test/csv-table'
import { resolveSample, sampleMatch } from '../../test/sample'
import { sampleSession, teamSession, type SampleSession } from '../../test/session'
import { at } from '../../test/session-parts'
import { SESSION_TABLES } from '../columns'
import { entriesOf, entryOf } from '../entry'
import { exportZip } from '../export'
import { iso } from '../iso'
import { sessionEntriesOf, sessionEntryOf } from '../session-entry'

const exported = async (...sessions: SampleSession[]) => {
  const entries = sessions.flatMap(session => session.matches.map(entryOf))
  const { bytes, counts } = await exportZip(entries, { app: '0.1.0', sessions: sessions.map(({ id, log }) => sessionEntryOf(id, log)) })
  const raw = unzipSync(bytes)
  const text = (name: string) => strFromU8(raw[name] as Uint8Array)
  return { bytes, counts, names: Object.keys(raw), text, rows: (name: string) => table(text(name)) }
}
const by = (rows: readonly Record<string, string>[], column: string, value: string) => rows.filter(row => row[column] === value)

describe('an export with a hosted session', () => {
  test('has its files after the others, one without has none of them', async () => {
    const { names, counts } = await exported(sampleSession())
    expect(names.slice(15)).toEqual([
      'session_log.jsonl',
      ...Object.keys(SESSION_TABLES),
      'otree/all_apps_wide.csv',
      'otree/sample.csv',
      'otree/sample_2.csv',
      'otree/PageTimes.csv',
      'otree/ChatMessages.csv',
    ])
    expect(counts).toMatchObject({ sessions: 1, participants: 5 })
    const without = await exportZip(sampleSession().matches.map(entryOf), { app: '' })
    expect(Object.keys(unzipSync(without.bytes))).toHaveLength(15)
    expect(without.counts).toMatchObject({ sessions: 0, participants: 0 })
  })

  test('has the log as it was kept, line by line, each with its session', async () => {
    const { log, id } = sampleSession()
    const { text } = await exported(sampleSession(), teamSession())
    const lines = text('session_log.jsonl')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as { of: string })
    const own = lines.filter(line => line.of === id).map(({ of: _, ...event }) => event)
    expect(own).toEqual(log)
    expect(lines).toHaveLength(log.length + teamSession().log.length)
  })

  test('has one row for each who joined, with what they did and earned', async () => {
    const { rows, text } = await exported(sampleSession())
    const people = rows('participants.csv')
    expect(people.map(row => row['participant_id'])).toEqual(['P001', 'P002', 'P003', 'P004', 'P005'])
    expect(people[0]).toMatchObject({
      prolific_pid: 'prolific-1',
      study_id: 'study',
      prolific_session_id: 'sub-1',
      consent_version: '2',
      consent_sha256: 'c0ffee',
      consent_at: iso(at(5)),
      joined_at: iso(at(10)),
      party_id: 'P001',
      device: 'd1',
      pastes: '1',
      matches: '3',
      decisions: '6',
      own_decisions: '6',
      points_by_part: '[9,3]',
      points: '12',
      finished: '1',
    })
    expect(people[1]).toMatchObject({ label: "'=cmd", language: 'de', worker_id: 'w2', assignment_id: 'a2', hit_id: 'h2', seconds_idle: '2' })
    // Offline from 104 s to 160 s; a strategy decided once in its place.
    expect(people[2]).toMatchObject({
      seconds_offline: '56',
      times_offline: '1',
      seconds_visible: '272',
      decisions: '6',
      own_decisions: '5',
      substituted: '1',
    })
    expect(people[3]).toMatchObject({
      consent_version: '',
      fallbacks: '1',
      own_decisions: '3',
      kicked: '1',
      points_by_part: '[7,null]',
      points: '7',
      finished: '0',
    })
    expect(people[4]).toMatchObject({ label: 'late, "quoted"', joined_at: iso(at(150)), matches: '1', points_by_part: '[null,1]' })
    expect(text('participants.csv')).toContain('"late, ""quoted"""')
  })

  test('has as many points as the matches have payoffs of people', async () => {
    const { rows } = await exported(sampleSession())
    const sum = (all: readonly Record<string, string>[], column: string) => all.reduce((total, row) => total + Number(row[column]), 0)
    expect(sum(rows('participants.csv'), 'points')).toBe(sum(by(rows('players.csv'), 'player_kind', 'human'), 'payoff'))
    expect(sum(rows('participants.csv'), 'decisions')).toBe(
      by(rows('players.csv'), 'player_kind', 'human').reduce((n, row) => n + Number(row['decisions']), 0),
    )
  })

  test('says of each decision in place of a person what acted and who ordered it', async () => {
    const { rows } = await exported(sampleSession())
    const told = rows('decisions.csv').flatMap(row =>
      row['dropout'] === '' ? [] : [[row['match_id'], row['seat'], row['round'], row['by'], row['player'], row['dropout'], row['dropout_by']]],
    )
    expect(told).toEqual([
      ['m2', '0', '2', 'substitute', 'filler', 'strategy', 'plan'],
      ['m4', '1', '1', 'fallback', 'human', 'fallback', 'clock'],
    ])
  })

  test('tells a host’s hand from the plan’s rule and the clock', async () => {
    const session = sampleSession()
    const when = (session.matches.find(match => match.id === 'm4')?.log.find(event => event.e === 'try')?.at ?? 0) - 1
    for (const hand of ['host', 'plan'] as const) {
      const log = [...session.log, { at: when, e: 'intervention', what: 'advance', by: hand, why: 'slow', match: 'm4' } as const]
      const { rows } = await exported({ ...session, log })
      expect(by(rows('decisions.csv'), 'dropout', 'fallback').map(row => row['dropout_by'])).toEqual([hand])
    }
  })

  test('has a row for every page, with what ended it', async () => {
    const { rows } = await exported(sampleSession())
    const pages = rows('page_times.csv')
    const of = (participant: string) =>
      by(pages, 'participant_id', participant).map(row => [row['page'], row['match_id'], row['step'], row['seconds'], row['ended_by']])
    expect(of('P004')).toEqual([
      ['wait', '', '', '86', 'page'],
      ['match', 'm2', '1', '5', 'decision'],
      ['match', 'm2', '2', '5', 'decision'],
      ['result', 'm2', '', '90', 'page'],
      ['match', 'm4', '1', '5', 'fallback'],
      ['match', 'm4', '2', '5', 'decision'],
      ['result', 'm4', '', '130', 'end'],
    ])
    expect(of('P005').map(([page]) => page)).toEqual(['wait', 'watch', 'match', 'end'])
    // In talk the seats take turns: who had no say at the step waited for others.
    expect(of('P003').at(-2)).toEqual(['match', 'm6', '1', '31', 'others'])
  })

  test('has no end for a page that still stands there, and one row for a page that was told twice', async () => {
    const session = sampleSession()
    const cut = session.log.findIndex(event => event.e === 'page' && event.page === 'match')
    const again = session.log[cut] as (typeof session.log)[number]
    const { rows } = await exported({ ...session, log: [...session.log.slice(0, cut + 1), { ...again, at: again.at + 3000 }] })
    const own = by(rows('page_times.csv'), 'participant_id', 'P001')
    expect(own).toHaveLength(2)
    expect(own[1]).toMatchObject({ page: 'match', left_at: '', seconds: '', ended_by: '' })
  })

  test('has every intervention with its reason', async () => {
    const { rows } = await exported(sampleSession())
    expect(
      rows('interventions.csv').map(row => [
        row['intervention'],
        row['intervention_by'],
        row['reason'],
        row['participant_id'],
        row['match_id'],
        row['seat'],
      ]),
    ).toEqual([
      ['start', 'host', 'all there', '', '', ''],
      ['replace', 'plan', 'absent', '', 'm2', '0'],
      ['kick', 'host', 'left the room', 'P004', '', ''],
      ['message', 'host', 'time', '', '', ''],
    ])
    expect(JSON.parse(rows('interventions.csv')[3]?.['detail'] ?? '')).toEqual({ to: null, text: 'Two minutes' })
  })

  test('has the realised matching: who sat where, who filled, who watched, what was so', async () => {
    const { rows } = await exported(sampleSession())
    const all = rows('matching.csv')
    expect(all).toHaveLength(7 * 2 + 1)
    expect(by(all, 'match_id', 'm5')).toMatchObject([
      { party_id: 'P001', player: '', instead: '1', role: 'row', counterparts: 'rehearsal, not a model', status: 'complete' },
      { party_id: '', player: 'rehearsal, not a model', instead: '1', counterparts: 'human' },
    ])
    expect(by(all, 'table_index', '').map(row => [row['party_id'], row['part_index'], row['matching_index']])).toEqual([['P005', '0', '1']])
    expect(by(all, 'part_name', 'Talk')).toHaveLength(6)
  })

  test('counts a team’s decisions and points for each of its members', async () => {
    const { rows } = await exported(teamSession())
    expect(rows('participants.csv').map(row => [row['participant_id'], row['party_id'], row['decisions'], row['points']])).toEqual([
      ['P001', 'T1', '2', '1'],
      ['P002', 'T2', '2', '6'],
      ['P003', 'T1', '2', '1'],
      ['P004', 'T2', '2', '6'],
    ])
    expect(rows('matching.csv').map(row => row['participants'])).toEqual(['P001;P003', 'P002;P004'])
  })

  test('keeps the people of two sessions apart, though their codes are the same', async () => {
    const { rows } = await exported(sampleSession(), teamSession('aaa'), sampleSession('bbb', 'n'))
    const units = new Set(rows('matches.csv').map(row => `${row['session_id']} ${row['unit_id']}`))
    expect([...units].sort()).toEqual([
      'aaa p:aaa/T1',
      'abcdefghijklmnopqrstuvwxyz p:abcdefghijklmnopqrstuvwxyz/P001',
      'abcdefghijklmnopqrstuvwxyz p:abcdefghijklmnopqrstuvwxyz/P005',
      'bbb p:bbb/P001',
      'bbb p:bbb/P005',
    ])
  })

  test('has a codebook entry for every column of its tables', async () => {
    const { rows, text } = await exported(sampleSession())
    for (const [file, names] of Object.entries(SESSION_TABLES)) {
      expect(by(rows('codebook.csv'), 'file', file).map(row => row['column'])).toEqual([...names])
      expect(text(file).split('\r\n')[0]).toBe(names.join(','))
    }
    expect(rows('codebook.csv').every(row => row['meaning'] !== '')).toBe(true)
  })

  test('is made of a store’s sessions for exactly the matches that are exported, is the same bytes however it comes, and holds no secret', async () => {
    const session = sampleSession()
    const store = new MemoryStore()
    const secret = new TextEncoder().encode('SECRET-SECRET-SECRET-SECRET-1234')
    await store.sessions.create(sessionRecordOf(session.log), session.log, secret)
    await store.sessions.add(sessionRecordOf(teamSession().log), teamSession().log)
    await store.add(
      [...session.matches, sampleMatch({ seed: 'alone', meta: { session: 'a run' } })].map(({ id, log, resolved, meta = {} }) => ({
        card: cardOf(id, log, resolved, meta, 'session'),
        log,
      })),
    )
    const cards = await store.cards()
    const entries = entriesOf(store, cards, resolveSample)
    const sessions = await sessionEntriesOf(store, entries)
    expect(sessions.map(({ id }) => id)).toEqual([session.id])
    const own = entries.filter(entry => entry.meta.session === session.id)
    const { bytes } = await exportZip(own, { app: '0.1.0', sessions })
    expect(Buffer.compare(bytes, (await exported(session)).bytes)).toBe(0)
    const forms = [
      'SECRET-SECRET',
      Buffer.from(secret).toString('base64').slice(0, 20),
      Buffer.from(secret).toString('hex').slice(0, 20),
      [...secret].join(',').slice(0, 20),
    ]
    for (const [name, file] of Object.entries(unzipSync(bytes))) for (const form of forms) expect(strFromU8(file).includes(form), name).toBe(false)
  })

  test('refuses a log that is another session’s, or speaks of somebody who never joined', async () => {
    const { log, matches } = sampleSession()
    const entries = matches.map(entryOf)
    await expect(exportZip(entries, { app: '', sessions: [sessionEntryOf('other', log)] })).rejects.toThrow(
      /expected the log of session other, found that of abc/,
    )
    const stray = [...log, { at: at(400), e: 'presence', participant: 'P999', is: 'idle' } as const]
    await expect(exportZip(entries, { app: '', sessions: [sessionEntryOf(log[0]?.e === 'plan' ? log[0].session : '', stray)] })).rejects.toThrow(
      /expected participants who joined, found P999/,
    )
  })
})
