import type { ActionSpec } from '../../core/action-space'
import type { Labels, Seat, Turn } from '../../core/game'
import type { EndStatus } from '../../core/log'
import type { Faces } from './faces'
import type { ParticipantId, PageName, Presence, Recruitment } from '../../session/log'

/**
 * What devices and the host say to each other, before it is sealed (see sealed.ts). Plain data. The host checks what comes up with the schemas of schemas.ts;
 * what comes down is authenticated by the seal.
 */

/** The person at a device asks for a place. `label`: from the researcher's list; `seatCode`: six letters that the host has given out, to go on with a seat on this device; `agreed`: SHA-256 (hex) of the consent text that was read, '' where there was none. */
export interface Claim {
  readonly t: 'claim'
  readonly app: string
  readonly language: 'en' | 'de'
  readonly label?: string
  readonly seatCode?: string
  readonly recruitment?: Recruitment
  readonly agreed: string
  readonly nonce: string
  /** Ed25519 over `claimBytes`. */
  readonly sig: string
}

/** An answer to a question. `ask` is the question's id; `action` an id or value as the action pad gives it. */
export interface Act {
  readonly t: 'act'
  readonly match: string
  readonly ask: string
  readonly action: unknown
  readonly nonce: string
  /** Ed25519 over `actBytes`. */
  readonly sig: string
}

/** All that a device says. `here` doubles as a sign of life; `gone` is the last will of one connection (`conn`). `seen`: the number of the newest view of this epoch that it has, 0 for none, so that a view that was damaged on its way is sent again. `shown`: the question stands on the screen. */
export type Up =
  | Claim
  | Act
  | { readonly t: 'shown'; readonly match: string; readonly ask: string }
  | { readonly t: 'here'; readonly conn: string; readonly is: Exclude<Presence, 'offline'>; readonly seen?: number }
  | { readonly t: 'gone'; readonly conn: string }
  | { readonly t: 'page'; readonly page: PageName; readonly match: string | null; readonly k: number | null }
  | { readonly t: 'signal'; readonly match: string | null; readonly what: 'paste' | 'blur'; readonly n: number }
  | { readonly t: 'probe'; readonly id: string; readonly report: readonly Finding[] }

/** One line of a preflight: what was tried, whether it works, and a detail for the screen. */
export interface Finding {
  readonly what: 'page' | 'websocket' | 'broker' | 'host' | 'round-trip' | 'clock' | 'secure' | 'storage' | 'wake-lock' | 'mixed-content'
  readonly ok: boolean
  readonly detail: string
}

/** Why a claim got no place. Each has a sentence that says what to do. `moved`: the seat goes on on another device; `code`: no seat waits under that code. */
export type Refusal =
  | 'full'
  | 'locked'
  | 'late'
  | 'label-unknown'
  | 'label-taken'
  | 'label-missing'
  | 'recruitment-taken'
  | 'consent'
  | 'kicked'
  | 'moved'
  | 'code'
  | 'over'
  | 'version'

/** Why somebody waits. */
export type WaitFor =
  /** The session hasn't begun. */
  | 'start'
  /** The others at the table decide. */
  | 'table'
  /** Everybody at this step, so that results come at once. */
  | 'barrier'
  /** The next matching; results stand meanwhile. */
  | 'rest'
  /** Came late: sits down in the next matching. */
  | 'next-matching'
  /** Parties didn't come out even: watches this matching. */
  | 'odd'
  /** Others must come before a table is full (by arrival). */
  | 'arrival'
  /** The host has stopped the clocks. */
  | 'paused'
  /** Somebody else plays this seat for now. */
  | 'replaced'

/** Waiting, always with its reason, since when, until when at most (UTC ms on the host's clock; null: nobody knows), and how far it is where that may be known. */
export interface Waiting {
  readonly for: WaitFor
  readonly since: number
  readonly until: number | null
  readonly count?: { readonly have: number; readonly need: number }
}

/** Who sits where as this seat may know it. */
export interface Face {
  readonly seat: Seat
  readonly name: string
  readonly role?: string
  readonly kind: 'human' | 'llm' | 'scripted' | 'recorded' | 'imported' | 'unknown'
  readonly isRehearsal?: true
}

/** A question as it stands on a screen. `names`: names of options where the labels give none. `team`: what members have proposed, where a team decides by majority. */
export interface Question {
  readonly id: string
  readonly turn: Turn
  readonly space: ActionSpec
  readonly question: string
  readonly objection?: string
  readonly names: Readonly<Record<string, string>>
  readonly clockMs?: number
  readonly team?: {
    readonly members: number
    readonly mine: unknown
    readonly proposals: readonly { readonly action: unknown; readonly n: number }[]
  }
}

/** What one seat of a running or finished match sees: exactly what a model in that seat is told. `heard`: reports in the seat's own words, newest last. */
export interface SeatScreen {
  readonly match: string
  readonly game: string
  readonly seat: Seat
  readonly seats: Faces
  readonly wording: string
  readonly labels?: Labels
  readonly rules: string
  readonly brief: unknown
  readonly observation: unknown
  readonly events: readonly { readonly k: number; readonly is: unknown }[]
  readonly heard: readonly { readonly k: number; readonly text: string }[]
  readonly k: number
  /** Null: nothing to decide now; `waiting` says why. */
  readonly ask: Question | null
  /** UTC ms on the host's clock. */
  readonly deadline: number | null
  /** The last decision of this seat was made by the referee or a substitute, because none came in time. */
  readonly missed: boolean
  /** How it ended, with this seat's own payoff; null while it runs. */
  readonly over: { readonly status: EndStatus; readonly payoff: number | null } | null
  /** Which match of how many of this part. */
  readonly nth: number
  readonly of: number
}

/** A message from the host to a participant. */
export interface Note {
  readonly id: string
  readonly at: number
  readonly text: string
}

/** What stands on a participant's page. */
export type Page =
  | { readonly page: 'refused'; readonly why: Refusal }
  | { readonly page: 'wait'; readonly waiting: Waiting }
  | { readonly page: 'match'; readonly table: SeatScreen; readonly waiting: Waiting | null }
  | {
      readonly page: 'end'
      readonly text: string
      readonly url: string | null
      readonly code: string | null
      readonly payoffs: readonly { readonly part: string; readonly points: number }[]
    }

/** All that a participant's device shows: retained on its `down` topic, so that a reload finds it. `seq` grows within an epoch. `you` is null until a claim was taken. */
export interface View {
  readonly t: 'view'
  readonly title: string
  readonly language: 'en' | 'de'
  readonly you: { readonly participant: ParticipantId; readonly name: string; readonly team: readonly string[] } | null
  readonly screen: Page
  readonly notes: readonly Note[]
  /** The host's clock when this was made, UTC ms. */
  readonly now: number
}

/** Where the session is: what the notice says to everybody, before anybody has joined. */
export type Stage = 'open' | 'locked' | 'running' | 'paused' | 'over'

/**
 * The host's notice to everybody, signed. `epoch` grows with every start of the host: what an older one said is void. `consent`: the text to agree to. `labels`: whether one must give a label.
 * `gone`: the host said goodbye or its connection broke (its will): wait, it comes back.
 */
export interface HostNotice {
  readonly t: 'host'
  readonly wire: number
  readonly app: string
  readonly session: string
  readonly epoch: number
  readonly stage: Stage
  readonly title: string
  readonly language: 'en' | 'de'
  readonly consent: { readonly version: string; readonly text: string } | null
  readonly labels: boolean
  readonly gone: boolean
}

/** The host is alive, and this is its time (UTC ms). Signed. `n` grows within an epoch. */
export interface Beat {
  readonly t: 'beat'
  readonly epoch: number
  readonly n: number
  readonly now: number
}
