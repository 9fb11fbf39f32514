import type { Tokens } from '../../core/call'
import type { FailureKind } from '../../core/log'
import { redact } from './redact'
import { SendFailed } from './send'

/** What is known beside the error: keys to remove, what had come until then, and the time (UTC ms) against which a date in Retry-After is read. */
export interface FailureContext {
  readonly keys: readonly (string | undefined)[]
  readonly text?: string
  readonly tokens?: Tokens
  readonly now?: number
}

/** Longest body and message that are kept, in characters. */
const BODY = 4000
const MESSAGE = 500

/** The parts that errors of fetch, of the SDK and of its providers share; none is sure to be there. */
interface Clues {
  readonly name: string
  readonly message: string
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly causes: readonly { readonly name: string; readonly message: string }[]
}

/**
 * An error of a request as the taxonomy of failures has it, without keys. `again` says whether the same request may succeed a little later:
 * yes for 408, 409, 425, 429, 5xx and broken connections; no for what stays wrong (key, address, model, form, an exhausted quota, a filter), and no for a call that timed out,
 * because the clock of its seat is then gone too. A model or form that the server doesn't know (404, 400, 422) is `provider-down` with its status kept:
 * there is nobody there who could answer this request, while `auth` would send people to their keys.
 */
export function failureOf(error: unknown, context: FailureContext): SendFailed {
  const clues = cluesOf(error)
  const [failure, again] = kindOf(clues)
  const retryAfterMs = failure === 'rate-limited' || clues.status === 503 || clues.status === 529 ? retryAfter(clues, context.now) : undefined
  const safe = (text: string, most: number): string => redact(text, context.keys).slice(0, most)
  return new SendFailed(failure, safe(sentence(clues), MESSAGE), {
    ...(clues.status === undefined ? {} : { http: clues.status }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(clues.body === '' ? {} : { body: safe(clues.body, BODY) }),
    ...(context.text === undefined || context.text === '' ? {} : { text: context.text }),
    ...(context.tokens === undefined ? {} : { tokens: context.tokens }),
    again,
  })
}

/** What an error says, and the innermost of its causes, which names what the others only wrap. */
function sentence({ name, message, causes }: Clues): string {
  const inner = causes.at(-1)?.message ?? ''
  const outer = message === '' ? name : message
  return outer.includes(inner) ? outer : `${outer}: ${inner}`
}

function cluesOf(error: unknown): Clues {
  const of = (x: unknown): Record<string, unknown> => (typeof x === 'object' && x !== null ? (x as Record<string, unknown>) : {})
  const text = (x: unknown): string => (typeof x === 'string' ? x : '')
  const chain: Record<string, unknown>[] = []
  for (let at: unknown = error; typeof at === 'object' && at !== null && chain.length < 6; at = of(at)['cause']) chain.push(of(at))
  const [first = {}] = chain
  const body = text(first['responseBody']) || (first['data'] === undefined ? '' : JSON.stringify(first['data']))
  const sent = first['statusCode']
  // Gateways answer 200 and put the status of what failed behind them into the body.
  const inner = /"code"\s*:\s*"?([45]\d\d)\b/.exec(body)
  const status = typeof sent === 'number' ? (sent === 200 && inner !== null ? Number(inner[1]) : sent) : inner === null ? undefined : Number(inner[1])
  return {
    name: text(first['name']),
    message: typeof error === 'string' ? error : text(first['message']),
    status,
    headers: Object.fromEntries(Object.entries(of(first['responseHeaders'])).map(([name, value]) => [name.toLowerCase(), String(value)])),
    body,
    causes: chain.map(link => ({ name: text(link['name']), message: text(link['message']) })),
  }
}

const quotaGone = /insufficient_quota|exceeded your current quota|credit balance|insufficient (credits|balance|funds)|billing_|PerDay/i
const filtered = /content[_ -]?filter|content_policy|moderation|flagged|ResponsibleAIPolicy|PROHIBITED_CONTENT/i
const badKey = /API_KEY_INVALID|api[_ ]key not valid|invalid_api_key|incorrect api key|authentication_error|unauthenticated/i
const overloaded = /overloaded|unavailable|try again/i
/** Errors that quote what they couldn't read. */
const formError = /JSONParse|TypeValidation|SyntaxError/
const brokenOff =
  /terminated|without a finish reason|network|fetch failed|failed to fetch|load failed|socket|ECONN|EPIPE|aborted|cannot connect|premature close|ERR_/i

function kindOf({ name, message, status, body, headers, causes }: Clues): readonly [FailureKind, boolean] {
  const said = `${message} ${body}`
  if (causes.some(cause => cause.name === 'TimeoutError')) return ['timeout', false]
  if (status === 401) return ['auth', false]
  if (status === 403) return filtered.test(said) ? ['refusal', false] : ['auth', false]
  if (status === 402) return ['rate-limited', false]
  if (status === 429) return ['rate-limited', !quotaGone.test(said)]
  if (status === 408 || status === 409 || status === 425) return ['provider-down', true]
  if (status !== undefined && status >= 500) return ['provider-down', status !== 501]
  if (status !== undefined && status >= 400) {
    if (badKey.test(said)) return ['auth', false]
    if (quotaGone.test(said)) return ['rate-limited', false]
    return filtered.test(said) ? ['refusal', false] : ['provider-down', false]
  }
  if (status === undefined || status < 300) {
    if (causes.some(cause => cause.name === 'TypeError' || (!formError.test(cause.name) && brokenOff.test(cause.message)))) return ['network', true]
    // A page instead of an answer: whatever stands at that address, it isn't a model's server.
    if (/html/i.test(headers['content-type'] ?? '')) return ['provider-down', false]
    if (/rate.?limit/i.test(said)) return ['rate-limited', true]
    if (quotaGone.test(said)) return ['rate-limited', false]
    if (filtered.test(said)) return ['refusal', false]
    if (badKey.test(said)) return ['auth', false]
    if (/StreamProvider|InvalidResponseData|JSONParse|TypeValidation|APICall|EmptyResponse|NoOutput|NoContent/.test(name))
      return ['provider-down', true]
  }
  return ['provider-down', overloaded.test(said)]
}

/**
 * How long the server asks to wait, in ms: `retry-after-ms`, `retry-after` in seconds or as an HTTP date (of which the server's own `date`, where a page may see it, is the
 * better measure), else what its error says in words or as a `retryDelay`, because browsers hide those headers unless the server exposes them.
 */
function retryAfter({ headers, body, message }: Clues, now: number | undefined): number | undefined {
  const ms = Number.parseFloat(headers['retry-after-ms'] ?? '')
  if (Number.isFinite(ms) && ms >= 0) return ms
  const header = headers['retry-after']?.trim() ?? ''
  if (/^\d+(\.\d+)?$/.test(header)) return Number(header) * 1000
  const until = header === '' ? Number.NaN : Date.parse(header)
  const since = Date.parse(headers['date'] ?? '')
  const from = Number.isNaN(since) ? now : since
  if (!Number.isNaN(until) && from !== undefined) return Math.max(0, until - from)
  const said = /(?:retryDelay"\s*:\s*"|(?:try again|retry|wait) (?:in|after) )((?:[\d.]+ ?(?:ms|s|m|h)[a-z]*\s?)+)/i.exec(`${body} ${message}`)
  return said === null ? undefined : durationOf(said[1] as string)
}

const unit = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

/** ms of `1h2m`, `6m0s`, `20s`, `328ms`, `34.5s`, `20 seconds`. */
const durationOf = (text: string): number =>
  [...text.matchAll(/([\d.]+) ?(ms|s|m|h)/gi)].reduce((sum, [, n, u]) => sum + Number(n) * unit[(u as string).toLowerCase() as keyof typeof unit], 0)
