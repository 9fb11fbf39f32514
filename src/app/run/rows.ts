import type { LogEvent } from '../../core/log'
import type { MatchCard } from '../../data/card'
import type { RunRecord } from '../../data/run-record'
import type { Store } from '../../data/store'
import { type Counts, counted, NOTHING } from '../counts'
import type { RunMatch } from './frame'

/** The matches of a run as the store knows them, by index: deleted ones were played and are not played again. */
export async function rowsOf(store: Store, run: RunRecord): Promise<RunMatch[]> {
  const rows = Array.from({ length: run.matches }, (_, index): RunMatch => ({ index, id: null, state: 'waiting', counts: NOTHING }))
  const cards = [...(await store.cards({ session: run.id })), ...(await store.cards({ session: run.id, deleted: true }))]
  for (const card of cards) {
    const { index } = card
    if (index === undefined || rows[index] === undefined) continue
    const counts = await countsOf(store, card)
    rows[index] = { index, id: card.id, state: card.status === 'running' ? 'interrupted' : card.status, counts }
  }
  return rows
}

/** What a stored match has come to. The log is read only where the card doesn't tell: while it is unfinished, and to know which failures there were. */
async function countsOf(store: Store, card: MatchCard): Promise<Counts> {
  if (card.status !== 'running' && card.failures === 0 && card.fallbacks === 0) return { ...NOTHING, k: card.steps, decisions: card.decisions }
  const log: readonly LogEvent[] = (await store.events(card.id)) ?? []
  return counted(NOTHING, log)
}
