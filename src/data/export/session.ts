import type { CallRecord } from '../../core/call'
import { hashOf } from '../../core/canonical'
import type { LogEvent } from '../../core/log'
import { metaOf, type MatchMeta } from '../meta'
import { SCHEMA } from '../schema-number'

/** The hash that session.json gives of a log (as JSON lines): it finds an edit that the rules alone cannot see (a changed text, a changed time). */
export const logHash = (lines: string): string => hashOf(lines)

/** A log (as JSON lines) as it stands in events.jsonl: every line names its match, so that it stands for itself. */
export function jsonl(id: string, lines: string): string {
  const head = `{"match":${JSON.stringify(id)},`
  return lines === '' ? '' : `${head}${lines.slice(1, -1).replaceAll('\n{', `\n${head}`)}\n`
}

/** The first line of session.json; `matchEntry` lines follow, joined by ',\n', then `SESSION_END`. */
export const sessionStart = (app: string): string => `{"parley":"session","schema":${SCHEMA},"app":${JSON.stringify(app)},"matches":[\n`
export const SESSION_END = '\n]}\n'

/** The calls of a match as they stand in calls.jsonl. */
export const callLines = (calls: readonly CallRecord[]): string => calls.map(call => `${JSON.stringify(call)}\n`).join('')

/** One match of session.json: what repeats it. `lines` is its log as JSON lines, `calls` those of its calls ('': none). */
export function matchEntry(id: string, log: readonly LogEvent[], lines: string, calls: string, meta: MatchMeta): string {
  const start = log[0]
  return JSON.stringify({
    id,
    hash: logHash(lines),
    ...(calls === '' ? {} : { calls: hashOf(calls) }),
    ...metaOf(meta),
    spec: start?.e === 'start' ? start.spec : null,
  })
}
