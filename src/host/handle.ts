import type { PlayerSpec } from '../core/spec'
import type { WallMark, WallPoint } from '../core/wall'
import type { PageName, ParticipantId, Presence, SessionEvent } from '../session/log'
import type { PartyId, SessionPlan } from '../session/plan'
import type { Link } from '../transport/transport'
import type { Finding, Stage } from './wire/messages'

/** One participant as the host's screen lists them: never a private value. `since`: UTC ms since when it stands so; `blocks`: others wait for them. */
export interface PersonRow {
  readonly participant: ParticipantId
  readonly name: string
  readonly label: string | null
  readonly party: PartyId | null
  readonly presence: Presence
  readonly presenceSince: number
  readonly page: PageName
  readonly match: string | null
  readonly seat: number | null
  readonly k: number | null
  readonly due: boolean
  readonly since: number
  readonly blocks: number
  readonly kicked: boolean
  readonly replaced: PlayerSpec['kind'] | null
}

/** Who sits at one place of a table, as the host's screen shows it. */
export interface SeatRow {
  readonly seat: number
  readonly party: PartyId | null
  readonly members: readonly ParticipantId[]
  readonly player: PlayerSpec
  /** Must decide now. */
  readonly due: boolean
  readonly dueSince: number | null
  readonly deadline: number | null
}

/** One table of the present matching. `step`: the step that is open, 1-based; `turn`: its name; `waitsFor`: seats that still have to act. */
export interface TableRow {
  readonly match: string
  readonly index: number
  readonly status: 'running' | 'complete' | 'aborted' | 'limit' | 'abandoned'
  readonly step: number
  readonly turn: string | null
  readonly since: number
  readonly atBarrier: boolean
  readonly seats: readonly SeatRow[]
  readonly waitsFor: readonly number[]
}

/** How a session stands. The same object until something changed. Times are UTC ms on this machine. */
export interface HostFrame {
  readonly session: string
  readonly plan: SessionPlan
  readonly epoch: number
  readonly stage: Stage
  readonly link: Link
  /** Where it is: part (0-based) and matching (0-based) of how many; null before the start. */
  readonly part: number | null
  readonly matching: number | null
  readonly matchings: number
  /** True while results stand between two matchings; `restUntil`: when the next comes by itself. */
  readonly resting: boolean
  readonly restUntil: number | null
  readonly people: readonly PersonRow[]
  readonly tables: readonly TableRow[]
  readonly watching: readonly PartyId[]
  readonly counts: {
    readonly in: number
    readonly places: number
    readonly visible: number
    readonly idle: number
    readonly hidden: number
    readonly offline: number
  }
  /** Of the decisions that are due at this step, how many are in, and when the last clock ends. */
  readonly deciding: { readonly have: number; readonly of: number; readonly deadline: number | null }
  /** Messages that were refused, by reason, since the session began. */
  readonly dropped: Readonly<Record<string, number>>
  /** Phones that asked for a preflight, newest first. */
  readonly probes: readonly { readonly id: string; readonly at: number; readonly report: readonly Finding[] }[]
  /** Why the session can't start or go on as planned, as one sentence; null where it can. */
  readonly problem: string | null
  /** A fault that stopped the session (storage), or null. */
  readonly fault: string | null
}

/**
 * A session that this machine hosts: what the host's screen and the command line drive. Read it with `useSyncExternalStore`: `frame` gives the same object until something changed.
 * Every command logs an intervention with its reason `why` before it takes effect.
 */
export interface HostHandle {
  readonly session: string
  frame(): HostFrame
  subscribe(changed: () => void): () => void
  /** The session's log so far. */
  log(): readonly SessionEvent[]
  /** What is shown on the wall; see WallFrame. */
  wall(): WallFrame
  start(why: string): Promise<void>
  pause(why: string): Promise<void>
  resume(why: string): Promise<void>
  /** Nobody more comes in, or again. */
  lock(locked: boolean, why: string): Promise<void>
  /** Adds time to every clock that runs, or to those of one match. */
  extend(ms: number, why: string, match?: string): Promise<void>
  /** Ends the waiting: open questions get the fallback action, signed as such. All of a match, or one seat's. */
  advance(match: string, why: string, seat?: number): Promise<void>
  /** The next matching or part, before its time. */
  next(why: string): Promise<void>
  kick(participant: ParticipantId, why: string): Promise<void>
  readmit(participant: ParticipantId, why: string): Promise<void>
  /** The next device that claims with this participant's code gets the place: says the code, six letters. */
  reseat(participant: ParticipantId, why: string): Promise<string>
  replace(match: string, seat: number, player: PlayerSpec, why: string): Promise<void>
  giveBack(match: string, seat: number, why: string): Promise<void>
  /** A message to one, or (null) to all. */
  message(to: ParticipantId | null, text: string, why: string): Promise<void>
  endMatch(match: string, why: string): Promise<void>
  end(why: string): Promise<void>
  /** What one seat sees, on demand only: it may be on the wall. */
  peek(participant: ParticipantId): unknown
  /** Resolves when the session is over and all is stored. */
  readonly done: Promise<void>
  /** Stops hosting without ending the session: it can be opened again. */
  close(): Promise<void>
}

/** What the wall may show: never a name, a message or a private value. `points`: what was decided, by finished step, already without identities. */
export interface WallFrame {
  readonly session: string
  readonly title: string
  readonly stage: Stage
  readonly language: 'en' | 'de'
  readonly in: number
  readonly places: number
  readonly deciding: HostFrame['deciding']
  readonly part: number | null
  readonly matching: number | null
  readonly matchings: number
  /** The game of the present part, its config and seats at a table; null before the start. */
  readonly game: { readonly id: string; readonly config: unknown; readonly seats: number } | null
  /** Matches of the present part, finished or running: what was decided in rounds that are over, and which kind of player sits at each seat. Aggregated before it leaves the host's page. */
  readonly matches: readonly {
    readonly match: string
    readonly matching: number
    readonly over: boolean
    readonly kinds: readonly PlayerSpec['kind'][]
    readonly points: readonly WallPoint[]
    readonly marks: readonly WallMark[]
  }[]
}
