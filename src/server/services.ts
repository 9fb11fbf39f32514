import type { IncomingMessage, ServerResponse } from 'node:http'
import { CodeBook, codeOf, siteLinkOf } from './codes'
import { isFromForeignPage, isFromHere } from './gatekeeper'
import { bodyOf, failed, json } from './json'
import { lanAddresses } from './listen'
import { Shelf } from './shelf'

/** Longest body of a request, in bytes. */
const MOST = 4096
/** How long a phone's report waits for its host, and how many wait at once. */
const REPORT_MS = 10 * 60 * 1000
const MOST_REPORTS = 500

const REPORT_ID = /^[\w-]{8,64}$/

/**
 * What the server does for live sessions besides serving files and carrying messages:
 * `/codes/` six-letter codes (GET one; POST `{ link }` for a new one; PUT `{ link }` renews), `/j/<code>` the short address for people, `/preflight/<id>` a phone's report to its host by plain
 * http where its WebSocket is blocked (POST, GET), `/lan` addresses of this machine in its network, told to pages of this machine alone.
 * Pages of other sites may write nothing. There is no limit for an address: a class sits behind one; everything is capped as a whole.
 */
export class Services {
  readonly #codes = new CodeBook()
  readonly #reports = new Shelf<unknown>(REPORT_MS, MOST_REPORTS)

  /** `hasBroker`: whether this server carries sessions itself, which pages ask before they make a link. */
  constructor(private readonly hasBroker = true) {}

  /** Answers a request, or says false where it isn't about these. */
  answers(request: IncomingMessage, response: ServerResponse): boolean {
    const [path = '/'] = (request.url ?? '/').split('?', 1)
    const [, room = '', key = '', more] = path.split('/')
    const work =
      more === undefined && room === 'codes'
        ? this.#code(key, request, response)
        : more === undefined && room === 'preflight'
          ? this.#report(key, request, response)
          : more === undefined && room === 'j'
            ? this.#short(key, request, response)
            : path === '/lan'
              ? this.#lan(request, response)
              : null
    work?.catch(() => {
      if (response.headersSent) response.destroy()
      else failed(response, 500, 'The server could not answer this.')
    })
    return work !== null
  }

  async #code(key: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const code = codeOf(key)
    if (isRead(request)) {
      if (key === '') return json(response, 200, { codes: true, broker: this.hasBroker })
      const link = code === null ? null : this.#codes.linkOf(code)
      return link === null
        ? failed(response, 404, 'No session has this code now. Check the six letters, or ask for the link.')
        : json(response, 200, { link })
    }
    const isNew = request.method === 'POST' && key === ''
    if (!isNew && (request.method !== 'PUT' || code === null))
      return failed(response, 405, 'A code is read with GET, made with POST to /codes, renewed with PUT.')
    const body = await written(request, response)
    if (body === null) return
    const link = siteLinkOf((body.value as { readonly link?: unknown } | null)?.link)
    if (link === null)
      return failed(response, 400, 'Expected { "link": … } with a link to this site’s join.html that holds the session’s key; something else came.')
    if (isNew || code === null) return json(response, 200, { code: this.#codes.codeFor(link) })
    return this.#codes.renew(code, link)
      ? json(response, 200, { code })
      : failed(response, 409, 'This code leads to another session now. Make a new one with POST.')
  }

  async #report(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!REPORT_ID.test(id)) return failed(response, 404, 'A report has an id of 8 to 64 letters and digits.')
    if (isRead(request)) return json(response, 200, { report: this.#reports.get(id) })
    if (request.method !== 'POST') return failed(response, 405, 'A report is read with GET and written with POST.')
    const body = await written(request, response)
    if (body === null) return
    this.#reports.put(id, body.value)
    json(response, 200, { kept: true })
  }

  async #short(key: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isRead(request)) return failed(response, 405, 'This address is read with GET.')
    const code = codeOf(key)
    // An unknown code leads to the page where codes are typed, with what was typed.
    const unknown = key === '' ? '/join.html' : `/join.html?code=${encodeURIComponent(key.slice(0, 20))}`
    const location = (code !== null && this.#codes.linkOf(code)) || unknown
    response.writeHead(302, { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }).end()
  }

  async #lan(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isRead(request)) return failed(response, 405, 'This address is read with GET.')
    const port = request.socket.localPort ?? 80
    const addresses = isFromHere(request) ? lanAddresses().map(address => `http://${address}:${port}/`) : []
    json(response, 200, { addresses })
  }
}

const isRead = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD'

/** The JSON that a page of this site or a program sends, or null where an answer was given instead. */
async function written(request: IncomingMessage, response: ServerResponse): Promise<{ readonly value: unknown } | null> {
  if (isFromForeignPage(request)) return refused(response, 403, 'Only pages of this site may write here.')
  const body = await bodyOf(request, MOST)
  if (body === null) return refused(response, 413, `At most ${MOST} bytes are taken.`)
  try {
    return { value: JSON.parse(body.toString()) as unknown }
  } catch {
    return refused(response, 400, 'Expected JSON; something else came.')
  }
}

function refused(response: ServerResponse, status: number, message: string): null {
  failed(response, status, message)
  return null
}
