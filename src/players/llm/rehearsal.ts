import type { SdkModel } from './model/load'
import { sample, type ActionSpec } from '../../core/action-space'
import { canonical } from '../../core/canonical'
import type { Clock } from '../../core/clock'
import { luckOf, type Luck } from '../../core/luck'
import type { Rehearsal } from '../../core/spec'
import type { JsonSchema } from '../../core/wire-schema'
import { rehearsalLines, type RehearsalLines } from '../../wording/llm/rehearsal'

type Model = Extract<SdkModel, { specificationVersion: 'v4' }>
type Options = Parameters<Model['doGenerate']>[0]
type Result = Awaited<ReturnType<Model['doGenerate']>>
type Part = Awaited<ReturnType<Model['doStream']>>['stream'] extends ReadableStream<infer P> ? P : never

/** What the stand-in needs to answer, handed through the SDK as `providerOptions.parley`: the space and its schema (whose options are the names that the seat sees). */
export interface RehearsalOptions {
  readonly space: ActionSpec
  readonly schema: JsonSchema
  readonly rehearsal: Rehearsal
}

/**
 * A stand-in that speaks the SDK's language-model interface and is no model: it answers legally, at random, with canned talk. An answer depends on the prompt, the seed and
 * how often this prompt came before, and on nothing else: a match that is rehearsed twice comes out the same, two seats that read the same words may still act differently, and
 * over many matches at once the same answers come in the same numbers, whichever match each falls to. It waits, breaks (HTTP 500), declines and garbles as often as it is told.
 * Tokens are estimated at four characters each.
 */
export class RehearsalModel implements Model {
  readonly specificationVersion = 'v4'
  readonly provider = 'rehearsal'
  readonly modelId = 'rehearsal'
  readonly supportedUrls = {}
  /** How often each prompt was sent. */
  private readonly times = new Map<string, number>()

  constructor(private readonly clock: Clock) {}

  async doGenerate(options: Options): Promise<Result> {
    const { space, schema, rehearsal } = (options.providerOptions ?? {})['parley'] as unknown as RehearsalOptions
    const prompt = options.prompt.map(message => (typeof message.content === 'string' ? message.content : textOf(message.content))).join('\n\n')
    const key = canonical([prompt, schema, options.seed ?? null])
    const nth = this.times.get(key) ?? 0
    this.times.set(key, nth + 1)
    if (rehearsal.delayMs !== undefined && rehearsal.delayMs > 0) await this.clock.wait(rehearsal.delayMs, options.abortSignal)
    const luck = luckOf(key).fork(nth)
    if (luck.fork('fail').unit() < (rehearsal.fail ?? 0)) throw new Broken()
    const lines = rehearsalLines(prompt)
    const refuses = luck.fork('refuse').unit() < (rehearsal.refuse ?? 0)
    const garbles = luck.fork('garble').unit() < (rehearsal.garble ?? 0)
    const answer = () => answerOf(space, schema, luck.fork('answer'), lines)
    const text = refuses ? lines.refusal : garbles ? garbled(answer(), space, luck.fork('how'), lines) : JSON.stringify(answer())
    const out = tokens(text)
    return {
      content: [{ type: 'text', text }],
      finishReason: refuses ? { unified: 'content-filter', raw: 'refusal' } : { unified: 'stop', raw: 'stop' },
      usage: {
        inputTokens: { total: tokens(prompt), noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
        outputTokens: { total: out, text: out, reasoning: undefined },
      },
      response: { modelId: this.modelId },
      warnings: [],
    }
  }

  async doStream(options: Options) {
    const { content, finishReason, usage } = await this.doGenerate(options)
    const [first] = content
    const text = first?.type === 'text' ? first.text : ''
    const parts: Part[] = [
      { type: 'stream-start', warnings: [] },
      { type: 'response-metadata', modelId: this.modelId },
      { type: 'text-start', id: '0' },
      ...(text.match(/[\s\S]{1,16}/g) ?? []).map((delta): Part => ({ type: 'text-delta', id: '0', delta })),
      { type: 'text-end', id: '0' },
      { type: 'finish', finishReason, usage },
    ]
    return {
      stream: new ReadableStream<Part>({
        start(controller) {
          for (const part of parts) controller.enqueue(part)
          controller.close()
        },
      }),
    }
  }
}

/** What a server that is down answers, as the SDK's own errors have it. */
class Broken extends Error {
  override readonly name = 'AI_APICallError'
  readonly statusCode = 500
  readonly responseBody = '{"error":{"message":"The rehearsal was told to fail here."}}'
  constructor() {
    super('The rehearsal was told to fail here.')
  }
}

const tokens = (text: string): number => Math.ceil(text.length / 4)

const textOf = (parts: readonly { readonly type: string }[]): string =>
  parts.flatMap(part => ('text' in part && typeof part.text === 'string' ? [part.text] : [])).join('\n')

/** A legal answer in the names of the schema, which stand in the order of the space's options. */
function answerOf(space: ActionSpec, schema: JsonSchema | undefined, luck: Luck, lines: RehearsalLines, key = ''): unknown {
  const at = (name: string): unknown => (schema as Record<string, unknown> | undefined)?.[name]
  const within = (inner: unknown, name: string): JsonSchema | undefined => (inner as Record<string, JsonSchema> | undefined)?.[name]
  switch (space.kind) {
    case 'choice': {
      const i = luck.int(0, space.options.length - 1)
      return named(at('enum'), space.options)[i]
    }
    case 'many': {
      const names = named(within(at('items'), 'enum'), space.options)
      const chosen = sample(space, luck) as readonly string[]
      return space.options.flatMap((option, i) => (chosen.includes(option) ? [names[i]] : []))
    }
    case 'text':
      return luck.pick(/reason|thought|notes/i.test(key) ? lines.thoughts : lines.talk).slice(0, space.maxChars)
    case 'real': {
      const x = sample(space, luck) as number
      // A figure that a person would name, unless the range is too narrow for it.
      const rounded = Math.round(x * 100) / 100
      return space.step === undefined && rounded >= space.min && rounded <= space.max ? rounded : x
    }
    case 'fields':
      return Object.fromEntries(
        Object.entries(space.fields).map(([name, inner]) => [name, answerOf(inner, within(at('properties'), name), luck.fork(name), lines, name)]),
      )
    case 'oneOf': {
      const cases = Object.entries(space.cases)
      const i = luck.int(0, cases.length - 1)
      const [name, inner] = cases[i] as (typeof cases)[number]
      const form = (at('anyOf') as readonly JsonSchema[] | undefined)?.[i]
      return { do: name, with: answerOf(inner, within(form?.['properties'], 'with'), luck.fork(name), lines, name) }
    }
    default:
      return sample(space, luck)
  }
}

const named = (names: unknown, options: readonly string[]): readonly unknown[] =>
  Array.isArray(names) && names.length === options.length ? names : options

/** What a model that has lost the thread sends: prose, JSON that breaks off, or an answer in the right form that is not allowed. */
function garbled(answer: unknown, space: ActionSpec, luck: Luck, lines: RehearsalLines): string {
  const json = JSON.stringify(answer)
  const beyond = outside(space)
  switch (luck.int(0, beyond === undefined ? 1 : 2)) {
    case 0:
      return lines.prose
    case 1:
      return json.slice(0, Math.max(1, Math.floor(json.length / 2)))
    default:
      return JSON.stringify(beyond)
  }
}

/** An action just outside a space, where it has an outside of the same form. */
function outside(space: ActionSpec): unknown {
  switch (space.kind) {
    case 'choice':
      return '?'
    case 'int':
    case 'real':
      return space.max + 1
    case 'split':
      return Object.fromEntries(space.parts.map(part => [part, space.total + 1]))
    case 'many':
      return ['?']
    case 'text':
      return undefined
    case 'fields': {
      const parts = Object.entries(space.fields).map(([name, inner]) => [name, outside(inner)] as const)
      return parts.some(([, x]) => x !== undefined) ? Object.fromEntries(parts.map(([name, x]) => [name, x ?? ''])) : undefined
    }
    case 'oneOf':
      return { do: '?', with: '' }
  }
}
