import type { EndStatus } from '../../core/log'
import { Problem } from '../../core/problem'
import type { InterventionKind } from '../../session/log'
import type { PartyId, PartPlan } from '../../session/plan'
import { type Context, isThere } from './context'
import { Floor, type TableOut } from './floor'
import { countIn, formTeams, freeParties, joinTeam, partiesOf, played, recallProposals } from './gathering'
import { lineup } from './lineup'
import { isOver, type LiveTable } from './live-table'
import { Turnstile } from './turnstile'

/** How a command came about. */
export interface Because {
  readonly by: 'host' | 'plan'
  readonly why: string
}

interface Said extends Because {
  readonly what: InterventionKind
}

/** Milliseconds after which what couldn't begin by itself is tried again. */
const RETRY = 3_000

/** Least milliseconds between two times that everybody in the lobby is told how many are in. */
const COUNT = 1_000

/** The course of a session: from the lobby through its matchings to the end. One thing at a time: what comes while something is under way waits for it, and looks then whether it is still to be done. */
export class Course {
  readonly floor: Floor
  /** UTC ms at which the next matching comes by itself, while results stand. */
  restUntil: number | null = null
  private refusal: string | null = null
  private readonly turnstile = new Turnstile()
  private retryAt = -Infinity
  private countIsStale = false
  private countedAt = -Infinity

  constructor(private readonly context: Context) {
    this.floor = new Floor(context, (match, status) => this.over(match, status))
  }

  /** Why it can't go on as planned, as one sentence, or null. */
  get problem(): string | null {
    return this.refusal ?? this.floor.fault
  }

  start(because: Because): Promise<void> {
    return this.turnstile.pass(async () => {
      const { part, stage } = this.context.state()
      if (part !== null || stage === 'over') return
      await formTeams(this.context)
      await this.begin(0, 0, { what: 'start', ...because })
      await this.settle()
    })
  }

  /** The next matching, the next part, or the end. Throws a Problem where matches still run; by the plan it does nothing then. */
  next(because: Because): Promise<void> {
    return this.turnstile.pass(async () => {
      const { part, matching, plan, stage, resting } = this.context.state()
      if (part === null || matching === null || stage === 'over' || (because.by === 'plan' && !resting)) return
      const { have, need } = this.floor.matchesOver()
      if (have < need)
        throw new Problem({
          expected: 'every match of this matching to be over',
          found: `${need - have} that run`,
          where: 'next',
          todo: 'wait for them, or end them',
        })
      const own = plan.parts[part] as PartPlan
      const isLast = own.matching === 'arrival' || matching + 1 >= own.matches
      if (!isLast) await this.begin(part, matching + 1, { what: 'next', ...because })
      else if (part + 1 < plan.parts.length) await this.begin(part + 1, 0, { what: 'next', ...because })
      else await this.end(because)
      await this.settle()
    })
  }

  /** The session is over, now: what still runs is stopped. */
  finish(because: Because): Promise<void> {
    return this.turnstile.pass(() => this.end(because))
  }

  /** `because`: null where the log has it already. */
  private async end(because: Because | null): Promise<void> {
    const { context } = this
    if (context.state().stage === 'over') return
    if (because !== null) await context.write({ e: 'intervention', what: 'end', ...because })
    const tables = [...context.tables.values()]
    for (const table of tables) if (!isOver(table)) table.handle.stop('aborted')
    await Promise.all(tables.map(table => table.handle.done.catch(() => undefined)))
    await context.write({ e: 'end' })
    context.changed('all')
  }

  /** Opens the tables that the log says are out, after a restart of the host, and does what it was about to do. Throws a Problem where somebody can't sit at one of them. */
  restore(): Promise<void> {
    return this.turnstile.pass(async () => {
      await this.floor.score.load(this.context.state(), this.context.deps.store)
      await this.reopen()
      await this.carryOut()
      await this.arrive()
      await this.settle()
      this.rest()
    })
  }

  /** What the host has said to do, but died before it was done: an intervention that is in the log is never lost. */
  private async carryOut(): Promise<void> {
    const { stage, interventions, matchings } = this.context.state()
    if (stage === 'over') return
    if (interventions.some(({ what }) => what === 'end')) return this.end(null)
    const last = interventions.findLast(({ what }) => what === 'start' || what === 'next')
    const { part, matching } = (last?.detail ?? {}) as { readonly part?: unknown; readonly matching?: unknown }
    if (typeof part !== 'number' || typeof matching !== 'number') return
    if (!matchings.some(one => one.part === part && one.matching === matching)) await this.begin(part, matching, null)
  }

  private async reopen(): Promise<void> {
    const { context } = this
    const state = context.state()
    if (state.part === null || state.stage === 'over') return
    const part = state.plan.parts[state.part] as PartPlan
    const rounds = state.matchings.filter(one => one.part === state.part && (one.matching === state.matching || part.matching === 'arrival'))
    const entry = await context.deps.load(part.game)
    const out: TableOut[] = []
    for (const { matching, tables } of rounds) {
      const before = out.filter(one => one.matching === matching).length
      tables.forEach((table, i) => out.push({ table, matching, index: before + i }))
    }
    await this.floor.open(entry, state.part, out, 'throw')
    recallProposals(context)
  }

  /** Somebody came in: a team, a table by arrival or the start may have waited for them. */
  async joined(): Promise<void> {
    this.context.changed()
    await this.turnstile.pass(() => joinTeam(this.context))
    await this.seatArrivals()
    this.countIsStale = true
    await this.byItself(this.context.deps.clock.now())
  }

  /** Does what the plan says happens by itself: the start when all are in, the next matching when results have stood long enough. */
  async byItself(now: number): Promise<void> {
    const { plan, part, stage, resting, people } = this.context.state()
    this.tellCount(now)
    if (now < this.retryAt) return
    if (part === null && plan.start.when === 'full' && stage !== 'over') {
      const inNow = countIn(this.context.state())
      const first = Math.min(...[...people.values()].map(person => person.joinedAt))
      const isTime = plan.start.withinMs !== undefined && inNow > 0 && now >= first + plan.start.withinMs
      if (inNow >= plan.start.people || isTime) await this.start({ by: 'plan', why: inNow >= plan.start.people ? 'all are in' : 'time to start' })
    }
    if (resting && stage === 'running' && this.restUntil !== null && now >= this.restUntil) await this.next({ by: 'plan', why: 'results have stood' })
  }

  /** Whoever waits for the start, or for others to come, sees how many are in; not at every one of three hundred who come at once. */
  private tellCount(now: number): void {
    if (!this.countIsStale || now - this.countedAt < COUNT) return
    const { part, plan, stage } = this.context.state()
    this.countIsStale = false
    this.countedAt = now
    const isCounted = part === null ? plan.start.when === 'full' : plan.parts[part]?.matching === 'arrival'
    if (isCounted && stage !== 'over') this.context.changed('all')
  }

  /** Who came, or came free, sits down where tables fill by arrival. */
  async seatArrivals(): Promise<void> {
    const { part, plan } = this.context.state()
    if (part === null || plan.parts[part]?.matching !== 'arrival') return
    await this.turnstile.pass(async () => {
      await this.arrive()
      await this.settle()
    })
  }

  private async arrive(): Promise<void> {
    const { part, plan, stage } = this.context.state()
    const own = part === null ? undefined : plan.parts[part]
    if (part === null || stage !== 'running' || own?.matching !== 'arrival') return
    for (;;) {
      const free = freeParties(this.context, this.floor)
      const people = own.people === 'all' ? Math.max(1, free.length) : own.people
      if (free.length < people || free.length === 0) return
      const parties = free.slice(0, people)
      const matching = Math.max(...parties.map(party => played(this.context.state(), party)))
      if (!(await this.seat(part, matching, parties))) return
    }
  }

  /** `said`: what the log is told first; null where it has it already. */
  private async begin(part: number, matching: number, said: Said | null): Promise<void> {
    const { context } = this
    const state = context.state()
    const own = state.plan.parts[part] as PartPlan
    const isFixed = own.matching === 'fixed' || own.matching === 'matrix'
    const parties = partiesOf(state).filter(party => isFixed || isThere(context, party))
    const say = async () => {
      if (said !== null) await context.write({ e: 'intervention', ...said, detail: { part, matching } })
    }
    if (own.matching !== 'arrival') {
      await this.seat(part, matching, parties, say)
      return
    }
    await say()
    this.refusal = null
    this.restUntil = null
    this.floor.clear()
    await context.write({ e: 'matching', part, matching: 0, tables: [], watching: [] })
    await this.arrive()
    context.changed('all')
  }

  /** Lines up some parties and lets their matches run; false, with `problem` set, where they can't. */
  private async seat(part: number, matching: number, parties: readonly PartyId[], before?: () => Promise<void>): Promise<boolean> {
    const { context } = this
    const state = context.state()
    const own = state.plan.parts[part] as PartPlan
    const entry = await context.deps.load(own.game)
    const from = state.matchings.filter(one => one.part === part && one.matching === matching).reduce((n, one) => n + one.tables.length, 0)
    let made: ReturnType<typeof lineup>
    try {
      made = lineup({ state, part, matching, parties, from, entry })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      made = { reason: error.message }
    }
    if ('reason' in made || made.tables.length === 0) {
      this.refusal = 'reason' in made ? made.reason : 'Nobody can be seated: too few are here. Wait for more, or end the session.'
      this.retryAt = context.deps.clock.now() + RETRY
      context.changed()
      return false
    }
    this.refusal = null
    this.restUntil = null
    await before?.()
    if (own.matching !== 'arrival') this.floor.clear()
    await context.write({ e: 'matching', part, matching, tables: made.tables.map(({ table }) => table), watching: made.watching })
    await this.floor.open(
      entry,
      part,
      made.tables.map(({ table }, i) => ({ table, matching, index: from + i })),
      'break-off',
    )
    context.changed('all')
    return true
  }

  private over(match: string, status: EndStatus): void {
    const { context } = this
    const { stage, matches } = context.state()
    if (stage === 'over') return
    if (matches.get(match)?.status === 'running') context.write({ e: 'ended', match, status }).catch(() => undefined)
    this.turnstile
      .pass(async () => {
        await this.arrive()
        await this.settle()
      })
      .catch((error: unknown) => context.failed(error))
  }

  /** When all matches are over, results stand; then comes what comes. */
  private async settle(): Promise<void> {
    const { context } = this
    const state = context.state()
    const { part, matching } = state
    if (part === null || matching === null || state.resting || state.stage === 'over' || !this.isAllOver()) return
    await context.write({ e: 'rest', part, matching })
    this.rest()
    context.changed('all')
  }

  private rest(): void {
    const state = this.context.state()
    const part = state.part === null ? undefined : state.plan.parts[state.part]
    if (!state.resting || part === undefined || state.plan.next !== 'auto') return
    this.restUntil = this.context.deps.clock.now() + part.restMs
  }

  private isAllOver(): boolean {
    const state = this.context.state()
    const part = state.part === null ? undefined : state.plan.parts[state.part]
    // Over is a match when its end is in both logs: what it has paid is known only then.
    const isRunning = ({ match }: LiveTable) => state.matches.get(match)?.status === 'running'
    if (part === undefined || this.floor.present().some(table => !isOver(table) || isRunning(table))) return false
    if (part.matching !== 'arrival') return true
    const { join } = state.plan
    // By arrival it is over by itself when nobody more can come, and those who are there and have matches left can't fill a table. Before that, only the host knows whether anybody comes.
    if (join.late && !state.isLocked && countIn(state) < join.places) return false
    return freeParties(this.context, this.floor).length < (part.people === 'all' ? 1 : part.people)
  }
}
