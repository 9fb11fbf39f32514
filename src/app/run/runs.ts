import { loadGame } from '../../catalogue'
import { Problem } from '../../core/problem'
import type { RunRecord } from '../../data/run-record'
import { systemClock } from '../../run/clock'
import { LETTING_GO, takeLease } from '../lease'
import { randomName } from '../random'
import type { Setup } from '../setup/setup'
import { storage } from '../storage'
import { LiveRun } from './live-run'
import { matchAt, modelsIn, recordOf, setupOf } from './plan'
import { rowsOf } from './rows'
import type { CatalogueEntry } from '../../catalogue'

const running = new Map<string, LiveRun>()

/** The run that this tab plays or played under an id, else null. */
export const runOf = (id: string): LiveRun | null => running.get(id) ?? null

/** Starts a run of many matches of one set-up. Throws a Problem where the set-up doesn't fit or a key is missing: then nothing is kept. */
export async function startRun(setup: Setup, entry: CatalogueEntry, language: 'en' | 'de'): Promise<{ readonly id: string }> {
  const now = systemClock.now()
  const record = recordOf(setup, entry, language, `${entry.card.id}-${dayOf(now)}-${randomName(6)}`, now)
  // Whatever doesn't fit is said before anything begins.
  matchAt(setupOf(record), entry, 0)
  await openRun(record, false)
  return { id: record.id }
}

/** Goes on with a run that was interrupted, or hands back the one that this tab plays. Throws a Problem where another tab plays it (unless `steal`), or it is over or unknown. */
export async function resumeRun(id: string, steal: boolean): Promise<LiveRun> {
  const here = running.get(id)
  const state = here?.getFrame().state
  if (here !== undefined && (state === 'playing' || state === 'paused')) return here
  const { store } = await storage()
  const record = await store.run(id)
  if (record === null)
    throw new Problem({ expected: 'a run that is stored in this browser', found: id, where: 'run', todo: 'look for its matches in the library' })
  if (record.status === 'done' || record.status === 'stopped')
    throw new Problem({ expected: 'a run that is still going on', found: 'one that is over', where: 'run', todo: 'look at its results' })
  return openRun(record, steal)
}

async function openRun(record: RunRecord, steal: boolean): Promise<LiveRun> {
  const setup = setupOf(record)
  const [entry, { store }] = await Promise.all([loadGame(record.game), storage()])
  const models = modelsIn(setup)
  const desk = models.length === 0 ? null : await import('../model-desk')
  desk?.checkKeys(models)
  const lease = await takeLease(`run:${record.id}`, steal)
  if (lease === null)
    throw new Problem({
      expected: 'a run that no other tab plays',
      found: 'one that is open in another tab',
      where: 'run',
      todo: 'go on there, or take it over',
    })
  // Only who holds the run may ask how far it is; a tab from which it was taken needs a moment to let go.
  if (steal) await systemClock.wait(LETTING_GO)
  const rows = await rowsOf(store, record)
  const calls =
    desk === null
      ? []
      : await desk.callsOf(
          store,
          rows.flatMap(row => row.id ?? []),
        )
  const run = new LiveRun({ record, setup, entry, store, rows, models: desk?.openDesk(store, record, calls) ?? null, lease, steal })
  running.set(record.id, run)
  return run
}

/** A day as ids hold it: 20260301, by the local clock. */
function dayOf(at: number): string {
  const day = new Date(at)
  return `${day.getFullYear()}${String(day.getMonth() + 1).padStart(2, '0')}${String(day.getDate()).padStart(2, '0')}`
}
