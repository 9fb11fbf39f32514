import { shown } from '../../core/problem'
import type { SessionEvent } from '../../session/log'
import { BadData, type Place } from '../problem'
import type { Json } from './upcaster'

/** The schema number that a session's log carries in its `plan` event. Raised together with an upcaster below. */
export const SESSION_SCHEMA = 1

/** Lifts a session's log, `plan` event first, from one schema to the next. The input is not changed. */
export interface SessionUpcaster {
  readonly from: number
  log(events: readonly Json[]): readonly Json[]
}

/** From schema 1 on, without a gap: the one at place i lifts from i + 1. No schema but the first has been released. */
const CHAIN: readonly SessionUpcaster[] = []

/**
 * A session's log in our schema, read off its `plan` event; one of ours comes back as it is. Throws `BadData`: 'newer' where its schema is above ours, 'bad-schema' where it has none.
 */
export function upcastSessionLog(
  events: readonly SessionEvent[],
  where: Place = {},
  chain: readonly SessionUpcaster[] = CHAIN,
): readonly SessionEvent[] {
  const ours = chain.length + SESSION_SCHEMA - CHAIN.length
  const plan = events[0] as Json | undefined
  if (plan?.['e'] !== 'plan') return events
  const schema: unknown = plan['schema']
  if (typeof schema !== 'number' || !Number.isInteger(schema) || schema < 1)
    throw new BadData({ code: 'bad-schema', where, values: { found: shown(schema) } })
  if (schema > ours) throw new BadData({ code: 'newer', where, values: { ours, theirs: schema } })
  let lifted = events as readonly Json[]
  for (const upcaster of chain.slice(schema - 1)) lifted = upcaster.log(lifted)
  return lifted as unknown as readonly SessionEvent[]
}
