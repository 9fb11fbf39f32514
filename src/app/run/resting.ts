import type { RunRecord } from '../../data/run-record'
import type { Store } from '../../data/store'
import { spentOf } from '../../players/llm/budget'
import { tallyOf } from '../tallies'
import { isOver, type RunFrame } from './frame'
import { rowsOf } from './rows'
import { Sums } from './sums'

/** A run that this tab doesn't play, as it is stored. Null where there is none. */
export async function restingFrame(store: Store, id: string): Promise<RunFrame | null> {
  const record: RunRecord | null = await store.run(id)
  if (record === null) return null
  const matches = await rowsOf(store, record)
  const calls = (await Promise.all(matches.flatMap(({ id: match }) => (match === null ? [] : [store.calls(match)])))).flat()
  const sums = new Sums()
  for (const row of matches) sums.add(row.counts)
  const minutes = record.minutes ?? 0
  const over = matches.filter(isOver).length
  return {
    record,
    state: record.status === 'done' || record.status === 'stopped' ? record.status : 'resting',
    why: null,
    fault: null,
    matches,
    over,
    live: 0,
    ...sums.now,
    tally: calls.length === 0 ? null : tallyOf(calls),
    spent: calls.length === 0 ? null : spentOf(calls, minutes),
    limits: record.budget,
    elapsed: minutes * 60_000,
    progress: over / Math.max(1, record.matches),
  }
}
