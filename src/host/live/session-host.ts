import type { PlayerSpec } from '../../core/spec'
import type { ParticipantId, SessionEvent } from '../../session/log'
import { applyEvent, foldSession, type SessionState } from '../../session/state'
import { topics } from '../../transport/topics'
import type { Heard, Link } from '../../transport/transport'
import type { HostFrame, HostHandle, WallFrame } from '../handle'
import type { HostKeys } from '../wire/keys'
import { Attendance } from './attendance'
import { Broadcasts } from './broadcasts'
import { Claims } from './claims'
import { Commands } from './commands'
import type { Context } from './context'
import { Course } from './course'
import type { HostDeps } from './deps'
import { Door, type Drop } from './door'
import { hostFrame, wallFrame } from './frames'
import { Ledger } from './ledger'
import { ListRow } from './list-row'
import { Lookout } from './lookout'
import { Mail } from './mail'
import { News } from './news'
import { Notebook } from './notebook'
import { Presences } from './presence'
import { Reception } from './reception'
import { SeatDesk } from './seat-desk'
import { Views } from './views'

/** A session that runs here. Made by `openSession` and `resumeSession`; its parts are wired here and nowhere else. */
export class SessionHost implements HostHandle {
  readonly session: string
  readonly done: Promise<void>
  private readonly context: Context
  private readonly course: Course
  private readonly commands: Commands
  private readonly attendance: Attendance
  private readonly reception: Reception
  private readonly broadcasts: Broadcasts
  private readonly lookout: Lookout
  private readonly news: News
  private readonly stopping = new AbortController()
  private readonly stops: (() => void)[] = []
  private state: SessionState
  private made: HostFrame | null = null
  /** It has told everybody that it is here. */
  private isUp = false
  /** The disk failed: nothing more is done, and the session can be opened again. */
  private isHalted = false
  private link: Link = 'connecting'
  private fault: string | null = null
  private readonly notes: Notebook
  private readonly row: ListRow
  private finished = () => undefined as void

  constructor(
    private readonly deps: HostDeps,
    keys: HostKeys,
    past: readonly SessionEvent[],
  ) {
    this.session = keys.session
    this.state = foldSession(past)
    this.notes = new Notebook(deps.clock)
    this.row = new ListRow(deps.store.sessions)
    this.news = new News(deps.clock, this.stopping.signal)
    const epoch = this.state.epoch + 1
    this.done = new Promise(resolve => (this.finished = resolve))
    const ledger = new Ledger({
      session: keys.session,
      book: deps.store.sessions,
      clock: deps.clock,
      past,
      heard: event => {
        this.state = applyEvent(this.state, event)
        this.row.heard(event)
        this.changed()
      },
      onFault: error => this.halt(error),
    })
    const door = new Door(keys, epoch, deps.clock, { dropped: why => this.drop(why), isKnown: act => desk.isKnown(act) })
    const presences = new Presences(deps.clock)
    const desk = new SeatDesk(deps.clock, () => this.course.floor)
    const mail = new Mail({
      session: keys.session,
      epoch,
      transport: deps.transport,
      random: n => deps.random(n),
      view: device => views.of(device),
      ready: async device => {
        await ledger.written
        await this.course.floor.written(device)
      },
      channel: device => door.channel(device),
      failed: error => this.fail(error),
      now: () => deps.clock.now(),
    })
    this.context = {
      deps,
      keys,
      epoch,
      ledger,
      desk,
      door,
      presences,
      mail,
      tables: new Map(),
      replaced: new Map(),
      state: () => this.state,
      write: event => ledger.write(event),
      changed: all => {
        if (all === 'all') this.everybody()
        this.changed()
      },
      isClosed: () => this.isHalted || this.stopping.signal.aborted,
      failed: error => this.fail(error),
    }
    this.course = new Course(this.context)
    const views = new Views(this.context, this.course)
    const claims = new Claims(this.context)
    this.attendance = new Attendance(this.context, this.course)
    this.broadcasts = new Broadcasts(this.context)
    this.commands = new Commands(this.context, this.course, claims, this.attendance)
    this.reception = new Reception(this.context, {
      course: this.course,
      views,
      claims,
      probed: probe => {
        this.notes.probed(probe)
        this.changed()
      },
      drop: why => this.drop(why),
    })
    this.lookout = new Lookout({
      clock: deps.clock,
      beat: now => {
        // A beat that waits for the broker would come too late to say anything.
        if (this.isUp && this.link === 'online') this.broadcasts.beat(now)
      },
      look: now => this.look(now),
      failed: error => this.fail(error),
    })
    for (const { device, presence } of this.state.people.values()) {
      door.admit(device)
      if (presence !== 'offline') presences.assume(device.id, presence)
    }
  }

  /** Connects, goes on with what the log says is under way, and tells everybody that it is here. Rejects, and is closed, where something it needs can't be had. */
  async begin(): Promise<void> {
    const { transport } = this.deps
    try {
      await this.context.write({ e: 'host', epoch: this.context.epoch })
      this.stops.push(transport.watch(link => this.connected(link)))
      await transport.connect(this.broadcasts.will())
      await this.course.restore()
      await this.commands.carryOut()
      this.stops.push(await transport.subscribe(topics.everyUp(this.session), heard => this.hear(heard)))
    } catch (error) {
      await this.close()
      throw error
    }
    // Only now: who hears of the new host says at once what the last one may not have heard.
    this.isUp = true
    this.everybody()
    this.context.mail.open()
    void this.lookout.run(this.stopping.signal)
    if (this.state.stage === 'over') this.finished()
  }

  frame(): HostFrame {
    this.made ??= hostFrame(this.context, this.course, {
      link: this.link,
      dropped: this.notes.dropped(this.state.dropped),
      probes: this.notes.probes,
      fault: this.fault,
      presenceSince: participant => this.state.people.get(participant)?.presenceSince ?? 0,
    })
    return this.made
  }

  subscribe(changed: () => void): () => void {
    return this.news.subscribe(changed)
  }

  log(): readonly SessionEvent[] {
    return this.context.ledger.events
  }

  wall(): WallFrame {
    return wallFrame(this.context, this.course)
  }

  start = (why: string): Promise<void> => this.course.start({ by: 'host', why })
  next = (why: string): Promise<void> => this.course.next({ by: 'host', why })
  pause = (why: string): Promise<void> => this.commands.pause(why)
  resume = (why: string): Promise<void> => this.commands.resume(why)
  lock = (locked: boolean, why: string): Promise<void> => this.commands.lock(locked, why)
  extend = (ms: number, why: string, match?: string): Promise<void> => this.commands.extend(ms, why, match)
  advance = (match: string, why: string, seat?: number): Promise<void> => this.commands.advance(match, why, seat)
  kick = (participant: ParticipantId, why: string): Promise<void> => this.commands.kick(participant, why)
  readmit = (participant: ParticipantId, why: string): Promise<void> => this.commands.readmit(participant, why)
  reseat = (participant: ParticipantId, why: string): Promise<string> => this.commands.reseat(participant, why)
  replace = (match: string, seat: number, player: PlayerSpec, why: string): Promise<void> =>
    this.commands.replace(match, seat, player, { by: 'host', why })
  giveBack = (match: string, seat: number, why: string): Promise<void> => this.commands.giveBack(match, seat, { by: 'host', why })
  message = (to: ParticipantId | null, text: string, why: string): Promise<void> => this.commands.message(to, text, why)
  endMatch = (match: string, why: string): Promise<void> => this.commands.endMatch(match, { by: 'host', why })

  async end(why: string): Promise<void> {
    await this.course.finish({ by: 'host', why })
  }

  /** How many decisions the matches that this host has run hold. */
  decisions(): number {
    return [...this.context.tables.values()].reduce((n, { handle }) => n + handle.log.filter(event => event.e === 'move').length, 0)
  }

  peek(participant: ParticipantId): unknown {
    return this.reception.screenOf(participant)
  }

  async close(): Promise<void> {
    if (this.stopping.signal.aborted) return
    this.stopping.abort(new Error('the host was closed'))
    const { mail, tables, ledger } = this.context
    mail.close()
    for (const table of tables.values()) table.leave()
    await this.keepDrops(true).catch(() => undefined)
    await Promise.all([...tables.values()].map(table => table.handle.written.catch(() => undefined)))
    await ledger.written.catch(() => undefined)
    if (this.isUp) await this.broadcasts.goodbye()
    for (const stop of this.stops.splice(0)) stop()
    await this.deps.transport.close()
    this.finished()
  }

  private hear(heard: Heard): void {
    const said = this.context.door.open(heard)
    if (said === null) return
    void this.reception.take(said.keys, said.up).then(
      () => this.lookout.nudge(),
      (error: unknown) => this.fail(error),
    )
  }

  private connected(link: Link): void {
    const wasOnline = this.link === 'online'
    this.link = link
    this.context.presences.hears(link === 'online')
    // A broker that was started again has lost what it kept: everything is published anew.
    if (link === 'online' && !wasOnline && this.isUp) this.everybody(true)
    this.changed()
  }

  private drop(why: Drop): void {
    this.notes.drop(why)
    this.changed()
  }

  private async keepDrops(now = false): Promise<void> {
    const event = this.notes.take(now)
    if (event !== null) await this.context.write(event)
  }

  /** Looks at everything that time decides. */
  private async look(now: number): Promise<void> {
    if (this.isHalted) return
    this.attendance.look()
    await this.keepDrops()
    await this.commands.policies()
    await this.course.byItself(now)
    await this.row.keep(this.state)
    if (this.state.stage === 'over') this.finished()
  }

  private everybody(anew = false): void {
    void this.broadcasts.notice(anew)
    for (const { device } of this.state.people.values()) this.context.mail.dirty(device.id)
  }

  private changed(): void {
    this.made = null
    this.news.changed()
  }

  private fail(error: unknown): void {
    if (this.stopping.signal.aborted || this.isHalted) return
    this.fault = error instanceof Error ? error.message : String(error)
    this.changed()
  }

  private halt(error: unknown): void {
    this.fail(error)
    this.isHalted = true
    this.context.mail.close()
    for (const table of this.context.tables.values()) table.leave()
  }
}
