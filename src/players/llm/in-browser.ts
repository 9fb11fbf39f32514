import type { Progress, WebLlmModel } from './model/web-llm'

export type { Progress, WebLlmModel }

/** The browser's built-in model, as far as it is used here. Source: github.com/webmachinelearning/prompt-api. */
interface BuiltIn {
  availability(): Promise<'available' | 'downloadable' | 'downloading' | 'unavailable'>
  create(options: { monitor(m: EventTarget): void; signal?: AbortSignal }): Promise<{ destroy?(): void }>
}

const builtIn = (): BuiltIn | undefined => (globalThis as { LanguageModel?: BuiltIn }).LanguageModel

/** What this browser offers without a key: the state of its built-in model (`missing`: it has none), and whether WebGPU is there with a graphics card behind it. */
export async function inBrowser(): Promise<{
  readonly promptApi: 'available' | 'downloadable' | 'downloading' | 'unavailable' | 'missing'
  readonly webGpu: boolean
}> {
  const [promptApi, webGpu] = await Promise.all([
    builtIn()
      ?.availability()
      .catch(() => 'unavailable' as const) ?? ('missing' as const),
    hasGpu(),
  ])
  return { promptApi, webGpu }
}

async function hasGpu(): Promise<boolean> {
  const { navigator } = globalThis as { navigator?: { gpu?: { requestAdapter(): Promise<unknown> } } }
  try {
    return ((await navigator?.gpu?.requestAdapter()) ?? null) !== null
  } catch {
    return false
  }
}

/** Lets the browser download its built-in model; `onProgress` gets shares of 1. To be called from a click: browsers want one. Rejects with the browser's reason or the signal's. */
export async function loadPromptApi(onProgress: (share: number) => void, stop?: AbortSignal): Promise<void> {
  const model = builtIn()
  if (model === undefined) throw new Error('This browser has no built-in model.')
  const opened = await model.create({
    monitor: m =>
      m.addEventListener('downloadprogress', event => {
        const { loaded } = event as Event & { loaded?: number }
        if (loaded !== undefined) onProgress(loaded)
      }),
    ...(stop === undefined ? {} : { signal: stop }),
  })
  opened.destroy?.()
}

/** The chat models that can run in the page, the smallest first. Loads WebLLM's package, which is large. */
export const webLlmModels = async (): Promise<readonly WebLlmModel[]> => (await import('./model/web-llm')).webLlmModels()

/** Bytes that the download of a WebLLM model takes: 0 where it is in this browser already, null where that can't be learned. */
export const webLlmBytes = async (id: string, wire: typeof fetch = (input, init) => globalThis.fetch(input, init)): Promise<number | null> =>
  (await import('./model/web-llm')).webLlmBytes(id, wire)

/** Downloads a WebLLM model, where it isn't here yet, and makes it ready. Rejects with the engine's reason; `stop` ends the download. */
export const loadWebLlm = async (id: string, onProgress: (progress: Progress) => void, stop?: AbortSignal): Promise<void> =>
  (await import('./model/web-llm')).loadWebLlm(id, onProgress, stop)
