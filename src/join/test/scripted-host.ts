import { VERSION } from '../../core/version'
import { utf8 } from '../../host/wire/bytes'
import { type HostKeys, hostKeys } from '../../host/wire/keys'
import type { HostNotice, Page, Question, SeatScreen, Up, View } from '../../host/wire/messages'
import { type Channel, hostChannel, openUp, readUp, sealDown } from '../../host/wire/sealed'
import { parseUp } from '../../host/wire/schemas'
import { signNotice, verifyAct, verifyClaim } from '../../host/wire/signed'
import type { DeviceKeys } from '../../session/log'
import { readTopic, topics } from '../../transport/topics'
import type { Transport } from '../../transport/transport'

/** What a test says of the notice. */
type Noticed = Partial<Omit<HostNotice, 't' | 'session' | 'epoch'>>

/** A host that does only what a test tells it to, over the real wire: it keeps what devices say, and publishes notices, beats and views by hand. */
export class ScriptedHost {
  readonly keys: HostKeys
  /** All that came up and was sound, in order: who said it, and its envelope's epoch. */
  readonly said: { readonly device: string; readonly up: Up; readonly epoch: number }[] = []
  readonly devices = new Map<string, { readonly keys: DeviceKeys; readonly channel: Channel }>()
  epoch: number
  private seq = 0
  private beats = 0

  constructor(
    private readonly transport: Transport,
    seed = new Uint8Array(32).fill(7),
    epoch = 1,
  ) {
    this.keys = hostKeys(seed)
    this.epoch = epoch
  }

  async open(notice: Noticed = {}): Promise<this> {
    await this.transport.connect()
    await this.transport.subscribe(topics.everyUp(this.keys.session), ({ topic, payload }) => this.hear(topic, payload))
    await this.notice(notice)
    return this
  }

  async notice(said: Noticed = {}): Promise<void> {
    const { session } = this.keys
    const notice: HostNotice = {
      t: 'host',
      wire: 1,
      app: VERSION,
      session,
      epoch: this.epoch,
      stage: 'open',
      title: 'A class',
      language: 'en',
      consent: null,
      labels: false,
      gone: false,
      ...said,
    }
    await this.transport.retain(topics.host(session), signNotice(this.keys, notice))
  }

  async beat(now: number): Promise<void> {
    await this.transport.publish(topics.beat(this.keys.session), signNotice(this.keys, { t: 'beat', epoch: this.epoch, n: this.beats++, now }))
  }

  /** A new start of the host, which has published nothing yet. */
  restart(): void {
    this.epoch++
    this.seq = this.beats = 0
  }

  /** Sends a view to a device, retained. `at`: another place than the next. */
  async show(device: string, screen: Page, more: Partial<View> = {}, at: { readonly epoch?: number; readonly seq?: number } = {}): Promise<void> {
    const known = this.devices.get(device)
    if (known === undefined) throw new Error('test: nobody has spoken as this device')
    const you = screen.page === 'refused' ? null : { participant: 'P001', name: 'Blue Heron', team: [] }
    const view: View = { t: 'view', title: 'A class', language: 'en', you, screen, notes: [], now: 0, ...more }
    const sealed = sealDown(known.channel, { epoch: at.epoch ?? this.epoch, seq: at.seq ?? ++this.seq }, utf8(JSON.stringify(view)), n =>
      crypto.getRandomValues(new Uint8Array(n)),
    )
    await this.transport.retain(topics.down(this.keys.session, device), sealed)
  }

  /** What was said of one kind. */
  all<K extends Up['t']>(kind: K): Extract<Up, { t: K }>[] {
    return this.said.flatMap(({ up }) => (up.t === kind ? [up as Extract<Up, { t: K }>] : []))
  }

  private hear(topic: string, payload: Uint8Array): void {
    const device = readTopic(topic)?.device
    const read = readUp(payload)
    if (!device || read === null) throw new Error(`test: what came on ${topic} is no envelope`)
    if (read.kind === 'claim') {
      const channel = hostChannel(this.keys, read.keys)
      if (channel !== null) this.devices.set(device, { keys: read.keys, channel })
    }
    const known = this.devices.get(device)
    const opened = known && openUp(known.channel, payload)
    const up = opened && parseUp(opened.bytes)
    if (!known || !opened || !up) throw new Error(`test: what came on ${topic} can't be read`)
    if (up.t === 'claim' && !verifyClaim(known.keys, this.keys.session, up)) throw new Error('test: a claim with a bad signature')
    if (up.t === 'act' && !verifyAct(known.keys, this.keys.session, up)) throw new Error('test: an act with a bad signature')
    this.said.push({ device, up, epoch: opened.epoch })
  }
}

/** A question of p-beauty's. */
export const questionOf = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  turn: { id: 'guess', n: 1, seats: [0, 1], gate: 'joint' },
  space: { kind: 'int', min: 0, max: 100 },
  question: 'Choose a number from 0 to 100.',
  names: {},
  ...more,
})

/** A seat of a running match. */
export const tableOf = (more: Partial<SeatScreen> = {}): SeatScreen => ({
  match: 'm1',
  game: 'p-beauty',
  seat: 0,
  seats: [
    { seat: 0, name: 'You', kind: 'human' },
    { seat: 1, name: 'The other player', kind: 'unknown' },
  ],
  wording: 'en',
  rules: 'Everybody chooses a number. The nearest to two thirds of the mean wins.',
  brief: { rounds: 3, min: 0, max: 100, p: 2 / 3, numbers: 'integer', prize: 1, payment: 'nearest', ties: 'split', feedback: true, cost: null },
  observation: { round: 1, guesses: [], last: null, you: null },
  events: [],
  heard: [],
  k: 0,
  ask: null,
  deadline: null,
  missed: false,
  over: null,
  nth: 1,
  of: 1,
  ...more,
})

/** The page of such a seat. */
export const matchPage = (more: Partial<SeatScreen> = {}): Page => ({ page: 'match', table: tableOf(more), waiting: null })

/** Waiting for the session to begin. */
export const waitPage: Page = { page: 'wait', waiting: { for: 'start', since: 0, until: null } }
