import type { ActionSpec } from '../../core/action-space'
import type { Clock } from '../../core/clock'
import type { ModelRef, ModelSettings } from '../../core/spec'
import { wireSchemaOf } from '../../core/wire-schema'
import { inBrowser, webLlmBytes, webLlmModels } from './in-browser'
import { baseOf, providerOf, structuredBy } from './providers'
import { redact } from './redact'
import { SendFailed, type Send } from './send'

/**
 * What a connection test found. `http`: the status, where one came; `ms`: how long the answer took; `reported`: what the server calls the model that answered;
 * `text`: what it said, without keys. `unsupported`: it cannot run in this browser; `refused`: a model answered and declined; `other`: `text` says what.
 */
export interface Check {
  readonly result:
    | 'ok'
    | 'key-refused'
    | 'model-unknown'
    | 'cors'
    | 'nothing-listening'
    | 'mixed-content'
    | 'rate-limited'
    | 'refused'
    | 'server-error'
    | 'unsupported'
    | 'other'
  readonly http?: number
  readonly ms?: number
  readonly reported?: string
  readonly text?: string
}

/** Longest wait for the test's answer, and for a sign of life of a server, in ms. A server of one's own may have to read the model from its disk first. */
const ANSWER = 90_000
const LIFE = 8_000

const space: ActionSpec = { kind: 'fields', fields: { answer: { kind: 'choice', options: ['ready'] } } }
const question = 'This is a test of the connection. Answer with this JSON and nothing else: {"answer": "ready"}'

/**
 * Asks a model one short question, under its own settings, and says what stood in the way. A browser tells a page nothing about a request that it blocked ("Failed to fetch"), so:
 * an http address elsewhere from an https page is mixed content; else a request that asks for no answer (`no-cors`) goes through where a server listens, which then lacks the
 * permission for this page (CORS), and fails where none does. A WebLLM model that isn't on this machine is not downloaded for a test. Never rejects.
 */
export async function checkConnection(
  entry: ModelRef & { readonly settings?: ModelSettings },
  key: string | undefined,
  page: { readonly origin: string; readonly secure: boolean },
  send: Send,
  clock: Clock,
  wire: typeof fetch = (input, init) => globalThis.fetch(input, init),
): Promise<Check> {
  const missing = await missingHere(entry, wire)
  if (missing !== null) return missing
  const began = clock.now()
  const settings = { ...entry.settings, timeoutMs: Math.min(entry.settings?.timeoutMs ?? ANSWER, ANSWER) }
  try {
    const sent = await send({
      model: entry,
      settings,
      key,
      messages: [{ role: 'user', text: question }],
      schema: wireSchemaOf(space),
      space,
      structured: structuredBy(entry, settings),
      stop: new AbortController().signal,
      first: () => {},
    })
    return {
      result: sent.refused ? 'refused' : 'ok',
      ms: clock.now() - began,
      ...(sent.reported === undefined ? {} : { reported: sent.reported }),
      ...(sent.refused ? { text: redact(sent.text, [key]) } : {}),
    }
  } catch (error) {
    if (!(error instanceof SendFailed)) return { result: 'other', text: redact(error instanceof Error ? error.message : String(error), [key]) }
    const result = error.failure === 'network' ? await blocked(entry, page, clock, wire) : resultOf(error)
    const text = [error.message, error.more.body].filter(part => part !== undefined && part !== '').join('\n')
    return { result, text, ...(error.more.http === undefined ? {} : { http: error.more.http }) }
  }
}

/** Why a model inside the browser can't answer here, or null where it can, or is none. */
async function missingHere(ref: ModelRef, wire: typeof fetch): Promise<Check | null> {
  if (providerOf(ref.provider).kind !== 'in-browser') return null
  const { promptApi, webGpu } = await inBrowser()
  if (ref.provider === 'prompt-api') return promptApi === 'missing' || promptApi === 'unavailable' ? { result: 'unsupported' } : null
  if (!webGpu) return { result: 'unsupported' }
  return (await webLlmBytes(ref.model, wire)) === 0 ? null : { result: 'other', text: 'The model is not in this browser yet. Download it first.' }
}

const unknownModel =
  /model[^\n]{0,160}(not (be )?found|not exist|unknown|not supported|invalid|no longer|not a valid|not available)|(unknown|invalid|no such|not a valid) model|model_not_found|not_found_error[^\n]{0,80}model|is not a valid model/i

function resultOf({ failure, message, more }: SendFailed): Check['result'] {
  const { http = 0, body = '' } = more
  if (failure === 'auth') return 'key-refused'
  if (failure === 'rate-limited') return 'rate-limited'
  if (failure === 'refusal') return 'refused'
  if ([400, 404, 410, 422].includes(http) && unknownModel.test(`${message}\n${body}`)) return 'model-unknown'
  return http >= 500 ? 'server-error' : 'other'
}

const loopback = /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** Why a request came to nothing without a word from the server. */
async function blocked(ref: ModelRef, page: { readonly secure: boolean }, clock: Clock, wire: typeof fetch): Promise<Check['result']> {
  const base = addressOf(ref)
  if (page.secure && base.startsWith('http:') && URL.canParse(base) && !loopback.test(new URL(base).hostname)) return 'mixed-content'
  const stop = new AbortController()
  const waited = new AbortController()
  const late = clock.wait(LIFE, waited.signal).then(
    () => stop.abort(),
    () => {},
  )
  try {
    await wire(`${base}/models`, { mode: 'no-cors', cache: 'no-store', credentials: 'omit', signal: stop.signal })
    return 'cors'
  } catch {
    return 'nothing-listening'
  } finally {
    waited.abort()
    await late
  }
}

/** A model's address as a page asks it: the proxy's is this site's own. */
const addressOf = (ref: ModelRef): string => (ref.proxied === true ? `/proxy/${ref.provider}` : baseOf(ref))

/**
 * Ids of the models that a server offers, sorted; for WebLLM those that its package knows. Rejects with an Error whose text holds no key: of the status and the server's words,
 * or of the network.
 */
export async function listModels(ref: ModelRef, key: string | undefined, wire: typeof fetch): Promise<readonly string[]> {
  const { kind } = providerOf(ref.provider)
  if (ref.provider === 'web-llm') return (await webLlmModels()).map(model => model.id)
  if (kind === 'rehearsal') return ['rehearsal']
  if (kind === 'in-browser') return ['text']
  // The error that came is not handed on as a cause: it may quote the key.
  return await listed(ref, key, wire).catch((error: unknown) => {
    throw new Error(redact(error instanceof Error ? error.message : String(error), [key]))
  })
}

async function listed(ref: ModelRef, key: string | undefined, wire: typeof fetch): Promise<readonly string[]> {
  const base = addressOf(ref)
  if (base === '') return []
  const found: string[] = []
  let after: string | undefined
  // Anthropic and Gemini hand out their lists in pages.
  for (let page = 0; page < 20; page++) {
    const response = await wire(`${base}/models${pageOf(ref, after)}`, { headers: headersOf(ref, key) })
    const text = await response.text()
    if (!response.ok) throw new Error(`${response.status} ${text}`.slice(0, 1000))
    const listing = JSON.parse(text) as Listing
    found.push(...idsOf(listing))
    after = nextOf(listing)
    if (after === undefined) break
  }
  return [...new Set(found)].toSorted()
}

/** What lists of models look like: OpenAI's and those after it, Anthropic's, Gemini's. */
interface Listing {
  readonly data?: readonly { readonly id?: string }[]
  readonly models?: readonly { readonly name?: string; readonly supportedGenerationMethods?: readonly string[] }[]
  readonly has_more?: boolean
  readonly last_id?: string
  readonly nextPageToken?: string
}

const idsOf = (listing: Listing | readonly { readonly id?: string }[]): readonly string[] => {
  if (isList(listing)) return listing.flatMap(({ id }) => (id === undefined ? [] : [id]))
  const named = listing.models?.filter(model => model.supportedGenerationMethods?.includes('generateContent') ?? true)
  return [
    ...(listing.data ?? []).flatMap(({ id }) => (id === undefined ? [] : [id])),
    ...(named ?? []).flatMap(({ name }) => name?.replace(/^models\//, '') ?? []),
  ]
}

const isList = (x: unknown): x is readonly { readonly id?: string }[] => Array.isArray(x)

const nextOf = (listing: Listing): string | undefined => listing.nextPageToken ?? (listing.has_more === true ? listing.last_id : undefined)

/** The proxy lets no page numbers through. */
function pageOf({ provider, proxied }: ModelRef, after: string | undefined): string {
  if (proxied === true) return ''
  const at = after === undefined ? '' : encodeURIComponent(after)
  if (provider === 'anthropic') return `?limit=1000${at === '' ? '' : `&after_id=${at}`}`
  if (provider === 'google') return `?pageSize=1000${at === '' ? '' : `&pageToken=${at}`}`
  return ''
}

function headersOf({ provider, proxied }: ModelRef, key: string | undefined): Record<string, string> {
  const anthropic = { 'anthropic-version': '2023-06-01', 'anthropic-dangerous-direct-browser-access': 'true' }
  const common = provider === 'anthropic' ? anthropic : {}
  if (key === undefined || key === '') return common
  if (proxied === true) return { ...common, 'x-parley-host': key }
  if (provider === 'anthropic') return { ...common, 'x-api-key': key }
  if (provider === 'google') return { 'x-goog-api-key': key }
  return { authorization: `Bearer ${key}` }
}
