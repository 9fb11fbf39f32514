import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineGame } from '../core/game'
import type { LogEvent } from '../core/log'
import { invalidShare, outsideIn } from './invalid'

type Move = Extract<LogEvent, { e: 'move' }>
const none: ReadonlySet<LogEvent> = new Set()
const move = (over: Partial<Move> = {}): Move => ({ e: 'move', k: 1, seat: 0, action: 3, by: 'player', tries: 1, ...over })
const failed = (failure: Extract<LogEvent, { e: 'try' }>['failure']): LogEvent => ({ e: 'try', k: 1, seat: 0, failure })

/** Two seats name a whole number from 0 to 5, as often as the config says; a number above the last sum plus five is outside. */
const game = defineGame<{
  config: { rounds: number }
  brief: unknown
  state: { done: number; sum: number }
  action: number
  observation: number
  event: never
}>({
  id: 'sums',
  version: 1,
  config: z.object({ rounds: z.int().default(2) }),
  presets: {},
  seats: () => ({ min: 2, max: 2, default: 2 }),
  setup: () => ({ done: 0, sum: 0 }),
  turn: ({ done }, { rounds }) => (done < rounds ? { id: 'name', n: done + 1, seats: [0, 1], gate: 'joint' } : null),
  observe: state => state.sum,
  actions: sum => ({ kind: 'int', min: 0, max: sum + 5 }),
  apply: ({ done, sum }, moves) => ({ state: { done: done + 1, sum: moves.reduce((all, { action }) => all + action, sum) } }),
  payoffs: () => [0, 0],
  benchmarks: () => ({ feasible: { worst: [0, 0], best: [0, 0] }, baseline: [0, 0], ideal: [0, 0], welfare: { none: 0, best: 0 }, equilibria: [] }),
  wording: { en: { rules: () => '', ask: () => '', report: () => '', label: String } },
})
const start = (): LogEvent => ({
  e: 'start',
  schema: 2,
  spec: {
    game: { id: 'sums', version: 1, with: [] },
    config: { rounds: 2 },
    seats: [0, 1].map(() => ({ player: { kind: 'imported' as const, label: 'x', source: 'x' }, wording: 'en' })),
    seed: 's',
    referee: { retries: 0, onFailure: 'abort' },
    engine: 'test',
  },
})
const shut = (k: number): LogEvent => ({ e: 'shut', k, why: 'all' })

describe('the share of invalid answers', () => {
  it('is undefined where nobody answered: a fallback is no answer, and neither is a request that was lost', () => {
    expect(invalidShare([], none)).toBeNull()
    expect(invalidShare([move({ by: 'fallback' }), failed('timeout'), failed('network'), failed('rate-limited')], none)).toBeNull()
  })

  it('counts each judged failure over failures and decisions', () => {
    // Four judged failures and one decision; the lost request and the fallback are no answers.
    const log = [
      failed('unparsable'),
      failed('illegal'),
      failed('refusal'),
      failed('truncated'),
      failed('provider-down'),
      move(),
      move({ by: 'fallback' }),
    ]
    expect(invalidShare(log, none)).toBe(4 / 5)
    expect(invalidShare([move(), move({ by: 'substitute' })], none)).toBe(0)
  })

  it('counts an imported word that the published program mistook for an action, not one that was only spelt otherwise', () => {
    const imported = (action: unknown, raw: string, read?: 'mistaken') =>
      move({ action, by: 'imported', raw, ...(read === undefined ? {} : { read }) })
    expect(
      invalidShare(
        [imported('costly', 'cheap_dish', 'mistaken'), imported('cheap', 'Cheap'), imported('accept', 'AcceptOffer'), imported('player-8', '7')],
        none,
      ),
    ).toBe(1 / 4)
  })

  it('what a person or model of ours typed is no flaw of its own', () => {
    expect(invalidShare([move({ raw: 'I choose 3.' })], none)).toBe(0)
  })

  it('counts an imported move outside its space once, though it keeps what was typed', () => {
    const moves = [move({ action: 9, by: 'imported', raw: 'nine' }), move({ by: 'imported' })]
    expect(invalidShare(moves, new Set<LogEvent>([moves[0]!]))).toBe(1 / 2)
  })
})

describe('imported moves outside their space', () => {
  it('are found at the space that was open when they were made', () => {
    // Round 1 allows 0 to 5, so 7 is outside; the sum is then 10 and round 2 allows 0 to 15, so 14 fits and 16 doesn't.
    const moves = [
      move({ seat: 1, action: 7, by: 'imported' }),
      move({ seat: 0, action: 3, by: 'imported' }),
      move({ k: 2, seat: 0, action: 14, by: 'imported' }),
      move({ k: 2, seat: 1, action: 16, by: 'imported' }),
    ]
    const log = [start(), moves[0]!, moves[1]!, shut(1), moves[2]!, moves[3]!, shut(2)]
    const outside = outsideIn(game, log)
    expect([...outside]).toEqual([moves[0], moves[3]])
    expect(invalidShare(log, outside)).toBe(1 / 2)
  })

  it('are none in a log of our own, which is not played again', () => {
    expect(outsideIn({ ...game, setup: () => expect.fail('played again') }, [start(), move(), shut(1)]).size).toBe(0)
  })
})
