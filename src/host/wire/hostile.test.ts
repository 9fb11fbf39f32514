import { expect, it } from 'vitest'
import { readTopic, topics } from '../../transport/topics'
import { act, claim, flipped, hex, knownBytes, people, seedOf } from '../test/wire'
import { joined, utf8 } from './bytes'
import { deviceKeys, hostKeys } from './keys'
import type { Act, Up, View } from './messages'
import { Window } from './replay'
import { parseUp } from './schemas'
import { type At, type Channel, deviceChannel, hostChannel, openDown, openUp, readUp, sealDown, sealUp } from './sealed'
import { readNotice, signAct, signClaim, signNotice, verifyAct, verifyClaim } from './signed'

const { host, ada, bob } = people
const { session } = host
const random = knownBytes('hostile')
const EPOCH = 2
const SECRET = 'your value is 4711'

interface Sent {
  readonly topic: string
  readonly payload: Uint8Array
}

/** A host's way in, of the parts of the wire alone: who moved which question, and how much was refused. */
function gate() {
  const devices = new Map<string, { channel: Channel; window: Window }>()
  const moves: string[] = []
  let dropped = 0
  const take = ({ topic, payload }: Sent): boolean => {
    const at = readTopic(topic)
    const up = readUp(payload)
    if (at?.kind !== 'up' || at.device === null || at.session !== session || !up) return false
    if (up.kind === 'claim' && up.keys.id === at.device && !devices.has(at.device)) {
      const channel = hostChannel(host, up.keys)
      if (!channel || !openUp(channel, payload)) return false
      devices.set(at.device, { channel, window: new Window() })
    }
    const known = devices.get(at.device)
    const opened = known && openUp(known.channel, payload)
    if (!known || !opened || opened.epoch !== EPOCH || !known.window.take(opened)) return false
    const said = parseUp(opened.bytes)
    const keys = [ada, bob, mallory].find(device => device.id === at.device)?.public
    if (!said || !keys) return false
    if (said.t === 'claim') return verifyClaim(keys, session, said)
    if (said.t !== 'act' || !verifyAct(keys, session, said)) return false
    moves.push(`${at.device} ${said.ask} ${JSON.stringify(said.action)}`)
    return true
  }
  const hear = (sent: Sent) => {
    if (!take(sent)) dropped++
  }
  return { hear, moves, dropped: () => dropped }
}

const mallory = deviceKeys(seedOf('mallory'))
const said = (up: Up) => utf8(JSON.stringify(up))

/** What a device publishes. */
function says(device: typeof ada, at: At, up: Up, isFirst = false): Sent {
  return {
    topic: topics.up(session, device.id),
    payload: sealUp(deviceChannel(host, device), at, said(up), random, isFirst ? device.public : undefined),
  }
}

/** What honest devices and the host published, all of which Mallory has read. */
const honest: readonly Sent[] = [
  says(ada, { epoch: EPOCH, seq: 1 }, signClaim(ada, session, claim), true),
  says(ada, { epoch: EPOCH, seq: 2 }, signAct(ada, session, act)),
  says(bob, { epoch: EPOCH, seq: 1 }, signClaim(bob, session, { ...claim, nonce: 'b' }), true),
  says(bob, { epoch: EPOCH, seq: 2 }, signAct(bob, session, { ...act, ask: 'm1:3:1' })),
]
const view = { t: 'view', title: SECRET } as View
const views: readonly Sent[] = [ada, bob].map(device => {
  const channel = hostChannel(host, device.public) as Channel
  return { topic: topics.down(session, device.id), payload: sealDown(channel, { epoch: EPOCH, seq: 9 }, utf8(JSON.stringify(view)), random) }
})
const newAct: Act = signAct(mallory, session, { ...act, ask: 'm1:4:0', action: 'evil' })

/** Everything Mallory thinks of sending. She has keys of her own, which the host knows or doesn't. */
function attacks(): readonly Sent[] {
  const list: Sent[] = []
  const to = (device: string, payload: Uint8Array) => list.push({ topic: topics.up(session, device), payload })
  const own = deviceChannel(host, mallory)
  for (const { topic, payload } of honest) {
    // Again, as it was; to another seat; cut; with a bit turned; with the header of a later message or another epoch; as the other kind.
    list.push({ topic, payload })
    for (const device of [ada, bob, mallory]) if (!topic.endsWith(device.id)) to(device.id, payload)
    list.push({ topic, payload: payload.subarray(0, -1) }, { topic, payload: flipped(payload, payload.length * 4) })
    for (const byte of [1, 5, 11]) list.push({ topic, payload: flipped(payload, byte * 8) })
    list.push({ topic: topic.replace(session, hostKeys(seedOf('other')).session), payload })
  }
  for (const device of [ada, bob]) {
    // Sealed by herself for their topic, introducing herself or them; their name with her keys; on keys that only she has.
    to(device.id, sealUp(own, { epoch: EPOCH, seq: 50 }, said(newAct), random))
    to(device.id, sealUp(own, { epoch: EPOCH, seq: 51 }, said(newAct), random, mallory.public))
    const posing = { ...own, device: device.id }
    to(device.id, sealUp(posing, { epoch: EPOCH, seq: 52 }, said(newAct), random))
    to(device.id, sealUp(posing, { epoch: EPOCH, seq: 53 }, said(newAct), random, device.public))
    to(device.id, sealUp({ ...posing, up: seedOf('guess') }, { epoch: EPOCH, seq: 54 }, said(newAct), random))
  }
  // From her own seat: their signatures, an old epoch, a coming one, more than there may be, what isn't JSON.
  const fromHer = (at: At, up: unknown) => list.push(says(mallory, at, up as Up))
  fromHer({ epoch: EPOCH, seq: 60 }, signAct(ada, session, act))
  fromHer({ epoch: EPOCH, seq: 61 }, { ...newAct, sig: signAct(ada, session, newAct).sig })
  fromHer({ epoch: EPOCH, seq: 62 }, { ...newAct, action: 'changed after signing' })
  fromHer({ epoch: EPOCH, seq: 63 }, signAct(mallory, hostKeys(seedOf('other')).session, act))
  fromHer({ epoch: EPOCH - 1, seq: 64 }, newAct)
  fromHer({ epoch: EPOCH + 1, seq: 65 }, newAct)
  fromHer({ epoch: EPOCH, seq: 66 }, { ...newAct, seat: ada.id })
  fromHer({ epoch: EPOCH, seq: 67 }, signAct(mallory, session, { ...act, action: 'x'.repeat(33_000) }))
  fromHer({ epoch: EPOCH, seq: 68 }, signClaim(ada, session, claim))
  // What came down, sent up; noise; nothing; far too much.
  for (const { payload } of views) to(ada.id, payload)
  for (const size of [0, 1, 10, 11, 74, 75, 400])
    for (const kind of [0, 1, 2, 3]) to(ada.id, joined(Uint8Array.of(1, kind), new Uint8Array(size).fill(kind)))
  to(ada.id, new Uint8Array())
  to(ada.id, joined(Uint8Array.of(1, 2), ada.sign, ada.box, new Uint8Array(400_000)))
  return list
}

it('a hostile peer that reads and writes every topic moves no seat, before and after she has a seat herself', () => {
  const { hear, moves, dropped } = gate()
  for (const sent of honest) hear(sent)
  const true1 = [`${ada.id} m1:3:0 ${JSON.stringify(act.action)}`, `${bob.id} m1:3:1 ${JSON.stringify(act.action)}`]
  expect([moves, dropped()]).toEqual([true1, 0])
  const before = attacks()
  for (const sent of before) hear(sent)
  expect([moves, dropped()]).toEqual([true1, before.length])
  hear(says(mallory, { epoch: EPOCH, seq: 1 }, signClaim(mallory, session, { ...claim, nonce: 'm' }), true))
  const after = attacks()
  for (const sent of after) hear(sent)
  expect([moves, dropped()]).toEqual([true1, before.length + after.length])
  // The host is still open to all three.
  for (const device of [ada, bob, mallory]) hear(says(device, { epoch: EPOCH, seq: 70 }, signAct(device, session, { ...act, ask: 'm1:9:0' })))
  expect(moves.length).toBe(5)
})

it('learns no private value from anything that was published', () => {
  const own = deviceChannel(host, mallory)
  const asHost = hostKeys(seedOf('mallory'))
  for (const { payload } of [...honest, ...views]) {
    for (const known of [
      own,
      { ...own, device: ada.id },
      { ...own, device: bob.id },
      hostChannel(asHost, ada.public),
      deviceChannel(asHost, mallory),
    ])
      for (const open of [openDown, openUp]) expect(known && open(known, payload)).toBeNull()
    for (const text of [SECRET, 'offer', '12.5', 'PROLIFIC_PID', '5f1a', 'seat 7']) expect(hex(payload)).not.toContain(hex(utf8(text)))
  }
  expect(views.map(({ payload }, i) => Buffer.from(openDown(deviceChannel(host, i ? bob : ada), payload)?.bytes ?? []).toString())).toEqual(
    views.map(() => JSON.stringify(view)),
  )
})

it('speaks neither as the host to a device, nor to everybody', () => {
  const [own, asHost] = [deviceChannel(host, mallory), hostKeys(seedOf('mallory'))]
  const lie = utf8(JSON.stringify({ t: 'view', title: 'lie' }))
  const adas = deviceChannel(host, ada)
  const forged = [
    sealDown(own, { epoch: 9, seq: 1 }, lie, random),
    sealDown({ ...own, device: ada.id }, { epoch: 9, seq: 1 }, lie, random),
    sealDown(hostChannel(asHost, ada.public) as Channel, { epoch: 9, seq: 1 }, lie, random),
    sealDown({ ...(hostChannel(asHost, ada.public) as Channel), session }, { epoch: 9, seq: 1 }, lie, random),
    ...views.slice(1).map(({ payload }) => payload),
    ...honest.map(({ payload }) => payload),
  ]
  for (const payload of forged) expect(openDown(adas, payload)).toBeNull()
  const beat = { t: 'beat', epoch: 9, n: 1, now: 0 } as const
  expect(readNotice(host, session, signNotice(asHost, beat))).toBeNull()
  expect(readNotice(host, session, joined(signNotice(host, { ...beat, n: 2 }).subarray(0, 64), signNotice(asHost, beat).subarray(64)))).toBeNull()
})
