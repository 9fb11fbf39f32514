import { describe, expect, it } from 'vitest'
import type { Clock } from '../core/clock'
import { HandClock, settle } from '../testkit/engine/fixture'
import { Deadline } from './deadline'

/** A clock whose waits end when they are told to, whatever time it is: a throttled page, or a timer that is early. */
class LooseClock implements Clock {
  time = 1_000_000
  readonly waits: { readonly ms: number; readonly end: () => void }[] = []

  now(): number {
    return this.time
  }

  wait(ms: number, stop?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waits.push({ ms, end: resolve })
      stop?.addEventListener('abort', () => reject(stop.reason as Error), { once: true })
    })
  }
}

async function ended(deadline: Deadline): Promise<boolean> {
  let over = false
  void deadline.expired.then(() => (over = true))
  await settle()
  return over
}

describe('a deadline', () => {
  it('never ends before it is started, however much time goes by, but can be called in', async () => {
    const clock = new HandClock()
    const deadline = new Deadline(clock, 1_000)
    await clock.pass(1_000_000)
    expect(deadline.isOver).toBe(false)
    expect(await ended(deadline)).toBe(false)
    deadline.expire()
    expect(deadline.isOver).toBe(true)
    expect(await ended(deadline)).toBe(true)
  })

  it('waits for the rest where the wait ends too early', async () => {
    const clock = new LooseClock()
    const deadline = new Deadline(clock, 1_000)
    deadline.start()
    clock.time += 990
    clock.waits[0]?.end()
    expect(await ended(deadline)).toBe(false)
    expect(clock.waits.map(({ ms }) => ms)).toEqual([1_000, 10])
    clock.time += 10
    clock.waits[1]?.end()
    expect(await ended(deadline)).toBe(true)
  })

  it('is over by the clock although the wait has not ended, as in a throttled tab, and then ends once', async () => {
    const clock = new LooseClock()
    const deadline = new Deadline(clock, 1_000)
    deadline.start()
    clock.time += 60_000
    expect(await ended(deadline)).toBe(false)
    expect(deadline.isOver).toBe(true)
    expect(await ended(deadline)).toBe(true)
    clock.waits[0]?.end()
    await settle()
    expect(deadline.isOver).toBe(true)
  })

  it('gets more time while it runs, while it is paused and before it is started', async () => {
    const clock = new HandClock()
    const [running, paused, waiting] = [new Deadline(clock, 1_000), new Deadline(clock, 1_000), new Deadline(clock, 1_000)]
    running.start()
    paused.start()
    await clock.pass(400)
    paused.pause()
    for (const deadline of [running, paused, waiting]) deadline.extend(500)
    expect(running.at).toBe(clock.now() + 1_100)
    await clock.pass(1_100)
    expect([running.isOver, paused.isOver, waiting.isOver]).toEqual([true, false, false])
    paused.resume()
    waiting.start()
    expect([paused.at, waiting.at]).toEqual([clock.now() + 1_100, clock.now() + 1_500])
    await clock.pass(1_500)
    expect([paused.isOver, waiting.isOver]).toEqual([true, true])
  })

  it('without a clock knows no time, is not extended, and can be called in all the same', async () => {
    const clock = new HandClock()
    const deadline = new Deadline(clock, undefined)
    deadline.start()
    deadline.extend(1_000)
    await clock.pass(1_000_000)
    expect([deadline.at, deadline.isOver]).toEqual([undefined, false])
    deadline.expire()
    expect(await ended(deadline)).toBe(true)
  })

  it('that was cancelled, or has expired, takes nothing more', async () => {
    const clock = new HandClock()
    const [gone, over] = [new Deadline(clock, 1_000), new Deadline(clock, 1_000)]
    gone.start()
    gone.cancel()
    gone.expire()
    gone.resume()
    gone.extend(1)
    over.start()
    await clock.pass(1_000)
    over.extend(5_000)
    over.start()
    over.resume()
    await clock.pass(10_000)
    expect([gone.at, gone.isOver, over.at, over.isOver]).toEqual([undefined, false, undefined, true])
    expect(await ended(gone)).toBe(false)
  })
})
