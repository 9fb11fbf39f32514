import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Problem } from '../../core/problem'
import { LARGEST, topics } from '../topics'
import type { Link, Transport } from '../transport'
import { bytes, LONG, listen, Log, text, until } from './log'

/** One peer of a laboratory and its connection's switch. `name`: of the device, or the session's for the host. */
export interface LabPeer {
  readonly name: string
  readonly transport: Transport
  /** Breaks the connection without a goodbye, and keeps it broken until `restore`. */
  cut(): Promise<void>
  restore(): Promise<void>
}

/** A host and devices of one session. Devices may be opened twice under one name: a person's second tab. */
export interface Lab {
  readonly session: string
  host(): LabPeer
  device(n: number): LabPeer
  close(): Promise<void>
}

/** A laboratory with a broker between the peers. `lost`: a peer whose broker isn't there. `restart`: the broker dies, and comes back with nothing kept. */
export interface BrokerLab extends Lab {
  lost(): Transport
  restart(): Promise<void>
}

interface Bench<L> {
  lab(): L
  host(): Promise<LabPeer>
  device(n: number, will?: string): Promise<LabPeer>
}

/** A fresh laboratory for each test, and peers that are closed after it. */
function bench<L extends Lab>(open: () => Promise<L>): Bench<L> {
  let lab: L
  let peers: LabPeer[]
  beforeEach(async () => {
    lab = await open()
    peers = []
  })
  afterEach(async () => {
    await Promise.all(peers.map(({ transport }) => transport.close()))
    await lab.close()
  })
  const joined = async (peer: LabPeer, will?: string): Promise<LabPeer> => {
    peers.push(peer)
    await peer.transport.connect(will === undefined ? undefined : { topic: topics.up(lab.session, peer.name), payload: bytes(will) })
    return peer
  }
  return { lab: () => lab, host: () => joined(lab.host()), device: (n, will) => joined(lab.device(n), will) }
}

/** Proves the six laws of transport.ts of one implementation, with the topics of a session as its peers use them. */
export function contract(title: string, open: () => Promise<Lab>): void {
  describe(`${title} keeps the laws`, () => {
    const { lab: labOf, host, device } = bench(open)
    let lab: Lab
    beforeEach(() => {
      lab = labOf()
    })

    test('law 1: messages reach every subscriber, each its own, with their bytes unchanged', async () => {
      const [from, one, two] = [await host(), await device(1), await device(2)]
      const atHost = await listen(from.transport, topics.everyUp(lab.session))
      const [atOne, atTwo] = [
        await listen(one.transport, topics.down(lab.session, one.name)),
        await listen(two.transport, topics.down(lab.session, two.name)),
      ]
      const beats = await Promise.all([one, two].map(({ transport }) => listen(transport, topics.beat(lab.session))))
      const large = Uint8Array.from({ length: LARGEST }, (_, i) => (i * 31 + (i >> 8)) & 255)
      await from.transport.publish(topics.down(lab.session, one.name), large)
      await from.transport.publish(topics.down(lab.session, two.name), bytes('two'))
      await from.transport.publish(topics.beat(lab.session), bytes('beat'))
      await two.transport.publish(topics.up(lab.session, two.name), bytes('up'))
      await Promise.all([
        atOne.until(all => all.length > 0),
        atTwo.until(all => all.length > 0),
        ...beats.map(log => log.untilText('beat')),
        atHost.untilText('up'),
      ])
      expect(Buffer.from(atOne.all[0]?.payload ?? []).equals(large)).toBe(true)
      expect([atOne, atTwo].map(({ all }) => [...new Set(all.map(({ topic }) => topic))])).toEqual(
        [one, two].map(({ name }) => [topics.down(lab.session, name)]),
      )
      expect(atTwo.texts).toEqual(['two'])
      expect(atHost.all[0]?.topic).toBe(topics.up(lab.session, two.name))
    })

    test('law 1: a peer with overlapping filters hears each at its own, and nothing after it has stopped', async () => {
      const [from, one] = [await host(), await device(1)]
      const wide = await listen(one.transport, topics.anyHost(lab.session))
      const narrow = new Log()
      const stop = await one.transport.subscribe(topics.host(lab.session), narrow.hear)
      await from.transport.publish(topics.host(lab.session), bytes('first'))
      await Promise.all([wide.untilText('first'), narrow.untilText('first')])
      stop()
      await from.transport.publish(topics.host(lab.session), bytes('second'))
      await wide.untilText('second')
      expect(narrow.texts).toEqual(['first'])
    })

    test('what is larger than the largest is refused here, before it breaks the connection', async () => {
      const from = await host()
      await expect(from.transport.publish(topics.beat(lab.session), new Uint8Array(LARGEST + 1))).rejects.toThrow(Problem)
    })

    test('law 2: messages of one peer on one topic arrive in order, retained ones too', async () => {
      const [from, one] = [await host(), await device(1)]
      const [atHost, atOne] = [
        await listen(from.transport, topics.everyUp(lab.session)),
        await listen(one.transport, topics.down(lab.session, one.name)),
      ]
      const numbers = Array.from({ length: 200 }, (_, i) => `${i}`)
      await Promise.all(
        numbers.flatMap(n => [
          one.transport.publish(topics.up(lab.session, one.name), bytes(n)),
          from.transport.retain(topics.down(lab.session, one.name), bytes(n)),
        ]),
      )
      await Promise.all([atHost.untilText('199'), atOne.untilText('199')])
      expect([atHost.texts, atOne.texts]).toEqual([numbers, numbers])
    })

    test('law 3: the last retained message of a topic waits for later subscribers, marked, also when its peer is gone', async () => {
      const [from, one] = [await host(), await device(1)]
      const topic = topics.down(lab.session, one.name)
      const early = await listen(one.transport, topic)
      await from.transport.retain(topic, bytes('old'))
      await from.transport.retain(topic, bytes('new'))
      await early.untilText('new')
      await from.transport.close()
      const again = await device(1)
      const late = await listen(again.transport, topic)
      await late.untilText('new')
      expect([late.texts, late.all[0]?.retained]).toEqual([['new'], true])
      expect(early.all.filter(({ retained }) => !retained).map(({ payload }) => text(payload))).toContain('new')
    })

    test('law 3: who subscribes again hears again what is retained; wildcards find it too', async () => {
      const [from, one] = [await host(), await device(1)]
      const before = await listen(one.transport, topics.host(lab.session))
      await from.transport.retain(topics.host(lab.session), bytes('notice'))
      await before.untilText('notice')
      for (const filter of [topics.host(lab.session), topics.host(lab.session), topics.anyHost(lab.session)]) {
        const log = await listen(one.transport, filter)
        await log.untilText('notice')
        expect(log.all[0]?.retained).toBe(true)
      }
    })

    test('law 3: an empty payload clears what is retained', async () => {
      const from = await host()
      const topic = topics.host(lab.session)
      const watch = await listen((await device(1)).transport, topic)
      await from.transport.retain(topic, bytes('notice'))
      await from.transport.retain(topic, new Uint8Array())
      await watch.until(all => all.some(({ payload }) => payload.length === 0))
      const late = await listen((await device(2)).transport, topic)
      await from.transport.publish(topic, bytes('next'))
      await late.untilText('next')
      expect(late.all.map(({ payload, retained }) => [text(payload), retained])).toEqual([['next', false]])
    })

    test('law 4: a broken connection speaks the will, and a goodbye doesn’t', async () => {
      const from = await host()
      const [polite, broken] = [await device(1, 'gone 1'), await device(2, 'gone 2')]
      const atHost = await listen(from.transport, topics.everyUp(lab.session))
      await polite.transport.close()
      await broken.cut()
      await atHost.until(all => all.some(({ payload }) => text(payload) === 'gone 2'))
      const again = await device(1)
      await again.transport.publish(topics.up(lab.session, again.name), bytes('back'))
      await atHost.untilText('back')
      expect(atHost.texts).toEqual(['gone 2', 'back'])
      expect(atHost.all.map(({ retained }) => retained)).not.toContain(true)
    })

    test('law 5: after a break all goes on by itself, and what was said in between is sent then', async () => {
      const [from, one] = [await host(), await device(1, 'gone')]
      const topic = topics.up(lab.session, one.name)
      const atHost = await listen(from.transport, topics.everyUp(lab.session))
      const atOne = await listen(one.transport, topics.down(lab.session, one.name))
      const links: Link[] = []
      one.transport.watch(link => links.push(link))
      await one.cut()
      await atHost.untilText('gone')
      const numbers = Array.from({ length: 50 }, (_, i) => `${i}`)
      const said = numbers.map(n => one.transport.publish(topic, bytes(n)))
      const later = listen(one.transport, topics.host(lab.session))
      await from.transport.retain(topics.down(lab.session, one.name), bytes('view'))
      await from.transport.retain(topics.host(lab.session), bytes('notice'))
      await one.restore()
      await Promise.all(said)
      await atHost.untilText('49')
      await atOne.untilText('view')
      await (await later).untilText('notice')
      expect(atHost.texts.filter(one => one !== 'gone')).toEqual(numbers)
      await vi.waitFor(() => expect([links[0], ...links.slice(-2)]).toEqual(['online', 'offline', 'online']), LONG)
    })

    test('law 6: after close nothing is heard any more, and every verb rejects', async () => {
      const [from, one, two] = [await host(), await device(1), await device(2)]
      const filter = topics.beat(lab.session)
      const [atOne, atTwo] = [await listen(one.transport, filter), await listen(two.transport, filter)]
      const links: Link[] = []
      one.transport.watch(link => links.push(link))
      await one.transport.close()
      await one.transport.close()
      await from.transport.publish(filter, bytes('beat'))
      await atTwo.untilText('beat')
      expect([atOne.all, links]).toEqual([[], ['online', 'closed']])
      const { transport } = one
      for (const verb of [
        () => transport.publish(filter, bytes('x')),
        () => transport.retain(filter, bytes('x')),
        () => transport.subscribe(filter, () => {}),
        () => transport.connect(),
      ])
        await expect(verb()).rejects.toThrow(Problem)
    })
  })
}

/** The six laws, and what a broker adds to them: it can be restarted, and be out of reach. */
export function brokerContract(title: string, open: () => Promise<BrokerLab>): void {
  contract(title, open)
  describe(`${title}, as a broker`, () => {
    const { lab: labOf, host, device } = bench(open)
    let lab: BrokerLab
    beforeEach(() => {
      lab = labOf()
    })

    test('law 5: a broker that was restarted finds everybody again, though it has forgotten what it kept', async () => {
      const [from, one] = [await host(), await device(1)]
      const atHost = await listen(from.transport, topics.everyUp(lab.session))
      const atOne = await listen(one.transport, topics.down(lab.session, one.name))
      await from.transport.retain(topics.down(lab.session, one.name), bytes('before'))
      await atOne.untilText('before')
      const [down, down2] = [until(from.transport, 'offline'), until(one.transport, 'offline')]
      const back = lab.restart()
      await Promise.all([down, down2])
      const said = [
        one.transport.publish(topics.up(lab.session, one.name), bytes('in between')),
        from.transport.retain(topics.down(lab.session, one.name), bytes('after')),
      ]
      await back
      await Promise.all([...said, until(from.transport, 'online'), until(one.transport, 'online')])
      // Whoever was back first spoke before the other listened: what counts is that both speak and hear again.
      await from.transport.retain(topics.down(lab.session, one.name), bytes('again'))
      await atOne.untilText('again')
      await one.transport.publish(topics.up(lab.session, one.name), bytes('answer'))
      await atHost.untilText('answer')
    })

    test('law 6: what still waits when it is closed rejects', async () => {
      const one = await device(1)
      await one.cut()
      const said = one.transport.publish(topics.up(lab.session, one.name), bytes('late'))
      const heard = one.transport.subscribe(topics.beat(lab.session), () => {})
      const ends = Promise.allSettled([said, heard])
      await until(one.transport, 'offline')
      await one.transport.close()
      expect((await ends).map(end => end.status === 'rejected' && end.reason instanceof Problem)).toEqual([true, true])
    })

    test('who can’t reach the broker is told so in one sentence', async () => {
      const transport = lab.lost()
      await expect(transport.connect()).rejects.toThrow(/expected .*; check/)
      await expect(transport.publish(topics.beat(lab.session), bytes('x'))).rejects.toThrow(Problem)
    })
  })
}
