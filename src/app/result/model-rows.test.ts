import { describe, expect, test } from 'vitest'
import type { LogEvent } from '../../core/log'
import type { MatchSpec, SeatSpec } from '../../core/spec'
import type { BeliefRow } from '../../measures/beliefs'
import { sampleCall, sampleModel } from '../../data/test/calls'
import { meanScore, othersOf, spentRows } from './model-rows'

const seatOf = (player: SeatSpec['player']): SeatSpec => ({ player, wording: 'en' })
const specOf = (...players: SeatSpec['player'][]): MatchSpec => ({
  game: { id: 'matrix', version: 1, with: [] },
  config: {},
  seats: players.map(seatOf),
  seed: 's',
  referee: { retries: 3, onFailure: 'person' },
  engine: '0',
})
const human = { kind: 'human', at: 'here' } as const

describe('what a model’s seat took', () => {
  test('is of its own calls, attempts and decisions, those of a person who took it over included', () => {
    const spec = specOf(sampleModel(), human)
    const log: LogEvent[] = [
      { e: 'try', k: 1, seat: 0, failure: 'refusal' },
      { e: 'move', k: 1, seat: 0, action: 'C', by: 'fallback', tries: 1 },
      { e: 'move', k: 1, seat: 1, action: 'C', by: 'player', tries: 1 },
      { e: 'seat', k: 2, seat: 0, player: human, why: 'refusal' },
      { e: 'move', k: 2, seat: 0, action: 'C', by: 'substitute', tries: 1 },
    ]
    const calls = [sampleCall({ k: 1, seat: 0, attempt: 1, status: 'refusal' }).call, sampleCall({ k: 2, seat: 0, attempt: 1 }).call]
    const faces = spec.seats.map((seat, i) => ({
      seat: i,
      name: `P${i + 1}`,
      kind: seat.player.kind === 'llm' ? ('llm' as const) : ('human' as const),
    }))
    const rows = spentRows({ log, calls, beliefs: [], spec }, faces)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      face: { seat: 0 },
      spent: { calls: 2, failed: 1 },
      attempts: { failed: 1, all: 2 },
      decisions: 2,
      fallbacks: 1,
      belief: { value: null, n: 0 },
    })
  })
})

test('the mean belief score is of what the seat stated itself and what could be scored, by order', () => {
  const row = (order: 1 | 2, condition: 'explicit' | 'given', score: number | null): BeliefRow => ({
    k: 1,
    seat: 0,
    turn: 't',
    belief: { order, condition, about: [1], space: { kind: 'choice', options: ['C', 'D'] }, value: { C: 50, D: 50 } },
    happened: null,
    score,
  })
  const rows = [row(1, 'explicit', 0.5), row(1, 'explicit', 1), row(1, 'explicit', null), row(1, 'given', 0), row(2, 'explicit', 0.25)]
  expect(meanScore(rows, 1)).toEqual({ value: 0.75, n: 2 })
  expect(meanScore(rows, 2)).toEqual({ value: 0.25, n: 1 })
  expect(meanScore([], 1)).toEqual({ value: null, n: 0 })
})

test('what was so names each counterpart of a small table, and counts those of a large one', () => {
  const at = (n: number, who: string) => `${n}: ${who}`
  expect(othersOf(['a', 'person', 'b'], 1, at)).toEqual(['1: a', '3: b'])
  const many = ['person', ...Array.from({ length: 6 }, () => 'a')]
  expect(othersOf(many, 0, at)).toEqual(['6 × a'])
  expect(othersOf(many, 1, at)).toEqual(['5 × a', '1 × person'])
  expect(othersOf(['person'], 0, at)).toEqual([])
})
