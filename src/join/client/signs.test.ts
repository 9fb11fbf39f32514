import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Scene } from '../test/scene'
import { matchPage, questionOf } from '../test/scripted-host'
import type { JoinClient } from './client'
import { placeKey } from './place'

let scene: Scene
let hub: Scene['hub']
let host: Scene['host']
let browser: Scene['browser']
const settle = (ms?: number) => scene.settle(ms)
const seated = (client: JoinClient) => scene.seat(client)

beforeEach(async () => {
  scene = await new Scene().open()
  ;({ hub, host, browser } = scene)
})
afterEach(() => scene.close())

describe('clock, presence and signs of life', () => {
  it('an hour of skew on the phone changes nothing: the host’s clock is known to within the fastest beat', async () => {
    const client = browser.tab()
    await seated(client)
    const hour = 3_600_000
    const truth = () => Date.now() + hour
    for (const delay of [800, 30, 400, 0, 1_500]) {
      const said = truth()
      await settle(delay)
      await host.beat(said)
      await settle(3_000 - delay)
    }
    expect(truth() - (client.now() ?? 0)).toBe(0)
    await settle(61_000)
    await host.beat(truth() - 200)
    await settle()
    expect(truth() - (client.now() ?? 0)).toBe(200)
  })

  it('beats that are replayed or older say nothing', async () => {
    const client = browser.tab()
    await seated(client)
    await host.beat(1_000_000)
    await settle()
    const now = client.now() ?? 0
    host.restart()
    host.epoch = 1
    await host.beat(9_000_000)
    await settle()
    expect(client.now()).toBe(now)
  })

  it('without a sign of the host for 12 s it counts as away, and with the next it is back', async () => {
    const client = browser.tab()
    await seated(client)
    await host.beat(1)
    await settle()
    expect(client.state().host).toBe('here')
    await settle(14_000)
    expect(client.state().host).toBe('away')
    await host.beat(2)
    await settle()
    expect(client.state().host).toBe('here')
    await host.notice({ gone: true })
    await settle()
    expect(client.state().host).toBe('away')
  })

  it('says how it is every ten seconds and at every change, and a break speaks its will', async () => {
    const client = browser.tab()
    await seated(client)
    await settle(21_000)
    client.here('hidden')
    await settle()
    expect(host.all('here').map(here => here.is)).toEqual(['visible', 'visible', 'visible', 'hidden'])
    hub.cut('phone-0')
    await settle()
    expect(host.all('gone')).toEqual([{ t: 'gone', conn: host.all('here')[0]?.conn }])
  })

  it('says once what page and question stand on the screen, and again to a new host', async () => {
    const client = browser.tab()
    const device = await seated(client)
    await host.show(device, matchPage({ ask: questionOf('guess/1/0/1') }))
    await settle()
    for (let i = 0; i < 3; i++) {
      client.page('match', 'm1', 0)
      client.shown('m1', 'guess/1/0/1')
    }
    await settle(10_000)
    expect([host.all('page').length, host.all('shown').length]).toEqual([1, 1])
    host.restart()
    await host.notice()
    await settle()
    expect([host.all('page').length, host.all('shown').length]).toEqual([2, 2])
  })

  it('after a long sleep it connects anew at once, and finds what came meanwhile', async () => {
    const client = browser.tab()
    const device = await seated(client)
    const before = browser.wills.length
    // A frozen page: time passes and no timer runs.
    vi.setSystemTime(Date.now() + 40_000)
    const at = performance.now() + 40_000
    vi.spyOn(performance, 'now').mockImplementation(() => at)
    await host.show(device, matchPage({ ask: questionOf('guess/1/0/1') }))
    client.wake()
    await settle()
    expect(browser.wills.length).toBe(before + 1)
    expect(client.state()).toMatchObject({ link: 'online', view: { screen: { page: 'match' } } })
    vi.restoreAllMocks()
  })

  it('keeps a place under its session’s name alone', async () => {
    await seated(browser.tab())
    expect([...browser.stored.keys()]).toEqual([placeKey(host.keys.session)])
  })
})
