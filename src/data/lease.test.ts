import { describe, expect, test } from 'vitest'
import type { Clock } from '../core/clock'
import type { Lease } from '../run/handle'
import { takeLease, type LeaseDeps } from './lease'
import type { Locks } from './lease-locks'

/** Time that moves only when told to; whoever waits is woken in order. */
class FakeClock implements Clock {
  private time = 1_000_000
  private waiting: { at: number; go: () => void }[] = []
  now = () => this.time
  wait = (ms: number, stop?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const cancel = () => reject(stop?.reason as Error)
      stop?.addEventListener('abort', cancel, { once: true })
      this.waiting.push({ at: this.time + ms, go: () => (stop?.removeEventListener('abort', cancel), resolve()) })
    })
  async pass(ms: number): Promise<void> {
    const until = this.time + ms
    await settle()
    for (;;) {
      const next = this.waiting.filter(w => w.at <= until).sort((a, b) => a.at - b.at)[0]
      if (next === undefined) break
      this.waiting.splice(this.waiting.indexOf(next), 1)
      this.time = next.at
      next.go()
      await settle()
    }
    this.time = until
  }
}
const settle = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve()
}

/** Web Locks of one browser, shared by its tabs. */
class FakeLocks implements Locks {
  private holder = new Map<string, { end: (error: Error) => void }>()
  request(name: string, { steal }: { ifAvailable?: boolean; steal?: boolean }, held: (lock: unknown) => Promise<void>): Promise<unknown> {
    const there = this.holder.get(name)
    if (there !== undefined && steal !== true) return held(null)
    there?.end(Object.assign(new Error('stolen'), { name: 'AbortError' }))
    return new Promise((resolve, reject) => {
      const mine = { end: reject }
      this.holder.set(name, mine)
      void held({ name }).then(() => {
        if (this.holder.get(name) === mine) this.holder.delete(name)
        resolve(undefined)
      })
    })
  }
}

class FakeRecords {
  private texts = new Map<string, string>()
  getItem = (name: string) => this.texts.get(name) ?? null
  setItem = (name: string, value: string) => void this.texts.set(name, value)
  removeItem = (name: string) => void this.texts.delete(name)
}

const kinds = [
  ['Web Locks', () => ({ locks: new FakeLocks() })],
  ['records', () => ({ records: new FakeRecords() })],
] as const

describe.each(kinds)('a lease by %s', (_, shared) => {
  const setUp = () => {
    const clock = new FakeClock()
    const deps = { clock, ...shared() }
    const take = async (owner: string, steal = false, match = 'm'): Promise<Lease | null> => {
      const taken = takeLease(match, { owner, ...deps } as LeaseDeps, steal)
      await clock.pass(1000)
      return taken
    }
    return { clock, take }
  }

  test('is held by one tab at a time, for as long as it lives', async () => {
    const { clock, take } = setUp()
    const first = await take('a')
    expect(first?.held()).toBe(true)
    for (let minute = 0; minute < 3; minute++) {
      expect(await take('b')).toBeNull()
      await clock.pass(60_000)
      expect(first?.held()).toBe(true)
    }
  })

  test('is another match’s own affair', async () => {
    const { take } = setUp()
    await take('a')
    expect((await take('b', false, 'other'))?.held()).toBe(true)
  })

  test('can be taken again once it is released', async () => {
    const { take } = setUp()
    const first = await take('a')
    first?.release()
    expect(first?.held()).toBe(false)
    expect((await take('b'))?.held()).toBe(true)
  })

  test('can be stolen, and whoever lost it is told once', async () => {
    const { clock, take } = setUp()
    const first = await take('a')
    let told = 0
    first?.onLost(() => void told++)
    const second = await take('b', true)
    await clock.pass(5000)
    expect(first?.held()).toBe(false)
    expect(told).toBe(1)
    expect(second?.held()).toBe(true)
    first?.release()
    await clock.pass(5000)
    expect(second?.held()).toBe(true)
    let late = 0
    first?.onLost(() => void late++)
    expect(late).toBe(1)
  })
})

describe('a lease by records', () => {
  test('goes to exactly one of two tabs that claim it at the same moment', async () => {
    const clock = new FakeClock()
    const records = new FakeRecords()
    const both = ['a', 'b'].map(owner => takeLease('m', { owner, clock, records }))
    await clock.pass(1000)
    const held = (await Promise.all(both)).filter(lease => lease?.held())
    expect(held).toHaveLength(1)
  })

  test('runs out when its tab dies', async () => {
    const records = new FakeRecords()
    const dying = new FakeClock()
    const dead = takeLease('m', { owner: 'a', clock: dying, records })
    await dying.pass(1000)
    expect((await dead)?.held()).toBe(true)
    const clock = new FakeClock()
    const early = takeLease('m', { owner: 'b', clock, records })
    await clock.pass(1000)
    expect(await early).toBeNull()
    await clock.pass(15_000)
    const late = takeLease('m', { owner: 'b', clock, records })
    await clock.pass(1000)
    expect((await late)?.held()).toBe(true)
    expect((await dead)?.held()).toBe(false)
  })

  test('survives a record that is no record', async () => {
    const clock = new FakeClock()
    const records = new FakeRecords()
    records.setItem('parley:match:m', '{"owner":')
    const lease = takeLease('m', { owner: 'a', clock, records })
    await clock.pass(1000)
    expect((await lease)?.held()).toBe(true)
  })
})

test('a page that can share nothing gets a lease of its own', async () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new Error('full')
    },
    removeItem: () => undefined,
  }
  for (const records of [undefined, full]) {
    const lease = await takeLease('m', { owner: 'a', clock: new FakeClock(), records })
    expect(lease?.held()).toBe(true)
    lease?.release()
    expect(lease?.held()).toBe(false)
  }
})
