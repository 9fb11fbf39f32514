import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { table } from '../../test/csv-table'
import { sampleSession, teamSession, type SampleSession } from '../../test/session'
import { at } from '../../test/session-parts'
import { entryOf } from '../entry'
import { exportZip } from '../export'
import { sessionEntryOf } from '../session-entry'

const input = (...sessions: SampleSession[]) =>
  [
    sessions.flatMap(session => session.matches.map(entryOf)),
    { app: '0.1.0', sessions: sessions.map(({ id, log }) => sessionEntryOf(id, log)) },
  ] as const
const exported = async (...sessions: SampleSession[]) => {
  const { bytes } = await exportZip(...input(...sessions))
  const raw = unzipSync(bytes)
  const text = (name: string) => strFromU8(raw[`otree/${name}`] as Uint8Array)
  const plain = (name: string) => table(strFromU8(raw[name] as Uint8Array))
  return { text, rows: (name: string) => table(text(name)), head: (name: string) => (text(name).split('\r\n')[0] as string).split(','), plain }
}
const sum = (rows: readonly Record<string, string>[], column: string) =>
  rows.reduce((total, row) => total + Number(row[column] === '' ? 0 : row[column]), 0)

const PARTICIPANT =
  'participant.id_in_session,participant.code,participant.label,participant._is_bot,participant._index_in_pages,participant._max_page_index,participant._current_app_name,participant._current_page_name,participant.time_started_utc,participant.visited,participant.mturk_worker_id,participant.mturk_assignment_id,participant.payoff'
const SESSION = 'session.code,session.label,session.mturk_HITId,session.mturk_HITGroupId,session.comment,session.is_demo'

describe('the files that oTree would have made', () => {
  test('have its columns under its names, in its order', async () => {
    const { text, head } = await exported(sampleSession())
    const [wide] = text('all_apps_wide.csv').split('\r\n') as [string]
    expect(
      wide.startsWith(`${PARTICIPANT},${SESSION},session.config.name,session.config.participation_fee,session.config.real_world_currency_per_point,`),
    ).toBe(true)
    const blocks = head('all_apps_wide.csv').filter(name => !/^(participant|session)\./.test(name))
    expect(blocks.slice(0, 9)).toEqual(
      [
        'player.id_in_group',
        'player.role',
        'player.payoff',
        'player.choose',
        'player.decided_by',
        'group.id_in_subsession',
        'group.match_id',
        'subsession.round_number',
        'subsession.matching',
      ].map(name => `sample.1.${name}`),
    )
    expect([...new Set(blocks.map(name => name.split('.').slice(0, 2).join('.')))]).toEqual([
      'sample.1',
      'sample.2',
      'sample.3',
      'sample.4',
      'sample_2.1',
    ])
    expect(text('sample.csv').split('\r\n')[0]).toBe(
      `${PARTICIPANT},player.id_in_group,player.role,player.payoff,player.choose,player.decided_by,group.id_in_subsession,group.match_id,subsession.round_number,subsession.matching,${SESSION}`,
    )
    expect(head('PageTimes.csv').join()).toBe(
      'session_code,participant_id_in_session,participant_code,page_index,app_name,page_name,epoch_time_completed,round_number,timeout_happened,is_wait_page',
    )
    expect(head('ChatMessages.csv').join()).toBe('session_code,id_in_session,participant_code,channel,nickname,body,timestamp')
  })

  test('have a row for each participant and bot, and in an app one for each of its rounds, with keys that are met once', async () => {
    const { rows } = await exported(sampleSession(), teamSession())
    const wide = rows('all_apps_wide.csv')
    expect(wide.map(row => [row['participant.id_in_session'], row['participant._is_bot']])).toEqual([
      ...[1, 2, 3, 4, 5].map(n => [String(n), '0']),
      ['6', '1'],
      ['7', '1'],
      ...[1, 2, 3, 4].map(n => [String(n), '0']),
    ])
    const codes = wide.map(row => row['participant.code'] as string)
    expect(new Set(codes).size).toBe(codes.length)
    for (const code of codes) expect(code).toMatch(/^[a-z][a-z0-9]{7}$/)
    const app = rows('sample.csv')
    expect(app).toHaveLength(7 * 4 + 4 * 2)
    expect(new Set(app.map(row => `${row['participant.code']}/${row['subsession.round_number']}`)).size).toBe(app.length)
    expect(rows('sample_2.csv')).toHaveLength(7)
  })

  test('say of each participant where they are, when and from where they came', async () => {
    const { rows } = await exported(sampleSession())
    const [first, second, , fourth, , model] = rows('all_apps_wide.csv')
    expect(first).toMatchObject({
      'participant.label': 'prolific-1',
      'participant._current_app_name': 'sample_2',
      'participant._current_page_name': 'End',
      'participant.time_started_utc': '2026-03-02 09:00:10.000000',
      'participant.visited': '1',
      'participant._index_in_pages': '9',
      'participant._max_page_index': '9',
      'session.label': 'A class',
      'session.is_demo': '0',
      'session.config.name': 'A class',
      'session.config.sample_config_rounds': '2',
      'session.config.sample_2_telling': 'probabilistic',
    })
    expect(second).toMatchObject({
      'participant.label': "'=cmd",
      'participant.mturk_worker_id': 'w2',
      'participant.mturk_assignment_id': 'a2',
      'session.mturk_HITId': 'h2',
    })
    expect(fourth).toMatchObject({ 'participant._current_app_name': 'sample', 'participant._current_page_name': 'Result' })
    expect(model).toMatchObject({
      'participant.label': 'rehearsal, not a model',
      'participant._is_bot': '1',
      'participant._current_app_name': 'sample_2',
      'participant.time_started_utc': '',
    })
  })

  test('have payoffs that add up: rounds to the participant, participants to what the tables of the matches say', async () => {
    const { rows, plain } = await exported(sampleSession())
    const long = [...rows('sample.csv'), ...rows('sample_2.csv')]
    for (const row of rows('all_apps_wide.csv')) {
      const own = long.filter(one => one['participant.code'] === row['participant.code'])
      expect(sum(own, 'player.payoff')).toBe(Number(row['participant.payoff']))
      const wide = Object.entries(row).filter(([name]) => name.endsWith('.player.payoff'))
      expect(wide.reduce((total, [, value]) => total + Number(value), 0)).toBe(Number(row['participant.payoff']))
    }
    expect(sum(rows('all_apps_wide.csv'), 'participant.payoff')).toBe(sum(plain('players.csv'), 'payoff'))
    const people = rows('all_apps_wide.csv').filter(row => row['participant._is_bot'] === '0')
    expect(people.map(row => row['participant.payoff'])).toEqual(plain('participants.csv').map(row => row['points']))
  })

  test('have in each round who sat where, what they did and who decided', async () => {
    const { rows } = await exported(sampleSession())
    const round = (n: string) =>
      rows('sample.csv').flatMap(row =>
        row['subsession.round_number'] === n ? [['id_in_group', 'role', 'choose', 'decided_by', 'payoff'].map(name => row[`player.${name}`])] : [],
      )
    expect(round('2')).toEqual([
      ['1', 'row', 'C', 'player', '3'],
      ['2', 'column', 'C', 'player', '3'],
      ['1', 'row', 'C', 'substitute', '0'],
      ['2', 'column', 'D', 'player', '5'],
      ...Array.from({ length: 3 }, () => ['', '', '', '', '']),
    ])
    expect(round('3')[3]).toEqual(['2', 'column', 'C', 'fallback', '0'])
    const groups = rows('sample.csv').filter(row => row['subsession.round_number'] === '3' && row['group.id_in_subsession'] !== '')
    expect(groups.map(row => `${row['participant.id_in_session']}:${row['group.id_in_subsession']}`)).toEqual(['1:1', '2:2', '3:1', '4:2'])
    expect(new Set(rows('sample.csv').map(row => `${row['subsession.round_number']}:${row['subsession.matching']}`))).toEqual(
      new Set(['1:0', '2:0', '3:1', '4:1']),
    )
  })

  test('count no payoff of a match that was broken off', async () => {
    const session = sampleSession()
    const matches = session.matches.map(match =>
      match.id === 'm1' ? { ...match, log: match.log.map(event => (event.e === 'end' ? { ...event, status: 'aborted' as const } : event)) } : match,
    )
    const { rows, plain } = await exported({ ...session, matches })
    expect(
      rows('all_apps_wide.csv')
        .map(row => row['participant.payoff'])
        .slice(0, 2),
    ).toEqual(['9', '6'])
    expect(
      plain('participants.csv')
        .map(row => row['points'])
        .slice(0, 2),
    ).toEqual(['9', '6'])
    expect(rows('sample.csv')[0]).toMatchObject({ 'player.choose': 'C', 'player.payoff': '' })
  })

  test('give each member of a team the row of its seat', async () => {
    const { rows } = await exported(teamSession())
    expect(rows('sample.csv').map(row => [row['participant.id_in_session'], row['player.id_in_group'], row['player.choose']])).toEqual([
      ['1', '1', 'C'],
      ['2', '2', 'D'],
      ['3', '1', 'C'],
      ['4', '2', 'D'],
      ['1', '1', 'D'],
      ['2', '2', 'D'],
      ['3', '1', 'D'],
      ['4', '2', 'D'],
    ])
  })

  test('begin everybody’s pages with InitializeParticipant and number them without a gap', async () => {
    const { rows } = await exported(sampleSession())
    const pages = rows('PageTimes.csv')
    const codes = new Set(pages.map(row => row['participant_code']))
    expect(codes.size).toBe(5)
    for (const code of codes) {
      const own = pages.filter(row => row['participant_code'] === code)
      expect(own[0]).toMatchObject({
        page_index: '0',
        app_name: '',
        page_name: 'InitializeParticipant',
        round_number: '1',
        timeout_happened: '0',
        is_wait_page: '0',
      })
      expect(own.map(row => Number(row['page_index']))).toEqual([...own.keys()])
      const times = own.map(row => Number(row['epoch_time_completed']))
      expect(times).toEqual(times.toSorted((a, b) => a - b))
    }
    const fourth = pages
      .filter(row => row['participant_id_in_session'] === '4')
      .map(row => [row['app_name'], row['page_name'], row['round_number'], row['timeout_happened'], row['is_wait_page'], row['epoch_time_completed']])
    expect(fourth.slice(1, 6)).toEqual([
      ['', 'Wait', '1', '0', '1', String(at(100) / 1000)],
      ['sample', 'Choose', '1', '0', '0', String(at(105) / 1000)],
      ['sample', 'Choose', '2', '0', '0', String(at(110) / 1000)],
      ['sample', 'Result', '2', '0', '0', String(at(200) / 1000)],
      ['sample', 'Choose', '3', '1', '0', String(at(205) / 1000)],
    ])
    expect(pages.find(row => row['page_name'] === 'Watch')).toMatchObject({ app_name: 'sample', round_number: '3', is_wait_page: '1' })
    expect(pages.filter(row => row['page_name'] === 'TalkChoose')).toHaveLength(4)
  })

  test('have every message as it was written, once, with its author and channel', async () => {
    const { rows, plain } = await exported(sampleSession())
    const chat = rows('ChatMessages.csv')
    expect(chat).toHaveLength(plain('messages.csv').length)
    expect(chat.map(row => row['body'])).toEqual(expect.arrayContaining(plain('messages.csv').map(row => row['text'] as string)))
    expect(chat[0]).toMatchObject({ id_in_session: '1', nickname: 'Participant 1', body: '\'=1+1,\n"quoted"' })
    expect(new Set(chat.map(row => row['channel']?.split('-').slice(1).join('-')))).toEqual(new Set(['sample_2-5', 'sample_2-6', 'sample_2-7']))
    expect(Number(chat[0]?.['timestamp'])).toBeGreaterThan(at(300) / 1000)
  })

  test('have texts in one line outside the chat', async () => {
    const session = sampleSession()
    const log = session.log.map(event => (event.e === 'join' && event.participant === 'P001' ? { ...event, label: 'one\r\ntwo, "three"' } : event))
    const { text, rows } = await exported({ ...session, log })
    for (const file of ['all_apps_wide.csv', 'sample.csv']) {
      expect(rows(file)[0]?.['participant.label']).toBe('one  two, "three"')
      expect(text(file).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    }
  })

  test('order the apps by the sequence that most participants went through', async () => {
    const other = teamSession()
    const log = other.log.map(event =>
      event.e === 'plan' ? { ...event, plan: { ...event.plan, parts: event.plan.parts.map(part => ({ ...part, game: 'p-beauty' })) } } : event,
    )
    const apps = async (...sessions: SampleSession[]) => [
      ...new Set((await exported(...sessions)).head('all_apps_wide.csv').flatMap(name => (/\.\d+\./.test(name) ? [name.split('.')[0]] : []))),
    ]
    expect(await apps({ ...other, log }, sampleSession())).toEqual(['sample', 'sample_2', 'p_beauty'])
  })
})
