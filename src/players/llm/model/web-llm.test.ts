import { beforeEach, expect, it, vi } from 'vitest'
import { clock, sending } from '../../test/wire'
import { createSend } from '../model'
import { loadWebLlm } from './web-llm'

const TEXT = '{"answer":"Defect"}'

interface Engine {
  readonly id: string
  loads: number
  unloaded: boolean
  fails: boolean
  prompts: unknown[]
  finish: string
}
const engines = vi.hoisted(() => [] as Engine[])
const failing = vi.hoisted(() => new Set<string>())

// The package's engine wants a graphics card and gigabytes; what stands around it doesn't.
vi.mock('@browser-ai/web-llm', () => ({
  webLLM: (id: string, { initProgressCallback }: { initProgressCallback(report: { progress: number; text: string }): void }) => {
    const engine: Engine = { id, loads: 0, unloaded: false, fails: failing.delete(id), prompts: [], finish: 'stop' }
    engines.push(engine)
    return {
      specificationVersion: 'v4',
      provider: 'web-llm',
      modelId: id,
      supportedUrls: {},
      engine: {
        unload: () => {
          engine.unloaded = true
          return Promise.resolve()
        },
      },
      createSessionWithProgress: async () => {
        engine.loads++
        initProgressCallback({ progress: 0, text: 'fetching' })
        await Promise.resolve()
        if (engine.fails) throw new Error('Failed to initialize: no space left')
        initProgressCallback({ progress: 1, text: 'ready' })
      },
      doGenerate: (options: { prompt: unknown }) => {
        engine.prompts.push(options.prompt)
        return Promise.resolve({
          content: [{ type: 'text', text: TEXT }],
          finishReason: { unified: 'stop', raw: engine.finish },
          usage: { inputTokens: { total: 8 }, outputTokens: { total: 4 }, raw: { prompt: 8, completion: 4 } },
          warnings: [],
        })
      },
    }
  },
}))

const send = createSend({ origin: null, clock })
const ask = (model: string) => send(sending({ model: { provider: 'web-llm', model }, key: undefined }))
beforeEach(() => void engines.splice(0))

it('a model is loaded once, with its progress, and then answers calls', async () => {
  const seen: string[] = []
  await loadWebLlm('one', ({ share, text }) => seen.push(`${share} ${text}`))
  expect(seen).toEqual(['0 fetching', '1 ready'])
  expect(await Promise.all([ask('one'), ask('one')])).toMatchObject([{ text: TEXT }, { text: TEXT, tokens: { in: 8, out: 4 } }])
  expect(engines.map(({ id, loads, prompts }) => [id, loads, prompts.length])).toEqual([['one', 1, 2]])
})

it('a call loads the model that it asks for, and another model takes the memory of the one before', async () => {
  await ask('two')
  await ask('three')
  expect(engines.map(({ id, unloaded }) => [id, unloaded])).toEqual([
    ['two', true],
    ['three', false],
  ])
})

it('a load that failed says why and is tried again by the next call', async () => {
  failing.add('four')
  await expect(ask('four')).rejects.toMatchObject({ failure: 'provider-down', message: 'Failed to initialize: no space left' })
  expect((await ask('four')).text).toBe(TEXT)
  expect(engines.map(({ id }) => id)).toEqual(['four', 'four'])
})

it('an answer that ran out of length is cut, although the package calls it finished', async () => {
  await loadWebLlm('five')
  const [engine] = engines as [Engine]
  engine.finish = 'length'
  expect(await ask('five')).toMatchObject({ cut: true, finish: 'length' })
})
