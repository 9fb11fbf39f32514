import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createInterface } from 'node:readline'
import { loadGame, resolveGame } from '../../catalogue'
import { Problem } from '../../core/problem'
import { VERSION } from '../../core/version'
import { MemoryStore } from '../../data/memory'
import { openSession } from '../../host/live/open-session'
import type { SessionHost } from '../../host/live/session-host'
import { credentialsOf } from '../../host/wire/credentials'
import { hostKeys } from '../../host/wire/keys'
import { base64url } from '../../host/wire/bytes'
import { systemClock } from '../../run/clock'
import { parsePlan } from '../../session/plan-schema'
import { openTransport } from '../../transport/open'
import type { Bench, Figure } from './bench'
import type { Reply, Work } from './session-worker'

const SEATS = [30, 100, 300] as const
/** Rounds that are played and measured, after one to warm up. */
const ROUNDS = 8
/** Milliseconds within which everybody answers: quicker than any class; 0 is all at the same moment. */
const WINDOW = 5_000
/** Longest that anything may take before the bench gives up. */
const PATIENCE = 180_000

/**
 * Live sessions at 30, 100 and 300 seats: a host in this process, our broker in another, and the participants' own client code over real MQTT in a third. Everybody is shown the question and
 * answers at once, the worst that can happen. PARLEY_BENCH_SEATS measures one size alone. `round trip`: from an answer's sending until its sender's screen says that it counts. Two kinds: p-beauty (one table) and public messages at tables of five.
 */
export const session: Bench = async () => {
  const figures: Figure[] = []
  const asked = Number(process.env['PARLEY_BENCH_SEATS'])
  for (const seats of asked > 0 ? [asked] : SEATS) {
    figures.push(...(await measured('p-beauty', seats, WINDOW)))
    figures.push(...(await measured('p-beauty', seats, 0)))
    figures.push(...(await measured('messages', seats, WINDOW)))
  }
  return figures
}

const plans = {
  'p-beauty': { game: 'p-beauty', people: 'all', config: { rounds: ROUNDS } },
  messages: {
    game: 'public-goods',
    people: 5,
    config: { rounds: 2 },
    talk: { before: 'contribute', messages: 2, maxChars: 280, audience: 'public' },
  },
} as const

async function measured(kind: keyof typeof plans, seats: number, windowMs: number): Promise<readonly Figure[]> {
  const broker = worker({ do: 'broker' })
  const { port } = await said(broker, 'port')
  const address = `ws://127.0.0.1:${port}/mqtt`
  const seed = Uint8Array.from(randomBytes(32))
  const { session: name, sign } = hostKeys(seed)
  const credentials = credentialsOf({ kind: 'host', seed })
  const plan = parsePlan({ title: 'bench', seed: 'bench', join: { places: seats }, next: 'auto', parts: [plans[kind]] })
  const host = await openSession(
    {
      clock: systemClock,
      random: n => Uint8Array.from(randomBytes(n)),
      transport: openTransport(address, { session: name, ...credentials }),
      store: new MemoryStore(),
      app: VERSION,
      load: loadGame,
      resolve: resolveGame,
      player: () => Promise.reject(new RangeError('bench: nobody but people sits here')),
    },
    plan,
    seed,
  )
  const people = worker({ do: 'people', address, key: base64url(sign), seats, windowMs })
  try {
    const started = performance.now()
    await until(host, () => host.frame().counts.visible === seats)
    const joined = performance.now() - started
    const cpu = process.cpuUsage()
    await host.start('bench')
    await until(host, () => host.frame().stage === 'over')
    const { user, system } = process.cpuUsage(cpu)
    const decisions = host.decisions()
    const { times } = await said(people, 'times', 'report')
    const what = `${kind}, ${seats} seats, answers ${windowMs === 0 ? 'all at once' : `within ${windowMs / 1000} s`}`
    const sorted = [...times].sort((a, b) => a - b)
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
    const name = `session ${kind} ${seats}${windowMs === 0 ? ' burst' : ''}`
    return [
      { name, what: `${what}: all are in`, figure: joined / 1000, unit: 's', target: 20, atLeast: false },
      { name, what: `${what}: round trip, median`, figure: at(0.5), unit: 'ms', target: 300, atLeast: false },
      { name, what: `${what}: round trip, 95 of 100`, figure: at(0.95), unit: 'ms', target: 450, atLeast: false },
      {
        name,
        what: `${what}: host's own time for each answer`,
        figure: (user + system) / 1000 / Math.max(1, decisions),
        unit: 'ms',
        target: 10,
        atLeast: false,
      },
      { name, what: `${what}: host's heap`, figure: process.memoryUsage().heapUsed / 1e6, unit: 'MB', target: 600, atLeast: false },
    ]
  } finally {
    await host.close()
    people.kill()
    broker.kill()
  }
}

/** This program again, at other work. */
function worker(work: Work): ChildProcess {
  const [, program = ''] = process.argv
  return spawn(process.execPath, [program, 'bench', 'session', '--worker', JSON.stringify(work)], { stdio: ['pipe', 'pipe', 'inherit'] })
}

/** The next line of a worker that says `what`. `ask`: what it is sent first. */
function said<K extends Reply['say']>(child: ChildProcess, what: K, ask?: string): Promise<Extract<Reply, { say: K }>> {
  if (ask !== undefined) child.stdin?.write(`${ask}\n`)
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })
    lines.on('line', line => {
      const reply = JSON.parse(line) as Reply
      if (reply.say !== what) return
      lines.close()
      resolve(reply as Extract<Reply, { say: K }>)
    })
    child.once('exit', code => reject(new Error(`bench: a worker ended with code ${code}`)))
  })
}

async function until(host: SessionHost, isSo: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE
  while (!isSo()) {
    if (performance.now() > end) {
      const { stage, counts, problem, fault } = host.frame()
      throw new Problem({
        expected: 'a session that gets on',
        found: JSON.stringify({ stage, counts, problem, fault }),
        where: 'bench session',
        todo: 'run it on a machine with less to do',
      })
    }
    await systemClock.wait(100)
  }
}
