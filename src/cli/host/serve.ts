import { attachBroker } from '../../server/broker'
import { createSiteServer } from '../../server/http'
import { lanAddresses, listen } from '../../server/listen'
import { Services } from '../../server/services'

/** A page and a broker of this process. `pages`: addresses of join.html, those that other devices reach first. */
export interface Served {
  readonly broker: string
  readonly pages: readonly string[]
  close(): Promise<void>
}

/** Serves the built page (PARLEY_SITE, else dist) and a broker at a port, or the next free one above it. */
export async function serveSession(port: number): Promise<Served> {
  const server = createSiteServer(process.env['PARLEY_SITE'] ?? 'dist', undefined, new Services(true))
  const broker = await attachBroker(server, { ownsUpgrades: true })
  const taken = await listen(server, port)
  return {
    broker: `ws://127.0.0.1:${taken}/mqtt`,
    pages: [...lanAddresses(), 'localhost'].map(address => `http://${address}:${taken}/join.html`),
    async close() {
      await broker.close()
      server.close()
      server.closeAllConnections()
    },
  }
}
