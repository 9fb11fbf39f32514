import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { CallRecord } from '../../core/call'
import { hashOf } from '../../core/canonical'
import type { LogEvent } from '../../core/log'
import type { PlayerSpec } from '../../core/spec'
import { cardOf } from '../card-of'
import { misfitOfCall } from '../call-schema'
import { textsOf } from '../calls'
import { MemoryStore } from '../memory'
import { modelMatch, sampleCall, sampleModel } from '../test/calls'
import { table } from '../test/csv-table'
import { resolveSample, sampleMatch } from '../test/sample'
import { entriesOf, entryOf, type FinishedInput } from './entry'
import { exportZip } from './export'

const files = async (...inputs: FinishedInput[]) => {
  const { bytes, counts } = await exportZip(inputs.map(entryOf), { app: '0.1.0' })
  const raw = unzipSync(bytes)
  const text = (name: string) => strFromU8(raw[name] as Uint8Array)
  const lines = (name: string) =>
    text(name)
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as Record<string, unknown>)
  return { bytes, counts, text, lines, rows: (name: string) => table(text(name)) }
}

const actions = [
  ['C', 'D'],
  ['D', 'D'],
  ['C', 'C'],
]

describe('calls in an export', () => {
  test('have one row for each attempt, with what was asked, how, when and at what price', async () => {
    const { rows, counts } = await files(modelMatch({ actions, meta: { session: 'S' } }))
    const calls = rows('calls.csv')
    expect(counts).toMatchObject({ calls: 4, texts: 8 })
    expect(calls.map(row => [row['round'], row['step'], row['attempt'], row['call_status'], row['read']])).toEqual([
      ['1', '1', '1', 'ok', 'native'],
      ['2', '2', '1', 'unparsable', ''],
      ['2', '2', '2', 'ok', 're-asked'],
      ['3', '3', '1', 'ok', 'native'],
    ])
    expect(calls[0]).toMatchObject({
      session_id: 'S',
      match_id: 'm-s',
      turn: 'choose',
      occasion: '0',
      seat: '0',
      role: 'row',
      player_kind: 'llm',
      player: 'some-model-2026-01-01 @ localhost:9999/v1 (cot + temperature:0.5 + topP:0.9 + maxOutputTokens:300 + reasoning:low)',
      wording: 'en',
      told: '',
      counterparts: 'scripted:beta',
      tag: 'act',
      question_index: '0',
      fallback_used: '0',
      tainted: '0',
      prompt_template: 'en / cot / all',
      messages: `system:${hashOf('The rules.')};user:${hashOf('Step 1?')}`,
      raw_sha256: hashOf('{"answer":"1"}'),
      reasoning_sha256: hashOf('I think'),
      answer: '{"answer":"C"}',
      provider: 'openai-compatible',
      host: 'localhost:9999',
      model_requested: 'some-model-2026-01-01',
      temperature: '0.5',
      top_p: '0.9',
      provider_seed: '7',
      max_tokens: '300',
      reasoning_level: 'low',
      queued_at: '2026-03-01T10:00:06.000Z',
      sent_at: '2026-03-01T10:00:06.040Z',
      first_token_at: '',
      response_at: '2026-03-01T10:00:07.040Z',
      queue_ms: '40',
      latency_ms: '1000',
      tokens_in: '1000',
      tokens_out: '200',
      tokens_reasoning: '50',
      cost: '0.004',
      currency: 'USD',
      price_input: '2',
      price_noted: '2026-02-01',
      http: '200',
      app_version: '0.1.0',
      spec_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  test('have their texts once each, in order of hash, and nothing else', async () => {
    const inputs = [modelMatch({ seed: 'a' }), modelMatch({ seed: 'b' })]
    const { lines } = await files(...inputs)
    const texts = lines('texts.jsonl')
    const hashes = texts.map(line => line['hash'] as string)
    expect(hashes).toEqual([...new Set(inputs.flatMap(({ calls }) => calls.flatMap(textsOf)))].sort())
    for (const line of texts) expect(hashOf(line['text'])).toBe(line['hash'])
    expect(lines('calls.jsonl')).toEqual(JSON.parse(JSON.stringify(inputs.flatMap(({ calls }) => calls))))
    for (const line of lines('calls.jsonl')) expect(misfitOfCall(line)).toBeNull()
  })

  test('are named by the decisions that they led to', async () => {
    const { rows } = await files(modelMatch({ actions }))
    const decisions = rows('decisions.csv')
    const byId = new Map(rows('calls.csv').map(row => [row['call_id'], row]))
    expect(
      decisions.map(row => [row['seat'], row['read'], row['tries'], row['failure'], row['call_ids']?.split(';').filter(id => byId.has(id)).length]),
    ).toEqual([
      ['0', 'native', '1', '', 1],
      ['1', '', '1', '', 0],
      ['0', 're-asked', '2', 'unparsable', 1],
      ['1', '', '1', '', 0],
      ['0', 'native', '1', '', 1],
      ['1', '', '1', '', 0],
    ])
  })

  test('add up: failures, shares and costs of match and seat, what has no price counted and left out', async () => {
    const { rows } = await files(modelMatch({ actions }))
    // 4 calls of 1000 and 200 tokens, 3 of them with a price of 0.004; 7 attempts, 1 of them failed.
    const sums = { calls: '4', tokens_in: '4000', tokens_out: '800', cost: '0.012', currency: 'USD', unpriced_calls: '1' }
    expect(rows('matches.csv')[0]).toMatchObject({ failures: '1', attempts: '7', failure_share: String(1 / 7), fallback_share: '0', ...sums })
    expect(rows('players.csv')[0]).toMatchObject({ failures: '1', attempts: '4', ...sums })
    expect(rows('players.csv')[1]).toMatchObject({ failures: '0', attempts: '3', calls: '0', tokens_in: '', cost: '', unpriced_calls: '0' })
  })

  test('have no sum of costs in several currencies', async () => {
    const match = modelMatch({ actions })
    const [first, ...rest] = match.calls as [CallRecord, ...CallRecord[]]
    const mixed = [{ ...first, price: { currency: 'EUR', input: 1, output: 1 } }, ...rest]
    expect((await files({ ...match, calls: mixed })).rows('matches.csv')[0]).toMatchObject({ calls: '4', cost: '', currency: '' })
  })

  test('that never came back, or were out when it was written, are there as such', async () => {
    const match = modelMatch({ rounds: 1 })
    const pending = sampleCall({
      match: match.id,
      k: 1,
      attempt: 2,
      status: 'pending',
      sent: null,
      done: null,
      raw: null,
      reasoning: null,
      answer: null,
      cost: null,
    })
    const lost = sampleCall({ match: match.id, k: 1, attempt: 3, status: 'lost', done: null, raw: null, reasoning: null, answer: null, cost: null })
    const { rows } = await files({
      ...match,
      calls: [...match.calls, pending.call, lost.call],
      texts: async () => new Map([...match.words, ...pending.texts].map(w => [w.hash, w.text])),
    })
    expect(rows('calls.csv').map(row => [row['call_status'], row['latency_ms'], row['raw_sha256'] === ''])).toContainEqual(['pending', '', true])
    expect(rows('matches.csv')[0]).toMatchObject({ calls: '3', unpriced_calls: '1' })
  })

  test('are the same bytes from a store, whatever the order in which they came', async () => {
    const inputs = [modelMatch({ seed: 'a' }), modelMatch({ seed: 'b' })]
    const store = new MemoryStore()
    for (const { id, log, resolved, calls, words } of inputs.toReversed())
      await store.add([{ card: cardOf(id, log, resolved, {}, 'session'), log, calls: calls.toReversed(), texts: words.toReversed() }])
    const again = await exportZip(entriesOf(store, await store.cards(), resolveSample), { app: '0.1.0' })
    expect(again.bytes).toEqual((await files(...inputs)).bytes)
  })

  test('without one of their texts are not exported', async () => {
    const match = modelMatch()
    const texts = new Map(match.words.slice(1).map(({ hash, text }) => [hash, text]))
    await expect(files({ ...match, texts: async () => texts })).rejects.toThrow(/expected text [0-9a-f]{12} beside the calls, found none/)
  })
})

describe('who played', () => {
  test('the stand-in is called what it is, wherever it stands', async () => {
    const rehearsal = sampleModel({ provider: 'rehearsal', model: 'rehearsal' })
    const { rows } = await files(modelMatch({ players: [rehearsal, { kind: 'scripted', strategy: 'beta' }] }))
    for (const file of ['players.csv', 'decisions.csv', 'calls.csv'])
      expect([file, rows(file)[0]?.['player']]).toEqual([file, 'rehearsal, not a model'])
    expect(rows('matches.csv')[0]?.['players']).toBe('beta + rehearsal, not a model')
    expect(rows('players.csv')[1]).toMatchObject({ partner_ids: 'rehearsal, not a model', counterparts: 'rehearsal, not a model' })
  })

  test('what seats were told stands beside what was so', async () => {
    const human: PlayerSpec = { kind: 'human', at: { participant: 'ann' } }
    const { id, log, resolved } = sampleMatch({ players: [human, sampleModel()] })
    const told = log.map(event =>
      event.e === 'start'
        ? {
            ...event,
            spec: { ...event.spec, disclosure: 'probabilistic' as const, seats: event.spec.seats.map((seat, i) => ({ ...seat, told: `told ${i}` })) },
          }
        : event,
    )
    const { rows } = await files({ id, log: told, resolved })
    const expected = [
      {
        told: 'told 0',
        counterparts: 'llm:some-model-2026-01-01 @ localhost:9999/v1 (cot + temperature:0.5 + topP:0.9 + maxOutputTokens:300 + reasoning:low)',
      },
      { told: 'told 1', counterparts: 'human' },
    ]
    expect(rows('players.csv')).toMatchObject(expected)
    expect(rows('decisions.csv').slice(0, 2)).toMatchObject(expected)
    expect(rows('matches.csv')[0]).toMatchObject({ disclosure: 'probabilistic' })
  })

  test('a person who took over is told apart from the player whose seat it was', async () => {
    const { id, log, resolved } = sampleMatch({ rounds: 3, players: [sampleModel(), { kind: 'scripted', strategy: 'beta' }] })
    const taken = log.flatMap((event): LogEvent[] => {
      if (event.e !== 'move' || event.seat !== 0 || event.k < 2) return [event]
      const move: LogEvent = { ...event, by: 'substitute' }
      return event.k === 2 ? [{ e: 'seat', k: 2, seat: 0, player: { kind: 'human', at: 'here' }, why: 'timeout' }, move] : [move]
    })
    const { rows } = await files({ id, log: taken, resolved })
    expect(
      rows('decisions.csv').map(row => [row['seat'], row['player_kind'], row['by'], row['counterparts']?.split(':')[0], row['tainted']]),
    ).toEqual([
      ['0', 'llm', 'player', 'scripted', '0'],
      ['1', 'scripted', 'player', 'llm', '0'],
      ['0', 'human', 'substitute', 'scripted', '1'],
      ['1', 'scripted', 'player', 'human', '0'],
      ['0', 'human', 'substitute', 'scripted', '1'],
      ['1', 'scripted', 'player', 'human', '1'],
    ])
    expect(rows('players.csv').map(row => [row['player_kind'], row['substitute']])).toEqual([
      ['llm', 'human from step 2'],
      ['scripted', ''],
    ])
  })

  test('after a fallback every later decision of the match is tainted, and its calls say that it was used', async () => {
    const match = modelMatch({ actions })
    const log = match.log.map(event =>
      event.e === 'move' && event.seat === 0 && event.k === 2 ? { ...event, by: 'fallback' as const, calls: [] } : event,
    )
    const { rows } = await files({ ...match, log })
    expect(rows('calls.csv').map(row => [row['step'], row['fallback_used'], row['tainted']])).toEqual([
      ['1', '0', '0'],
      ['2', '1', '1'],
      ['2', '1', '1'],
      ['3', '0', '1'],
    ])
    expect(rows('matches.csv')[0]).toMatchObject({ failures: '1', attempts: '6', fallback_share: String(1 / 6) })
  })
})

describe('beliefs in an export', () => {
  test('have a row each, beside what happened and the score by hand', async () => {
    const { id, log, resolved } = sampleMatch({ rounds: 2, actions })
    const space = { kind: 'choice', options: ['C', 'D'] } as const
    const stated = log.map(event =>
      event.e === 'move' && event.seat === 0
        ? { ...event, beliefs: [{ order: 1 as const, condition: 'explicit' as const, about: [1], space, value: { C: 75, D: 25 } }] }
        : event,
    )
    const { rows, counts } = await files({ id, log: stated, resolved })
    // Both times the other chose D: 1 − ((0.75)² + (0.75)²) / 2.
    expect(rows('beliefs.csv')).toMatchObject(
      ['1', '2'].map(round => ({
        round,
        turn: 'choose',
        seat: '0',
        order: '1',
        condition: 'explicit',
        about: '1',
        belief: '{"C":75,"D":25}',
        score: '0.4375',
      })),
    )
    expect(JSON.parse(rows('beliefs.csv')[0]?.['happened'] ?? '')).toEqual({ C: 0, D: 100 })
    expect(counts.beliefs).toBe(2)
    expect(JSON.parse(rows('decisions.csv')[0]?.['beliefs'] ?? '')).toMatchObject([{ value: { C: 75, D: 25 } }])
  })
})
