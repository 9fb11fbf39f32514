import type { Clock } from '../../core/clock'
import type { DeviceKeys } from '../../session/log'
import { readTopic } from '../../transport/topics'
import type { Heard } from '../../transport/transport'
import type { HostKeys } from '../wire/keys'
import { laneOf } from '../wire/lane'
import type { Up } from '../wire/messages'
import { Window } from '../wire/replay'
import { parseUp } from '../wire/schemas'
import { hostChannel, LARGEST_UP, openUp, readUp, type Channel } from '../wire/sealed'
import { verifyAct, verifyClaim } from '../wire/signed'

/** Why a message was refused at the door. `seal`: not sealed by the device whose topic it is; `signature`: forged; `again`: heard before; `epoch`: meant for an earlier host; `often`: more than a device may say. */
export type Drop = 'topic' | 'size' | 'unknown' | 'seal' | 'epoch' | 'again' | 'content' | 'signature' | 'seat' | 'closed' | 'often'

/** Page loads of one device that are told apart in an epoch; more than anybody needs, few enough to hold. */
const LANES = 2_000

/** Devices without a place that are remembered: those that were refused, or ask for a preflight. The oldest is forgotten first, and then known anew by its next message. */
const STRANGERS = 2_000

/** What came through the door: who said what. `keys` are proven to be the sender's. */
export interface Said {
  readonly keys: DeviceKeys
  readonly up: Up
}

/** More bytes than a last will has. */
const SHORT = 200

/** Messages that a device may say at once, and how many more every second: far more than a page says, few enough that nobody fills the host's log. */
const BURST = 400
const PER_SECOND = 100

interface Known {
  readonly keys: DeviceKeys
  readonly channel: Channel
  readonly lanes: Map<number, Window>
  /** How many messages it may say at `at`, UTC ms. */
  left: number
  at: number
}

/**
 * The only way in. Opens what devices say and lets through what is sealed by the device whose topic it came on, under the present epoch, for the first time, of the right size and shape, and,
 * where it claims or acts, signed. Everything else is counted by reason and forgotten.
 */
export class Door {
  private readonly devices = new Map<string, Known>()
  private readonly strangers = new Map<string, Known>()

  constructor(
    private readonly host: HostKeys,
    private readonly epoch: number,
    private readonly clock: Pick<Clock, 'now'>,
    /** `isKnown`: whether an answer was taken before; devices send theirs again until they see that it counts. */
    private readonly at: { dropped(why: Drop): void; isKnown(act: { readonly match: string; readonly nonce: string }): boolean },
    private readonly most = STRANGERS,
  ) {}

  /** How many devices it knows. */
  get size(): number {
    return this.devices.size + this.strangers.size
  }

  /** A device that the session's log knows: it is never forgotten. */
  admit(keys: DeviceKeys): void {
    const known = this.find(keys.id) ?? this.made(keys)
    if (known === null) return
    this.strangers.delete(keys.id)
    this.devices.set(keys.id, known)
  }

  channel(device: string): Channel | null {
    return this.find(device)?.channel ?? null
  }

  /** Opens a message; null where it was refused. */
  open({ topic, payload }: Heard): Said | null {
    const at = readTopic(topic)
    if (at === null || at.kind !== 'up' || at.device === null || at.session !== this.host.session) return this.drop('topic')
    if (payload.length > LARGEST_UP) return this.drop('size')
    const read = readUp(payload)
    if (read === null) return this.drop('size')
    if (read.kind === 'claim' && read.keys.id !== at.device) return this.drop('seal')
    const known = this.find(at.device) ?? (read.kind === 'claim' ? this.made(read.keys) : null)
    if (known === null) return this.drop(read.kind === 'claim' ? 'seal' : 'unknown')
    const opened = openUp(known.channel, payload)
    if (opened === null) return this.drop('seal')
    this.remember(known)
    const isNow = opened.epoch === this.epoch
    const up = isNow || opened.bytes.length < SHORT ? parseUp(opened.bytes) : null
    // A last will was sealed when its connection was made, maybe before a host was heard. It names that connection, so that an old one says nothing of a new one.
    if (!isNow && up?.t !== 'gone') return this.drop('epoch')
    if (!this.isNew(known, opened.seq)) return this.drop('again')
    if (!this.mayTalk(known)) return this.drop('often')
    if (up === null) return this.drop('content')
    if (up.t === 'act' && this.at.isKnown(up)) return this.drop('again')
    const { session } = this.host
    const isSigned = up.t === 'claim' ? verifyClaim(known.keys, session, up) : up.t === 'act' ? verifyAct(known.keys, session, up) : true
    return isSigned ? { keys: known.keys, up } : this.drop('signature')
  }

  private isNew(known: Known, seq: number): boolean {
    const lane = laneOf(seq)
    const window = known.lanes.get(lane) ?? new Window()
    if (!known.lanes.has(lane)) {
      if (known.lanes.size >= LANES) return false
      known.lanes.set(lane, window)
    }
    return window.take({ epoch: this.epoch, seq })
  }

  private mayTalk(known: Known): boolean {
    const now = this.clock.now()
    known.left = Math.min(BURST, known.left + Math.max(0, now - known.at) * (PER_SECOND / 1000))
    known.at = now
    if (known.left < 1) return false
    known.left--
    return true
  }

  private find(device: string): Known | null {
    return this.devices.get(device) ?? this.strangers.get(device) ?? null
  }

  private made(keys: DeviceKeys): Known | null {
    const channel = hostChannel(this.host, keys)
    return channel === null ? null : { keys, channel, lanes: new Map<number, Window>(), left: BURST, at: this.clock.now() }
  }

  /** Only who has proven its key is remembered, so that nobody fills the memory with made-up ones for less than a key exchange each. */
  private remember(known: Known): void {
    const { id } = known.keys
    if (this.devices.has(id) || this.strangers.has(id)) return
    this.strangers.set(id, known)
    const [oldest] = this.strangers.keys()
    if (this.strangers.size > this.most && oldest !== undefined) this.strangers.delete(oldest)
  }

  private drop(why: Drop): null {
    this.at.dropped(why)
    return null
  }
}
