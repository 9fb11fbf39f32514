import { BadData, type DataProblem } from '../problem'
import { linesOf, type Store, type StoredMatch } from '../store'
import { readFile, type ReadOptions } from './read'
import type { ReadSession } from './sessions'

/** What an import did: ids that are new, ids that were already there with the same log, and what was left out and why. Nothing else changed. `sessions`: ids of hosted sessions likewise, where any came along. */
export interface ImportReport {
  readonly added: readonly string[]
  readonly already: readonly string[]
  readonly skipped: readonly DataProblem[]
  readonly sessions?: { readonly added: readonly string[]; readonly already: readonly string[] }
}

/** Matches written in one transaction. */
const BATCH = 200

/**
 * Imports a zip or an events.jsonl into a store. A file that is not whole, not ours or from a newer version adds nothing; a match that is flawed is left out
 * and the others are taken. What is stored is never changed: a match whose id is taken by another log is left out too.
 * Never rejects for the file's sake; a failing store is the store's to report.
 */
export async function importInto(store: Store, bytes: Uint8Array, options: ReadOptions): Promise<ImportReport> {
  const { file } = options
  const report = { added: [] as string[], already: [] as string[], skipped: [] as DataProblem[] }
  const sessions: ReadSession[] = []
  let batch: StoredMatch[] = []
  const flush = async () => {
    if (batch.length === 0) return
    const { added, already, taken } = await store.add(batch)
    report.added.push(...added)
    report.already.push(...already)
    report.skipped.push(...taken.map((match): DataProblem => ({ code: 'conflict', where: { file: file === '' ? undefined : file, match } })))
    batch = []
  }
  try {
    for await (const { match, problem } of readFile(bytes, { ...options, session: session => void sessions.push(session) })) {
      if (match === null) report.skipped.push(problem)
      else batch.push(match)
      if (batch.length >= BATCH) await flush()
    }
  } catch (error) {
    if (!(error instanceof BadData)) throw error
    return { added: report.added, already: report.already, skipped: [error.problem] }
  }
  await flush()
  if (sessions.length === 0) return report
  const kept = { added: [] as string[], already: [] as string[] }
  for (const { record, log } of sessions) {
    const { id } = record
    if (await store.sessions.add(record, log)) kept.added.push(id)
    else if (linesOf((await store.sessions.events(id)) ?? []) === linesOf(log)) kept.already.push(id)
    else report.skipped.push({ code: 'session-conflict', where: { file: file === '' ? undefined : file }, values: { id } })
  }
  return { ...report, sessions: kept }
}
