import type { ResponseTable } from '../core/response-table'
import type { Misfit } from './schema'
import type { DataProblem } from './problem'
import { shown } from '../core/problem'
import { misfitOfRun, type RunRecord } from './run-record'
import { SCHEMA } from './schema-number'
import { misfitOfTable } from './table-schema'

/** A stored record as it was read, checked; null, and one warning, where a newer version wrote it or it isn't what it should be. */
function checked<V extends { readonly schema: number }>(
  value: V,
  what: 'run' | 'table',
  misfitOf: (value: unknown) => Misfit | null,
  warn: (problem: DataProblem) => void,
): V | null {
  if (value.schema > SCHEMA) {
    warn({ code: 'storage-newer', where: {} })
    return null
  }
  const wrong = misfitOf(value)
  if (wrong === null) return value
  warn({ code: 'storage-unreadable', where: {}, values: { what, path: wrong.path, found: wrong.found === undefined ? '–' : shown(wrong.found) } })
  return null
}

/** A run as it was read from the storage, or null. */
export const keptRun = (value: RunRecord, warn: (problem: DataProblem) => void): RunRecord | null => checked(value, 'run', misfitOfRun, warn)

/** A response table as it was read from the storage, or null. */
export const keptTable = (value: ResponseTable, warn: (problem: DataProblem) => void): ResponseTable | null =>
  checked(value, 'table', misfitOfTable, warn)
