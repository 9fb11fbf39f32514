import type { SessionEvent } from '../session/log'
import { SCHEMA } from './schema-number'
import type { SessionRecord } from './session-book'

/** The row of a session as its log tells it: title of the plan, time of the first event, participants who joined, and whether it has ended. Throws where the log doesn't begin with its plan. */
export function sessionRecordOf(log: readonly SessionEvent[]): SessionRecord {
  const first = log[0]
  if (first?.e !== 'plan') throw new Error(`session log: expected it to begin with 'plan', found ${first?.e ?? 'nothing'}`)
  return {
    schema: SCHEMA,
    id: first.session,
    title: first.plan.title,
    created: first.at,
    people: log.filter(event => event.e === 'join').length,
    status: log.some(event => event.e === 'end') ? 'over' : 'open',
  }
}

/** Newest first; equal times by id. */
export const newestSessionFirst = (a: SessionRecord, b: SessionRecord): number => b.created - a.created || (a.id < b.id ? -1 : 1)
