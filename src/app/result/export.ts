import { VERSION } from '../../core/version'
import { storage } from '../storage'
import type { Loaded } from './load'

/** Hands the match to the browser as the zip that every export is: tables, log, models' calls with their texts, session, codebook, scripts. Its code is loaded when it is wanted. */
export async function exportMatch({ id, log, calls, meta, playback, entry }: Loaded): Promise<void> {
  const [{ exportZip }, { entryOf }, { store }] = await Promise.all([
    import('../../data/export/export'),
    import('../../data/export/entry'),
    storage(),
  ])
  const resolved = { game: playback.game, tags: entry.card.tags }
  const { bytes } = await exportZip([entryOf({ id, log, resolved, meta, calls, texts: hashes => store.texts(hashes) })], { app: VERSION })
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `parley-${entry.card.id}-${id.slice(0, 8)}.zip`
  document.body.append(link)
  link.click()
  link.remove()
  URL.revokeObjectURL(url)
}
