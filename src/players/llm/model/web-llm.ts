import type { SdkModel } from './load'

/** How far a model's download and set-up are: a share of 1, and the engine's own words for the step. */
export interface Progress {
  readonly share: number
  readonly text: string
}

/** A chat model that can run in the page. `memoryMB`: GPU memory that it needs; `small`: runs on phones and weak machines; `needs`: GPU features. */
export interface WebLlmModel {
  readonly id: string
  readonly memoryMB: number | null
  readonly small: boolean
  readonly needs: readonly string[]
}

const packages = () => Promise.all([import('@browser-ai/web-llm'), import('@mlc-ai/web-llm')])
type Engine = InstanceType<Awaited<typeof import('@browser-ai/web-llm')>['WebLLMLanguageModel']>

/** The one model that is in the GPU's memory, or on its way there. */
let current: { readonly id: string; readonly ready: Promise<Engine> } | undefined
/** The one that is being loaded. */
let underWay: { readonly id: string; readonly engine: Engine } | undefined
const listeners = new Set<(progress: Progress) => void>()

/** The chat models of the package's list, the smallest first. */
export async function webLlmModels(): Promise<readonly WebLlmModel[]> {
  const { prebuiltAppConfig, ModelType } = await import('@mlc-ai/web-llm')
  return prebuiltAppConfig.model_list
    .filter(record => record.model_type === undefined || record.model_type === ModelType.LLM)
    .map(record => ({
      id: record.model_id,
      memoryMB: record.vram_required_MB ?? null,
      small: record.low_resource_required ?? false,
      needs: record.required_features ?? [],
    }))
    .toSorted((a, b) => (a.memoryMB ?? Infinity) - (b.memoryMB ?? Infinity))
}

/**
 * Bytes that a model's download takes: the sum over the parts in its manifest, a small file beside the weights; 0 where this browser has them already,
 * null where that can't be learned (no network, another manifest).
 */
export async function webLlmBytes(id: string, wire: typeof fetch): Promise<number | null> {
  const { prebuiltAppConfig, hasModelInCache, TENSOR_CACHE_MANIFEST_FILENAME } = await import('@mlc-ai/web-llm')
  const record = prebuiltAppConfig.model_list.find(one => one.model_id === id)
  if (record === undefined) return null
  try {
    if (await hasModelInCache(id)) return 0
  } catch {
    // No cache here: the download is still as large as it is.
  }
  try {
    const base = record.model.includes('/resolve/') ? record.model.replace(/\/+$/, '') : `${record.model.replace(/\/+$/, '')}/resolve/main`
    const response = await wire(`${base}/${TENSOR_CACHE_MANIFEST_FILENAME}`)
    if (!response.ok) return null
    const { records } = (await response.json()) as { records?: readonly { nbytes?: number }[] }
    return records === undefined ? null : records.reduce((sum, part) => sum + (part.nbytes ?? 0), 0)
  } catch {
    return null
  }
}

/**
 * Downloads a model, if need be, and puts it into the GPU's memory in place of the one before. Rejects with the engine's reason. `stop` ends the download itself, for everybody who
 * waits for it; what came stays in the browser's cache.
 */
export async function loadWebLlm(id: string, onProgress?: (progress: Progress) => void, stop?: AbortSignal): Promise<void> {
  if (onProgress !== undefined) listeners.add(onProgress)
  const end = () => {
    if (underWay?.id === id) void unload(underWay.engine)
  }
  stop?.addEventListener('abort', end, { once: true })
  try {
    await ready(id)
  } finally {
    stop?.removeEventListener('abort', end)
    if (onProgress !== undefined) listeners.delete(onProgress)
  }
}

/** The engine with that model in it; loads it first where that hasn't happened. Rejects with the signal's reason, while the download goes on for the next call. */
export async function webLlmModel(id: string, stop: AbortSignal): Promise<SdkModel> {
  const loading = ready(id)
  if (stop.aborted) throw stop.reason
  return await loading
}

function ready(id: string): Promise<Engine> {
  if (current?.id === id) return current.ready
  const before = current?.ready
  const mine = { id, ready: load(id, before) }
  current = mine
  mine.ready.catch(() => {
    // A failed load is tried again by the next call.
    if (current === mine) current = undefined
  })
  return mine.ready
}

async function load(id: string, before: Promise<Engine> | undefined): Promise<Engine> {
  const [{ webLLM }] = await packages()
  const old = await before?.catch(() => undefined)
  await unload(old)
  const model = webLLM(id, {
    initProgressCallback: ({ progress, text }) => {
      for (const listener of listeners) listener({ share: progress, text })
    },
  })
  underWay = { id, engine: model }
  try {
    await model.createSessionWithProgress()
  } finally {
    underWay = undefined
  }
  return model
}

/** Frees the GPU's memory; an engine that is still loading stops that. */
const unload = async (engine: Engine | undefined): Promise<void> =>
  (engine as unknown as { engine?: { unload(): Promise<void> } } | undefined)?.engine?.unload()
