import type { LanguageModelUsage, ModelMessage } from 'ai'
import type { Tokens } from '../../core/call'
import { failureOf } from './failure'
import { Loader, type SdkModel, type SendOptions } from './model/load'
import type { RehearsalOptions } from './rehearsal'
import { SendFailed, type Send, type Sending, type Sent } from './send'

type Sdk = typeof import('ai')

/** How long one call may take where nobody said, in ms. */
const TIMEOUT = 120_000

/**
 * The only place that knows the AI SDK. Sends one request, streamed or not, without retries of the SDK's: every attempt is a record of its own.
 * The SDK and the provider's package load with the first request. Settings go out as far as they are set. The reply's text comes back as it was sent, also where
 * its form is broken, the length ran out or a filter ended it: reading it is the caller's. `settings.timeoutMs` bounds a call from dispatch to its last token, so a stream
 * that stalls ends there too. A key leaves in its provider's header alone, and is removed from errors; for a `proxied` model none leaves (the server has it),
 * and `key` is the host token that is shown to that server.
 */
export function createSend(options: SendOptions): Send {
  const loader = new Loader(options)
  let sdk: Sdk | undefined
  return async sending => {
    const { stop, key } = sending
    stop.throwIfAborted()
    const partial = new Partial(() => sending.first())
    let done: (() => void) | undefined
    try {
      return await untilStopped(async () => {
        const [ai, loaded] = await Promise.all([sdk ?? import('ai'), loader.load(sending)])
        sdk = ai
        done = () => loaded.done?.()
        stop.throwIfAborted()
        // Warnings are part of the record; the console is not the place for them.
        Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false })
        return await ask(ai, loaded.model, sending, partial)
      }, stop)
    } catch (error) {
      stop.throwIfAborted()
      if (error instanceof SendFailed) throw error
      throw failureOf(error, {
        keys: [key],
        text: partial.text,
        ...(partial.tokens === undefined ? {} : { tokens: partial.tokens }),
        now: options.clock.now(),
      })
    } finally {
      done?.()
    }
  }
}

/** What has come of a reply so far. */
class Partial {
  text = ''
  reasoning = ''
  reported: string | undefined
  tokens: Tokens | undefined
  private began = false

  constructor(private readonly first: () => void) {}

  add(to: 'text' | 'reasoning', delta: string): void {
    this[to] += delta
    if (!this.began && delta !== '') this.first()
    this.began ||= delta !== ''
  }
}

/** Rejects as soon as the signal does, also where a model goes on regardless. */
async function untilStopped<T>(work: () => Promise<T>, stop: AbortSignal): Promise<T> {
  let end = () => {}
  const stopped = new Promise<never>((_, reject) => {
    end = () => reject(stop.reason as Error)
    stop.addEventListener('abort', end, { once: true })
  })
  try {
    return await Promise.race([work(), stopped])
  } finally {
    stop.removeEventListener('abort', end)
  }
}

async function ask(sdk: Sdk, model: SdkModel, sending: Sending, partial: Partial): Promise<Sent> {
  const options = { ...optionsOf(sending), model: listening(sdk, model, partial) }
  if (sending.settings.stream === true) return await stream(sdk, options, partial)
  const result = await sdk.generateText(options)
  return sentOf({
    // Where a package carries the form in a tool call or among other parts, its output is that form alone.
    text: hasOutput(result) ? (result.output as string) : result.text,
    reasoning: result.reasoningText ?? '',
    finish: result.finishReason,
    raw: result.rawFinishReason,
    tokens: tokensOf(result.usage),
    reported: partial.reported,
    warnings: result.warnings ?? [],
  })
}

async function stream(sdk: Sdk, options: ReturnType<typeof optionsOf> & { model: SdkModel }, partial: Partial): Promise<Sent> {
  let warnings: readonly unknown[] = []
  let end: { readonly finish: string; readonly raw: string | undefined } | undefined
  // Errors come as parts of the stream; the callback keeps the SDK from printing them.
  const { stream: parts } = sdk.streamText({ ...options, onError: () => {} })
  for await (const part of parts) {
    if (part.type === 'start-step') warnings = part.warnings ?? []
    else if (part.type === 'error') throw part.error
    else if (part.type === 'abort') throw new DOMException('The call took longer than it may.', 'TimeoutError')
    else if (part.type === 'finish-step') {
      end = { finish: part.finishReason, raw: part.rawFinishReason }
      partial.tokens = tokensOf(part.usage)
    }
  }
  if (end === undefined) throw new SendFailed('network', 'The stream ended before its end was announced.', { text: partial.text, again: true })
  const { text, reasoning, reported, tokens = noTokens } = partial
  return sentOf({ ...end, text, reasoning, tokens, reported, warnings })
}

/** The call as the SDK takes it; without retries. The schema goes out as it is, and nothing of the SDK's reads the answer, so nothing is lost where it is broken. */
function optionsOf({ messages, settings, structured, schema, space, stop, model }: Sending) {
  const lead = messages.findIndex(message => message.role !== 'system')
  const system = lead === -1 ? messages : messages.slice(0, lead)
  const format = structured === 'schema' ? { type: 'json' as const, schema, name: 'answer' } : { type: 'json' as const }
  return {
    ...(system.length === 0 ? {} : { instructions: system.map(message => message.text).join('\n\n') }),
    messages: messages.slice(system.length).map(({ role, text }): ModelMessage => ({ role, content: text })),
    allowSystemInMessages: true,
    maxRetries: 0,
    abortSignal: stop,
    timeout: { totalMs: settings.timeoutMs ?? TIMEOUT },
    ...(structured === 'none' ? {} : { output: { name: 'raw', responseFormat: Promise.resolve(format), ...asSent } }),
    ...(settings.temperature === undefined ? {} : { temperature: settings.temperature }),
    ...(settings.topP === undefined ? {} : { topP: settings.topP }),
    ...(settings.seed === undefined ? {} : { seed: settings.seed }),
    ...(settings.maxOutputTokens === undefined ? {} : { maxOutputTokens: settings.maxOutputTokens }),
    ...(settings.reasoning === undefined ? {} : { reasoning: settings.reasoning as 'none' }),
    ...(model.provider === 'rehearsal'
      ? { providerOptions: { parley: { space, schema, rehearsal: settings.rehearsal ?? {} } satisfies RehearsalOptions as never } }
      : {}),
  }
}

const asSent = {
  parseCompleteOutput: ({ text }: { text: string }) => Promise.resolve(text),
  parsePartialOutput: () => Promise.resolve(undefined),
  createElementStreamTransform: () => undefined,
}

/**
 * The same model, listened to: the SDK itself puts the requested id where a server reports none, and keeps back the text of a structured answer until it is whole,
 * so that what came of a broken one would be lost.
 */
function listening(sdk: Sdk, model: SdkModel, partial: Partial): SdkModel {
  return sdk.wrapLanguageModel({
    model,
    middleware: {
      // Only as they came do Gemini's replies say which version of a model answered.
      transformParams: async ({ params }) => (model.provider.startsWith('google') ? { ...params, includeRawChunks: true } : params),
      wrapGenerate: async ({ doGenerate }) => {
        const result = await doGenerate()
        partial.reported = result.response?.modelId ?? versionIn(result.response?.body)
        return result
      },
      wrapStream: async ({ doStream }) => {
        const result = await doStream()
        const listen = new TransformStream<StreamPart, StreamPart>({
          transform(part, controller) {
            if (part.type === 'text-delta') partial.add('text', part.delta)
            else if (part.type === 'reasoning-delta') partial.add('reasoning', part.delta)
            else if (part.type === 'response-metadata') partial.reported = part.modelId ?? partial.reported
            else if (part.type === 'raw') partial.reported ??= versionIn(part.rawValue)
            if (part.type !== 'raw') controller.enqueue(part)
          },
        })
        return { ...result, stream: result.stream.pipeThrough(listen) }
      },
    },
  })
}

/** The version of the model in a reply of Gemini's. */
const versionIn = (body: unknown): string | undefined => {
  const { modelVersion } = (body ?? {}) as { readonly modelVersion?: unknown }
  return typeof modelVersion === 'string' ? modelVersion : undefined
}

type StreamPart =
  Awaited<ReturnType<Extract<SdkModel, { specificationVersion: 'v4' }>['doStream']>>['stream'] extends ReadableStream<infer P> ? P : never

interface Ended {
  readonly text: string
  readonly reasoning: string
  readonly finish: string
  readonly raw: string | undefined
  readonly tokens: Tokens
  readonly reported: string | undefined
  readonly warnings: readonly unknown[]
}

function sentOf({ text, reasoning, finish, raw, tokens, reported, warnings }: Ended): Sent {
  if (finish === 'error')
    throw new SendFailed('provider-down', `The provider ended the answer with ${raw ?? 'an error'}.`, { text, tokens, again: true })
  return {
    text,
    reasoning: reasoning === '' ? thinkingIn(text) : reasoning,
    finish: raw ?? finish,
    refused: finish === 'content-filter',
    // The engine in the page says so in its own word alone.
    cut: finish === 'length' || raw === 'length',
    reported,
    tokens,
    warnings: warnings.flatMap(warningOf),
  }
}

/** Reasoning that a model writes into its reply between tags; it stays in the text too, which is kept as it came. */
const thinkingIn = (text: string): string | undefined => /^\s*<(think|thinking|reasoning)>([\s\S]*?)(<\/\1>|$)/i.exec(text)?.[2]?.trim() || undefined

const hasOutput = (result: { readonly finishReason: string; readonly text: string }): boolean =>
  result.finishReason === 'stop' || (result.finishReason !== 'tool-calls' && result.text !== '')

const noTokens: Tokens = { in: null, out: null, reasoning: null, cached: null }

/** Tokens as reported. The packages write 0 for a detail that the server left out, which is not the same. */
function tokensOf(usage: LanguageModelUsage): Tokens {
  const raw = JSON.stringify(usage.raw ?? {})
  const said = (n: number | undefined, named: RegExp): number | null => (n === undefined || (n === 0 && !named.test(raw)) ? null : n)
  return {
    in: said(usage.inputTokens, /prompt|input/i),
    out: said(usage.outputTokens, /completion|output|candidates/i),
    reasoning: said(usage.outputTokenDetails.reasoningTokens, /reasoning|thought|thinking/i),
    cached: said(usage.inputTokenDetails.cacheReadTokens, /cache/i),
  }
}

/** A warning of a package as one text. That no tools are offered is none. */
function warningOf(warning: unknown): readonly string[] {
  const { feature, setting, details, message } = warning as Record<'feature' | 'setting' | 'details' | 'message', string | undefined>
  const what = feature ?? setting
  if (what === 'toolChoice') return []
  return [[what, details ?? message].filter(part => part !== undefined).join(': ')]
}
