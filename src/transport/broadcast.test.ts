import { afterEach, describe, expect, test, vi } from 'vitest'
import { tabsTransport } from './broadcast'
import { contract } from './test/contract'
import { tabsLab } from './test/labs'
import type { Transport } from './transport'

contract('tabs of one browser', tabsLab)

/** Web Locks as a browser has them for one origin, without queues that nobody here needs: a lock is granted when its holder has let it go. */
class Locks {
  readonly #held = new Map<string, Promise<unknown>>()
  readonly #killed = new Map<string, () => void>()

  async request(name: string, ...rest: unknown[]): Promise<void> {
    const work = rest.at(-1) as () => unknown
    const signal = (rest[0] as { signal?: AbortSignal } | undefined)?.signal
    const holder = this.#held.get(name)
    if (holder) {
      const aborted = new Promise((_, fail) => signal?.addEventListener('abort', () => fail(new DOMException('aborted', 'AbortError'))))
      await Promise.race([holder, aborted])
    }
    const died = new Promise<void>(done => this.#killed.set(name, done))
    const held = Promise.race([Promise.resolve(work()), died])
    this.#held.set(name, held)
    await held
    if (this.#held.get(name) === held) this.#held.delete(name)
  }

  /** As if every page had died that holds a lock now, except the ones that wait. */
  kill(name: string): void {
    this.#killed.get(name)?.()
  }

  get names(): readonly string[] {
    return [...this.#held.keys()]
  }
}

const session = 'a'.repeat(26)
const open: Transport[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(one => one.close()))
})

const tab = (locks: Locks | null): Transport => {
  const one = tabsTransport({ session, beatMs: 40, locks: locks as unknown as LockManager | null })
  open.push(one)
  return one
}
const bytes = (text: string) => new TextEncoder().encode(text)
const heardBy = async (peer: Transport, filter: string): Promise<string[]> => {
  const heard: string[] = []
  await peer.subscribe(filter, ({ payload, retained }) => heard.push(`${new TextDecoder().decode(payload)}${retained ? ' (kept)' : ''}`))
  return heard
}

describe('tabs', () => {
  test('with Web Locks, a tab that dies is noticed by its lock, and one that only stands still isn’t taken for dead', async () => {
    const locks = new Locks()
    const [watcher, other] = [tab(locks), tab(locks)]
    await watcher.connect()
    const before = locks.names
    await other.connect({ topic: 'x', payload: bytes('gone') })
    const heard = await heardBy(watcher, 'x')
    const [own] = locks.names.filter(name => !before.includes(name))
    await other.publish('x', bytes('here'))
    await vi.waitFor(() => expect(heard).toEqual(['here']))
    locks.kill(own ?? '')
    await vi.waitFor(() => expect(heard).toEqual(['here', 'gone']))
  })

  test('with Web Locks, a goodbye is no death', async () => {
    const locks = new Locks()
    const [watcher, other, third] = [tab(locks), tab(locks), tab(locks)]
    for (const one of [watcher, other, third]) await one.connect({ topic: 'x', payload: bytes('gone') })
    const heard = await heardBy(watcher, 'x')
    await third.publish('x', bytes('first'))
    await vi.waitFor(() => expect(heard).toEqual(['first']))
    await other.close()
    for (let i = 0; i < 10; i++) {
      await third.publish('x', bytes(`${i}`))
      await new Promise(done => setTimeout(done, 10))
    }
    await vi.waitFor(() => expect(heard.at(-1)).toBe('9'))
    expect(heard).not.toContain('gone')
  })

  test('a newcomer gets what was retained once, however many tabs there are', async () => {
    const [writer, ...others] = [tab(null), tab(null), tab(null), tab(null)]
    await writer?.connect()
    for (const one of others) await one.connect()
    await writer?.retain('x', bytes('view'))
    const seen = await Promise.all(others.map(one => heardBy(one, 'x')))
    await vi.waitFor(() => expect(seen.every(({ length }) => length > 0)).toBe(true))
    const late = tab(null)
    await late.connect()
    const atLate = await heardBy(late, 'x')
    await vi.waitFor(() => expect(atLate).toEqual(['view (kept)']))
    await writer?.publish('x', bytes('next'))
    await vi.waitFor(() => expect(atLate).toEqual(['view (kept)', 'next']))
  })
})
