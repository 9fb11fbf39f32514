import { describe, expect, test } from 'vitest'
import type { LogEvent } from '../../core/log'
import { sampleCall } from '../../data/test/calls'
import { callsByDecision, decisionAt, refusedCalls } from './calls-at'

const call = (k: number, seat: number, attempt: number) => sampleCall({ match: 'm', k, seat, attempt }).call

describe('calls of a decision', () => {
  test('are those that its move and the failed attempts before it name, in their order', () => {
    const [a, b, c] = [call(1, 0, 1), call(1, 0, 2), call(1, 1, 1)]
    const log: LogEvent[] = [
      { e: 'try', k: 1, seat: 0, failure: 'unparsable', calls: [a.id] },
      { e: 'move', k: 1, seat: 1, action: 'C', by: 'player', tries: 1, calls: [c.id] },
      { e: 'move', k: 1, seat: 0, action: 'C', by: 'player', tries: 2, calls: [b.id] },
    ]
    const at = callsByDecision(log, [a, b, c])
    expect(at.get(decisionAt(1, 0))).toEqual([a, b])
    expect(at.get(decisionAt(1, 1))).toEqual([c])
  })

  test('stay with it where others moved while it was out', () => {
    const [a, b] = [call(2, 0, 1), call(2, 0, 2)]
    const log: LogEvent[] = [
      { e: 'try', k: 2, seat: 0, failure: 'illegal', calls: [a.id] },
      { e: 'move', k: 2, seat: 1, action: 'hello', by: 'player', tries: 1 },
      { e: 'move', k: 3, seat: 0, action: 'hi', by: 'player', tries: 2, calls: [b.id] },
    ]
    const at = callsByDecision(log, [a, b])
    expect(at.get(decisionAt(3, 0))).toEqual([a, b])
    expect(at.get(decisionAt(2, 0))).toBeUndefined()
  })

  test('stand at their own step where no move came of them, or the log names none', () => {
    const [lost, failed] = [call(4, 0, 1), call(5, 1, 1)]
    const at = callsByDecision([{ e: 'try', k: 5, seat: 1, failure: 'network', calls: [failed.id] }], [lost, failed])
    expect(at.get(decisionAt(4, 0))).toEqual([lost])
    expect(at.get(decisionAt(5, 1))).toEqual([failed])
  })
})

test('the call whose answer was not taken is the last that its failed attempt names', () => {
  const log: LogEvent[] = [
    { e: 'try', k: 1, seat: 0, failure: 'network', calls: ['a'] },
    { e: 'try', k: 1, seat: 0, failure: 'illegal', calls: ['a', 'b'] },
    { e: 'try', k: 1, seat: 1, failure: 'timeout' },
    { e: 'move', k: 1, seat: 0, action: 'C', by: 'player', tries: 2, calls: ['c'] },
  ]
  expect([...refusedCalls(log)]).toEqual([
    ['a', 'network'],
    ['b', 'illegal'],
  ])
})
