import type { PartyId } from '../../session/plan'
import type { ParticipantId, Presence } from '../../session/log'
import type { SessionState } from '../../session/state'
import type { HostKeys } from '../wire/keys'
import type { HostDeps } from './deps'
import type { Door } from './door'
import type { Ledger, Unstamped } from './ledger'
import type { LiveTable } from './live-table'
import type { Mail } from './mail'
import type { Presences } from './presence'
import type { SeatDesk } from './seat-desk'

/** All parts of a running host, as they know each other. `tables`: matches of this session that this host has opened, by id. */
export interface Context {
  readonly deps: HostDeps
  readonly keys: HostKeys
  readonly epoch: number
  readonly ledger: Ledger
  readonly desk: SeatDesk
  readonly door: Door
  readonly presences: Presences
  readonly mail: Mail
  readonly tables: Map<string, LiveTable>
  /** Seats that somebody plays for a party, as `match/seat`: whether the policy put them there. */
  readonly replaced: Map<string, { readonly byPolicy: boolean }>
  state(): SessionState
  write(event: Unstamped): Promise<void>
  /** Something that screens show has changed: the host's own, and with `all` everybody's. */
  changed(all?: 'all'): void
  /** The host was closed, or is being closed: nothing is written or sent any more. */
  isClosed(): boolean
  /** Something failed that nobody waits for. */
  failed(error: unknown): void
}

/** Who plays together: the participant alone, or the team. */
export const partyOf = (state: SessionState, participant: ParticipantId): PartyId => state.people.get(participant)?.party ?? participant

/** The members of a party. */
export const membersOf = (state: SessionState, party: PartyId): readonly ParticipantId[] => state.parties.get(party) ?? [party]

/** The members of a party that may play. */
export const playing = (state: SessionState, party: PartyId): readonly ParticipantId[] =>
  membersOf(state, party).filter(member => state.people.get(member)?.kicked === false)

/** Where a participant is, as their device says. */
export function presenceOf({ state, presences }: Pick<Context, 'state' | 'presences'>, participant: ParticipantId): Presence {
  const person = state().people.get(participant)
  return person === undefined || person.kicked ? 'offline' : presences.of(person.device.id)
}

/** Whether anybody of a party is there. */
export const isThere = (context: Pick<Context, 'state' | 'presences'>, party: PartyId): boolean =>
  membersOf(context.state(), party).some(member => presenceOf(context, member) !== 'offline')

/** Everybody of a party is told anew what they see. */
export function redraw(context: Pick<Context, 'state' | 'mail'>, party: PartyId): void {
  const state = context.state()
  for (const member of membersOf(state, party)) {
    const person = state.people.get(member)
    if (person !== undefined) context.mail.dirty(person.device.id)
  }
}
