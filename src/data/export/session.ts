import type { CallRecord } from '../../core/call'
import { hashOf } from '../../core/canonical'
import type { LogEvent } from '../../core/log'
import { metaOf, type MatchMeta } from '../meta'
import { SCHEMA } from '../schema-number'

/** The hash that session.json gives of a log (as JSON lines): it finds an edit that the rules alone cannot see (a changed text, a changed time). */
export const logHash = (lines: string): string => hashOf(lines)

/** A log (as JSON lines) as it stands in events.jsonl: every line names its match, so that it stands for itself. */
export const jsonl = (id: string, lines: string): string => headed('match', id, lines)

/** A session's log (as JSON lines) as it stands in session_log.jsonl: every line says of which session it is (`of`). */
export const sessionLines = (id: string, lines: string): string => headed('of', id, lines)

function headed(member: string, id: string, lines: string): string {
  const head = `{"${member}":${JSON.stringify(id)},`
  return lines === '' ? '' : `${head}${lines.slice(1, -1).replaceAll('\n{', `\n${head}`)}\n`
}

/** The first line of session.json; `matchEntry` lines follow, joined by ',\n', then `sessionEnd`. */
export const sessionStart = (app: string): string => `{"parley":"session","schema":${SCHEMA},"app":${JSON.stringify(app)},"matches":[\n`

/** The end of session.json, with the hosted sessions that came along, where there are any. */
export const sessionEnd = (sessions: readonly { readonly id: string; readonly hash: string }[]): string =>
  sessions.length === 0 ? '\n]}\n' : `\n],"sessions":[\n${sessions.map(one => JSON.stringify(one)).join(',\n')}\n]}\n`

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
