import { afterEach, describe, expect, it, vi } from 'vitest'
import { clock, sending, wire } from '../test/wire'
import { inBrowser, loadPromptApi, loadWebLlm, webLlmBytes, webLlmModels } from './in-browser'
import { createSend } from './model'

afterEach(() => vi.unstubAllGlobals())

describe('what the browser offers', () => {
  it('is nothing in a browser without a model and a graphics card', async () => {
    vi.stubGlobal('navigator', {})
    expect(await inBrowser()).toEqual({ promptApi: 'missing', webGpu: false })
  })

  it.each(['available', 'downloadable', 'downloading', 'unavailable'] as const)('is the built-in model’s own state: %s', async state => {
    vi.stubGlobal('LanguageModel', { availability: () => Promise.resolve(state) })
    expect((await inBrowser()).promptApi).toBe(state)
  })

  it('is no model where asking for it fails, and no graphics card where none stands behind the interface', async () => {
    vi.stubGlobal('LanguageModel', { availability: () => Promise.reject(new Error('no')) })
    vi.stubGlobal('navigator', { gpu: { requestAdapter: () => Promise.resolve(null) } })
    expect(await inBrowser()).toEqual({ promptApi: 'unavailable', webGpu: false })
    vi.stubGlobal('navigator', { gpu: { requestAdapter: () => Promise.resolve({}) } })
    expect((await inBrowser()).webGpu).toBe(true)
  })
})

describe('the built-in model', () => {
  it('is downloaded with its progress, and let go when it is there', async () => {
    const shares: number[] = []
    let destroyed = false
    vi.stubGlobal('LanguageModel', {
      create: ({ monitor }: { monitor(m: EventTarget): void }) => {
        const target = new EventTarget()
        monitor(target)
        for (const loaded of [0, 0.5, 1]) target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }))
        return Promise.resolve({
          destroy: () => {
            destroyed = true
          },
        })
      },
    })
    await loadPromptApi(share => shares.push(share))
    expect(shares).toEqual([0, 0.5, 1])
    expect(destroyed).toBe(true)
  })

  it('can’t be downloaded where there is none', async () => {
    await expect(loadPromptApi(() => {})).rejects.toThrow('no built-in model')
  })
})

const smallest = async (): Promise<string> => (await webLlmModels())[0]?.id ?? ''

describe('models for WebGPU', () => {
  it('are listed from the smallest, with the memory they take', async () => {
    const models = await webLlmModels()
    const sizes = models.map(model => model.memoryMB ?? Number.POSITIVE_INFINITY)
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
    expect(models.find(model => model.id.startsWith('SmolLM2-360M'))?.memoryMB).toBeGreaterThan(100)
    expect(models.some(model => model.needs.includes('shader-f16'))).toBe(true)
  })

  it('say how large their download is: the sum of the parts in the manifest beside the weights', async () => {
    const id = await smallest()
    const { gone, fetch } = wire(() => new Response(JSON.stringify({ records: [{ nbytes: 100 }, { nbytes: 23 }] })))
    expect(await webLlmBytes(id, fetch)).toBe(123)
    expect(gone[0]?.url).toMatch(/^https:\/\/huggingface\.co\/mlc-ai\/.*\/resolve\/main\/.*\.json$/)
  })

  it('have no known size without a network, with another manifest, or where nobody knows them', async () => {
    const id = await smallest()
    expect(await webLlmBytes(id, wire(() => Promise.reject(new TypeError('Failed to fetch'))).fetch)).toBeNull()
    expect(await webLlmBytes(id, wire(() => new Response('{}')).fetch)).toBeNull()
    expect(await webLlmBytes(id, wire(() => new Response('', { status: 404 })).fetch)).toBeNull()
    expect(await webLlmBytes('nobody', wire(() => new Response('{}')).fetch)).toBeNull()
  })

  it('fail for good without WebGPU, as a load and as a call', async () => {
    vi.stubGlobal('navigator', {})
    const id = await smallest()
    await expect(loadWebLlm(id, () => {})).rejects.toThrow('WebGPU')
    await expect(createSend({ origin: null, clock })(sending({ model: { provider: 'web-llm', model: id } }))).rejects.toMatchObject({
      failure: 'provider-down',
      more: { again: false },
    })
  })
})
