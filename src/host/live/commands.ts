import type { PlayerSpec } from '../../core/spec'
import { canonical } from '../../core/canonical'
import { Problem } from '../../core/problem'
import type { Player } from '../../players/player'
import type { InterventionKind, ParticipantId, SessionEventOf } from '../../session/log'
import type { Attendance } from './attendance'
import { measureFor } from './absences'
import type { Claims } from './claims'
import { type Context, redraw } from './context'
import type { Because, Course } from './course'
import { POLICY } from './floor'
import { isOver, type LiveTable } from './live-table'

type About = Pick<Partial<SessionEventOf<'intervention'>>, 'participant' | 'match' | 'seat' | 'detail'>

/** What the host does from outside the rules, by hand or by the plan's policy: each is in the log, with its reason, before it takes effect. */
export class Commands {
  /** Seats that the policy couldn't replace, as `match/seat`: they get the fallback instead. */
  private readonly unable = new Set<string>()

  constructor(
    private readonly context: Context,
    private readonly course: Course,
    private readonly claims: Claims,
    private readonly attendance: Attendance,
  ) {}

  async pause(why: string): Promise<void> {
    if (this.context.state().stage !== 'running') return
    await this.log('pause', { by: 'host', why })
    for (const table of this.running()) table.handle.pause(why)
    this.context.changed('all')
  }

  async resume(why: string): Promise<void> {
    if (this.context.state().stage !== 'paused') return
    await this.log('resume', { by: 'host', why })
    for (const table of this.running()) table.handle.resume()
    this.context.changed('all')
  }

  async lock(locked: boolean, why: string): Promise<void> {
    await this.log(locked ? 'lock' : 'unlock', { by: 'host', why })
    this.context.changed('all')
  }

  async extend(ms: number, why: string, match?: string): Promise<void> {
    await this.log('extend', { by: 'host', why }, { ...(match === undefined ? {} : { match }), detail: { ms } })
    for (const table of match === undefined ? this.running() : [this.table(match)]) {
      table.handle.extend(ms, why)
      table.added += ms
    }
    this.context.changed('all')
  }

  async advance(match: string, why: string, seat?: number): Promise<void> {
    const table = this.table(match)
    await this.log('advance', { by: 'host', why }, { match, ...(seat === undefined ? {} : { seat }) })
    table.handle.advance(seat === undefined ? null : [seat], why)
  }

  async kick(participant: ParticipantId, why: string): Promise<void> {
    await this.log('kick', { by: 'host', why }, { participant: this.known(participant) })
    const party = this.context.state().people.get(participant)?.party ?? participant
    const table = this.course.floor.tableOf(party)
    if (table !== null && !isOver(table)) table.handle.note('kick', { participant, why })
    this.context.changed('all')
  }

  async readmit(participant: ParticipantId, why: string): Promise<void> {
    await this.log('readmit', { by: 'host', why }, { participant: this.known(participant) })
    this.context.changed('all')
    await this.course.seatArrivals()
  }

  async reseat(participant: ParticipantId, why: string): Promise<string> {
    const code = this.claims.makeCode()
    await this.log('reseat', { by: 'host', why }, { participant: this.known(participant), detail: { code } })
    this.context.changed()
    return code
  }

  /** Throws a Problem where the player can't be had; nothing is logged then. */
  async replace(match: string, seat: number, player: PlayerSpec, because: Because): Promise<void> {
    const table = this.table(match)
    const own = table.spec.seats[seat]
    if (isOver(table) || own === undefined) return
    const made = await this.context.deps.player(player, { match, spec: table.spec, seat: { ...own, player } })
    if (isOver(table)) return
    await this.log('replace', because, { match, seat, detail: { player } })
    this.seat(table, seat, made, player, because)
  }

  private seat(table: LiveTable, seat: number, made: Player, player: PlayerSpec, because: Because): void {
    this.context.replaced.set(`${table.match}/${seat}`, { byPolicy: because.by === 'plan' })
    table.handle.replace(seat, made, player, because.by === 'plan' ? POLICY : because.why)
    this.tell(table, seat)
  }

  async giveBack(match: string, seat: number, because: Because): Promise<void> {
    const table = this.table(match)
    const own = table.spec.seats[seat]?.player
    if (own?.kind !== 'human' || !this.course.floor.isReplaced(match, seat) || isOver(table)) return
    await this.log('give-back', because, { match, seat })
    this.back(table, seat, own, because)
  }

  private back(table: LiveTable, seat: number, own: PlayerSpec, because: Because): void {
    this.context.replaced.delete(`${table.match}/${seat}`)
    table.handle.replace(seat, this.context.desk.player(table.match), own, because.why)
    this.tell(table, seat)
  }

  /** After a restart of the host: seats that the log gives to somebody else, or back, and matches that it ends, where the host died before it was done. */
  async carryOut(): Promise<void> {
    const { replaced, interventions } = this.context.state()
    for (const table of this.running()) {
      const { match, spec } = table
      const said = interventions.filter(one => one.match === match)
      if (said.some(({ what }) => what === 'end-match')) table.handle.stop('aborted')
      for (const [seat, own] of spec.seats.entries()) {
        const player = replaced.get(`${match}/${seat}`) ?? null
        const last = said.findLast(one => one.seat === seat && (one.what === 'replace' || one.what === 'give-back'))
        if (last === undefined) continue
        const because = { by: last.by, why: last.why }
        const now = table.handle.playerAt(seat)
        if (player !== null && canonical(now) !== canonical(player))
          this.seat(table, seat, await this.context.deps.player(player, { match, spec, seat: { ...own, player } }), player, because)
        else if (player === null && last.what === 'give-back' && now.kind !== 'human') this.back(table, seat, own.player, because)
      }
    }
  }

  async message(to: ParticipantId | null, text: string, why: string): Promise<void> {
    const about = to === null ? {} : { participant: this.known(to) }
    await this.log('message', { by: 'host', why }, { ...about, detail: { text } })
    for (const table of this.running()) if (to === null || this.isAt(table, to)) table.handle.note('message', { to, text })
    this.context.changed('all')
  }

  async endMatch(match: string, because: Because): Promise<void> {
    const table = this.table(match)
    await this.log('end-match', because, { match })
    table.handle.stop('aborted')
  }

  /** Does what the parts' policies on absences ask for now. */
  async policies(): Promise<void> {
    const { context } = this
    if (context.state().stage !== 'running') return
    for (const table of this.course.floor.present()) {
      if (isOver(table)) continue
      const { waitingFor } = table.handle.getFrame('audience')
      for (const [seat, filled] of table.table.seats.entries()) {
        if (!('party' in filled)) continue
        const replaced = context.replaced.get(`${table.match}/${seat}`)
        const asked = context.desk.asked(table.match, seat)
        const measure = measureFor(
          table.plan,
          {
            due: replaced === undefined ? (asked === null || asked.isTaken ? null : asked.since) : waitingFor.includes(seat) ? 0 : null,
            absentSince: this.attendance.absentSince(filled.party),
            isReplaced: replaced !== undefined,
            byPolicy: replaced?.byPolicy === true,
            timedOut: timedOut(table, seat),
          },
          context.deps.clock,
        )
        if (measure === null) continue
        const because: Because = { by: 'plan', why: POLICY }
        if (measure.do === 'give-up') context.desk.giveUp(table.match, seat)
        else if (measure.do === 'replace') await this.substitute(table.match, seat, measure.player, because)
        else if (measure.do === 'give-back') await this.giveBack(table.match, seat, { by: 'plan', why: 'came back' })
        else await this.endMatch(table.match, because)
      }
    }
  }

  /** Where the substitute can't be had, the seat gets the fallback, so that nobody waits for ever. */
  private async substitute(match: string, seat: number, player: PlayerSpec, because: Because): Promise<void> {
    const key = `${match}/${seat}`
    try {
      if (!this.unable.has(key)) return await this.replace(match, seat, player, because)
    } catch (error) {
      this.unable.add(key)
      this.course.floor.fault = error instanceof Error ? error.message : String(error)
      this.context.changed()
    }
    this.context.desk.giveUp(match, seat)
  }

  private tell(table: LiveTable, seat: number): void {
    const filled = table.table.seats[seat]
    if (filled !== undefined && 'party' in filled) redraw(this.context, filled.party)
    this.context.changed()
  }

  private isAt(table: LiveTable, participant: ParticipantId): boolean {
    const party = this.context.state().people.get(participant)?.party ?? participant
    return this.course.floor.tableOf(party) === table
  }

  private running(): readonly LiveTable[] {
    return [...this.context.tables.values()].filter(table => !isOver(table))
  }

  private table(match: string): LiveTable {
    const table = this.context.tables.get(match)
    if (table !== undefined) return table
    throw new Problem({ expected: 'a match of the present matching', found: match, where: 'match', todo: 'choose a table from the list' })
  }

  private known(participant: ParticipantId): ParticipantId {
    if (this.context.state().people.has(participant)) return participant
    throw new Problem({ expected: 'a participant of this session', found: participant, where: 'participant', todo: 'choose one from the list' })
  }

  private async log(what: InterventionKind, because: Because, about: About = {}): Promise<void> {
    await this.context.write({ e: 'intervention', what, ...because, ...about })
  }
}

/** Whether the seat's last decision was made because its time was up. */
function timedOut({ handle }: LiveTable, seat: number): boolean {
  const last = handle.log.findLast(event => (event.e === 'move' || event.e === 'try') && event.seat === seat)
  return last?.e === 'move' && last.by === 'fallback'
}
