import type { Server } from 'node:http'
import { networkInterfaces } from 'node:os'

/** How many ports are tried, counting up from the wanted one. */
const attempts = 50

/**
 * Listens on every address of this machine at `port`, or at the next free port above it.
 * Resolves to the port that was taken; rejects with one clear sentence where none could be.
 */
export const listen = async (server: Server, port: number, host = '0.0.0.0'): Promise<number> => {
  for (let at = port; at < Math.min(port + attempts, 65_536); at++) {
    const failure = await new Promise<NodeJS.ErrnoException | null>(settle => {
      const failed = (error: NodeJS.ErrnoException): void => settle(error)
      server.once('error', failed)
      server.listen(at, host, () => {
        server.off('error', failed)
        settle(null)
      })
    })
    if (!failure) {
      const address = server.address()
      return typeof address === 'object' && address ? address.port : at
    }
    if (failure.code === 'EACCES') throw new Error(`Port ${at} needs more rights than this account has; choose one above 1023 with --port.`)
    if (failure.code !== 'EADDRINUSE') throw failure
  }
  throw new Error(`Ports ${port} to ${port + attempts - 1} are all taken; choose another with --port.`)
}

/** Addresses under which other devices of the same network reach this machine: IPv4, without loopback and link-local ones. */
export const lanAddresses = (): readonly string[] =>
  Object.values(networkInterfaces())
    .flatMap(addresses => addresses ?? [])
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
    .map(({ address }) => address)
