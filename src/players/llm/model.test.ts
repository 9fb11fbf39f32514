import { describe, expect, it } from 'vitest'
import { ask, chunk, clock, completion, data, events, json, KEY, sending, usage, wire } from '../test/wire'
import { createSend } from './model'

describe('a request', () => {
  it('carries the messages, the schema and the settings that were set, and no user-agent', async () => {
    const { gone } = await ask(() => json(completion({ content: '{"answer":"Defect"}' })), {
      settings: { temperature: 0.5, topP: 0.9, seed: 7, maxOutputTokens: 99, reasoning: 'low' },
    })
    expect(gone).toHaveLength(1)
    expect(gone[0]?.url).toBe('http://server.test/v1/chat/completions')
    expect(gone[0]?.headers.get('user-agent')).toBeNull()
    expect(gone[0]?.headers.get('authorization')).toBe(`Bearer ${KEY}`)
    expect(gone[0]?.body).toEqual({
      model: 'm-1',
      max_tokens: 99,
      temperature: 0.5,
      top_p: 0.9,
      seed: 7,
      reasoning_effort: 'low',
      response_format: {
        type: 'json_schema',
        json_schema: {
          name: 'answer',
          strict: true,
          schema: {
            type: 'object',
            properties: { answer: { type: 'string', enum: ['Cooperate', 'Defect'] } },
            required: ['answer'],
            additionalProperties: false,
          },
        },
      },
      messages: [
        { role: 'system', content: 'The rules.' },
        { role: 'user', content: 'Your move.' },
      ],
    })
  })

  it('sends nothing that was not set, and only the headers that servers allow', async () => {
    const { gone } = await ask(() => json(completion({ content: 'x' })), { structured: 'none', key: undefined })
    expect(Object.keys(gone[0]?.body ?? {}).toSorted()).toEqual(['messages', 'model'])
    expect([...(gone[0]?.headers.keys() ?? [])]).toEqual(['content-type'])
  })

  it('asks for a JSON object without a schema where the provider takes no schema', async () => {
    const { gone } = await ask(() => json(completion({ content: '{}' })), { structured: 'json' })
    expect(gone[0]?.body['response_format']).toEqual({ type: 'json_object' })
  })

  it('asks for the usage of a stream', async () => {
    const { gone } = await ask(() => events(data(chunk({ content: '{}' }), chunk({}, 'stop'), usage, '[DONE]')), { settings: { stream: true } })
    expect(gone[0]?.body).toMatchObject({ stream: true, stream_options: { include_usage: true } })
  })

  it('carries earlier turns as they were said', async () => {
    const { gone } = await ask(() => json(completion({ content: 'x' })), {
      messages: [
        { role: 'system', text: 'a' },
        { role: 'user', text: 'b' },
        { role: 'assistant', text: 'c' },
        { role: 'user', text: 'd' },
      ],
    })
    expect(gone[0]?.body['messages']).toEqual([
      { role: 'system', content: 'a' },
      { role: 'user', content: 'b' },
      { role: 'assistant', content: 'c' },
      { role: 'user', content: 'd' },
    ])
  })

  it('through the proxy goes to this site, without a key, with the host token', async () => {
    const { gone, fetch } = wire(() => json(completion({ content: 'x' })))
    const one = sending({ model: { provider: 'openrouter', model: 'm', proxied: true }, key: 'host-token' })
    await createSend({ origin: 'http://here.test:4173', clock, fetch })(one)
    expect(gone[0]?.url).toBe('http://here.test:4173/proxy/openrouter/chat/completions')
    expect(gone[0]?.headers.get('authorization')).toBeNull()
    expect(gone[0]?.headers.get('x-parley-host')).toBe('host-token')
    expect(JSON.stringify(gone[0]?.body)).not.toContain('host-token')
  })

  it('through a proxy that is not there fails without a request', async () => {
    const { gone, failed } = await ask(() => json({}), { model: { provider: 'openai', model: 'm', proxied: true } })
    expect(gone).toHaveLength(0)
    expect(failed).toMatchObject({ failure: 'provider-down', more: { again: false } })
  })
})

describe('a reply', () => {
  it.each([false, true])('comes back as it was sent, with tokens and the reported model (stream: %s)', async stream => {
    let first = 0
    const { gone, result } = await ask(
      () =>
        stream
          ? events(
              data(
                chunk({ role: 'assistant', content: '' }),
                chunk({ content: '{"answer":' }),
                chunk({ content: '"Defect"}' }),
                chunk({}, 'stop'),
                usage,
                '[DONE]',
              ),
            )
          : json(completion({ content: '{"answer":"Defect"}' })),
      { settings: { stream }, first: () => first++ },
    )
    expect(gone).toHaveLength(1)
    expect(result).toEqual({
      text: '{"answer":"Defect"}',
      reasoning: undefined,
      finish: 'stop',
      refused: false,
      cut: false,
      reported: 'm-1-2025-04-14',
      tokens: { in: 12, out: 5, reasoning: stream ? 0 : null, cached: null },
      warnings: [],
    })
    expect(first).toBe(stream ? 1 : 0)
  })

  it.each([
    ['JSON that breaks off', '{"answer":"Def', 'stop'],
    ['prose', 'I would rather not say.', 'stop'],
    ['nothing', '', 'stop'],
    ['wrong values', '{"answer":17}', 'stop'],
    ['fenced JSON', '```json\n{"answer":"Defect"}\n```', 'stop'],
    ['a reply of 100,000 characters', 'x'.repeat(100_000), 'stop'],
    ['a tool call in the text', '<tool_call>{"name":"x"}</tool_call>', 'stop'],
  ])('that is %s keeps its text, in one request', async (_, content, finish) => {
    for (const stream of [false, true]) {
      const { gone, result } = await ask(
        () => (stream ? events(data(chunk({ content }), chunk({}, finish), usage, '[DONE]')) : json(completion({ content }, finish))),
        { settings: { stream } },
      )
      expect(result).toMatchObject({ text: content, refused: false, cut: false })
      expect(gone).toHaveLength(1)
    }
  })

  it('that ran out of length is cut', async () => {
    for (const stream of [false, true]) {
      const { result } = await ask(
        () =>
          stream ? events(data(chunk({ content: '{"ans' }), chunk({}, 'length'), usage, '[DONE]')) : json(completion({ content: '{"ans' }, 'length')),
        { settings: { stream } },
      )
      expect(result).toMatchObject({ text: '{"ans', cut: true, refused: false, finish: 'length' })
    }
  })

  it('that the filter ended is refused, also with valid JSON', async () => {
    for (const stream of [false, true]) {
      const content = '{"answer":"Defect"}'
      const { result } = await ask(
        () =>
          stream ? events(data(chunk({ content }), chunk({}, 'content_filter'), usage, '[DONE]')) : json(completion({ content }, 'content_filter')),
        { settings: { stream } },
      )
      expect(result).toMatchObject({ text: content, refused: true, finish: 'content_filter' })
    }
  })

  it('that declines in the field for it is refused and keeps its words', async () => {
    for (const stream of [false, true]) {
      const { result } = await ask(
        () =>
          stream ? events(data(chunk({ refusal: 'I cannot.' }), chunk({}, 'stop'), usage, '[DONE]')) : json(completion({ refusal: 'I cannot.' })),
        { settings: { stream } },
      )
      expect(result).toMatchObject({ text: 'I cannot.', refused: true })
    }
  })

  it('keeps reasoning apart where the server does', async () => {
    for (const stream of [false, true]) {
      const { result } = await ask(
        () =>
          stream
            ? events(data(chunk({ reasoning_content: 'Hm.' }), chunk({ content: 'x' }), chunk({}, 'stop'), '[DONE]'))
            : json(completion({ content: 'x', reasoning_content: 'Hm.' })),
        { settings: { stream } },
      )
      expect(result).toMatchObject({ text: 'x', reasoning: 'Hm.' })
    }
  })

  it('with reasoning between tags keeps its text whole and shows the reasoning too', async () => {
    const content = '<think>Hm.\nYes.</think>{"answer":"Defect"}'
    const { result } = await ask(() => json(completion({ content })))
    expect(result).toMatchObject({ text: content, reasoning: 'Hm.\nYes.' })
  })

  it('whose server reports neither model nor tokens says so', async () => {
    for (const stream of [false, true]) {
      const { result } = await ask(
        () =>
          stream
            ? events(data({ choices: [{ delta: { content: 'x' } }] }, { choices: [{ delta: {}, finish_reason: 'stop' }] }))
            : json({ choices: [{ message: { content: 'x' }, finish_reason: 'stop' }] }),
        { settings: { stream } },
      )
      expect(result).toMatchObject({ text: 'x', reported: undefined, tokens: { in: null, out: null, reasoning: null, cached: null } })
    }
  })

  it('that took what nobody offered warns of it', async () => {
    const { result } = await ask(() => json(completion({ content: '{}' })), { structured: 'json' })
    expect(result.warnings).toEqual([])
  })
})
