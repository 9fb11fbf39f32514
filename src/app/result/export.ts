import { VERSION } from '../../core/version'
import { storage } from '../storage'
import type { Loaded } from './load'

/** Hands the match to the browser as the zip that every export is: tables, log, models' calls with their texts, session, codebook, scripts; the files of the hosted session that it belongs to. Its code is loaded when it is wanted. */
export async function exportMatch({ id, log, calls, meta, playback, entry }: Loaded): Promise<void> {
  const [{ exportZip }, { entryOf }, { sessionEntriesOf }, { store }] = await Promise.all([
    import('../../data/export/export'),
    import('../../data/export/entry'),
    import('../../data/export/session-entry'),
    storage(),
  ])
  const resolved = { game: playback.game, tags: entry.card.tags }
  const entries = [entryOf({ id, log, resolved, meta, calls, texts: hashes => store.texts(hashes) })]
  const { bytes } = await exportZip(entries, { app: VERSION, sessions: await sessionEntriesOf(store, entries) })
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `parley-${entry.card.id}-${id.slice(0, 8)}.zip`
  document.body.append(link)
  link.click()
  link.remove()
  URL.revokeObjectURL(url)
}
