import { type AddressInfo, createServer } from 'node:net'

/** A port of this machine at which nobody listens. */
export const closedPort = (): Promise<number> =>
  new Promise(done => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => done(port))
    })
  })
