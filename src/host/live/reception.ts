import type { DeviceKeys, ParticipantId } from '../../session/log'
import type { Act, Finding, Page, Up } from '../wire/messages'
import type { Claims } from './claims'
import { type Context, partyOf, playing, redraw } from './context'
import type { Course } from './course'
import type { Drop } from './door'
import { seatAt } from './live-table'
import type { Views } from './views'

/** Whom the reception turns to. `probed`: a phone asked for a preflight; `drop`: something was said that can't be heeded. */
interface Desks {
  readonly course: Course
  readonly views: Views
  readonly claims: Claims
  probed(probe: { readonly id: string; readonly report: readonly Finding[] }): void
  drop(why: Drop): void
}

/** Does what devices ask for, once the door has proven who they are. */
export class Reception {
  constructor(
    private readonly context: Context,
    private readonly at: Desks,
  ) {}

  async take(keys: DeviceKeys, up: Up): Promise<void> {
    const { context } = this
    if (up.t === 'probe') return this.probe(keys, up)
    if (up.t === 'claim') {
      const refusal = await this.at.claims.take(keys, up)
      if (refusal === null) {
        context.door.admit(keys)
        context.mail.dirty(keys.id)
        await this.at.course.joined()
      } else await context.mail.post(keys.id, this.at.views.refusal(refusal, up.language))
      return
    }
    const participant = this.speaker(keys.id)
    if (participant === null) {
      // Who was away when their seat moved on, or when they were sent out, learns it now.
      if (context.state().byDevice.has(keys.id)) context.mail.dirty(keys.id)
      return this.at.drop('unknown')
    }
    context.presences.alive(keys.id)
    switch (up.t) {
      case 'here':
        if (up.seen !== undefined) context.mail.seen(keys.id, up.seen)
        return context.presences.here(keys.id, up.conn, up.is)
      case 'gone':
        return context.presences.gone(keys.id, up.conn)
      case 'act':
        return this.act(participant, up)
      case 'shown': {
        const seat = this.seatOf(participant, up.match)
        if (seat === null) return this.at.drop('seat')
        return context.desk.shown(up.match, seat, up.ask)
      }
      case 'page': {
        const { part, matching } = context.state()
        await context.write({ e: 'page', participant, page: up.page, part, matching, match: up.match, k: up.k })
        return
      }
      case 'signal':
        await context.write({ e: 'signal', participant, match: up.match, what: up.what, n: up.n })
        return
    }
  }

  /** What a participant's page shows, for the host's eyes. */
  screenOf(participant: ParticipantId): Page {
    return this.at.views.screen(participant)
  }

  private async act(participant: ParticipantId, act: Act): Promise<void> {
    const { context } = this
    const state = context.state()
    const party = partyOf(state, participant)
    const seat = this.seatOf(participant, act.match)
    if (seat === null || this.at.course.floor.isReplaced(act.match, seat)) return this.at.drop(seat === null ? 'seat' : 'closed')
    const members = playing(state, party).length
    const team = members > 1 && state.plan.join.rule === 'majority' ? { who: participant, members } : null
    const asked = context.desk.asked(act.match, seat)
    const taken = context.desk.answer(act.match, seat, act, team)
    if (team !== null && asked !== null && (taken === 'taken' || taken === 'proposed'))
      await context.write({ e: 'proposal', match: act.match, seat, ask: asked.id, participant, action: act.action })
    if (taken === 'again' || taken === 'closed') this.at.drop(taken)
    // Also where nothing was taken: whoever sent it learns how things stand.
    redraw(context, party)
  }

  private async probe(keys: DeviceKeys, probe: Extract<Up, { t: 'probe' }>): Promise<void> {
    this.at.probed(probe)
    const { language } = this.context.state().plan
    const now = this.context.deps.clock.now()
    const waiting = { for: 'start', since: now, until: null } as const
    await this.context.mail.post(keys.id, this.at.views.bare({ page: 'wait', waiting }, language, [{ id: probe.id, at: now, text: '' }]))
    if (this.speaker(keys.id) !== null) this.context.mail.dirty(keys.id)
  }

  /** Who speaks with a device: a participant's present device, of somebody who wasn't sent out. */
  private speaker(device: string): ParticipantId | null {
    const state = this.context.state()
    const participant = state.byDevice.get(device)
    const person = participant === undefined ? undefined : state.people.get(participant)
    return participant !== undefined && person?.device.id === device && !person.kicked ? participant : null
  }

  private seatOf(participant: ParticipantId, match: string): number | null {
    const table = this.context.tables.get(match)
    return table === undefined ? null : seatAt(table.table, partyOf(this.context.state(), participant))
  }
}
