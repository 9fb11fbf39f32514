import { wordsOf, type DataProblem } from './problem'

const named = (error: unknown): readonly string[] => {
  const { name, inner } = (error ?? {}) as { name?: string; inner?: { name?: string } }
  return [name ?? '', inner?.name ?? '']
}

/** Faults of the storage, not of the call: browsers' and dexie's names for them. */
const FAILURES = [
  'QuotaExceededError',
  'AbortError',
  'UnknownError',
  'DatabaseClosedError',
  'InvalidStateError',
  'TimeoutError',
  'DataError',
  'BulkError',
  'OpenFailedError',
]

/** Whether an error says that the storage is full or broken, not that the call was wrong. */
export function isStorageFailure(error: unknown): boolean {
  return named(error).some(name => FAILURES.includes(name))
}

/** What the person at this device must know about such an error. */
export function storageProblem(error: unknown, match: string | undefined): DataProblem {
  if (named(error).includes('QuotaExceededError')) return { code: 'storage-full', where: { match } }
  return { code: 'storage-failed', where: { match }, values: { found: wordsOf(error) } }
}
