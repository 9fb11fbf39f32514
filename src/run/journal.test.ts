import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../core/log'
import { HandClock, settle } from '../testkit/engine/fixture'
import { Journal } from './journal'

const event = (k: number): LogEvent => ({ e: 'shut', k, why: 'all' })

/** A sink that takes a flush at a time, each until it is let go. */
function slowSink() {
  const calls: (readonly LogEvent[])[] = []
  let go = () => undefined as void
  const sink = (events: readonly LogEvent[]) => {
    calls.push(events)
    return new Promise<void>(resolve => (go = resolve))
  }
  return { calls, sink, go: () => go() }
}

describe('the journal', () => {
  it('hands over together, in order, what was written while the sink was busy', async () => {
    const { calls, sink, go } = slowSink()
    const journal = new Journal(new HandClock(), sink, () => undefined)
    journal.write(event(1))
    await settle()
    for (let k = 2; k <= 300; k++) {
      journal.write(event(k))
      await Promise.resolve()
    }
    expect(calls.map(call => call.length)).toEqual([1])
    go()
    await settle()
    expect(calls.map(call => call.length)).toEqual([1, 299])
    go()
    await journal.written
    expect(calls.flat()).toEqual(journal.log)
  })

  it('has written when the sink has taken all that was there at that moment, and no sooner', async () => {
    const { sink, go } = slowSink()
    const journal = new Journal(new HandClock(), sink, () => undefined)
    const seen: string[] = []
    const watch = (name: string) => void journal.written.then(() => seen.push(name))
    journal.write(event(1))
    await settle()
    watch('first')
    journal.write(event(2))
    watch('second')
    await settle()
    expect(seen).toEqual([])
    go()
    await settle()
    expect(seen).toEqual(['first'])
    go()
    await settle()
    expect(seen).toEqual(['first', 'second'])
  })

  it('hands over nothing more when the sink has failed, and says so whenever it is asked', async () => {
    const calls: (readonly LogEvent[])[] = []
    let failures = 0
    const journal = new Journal(
      new HandClock(),
      events => {
        calls.push(events)
        return Promise.reject(new Error('disk full'))
      },
      () => failures++,
    )
    journal.write(event(1))
    await expect(journal.written).rejects.toThrow('disk full')
    journal.write(event(2))
    journal.write(event(3))
    await expect(journal.written).rejects.toThrow('disk full')
    expect(calls.flat()).toHaveLength(1)
    expect(failures).toBeGreaterThan(0)
  })

  it('takes nothing more when it is closed', async () => {
    const { calls, sink, go } = slowSink()
    const journal = new Journal(new HandClock(), sink, () => undefined)
    journal.write(event(1))
    journal.close()
    journal.write(event(2))
    await settle()
    go()
    await journal.written
    expect([calls.flat().length, journal.log.length]).toEqual([1, 1])
  })
})
