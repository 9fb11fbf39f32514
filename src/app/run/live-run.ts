import type { CatalogueEntry } from '../../catalogue'
import type { BudgetLimits } from '../../core/budget'
import { matchId } from '../../data/card-of'
import type { RunRecord } from '../../data/run-record'
import type { Store } from '../../data/store'
import { systemClock } from '../../run/clock'
import type { Lease } from '../../run/handle'
import { forgetMatch, openMatch } from '../session'
import type { ModelDesk, Session } from '../session-types'
import { type Setup, seatCount } from '../setup/setup'
import { soon } from '../soon'
import { isOver, noteOf, type PauseReason, type RunFrame, type RunMatch, type RunState } from './frame'
import { matchAt } from './plan'
import { Sums } from './sums'

/** Milliseconds between two looks at the clock, and between two records of how long the run worked. */
const LOOK = 1000
const RECORD = 15_000

/** What a run is played with. `rows`: its matches as they stand; `models`: its desk, null where no model plays. */
export interface RunInput {
  readonly record: RunRecord
  readonly setup: Setup
  readonly entry: CatalogueEntry
  readonly store: Store
  readonly rows: RunMatch[]
  readonly models: ModelDesk | null
  readonly lease: Lease
  /** It was taken from another tab, and so are its matches. */
  readonly steal: boolean
}

/**
 * A run that this tab plays: keeps as many matches under way as it may, interrupted ones first, until all are over; pauses, goes on, stops.
 * Laws: a match is played once; nothing new begins and nothing is sent while the run is paused; what was answered is kept, whatever happens.
 */
export class LiveRun {
  private record: RunRecord
  private readonly rows: RunMatch[]
  private readonly live = new Map<number, Session>()
  private readonly queue: number[]
  private readonly sums = new Sums()
  private readonly listeners = new Set<() => void>()
  private readonly stops: (() => void)[] = []
  private readonly timers: ReturnType<typeof setInterval>[]
  private state: RunState = 'playing'
  private why: PauseReason | null = null
  private fault: string | null = null
  private minutes: number
  private since: number | null = systemClock.now()
  private frame: RunFrame | null = null
  private opening = 0
  private readonly longest: number
  /** A refused key pauses the run once; whoever goes on then has seen it. */
  private hasSeenAuth = false

  constructor(private readonly input: RunInput) {
    this.record = { ...input.record, status: 'running' }
    this.rows = input.rows
    this.minutes = input.record.minutes ?? 0
    this.longest = Math.max(1, input.entry.game.longest?.(input.setup.config as never, seatCount(input.setup.groups)) ?? 1)
    for (const row of this.rows) this.sums.add(row.counts)
    const wanting = (state: RunMatch['state']) => this.rows.flatMap(row => (row.state === state ? [row.index] : []))
    this.queue = [...wanting('interrupted'), ...wanting('waiting')]
    // A call that is let go counts against the budget a moment before it leaves the queue.
    const look = soon(() => this.look())
    if (input.models !== null) this.stops.push(input.models.desk.subscribe(look.ask), input.models.budget.subscribe(look.ask), look.cancel)
    this.timers = [setInterval(look.ask, LOOK), setInterval(() => void this.keep(), RECORD)]
    input.lease.onLost(() => this.leave())
    void this.keep()
    this.fill()
  }

  get id(): string {
    return this.record.id
  }

  getFrame(): RunFrame {
    this.frame ??= this.make()
    return this.frame
  }

  /** Calls back at every change, at once: whoever draws takes its own time. */
  subscribe(changed: () => void): () => void {
    this.listeners.add(changed)
    return () => this.listeners.delete(changed)
  }

  pause(why: PauseReason = 'hand'): void {
    if (this.state !== 'playing') return
    this.state = 'paused'
    this.why = why
    this.count()
    this.input.models?.desk.pause()
    for (const { handle } of this.live.values()) handle.pause(noteOf(this.why))
    void this.keep()
    this.changed()
  }

  resume(): void {
    if (this.state !== 'paused') return
    const told = noteOf(this.why)
    this.state = 'playing'
    this.why = null
    this.fault = null
    this.since = systemClock.now()
    for (const { handle, watch } of this.live.values()) if (watch.paused?.why === told) handle.resume()
    this.input.models?.desk.resume()
    void this.keep()
    this.fill()
    this.look()
    this.changed()
  }

  /** Ends the run: matches under way are aborted, which reaches the wire; what is over stays. */
  stop(): void {
    if (this.state !== 'playing' && this.state !== 'paused') return
    this.count()
    this.state = 'stopped'
    this.why = null
    for (const { handle } of this.live.values()) handle.stop('aborted')
    this.close()
    void this.keep()
    this.changed()
  }

  /** Other limits for the budget; a run that paused for a limit which is now out of reach goes on. */
  async raise(limits: BudgetLimits): Promise<void> {
    const { models } = this.input
    if (models === null) return
    await models.raise(limits)
    this.record = { ...this.record, budget: limits }
    if (this.state === 'paused' && this.why !== 'hand' && models.budget.reached() === null) this.resume()
    this.changed()
  }

  /** The match in which a person here is asked, or null. */
  myTurn(): { readonly id: string; readonly index: number } | null {
    for (const [index, { id, desk }] of this.live) if (desk.pending().length > 0) return { id, index }
    return null
  }

  /** Another tab took the run. Its matches lose their right to go on with it: they stop, and write nothing more. */
  private leave(): void {
    if (this.state !== 'playing' && this.state !== 'paused') return
    this.state = 'elsewhere'
    this.close()
    this.changed()
  }

  private close(): void {
    for (const stop of this.stops) stop()
    for (const timer of this.timers) clearInterval(timer)
    this.release()
  }

  /** Gives the run back when its last match has written how it ended. */
  private release(): void {
    if (this.state !== 'playing' && this.state !== 'paused' && this.live.size + this.opening === 0) this.input.lease.release()
  }

  private fill(): void {
    while (this.state === 'playing' && this.live.size + this.opening < this.record.atOnce) {
      const index = this.queue.shift()
      if (index === undefined) break
      void this.play(index)
    }
    if (this.state !== 'playing' || this.opening > 0 || this.live.size > 0 || this.queue.length > 0) return
    this.count()
    this.state = 'done'
    this.close()
    void this.keep()
    this.changed()
  }

  private async play(index: number): Promise<void> {
    const row = this.rows[index] as RunMatch
    this.opening++
    let session: Session
    try {
      session = await this.open(row)
    } catch (error) {
      this.opening--
      this.queue.unshift(index)
      this.release()
      if (this.state === 'playing') this.pause('fault')
      this.fault = error instanceof Error ? error.message : String(error)
      this.changed()
      return
    }
    this.opening--
    const { handle, watch } = session
    this.live.set(index, session)
    this.sums.remove(row.counts)
    this.rows[index] = { ...row, id: session.id, state: 'running' }
    if (this.state === 'paused') handle.pause(noteOf(this.why))
    else if (this.state !== 'playing') handle.stop(this.state === 'elsewhere' ? 'abandoned' : 'aborted')
    const stops = [handle.subscribe(() => this.heard(session)), session.desk.subscribe(() => this.changed())]
    this.changed()
    const fault = await handle.done.then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    for (const stop of stops) stop()
    const { status } = handle.getFrame('audience')
    this.live.delete(index)
    // People still look at how it ended.
    if (watch.people.length === 0) forgetMatch(session.id)
    this.sums.add(watch.counts)
    this.rows[index] = {
      index,
      id: session.id,
      state: fault !== null || status === 'running' ? 'failed' : status,
      counts: watch.counts,
      ...(fault === null ? {} : { fault }),
    }
    this.changed()
    this.fill()
    this.release()
  }

  private async open(row: RunMatch): Promise<Session> {
    const { setup, entry, store, models, lease, steal } = this.input
    const { record } = this
    const meta = { ...(setup.preset === undefined ? {} : { preset: setup.preset }), session: record.id, index: row.index }
    const opening = { meta, models, run: lease, pace: 0 }
    const start = row.id === null ? undefined : (await store.events(row.id))?.[0]
    if (row.id !== null && start?.e === 'start') return openMatch({ ...opening, id: row.id, spec: start.spec, isResumed: true, steal })
    const spec = matchAt(setup, entry, row.index)
    return openMatch({ ...opening, id: matchId(spec, `${record.id}/${row.index}`), spec })
  }

  private heard({ watch }: Session): void {
    if (!this.hasSeenAuth && (watch.counts.failures.auth ?? 0) > 0) {
      this.hasSeenAuth = true
      this.pause('auth')
    }
    this.changed()
  }

  /** Pauses where a call waits for a limit that is reached. */
  private look(): void {
    const { models } = this.input
    const reached = models?.budget.reached() ?? null
    if (reached !== null && this.state === 'playing' && (models?.desk.tally().queued ?? 0) > 0) this.pause(reached)
    this.changed()
  }

  /** Adds the time since the run last went on. */
  private count(): void {
    if (this.since === null) return
    this.minutes += (systemClock.now() - this.since) / 60_000
    this.since = null
  }

  private async keep(): Promise<void> {
    if (this.state === 'elsewhere' || this.state === 'resting') return
    const status = this.state === 'playing' ? 'running' : this.state
    const { models, store } = this.input
    const minutes = this.minutes + (this.since === null ? 0 : (systemClock.now() - this.since) / 60_000)
    this.record = { ...this.record, status, minutes, ...(models === null ? {} : { budget: models.budget.limits }) }
    await (models === null ? store.keepRun(this.record) : models.keep({ status }).then(kept => void (this.record = kept)))
  }

  private changed(): void {
    this.frame = null
    for (const listener of this.listeners) listener()
  }

  private make(): RunFrame {
    const { models } = this.input
    return {
      record: this.record,
      state: this.state,
      why: this.why,
      fault: this.fault,
      limits: models?.budget.limits ?? {},
      tally: models?.tally() ?? null,
      spent: models?.budget.spent() ?? null,
      elapsed: 60_000 * this.minutes + (this.since === null ? 0 : systemClock.now() - this.since),
      ...this.progress(),
    }
  }

  private progress(): Pick<RunFrame, 'matches' | 'over' | 'live' | 'progress' | 'decisions' | 'fallbacks' | 'substitutes' | 'failures'> {
    const totals = this.sums.copy()
    let [over, begun] = [0, 0]
    const matches = this.rows.map(row => {
      const counts = this.live.get(row.index)?.watch.counts
      if (counts === undefined) {
        if (isOver(row)) over++
        return row
      }
      totals.add(counts)
      begun += Math.min(1, counts.k / this.longest)
      return { ...row, counts }
    })
    return { matches, over, live: this.live.size, progress: (over + begun) / Math.max(1, matches.length), ...totals.now }
  }
}
