import { expect, test, vi } from 'vitest'
import type { LogEvent } from '../core/log'
import { inBatches } from './batches'

const start = { e: 'start' } as LogEvent
const resumed: LogEvent = { e: 'host', what: 'resume' }
const end = { e: 'end', status: 'complete' } as LogEvent

test('the beginning of a match with models is written before anything else happens, its end before the match ends, and all between in batches', async () => {
  vi.useFakeTimers()
  const written: (readonly LogEvent[])[] = []
  const sink = inBatches(async events => void written.push(events), true)
  await sink([start])
  expect(written).toEqual([[start]])
  expect(sink([resumed])).toBeUndefined()
  expect(sink([resumed])).toBeUndefined()
  expect(written).toHaveLength(1)
  await vi.runAllTimersAsync()
  expect(written).toEqual([[start], [resumed, resumed]])
  await sink([end])
  expect(written.at(-1)).toEqual([end])
  vi.useRealTimers()
})

test('the beginning of a match that costs nothing waits for its batch', async () => {
  vi.useFakeTimers()
  const written: (readonly LogEvent[])[] = []
  const sink = inBatches(async events => void written.push(events), false)
  expect(sink([start])).toBeUndefined()
  expect(written).toEqual([])
  await sink([end])
  expect(written).toEqual([[start, end]])
  vi.useRealTimers()
})
