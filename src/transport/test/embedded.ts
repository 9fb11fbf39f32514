import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { attachBroker, type Broker, type BrokerOptions } from '../../server/broker'
import type { RunningBroker } from './labs'

/** Our own broker on a port of its own, as `npm start` has it. */
export async function embedded(options: BrokerOptions = {}): Promise<RunningBroker & { broker(): Broker }> {
  let server: Server
  let broker: Broker
  let port = 0
  const start = async () => {
    server = createServer((_request, response) => response.end())
    broker = await attachBroker(server, { ownsUpgrades: true, ...options })
    await new Promise<void>((done, fail) => {
      server.once('error', fail)
      server.listen(port, '127.0.0.1', done)
    })
    port = (server.address() as AddressInfo).port
  }
  const kill = async () => {
    await broker.close()
    server.closeAllConnections()
    await new Promise(done => server.close(done))
  }
  await start()
  return { port, kill, start, broker: () => broker }
}
