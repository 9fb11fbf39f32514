import { cp, mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSiteServer } from '../../src/server/http'
import { listen } from '../../src/server/listen'

/** A copy of the built site that a test may change and stop. */
export interface FolderSite {
  readonly url: string
  /** Folder of the copy on disk. */
  readonly folder: string
  close(): Promise<void>
}

const stopped = (server: Server): Promise<void> =>
  new Promise(done => {
    server.close(() => done())
    server.closeAllConnections()
  })

/** Serves a copy of `dist` from a sub-folder of a host of its own, as any web server would. */
export const serveCopy = async (path = 'lab/parley/'): Promise<FolderSite> => {
  const root = await mkdtemp(join(tmpdir(), 'parley-site-'))
  const folder = join(root, path)
  await cp('dist', folder, { recursive: true })
  const server = createSiteServer(root)
  const port = await listen(server, 0, '127.0.0.1')
  return {
    url: `http://localhost:${port}/${path}`,
    folder,
    close: async () => {
      await stopped(server)
      await rm(root, { recursive: true, force: true })
    },
  }
}
