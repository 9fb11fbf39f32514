import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createSiteServer } from './http'
import { lanAddresses, listen } from './listen'

const usage = `Serves a built Parley site on this machine and its network.

  npm start [-- --port 4600] [-- --root folder]

--port  the port to use, or PORT in the environment; if it is taken, the next free one
--root  the folder to serve
`

const start = async (): Promise<void> => {
  const { values } = parseArgs({ options: { port: { type: 'string' }, root: { type: 'string' }, help: { type: 'boolean', short: 'h' } } })
  if (values.help) {
    process.stdout.write(usage)
    return
  }
  const asked = values.port ?? process.env['PORT'] ?? '4600'
  const port = /^\d{1,5}$/.test(asked) ? Number(asked) : Number.NaN
  if (!(port <= 65_535)) throw new Error(`A port is a whole number from 0 to 65535; “${asked}” came. Try --port 4600.`)
  const server = createSiteServer(resolve(values.root ?? 'dist'))
  const taken = await listen(server, port)
  const moved = port !== 0 && taken !== port ? `Port ${port} is taken, so this is ${taken}.\n\n` : ''
  const lan = lanAddresses().map(address => `  on this network   http://${address}:${taken}/\n`)
  process.stdout.write(`\n${moved}Parley is ready:\n\n  on this machine   http://localhost:${taken}/\n${lan.join('')}\nCtrl+C stops it.\n`)
  const stop = (): void => {
    server.close()
    server.closeAllConnections()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
