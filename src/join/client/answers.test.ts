import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Scene } from '../test/scene'
import { matchPage, questionOf } from '../test/scripted-host'
import type { JoinClient } from './client'
import { outboxKey } from './outbox'

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

describe('answers', () => {
  const ask = questionOf('guess/1/0/1')

  it('is under way until a view shows that the question is over', async () => {
    const client = browser.tab()
    const device = await seated(client)
    await host.show(device, matchPage({ ask }))
    await settle()
    client.act(33)
    client.act(34)
    expect(client.state().sending).toBe(true)
    expect(browser.stored.has(outboxKey(host.keys.session))).toBe(true)
    await settle()
    expect(host.all('act').map(act => act.action)).toEqual([33])
    await host.show(device, matchPage({ ask }))
    await settle()
    expect(client.state().sending).toBe(true)
    await host.show(device, matchPage({ ask: null }))
    await settle()
    expect(client.state().sending).toBe(false)
    expect(browser.stored.has(outboxKey(host.keys.session))).toBe(false)
  })

  it('given without a connection, is sent when it is back, once more after a reload, and counts once', async () => {
    const first = browser.tab()
    const device = await seated(first)
    await host.show(device, matchPage({ ask }))
    await settle()
    hub.cut('phone-0')
    await settle()
    first.act(33)
    await settle(30_000)
    expect(first.state()).toMatchObject({ link: 'offline', sending: true })
    expect(host.all('act')).toEqual([])
    await first.close()
    const second = browser.tab()
    await settle()
    expect(second.state().sending).toBe(true)
    await settle(12_000)
    const acts = host.all('act')
    expect(acts.length).toBeGreaterThan(1)
    expect(new Set(acts.map(act => `${act.nonce} ${act.action}`)).size).toBe(1)
  })

  it('survives a new host: a new epoch that hasn’t asked yet proves nothing, and the same question is answered again', async () => {
    const client = browser.tab()
    const device = await seated(client)
    await host.show(device, matchPage({ ask: questionOf('guess/1/0/2') }))
    await settle()
    client.act(33)
    await settle()
    host.restart()
    await host.notice()
    await host.show(device, matchPage({ ask: null }))
    await settle()
    const before = host.all('act').length
    await host.show(device, matchPage({ ask: questionOf('guess/1/0/1') }))
    await settle()
    expect(client.state().sending).toBe(true)
    const later = host.said.filter(({ up }) => up.t === 'act').slice(before)
    expect(later).toMatchObject([{ epoch: 2, up: { action: 33 } }])
    await host.show(device, matchPage({ ask: null }))
    await settle()
    expect(client.state().sending).toBe(false)
  })

  it('a new host that knows the answer already moves on, and the answer is forgotten', async () => {
    const client = browser.tab()
    const device = await seated(client)
    await host.show(device, matchPage({ ask }))
    await settle()
    client.act(33)
    host.restart()
    await host.show(device, matchPage({ ask: null, k: 1 }))
    await settle()
    expect(browser.stored.has(outboxKey(host.keys.session))).toBe(false)
  })

  it('an objection opens the question again', async () => {
    const client = browser.tab()
    const device = await seated(client)
    await host.show(device, matchPage({ ask }))
    await settle()
    client.act(33)
    await settle()
    await host.show(device, matchPage({ ask: questionOf('guess/1/0/2', { objection: 'Out of range.' }) }))
    await settle()
    expect(client.state().sending).toBe(false)
    client.act(12)
    await settle()
    expect(host.all('act').map(act => act.action)).toEqual([33, 12])
  })

  it('a member of a team may propose again once the first proposal is in', async () => {
    const client = browser.tab()
    const device = await seated(client)
    const team = (mine: unknown) => ({ team: { members: 3, mine, proposals: mine === null ? [] : [{ action: mine, n: 1 }] } })
    await host.show(device, matchPage({ ask: questionOf('guess/1/0/1', team(null)) }))
    await settle()
    client.act(33)
    client.act(34)
    await settle()
    await host.show(device, matchPage({ ask: questionOf('guess/1/0/1', team(33)) }))
    await settle()
    expect(client.state().sending).toBe(false)
    client.act(35)
    await settle()
    expect(host.all('act').map(act => act.action)).toEqual([33, 35])
  })

  it('a broker’s restart loses none', async () => {
    const client = browser.tab()
    const device = await seated(client)
    await host.show(device, matchPage({ ask }))
    await settle()
    hub.stop()
    client.act(33)
    await settle(5_000)
    hub.start()
    await host.notice()
    await settle(1_000)
    expect(host.all('act').map(act => act.action)).toContain(33)
  })
})
