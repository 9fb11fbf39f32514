import type { Transport } from '../../transport/transport'
import { topics } from '../../transport/topics'
import { utf8 } from '../wire/bytes'
import type { View } from '../wire/messages'
import { sealDown, type Channel } from '../wire/sealed'

/** What the mail needs of the host. `view` makes what a device shall see, null where there is nothing to say; `ready` resolves when all that is written down so far, and so all that the view shows, is kept. */
export interface MailRoom {
  readonly session: string
  readonly epoch: number
  readonly transport: Transport
  random(n: number): Uint8Array
  ready(device: string): Promise<void>
  view(device: string): View | null
  channel(device: string): Channel | null
  failed(error: unknown): void
  /** UTC ms. */
  now(): number
}

/** Where the sequence of a device with a place begins: those of devices without one are below, so that what a place shows is newer than any refusal. */
const FIRST = 2 ** 32

/** Milliseconds for which a view may still be on its way. */
const ON_ITS_WAY = 2_000

interface Box {
  isDirty: boolean
  isBusy: boolean
  seq: number
  /** UTC ms at which the last view left. */
  sentAt: number
}

/**
 * What devices are sent: their whole view, sealed and retained, so that a reload finds it; only the latest counts, so changes that come while one is on its way go out together.
 * Nothing leaves before all that it shows is on the disk, nor before `open`: a host that starts again has to know first how everything stands.
 */
export class Mail {
  private readonly boxes = new Map<string, Box>()
  private isOpen = false
  private closed = false
  /** Numbers what is posted to devices without a place: one sequence for all of them, because there may be any number. */
  private strangers = 0
  /** Views sent, for the bench. */
  sent = 0

  constructor(private readonly at: MailRoom) {}

  /** How many devices it knows. */
  get size(): number {
    return this.boxes.size
  }

  /** What this device sees has changed. */
  dirty(device: string): void {
    const box = this.boxes.get(device) ?? { isDirty: false, isBusy: false, seq: FIRST, sentAt: 0 }
    this.boxes.set(device, box)
    box.isDirty = true
    if (this.isOpen && !box.isBusy && !this.closed) void this.send(device, box)
  }

  /** A device says which view it has: where that isn't the last one, it was damaged on its way, and is sent again. */
  seen(device: string, seq: number): void {
    const box = this.boxes.get(device)
    if (box !== undefined && !box.isBusy && seq < box.seq && this.at.now() - box.sentAt > ON_ITS_WAY) this.dirty(device)
  }

  /** Everything is known now: what has changed so far goes out. */
  open(): void {
    this.isOpen = true
    for (const [device, box] of this.boxes) if (box.isDirty && !box.isBusy && !this.closed) void this.send(device, box)
  }

  /** Sends something to a device that is not its view's turn, e.g. a refusal: retained like a view. */
  async post(device: string, view: View): Promise<void> {
    const box = this.boxes.get(device)
    await this.put(device, box === undefined ? ++this.strangers : ++box.seq, view)
  }

  close(): void {
    this.closed = true
  }

  private async send(device: string, box: Box): Promise<void> {
    box.isBusy = true
    try {
      // Whatever else changes in this moment goes along.
      await Promise.resolve()
      while (box.isDirty && !this.closed) {
        box.isDirty = false
        const view = this.at.view(device)
        // All that this view shows has been written down by now; it leaves when that is on the disk.
        await this.at.ready(device)
        if (view === null || this.closed) continue
        box.sentAt = this.at.now()
        await this.put(device, ++box.seq, view)
      }
    } catch (error) {
      // The disk failed, which ends the session, or the view is too large; or the transport was closed, and there is nobody left to send to.
      box.isDirty = false
      if (!this.closed) this.at.failed(error)
    }
    box.isBusy = false
  }

  private async put(device: string, seq: number, view: View): Promise<void> {
    const channel = this.at.channel(device)
    if (channel === null) return
    const bytes = sealDown(channel, { epoch: this.at.epoch, seq }, utf8(JSON.stringify(view)), n => this.at.random(n))
    this.sent++
    await this.at.transport.retain(topics.down(this.at.session, device), bytes)
  }
}
