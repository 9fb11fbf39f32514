import type { EndStatus } from '../core/log'
import type { PlayerSpec } from '../core/spec'
import type { PartyId, SessionPlan } from './plan'

/** A participant's code: P001, P002 … in the order of joining. It outlives matches and stands in every file. */
export type ParticipantId = string

/** Where a participant's device is. `idle`: visible, but untouched for a while. */
export type Presence = 'visible' | 'idle' | 'hidden' | 'offline'

/** What a participant's page shows. */
export type PageName = 'wait' | 'match' | 'result' | 'watch' | 'end'

/** What recruitment services put into a link; read from it, and sent only after consent. */
export const RECRUITMENT = ['PROLIFIC_PID', 'STUDY_ID', 'SESSION_ID', 'workerId', 'assignmentId', 'hitId'] as const

/** Recruitment ids by name. */
export type Recruitment = { readonly [name in (typeof RECRUITMENT)[number]]?: string }

/** Whether a participant agreed to the consent text: its version, the SHA-256 of the text, and the time (UTC ms on the host's clock). */
export interface Agreed {
  readonly version: string
  readonly hash: string
  readonly at: number
}

/** What somebody may do to a running session from outside the rules. Each has a reason in the log. */
export type InterventionKind =
  | 'start'
  | 'pause'
  | 'resume'
  | 'extend'
  | 'advance'
  | 'next'
  | 'lock'
  | 'unlock'
  | 'kick'
  | 'readmit'
  | 'reseat'
  | 'replace'
  | 'give-back'
  | 'message'
  | 'end-match'
  | 'end'

/** One place of a table as it was really filled: a party, or a player. */
export type Filled = { readonly party: PartyId } | { readonly player: PlayerSpec }

/** A table of a matching: the match played there and its places in seat order. `instead`: its counterparts were drawn or assigned to be players in place of people. */
export interface Table {
  readonly match: string
  readonly seats: readonly Filled[]
  readonly instead?: true
}

/**
 * The log of a session: inputs and realised draws only; all else is folded from it and from the logs of its matches. `at`: UTC ms on the host's clock.
 * `by`: who intervened: the host by hand, or a rule of the plan. `dropped`: messages that were refused, counted by reason since the last such event.
 */
export type SessionEvent = { readonly at: number } & (
  | { readonly e: 'plan'; readonly schema: 1; readonly session: string; readonly plan: SessionPlan; readonly engine: string }
  | { readonly e: 'host'; readonly epoch: number }
  | {
      readonly e: 'join'
      readonly participant: ParticipantId
      readonly name: string
      readonly label: string | null
      readonly language: 'en' | 'de'
      readonly device: DeviceKeys
      readonly recruitment: Recruitment
      readonly consent: Agreed | null
    }
  | { readonly e: 'device'; readonly participant: ParticipantId; readonly device: DeviceKeys; readonly why: string }
  | { readonly e: 'party'; readonly party: PartyId; readonly members: readonly ParticipantId[] }
  | { readonly e: 'presence'; readonly participant: ParticipantId; readonly is: Presence }
  | {
      readonly e: 'page'
      readonly participant: ParticipantId
      readonly page: PageName
      readonly part: number | null
      readonly matching: number | null
      readonly match: string | null
      readonly k: number | null
    }
  | { readonly e: 'signal'; readonly participant: ParticipantId; readonly match: string | null; readonly what: 'paste' | 'blur'; readonly n: number }
  | {
      readonly e: 'matching'
      readonly part: number
      readonly matching: number
      readonly tables: readonly Table[]
      readonly watching: readonly PartyId[]
    }
  | { readonly e: 'ended'; readonly match: string; readonly status: EndStatus }
  | { readonly e: 'rest'; readonly part: number; readonly matching: number }
  | {
      readonly e: 'proposal'
      readonly match: string
      readonly seat: number
      readonly ask: string
      readonly participant: ParticipantId
      readonly action: unknown
    }
  | {
      readonly e: 'intervention'
      readonly what: InterventionKind
      readonly by: 'host' | 'plan'
      readonly why: string
      readonly participant?: ParticipantId
      readonly match?: string
      readonly seat?: number
      readonly detail?: unknown
    }
  | { readonly e: 'dropped'; readonly counts: Readonly<Record<string, number>> }
  | { readonly e: 'end' }
)

/** One kind of session event by its tag. */
export type SessionEventOf<E extends SessionEvent['e']> = Extract<SessionEvent, { e: E }>

/** A device's public keys, base64url: Ed25519 for its signature, X25519 for what is sealed to it. Its name is the beginning of their hash. */
export interface DeviceKeys {
  readonly id: string
  readonly sign: string
  readonly box: string
}
