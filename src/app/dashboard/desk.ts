import { type Remote, wrap } from 'comlink'
import type { Store } from '../../data/store'
import type { Holdings } from './holdings'
import type { Analyst } from './worker'

type Desk = Pick<Analyst, 'load' | 'answer' | 'ids'> | Remote<Analyst>

let desk: Promise<{ readonly analyst: Desk; readonly isApart: boolean }> | null = null

/** The worker, made once; where the browser forbids workers, its work is done on the page. */
function open() {
  desk ??= (async () => {
    try {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
      return { analyst: wrap<Analyst>(worker), isApart: true }
    } catch {
      return { analyst: new (await import('./worker')).Analyst(), isApart: false }
    }
  })()
  return desk
}

/** Who computes: starts on first use. */
export const analyst = async (): Promise<Desk> => (await open()).analyst

/**
 * Has the library read. The worker reads IndexedDB itself; where some matches are in this page's memory alone (a full or forbidden storage) or
 * there is no worker, it is handed the cards.
 */
export async function readHoldings(store: Store, isWhole: boolean): Promise<Holdings | null> {
  const { analyst: to, isApart } = await open()
  return to.load(isApart && isWhole && store.kind === 'indexeddb' ? null : await store.cards())
}
