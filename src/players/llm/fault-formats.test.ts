import { createAnthropic } from '@ai-sdk/anthropic'
import { createGoogleGenerativeAI } from '@ai-sdk/google'
import { createOpenAI } from '@ai-sdk/openai'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { APICallError, generateText, jsonSchema, type LanguageModel, Output, streamText } from 'ai'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type FaultServer, serveFaults } from '../../../e2e/support/fault/server'

// The server that other tests trust is itself held against the packages that real providers' clients use.

let server: FaultServer
beforeAll(async () => {
  vi.stubGlobal('AI_SDK_LOG_WARNINGS', false)
  server = await serveFaults()
})
afterAll(() => server.close())

const key = 'k-planted'
const makers: Readonly<Record<string, (id: string) => LanguageModel>> = {
  'openai-compatible': id =>
    createOpenAICompatible({ name: 'x', baseURL: server.base.chat, apiKey: key, includeUsage: true, supportsStructuredOutputs: true })(id),
  'openai-compatible, Ollama': id =>
    createOpenAICompatible({ name: 'x', baseURL: server.base.ollama, includeUsage: true, supportsStructuredOutputs: true })(id),
  openai: id => createOpenAI({ baseURL: server.base.chat, apiKey: key }).chat(id),
  'anthropic by a tool': id => createAnthropic({ baseURL: server.base.messages, apiKey: key })(id),
  'anthropic by its output form': id => createAnthropic({ baseURL: server.base.messages, apiKey: key })(`claude-opus-4-5~${id}`),
  google: id => createGoogleGenerativeAI({ baseURL: server.base.gemini, apiKey: key })(id),
}

const schema = jsonSchema<{ answer: string }>({
  type: 'object',
  properties: { answer: { type: 'string', enum: ['C', 'D'] } },
  required: ['answer'],
  additionalProperties: false,
})

describe.each(Object.keys(makers))('%s', name => {
  const model = (id: string) => makers[name]?.(id) as LanguageModel
  const asked = { instructions: 'Play.', prompt: 'C or D?', output: Output.object({ schema }), maxRetries: 0 }

  test('is understood whole and as a stream, with its tokens and its form', async () => {
    const before = server.seen.length
    const whole = await generateText({ ...asked, model: model('ok') })
    expect(whole.output).toEqual({ answer: 'C' })
    expect(whole.finishReason).toMatch(/stop|tool-calls/)
    expect(whole.usage.outputTokens).toBeGreaterThan(0)
    const streamed = streamText({ ...asked, model: model('ok') })
    expect(await streamed.output).toEqual({ answer: 'C' })
    expect((await streamed.usage).outputTokens).toBeGreaterThan(0)
    expect(server.seen.slice(before).map(one => [one.asked.stream, one.asked.schema !== null])).toEqual([
      [false, true],
      [true, true],
    ])
  })

  test('hands over reasoning where it comes apart from the answer', async () => {
    // That package has no place for it.
    if (name === 'openai') return
    const { reasoningText, output } = await generateText({ ...asked, model: model('reasoned') })
    expect(reasoningText).toContain('begin kindly')
    expect(output).toEqual({ answer: 'C' })
  })

  test('tells a filtered reply and one that was cut', async () => {
    const filtered = await generateText({ ...asked, output: Output.text(), model: model('content-filter') })
    expect(filtered.finishReason).toBe('content-filter')
    const cut = await generateText({ ...asked, output: Output.text(), model: model('length') })
    expect(cut.finishReason).toBe('length')
  })

  test('carries an error with its status and the waiting time it names', async () => {
    const failed = await generateText({ ...asked, model: model('429-always') }).catch((error: unknown) => error)
    expect(APICallError.isInstance(failed) && [failed.statusCode, failed.responseHeaders?.['retry-after']]).toEqual([429, '1'])
    const refused = await generateText({ ...asked, model: model('401') }).catch((error: unknown) => error)
    expect(APICallError.isInstance(refused) && [refused.statusCode, refused.message]).toEqual([401, 'Incorrect API key provided.'])
  })

  const ended = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'whole',
      () => 'broken',
    )

  test('breaks off and errs in mid-stream', async () => {
    for (const id of ['drop', 'error-event']) {
      // A broken line is thrown by the stream, an error that the server names is a part of it.
      const read = async () => {
        for await (const part of streamText({ ...asked, output: Output.text(), model: model(id), onError: () => undefined }).stream)
          if (part.type === 'error') throw part.error
      }
      expect(await ended(read()), id).toBe('broken')
    }
    expect(await ended(generateText({ ...asked, model: model('drop') }))).toBe('broken')
  })
})
