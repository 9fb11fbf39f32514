import { topics, WIRE } from '../../transport/topics'
import type { Will } from '../../transport/transport'
import type { HostNotice } from '../wire/messages'
import { signNotice } from '../wire/signed'
import type { Context } from './context'

/** Milliseconds between two beats: the host's sign of life and its time. */
const BEAT = 4_000

/** Milliseconds after which the notice is said again, for whom it was damaged on its way. */
const AGAIN = 30_000

/** Milliseconds that a goodbye may take. */
const PATIENCE = 2_000

/** What the host says to everybody, signed: its notice, retained, and its beats. */
export class Broadcasts {
  private beatAt = -Infinity
  private beats = 0
  private noticedAt = -Infinity
  private last = ''

  constructor(private readonly context: Context) {}

  /** What the broker says when this host breaks off: wait, it comes back. */
  will(): Will {
    return { topic: topics.host(this.context.keys.session), payload: this.signed(true) }
  }

  /** Says how the session stands, where that has changed since it was last said; with `anew` in any case, because the broker may have forgotten it. */
  async notice(anew = false): Promise<void> {
    const { stage } = this.context.state()
    if (!anew && stage === this.last) return
    this.last = stage
    this.noticedAt = this.context.deps.clock.now()
    try {
      await this.context.ledger.written
      if (!this.context.isClosed()) await this.context.deps.transport.retain(topics.host(this.context.keys.session), this.signed(false))
    } catch {
      // The disk failed, and whoever writes is told; or the transport was closed.
    }
  }

  beat(now: number): void {
    void this.notice(now - this.noticedAt > AGAIN)
    if (now - this.beatAt < BEAT) return
    this.beatAt = now
    const { keys, epoch, deps } = this.context
    // Not awaited: a broker that is away takes it when it is back, and it is late then; phones take the largest.
    deps.transport.publish(topics.beat(keys.session), signNotice(keys, { t: 'beat', epoch, n: this.beats++, now })).catch(() => undefined)
  }

  /** The host leaves, and comes back. Nobody waits for long where the broker is away: then it has said so itself, or will. */
  async goodbye(): Promise<void> {
    const { transport, clock } = this.context.deps
    const said = transport.retain(topics.host(this.context.keys.session), this.signed(true))
    await Promise.race([said.catch(() => undefined), clock.wait(PATIENCE)])
  }

  private signed(gone: boolean): Uint8Array {
    const { keys, epoch, deps } = this.context
    const { plan, stage } = this.context.state()
    const notice: HostNotice = {
      t: 'host',
      wire: WIRE,
      app: deps.app,
      session: keys.session,
      epoch,
      stage,
      title: plan.title,
      language: plan.language,
      consent: plan.join.consent ?? null,
      labels: plan.join.names === 'labels',
      gone,
    }
    return signNotice(keys, notice)
  }
}
