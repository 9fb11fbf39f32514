import type { MatchCard } from '../../data/card'
import type { RunRecord } from '../../data/run-record'
import type { Store } from '../../data/store'

/** A run that isn't over, and how many of its matches are. */
export interface UnfinishedRun {
  readonly record: RunRecord
  readonly over: number
}

/** The runs of many matches that are not over, newest first. */
export async function unfinishedRuns(store: Store): Promise<readonly UnfinishedRun[]> {
  const runs = (await store.runs()).filter(({ matches, status }) => matches > 1 && (status === 'running' || status === 'paused'))
  if (runs.length === 0) return []
  const over = new Map<string, number>()
  for (const { session, status } of await store.cards())
    if (session !== undefined && status !== 'running') over.set(session, (over.get(session) ?? 0) + 1)
  return runs.map(record => ({ record, over: over.get(record.id) ?? 0 }))
}

/** Unfinished matches that are offered one by one: those of unfinished runs go on with their run. */
export function apartFrom(runs: readonly UnfinishedRun[], cards: readonly MatchCard[]): readonly MatchCard[] {
  const ids = new Set(runs.map(({ record }) => record.id))
  return cards.filter(card => card.session === undefined || !ids.has(card.session))
}
