import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brokerEnvironment, isInstalled } from '../../tools/brokers.mjs'
import type { RunningBroker } from './labs'

/** A port that was free a moment ago. */
const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (typeof address === 'object' && address ? done(address.port) : fail(new Error('No port.'))))
    })
  })

const answers = (port: number): Promise<boolean> =>
  new Promise(done => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })

/** A broker's program, and how it is set up: `write` makes the text of its settings for two free ports (WebSocket, and one it may need besides) and an empty folder. */
export interface Program {
  readonly name: string
  readonly path: string
  readonly write: (ports: { readonly socket: number; readonly other: number }, folder: string) => string
  readonly args: (settings: string) => readonly string[]
}

/** Debian's Mosquitto 2.0.11 doesn't start with a WebSocket listener alone: it needs a plain one, here on this machine only. */
export const mosquitto: Program = {
  name: 'Mosquitto',
  path: 'mosquitto',
  write: ({ socket, other }) =>
    `listener ${other} 127.0.0.1\nlistener ${socket} 127.0.0.1\nprotocol websockets\nallow_anonymous true\npersistence false\nlog_type error\n`,
  args: settings => ['-c', settings],
}

/** NATS speaks MQTT over WebSocket at /mqtt, and wants JetStream and a server's name for it. */
export const nats: Program = {
  name: 'NATS',
  path: 'nats-server',
  write: ({ socket, other }, folder) =>
    `server_name: test\nlisten: 127.0.0.1:-1\njetstream { store_dir: ${JSON.stringify(join(folder, 'store'))} }\n` +
    `mqtt { listen: "127.0.0.1:${other}" }\nwebsocket { listen: "127.0.0.1:${socket}", no_tls: true }\n`,
  args: settings => ['-c', settings],
}

/** Whether a broker's program is installed. */
export const isHere = ({ path }: Program): boolean => isInstalled(path)

/** Runs a broker on ports of its own, with a folder of its own that goes with it. Settles when it takes connections. */
export async function run(program: Program): Promise<RunningBroker & { end(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-broker-'))
  const ports = { socket: await freePort(), other: await freePort() }
  const settings = join(folder, 'settings.conf')
  writeFileSync(settings, program.write(ports, folder))
  let child: ChildProcess | null = null
  let said = ''
  const start = async () => {
    const running = spawn(program.path, program.args(settings), { env: brokerEnvironment, stdio: ['ignore', 'pipe', 'pipe'] })
    child = running
    for (const stream of [running.stdout, running.stderr]) stream.on('data', part => (said = `${said}${part}`.slice(-2000)))
    while (!(await answers(ports.socket))) {
      if (running.exitCode !== null) throw new Error(`${program.name} ended at once: ${said}`)
      await new Promise(done => setTimeout(done, 20))
    }
  }
  const kill = async () => {
    const running = child
    child = null
    if (!running || running.exitCode !== null || running.signalCode !== null) return
    const gone = new Promise(done => running.once('exit', done))
    running.kill('SIGKILL')
    await gone
    rmSync(join(folder, 'store'), { recursive: true, force: true })
  }
  await start()
  return {
    port: ports.socket,
    kill,
    start,
    end: async () => {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
