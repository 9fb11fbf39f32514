import type { ParticipantId, Presence } from '../../session/log'
import { type Context, isThere, presenceOf } from './context'
import type { Course } from './course'
import { partiesOf } from './gathering'

/** Who is where, and since when: changes go into the log, and open seats to who came. */
export class Attendance {
  /** Since when nobody of a party has been there (UTC ms). */
  private readonly away = new Map<string, number>()

  constructor(
    private readonly context: Context,
    private readonly course: Course,
  ) {}

  /** Since when nobody of the party has been there, or null. */
  absentSince(party: string): number | null {
    return this.away.get(party) ?? null
  }

  /** Looks who is where now. */
  look(): void {
    const { context } = this
    const state = context.state()
    let cameBack = false
    for (const [participant, person] of state.people) {
      const is = presenceOf(context, participant)
      if (is === person.presence) continue
      if (person.presence === 'offline') cameBack = true
      this.note(participant, is)
    }
    const now = context.deps.clock.now()
    for (const party of partiesOf(state)) {
      if (isThere(context, party)) this.away.delete(party)
      else if (!this.away.has(party)) this.away.set(party, now)
    }
    if (cameBack) this.course.seatArrivals().catch((error: unknown) => context.failed(error))
  }

  private note(participant: ParticipantId, is: Presence): void {
    this.context.write({ e: 'presence', participant, is }).catch(() => undefined)
  }
}
