import type { Seat } from '../../core/game'
import type { EndStatus } from '../../core/log'
import type { Frame } from '../../run/handle'
import type { Table } from '../../session/log'
import type { PartyId, PartPlan } from '../../session/plan'
import { Barrier } from './barrier'
import { type Context, membersOf, partyOf, presenceOf, redraw } from './context'
import type { HostGame } from './deps'
import { peopleOf, tableSpec } from './lineup'
import { isOver, jointSteps, type LiveTable, openTable } from './live-table'
import { transformsOf } from './match-spec'
import { Points } from './points'
import type { SeatDesk } from './seat-desk'

/** The reason that a replacement by the plan's policy on absences stands under, in logs. */
export const POLICY = 'absent'

/** When the last clock of a table's open step ends (UTC ms); null where there are none, or where one hasn't begun to run. */
export function clockEnd({ handle, spec, added, match }: LiveTable, desk: SeatDesk): number | null {
  const { turn, waitingFor } = handle.getFrame('audience')
  const ms = spec.referee.onFailure === 'wait' ? undefined : (turn?.clockMs ?? spec.referee.clockMs)
  if (ms === undefined) return null
  let last: number | null = null
  for (const seat of waitingFor) {
    const asked = desk.asked(match, seat)
    // Nobody but people has a question at this desk; others are quick or have clocks of their own.
    if (asked === null) continue
    if (asked.startedAt === null) return null
    last = Math.max(last ?? 0, asked.startedAt + ms + added)
  }
  return last
}

/** A table that is out: its place in its matching. */
export interface TableOut {
  readonly table: Table
  readonly matching: number
  readonly index: number
}

/** The tables that are out: who sits where now, how their matches stand, what they have paid. Whoever sits at one is told when something they may see has changed. */
export class Floor {
  readonly score = new Points()
  /** A match that couldn't go on, as one sentence, or null. */
  fault: string | null = null
  private readonly current = new Map<PartyId, LiveTable>()

  constructor(
    private readonly context: Context,
    /** A match is over, now or before this host opened it. */
    private readonly over: (match: string, status: EndStatus) => void,
  ) {}

  /** The table at which a party sits in the present matching, or null. */
  tableOf(party: PartyId): LiveTable | null {
    return this.current.get(party) ?? null
  }

  /** Tables of the present matching, in order. */
  present(): readonly LiveTable[] {
    const { part, matching } = this.context.state()
    const tables = [...this.context.tables.values()].filter(
      table => table.part === part && (table.matching === matching || table.plan.matching === 'arrival'),
    )
    return tables.sort((a, b) => a.matching - b.matching || a.index - b.index)
  }

  isReplaced(match: string, seat: Seat): boolean {
    return this.context.replaced.has(`${match}/${seat}`)
  }

  isWatching(party: PartyId): boolean {
    const state = this.context.state()
    return state.matchings.some(one => one.part === state.part && one.matching === state.matching && one.watching.includes(party))
  }

  /** Of the tables of the present matching, how many are over. */
  matchesOver(): { readonly have: number; readonly need: number } {
    const tables = this.present()
    return { have: tables.filter(isOver).length, need: tables.length }
  }

  /** UTC ms at which the last clock of the present step ends, or null where one has none. */
  lastDeadline(): number | null {
    const ends = this.present().flatMap(table => (isOver(table) ? [] : [clockEnd(table, this.context.desk)]))
    return ends.length === 0 || ends.includes(null) ? null : Math.max(...(ends as number[]))
  }

  /** Whether somebody of the party at a seat has the page before them. */
  isLooking(match: string, seat: Seat): boolean {
    const filled = this.context.tables.get(match)?.table.seats[seat]
    if (filled === undefined || !('party' in filled)) return true
    return membersOf(this.context.state(), filled.party).some(member => ['visible', 'idle'].includes(presenceOf(this.context, member)))
  }

  /** A question of a seat came or went: its party is told. */
  asked(match: string, seat: Seat): void {
    const filled = this.context.tables.get(match)?.table.seats[seat]
    if (filled !== undefined && 'party' in filled) redraw(this.context, filled.party)
  }

  /** The clock of a question began to run: its party sees when it ends, where there is a clock. */
  started(match: string, seat: Seat): void {
    const table = this.context.tables.get(match)
    const clockMs = table?.handle.getFrame('audience').turn?.clockMs ?? table?.spec.referee.clockMs
    if (clockMs !== undefined) this.asked(match, seat)
  }

  /** Resolves when all that the matches of a device's party have logged is kept. */
  async written(device: string): Promise<void> {
    const state = this.context.state()
    const participant = state.byDevice.get(device)
    const table = participant === undefined ? null : this.tableOf(partyOf(state, participant))
    await table?.handle.written
  }

  /** Nobody sits anywhere any more: a new matching begins. */
  clear(): void {
    this.current.clear()
  }

  /**
   * Lets the matches of some tables run, each from where its log leaves off. Where somebody can't sit at one, `unable` says whether that is thrown (a Problem), or breaks off that match alone.
   */
  async open(entry: HostGame, part: number, out: readonly TableOut[], unable: 'throw' | 'break-off'): Promise<void> {
    const { context } = this
    const state = context.state()
    const plan = state.plan.parts[part] as PartPlan
    const game = await context.deps.resolve({ id: entry.game.id, version: entry.game.version, with: transformsOf(plan) })
    const barrier = plan.barrier && plan.matching !== 'arrival' ? new Barrier() : null
    const logs = await Promise.all(out.map(({ table }) => context.deps.store.events(table.match)))
    for (const [i, { table }] of out.entries()) {
      const past = logs[i]
      if (past?.at(-1)?.e !== 'end') barrier?.join(table.match, jointSteps(past ?? []))
    }
    for (const [i, { table, matching, index }] of out.entries()) {
      const past = logs[i] ?? undefined
      const start = past?.[0]
      const { match } = table
      const { session } = state
      const begun = start === undefined || past === undefined ? {} : { past }
      try {
        const spec = start?.e === 'start' ? start.spec : this.specOf(part, matching, index, table, entry)
        const opening = { session, match, part, matching, index, table, plan, entry, game, spec, barrier, ...begun }
        this.follow(await openTable(opening, context.deps, context.desk))
      } catch (error) {
        if (unable === 'throw') throw error
        this.fault = faultOf(match, error)
        barrier?.leave(match)
        this.over(match, 'aborted')
      }
    }
  }

  /** The spec of a table whose match hadn't begun when its host died: made again, the same, from the log. */
  private specOf(part: number, matching: number, index: number, table: Table, entry: HostGame) {
    const state = this.context.state()
    const known = state.matchings.filter(one => one.part === part && one.matching === matching)
    const parties = known.flatMap(one => [...one.tables.flatMap(peopleOf), ...one.watching])
    return tableSpec({ state, part, matching, index, table, entry, playing: parties.length - known.flatMap(one => one.watching).length })
  }

  private follow(live: LiveTable): void {
    const { context } = this
    if (context.state().isPaused && !isOver(live)) live.handle.pause('paused')
    context.tables.set(live.match, live)
    for (const party of peopleOf(live.table)) this.current.set(party, live)
    for (const event of live.handle.log) {
      if (event.e !== 'seat') continue
      const key = `${live.match}/${event.seat}`
      if (event.player.kind === 'human') context.replaced.delete(key)
      else context.replaced.set(key, { byPolicy: event.why === POLICY })
    }
    const standing = ({ k, status, paused }: Frame) => `${k} ${status} ${paused}`
    const begun = live.handle.getFrame('audience')
    let step = begun.k
    let drawn = standing(begun)
    const stop = live.handle.subscribe(() => {
      const frame = live.handle.getFrame('audience')
      const now = standing(frame)
      // One seat's decision changes nothing that the others may see, nor when they are sent something: they are told when the step is made.
      if (now === drawn) return context.changed()
      if (frame.k !== step) {
        live.since = context.deps.clock.now()
        live.added = 0
      }
      step = frame.k
      drawn = now
      this.tell(live)
    })
    live.handle.done.then(
      ({ status, payoffs }) => {
        stop()
        this.score.add(live, status, payoffs)
        this.ended(live, status)
      },
      (error: unknown) => {
        stop()
        this.fault = faultOf(live.match, error)
        this.ended(live, 'aborted')
      },
    )
  }

  private ended(live: LiveTable, status: EndStatus): void {
    if (this.context.isClosed()) return
    live.barrier?.leave(live.match)
    this.context.desk.forget(live.match, live.spec.seats.length)
    this.tell(live)
    this.over(live.match, status)
  }

  private tell(live: LiveTable): void {
    for (const party of peopleOf(live.table)) redraw(this.context, party)
    this.context.changed()
  }
}

const faultOf = (match: string, error: unknown): string => `Match ${match}: ${error instanceof Error ? error.message : String(error)}`
