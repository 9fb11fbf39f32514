import type { SessionEvent } from '../../session/log'
import { logHash } from '../export/session'
import { digestOf } from '../export/session/digest'
import { upcastSessionLog } from '../migrations/session-log'
import { BadData, wordsOf, type DataProblem, type Place } from '../problem'
import type { SessionFile } from '../schema'
import type { SessionRecord } from '../session-book'
import { sessionRecordOf } from '../session-record'
import { misfitOfSessionEvent } from '../session-schema'
import { linesOf } from '../store'
import { lines, parse, said } from './lines'

/** A hosted session of a file: its log, checked event by event, and its row. */
export interface ReadSession {
  readonly record: SessionRecord
  readonly log: readonly SessionEvent[]
}

type Raw = Readonly<Record<string, unknown>>

interface Group {
  readonly line: number
  readonly raw: Raw[]
  problem: DataProblem | null
}

/**
 * The hosted sessions of a session_log.jsonl, each compared with what session.json lists (`listed`): every line says of which session it is (`of`). One with a flaw comes with its first problem.
 */
export function* readSessions(
  bytes: Uint8Array,
  listed: NonNullable<SessionFile['sessions']>,
  where: Place,
): Generator<{ readonly session: ReadSession; readonly problem: null } | { readonly session: null; readonly problem: DataProblem }> {
  const place: Place = { ...where, entry: 'session_log.jsonl' }
  const groups = groupsOf(bytes, place)
  for (const { id, hash } of listed) {
    const group = groups.get(id)
    groups.delete(id)
    try {
      if (group === undefined) throw new BadData({ code: 'session-listing', where, values: { id, only: 'session.json' } })
      yield { session: sessionOf(id, hash, group, place), problem: null }
    } catch (error) {
      if (!(error instanceof BadData)) throw error
      yield { session: null, problem: error.problem }
    }
  }
  for (const [id, { line, problem }] of groups)
    yield { session: null, problem: problem ?? { code: 'session-listing', where: { ...place, line }, values: { id, only: 'session_log.jsonl' } } }
}

function groupsOf(bytes: Uint8Array, where: Place): Map<string, Group> {
  const groups = new Map<string, Group>()
  let last = ''
  for (const { line, text, problem } of lines(bytes, where)) {
    const value = problem === null ? parse(text) : null
    const { of, ...event } = value ?? {}
    const id = typeof of === 'string' ? of : last
    last = id
    const group = groups.get(id) ?? { line, raw: [], problem: null }
    groups.set(id, group)
    if (value === null) group.problem ??= problem ?? { code: 'not-json', where: { ...where, line }, values: { found: said(text) } }
    else group.raw.push(event)
  }
  return groups
}

function sessionOf(id: string, hash: string, { line, raw, problem }: Group, where: Place): ReadSession {
  if (problem !== null) throw new BadData(problem)
  const written = raw as unknown as readonly SessionEvent[]
  const log = upcastSessionLog(written, { ...where, line })
  for (const [i, event] of log.entries()) {
    const misfit = misfitOfSessionEvent(event)
    if (misfit !== null)
      throw new BadData({ code: 'not-session-event', where: { ...where, line: line + i }, values: { path: misfit.path, found: said(misfit.found) } })
  }
  const first = log[0]
  if (first?.e !== 'plan' || first.session !== id)
    throw new BadData({
      code: 'not-session-event',
      where: { ...where, line },
      values: { path: first?.e === 'plan' ? 'session' : 'e', found: said(first?.e === 'plan' ? first.session : first?.e) },
    })
  if (logHash(linesOf(written)) !== hash) throw new BadData({ code: 'session-edited', where, values: { id } })
  try {
    digestOf(log)
  } catch (error) {
    throw new BadData({ code: 'not-session-event', where: { ...where, line }, values: { path: 'participant', found: wordsOf(error) } })
  }
  return { record: sessionRecordOf(log), log }
}
