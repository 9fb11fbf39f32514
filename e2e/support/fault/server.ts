import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Asked, Behaviour, Body, Cors, Format, Said } from './behaviour'
import { chat, ollama } from './formats/chat'
import { gemini } from './formats/gemini'
import { messages } from './formats/messages'
import { goodAnswer } from './good'
import { scenarios } from './scenarios'

const formats: readonly Format[] = [chat, ollama, messages, gemini]

/** One request as it arrived. `text` is its body; `hungUp`: the client left before the answer was whole. Times in UTC ms. */
export interface Seen {
  readonly at: number
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly text: string
  readonly asked: Asked
  readonly behaviour: Behaviour
  status: number | null
  hungUp: boolean
}

/** A server that answers like a provider of models, well or badly, as a script or the model's id says. One per test. */
export interface FaultServer {
  /** Without a trailing slash. */
  readonly url: string
  /** The addresses a model is set to, by wire format. */
  readonly base: { readonly chat: string; readonly ollama: string; readonly messages: string; readonly gemini: string }
  /** Requests for an answer, in the order they arrived; look-ups of models and preflights apart. */
  readonly seen: readonly Seen[]
  readonly lists: readonly { readonly path: string; readonly headers: IncomingHttpHeaders }[]
  /** What preflights asked leave for: lower-case names of headers. */
  readonly preflights: readonly (readonly string[])[]
  /** Most requests that were open at once. */
  readonly most: number
  /** What the next requests meet, whatever their model; after them the model's id decides again. */
  script(...behaviours: readonly Behaviour[]): void
  /** What every request meets that no script and no scenario's id decides. */
  usually(behaviour: Behaviour): void
  cors(cors: Cors): void
  /** As if it had just started: every scenario begins anew, nothing is scripted, nothing was seen. */
  reset(): void
  close(): Promise<void>
}

const header = (cors: Cors, origin: string): Record<string, string> =>
  cors === 'none'
    ? {}
    : {
        'access-control-allow-origin': origin,
        vary: 'Origin',
        ...(cors === 'full' ? { 'access-control-expose-headers': 'retry-after, retry-after-ms, request-id' } : {}),
      }

const textOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

/** Model ids that the server lists. */
export const listed = ['fault-1-2026-01-15', 'fault-2-2026-01-15']

const listOf = (path: string): unknown =>
  path.startsWith('/v1beta')
    ? { models: listed.map(id => ({ name: `models/${id}`, displayName: id, supportedGenerationMethods: ['generateContent'] })) }
    : {
        object: 'list',
        data: listed.map(id => ({ id, object: 'model', type: 'model', display_name: id, created: 1_700_000_000, owned_by: 'fault' })),
        has_more: false,
      }

const readsLists = /^\/(v1|ollama\/v1|v1beta)\/models$/

/** Sends one answer as its behaviour says. Resolves when nothing more is to be sent. */
const answer = async (response: ServerResponse, format: Format, asked: Asked, behaviour: Behaviour): Promise<void> => {
  const { status = 200, wire, pieceMs = 0 } = behaviour
  if (wire === 'silent') return
  if (behaviour.waitMs) await pause(behaviour.waitMs)
  if (status !== 200) {
    const body = format.error(status, behaviour.message ?? `The server answers ${status}.`)
    response.writeHead(status, { 'content-type': 'application/json', ...behaviour.headers }).end(JSON.stringify(body))
    return
  }
  const good = goodAnswer(asked)
  const said: Said = { text: good, finish: 'stop', ...behaviour.say?.(asked, good) }
  if (!asked.stream) {
    const body = Buffer.from(JSON.stringify(format.whole(asked, said)))
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length, ...behaviour.headers })
    if (wire === undefined) return void response.end(body)
    response.write(body.subarray(0, body.length / 2))
    if (wire === 'drop') setTimeout(() => response.destroy(), 20)
    return
  }
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache', ...behaviour.headers })
  const pieces = format.pieces(asked, said)
  const until = wire === undefined ? pieces.length : Math.ceil(pieces.length / 2)
  for (const piece of pieces.slice(0, until)) {
    response.write(piece)
    if (pieceMs > 0) await pause(pieceMs)
  }
  if (wire === undefined) response.end()
  // A socket that is cut at once may take pieces with it that were written but not sent.
  if (wire === 'drop') setTimeout(() => response.destroy(), 20)
  if (wire === 'error-event') response.end(format.broken('The model failed.'))
}

/** Starts a fault server on a free port of this machine. */
export const serveFaults = async (): Promise<FaultServer> => {
  const seen: Seen[] = []
  const lists: { path: string; headers: IncomingHttpHeaders }[] = []
  const preflights: string[][] = []
  const perModel = new Map<string, number>()
  const queue: Behaviour[] = []
  let usual: Behaviour = {}
  let cors: Cors = 'full'
  let open = 0
  let most = 0

  const behaviourFor = (model: string): Behaviour => {
    const next = queue.shift()
    if (next !== undefined) return next
    const list = scenarios[model.split('~').at(-1) ?? '']
    if (list === undefined) return usual
    const n = perModel.get(model) ?? 0
    perModel.set(model, n + 1)
    return list[Math.min(n, list.length - 1)] ?? usual
  }

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const origin = request.headers.origin
    const allow = (leave: Cors) => {
      if (origin !== undefined) for (const [name, value] of Object.entries(header(leave, origin))) response.setHeader(name, value)
    }
    if (request.method === 'OPTIONS') {
      const wanted = request.headers['access-control-request-headers'] ?? ''
      preflights.push(wanted.split(',').map(name => name.trim().toLowerCase()))
      allow(cors)
      if (cors !== 'none') response.setHeader('access-control-allow-methods', 'GET, POST').setHeader('access-control-allow-headers', wanted)
      return void response.writeHead(204).end()
    }
    const text = await textOf(request)
    if (request.method === 'GET' && readsLists.test(pathname)) {
      allow(cors)
      lists.push({ path: pathname, headers: request.headers })
      return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(listOf(pathname)))
    }
    const format = formats.find(one => one.path.test(pathname))
    if (request.method !== 'POST' || format === undefined) {
      allow(cors)
      return void response.writeHead(404, { 'content-type': 'text/plain' }).end('404 page not found')
    }
    const asked = format.read(pathname, JSON.parse(text) as Body)
    const behaviour = behaviourFor(asked.model)
    const one: Seen = { at: Date.now(), path: pathname, headers: request.headers, text, asked, behaviour, status: null, hungUp: false }
    seen.push(one)
    most = Math.max(most, ++open)
    response.on('close', () => {
      open--
      one.hungUp = !response.writableEnded
      one.status = response.headersSent ? response.statusCode : null
    })
    allow(behaviour.cors ?? cors)
    await answer(response, format, asked, behaviour)
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(`the fault server itself failed: ${String(error)}`)
      console.error(error)
    })
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    base: { chat: `${url}/v1`, ollama: `${url}/ollama/v1`, messages: `${url}/v1`, gemini: `${url}/v1beta` },
    seen,
    lists,
    preflights,
    get most() {
      return most
    },
    script: (...behaviours) => void queue.push(...behaviours),
    usually: behaviour => {
      usual = behaviour
    },
    cors: leave => {
      cors = leave
    },
    reset: () => {
      for (const list of [seen, lists, preflights, queue]) list.length = 0
      perModel.clear()
      usual = {}
      cors = 'full'
      most = 0
    },
    close: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
