import type { LogEvent } from '../../core/log'
import { shown } from '../../core/problem'
import { upcastLog } from '../migrations/upcast'
import { BadData, type DataProblem, type Place } from '../problem'
import { MATCH_ID, misfitOfEvent } from '../schema'
import { linesOf } from '../store'

/** One log of an events.jsonl: its events in our schema, or what is wrong with it. `id` is null where the lines name no match; `written` are its lines as they stood. */
export interface ReadLog {
  readonly id: string | null
  readonly line: number
  readonly log: readonly LogEvent[]
  readonly written: string
  readonly problem: DataProblem | null
}

/** A JSON object whose members are not known yet. */
type Raw = Readonly<Record<string, unknown>>

/**
 * The logs of an events.jsonl, one after the other, so that a large file is never held twice. Lines that belong to one match stand together; a line that
 * names no match belongs to the log that the last 'start' began. A log with a flaw comes with its first problem, and the others are read nevertheless.
 */
export function* readLogs(bytes: Uint8Array, where: Place): Generator<ReadLog> {
  let open: { id: string | null; line: number; raw: Raw[]; problem: DataProblem | null } | null = null
  const seen = new Set<string>()
  for (const { line, text, problem } of lines(bytes, where)) {
    let event: Raw | null = null
    let flaw = problem
    if (flaw === null) {
      const parsed = parse(text)
      if (parsed === null) flaw = { code: 'not-json', where: { ...where, line }, values: { found: shown(text) } }
      else event = parsed
    }
    const { match, ...rest } = event ?? {}
    const id = typeof match === 'string' ? match : null
    const begins = open === null || (event !== null && (id === null ? rest['e'] === 'start' : id !== open.id))
    if (begins) {
      if (open !== null) yield finished(open, where)
      open = {
        id,
        line,
        raw: [],
        problem: id !== null && seen.has(id) ? { code: 'mixed', where: { ...where, line, match: id }, values: { found: shown(id) } } : null,
      }
      if (id !== null) seen.add(id)
    }
    if (open === null) continue
    open.problem ??= flaw
    if (event !== null) open.raw.push(rest)
  }
  if (open !== null) yield finished(open, where)
}

function finished(
  { id, line, raw, problem }: { id: string | null; line: number; raw: readonly Raw[]; problem: DataProblem | null },
  where: Place,
): ReadLog {
  const place: Place = { ...where, match: id ?? undefined }
  const flawed = (found: DataProblem): ReadLog => ({ id, line, log: [], written: '', problem: found })
  if (problem !== null) return flawed(problem)
  if (id !== null && !MATCH_ID.test(id)) return flawed({ code: 'not-event', where: { ...where, line }, values: { path: 'match', found: said(id) } })
  const first = raw[0]
  if (first?.['e'] !== 'start') return flawed({ code: 'no-start', where: { ...place, line }, values: { found: shown(first?.['e']) } })
  try {
    const log = upcastLog(raw as unknown as readonly LogEvent[], { ...place, line })
    for (const [i, event] of log.entries()) {
      const misfit = misfitOfEvent(event)
      if (misfit !== null)
        return flawed({ code: 'not-event', where: { ...place, line: line + i }, values: { path: misfit.path, found: said(misfit.found) } })
    }
    return { id, line, log, written: linesOf(raw as unknown as readonly LogEvent[]), problem: null }
  } catch (error) {
    if (error instanceof BadData) return flawed(error.problem)
    throw error
  }
}

/** A value in a sentence of any language. */
export const said = (value: unknown): string => (value === undefined ? '–' : shown(value))

/** The JSON object of a line, or null. */
export function parse(text: string): Raw | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : null
  } catch {
    return null
  }
}

/** Lines of at most this many bytes; what is longer is no event of ours. */
const LONGEST = 64 << 20

/** The lines of a file that are not empty, by number, each with what is wrong with its bytes. */
export function* lines(bytes: Uint8Array, where: Place): Generator<{ line: number; text: string; problem: DataProblem | null }> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
  let line = 0
  for (let from = 0; from < bytes.length; ) {
    const next = bytes.indexOf(10, from)
    const to = next < 0 ? bytes.length : next
    line++
    let text = ''
    let problem: DataProblem | null =
      to - from > LONGEST ? { code: 'too-big', where: { ...where, line }, values: { limit: '64 MB', found: `${(to - from) >> 20} MB` } } : null
    try {
      if (problem === null) text = decoder.decode(bytes.subarray(from, to)).trimEnd()
    } catch {
      problem = { code: 'not-text', where: { ...where, line } }
    }
    if (text !== '' || problem !== null) yield { line, text, problem }
    from = to + 1
  }
}
