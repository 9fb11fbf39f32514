import { afterEach, describe, expect, it, vi } from 'vitest'
import { clock, sending } from '../../test/wire'
import { createSend } from '../model'

const TEXT = '{"answer":"Defect"}'

describe('the model that the browser brings along', () => {
  afterEach(() => vi.unstubAllGlobals())

  function builtIn(reply: (messages: unknown, options: { signal?: AbortSignal }) => Promise<string>) {
    const made: { options: Record<string, unknown>; prompts: unknown[]; constraint: unknown; destroyed: boolean }[] = []
    vi.stubGlobal('LanguageModel', {
      availability: () => Promise.resolve('available'),
      params: () => Promise.resolve({ defaultTopK: 3 }),
      create: (options: Record<string, unknown>) => {
        const one = { options, prompts: [] as unknown[], constraint: undefined as unknown, destroyed: false }
        made.push(one)
        return Promise.resolve({
          addEventListener: () => {},
          prompt: (messages: unknown, how: { responseConstraint?: unknown; signal?: AbortSignal }) => {
            one.prompts.push(messages)
            one.constraint = how.responseConstraint
            return reply(messages, how)
          },
          promptStreaming: (messages: unknown) => {
            one.prompts.push(messages)
            return new ReadableStream<string>({
              start(controller) {
                controller.enqueue('{"answer":')
                controller.enqueue('"Defect"}')
                controller.close()
              },
            })
          },
          destroy: () => {
            one.destroyed = true
          },
        })
      },
    })
    return made
  }

  const ref = { provider: 'prompt-api', model: 'text' }
  const send = createSend({ origin: null, clock })

  it('gets rules, question and form, and a conversation of its own for every request', async () => {
    const made = builtIn(() => Promise.resolve(TEXT))
    const one = await send(sending({ model: ref, key: undefined }))
    await send(
      sending({
        model: ref,
        key: undefined,
        messages: [
          { role: 'system', text: 'Other rules.' },
          { role: 'user', text: 'And now?' },
        ],
      }),
    )
    expect(one).toMatchObject({ text: TEXT, reported: undefined, tokens: { in: null, out: null }, warnings: [] })
    expect(made).toHaveLength(2)
    expect(JSON.stringify(made[0]?.options['initialPrompts'])).toContain('The rules.')
    expect(JSON.stringify(made[1]?.options['initialPrompts'])).toContain('Other rules.')
    expect(made.map(each => each.prompts.length)).toEqual([1, 1])
    expect(made[0]?.constraint).toMatchObject({ properties: { answer: { enum: ['Cooperate', 'Defect'] } } })
    expect(made.every(each => each.destroyed)).toBe(true)
  })

  it('takes a temperature together with its own top-k, and warns of settings that it has not', async () => {
    const made = builtIn(() => Promise.resolve(TEXT))
    const sent = await send(sending({ model: ref, key: undefined, settings: { temperature: 0.2, seed: 4 } }))
    expect(made[0]?.options).toMatchObject({ temperature: 0.2, topK: 3 })
    expect(sent.warnings.join()).toContain('seed')
  })

  it('streams', async () => {
    builtIn(() => Promise.reject(new Error('not asked')))
    let first = 0
    const sent = await send(sending({ model: ref, key: undefined, settings: { stream: true }, first: () => first++ }))
    expect(sent.text).toBe(TEXT)
    expect(first).toBe(1)
  })

  it('is stopped with the match', async () => {
    const stop = new AbortController()
    builtIn(() => {
      stop.abort(new Error('stopped'))
      return new Promise(() => {})
    })
    await expect(send(sending({ model: ref, key: undefined, stop: stop.signal }))).rejects.toThrow('stopped')
  })

  it('is provider-down, for good, where the browser has none', async () => {
    await expect(send(sending({ model: ref, key: undefined }))).rejects.toMatchObject({ failure: 'provider-down', more: { again: false } })
  })
})
