import type { Clock } from '../../core/clock'
import type { HostFrame } from '../handle'
import type { Finding } from '../wire/messages'
import type { Drop } from './door'
import type { Unstamped } from './ledger'

/** Milliseconds between two notes of refused messages in the log. */
const EVERY = 10_000
/** Preflights that are shown. */
const PROBES = 20

type Counts = Readonly<Record<string, number>>

/** What the host counts and collects on the side: messages that were refused, which go into the log by number now and then, and what phones found in a preflight. */
export class Notebook {
  private drops: Record<string, number> = {}
  private keptAt: number
  private seen: HostFrame['probes'] = []

  constructor(private readonly clock: Clock) {
    this.keptAt = clock.now()
  }

  drop(why: Drop): void {
    this.drops[why] = (this.drops[why] ?? 0) + 1
  }

  /** Refused messages by reason: those that the log has, and those since. */
  dropped(logged: Counts): Counts {
    const out = { ...logged }
    for (const [why, n] of Object.entries(this.drops)) out[why] = (out[why] ?? 0) + n
    return out
  }

  /** The event to log, where it is time for one (or `now`), else null; what it holds isn't counted again. */
  take(now: boolean): Unstamped | null {
    const at = this.clock.now()
    if (Object.keys(this.drops).length === 0 || (!now && at - this.keptAt < EVERY)) return null
    const counts = this.drops
    this.drops = {}
    this.keptAt = at
    return { e: 'dropped', counts }
  }

  /** A phone's preflight; the same phone's again takes the place of its former one. */
  probed({ id, report }: { readonly id: string; readonly report: readonly Finding[] }): void {
    this.seen = [{ id, report, at: this.clock.now() }, ...this.seen.filter(probe => probe.id !== id)].slice(0, PROBES)
  }

  get probes(): HostFrame['probes'] {
    return this.seen
  }
}
