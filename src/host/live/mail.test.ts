import { describe, expect, test } from 'vitest'
import { MemoryHub } from '../../transport/memory'
import { topics } from '../../transport/topics'
import { knownBytes, people } from '../test/wire'
import { fromUtf8 } from '../wire/bytes'
import type { View } from '../wire/messages'
import { deviceChannel, hostChannel, openDown } from '../wire/sealed'
import { Mail } from './mail'

const { host, ada, bob } = people
const viewOf = (title: string): View => ({
  t: 'view',
  title,
  language: 'en',
  you: null,
  screen: { page: 'refused', why: 'full' },
  notes: [],
  now: 0,
})

async function office() {
  const hub = new MemoryHub()
  const [own, device] = [hub.peer('host'), hub.peer('device')]
  await Promise.all([own.connect(), device.connect()])
  const got: { title: string; seq: number; device: string }[] = []
  await device.subscribe(topics.down(host.session, '+'), ({ topic, payload }) => {
    const to = [ada, bob].find(one => topic.endsWith(one.id)) ?? ada
    const opened = openDown(deviceChannel(host, to), payload)
    if (opened !== null) got.push({ ...(JSON.parse(fromUtf8(opened.bytes) ?? '') as { title: string }), seq: opened.seq, device: to.id })
  })
  const at = { title: 'one', now: 0, ready: Promise.resolve(), failed: [] as unknown[] }
  const mail = new Mail({
    session: host.session,
    epoch: 1,
    transport: own,
    random: knownBytes('mail'),
    ready: () => at.ready,
    view: () => {
      if (at.title === 'broken') throw new Error('no view')
      return viewOf(at.title)
    },
    channel: id => hostChannel(host, id === ada.id ? ada.public : bob.public),
    failed: error => at.failed.push(error),
    now: () => at.now,
  })
  const settle = async () => {
    for (let i = 0; i < 20; i++) await hub.settled()
  }
  return { mail, at, got, settle, hub }
}

describe('the mail', () => {
  test('sends nothing before it is opened, then the newest view once', async () => {
    const { mail, at, got, settle } = await office()
    mail.dirty(ada.id)
    at.title = 'two'
    await settle()
    expect(got).toEqual([])
    mail.open()
    await settle()
    expect(got.map(({ title }) => title)).toEqual(['two'])
  })

  test('lets nothing leave before what it shows is on the disk', async () => {
    const { mail, at, got, settle } = await office()
    mail.open()
    let kept = () => undefined as void
    at.ready = new Promise(resolve => (kept = resolve))
    mail.dirty(ada.id)
    await settle()
    at.title = 'later'
    mail.dirty(ada.id)
    await settle()
    expect(got).toEqual([])
    kept()
    await settle()
    expect(got.map(({ title }) => title)).toEqual(['one', 'later'])
  })

  test('sends again what a device says it hasn’t got, unless it may still be on its way', async () => {
    const { mail, at, got, settle } = await office()
    mail.open()
    mail.dirty(ada.id)
    await settle()
    const seq = got[0]?.seq ?? 0
    mail.seen(ada.id, 0)
    await settle()
    expect(got).toHaveLength(1)
    at.now = 3_000
    mail.seen(ada.id, seq)
    await settle()
    expect(got).toHaveLength(1)
    mail.seen(ada.id, 0)
    await settle()
    expect(got.map(one => one.seq)).toEqual([seq, seq + 1])
  })

  test('what a place shows is newer than any refusal before, and strangers leave nothing behind', async () => {
    const { mail, got, settle } = await office()
    mail.open()
    await mail.post(bob.id, viewOf('refused'))
    await mail.post(ada.id, viewOf('refused too'))
    mail.dirty(bob.id)
    await settle()
    const bobs = got.filter(({ device }) => device === bob.id).map(({ seq }) => seq)
    expect(bobs[1]).toBeGreaterThan(bobs[0] ?? Infinity)
    expect(mail.size).toBe(1)
  })

  test('says what went wrong, and goes on with the next', async () => {
    const { mail, at, got, settle } = await office()
    mail.open()
    at.title = 'broken'
    mail.dirty(ada.id)
    await settle()
    expect(at.failed).toHaveLength(1)
    at.title = 'mended'
    mail.dirty(ada.id)
    await settle()
    expect(got.map(({ title }) => title)).toEqual(['mended'])
  })

  test('is silent after it was closed', async () => {
    const { mail, got, settle } = await office()
    mail.open()
    mail.dirty(ada.id)
    mail.close()
    await settle()
    mail.dirty(ada.id)
    await settle()
    expect(got).toEqual([])
  })
})
