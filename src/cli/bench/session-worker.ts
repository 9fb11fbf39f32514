import { randomBytes } from 'node:crypto'
import { createInterface } from 'node:readline'
import { luckOf } from '../../core/luck'
import { VERSION } from '../../core/version'
import { fromBase64url } from '../../host/wire/bytes'
import { hostPublicOf } from '../../host/wire/keys'
import { JoinClient } from '../../join/client/client'
import { browserKeep } from '../../join/client/keep'
import { anyAction } from '../../testkit/robot'
import { openTransport } from '../../transport/open'
import { serveSession } from '../host/serve'

/** What a process of the bench does besides the host: be the broker, or all participants, each of whom answers at some moment of the window after it was asked. */
export type Work =
  | { readonly do: 'broker' }
  | { readonly do: 'people'; readonly address: string; readonly key: string; readonly seats: number; readonly windowMs: number }

/** What it says, one JSON a line. `times`: ms from each answer until its screen said that it counts. */
export type Reply = { readonly say: 'port'; readonly port: number } | { readonly say: 'times'; readonly times: readonly number[] }

const say = (reply: Reply) => process.stdout.write(`${JSON.stringify(reply)}\n`)

/** Runs a part of the bench until it is killed. */
export async function benchWorker(work: Work): Promise<void> {
  if (work.do === 'broker') {
    const { broker } = await serveSession(0)
    say({ say: 'port', port: Number(new URL(broker).port) })
    return
  }
  const times: number[] = []
  const key = fromBase64url(work.key) ?? new Uint8Array()
  for (let i = 0; i < work.seats; i++) join(i, work, key, times)
  createInterface({ input: process.stdin }).on('line', () => say({ say: 'times', times }))
}

function join(i: number, { address, windowMs }: Extract<Work, { do: 'people' }>, key: Uint8Array, times: number[]): void {
  const { session } = hostPublicOf(key)
  const memory = new Map<string, string>()
  const keep = browserKeep(
    () =>
      ({
        getItem: name => memory.get(name) ?? null,
        setItem: (name, text) => void memory.set(name, text),
        removeItem: name => void memory.delete(name),
      }) as Storage,
  )
  const client = new JoinClient({
    link: { key, broker: address, label: null, probe: false, recruitment: {} },
    app: VERSION,
    keep,
    language: 'en',
    open: credentials => openTransport(address, { session, username: credentials.username, password: id => credentials.password(id) }),
    random: n => Uint8Array.from(randomBytes(n)),
    at: () => performance.now(),
  })
  const luck = luckOf(`bench ${i}`)
  const answer = anyAction(luck)
  let asked = ''
  let sent: { readonly at: number; readonly key: string } | null = null
  client.subscribe(() => {
    const screen = client.state().view?.screen
    if (screen?.page !== 'match') return
    const { table } = screen
    const now = `${table.match} ${table.ask?.id ?? ''}`
    if (sent !== null && now !== sent.key) {
      times.push(performance.now() - sent.at)
      sent = null
    }
    if (table.ask === null || now === asked) return
    asked = now
    client.shown(table.match, table.ask.id)
    setTimeout(() => {
      sent = { at: performance.now(), key: now }
      client.act(answer(table))
    }, luck.unit() * windowMs)
  })
  client.start({ agreed: true })
}
