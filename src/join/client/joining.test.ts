import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { consentHash } from '../../host/wire/consent'
import { topics } from '../../transport/topics'
import { Scene } from '../test/scene'
import { matchPage, questionOf, ScriptedHost, waitPage } from '../test/scripted-host'
import type { JoinClient } from './client'

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

describe('joining', () => {
  it('a page that is only loaded sends nothing, keeps nothing and leaves no will', async () => {
    const client = browser.tab({ PROLIFIC_PID: 'abc' })
    await settle(60_000)
    expect(client.state()).toMatchObject({ step: 'start', host: 'away', notice: { title: 'A class' } })
    expect(browser.sent).toEqual([])
    expect(browser.wills).toEqual([])
    expect(browser.stored.size).toBe(0)
    expect(host.said).toEqual([])
  })

  it('the press asks for a place, until a view says that there is one', async () => {
    const client = browser.tab()
    await settle()
    client.start({ agreed: false })
    await settle(1)
    expect(host.all('claim')).toHaveLength(1)
    await settle(3_500)
    expect(host.all('claim')).toHaveLength(2)
    expect(new Set(host.all('claim').map(claim => claim.nonce)).size).toBe(1)
    await host.show(host.said[0]?.device ?? '', waitPage)
    await settle(60_000)
    expect(host.all('claim')).toHaveLength(2)
    expect(client.state()).toMatchObject({ step: 'in', view: { you: { participant: 'P001' } } })
    expect(browser.wills).toEqual([topics.up(host.keys.session, host.said[0]?.device ?? '')])
  })

  it('sends ids of recruitment and the hash of what was agreed to with the claim, and not before', async () => {
    await host.notice({ consent: { version: '1', text: 'You agree to **this**.' } })
    const client = browser.tab({ PROLIFIC_PID: 'abc' })
    await settle()
    expect(host.said).toEqual([])
    client.start({ agreed: true, label: 'A-17' })
    await settle()
    expect(host.all('claim')[0]).toMatchObject({ recruitment: { PROLIFIC_PID: 'abc' }, agreed: consentHash('You agree to **this**.'), label: 'A-17' })
    expect([...browser.stored.values()].join()).not.toContain('abc')
  })

  it('a refusal ends the asking; another try asks anew, with another label', async () => {
    const client = browser.tab()
    await settle()
    client.start({ agreed: false, label: 'wrong' })
    await settle()
    const device = host.said[0]?.device ?? ''
    await host.show(device, { page: 'refused', why: 'label-unknown' })
    await settle(60_000)
    expect(host.all('claim')).toHaveLength(1)
    client.start({ agreed: false, label: 'right' })
    await settle()
    expect(host.all('claim').map(claim => claim.label)).toEqual(['wrong', 'right'])
    await host.show(device, waitPage)
    await settle()
    expect(client.state().view?.screen.page).toBe('wait')
  })

  it('a code for a seat goes along once, and is not kept', async () => {
    const client = browser.tab()
    await settle()
    client.start({ agreed: false, seatCode: 'QRSTUV' })
    await settle()
    expect(host.all('claim')[0]?.seatCode).toBe('QRSTUV')
    expect([...browser.stored.values()].join()).not.toContain('QRSTUV')
  })

  it('after a reload the same device is back at once, without a press', async () => {
    const first = browser.tab()
    const device = await seated(first)
    await first.close()
    const second = browser.tab()
    await settle()
    expect(second.state()).toMatchObject({ step: 'in', view: { you: { name: 'Blue Heron' } } })
    expect(host.all('claim')).toHaveLength(1)
    expect([...host.devices.keys()]).toEqual([device])
  })

  it('where nothing can be kept it says so, and goes on', async () => {
    browser.refuses = true
    const client = browser.tab()
    await seated(client)
    expect(client.state()).toMatchObject({ step: 'in', isKept: false })
    expect(browser.stored.size).toBe(0)
  })

  it('two tabs of one browser are one device, and both work', async () => {
    const one = browser.tab()
    const device = await seated(one)
    const two = browser.tab()
    await settle()
    await host.show(device, matchPage({ ask: questionOf('guess/1/0/1') }))
    await settle()
    two.act(42)
    await settle()
    one.act(7)
    await settle()
    expect(host.all('act').map(act => act.action)).toEqual([42, 7])
    await host.show(device, matchPage({ k: 1 }))
    await settle(30_000)
    expect([one, two].map(client => client.state().sending)).toEqual([false, false])
    expect(new Set(host.all('here').map(here => here.conn)).size).toBe(2)
    expect(host.all('act')).toHaveLength(2)
  })
})

describe('views', () => {
  it('an older view changes nothing, a newer one does, and a new epoch counts from the beginning', async () => {
    const client = browser.tab()
    const device = await seated(client)
    const title = () => client.state().view?.title
    await host.show(device, waitPage, { title: 'new' }, { seq: 9 })
    await settle()
    await host.show(device, waitPage, { title: 'old' }, { seq: 3 })
    await settle()
    expect(title()).toBe('new')
    host.restart()
    await host.show(device, waitPage, { title: 'next epoch' }, { seq: 1 })
    await settle()
    expect(title()).toBe('next epoch')
    await host.show(device, waitPage, { title: 'epoch before' }, { epoch: 1, seq: 99 })
    await settle()
    expect(title()).toBe('next epoch')
  })

  it('a broker can’t show an older view after a reload either', async () => {
    const first = browser.tab()
    const device = await seated(first)
    await host.show(device, waitPage, { title: 'new' }, { seq: 9 })
    await settle()
    await first.close()
    await host.show(device, waitPage, { title: 'old' }, { seq: 3 })
    const second = browser.tab()
    await settle()
    expect(second.state().view).toBeNull()
    await host.show(device, waitPage, { title: 'newer' }, { seq: 10 })
    await settle()
    expect(second.state().view?.title).toBe('newer')
  })

  it('what somebody else sealed or signed is nothing', async () => {
    const client = browser.tab()
    const device = await seated(client)
    const liar = new ScriptedHost(hub.peer('liar'), new Uint8Array(32).fill(9), 5)
    Object.assign(liar, { keys: { ...liar.keys, session: host.keys.session } })
    await liar.open({ title: 'Lies' })
    const peer = hub.peer('noise')
    await peer.connect()
    await peer.retain(topics.down(host.keys.session, device), new Uint8Array(300).fill(1))
    await settle()
    expect(client.state()).toMatchObject({ notice: { title: 'A class', epoch: 1 }, view: { title: 'A class' } })
  })

  it('duplicates and reordered messages lead to the same end', async () => {
    hub.faults.duplicate = 0.5
    hub.faults.reorder = 0.5
    const client = browser.tab()
    const device = await seated(client)
    for (let i = 0; i < 20; i++) await host.show(device, waitPage, { title: `${i}` })
    await settle()
    expect(client.state().view?.title).toBe('19')
  })

  it('a host of another version asks to load the page again', async () => {
    const client = browser.tab()
    await settle()
    const peer = hub.peer('newer')
    await peer.connect()
    await peer.retain(`parley/2/${host.keys.session}/host`, new Uint8Array([2, 2]))
    await settle()
    expect(client.state().isOther).toBe(true)
  })
})
