import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { attachBroker } from './broker'
import { createSiteServer } from './http'
import { lanAddresses, listen } from './listen'
import { Services } from './services'
import { upstreamsOf } from './upstreams'

const usage = `Serves a built Parley site on this machine and its network.

  npm start [-- --port 4600] [-- --root folder] [-- --proxy openai,anthropic] [-- --no-broker]

--port       the port to use, or PORT in the environment; if it is taken, the next free one
--root       the folder to serve
--no-broker  no broker at /mqtt: live sessions then need another one
--proxy      providers of models that this server asks for pages of this machine, with its own keys from the environment (OPENAI_API_KEY …);
             id=address sends to another address. Pages on other machines need the host token that is printed. Off unless given.
`

const start = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      root: { type: 'string' },
      proxy: { type: 'string' },
      'no-broker': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) {
    process.stdout.write(usage)
    return
  }
  const asked = values.port ?? process.env['PORT'] ?? '4600'
  const port = /^\d{1,5}$/.test(asked) ? Number(asked) : Number.NaN
  if (!(port <= 65_535)) throw new Error(`A port is a whole number from 0 to 65535; “${asked}” came. Try --port 4600.`)
  const token = randomBytes(16).toString('base64url')
  const proxy = values.proxy === undefined ? undefined : { upstreams: upstreamsOf(values.proxy, process.env), token }
  const isHosting = values['no-broker'] !== true
  const server = createSiteServer(resolve(values.root ?? 'dist'), proxy, new Services(isHosting))
  if (isHosting) await attachBroker(server, { ownsUpgrades: true })
  const taken = await listen(server, port)
  const moved = port !== 0 && taken !== port ? `Port ${port} is taken, so this is ${taken}.\n\n` : ''
  const addresses = lanAddresses()
  const lan = addresses.map(address => `  on this network   http://${address}:${taken}/\n`)
  const join = !isHosting
    ? 'There is no broker here (--no-broker): live sessions need another one.\n'
    : addresses.length > 0
      ? `Phones and laptops of this network join live sessions at ${addresses.map(address => `http://${address}:${taken}/j`).join(' or ')}\n`
      : 'This machine is in no network: live sessions reach its own browsers only.\n'
  const note =
    proxy === undefined
      ? ''
      : `\nModels of ${[...proxy.upstreams.keys()].join(', ')} are asked through this server, for pages of this machine.\nOther machines need the host token: ${token}\nWho has it spends your money.\n`
  process.stdout.write(
    `\n${moved}Parley is ready:\n\n  on this machine   http://localhost:${taken}/\n${lan.join('')}\n${join}${note}\nCtrl+C stops it.\n`,
  )
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
