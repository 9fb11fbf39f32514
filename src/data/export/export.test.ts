import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { LogEvent } from '../../core/log'
import { table } from '../test/csv-table'
import { resolveSample, sampleMatch } from '../test/sample'
import { MemoryStore } from '../memory'
import { cardOf } from '../card-of'
import { TABLES } from './columns'
import { entriesOf, entryOf, type FinishedInput } from './entry'
import { exportZip } from './export'

const files = async (...inputs: FinishedInput[]) => {
  const { bytes, counts } = await exportZip(inputs.map(entryOf), { app: '0.1.0' })
  const raw = unzipSync(bytes)
  const text = (name: string) => strFromU8(raw[name] as Uint8Array)
  return { bytes, counts, names: Object.keys(raw), text, rows: (name: string) => table(text(name)) }
}
const human = (participant: string) => ({ kind: 'human', at: { participant } }) as const

/** C against D, then D against D: payoffs 0 + 1 and 5 + 1. By hand: d = 2 each, b = 10, W = 7, W0 = 4, W* = 12. */
const worked = () =>
  sampleMatch({
    rounds: 2,
    actions: [
      ['C', 'D'],
      ['D', 'D'],
    ],
    meta: { session: 'S1', index: 4, treatment: 'T', block: 'main', blockOrder: 2, name: 'first' },
  })

describe('an export', () => {
  test('holds the fourteen files in their order, with and without models', async () => {
    const { names } = await files(worked())
    expect(names).toEqual([
      'matches.csv',
      'players.csv',
      'decisions.csv',
      'messages.csv',
      'nature.csv',
      'calls.csv',
      'beliefs.csv',
      'scores.csv',
      'events.jsonl',
      'calls.jsonl',
      'texts.jsonl',
      'session.json',
      'codebook.csv',
      'analysis.R',
      'analysis.py',
    ])
  })

  test('has the columns that studies rely on, in their order, in decisions.csv', async () => {
    const asked =
      'session_id, match_id, match_index, unit_id, treatment, block, block_order, game, game_version, round, turn, occasion, seat, role, participant_id, partner_ids, player_kind, player, wording, option_order, observation, action_intended, action_implemented, by, tries, failure, shown_at, submitted_at, ms, payoff_change, payoff, baseline, ideal, welfare, welfare_none, welfare_best, self_gain, efficiency, fairness, status'
    const { rows } = await files(worked())
    expect(
      Object.keys(rows('decisions.csv')[0] ?? {})
        .slice(0, 40)
        .join(', '),
    ).toBe(asked)
    for (const names of [TABLES['matches.csv'], TABLES['players.csv']]) {
      const common = asked.split(', ').filter(name => (names as readonly string[]).includes(name))
      expect((names as readonly string[]).filter(name => common.includes(name))).toEqual(common)
    }
  })

  test('has one row per decision, with the numbers worked by hand', async () => {
    const { rows, counts } = await files(worked())
    const decisions = rows('decisions.csv')
    expect(decisions.map(d => [d['round'], d['seat'], d['role'], d['action_intended'], d['payoff_change'], d['payoff']])).toEqual([
      ['1', '0', 'row', 'C', '0', '0'],
      ['1', '1', 'column', 'D', '5', '5'],
      ['2', '0', 'row', 'D', '1', '1'],
      ['2', '1', 'column', 'D', '1', '6'],
    ])
    expect(decisions[2]).toMatchObject({
      session_id: 'S1',
      match_index: '4',
      block_order: '2',
      observation: '{"round":2,"mine":"C","theirs":"D"}',
      submitted_at: '2026-03-01T10:00:06.000Z',
      partner_ids: 'beta',
    })
    expect(rows('players.csv').map(p => [p['payoff'], p['baseline'], p['ideal'], p['self_gain']])).toEqual([
      ['1', '2', '10', '-0.125'],
      ['6', '2', '10', '0.5'],
    ])
    expect(rows('matches.csv')[0]).toMatchObject({
      welfare: '7',
      welfare_none: '4',
      welfare_best: '12',
      efficiency: '0.375',
      fairness: '',
      below_baseline: '0.5',
      name: 'first',
      status: 'complete',
    })
    expect(counts).toMatchObject({ matches: 1, players: 2, decisions: 4, messages: 0 })
  })

  test('tells intended from implemented actions, and keeps the noise in nature.csv', async () => {
    const { rows } = await files(sampleMatch({ rounds: 40, noise: 0.5, seed: 'noise' }))
    const noise = rows('nature.csv').map(row => JSON.parse(row['value'] ?? '') as boolean[])
    const decisions = rows('decisions.csv')
    expect(noise).toHaveLength(40)
    for (const d of decisions) {
      const flipped = noise[Number(d['round']) - 1]?.[Number(d['seat'])]
      expect(d['action_intended'] !== d['action_implemented']).toBe(flipped)
    }
  })

  test('collects every text with its line breaks, its author and its readers', async () => {
    const said = '=SUM(A1)\r\n"quoted", and more'
    const actions = [
      [
        { do: 'C', say: said },
        { do: 'D', say: '' },
      ],
    ]
    const { rows } = await files(sampleMatch({ rounds: 1, texts: true, actions }))
    expect(rows('messages.csv')).toMatchObject([{ seat: '0', to: 'all', part: 'say', text: `'${said}`, round: '1', turn: 'choose' }])
  })

  test('counts talk into the round that follows it', async () => {
    const { rows } = await files(sampleMatch({ rounds: 2, talking: true, actions: [[{ do: 'say', with: 'hello' }], [{ do: 'done', with: {} }]] }))
    expect(rows('messages.csv')[0]).toMatchObject({ seat: '0', round: '1', turn: 'talk:choose', text: 'hello', to: 'all', part: 'say' })
  })

  test('joins matches that share a person into one unit', async () => {
    const play = (id: string, ...players: string[]) => sampleMatch({ seed: id, players: players.map(human) })
    const { rows } = await files(play('1', 'ann', 'bob'), play('2', 'bob', 'cem'), play('3', 'dee', 'eve'), sampleMatch({ seed: '4' }))
    expect(rows('matches.csv').map(row => row['unit_id'])).toEqual(['p:ann', 'p:ann', 'p:dee', 'r:m-4'])
  })

  test('says of every decision who made it and among whom, however often the seat changes hands, also after it was in', async () => {
    const { id, log, resolved } = sampleMatch({
      rounds: 3,
      actions: [
        ['C', 'C'],
        ['C', 'C'],
        ['C', 'C'],
      ],
    })
    const strategy = { kind: 'scripted', strategy: 'stand-in' } as const
    const own = log[0]?.e === 'start' ? log[0].spec.seats[0]!.player : strategy
    const edited = log.flatMap((event): LogEvent[] => {
      // After both decisions of step 1, so that it plays from step 2; before those of step 3, so that it plays no more.
      if (event.e === 'shut' && event.k === 1) return [{ e: 'seat', k: 1, seat: 0, player: strategy, why: 'left' }, event]
      if (event.e === 'open' && event.k === 3) return [event, { e: 'seat', k: 3, seat: 0, player: own, why: 'back' }]
      return event.e === 'move' && event.k === 2 && event.seat === 0 ? [{ ...event, by: 'substitute' }] : [event]
    })
    const { rows } = await files({ id, log: edited, resolved })
    const decisions = rows('decisions.csv')
    expect(decisions.map(d => [d['step'], d['seat'], d['player'], d['by'], d['tainted']])).toEqual([
      ['1', '0', 'alpha', 'player', '0'],
      ['1', '1', 'beta', 'player', '0'],
      ['2', '0', 'stand-in', 'substitute', '1'],
      ['2', '1', 'beta', 'player', '0'],
      ['3', '0', 'alpha', 'player', '1'],
      ['3', '1', 'beta', 'player', '1'],
    ])
    expect(decisions.filter(d => d['seat'] === '1').map(d => d['counterparts'])).toEqual(['scripted:alpha', 'scripted:stand-in', 'scripted:alpha'])
    expect(rows('players.csv')[0]?.['substitute']).toBe('stand-in from step 1;alpha from step 3')
  })

  test('shows failed attempts, fallbacks and who took over a seat', async () => {
    const { id, log, resolved } = sampleMatch({
      rounds: 2,
      actions: [
        ['C', 'C'],
        ['C', 'C'],
      ],
    })
    const at = log.findIndex(event => event.e === 'move')
    const edited: LogEvent[] = log.toSpliced(
      at,
      1,
      { e: 'try', k: 1, seat: 0, failure: 'unparsable', raw: 'x' },
      { e: 'try', k: 1, seat: 0, failure: 'timeout' },
      { ...(log[at] as LogEvent & { e: 'move' }), by: 'fallback', tries: 3 },
    )
    const open = edited.findLastIndex(event => event.e === 'open')
    edited.splice(open, 0, { e: 'seat', k: 2, seat: 0, player: { kind: 'scripted', strategy: 'stand-in' }, why: 'left' })
    const { rows } = await files({ id, log: edited, resolved })
    expect(rows('decisions.csv').map(d => [d['by'], d['tries'], d['failure'], d['player']])).toEqual([
      ['fallback', '3', 'unparsable;timeout', 'alpha'],
      ['player', '1', '', 'beta'],
      ['player', '1', '', 'stand-in'],
      ['player', '1', '', 'beta'],
    ])
    expect(rows('matches.csv')[0]).toMatchObject({ decisions: '4', fallbacks: '1' })
  })

  test('exports a match that is still running, with the moves of its open turn', async () => {
    const { id, log, resolved } = sampleMatch({ rounds: 3 })
    const { rows, counts } = await files({ id, log: log.slice(0, 7), resolved })
    expect(log[6]?.e).toBe('move')
    expect(rows('decisions.csv').map(d => d['payoff'])).toEqual([expect.stringMatching(/\d/), expect.stringMatching(/\d/), ''])
    expect(rows('matches.csv')[0]).toMatchObject({ status: 'running', efficiency: '', welfare: '' })
    expect(counts.decisions).toBe(3)
  })

  test('has a codebook entry for every column of every file', async () => {
    const { rows, text } = await files(worked())
    for (const [file, names] of Object.entries(TABLES)) {
      expect(rows('codebook.csv').flatMap(row => (row['file'] === file ? [row['column']] : []))).toEqual([...names])
      expect(text(file).split('\r\n')[0]).toBe(names.join(','))
    }
  })

  test('is the same bytes whatever the order and the way the matches come', async () => {
    const inputs = ['a', 'b', 'c'].map(seed => sampleMatch({ seed, meta: { session: 'S', index: seed.charCodeAt(0) } }))
    const { bytes } = await files(...inputs)
    const store = new MemoryStore()
    await store.add(inputs.toReversed().map(({ id, log, resolved, meta = {} }) => ({ card: cardOf(id, log, resolved, meta, 'session'), log })))
    const again = await exportZip(entriesOf(store, await store.cards(), resolveSample), { app: '0.1.0' })
    expect(again.bytes).toEqual(bytes)
  })

  test('breathes between pieces and tells how far it is', async () => {
    let breaths = 0
    const shares: number[] = []
    const inputs = Array.from({ length: 30 }, (_, i) => entryOf(sampleMatch({ seed: String(i), rounds: 200 })))
    await exportZip(inputs, { app: '', breathe: async () => void breaths++, progress: share => void shares.push(share) })
    expect(breaths).toBeGreaterThan(3)
    expect(shares.at(-1)).toBe(1)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  })

  test('refuses a log that disagrees with its rules', async () => {
    const { id, log, resolved } = sampleMatch()
    const cut = log.filter((event, i) => !(event.e === 'move' && i === log.findIndex(e => e.e === 'move')))
    await expect(exportZip([entryOf({ id, log: cut, resolved })], { app: '' })).rejects.toThrow(/match m-s, step 1/)
  })
})
