import type { Clock } from '../../core/clock'
import type { ActionSpec } from '../../core/action-space'
import { wireSchemaOf } from '../../core/wire-schema'
import { createSend } from '../llm/model'
import type { SendFailed, Sending } from '../llm/send'

/** A key that must never come out. */
export const KEY = 'sk-planted-key-0123456789'

/** A request as it would have gone out. */
export interface Gone {
  readonly url: string
  readonly method: string
  readonly headers: Headers
  readonly body: Record<string, unknown>
}

/** A fetch that never leaves: `answer` makes the response, and every request is noted. */
export function wire(answer: (gone: Gone, signal: AbortSignal | undefined) => Response | Promise<Response>) {
  const gone: Gone[] = []
  const stub: typeof fetch = async (input, init) => {
    const one: Gone = {
      url: input instanceof Request ? input.url : String(input),
      method: init?.method ?? 'GET',
      headers: new Headers(init?.headers),
      body: typeof init?.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {},
    }
    gone.push(one)
    return await answer(one, init?.signal ?? undefined)
  }
  return { gone, fetch: stub }
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })

/** A stream of server-sent events. `after`: what the connection does when they are out; `error` breaks it off, `hang` leaves it open until the request is aborted. */
export function events(chunks: readonly string[], after: 'close' | 'error' | 'hang' = 'close', signal?: AbortSignal): Response {
  const encoder = new TextEncoder()
  const rest = [...chunks]
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = rest.shift()
      if (next !== undefined) return controller.enqueue(encoder.encode(next))
      if (after === 'close') return controller.close()
      if (after === 'error') {
        // What arrived before a line broke has long passed on by then.
        await new Promise(resolve => setTimeout(resolve, 5))
        return controller.error(new TypeError('network error'))
      }
      await new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true })).catch(error =>
        controller.error(error),
      )
    },
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
}

export const data = (...values: readonly unknown[]): string[] =>
  values.map(value => `data: ${typeof value === 'string' ? value : JSON.stringify(value)}\n\n`)

const space: ActionSpec = { kind: 'fields', fields: { answer: { kind: 'choice', options: ['C', 'D'] } } }

export const clock: Clock = { now: () => Date.UTC(2026, 10, 21, 12), wait: () => Promise.resolve() }

export const sending = (over: Partial<Sending> & Pick<Sending, 'model'>): Sending => ({
  settings: {},
  key: KEY,
  messages: [
    { role: 'system', text: 'The rules.' },
    { role: 'user', text: 'Your move.' },
  ],
  schema: wireSchemaOf(space, { names: { C: 'Cooperate', D: 'Defect' } }),
  space,
  structured: 'schema',
  stop: new AbortController().signal,
  first: () => {},
  ...over,
})

/** Bodies of the Chat Completions format, of a server that reports a dated model. */
export const completion = (message: Record<string, unknown>, finish = 'stop', more: Record<string, unknown> = {}) => ({
  id: 'c',
  created: 1,
  model: 'm-1-2025-04-14',
  choices: [{ index: 0, message: { role: 'assistant', content: null, ...message }, finish_reason: finish }],
  usage: { prompt_tokens: 12, completion_tokens: 5, total_tokens: 17 },
  ...more,
})
export const chunk = (delta: Record<string, unknown>, finish: string | null = null, more: Record<string, unknown> = {}) => ({
  id: 'c',
  created: 1,
  model: 'm-1-2025-04-14',
  choices: [{ index: 0, delta, finish_reason: finish }],
  ...more,
})
export const usage = { id: 'c', choices: [], usage: { prompt_tokens: 12, completion_tokens: 5, completion_tokens_details: { reasoning_tokens: 0 } } }

/** The model that `ask` asks unless told otherwise. */
const compatible = { provider: 'openai-compatible', model: 'm-1', baseURL: 'http://server.test/v1' }

/** Sends one request to that server: what went out, and what came back, as a result or a failure. */
export async function ask(answer: (gone: Gone, signal: AbortSignal | undefined) => Response | Promise<Response>, over: Partial<Sending> = {}) {
  const { gone, fetch } = wire(answer)
  const one = sending({ model: compatible, ...over })
  const result = await createSend({ origin: null, clock, fetch })(one).catch((error: unknown) => error)
  return { gone, result: result as Awaited<ReturnType<ReturnType<typeof createSend>>>, failed: result as SendFailed }
}
