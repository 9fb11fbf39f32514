import type { LogEvent } from '../../core/log'
import { shown } from '../../core/problem'
import type { MatchCard } from '../card'
import { BadData, type Place } from '../problem'
import { SCHEMA } from '../schema-number'
import { names } from './0001-names'
import { models } from './0002-models'
import { chained, type Json, type Upcaster } from './upcaster'

const chain = chained([names, models], SCHEMA)

/**
 * Lifts a value from its schema to ours. Throws `BadData`: 'newer' where its schema is above ours, 'bad-schema' where it has none
 * or an old value has not the form its number promises.
 */
function upcast<V>(value: V, schema: unknown, lift: (by: Upcaster, value: V) => V, where: Place): V {
  if (typeof schema !== 'number' || !Number.isInteger(schema) || schema < 0)
    throw new BadData({ code: 'bad-schema', where, values: { found: shown(schema) } })
  if (schema > SCHEMA) throw new BadData({ code: 'newer', where, values: { ours: SCHEMA, theirs: schema } })
  let lifted = value
  for (const upcaster of chain.slice(schema)) {
    try {
      lifted = lift(upcaster, lifted)
    } catch {
      throw new BadData({ code: 'bad-schema', where, values: { found: shown(schema) } })
    }
  }
  return lifted
}

/** A log in our schema, read off its start event; a log of ours comes back as it is. */
export function upcastLog(events: readonly LogEvent[], where: Place = {}): readonly LogEvent[] {
  const start = events[0] as Json | undefined
  if (start?.['e'] !== 'start') return events
  return upcast<readonly Json[]>(events as readonly Json[], start['schema'], (by, log) => by.log(log), where) as readonly LogEvent[]
}

/** A session.json in our schema. */
export const upcastSession = (file: Json, where: Place): Json => upcast(file, file['schema'], (by, value) => by.session(value), where)

/** A stored card in our schema, or null where it is of a newer one. */
export function upcastCard(stored: MatchCard): MatchCard | null {
  if (stored.schema === SCHEMA) return stored
  if (stored.schema > SCHEMA) return null
  return upcast<Json>(stored as unknown as Json, stored.schema, (by, card) => by.card(card), { match: stored.id }) as MatchCard
}
