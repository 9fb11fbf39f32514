import { base64url, fromUtf8, utf8 } from '../../host/wire/bytes'
import type { DeviceSecret, HostPublic } from '../../host/wire/keys'
import { numberIn } from '../../host/wire/lane'
import type { Beat, HostNotice, Up, View } from '../../host/wire/messages'
import { type At, type Channel, deviceChannel, openDown, sealUp } from '../../host/wire/sealed'
import { readNotice } from '../../host/wire/signed'
import { readTopic, topics } from '../../transport/topics'
import type { Heard, Link, Transport, Will } from '../../transport/transport'

/** Milliseconds between attempts where the broker can't be reached at all. */
const RETRY = [1_000, 2_000, 4_000, 8_000] as const

/** Who is told what comes down. What isn't authentic never gets here. */
export interface Ear {
  link(link: Link): void
  /** The broker can't be reached; the line tries again. */
  unreachable(error: unknown): void
  notice(notice: HostNotice): void
  /** A host of this session speaks another version of the wire. */
  otherVersion(): void
  beat(beat: Beat): void
  view(view: View, at: At, isRetained: boolean): void
}

/** What a line is made of. `open` makes a new transport each time. `lastEpoch`: the host's, as it was before this page was loaded, for a will that is left before anything is heard. */
export interface LineParts {
  readonly host: HostPublic
  readonly device: DeviceSecret
  readonly ear: Ear
  readonly lastEpoch: number
  open(): Transport
  random(n: number): Uint8Array
}

/** A device's line to the host of one session: connects, subscribes, opens what comes down and seals what goes up. It never speaks by itself: `say` does, and the will that `connect` may leave. */
export class Line {
  private readonly channel: Channel
  private readonly lane: number
  private next = 0
  private transport: Transport | null = null
  private link: Link = 'connecting'
  private isClosed = false
  private attempt = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private withWill = false
  /** The subscriptions of this connection stand. */
  private isUp = false
  /** The host's epoch as it was last heard; null before anything was. */
  epoch: number | null = null
  /** Names this connection to the host: one page, one connection. */
  conn = ''

  constructor(private readonly parts: LineParts) {
    this.channel = deviceChannel(parts.host, parts.device)
    this.lane = this.drawLane()
  }

  /** Connects, or connects anew. `will`: the host is told when this connection breaks without a goodbye. */
  connect(will: boolean): void {
    this.withWill = will
    this.attempt = 0
    void this.open()
  }

  /** Seals and sends; false where there is no connection or nothing was heard of a host yet: then nothing was sent, nor will it be. */
  async say(up: Up, introduce = false): Promise<boolean> {
    const { transport, epoch, parts } = this
    if (transport === null || epoch === null || this.link !== 'online') return false
    try {
      await transport.publish(
        topics.up(parts.host.session, parts.device.id),
        this.sealed(up, { epoch, seq: numberIn(this.lane, this.next++) }, introduce),
      )
      return true
    } catch {
      return false
    }
  }

  async close(): Promise<void> {
    this.isClosed = true
    clearTimeout(this.timer)
    const { transport } = this
    this.transport = null
    await transport?.close().catch(() => undefined)
  }

  private sealed(up: Up, at: At, introduce: boolean): Uint8Array {
    const { random, device } = this.parts
    const bytes = utf8(JSON.stringify(up))
    return introduce ? sealUp(this.channel, at, bytes, random, device.public) : sealUp(this.channel, at, bytes, random)
  }

  private async open(): Promise<void> {
    clearTimeout(this.timer)
    const before = this.transport
    const transport = this.parts.open()
    this.transport = transport
    this.isUp = false
    this.conn = base64url(this.parts.random(9))
    this.told('connecting')
    before?.close().catch(() => undefined)
    try {
      transport.watch(link => {
        if (this.transport !== transport) return
        // Online is said when the subscriptions stand, so that no answer is missed.
        if (link !== 'online' || this.isUp) this.told(link)
        if (link === 'closed' && !this.isClosed) this.later()
      })
      await transport.connect(this.will())
      const { session } = this.parts.host
      const heard = (message: Heard) => this.transport === transport && this.heard(message)
      await Promise.all(
        [topics.anyHost(session), topics.beat(session), topics.down(session, this.parts.device.id)].map(f => transport.subscribe(f, heard)),
      )
      if (this.transport !== transport) return
      this.isUp = true
      this.attempt = 0
      this.told('online')
    } catch (error) {
      if (this.transport !== transport || this.isClosed) return
      this.parts.ear.unreachable(error)
      this.transport = null
      await transport.close().catch(() => undefined)
      this.later()
    }
  }

  private later(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.open(), RETRY[Math.min(this.attempt++, RETRY.length - 1)])
  }

  private told(link: Link): void {
    if (this.isClosed) return
    this.link = link
    this.parts.ear.link(link)
  }

  /** Numbered in a lane of its own: it is sent long after it was sealed, when its number would be too old to be taken for new. */
  private will(): Will | undefined {
    if (!this.withWill) return undefined
    const payload = this.sealed(
      { t: 'gone', conn: this.conn },
      { epoch: this.epoch ?? this.parts.lastEpoch, seq: numberIn(this.drawLane(), 0) },
      false,
    )
    return { topic: topics.up(this.parts.host.session, this.parts.device.id), payload }
  }

  private drawLane(): number {
    const [a = 0, b = 0, c = 0] = this.parts.random(3)
    return a * 65_536 + b * 256 + c
  }

  private heard({ topic, payload, retained }: Heard): void {
    const { ear, host } = this.parts
    const at = readTopic(topic)
    if (at === null) {
      if (payload.length > 0) ear.otherVersion()
      return
    }
    if (at.kind === 'down') {
      const opened = openDown(this.channel, payload)
      const view = opened && viewOf(opened.bytes)
      if (opened === null || view === null) return
      this.lift(opened.epoch)
      ear.view(view, opened, retained)
      return
    }
    const said = readNotice(host, host.session, payload)
    if (said === null || said.t !== at.kind || said.epoch < (this.epoch ?? 0)) return
    this.lift(said.epoch)
    if (said.t === 'beat') ear.beat(said)
    else ear.notice(said)
  }

  private lift(epoch: number): void {
    if (this.epoch === null || epoch > this.epoch) this.epoch = epoch
  }
}

/** A view from what was sealed. The seal proves that the host wrote it, so its shape is trusted. */
function viewOf(bytes: Uint8Array): View | null {
  try {
    const view = JSON.parse(fromUtf8(bytes) ?? '') as View | null
    return view?.t === 'view' ? view : null
  } catch {
    return null
  }
}
