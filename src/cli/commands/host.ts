import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { loadGame, resolveGame, rulesOf } from '../../catalogue'
import { Problem } from '../../core/problem'
import { VERSION } from '../../core/version'
import { entriesOf } from '../../data/export/entry'
import { sessionEntryOf } from '../../data/export/session-entry'
import { FileStore } from '../../data/file-store'
import { exportFolder } from '../../data/files'
import type { HostHandle } from '../../host/handle'
import { openSession, resumeSession } from '../../host/live/open-session'
import { credentialsOf } from '../../host/wire/credentials'
import { hostKeys } from '../../host/wire/keys'
import { joinLink } from '../../host/wire/link'
import { systemClock } from '../../run/clock'
import type { SessionPlan } from '../../session/plan'
import { openTransport } from '../../transport/open'
import { options, whole } from '../args'
import { readPlan } from '../host/read-plan'
import { NodePlayers } from '../host/players'
import { reporting } from '../host/report'
import { serveSession } from '../host/serve'
import type { Command, Console } from '../main'

/**
 * `parley host`: the same host as in the page, without one, for sessions that nobody attends. Serves the page and a broker unless another broker is named; keeps the session in a folder as it goes, and
 * goes on from there when it is started again on the same folder; writes the export when it is over. Exit 1 where it was interrupted before its end.
 */
export const host: Command = async console => {
  const { values, positionals } = options('host', console.args, {
    out: { type: 'string' },
    port: { type: 'string' },
    broker: { type: 'string' },
    page: { type: 'string' },
    'take-over': { type: 'boolean' },
  })
  const [file, ...rest] = positionals
  if (rest.length > 0 || values.out === undefined)
    throw new Problem({
      expected: 'a session file and --out folder',
      found: console.args.join(' ') || 'nothing',
      where: 'parley host',
      todo: "write 'parley host session.json --out data'",
    })
  const store = await FileStore.open(values.out, { takeOver: values['take-over'] === true })
  try {
    const [kept] = await store.sessions.records()
    const plan = kept === undefined ? await planOf(file) : null
    const seed = kept === undefined ? Uint8Array.from(randomBytes(32)) : await store.sessions.secret(kept.id)
    if (seed === null)
      throw new Problem({
        expected: 'the key of the session in host.key',
        found: 'none',
        where: `folder ${values.out}`,
        todo: 'go on in the folder where it was hosted',
      })
    const { session, sign } = hostKeys(seed)
    const served = values.broker === undefined ? await serveSession(whole(values.port, '--port', 0, 4600)) : null
    const address = values.broker ?? served?.broker ?? ''
    const { username, password } = credentialsOf({ kind: 'host', seed })
    const players = new NodePlayers(store)
    const deps = {
      clock: systemClock,
      random: (n: number) => Uint8Array.from(randomBytes(n)),
      transport: openTransport(address, { session, username, password }),
      store,
      app: VERSION,
      load: loadGame,
      resolve: resolveGame,
      player: players.player,
    }
    const handle = plan === null ? await resumeSession(deps, session) : await openSession(deps, plan, seed)
    const pages = values.page === undefined ? (served?.pages ?? []) : [values.page]
    for (const page of pages) console.out(joinLink({ page, key: sign, broker: values.broker ?? null }))
    if (pages.length === 0) console.say('No page is served here: give --page with the address of a join.html to print the link.')
    const isOver = await run(handle, console)
    await handle.close()
    await served?.close()
    if (!isOver) return 1
    const cards = await store.cards({ session })
    const counts = await exportFolder(join(values.out, 'export'), entriesOf(store, cards, rulesOf), {
      app: VERSION,
      sessions: [sessionEntryOf(session, (await store.sessions.events(session)) ?? [])],
    })
    console.say(`${join(values.out, 'export')}: ${counts.matches} matches, ${counts.decisions} decisions.`)
    return 0
  } finally {
    await store.close()
  }
}

async function planOf(file: string | undefined): Promise<SessionPlan> {
  if (file === undefined)
    throw new Problem({
      expected: 'a session file',
      found: 'none',
      where: 'parley host',
      todo: 'name one, or a folder in which a session was begun with --out',
    })
  return readPlan(file)
}

/** Lets the session run until it is over (true) or somebody interrupts it. Lines on standard input are commands. */
async function run(handle: HostHandle, console: Console): Promise<boolean> {
  const stopReport = reporting(handle, text => console.say(text))
  const lines = createInterface({ input: process.stdin })
  lines.on('line', line => {
    obey(handle, line.trim()).catch((error: unknown) => console.say(error instanceof Error ? error.message : String(error)))
  })
  let interrupt = () => undefined as void
  const interrupted = new Promise<false>(resolve => (interrupt = () => resolve(false)))
  process.once('SIGINT', interrupt)
  process.once('SIGTERM', interrupt)
  try {
    return await Promise.race([handle.done.then(() => true as const), interrupted])
  } finally {
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', interrupt)
    lines.close()
    stopReport()
  }
}

const WHY = 'typed by the host'

async function obey(handle: HostHandle, line: string): Promise<void> {
  const [word, ...rest] = line.split(' ')
  switch (word) {
    case '':
      return
    case 'start':
      return handle.start(WHY)
    case 'next':
      return handle.next(WHY)
    case 'pause':
      return handle.pause(WHY)
    case 'resume':
      return handle.resume(WHY)
    case 'lock':
      return handle.lock(true, WHY)
    case 'unlock':
      return handle.lock(false, WHY)
    case 'end':
      return handle.end(WHY)
    case 'message':
      return handle.message(null, rest.join(' '), WHY)
    default:
      throw new Problem({
        expected: 'start, next, pause, resume, lock, unlock, message … or end',
        found: `"${line}"`,
        where: 'command',
        todo: 'type one of them',
      })
  }
}
