import { rulesOf } from '../../catalogue'
import { VERSION } from '../../core/version'
import type { MatchCard } from '../../data/card'
import type { Store } from '../../data/store'

/** Lets the page draw and answer between two pieces of work. */
export const breathe = (): Promise<void> => new Promise(done => setTimeout(done))

/** How an export is going: the share that is written, 0..1. It stops at the next piece when `stop` is aborted. */
export interface Course {
  readonly stop: AbortSignal
  progress(share: number): void
}

/** Writes the one zip of an export and hands it to the browser as a file. Rejects with an AbortError where it was stopped: then nothing is handed over. */
export async function exportCards(store: Store, cards: readonly MatchCard[], today: Date, { stop, progress }: Course): Promise<void> {
  const [{ exportZip }, { entriesOf }, { sessionEntriesOf }] = await Promise.all([
    import('../../data/export/export'),
    import('../../data/export/entry'),
    import('../../data/export/session-entry'),
  ])
  const entries = entriesOf(store, cards, rulesOf)
  const { bytes } = await exportZip(entries, {
    app: VERSION,
    sessions: await sessionEntriesOf(store, entries),
    progress,
    async breathe() {
      await breathe()
      stop.throwIfAborted()
    },
  })
  stop.throwIfAborted()
  download(fileName(cards.length, today), bytes, 'application/zip')
}

/** What the file of an export is called: `parley-2026-03-01-120-matches.zip`, by the local day. */
export function fileName(matches: number, today: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `parley-${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}-${matches}-${matches === 1 ? 'match' : 'matches'}.zip`
}

/** Hands bytes to the browser as a file. */
export function download(name: string, bytes: Uint8Array, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
