import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Clock } from '../../core/clock'
import { json, KEY, wire } from '../test/wire'
import { checkConnection, listModels } from './check'
import { createSend } from './model'

const local = { provider: 'openai-compatible', model: 'm', baseURL: 'http://localhost:11434/v1' }
const far = { ...local, baseURL: 'http://192.168.1.9:11434/v1' }
const page = { origin: 'http://localhost:4173', secure: false }
const never: Clock = {
  now: () => 0,
  wait: (_, stop) => new Promise((_resolve, reject) => stop?.addEventListener('abort', () => reject(stop.reason as Error), { once: true })),
}

async function check(answer: Parameters<typeof wire>[0], ref: Parameters<typeof checkConnection>[0] = local, how = page, clock = never) {
  const { gone, fetch } = wire(answer)
  const found = await checkConnection(ref, KEY, how, createSend({ origin: how.origin, clock, fetch }), clock, fetch)
  expect(JSON.stringify(found)).not.toContain(KEY)
  return { found, gone }
}

const good = { model: 'm-2025', choices: [{ message: { content: '{"answer":"ready"}' }, finish_reason: 'stop' }] }

describe('a connection test', () => {
  it('that is answered says how long it took and what answered', async () => {
    let now = 0
    const clock = { ...never, now: () => (now += 40) }
    const { found, gone } = await check(() => json(good), local, page, clock)
    expect(found).toEqual({ result: 'ok', ms: 40, reported: 'm-2025' })
    expect(gone).toHaveLength(1)
  })

  it('asks under the settings of the model, as a match would', async () => {
    const { gone } = await check(() => json(good), { ...local, settings: { temperature: 0.1, structured: 'json' } })
    expect(gone[0]?.body).toMatchObject({ temperature: 0.1, response_format: { type: 'json_object' } })
  })

  it.each([
    ['key-refused', 401, { error: { message: `Bad key ${KEY}` } }],
    ['key-refused', 403, {}],
    ['key-refused', 400, { error: { message: 'API key not valid. Please pass a valid API key.', status: 'INVALID_ARGUMENT' } }],
    ['model-unknown', 404, { error: { message: 'The model `m` does not exist or you do not have access to it.', code: 'model_not_found' } }],
    ['model-unknown', 404, { error: { message: 'model "m" not found, try pulling it first' } }],
    ['model-unknown', 404, { type: 'error', error: { type: 'not_found_error', message: 'model: m' } }],
    ['model-unknown', 404, { error: { code: 404, message: 'models/m is not found for API version v1beta' } }],
    ['model-unknown', 400, { error: { message: 'm is not a valid model ID', code: 400 } }],
    ['model-unknown', 400, { message: 'Invalid model: m' }],
    ['other', 404, { detail: 'Not Found' }],
    ['other', 400, { error: { message: 'Unsupported parameter: temperature' } }],
    ['rate-limited', 429, {}],
    ['rate-limited', 402, {}],
    ['server-error', 500, {}],
    ['server-error', 503, {}],
  ] as const)('finds %s in status %i with %j', async (result, status, body) => {
    const { found } = await check(() => json(body, status))
    expect(found).toMatchObject({ result, http: status })
  })

  it('that the model declines is refused', async () => {
    const { found } = await check(() => json({ choices: [{ message: { content: 'no' }, finish_reason: 'content_filter' }] }))
    expect(found.result).toBe('refused')
  })

  const failed = () => Promise.reject(new TypeError('Failed to fetch'))

  it('finds CORS where a server is there but its answer stays hidden', async () => {
    const { found, gone } = await check(({ method }) => (method === 'POST' ? failed() : new Response()))
    expect(found.result).toBe('cors')
    expect(gone.map(one => [one.method, one.url])).toEqual([
      ['POST', 'http://localhost:11434/v1/chat/completions'],
      ['GET', 'http://localhost:11434/v1/models'],
    ])
    expect(gone[1]?.headers.get('authorization')).toBeNull()
  })

  it('finds that nothing listens', async () => {
    expect((await check(failed)).found).toMatchObject({ result: 'nothing-listening' })
  })

  it('finds that nothing listens also where a machine swallows what is sent to it', async () => {
    const soon: Clock = { now: () => 0, wait: () => Promise.resolve() }
    const { found } = await check(
      ({ method }, signal) =>
        method === 'POST' ? failed() : new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error))),
      local,
      page,
      soon,
    )
    expect(found.result).toBe('nothing-listening')
  })

  it('finds mixed content: http elsewhere from an https page, but not on this machine', async () => {
    const https = { origin: 'https://parley.test', secure: true }
    expect((await check(failed, far, https)).found.result).toBe('mixed-content')
    expect((await check(failed, far)).found.result).toBe('nothing-listening')
    for (const host of ['localhost:11434', '127.0.0.1:80', '[::1]:8000']) {
      expect((await check(failed, { ...local, baseURL: `http://${host}/v1` }, https)).found.result).toBe('nothing-listening')
    }
  })

  it('of the rehearsal is answered without a network', async () => {
    const { found, gone } = await check(failed, { provider: 'rehearsal', model: 'rehearsal' })
    expect(found).toMatchObject({ result: 'ok', reported: 'rehearsal' })
    expect(gone).toHaveLength(0)
  })
})

describe('a test of a model inside the browser', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is not possible where the browser has none, or no WebGPU', async () => {
    expect((await check(() => json({}), { provider: 'prompt-api', model: 'text' })).found).toEqual({ result: 'unsupported' })
    expect((await check(() => json({}), { provider: 'web-llm', model: 'm' })).found).toEqual({ result: 'unsupported' })
    vi.stubGlobal('LanguageModel', { availability: () => Promise.resolve('unavailable') })
    expect((await check(() => json({}), { provider: 'prompt-api', model: 'text' })).found).toEqual({ result: 'unsupported' })
  })

  it('downloads nothing', async () => {
    vi.stubGlobal('navigator', { gpu: { requestAdapter: () => Promise.resolve({}) } })
    const { found, gone } = await check(() => json({ records: [{ nbytes: 5 }] }), { provider: 'web-llm', model: 'Llama-3.2-1B-Instruct-q4f32_1-MLC' })
    expect(found).toMatchObject({ result: 'other' })
    expect(gone.filter(one => !one.url.endsWith('.json'))).toEqual([])
  })
})

describe('the list of models', () => {
  const list = async (ref: Parameters<typeof listModels>[0], answer: Parameters<typeof wire>[0]) => {
    const { gone, fetch } = wire(answer)
    return { ids: await listModels(ref, KEY, fetch), gone }
  }

  it('is read from a server after the Chat Completions format', async () => {
    const { ids, gone } = await list(local, () => json({ object: 'list', data: [{ id: 'b' }, { id: 'a' }, { id: 'a' }] }))
    expect(ids).toEqual(['a', 'b'])
    expect(gone[0]?.url).toBe('http://localhost:11434/v1/models')
    expect(gone[0]?.headers.get('authorization')).toBe(`Bearer ${KEY}`)
  })

  it('is read from Anthropic, page after page', async () => {
    const { ids, gone } = await list({ provider: 'anthropic', model: 'm' }, ({ url }) =>
      json(
        url.includes('after_id=b')
          ? { data: [{ id: 'c' }], has_more: false, last_id: 'c' }
          : { data: [{ id: 'a' }, { id: 'b' }], has_more: true, last_id: 'b' },
      ),
    )
    expect(ids).toEqual(['a', 'b', 'c'])
    expect(gone[0]?.headers.get('x-api-key')).toBe(KEY)
    expect(gone[0]?.headers.get('anthropic-dangerous-direct-browser-access')).toBe('true')
  })

  it('is read from Gemini, of those that write texts, by the name that a request takes', async () => {
    const { ids, gone } = await list({ provider: 'google', model: 'm' }, () =>
      json({
        models: [
          { name: 'models/gemini-2.5-flash', supportedGenerationMethods: ['generateContent'] },
          { name: 'models/embedding-001', supportedGenerationMethods: ['embedContent'] },
        ],
      }),
    )
    expect(ids).toEqual(['gemini-2.5-flash'])
    expect(gone[0]?.url).not.toContain(KEY)
    expect(gone[0]?.headers.get('x-goog-api-key')).toBe(KEY)
  })

  it('is read from servers that send a bare list', async () => {
    expect((await list(local, () => json([{ id: 'x' }]))).ids).toEqual(['x'])
  })

  it('through the proxy carries the host token and no key header', async () => {
    const { gone } = await list({ provider: 'openai', model: 'm', proxied: true }, () => json({ data: [] }))
    expect(gone[0]?.url).toBe('/proxy/openai/models')
    expect([...(gone[0]?.headers ?? [])]).toEqual([['x-parley-host', KEY]])
  })

  it('that fails says why, without the key', async () => {
    await expect(list(local, () => json({ error: `no ${KEY}` }, 401))).rejects.toThrow(/^401 .*\[key\]/)
    await expect(list(local, () => Promise.reject(new TypeError('Failed to fetch')))).rejects.toThrow('Failed to fetch')
  })

  it('of WebLLM is its package’s, without embeddings', async () => {
    const { ids, gone } = await list({ provider: 'web-llm', model: '' }, () => json({}))
    expect(ids.length).toBeGreaterThan(50)
    expect(ids.join()).not.toContain('embed')
    expect(gone).toHaveLength(0)
  })
})
