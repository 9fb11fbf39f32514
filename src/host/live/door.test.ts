import { describe, expect, test } from 'vitest'
import { topics } from '../../transport/topics'
import { act, claim, flipped, knownBytes, people, seedOf } from '../test/wire'
import { utf8 } from '../wire/bytes'
import { type DeviceSecret, deviceKeys } from '../wire/keys'
import type { Up } from '../wire/messages'
import { deviceChannel, LARGEST_UP, sealUp } from '../wire/sealed'
import { signAct, signClaim } from '../wire/signed'
import { Door, type Drop } from './door'

const { host, ada, bob } = people
const { session } = host
const random = knownBytes('door')
const EPOCH = 3
const LANE = 2 ** 24

function open(most?: number) {
  const drops: Drop[] = []
  let now = 1_000
  const door = new Door(host, EPOCH, { now: () => now }, { dropped: why => void drops.push(why), isKnown: () => false }, most)
  return { door, drops, pass: (ms: number) => (now += ms) }
}

let seq = 0
const says = (device: DeviceSecret, up: Up, { epoch = EPOCH, at = seq++, isFirst = false, to = device.id } = {}) => ({
  topic: topics.up(session, to),
  payload: sealUp(deviceChannel(host, device), { epoch, seq: at }, utf8(JSON.stringify(up)), random, isFirst ? device.public : undefined),
  retained: false,
})
const claims = (device: DeviceSecret) => says(device, signClaim(device, session, claim), { isFirst: true })
const here: Up = { t: 'here', conn: 'c', is: 'visible' }

describe('the door', () => {
  test('lets through what a device says, once, whatever the order', () => {
    const { door, drops } = open()
    const first = claims(ada)
    expect(door.open(first)?.up.t).toBe('claim')
    const [one, two] = [says(ada, here), says(ada, signAct(ada, session, act))]
    expect([two, one].map(heard => door.open(heard)?.up.t)).toEqual(['act', 'here'])
    expect([first, one, two].map(heard => door.open(heard))).toEqual([null, null, null])
    expect(drops).toEqual(['again', 'again', 'again'])
  })

  test('says why it refuses', () => {
    const { door, drops } = open()
    door.admit(ada.public)
    const good = says(ada, here)
    const refused = [
      { ...good, topic: topics.down(session, ada.id) },
      { ...good, topic: `parley/1/${session}/up/nobody` },
      { ...good, payload: new Uint8Array(LARGEST_UP + 1) },
      { ...good, payload: new Uint8Array(0) },
      says(bob, here),
      says(bob, here, { to: ada.id }),
      { ...claims(bob), topic: topics.up(session, ada.id) },
      { ...good, payload: flipped(good.payload, 400) },
      says(ada, here, { epoch: EPOCH - 1 }),
      says(ada, here, { epoch: EPOCH + 1 }),
      says(ada, { t: 'nonsense' } as unknown as Up),
      says(ada, { ...signAct(ada, session, act), action: 'other' }),
      says(ada, signAct(bob, session, act)),
    ]
    for (const heard of refused) expect(door.open(heard)).toBe(null)
    expect(drops).toEqual([
      'topic',
      'topic',
      'size',
      'size',
      'unknown',
      'seal',
      'seal',
      'seal',
      'epoch',
      'epoch',
      'content',
      'signature',
      'signature',
    ])
    expect(door.open(good)?.up).toEqual(here)
  })

  test('takes a last will of an earlier epoch, once, and nothing else of it', () => {
    const { door, drops } = open()
    door.admit(ada.public)
    const will = says(ada, { t: 'gone', conn: 'c' }, { epoch: 0, at: 7 * LANE })
    expect(door.open(will)?.up.t).toBe('gone')
    expect(door.open(will)).toBe(null)
    expect(door.open(says(ada, signAct(ada, session, act), { epoch: 0 }))).toBe(null)
    expect(drops).toEqual(['again', 'epoch'])
  })

  test('two tabs of a device don’t push each other’s numbers out', () => {
    const { door } = open()
    door.admit(ada.public)
    const [low, high] = [11 * LANE, 900 * LANE]
    for (let i = 0; i < 200; i++) {
      expect(door.open(says(ada, here, { at: low + i }))).not.toBe(null)
      expect(door.open(says(ada, here, { at: high + i }))).not.toBe(null)
    }
    expect(door.open(says(ada, here, { at: low + 199 }))).toBe(null)
  })

  test('remembers no more strangers than it may, and never forgets who has a place', () => {
    const { door } = open(20)
    door.admit(ada.public)
    for (let i = 0; i < 50; i++) expect(door.open(claims(deviceKeys(seedOf(`stranger ${i}`))))).not.toBe(null)
    expect(door.size).toBe(21)
    // Made-up keys and whatever isn't sealed by its device leave nothing behind.
    const fake = claims(deviceKeys(seedOf('fake')))
    expect(door.open({ ...fake, payload: flipped(fake.payload, fake.payload.length * 8 - 1) })).toBe(null)
    expect(door.size).toBe(21)
    expect(door.open(says(ada, here))).not.toBe(null)
    expect(door.channel(ada.id)).not.toBe(null)
  })

  test('hears out nobody who says too much, and hears them again after a while', () => {
    const { door, drops, pass } = open()
    door.admit(ada.public)
    door.admit(bob.public)
    for (let i = 0; i < 600; i++) door.open(says(ada, here))
    expect(drops).toEqual(Array(200).fill('often'))
    expect(door.open(says(bob, here))).not.toBe(null)
    pass(1_000)
    for (let i = 0; i < 100; i++) expect(door.open(says(ada, here))).not.toBe(null)
    expect(door.open(says(ada, here))).toBe(null)
  })
})
