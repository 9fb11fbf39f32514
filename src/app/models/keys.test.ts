import { beforeEach, describe, expect, test } from 'vitest'
import type { ModelRef } from '../../core/spec'
import { Keys } from './keys'

/** A browser's store as the specification has it, in memory. */
class Shelf implements Storage {
  [name: string]: unknown
  private readonly items = new Map<string, string>()
  get length() {
    return this.items.size
  }
  clear() {
    this.items.clear()
  }
  getItem(name: string) {
    return this.items.get(name) ?? null
  }
  key(n: number) {
    return [...this.items.keys()][n] ?? null
  }
  removeItem(name: string) {
    this.items.delete(name)
  }
  setItem(name: string, value: string) {
    this.items.set(name, value)
  }
  /** Everything in it, names and values, as one text. */
  text() {
    return JSON.stringify([...this.items])
  }
}

const planted = 'sk-planted-0123456789'
const openai: ModelRef = { provider: 'openai', model: 'some-model' }
const elsewhere: ModelRef = { ...openai, baseURL: 'https://evil.example/v1' }
const local: ModelRef = { provider: 'openai-compatible', model: 'm', baseURL: 'http://localhost:1234/v1' }

let session: Shelf
let device: Shelf
let keys: Keys
beforeEach(() => {
  session = new Shelf()
  device = new Shelf()
  keys = new Keys({ session: () => session, device: () => device })
})

describe('a key', () => {
  const found = () => ({ session: session.text().includes(planted), device: device.text().includes(planted) })

  test('is in the one home that was chosen and in no other storage', () => {
    keys.set(openai, planted, 'memory')
    expect(found()).toEqual({ session: false, device: false })
    keys.set(openai, planted, 'session')
    expect(found()).toEqual({ session: true, device: false })
    keys.set(openai, planted, 'device')
    expect(found()).toEqual({ session: false, device: true })
    expect(keys.homeOf(openai)).toBe('device')
    keys.set(openai, planted, 'memory')
    expect(found()).toEqual({ session: false, device: false })
    expect(keys.get(openai)).toBe(planted)
  })

  test('is gone from everywhere once it is forgotten', () => {
    for (const home of ['memory', 'session', 'device'] as const) {
      keys.set(openai, planted, home)
      keys.forget(openai)
      expect(keys.get(openai)).toBeUndefined()
      expect(keys.homeOf(openai)).toBeNull()
      expect(found()).toEqual({ session: false, device: false })
      expect(keys.all()).toEqual([])
    }
  })

  test('belongs to provider and address: a link with another address never gets it', () => {
    keys.set(openai, planted, 'device')
    expect(keys.get(elsewhere)).toBeUndefined()
    expect(keys.get({ ...local, baseURL: 'https://api.openai.com/v1' })).toBeUndefined()
    expect(keys.get({ ...openai, model: 'another-model' })).toBe(planted)
    expect(keys.get({ ...openai, baseURL: 'https://api.openai.com/v1/' })).toBe(planted)
    expect(keys.get({ ...openai, baseURL: 'http://api.openai.com/v1' })).toBeUndefined()
  })

  test('never goes to this site’s server: a model asked through it gets the host token instead', () => {
    keys.set(openai, planted, 'device')
    expect(keys.get({ ...openai, proxied: true })).toBeUndefined()
    keys.set({ ...openai, proxied: true }, 'token', 'memory')
    expect(keys.get({ provider: 'anthropic', model: 'm', proxied: true })).toBe('token')
    expect(keys.get(openai)).toBe(planted)
  })

  test('in this tab or on this device is there again after a reload, one in memory is not', () => {
    keys.set(openai, planted, 'device')
    keys.set(local, 'of-this-tab', 'session')
    keys.set(elsewhere, 'of-this-page', 'memory')
    const after = new Keys({ session: () => session, device: () => device })
    expect([after.get(openai), after.get(local), after.get(elsewhere)]).toEqual([planted, 'of-this-tab', undefined])
  })

  test('stays in memory, and says so, where the browser forbids its storage', () => {
    const forbidden = () => {
      throw new Error('forbidden')
    }
    const bare = new Keys({ session: forbidden, device: forbidden })
    expect(bare.set(openai, planted, 'device')).toBe('memory')
    expect(bare.get(openai)).toBe(planted)
    expect(bare.homeOf(openai)).toBe('memory')
    bare.forget(openai)
    expect(bare.get(openai)).toBeUndefined()
  })
})

describe('all keys', () => {
  test('are listed for cutting out, and by place without the keys', () => {
    keys.set(openai, planted, 'device')
    keys.set(local, 'second', 'session')
    keys.set(elsewhere, 'third', 'memory')
    expect([...keys.all()].toSorted()).toEqual(['second', planted, 'third'].toSorted())
    const kept = keys.kept()
    expect(JSON.stringify(kept)).not.toMatch(/planted|second|third/)
    expect(kept.map(({ provider, base, home }) => `${provider} ${base} ${home}`).toSorted()).toEqual([
      'openai https://api.openai.com/v1 device',
      'openai https://evil.example/v1 memory',
      'openai-compatible http://localhost:1234/v1 session',
    ])
    expect(kept.filter(each => keys.serves(each, openai))).toHaveLength(1)
    for (const each of kept) keys.forgetById(each.id)
    expect(keys.all()).toEqual([])
  })

  test('tell who listens of every change, also of another tab’s', () => {
    let heard = 0
    const stop = keys.subscribe(() => {
      heard += 1
    })
    keys.set(openai, planted, 'memory')
    keys.forget(openai)
    keys.changedElsewhere('parley.key openai https://api.openai.com/v1')
    keys.changedElsewhere(null)
    keys.changedElsewhere('parley.settings')
    expect(heard).toBe(4)
    stop()
    keys.forget(openai)
    expect(heard).toBe(4)
  })
})
