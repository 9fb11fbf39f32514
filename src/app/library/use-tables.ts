import type { ResponseTable } from '../../core/response-table'
import { liveReading, type Reading } from './live'

/** The response tables of this browser, by name; null until they are read. */
interface Tables extends Reading {
  readonly tables: readonly ResponseTable[] | null
}

const tables = liveReading<Tables>({ tables: null, store: null, warning: null, fault: null }, async ({ store }) => ({ tables: await store.tables() }))

/** All response tables, kept true while somebody looks. */
export const useTables = tables.use
