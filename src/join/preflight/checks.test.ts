import { beforeEach, describe, expect, it } from 'vitest'
import type { Finding } from '../../host/wire/messages'
import { MemoryHub } from '../../transport/memory'
import { ScriptedHost, waitPage } from '../test/scripted-host'
import { type PreflightParts, preflight } from './checks'

let hub: MemoryHub
let host: ScriptedHost
let posted: (readonly Finding[])[]
/** This device's monotone clock, ms, and the pauses that a test lets end. */
let at: number

const parts = (more: Partial<PreflightParts> = {}): PreflightParts => ({
  link: { key: host.keys.sign, broker: null, label: null, probe: true, recruitment: {} },
  page: 'http://10.0.0.5:8080/join.html#k=secret',
  broker: 'ws://10.0.0.5:8080/mqtt',
  isSecure: false,
  canStore: true,
  canKeepAwake: false,
  socket: async () => true,
  open: () => hub.peer('phone'),
  post: async (_id, report) => posted.push(report) > 0,
  random: n => crypto.getRandomValues(new Uint8Array(n)),
  at: () => at,
  today: () => 5_000_000,
  // The end of patience: when everything that can happen has happened.
  wait: async () => {
    for (let i = 0; i < 20; i++) await hub.settled()
  },
  milliseconds: ms => `${ms} ms`,
  skew: ms => `${ms / 1000} s`,
  ...more,
})

/** Runs it while the host, where it is there, beats and answers every report. */
async function tried(more: Partial<PreflightParts> = {}, beats: number | null = 5_000_000) {
  const found: Finding[] = []
  const run = { isOver: false }
  const done = preflight(parts(more), finding => found.push(finding)).finally(() => {
    run.isOver = true
  })
  let answered = 0
  while (!run.isOver) {
    if (beats !== null && found.at(-1)?.what === 'broker') await host.beat(beats)
    for (; answered < host.said.length; answered++) {
      const { up, device } = host.said[answered]!
      if (up.t === 'probe') await host.show(device, waitPage, { you: null, notes: [{ id: up.id, at: 0, text: '' }] })
    }
    await hub.settled()
  }
  return { told: await done, found, words: found.map(({ what, ok }) => `${ok ? '+' : '-'}${what}`) }
}

beforeEach(async () => {
  hub = new MemoryHub()
  host = await new ScriptedHost(hub.peer('host')).open()
  posted = []
  at = 0
})

describe('a preflight', () => {
  it('finds what works, tells the host by the broker, and takes no place', async () => {
    const { told, words } = await tried()
    expect(words).toEqual(['+page', '-secure', '+storage', '-wake-lock', '+mixed-content', '+websocket', '+broker', '+host', '+clock', '+round-trip'])
    expect(told).toBe(true)
    expect(posted).toEqual([])
    expect(host.said.every(({ up }) => up.t === 'probe')).toBe(true)
    expect(host.all('probe').at(-1)?.report).toHaveLength(10)
    expect(JSON.stringify(host.all('probe'))).not.toContain('secret')
  })

  it('measures how far the clock of the device is off', async () => {
    const { found } = await tried({}, 5_000_000 - 3_600_000)
    expect(found.find(({ what }) => what === 'clock')).toEqual({ what: 'clock', ok: false, detail: '3600 s' })
  })

  it('without a host it says so, and hands the report to the page’s server', async () => {
    const { words, told } = await tried({}, null)
    expect(words.at(-1)).toBe('-host')
    expect(told).toBe(true)
    expect(posted).toHaveLength(1)
  })

  it('where the broker can’t be reached it stops there', async () => {
    hub.stop()
    const { words } = await tried()
    expect(words.at(-1)).toBe('-broker')
    expect(posted[0]).toHaveLength(7)
  })

  it('where the network blocks WebSocket it stops there', async () => {
    const { words } = await tried({ socket: async () => false })
    expect(words.at(-1)).toBe('-websocket')
    expect(posted).toHaveLength(1)
  })

  it('a page over https can’t use a broker at ws, but on this machine', async () => {
    const page = 'https://example.org/join.html'
    expect((await tried({ page })).words.at(-1)).toBe('-mixed-content')
    expect((await tried({ page, broker: 'ws://localhost:8080/mqtt' })).words).toContain('+mixed-content')
    expect((await tried({ page, broker: null })).words).not.toContain('+websocket')
  })

  it('says that nobody could be told where the server knows nothing of it either', async () => {
    expect((await tried({ socket: async () => false, post: async () => false })).told).toBe(false)
  })
})
