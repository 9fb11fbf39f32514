import type { SessionEvent } from '../../../session/log'
import { linesOf } from '../../store'
import { SESSION_TABLES, type SessionTable } from '../columns'
import { cells, CRLF } from '../csv'
import type { Interventions } from '../dropout'
import type { Made } from '../made'
import { Panel } from '../otree/panel'
import { writeOtree } from '../otree/files'
import { logHash, sessionLines } from '../session'
import type { SessionEntry } from '../session-entry'
import type { Sink } from '../sink'
import { digestOf, type Digest } from './digest'
import { interventionRows, matchingRows, pageRows, participantRows } from './tables'

/** What the files of hosted sessions hold, for the reconciliation and for whoever asks. */
export interface SessionCounts {
  readonly sessions: number
  readonly participants: number
}

interface Loaded {
  readonly digest: Digest
  readonly log: readonly SessionEvent[]
  readonly lines: string
  readonly matches: Map<string, Made>
}

const WRITERS: Readonly<Record<SessionTable, (session: Digest, matches: ReadonlyMap<string, Made>) => readonly string[]>> = {
  'participants.csv': participantRows,
  'page_times.csv': pageRows,
  'interventions.csv': interventionRows,
  'matching.csv': matchingRows,
}

/** The files that come along with hosted sessions. Their logs are held while the matches are written; each match of theirs is noted as it is played again. */
export class SessionFiles {
  private constructor(private readonly all: ReadonlyMap<string, Loaded>) {}

  static async load(entries: readonly SessionEntry[]): Promise<SessionFiles> {
    const loaded: Loaded[] = []
    for (const entry of new Map(entries.map(one => [one.id, one])).values()) {
      const log = await entry.load()
      const digest = digestOf(log)
      if (digest.id !== entry.id) throw new Error(`export: expected the log of session ${entry.id}, found that of ${digest.id}`)
      loaded.push({ digest, log, lines: linesOf(log), matches: new Map() })
    }
    loaded.sort((a, b) => a.digest.created - b.digest.created || (a.digest.id < b.digest.id ? -1 : 1))
    return new SessionFiles(new Map(loaded.map(one => [one.digest.id, one])))
  }

  get any(): boolean {
    return this.all.size > 0
  }

  /** What the session's log says was done to one of its matches. */
  interventions(session: string | undefined, match: string): Interventions {
    const loaded = session === undefined ? undefined : this.all.get(session)
    return loaded?.digest.interventions.filter(one => one.match === match) ?? []
  }

  /** Notes a match that was played again, where it belongs to one of these sessions. */
  note(session: string | undefined, made: Made): void {
    if (session !== undefined) this.all.get(session)?.matches.set(made.id, made)
  }

  /** Their members of session.json: id and hash of the log. */
  listed(): readonly { readonly id: string; readonly hash: string }[] {
    return [...this.all.values()].map(({ digest, lines }) => ({ id: digest.id, hash: logHash(lines) }))
  }

  /** Writes session_log.jsonl, the tables and the oTree files. Throws where rows and logs don't add up. */
  write(sink: Sink<unknown>): SessionCounts {
    const joined = [...this.all.values()].reduce((sum, { log }) => sum + log.filter(event => event.e === 'join').length, 0)
    if (!this.any) return { sessions: 0, participants: 0 }
    sink.open('session_log.jsonl')
    for (const { digest, lines } of this.all.values()) sink.write('session_log.jsonl', sessionLines(digest.id, lines))
    for (const [file, rowsOf] of Object.entries(WRITERS) as [SessionTable, (typeof WRITERS)[SessionTable]][]) {
      sink.open(file)
      sink.write(file, cells(SESSION_TABLES[file]) + CRLF)
      let rows = 0
      for (const { digest, matches } of this.all.values()) {
        for (const row of rowsOf(digest, matches)) {
          sink.write(file, row + CRLF)
          rows++
        }
      }
      if (file === 'participants.csv') reconcile(file, rows, joined)
    }
    const panels = [...this.all.values()].map(({ digest, matches }) => new Panel(digest, matches))
    const otree = writeOtree(sink, panels)
    reconcile('otree/all_apps_wide.csv', otree.people, joined)
    const texts = [...this.all.values()].reduce((sum, one) => sum + textsIn(one), 0)
    reconcile('otree/ChatMessages.csv', otree.messages, texts)
    return { sessions: this.all.size, participants: joined }
  }
}

/** Texts of the matches at the session's tables. */
const textsIn = ({ digest, matches }: Loaded): number =>
  digest.seatings.reduce((sum, { match }) => sum + (matches.get(match)?.decisions.reduce((all, { texts }) => all + texts.length, 0) ?? 0), 0)

function reconcile(file: string, found: number, expected: number): void {
  if (found !== expected)
    throw new Error(`export: expected ${expected} rows in ${file}, as the logs say, found ${found}; nothing was exported, please report this`)
}
