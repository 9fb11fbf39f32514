import mqtt from 'mqtt'
import { describe, expect, test, vi } from 'vitest'
import { mqttTransport } from '../transport/mqtt'
import { ROOT, topics } from '../transport/topics'
import { ANNA, BEN, base64url, bytes, HOST, heardBy, room, STRANGER } from './test/peers'

const { url, broker, joined, raw } = room({})

const refusal = (options: { username?: string; password?: string; clientId?: string }) =>
  mqttTransport({ url: url(), patienceMs: 5000, ...options })
    .connect()
    .then(
      () => 'let in',
      (error: Error) => error.message,
    )

const clientId = 'abcdefghijklmnopqrstuvw'

describe('who may come in', () => {
  test('a host and a device that prove their keys', async () => {
    await joined(HOST)
    await joined(ANNA)
    expect(broker().connections).toBe(2)
  })

  test.each([
    ['nobody without a name', {}],
    ['nobody without a password', { username: HOST.username }],
    ['no password of another connection', { username: HOST.username, password: HOST.password('another'), clientId }],
    ['nobody under another’s name', { username: `host:${STRANGER.name}`, password: HOST.password(clientId), clientId }],
    ['no device as a host', { username: `host:${ANNA.name}`, password: ANNA.password(clientId), clientId }],
    ['no host as a device', { username: `device:${HOST.name}`, password: HOST.password(clientId), clientId }],
    [
      'no signature of another key',
      { username: HOST.username, password: `${base64url(HOST.known)}.${STRANGER.password(clientId).split('.')[1]}`, clientId },
    ],
    ['no text beside the signature', { username: HOST.username, password: `${HOST.password(clientId)}.x`, clientId }],
    ['no key of a wrong length', { username: HOST.username, password: HOST.password(clientId).slice(1), clientId }],
  ])('%s', async (_who, options) => {
    expect(await refusal(options)).toMatch(/found a refusal/)
    expect(broker().connections).toBe(0)
  })

  test('nobody who wants a session that outlives the connection', async () => {
    const client = mqtt.connect(url(), { clean: false, clientId, username: ANNA.username, password: ANNA.password(clientId), reconnectPeriod: 0 })
    await new Promise(done => client.once('close', () => done(null)))
    expect([client.connected, broker().connections]).toEqual([false, 0])
  })
})

describe('who may say what', () => {
  test('a device speaks as itself alone, and only upwards', async () => {
    const [host, anna, ben] = [await joined(HOST), await joined(ANNA), await joined(BEN)]
    const atHost = await heardBy(host, topics.everyUp(HOST.name))
    const atAnna = await heardBy(anna, topics.down(HOST.name, ANNA.name))
    const notices = await heardBy(anna, topics.anyHost(HOST.name))
    for (const topic of [
      topics.up(HOST.name, ANNA.name),
      topics.down(HOST.name, ANNA.name),
      topics.host(HOST.name),
      topics.beat(HOST.name),
      `parley/2/${HOST.name}/host`,
      'elsewhere',
      '$SYS/x',
    ])
      await ben.publish(topic, bytes('spoofed'))
    await ben.retain(topics.up(HOST.name, BEN.name), bytes('mine'))
    await host.publish(topics.down(HOST.name, ANNA.name), bytes('real'))
    await vi.waitFor(() => expect([atHost.length, atAnna.length]).toEqual([1, 1]))
    expect([atHost, atAnna, notices]).toEqual([[`${topics.up(HOST.name, BEN.name)} mine`], [`${topics.down(HOST.name, ANNA.name)} real`], []])
    expect(broker().refused).toBe(7)
    // What devices say isn't kept, whatever they ask.
    const later = await heardBy(await joined(HOST), topics.everyUp(HOST.name))
    await ben.publish(topics.up(HOST.name, BEN.name), bytes('later'))
    await vi.waitFor(() => expect(later).toEqual([`${topics.up(HOST.name, BEN.name)} later`]))
  })

  test('a host speaks in its own session alone', async () => {
    const [stranger, anna] = [await joined(STRANGER), await joined(ANNA)]
    const atAnna = [await heardBy(anna, topics.down(HOST.name, ANNA.name)), await heardBy(anna, topics.host(HOST.name))]
    await stranger.retain(topics.host(HOST.name), bytes('usurped'))
    await stranger.publish(topics.down(HOST.name, ANNA.name), bytes('usurped'))
    const real = await joined(HOST)
    await real.retain(topics.host(HOST.name), bytes('notice'))
    await real.retain(topics.down(HOST.name, ANNA.name), bytes('view'))
    await vi.waitFor(() => expect(atAnna.map(({ length }) => length)).toEqual([1, 1]))
    expect(atAnna.flat().join()).not.toContain('usurped')
  })

  test('a will has the rights of who leaves it', async () => {
    const host = await joined(HOST)
    const atHost = await heardBy(host, topics.everyUp(HOST.name))
    for (const [who, name] of [
      [BEN, ANNA.name],
      [ANNA, ANNA.name],
    ] as const) {
      const client = await raw(who, { topic: topics.up(HOST.name, name), payload: Buffer.from(`will of ${who.name}`) })
      client.stream.destroy()
    }
    await vi.waitFor(() => expect(atHost).toEqual([`${topics.up(HOST.name, ANNA.name)} will of ${ANNA.name}`]))
  })
})

describe('who may hear what', () => {
  test.each([
    '#',
    '+/+/+/+/+',
    `${ROOT}/#`,
    `${ROOT}/${HOST.name}/#`,
    topics.everyUp(HOST.name),
    `${ROOT}/${HOST.name}/down/+`,
    `${ROOT}/+/down/${ANNA.name}`,
    topics.down(HOST.name, ANNA.name),
    topics.up(HOST.name, BEN.name),
    `parley/+/+/host`,
    '$SYS/#',
    'refused',
  ])('a device may not subscribe %s, and hears nothing by it', async filter => {
    const [host, ben] = [await joined(HOST), await joined(BEN)]
    await host.retain(topics.down(HOST.name, ANNA.name), bytes('secret'))
    const heard: unknown[] = []
    await expect(ben.subscribe(filter, message => heard.push(message))).rejects.toThrow(/refusal/)
    const own = await heardBy(ben, topics.down(HOST.name, BEN.name))
    await host.retain(topics.down(HOST.name, ANNA.name), bytes('secret'))
    await host.publish(topics.down(HOST.name, BEN.name), bytes('own'))
    await vi.waitFor(() => expect(own).toHaveLength(1))
    expect(heard).toEqual([])
  })

  test('a host may not hear another session', async () => {
    const stranger = await joined(STRANGER)
    for (const filter of [topics.everyUp(HOST.name), topics.down(HOST.name, ANNA.name), topics.up(HOST.name, ANNA.name)])
      await expect(stranger.subscribe(filter, () => {})).rejects.toThrow(/refusal/)
  })
})
