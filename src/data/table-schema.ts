import { z } from 'zod'
import { idOfTable, type ResponseTable } from '../core/response-table'
import { count, type Fields } from '../core/spec-schema'
import { game, misfit, type Misfit } from './schema'
import { SCHEMA } from './schema-number'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const schema = z.strictObject({
  schema: z.literal(SCHEMA),
  id: hash,
  name: z.string(),
  game,
  config: z.unknown(),
  seats: z.int().min(1).max(10_000),
  seat: count,
  from: z.array(z.strictObject({ match: z.string(), seat: count, player: z.string() })),
  entries: z.record(hash, z.array(z.strictObject({ action: z.unknown(), times: z.int().min(1) })).min(1)),
} satisfies Fields<ResponseTable>)

/** The first misfit of a value against the schema of response tables, its id included, or null. */
export function misfitOfTable(value: unknown): Misfit | null {
  const wrong = misfit(schema, value)
  if (wrong !== null) return wrong
  const table = value as ResponseTable
  return idOfTable(table) === table.id ? null : { path: 'id', found: table.id }
}
