import { describe, expect, it, vi } from 'vitest'
import type { ModelRef, ModelSettings } from '../../core/spec'
import { clock, data, events, json, KEY, sending, wire } from '../test/wire'
import { createSend } from './model'
import type { Sending } from './send'

const TEXT = '{"answer":"Defect"}'

async function ask(ref: ModelRef, answer: Parameters<typeof wire>[0], over: Partial<Sending> = {}) {
  const { gone, fetch } = wire(answer)
  const sent = await createSend({ origin: null, clock, fetch })(sending({ model: ref, ...over }))
  const [first] = gone
  if (first === undefined) throw new Error('no request went out')
  expect(gone).toHaveLength(1)
  expect(first.headers.get('user-agent')).toBeNull()
  return { sent, gone: first }
}

const event = (type: string, value: Record<string, unknown>): string => `event: ${type}\ndata: ${JSON.stringify({ type, ...value })}\n\n`

describe('OpenAI', () => {
  const ref = { provider: 'openai', model: 'gpt-4.1-2025-04-14' }
  const body = {
    id: 'c',
    created: 1,
    model: 'gpt-4.1-2025-04-14',
    choices: [{ index: 0, message: { role: 'assistant', content: TEXT }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 9, completion_tokens: 4, total_tokens: 13, prompt_tokens_details: { cached_tokens: 8 } },
  }

  it('is asked through Chat Completions, with a strict schema', async () => {
    const { sent, gone } = await ask(ref, () => json(body), { settings: { temperature: 0 } })
    expect(gone.url).toBe('https://api.openai.com/v1/chat/completions')
    expect(gone.headers.get('authorization')).toBe(`Bearer ${KEY}`)
    expect(gone.body).toMatchObject({ model: ref.model, temperature: 0, response_format: { type: 'json_schema', json_schema: { strict: true } } })
    expect(sent).toMatchObject({ text: TEXT, reported: ref.model, tokens: { in: 9, out: 4, reasoning: null, cached: 8 }, warnings: [] })
  })

  it('streams', async () => {
    const part = (delta: object, finish: string | null = null) => ({
      id: 'c',
      created: 1,
      model: ref.model,
      choices: [{ index: 0, delta, finish_reason: finish }],
    })
    const { sent, gone } = await ask(
      ref,
      () => events(data(part({ content: '{"answer":' }), part({ content: '"Defect"}' }), part({}, 'stop'), '[DONE]')),
      {
        settings: { stream: true },
      },
    )
    expect(gone.body['stream']).toBe(true)
    expect(sent.text).toBe(TEXT)
  })

  it('that refuses in its field is refused', async () => {
    const { sent } = await ask(ref, () =>
      json({ ...body, choices: [{ index: 0, message: { role: 'assistant', content: null, refusal: 'No.' }, finish_reason: 'stop' }] }),
    )
    expect(sent).toMatchObject({ text: 'No.', refused: true })
  })

  it('warns of settings that a reasoning model does not take, and of no other', async () => {
    const { sent, gone } = await ask({ provider: 'openai', model: 'o3-2025-04-16' }, () => json(body), {
      settings: { temperature: 0.3, reasoning: 'high', maxOutputTokens: 50 },
    })
    expect(gone.body).toMatchObject({ reasoning_effort: 'high', max_completion_tokens: 50 })
    expect(gone.body).not.toHaveProperty('temperature')
    expect(sent.warnings).toHaveLength(1)
    expect(sent.warnings[0]).toContain('temperature')
  })
})

describe('Anthropic', () => {
  const ref = { provider: 'anthropic', model: 'claude-sonnet-4-5-20250929' }
  const body = {
    id: 'm',
    type: 'message',
    role: 'assistant',
    model: ref.model,
    content: [{ type: 'text', text: TEXT }],
    stop_reason: 'end_turn',
    stop_sequence: null,
    usage: { input_tokens: 9, output_tokens: 4, cache_read_input_tokens: 3 },
  }

  it('is asked with the header that lets a page call it', async () => {
    const { sent, gone } = await ask(ref, () => json(body))
    expect(gone.url).toBe('https://api.anthropic.com/v1/messages')
    expect(gone.headers.get('anthropic-dangerous-direct-browser-access')).toBe('true')
    expect(gone.headers.get('x-api-key')).toBe(KEY)
    expect(gone.headers.get('authorization')).toBeNull()
    expect(JSON.stringify(gone.body)).toContain('"Cooperate","Defect"')
    expect(sent).toMatchObject({ text: TEXT, reported: ref.model, refused: false, finish: 'end_turn', tokens: { out: 4, cached: 3 } })
  })

  it('answers by a tool where a model knows no form of answer, and the answer is the text', async () => {
    const { sent, gone } = await ask({ provider: 'anthropic', model: 'claude-3-haiku-20240307' }, () =>
      json({ ...body, content: [{ type: 'tool_use', id: 't', name: 'json', input: { answer: 'Defect' } }], stop_reason: 'tool_use' }),
    )
    expect(gone.body).toHaveProperty('tools')
    expect(sent.text).toBe(TEXT)
  })

  it('that refuses is refused, and one that runs out is cut', async () => {
    expect((await ask(ref, () => json({ ...body, stop_reason: 'refusal' }))).sent).toMatchObject({ refused: true, finish: 'refusal' })
    expect((await ask(ref, () => json({ ...body, stop_reason: 'max_tokens' }))).sent).toMatchObject({ cut: true })
  })

  it('streams, with its reasoning apart', async () => {
    const { sent } = await ask(
      ref,
      () =>
        events([
          event('message_start', { message: { ...body, content: [], stop_reason: null } }),
          event('content_block_start', { index: 0, content_block: { type: 'thinking', thinking: '' } }),
          event('content_block_delta', { index: 0, delta: { type: 'thinking_delta', thinking: 'Hm.' } }),
          event('content_block_stop', { index: 0 }),
          event('content_block_start', { index: 1, content_block: { type: 'text', text: '' } }),
          event('content_block_delta', { index: 1, delta: { type: 'text_delta', text: TEXT } }),
          event('content_block_stop', { index: 1 }),
          event('message_delta', { delta: { stop_reason: 'end_turn', stop_sequence: null }, usage: { output_tokens: 4 } }),
          event('message_stop', {}),
        ]),
      { settings: { stream: true } },
    )
    expect(sent).toMatchObject({ text: TEXT, reasoning: 'Hm.', reported: ref.model, finish: 'end_turn' })
  })

  it('whose stream breaks with an overload can be asked again', async () => {
    const answer = () =>
      events([
        event('message_start', { message: { ...body, content: [], stop_reason: null } }),
        event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
        event('content_block_delta', { index: 0, delta: { type: 'text_delta', text: '{"an' } }),
        event('error', { error: { type: 'overloaded_error', message: 'Overloaded' } }),
      ])
    await expect(ask(ref, answer, { settings: { stream: true } })).rejects.toMatchObject({
      failure: 'provider-down',
      more: { again: true, text: '{"an' },
    })
  })
})

describe('Gemini', () => {
  const ref = { provider: 'google', model: 'gemini-2.5-flash' }
  const part = (text: string, finishReason?: string) => ({
    candidates: [{ content: { role: 'model', parts: [{ text }] }, ...(finishReason === undefined ? {} : { finishReason }) }],
    usageMetadata: { promptTokenCount: 9, candidatesTokenCount: 4, totalTokenCount: 13 },
    modelVersion: 'gemini-2.5-flash-preview-05-20',
  })

  it('is asked in its own format', async () => {
    const { sent, gone } = await ask(ref, () => json(part(TEXT, 'STOP')), { settings: { seed: 3, topP: 0.5 } })
    expect(gone.url).toBe('https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:generateContent')
    expect(gone.headers.get('x-goog-api-key')).toBe(KEY)
    expect(gone.url).not.toContain(KEY)
    expect(gone.body).toMatchObject({ generationConfig: { seed: 3, topP: 0.5, responseMimeType: 'application/json' } })
    expect(sent).toMatchObject({ text: TEXT, finish: 'STOP', refused: false, tokens: { in: 9, out: 4 }, reported: 'gemini-2.5-flash-preview-05-20' })
  })

  it('streams', async () => {
    const { sent, gone } = await ask(ref, () => events(data(part('{"answer":'), part('"Defect"}', 'STOP'))), { settings: { stream: true } })
    expect(gone.url).toMatch(/:streamGenerateContent\?alt=sse$/)
    expect(sent).toMatchObject({ text: TEXT, finish: 'STOP', reported: 'gemini-2.5-flash-preview-05-20' })
  })

  it('that is stopped by its safety filter, or whose prompt is blocked, is refused', async () => {
    expect((await ask(ref, () => json(part(TEXT, 'SAFETY')))).sent).toMatchObject({ refused: true, finish: 'SAFETY' })
    const blocked = { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' }, usageMetadata: { promptTokenCount: 9, totalTokenCount: 9 } }
    expect((await ask(ref, () => json(blocked))).sent).toMatchObject({ refused: true, text: '' })
  })

  it('tells a bad key by its words, although the status is 400', async () => {
    const answer = () => json({ error: { code: 400, message: 'API key not valid. Please pass a valid API key.', status: 'INVALID_ARGUMENT' } }, 400)
    await expect(ask(ref, answer)).rejects.toMatchObject({ failure: 'auth', more: { http: 400, again: false } })
  })
})

describe('providers after the Chat Completions format', () => {
  const body = { model: 'm', choices: [{ message: { content: TEXT }, finish_reason: 'stop' }] }

  it.each([
    ['openrouter', 'https://openrouter.ai/api/v1/chat/completions'],
    ['mistral', 'https://api.mistral.ai/v1/chat/completions'],
    ['groq', 'https://api.groq.com/openai/v1/chat/completions'],
  ])('%s is asked at its address', async (provider, url) => {
    const { sent, gone } = await ask({ provider, model: 'm' }, () => json(body))
    expect(gone.url).toBe(url)
    expect(gone.headers.get('authorization')).toBe(`Bearer ${KEY}`)
    expect(sent.text).toBe(TEXT)
  })

  it.each(['openai', 'anthropic', 'google', 'openrouter', 'mistral', 'groq', 'openai-compatible'])(
    '%s is asked at another address where one is named',
    async provider => {
      const { gone, fetch } = wire(() => json({}, 500))
      await createSend({ origin: null, clock, fetch })(sending({ model: { provider, model: 'm', baseURL: 'https://elsewhere.test/base/' } })).catch(
        () => {},
      )
      expect(gone[0]?.url).toMatch(/^https:\/\/elsewhere\.test\/base\/[a-z]/)
    },
  )

  it.each(['openai', 'anthropic', 'google', 'openrouter'])(
    '%s sends no key where there is none, whatever stands in the environment',
    async provider => {
      for (const name of ['OPENAI_API_KEY', 'ANTHROPIC_API_KEY', 'GOOGLE_GENERATIVE_AI_API_KEY']) vi.stubEnv(name, 'sk-from-the-environment')
      const { gone, fetch } = wire(() => json({}, 500))
      await createSend({ origin: null, clock, fetch })(sending({ model: { provider, model: 'm' }, key: undefined })).catch(() => {})
      expect(gone).toHaveLength(1)
      for (const name of ['authorization', 'x-api-key', 'x-goog-api-key']) expect(gone[0]?.headers.get(name)).toBeNull()
      vi.unstubAllEnvs()
    },
  )

  it('Mistral gets its own name of the seed, OpenRouter its own form of the effort', async () => {
    const settings: ModelSettings = { seed: 5, reasoning: 'low' }
    const mistral = await ask({ provider: 'mistral', model: 'm' }, () => json(body), { settings })
    expect(mistral.gone.body).toMatchObject({ random_seed: 5 })
    expect(mistral.gone.body).not.toHaveProperty('seed')
    const router = await ask({ provider: 'openrouter', model: 'm' }, () => json(body), { settings })
    expect(router.gone.body).toMatchObject({ seed: 5, reasoning: { effort: 'low' } })
    expect(router.gone.body).not.toHaveProperty('reasoning_effort')
  })

  it('an Ollama-style stream without usage or identity is read', async () => {
    const part = (delta: object, finish: string | null = null) => ({
      object: 'chat.completion.chunk',
      choices: [{ index: 0, delta, finish_reason: finish }],
    })
    const { sent } = await ask(
      { provider: 'openai-compatible', model: 'llama3.2:1b', baseURL: 'http://localhost:11434/v1' },
      () =>
        events(
          data(
            part({ role: 'assistant', content: '' }),
            part({ role: 'assistant', content: TEXT }),
            part({ role: 'assistant', content: '' }, 'stop'),
            '[DONE]',
          ),
        ),
      { settings: { stream: true }, key: undefined },
    )
    expect(sent).toMatchObject({ text: TEXT, tokens: { in: null, out: null } })
  })
})
