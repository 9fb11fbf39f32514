import type { CallRecord, StoredText } from '../core/call'
import type { LogEvent } from '../core/log'
import type { SessionEvent } from '../session/log'
import type { ResponseTable } from '../core/response-table'
import type { MatchCard } from './card'
import type { DataProblem } from './problem'
import type { RunRecord } from './run-record'
import type { SessionBook } from './session-book'

/** A match as it is kept: its row, its log, and, where models played, their calls with all texts that these mention. */
export interface StoredMatch {
  readonly card: MatchCard
  readonly log: readonly LogEvent[]
  readonly calls?: readonly CallRecord[]
  readonly texts?: readonly StoredText[]
}

/** Which cards; members that are left out don't restrict. `from` and `to` are UTC ms of the start, `player` a label of any seat. Deleted ones only on demand. */
export interface CardFilter {
  readonly game?: string
  readonly preset?: string
  readonly treatment?: string
  readonly session?: string
  readonly player?: string
  readonly status?: MatchCard['status']
  readonly from?: number
  readonly to?: number
  readonly deleted?: boolean
}

/** What became of matches handed to `add`: new ones, ones that were there with the same log, ones whose id is taken by another log. */
export interface Added {
  readonly added: readonly string[]
  readonly already: readonly string[]
  readonly taken: readonly string[]
}

/**
 * Where matches are kept. Every write is all or nothing; nothing here ever changes or loses an event that was written.
 * A running match is written event by event (`create`, `append`) and packed into one record when it is settled; finished ones are written at once (`add`).
 * Calls belong to their match and are purged with it; so are texts that no other match mentions, and a run whose last match it was.
 */
export interface Store {
  readonly kind: 'indexeddb' | 'memory'
  /** Hosted sessions: their logs and secrets. Their matches are kept here like any other. */
  readonly sessions: SessionBook
  /** Starts keeping a match. Throws where the id is taken. */
  create(card: MatchCard, log: readonly LogEvent[]): Promise<void>
  /** Adds events after the first `from` ones. Those already stored are skipped, so that a repeated call changes nothing; a gap throws. Calls that come while a write is under way are written together. */
  append(id: string, from: number, events: readonly LogEvent[]): Promise<void>
  /** Replaces the card of a match, and packs its log where the match is over. */
  settle(card: MatchCard): Promise<void>
  /** Adds whole matches in one transaction. Never replaces one; calls of a match that is there without any are added. */
  add(matches: readonly StoredMatch[]): Promise<Added>
  card(id: string): Promise<MatchCard | null>
  /** Cards, newest first. */
  cards(filter?: CardFilter): Promise<readonly MatchCard[]>
  /** The log of a match, or null where there is none. */
  events(id: string): Promise<readonly LogEvent[] | null>
  /** Matches of this device that are still running: to be offered for resumption. */
  unfinished(): Promise<readonly MatchCard[]>
  rename(id: string, name: string): Promise<void>
  /** Hides matches; `restore` undoes it until they are purged. `at` is UTC ms. */
  remove(ids: readonly string[], at: number): Promise<void>
  restore(ids: readonly string[]): Promise<void>
  /** Deletes for good what was removed before `before` (UTC ms); says how many matches. */
  purge(before: number): Promise<number>
  /** Keeps a call, replacing the one of that id, with its texts, each written once. Throws a Problem where it is not exactly a call record. */
  keepCall(call: CallRecord, texts: readonly StoredText[]): Promise<void>
  /** The calls of a match, in their order (`inCallOrder`). */
  calls(match: string): Promise<readonly CallRecord[]>
  /** Texts by hash; those that are not there are left out. */
  texts(hashes: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Keeps a run, replacing the one of that id. */
  keepRun(run: RunRecord): Promise<void>
  run(id: string): Promise<RunRecord | null>
  /** Runs, newest first. */
  runs(): Promise<readonly RunRecord[]>
  /** Keeps a response table; the same one twice changes nothing. */
  keepTable(table: ResponseTable): Promise<void>
  table(id: string): Promise<ResponseTable | null>
  /** Response tables by name. */
  tables(): Promise<readonly ResponseTable[]>
  /** Deletes a response table for good. */
  removeTable(id: string): Promise<void>
  /** Calls back after every change of what lists show, also one made in another tab where the storage tells: not after that of a call or of the events of what is under way. Returns how to stop. */
  subscribe(changed: () => void): () => void
  close(): void
}

/** A store and what the person at this device must know about it; null where all is well. */
export interface Opened {
  readonly store: Store
  readonly warning: DataProblem | null
  /** Calls back when a warning arises later (storage full). Returns how to stop. */
  onWarning(warned: (warning: DataProblem) => void): () => void
}

/** Whether a card passes a filter. */
export function passes(card: MatchCard, f: CardFilter): boolean {
  return (
    (card.deleted !== undefined) === (f.deleted ?? false) &&
    (f.game === undefined || card.game === f.game) &&
    (f.preset === undefined || card.preset === f.preset) &&
    (f.treatment === undefined || card.treatment === f.treatment) &&
    (f.session === undefined || card.session === f.session) &&
    (f.status === undefined || card.status === f.status) &&
    (f.from === undefined || (card.started !== null && card.started >= f.from)) &&
    (f.to === undefined || (card.started !== null && card.started <= f.to)) &&
    (f.player === undefined || card.seats.some(seat => seat.player === f.player))
  )
}

/** Newest first; undated matches last; equal times by index, then id. */
export function newestFirst(a: MatchCard, b: MatchCard): number {
  return (b.started ?? -Infinity) - (a.started ?? -Infinity) || (b.index ?? 0) - (a.index ?? 0) || (a.id < b.id ? -1 : 1)
}

/** Response tables by name, then id. */
export const byName = (a: ResponseTable, b: ResponseTable): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1)

/** A card without its deletion mark. */
export function undeleted(card: MatchCard): MatchCard {
  const { deleted: _, ...rest } = card
  return rest
}

/** The events of `events` that come after the `have` stored ones, where the call says that `from` were stored before them. Throws on a gap. `to` names the match or session. */
export function unseen<E>(to: string, have: number, from: number, events: readonly E[]): readonly E[] {
  if (from > have) throw new RangeError(`append to ${to}: expected event ${have} next, found event ${from}`)
  return events.slice(have - from)
}

/** A log as text, one event a line: what is stored, exported and compared. */
export const linesOf = (log: readonly (LogEvent | SessionEvent)[]): string => log.map(event => `${JSON.stringify(event)}\n`).join('')

/** The events of `linesOf`. */
export function eventsOf<E = LogEvent>(lines: string): E[] {
  return lines === '' ? [] : (JSON.parse(`[${lines.trimEnd().replaceAll('\n', ',')}]`) as E[])
}
