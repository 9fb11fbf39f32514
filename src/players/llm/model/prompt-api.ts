import type { ModelSettings } from '../../../core/spec'
import type { Loaded } from './load'

/** What the page knows of Chrome's built-in model, as far as it is used here. */
interface BuiltIn {
  params?(): Promise<{ readonly defaultTopK: number } | null>
}

/**
 * The model that the browser brings along, with a conversation of its own for each request: the package would go on with the last one, and a later match, or another
 * seat, would remember it. A temperature is set together with the browser's own top-k, because it takes both or neither; where it takes none, it is left out and a warning says so.
 */
export async function promptApiModel(settings: ModelSettings): Promise<Loaded> {
  const { browserAI } = await import('@browser-ai/core')
  const builtIn = (globalThis as { LanguageModel?: BuiltIn }).LanguageModel
  const topK = settings.temperature === undefined ? undefined : (await builtIn?.params?.().catch(() => null))?.defaultTopK
  const model = browserAI('text', topK === undefined ? {} : { topK })
  const { sessionManager } = model as unknown as { sessionManager?: { destroySession(): void } }
  return { model, done: () => sessionManager?.destroySession() }
}
