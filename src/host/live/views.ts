import type { ParticipantId } from '../../session/log'
import type { PartPlan } from '../../session/plan'
import type { Page, Refusal, View, WaitFor, Waiting } from '../wire/messages'
import { type Context, membersOf, partyOf, playing } from './context'
import type { Course } from './course'
import { countIn, freeParties } from './gathering'
import { seatAt, type LiveTable } from './live-table'
import { seatScreen } from './seat-screen'

/** What participants see, made from the session's state and their own seat alone. */
export class Views {
  constructor(
    private readonly context: Context,
    private readonly course: Course,
  ) {}

  /** What a device of the log shows, null for one that the log doesn't know. */
  of(device: string): View | null {
    const state = this.context.state()
    const participant = state.byDevice.get(device)
    const person = participant === undefined ? undefined : state.people.get(participant)
    if (participant === undefined || person === undefined) return null
    if (person.device.id !== device) return this.refusal('moved', person.language)
    if (person.kicked) return this.refusal('kicked', person.language)
    const party = partyOf(state, participant)
    const team = membersOf(state, party)
    return {
      t: 'view',
      title: state.plan.title,
      language: person.language,
      you: { participant, name: person.name, team: team.length < 2 ? [] : team.map(member => state.people.get(member)?.name ?? member) },
      screen: this.screen(participant),
      notes: state.notes.get(participant) ?? [],
      now: this.context.deps.clock.now(),
    }
  }

  refusal(why: Refusal, language: 'en' | 'de'): View {
    return this.bare({ page: 'refused', why }, language)
  }

  /** A view for a device that has no place. */
  bare(screen: Page, language: 'en' | 'de', notes: View['notes'] = []): View {
    return { t: 'view', title: this.context.state().plan.title, language, you: null, screen, notes, now: this.context.deps.clock.now() }
  }

  /** The page of a participant, whoever looks. */
  screen(participant: ParticipantId): Page {
    const state = this.context.state()
    const party = partyOf(state, participant)
    if (state.stage === 'over') return this.end(party)
    const table = this.course.floor.tableOf(party)
    if (table === null) return { page: 'wait', waiting: this.waitingOutside(participant) }
    const seat = seatAt(table.table, party) ?? 0
    const team = playing(state, party)
    const open = this.course.floor.isReplaced(table.match, seat) ? null : this.context.desk.asked(table.match, seat)
    // An answer that was taken counts when its move is in the log: then the seat isn't waited for any more.
    const asked = open?.isTaken === true && !table.handle.getFrame('audience').waitingFor.includes(seat) ? null : open
    const part = table.plan
    const screen = seatScreen(table, {
      seat,
      asked,
      team: team.length > 1 && state.plan.join.rule === 'majority' ? { who: participant, members: team.length } : null,
      nth: table.matching + 1,
      of: part.matches,
    })
    return { page: 'match', table: screen, waiting: screen.ask !== null && state.stage !== 'paused' ? null : this.waitingAt(table, seat, part) }
  }

  private waitingAt(table: LiveTable, seat: number, part: PartPlan): Waiting {
    const state = this.context.state()
    const frame = table.handle.getFrame(seat)
    const wait = (why: WaitFor, until: number | null = null, count?: Waiting['count']): Waiting => ({
      for: why,
      since: table.since,
      until,
      ...(count === undefined ? {} : { count }),
    })
    if (state.stage === 'paused') return wait('paused')
    if (frame.status !== 'running')
      return state.resting
        ? wait('rest', this.course.restUntil)
        : part.matching === 'arrival'
          ? this.waitingForOthers(part, table.since)
          : wait('barrier', null, this.course.floor.matchesOver())
    if (this.course.floor.isReplaced(table.match, seat)) return wait('replaced')
    if (frame.atBarrier || part.barrier) return wait('barrier', this.course.floor.lastDeadline())
    return wait('table', frame.deadline ?? null)
  }

  private waitingOutside(participant: ParticipantId): Waiting {
    const state = this.context.state()
    const { plan } = state
    const since = state.people.get(participant)?.joinedAt ?? this.context.deps.clock.now()
    if (state.stage === 'paused') return { for: 'paused', since, until: null }
    if (state.part === null) {
      const need = plan.start.when === 'full' ? plan.start.people : null
      return { for: 'start', since, until: null, ...(need === null ? {} : { count: { have: Math.min(countIn(state), need), need } }) }
    }
    const part = plan.parts[state.part]
    if (part?.matching === 'arrival') return this.waitingForOthers(part, since)
    const watches = this.course.floor.isWatching(partyOf(state, participant))
    return { for: watches ? 'odd' : 'next-matching', since, until: state.resting ? this.course.restUntil : null }
  }

  /** By arrival: until others have come, too. */
  private waitingForOthers(part: PartPlan, since: number): Waiting {
    const need = part.people === 'all' ? 1 : part.people
    return { for: 'arrival', since, until: null, count: { have: Math.min(freeParties(this.context, this.course.floor).length, need), need } }
  }

  private end(party: string): Page {
    const { plan } = this.context.state()
    return {
      page: 'end',
      text: plan.end.text,
      url: plan.end.url ?? null,
      code: plan.end.code ?? null,
      payoffs: plan.parts.map((part, i) => ({ part: part.name, points: this.course.floor.score.of(party, i) })),
    }
  }
}
