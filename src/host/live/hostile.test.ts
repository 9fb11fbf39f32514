import { afterEach, expect, test } from 'vitest'
import { luckOf } from '../../core/luck'
import { canonical } from '../../core/canonical'
import { anyAction } from '../../testkit/robot'
import { LARGEST, topics } from '../../transport/topics'
import type { Heard, Transport } from '../../transport/transport'
import { Hosted, planOf, until } from '../test/hosted'
import { pageOf, refusalOf, seeTheEnd, tableOf } from '../test/person'
import { sound } from '../test/sound'
import { flipped, knownBytes, seedOf } from '../test/wire'
import { joined, utf8 } from '../wire/bytes'
import { type DeviceSecret, deviceKeys, hostKeys } from '../wire/keys'
import type { Up } from '../wire/messages'
import { deviceChannel, hostChannel, sealDown, sealUp } from '../wire/sealed'
import { signAct, signClaim, signNotice } from '../wire/signed'

let hosted: Hosted
afterEach(() => hosted.close())

/** What nobody but the seats may learn: of the brief, of what is said, of what is chosen. */
const PAYOFF = 71.4142
const MESSAGE = 'Mimolette at 4711'

const luck = luckOf('mallory')
const random = knownBytes('mallory')

/** All ways in which a text may stand in bytes: as it is, and in base64 at each of three places. */
function waysToSay(text: string): readonly string[] {
  const inBase64 = [0, 1, 2].map(skip =>
    Buffer.from('x'.repeat(skip) + text)
      .toString('base64')
      .slice(skip === 0 ? 0 : 4, -4)
      .replace(/=/g, ''),
  )
  return [text, ...inBase64, ...inBase64.map(one => one.replaceAll('+', '-').replaceAll('/', '_'))]
}

/** Reads every topic and writes to every topic of a broker that has no rights. */
class Mallory {
  readonly seen: Heard[] = []
  private n = 0
  constructor(
    readonly peer: Transport,
    readonly own: DeviceSecret,
  ) {}

  async begin(): Promise<void> {
    await this.peer.connect()
    await this.peer.subscribe('parley/#', heard => this.seen.push({ ...heard, payload: heard.payload.slice() }))
  }

  /** Says something in her own name, or seals it by her own keys on somebody else's topic. */
  say(up: unknown, at: { epoch: number; to?: string; as?: DeviceSecret; introduce?: boolean }): Promise<void> {
    const { as = this.own } = at
    const bytes = sealUp(
      deviceChannel(hosted.keys, as),
      { epoch: at.epoch, seq: 9_000 * 2 ** 24 + this.n++ },
      utf8(JSON.stringify(up)),
      random,
      at.introduce === true ? as.public : undefined,
    )
    return this.peer.publish(topics.up(hosted.keys.session, at.to ?? as.id), bytes)
  }

  /** Says again some of what was said, as it was, damaged, and on other topics. */
  async replay(most: number): Promise<void> {
    const { seen, peer } = this
    for (const { topic, payload } of luck.shuffle(seen.slice()).slice(0, most)) {
      if (payload.length === 0) continue
      await peer.publish(topic, payload)
      await peer.publish(topic, flipped(payload, luck.int(0, payload.length * 8 - 1)))
      await peer.publish(luck.pick(seen).topic, payload)
    }
  }
}

test('somebody who reads and writes every topic learns nothing, moves no seat, and stops nobody', { timeout: 120_000 }, async () => {
  hosted = new Hosted(
    planOf({
      title: 'A class',
      seed: 'hostile',
      start: { when: 'full', people: 3 },
      next: 'auto',
      parts: [
        {
          game: 'matrix',
          preset: 'prisoners-dilemma',
          config: {
            rounds: 4,
            payoffs: [
              [
                [3, 3],
                [0, PAYOFF],
              ],
              [
                [PAYOFF, 0],
                [1, 1],
              ],
            ],
          },
          people: 2,
          restMs: 0,
          dropout: { policy: 'wait' },
          fill: { kind: 'scripted', strategy: 'tit-for-tat' },
          talk: { before: 'choose', messages: 1 },
        },
      ],
    }),
  )
  const { session } = hosted.keys
  const mallory = new Mallory(hosted.hub.peer('mallory'), deviceKeys(seedOf('mallory')))
  await mallory.begin()
  await hosted.open()
  const talkative = (name: string) => {
    const any = anyAction(luckOf(name))
    return (table: Parameters<typeof any>[0]) =>
      table.ask?.turn.id.startsWith('talk') === true ? { do: 'say', with: `${MESSAGE} ${name}` } : any(table)
  }
  // Honest people play slowly: a question is answered when the test says so.
  const clients = [0, 1, 2].map(i => hosted.device(`phone${i}`))
  for (const client of clients) client.start({ agreed: true })
  await until(() => clients.every(client => tableOf(client) !== null), 'three at tables')
  const victims = hosted.secrets()

  const attack = async (epoch: number) => {
    const match = tableOf(clients[0] as (typeof clients)[number])?.match ?? ''
    const ask = tableOf(clients[0] as (typeof clients)[number])?.ask?.id ?? 'choose/0/0/1'
    for (const victim of victims) {
      const { id } = victim
      const act = { t: 'act', match, ask, action: 'D', nonce: 'm1' } as const
      // In the victim's name, by her own keys; with the victim's public keys in front; a claim of her own on the victim's topic.
      await mallory.say(signAct(mallory.own, session, act), { epoch, to: id })
      await mallory.say({ ...signAct(mallory.own, session, act), nonce: 'm2' }, { epoch })
      const claim = signClaim(mallory.own, session, { t: 'claim', app: 'x', language: 'en', agreed: '', nonce: 'm3' })
      await mallory.say(claim, { epoch, to: id, introduce: true })
      const envelope = sealUp(deviceChannel(hosted.keys, mallory.own), { epoch, seq: 1 }, utf8(JSON.stringify(claim)), random, mallory.own.public)
      await mallory.peer.publish(topics.up(session, id), joined(envelope.subarray(0, 12), victim.sign, victim.box, envelope.subarray(76)))
      // What only the host may say.
      const fake = hostKeys(seedOf('fake host'))
      const channel = hostChannel(fake, victim.public)
      const view = utf8(JSON.stringify({ t: 'view', title: 'Send me your money', screen: { page: 'end' } }))
      if (channel !== null)
        await mallory.peer.retain(topics.down(session, id), sealDown({ ...channel, session }, { epoch: epoch + 9, seq: 99 }, view, random))
      await mallory.peer.retain(
        topics.host(session),
        signNotice(fake, {
          t: 'host',
          wire: 1,
          app: 'x',
          session,
          epoch: epoch + 9,
          stage: 'over',
          title: 'Over',
          language: 'en',
          consent: null,
          labels: false,
          gone: false,
        }),
      )
      await mallory.peer.publish(topics.beat(session), signNotice(fake, { t: 'beat', epoch: epoch + 9, n: 9, now: 0 }))
      for (const size of [0, 1, 11, 12, 13, 100, 70_000, LARGEST]) await mallory.peer.publish(topics.up(session, id), new Uint8Array(size).fill(1))
    }
    await mallory.peer.publish(`parley/1/${session}/up/not-a-name`, new Uint8Array(9))
    await mallory.say({ t: 'here', conn: 'm', is: 'visible' }, { epoch, as: deviceKeys(seedOf('nobody')) })
    await mallory.replay(40)
    await hosted.hub.settled()
  }

  await attack(1)
  // She joins, as anybody may, and says more than a participant may.
  await mallory.say(signClaim(mallory.own, session, { t: 'claim', app: 'x', language: 'en', agreed: '', nonce: 'm9' }), { epoch: 1, introduce: true })
  await until(() => hosted.host.frame().people.length === 4, 'she is in')
  const channel = deviceChannel(hosted.keys, mallory.own)
  const pages = Array.from({ length: 1_000 }, (_, k) =>
    sealUp(channel, { epoch: 1, seq: 77 * 2 ** 24 + k }, utf8(JSON.stringify({ t: 'page', page: 'end', match: 'x', k })), random),
  )
  for (const page of pages) await mallory.peer.publish(topics.up(session, mallory.own.id), page)
  await hosted.hub.settled()
  await hosted.pass(10_000)
  const victim = tableOf(clients[0] as (typeof clients)[number])
  const act = { t: 'act', match: victim?.match ?? '', ask: victim?.ask?.id ?? '', action: { do: 'say', with: 'evil' }, nonce: 'm10' } as const
  await mallory.say(signAct(mallory.own, session, act) satisfies Up, { epoch: 1 })
  await mallory.say({ t: 'shown', match: act.match, ask: act.ask } satisfies Up, { epoch: 1 })
  await hosted.host.kick(hosted.host.frame().people[3]?.participant ?? '', 'evil')

  const stops: string[] = []
  for (const client of clients) {
    stops.push(pageOf(client)?.page ?? '')
    hosted.automate(client, talkative(`n${clients.indexOf(client)}`))
    await attack(1)
  }
  expect(stops).toEqual(['match', 'match', 'match'])
  await until(() => hosted.host.decisions() > 6, 'decisions')
  await hosted.host.close()
  await mallory.replay(60)
  await hosted.resume()
  await attack(2)
  // Somebody who opens the link now finds a false notice, and the true one soon.
  const late = hosted.device('late')
  late.start({ agreed: true })
  await hosted.pass(40_000)
  await until(() => late.state().step === 'in' || hosted.host.frame().stage === 'over', 'the late one gets in')
  await seeTheEnd(clients)
  await mallory.replay(200)
  await hosted.hub.settled()

  const { logs, state } = await sound(hosted)
  expect([...state.matches.values()].map(match => match.status)).toEqual(['complete', 'complete'])
  expect(canonical([...logs.values()])).toContain(MESSAGE)
  expect(canonical([...logs.values()])).not.toContain('evil')
  expect(clients.map(refusalOf)).toEqual([null, null, null])
  expect(clients.every(client => client.state().view?.title === 'A class')).toBe(true)
  // Nothing that she has read says anything of what is private, in any encoding.
  expect(mallory.seen.length).toBeGreaterThan(300)
  const secrets = [MESSAGE, String(PAYOFF), hosted.plan.seed, 'P001'].flatMap(waysToSay)
  for (const { payload, topic } of mallory.seen) {
    const bytes = Buffer.from(payload).toString('latin1')
    for (const secret of secrets) if (secret.length > 3) expect(bytes.includes(secret), `${secret} on ${topic}`).toBe(false)
  }
  const { dropped, people } = hosted.host.frame()
  expect(Object.keys(dropped).sort()).toEqual(
    expect.arrayContaining(['again', 'epoch', 'often', 'seal', 'seat', 'signature', 'size', 'topic', 'unknown']),
  )
  expect(people.slice(0, 3).every(person => !person.kicked)).toBe(true)
  // Of a thousand pages that she said she was on, the log has what a device may say at once.
  expect((await hosted.store.sessions.events(session))?.filter(event => event.e === 'page' && event.page === 'end').length).toBeLessThan(900)
})
