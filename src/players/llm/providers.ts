import type { ModelRef, ModelSettings } from '../../core/spec'
import type { ProviderId } from './entry'

/** A server on one's own machine that speaks the Chat Completions format. `allow` is the one line that lets it answer a browser. */
export interface Preset {
  readonly id: string
  readonly title: string
  readonly baseURL: string
  readonly allow: string
}

/**
 * What is known of a provider. `baseURL`: its address, null where a person names one or there is none. `structured`: how far its answers can be kept to a form, as far
 * as is known; `atOnce`: how many requests it should get at a time unless its owner says otherwise (one engine inside the browser answers one at a time; browsers open six
 * connections per host). `local` servers of one's own are reached over HTTP/1.1 as a rule.
 */
export interface Provider {
  readonly id: ProviderId
  readonly title: string
  readonly kind: 'remote' | 'local' | 'in-browser' | 'rehearsal'
  readonly baseURL: string | null
  readonly needsKey: boolean
  readonly structured: 'schema' | 'json' | 'none'
  readonly atOnce: number
  readonly keyPage?: string
  readonly presets?: readonly Preset[]
}

const presets: readonly Preset[] = [
  // A page served from localhost is allowed without it.
  { id: 'ollama', title: 'Ollama', baseURL: 'http://localhost:11434/v1', allow: 'OLLAMA_ORIGINS={origin} ollama serve' },
  { id: 'lm-studio', title: 'LM Studio', baseURL: 'http://localhost:1234/v1', allow: 'lms server start --cors' },
  { id: 'vllm', title: 'vLLM', baseURL: 'http://localhost:8000/v1', allow: `vllm serve {model} --allowed-origins '["{origin}"]'` },
  { id: 'llama-cpp', title: 'llama.cpp', baseURL: 'http://localhost:8080/v1', allow: 'llama-server -m {model} --cors-origins {origin}' },
]

const remote = (id: ProviderId, title: string, baseURL: string, keyPage: string, structured: Provider['structured'] = 'schema'): Provider => ({
  id,
  title,
  kind: 'remote',
  baseURL,
  needsKey: true,
  structured,
  atOnce: 6,
  keyPage,
})

/**
 * Everything that can be asked for an answer. Chrome asks people for the Local Network Access permission when a public https page calls a server on their machine;
 * a page that is itself served from there doesn't meet it.
 */
export const providers: readonly Provider[] = [
  remote('openai', 'OpenAI', 'https://api.openai.com/v1', 'https://platform.openai.com/api-keys'),
  remote('anthropic', 'Anthropic', 'https://api.anthropic.com/v1', 'https://console.anthropic.com/settings/keys'),
  remote('google', 'Google Gemini', 'https://generativelanguage.googleapis.com/v1beta', 'https://aistudio.google.com/apikey'),
  remote('openrouter', 'OpenRouter', 'https://openrouter.ai/api/v1', 'https://openrouter.ai/settings/keys'),
  remote('mistral', 'Mistral', 'https://api.mistral.ai/v1', 'https://console.mistral.ai/api-keys'),
  // Only some of its models take a schema, all take JSON.
  remote('groq', 'Groq', 'https://api.groq.com/openai/v1', 'https://console.groq.com/keys', 'json'),
  {
    id: 'openai-compatible',
    title: 'OpenAI-compatible',
    kind: 'local',
    baseURL: null,
    needsKey: false,
    structured: 'schema',
    atOnce: 6,
    presets,
  },
  { id: 'prompt-api', title: 'Prompt API', kind: 'in-browser', baseURL: null, needsKey: false, structured: 'schema', atOnce: 1 },
  { id: 'web-llm', title: 'WebLLM', kind: 'in-browser', baseURL: null, needsKey: false, structured: 'schema', atOnce: 1 },
  { id: 'rehearsal', title: 'Rehearsal', kind: 'rehearsal', baseURL: null, needsKey: false, structured: 'schema', atOnce: 32 },
]

/** The provider of that id. Throws a RangeError for an unknown one: ids are checked where they come in. */
export function providerOf(id: string): Provider {
  const found = providers.find(provider => provider.id === id)
  if (found === undefined) throw new RangeError(`unknown provider “${id}”`)
  return found
}

/** Where a model is asked: its address without a slash at the end; `proxy:openai` through this site's server, `browser:web-llm` inside the browser. */
export function baseOf(ref: ModelRef): string {
  const provider = providerOf(ref.provider)
  if (provider.kind === 'in-browser' || provider.kind === 'rehearsal') return `browser:${ref.provider}`
  if (ref.proxied === true) return `proxy:${ref.provider}`
  return (ref.baseURL ?? provider.baseURL ?? '').replace(/\/+$/, '')
}

/** The host whose connections and limits a model's requests share: host and port, `proxy` for all that goes through this site's server, or the base where there is none. */
export function hostOf(ref: ModelRef): string {
  const base = baseOf(ref)
  if (base.startsWith('proxy:')) return 'proxy'
  return /^https?:/.test(base) && URL.canParse(base) ? new URL(base).host : base
}

/** A day (2025-04-14, 20250929, 0613, 2411 …), a numbered release (-001), a content hash, or a size and quantization tag pin a model id. */
const pinned = [
  /[-_@](19|20)\d\d-?[01]\d-?[0-3]\d(\b|$)/,
  /[-_@]\d{4}(\b|$)/,
  /[-@]0\d\d(\b|$)/,
  /@(sha256:)?[0-9a-f]{7,}/i,
  /[-_]\d\d-(19|20)\d\d(\b|$)/,
  /[-_]\d\d-\d\d(\b|$)/,
]

/**
 * True for an id that may mean another model tomorrow: `…-latest`, or no date, release or hash in it. Models on one's own machine are pinned by their file, so there only
 * `latest`, or no tag at all where the server names its files with tags (`name:tag`), counts as an alias; ids of files and repositories are pinned. WebLLM's ids name exact files.
 * The browser's built-in model changes with the browser: an alias always. The rehearsal is part of this app.
 */
export function isAlias(ref: ModelRef): boolean {
  const { kind } = providerOf(ref.provider)
  if (kind === 'rehearsal' || ref.provider === 'web-llm') return false
  if (ref.provider === 'prompt-api') return true
  if (/(^|[-:@/])latest$/i.test(ref.model)) return true
  if (pinned.some(pattern => pattern.test(ref.model))) return false
  return kind === 'remote' || !/[:./]/.test(ref.model)
}

/** How far answers of a model are kept to a form: as its owner set it, else as far as the provider is known to. */
export const structuredBy = (ref: ModelRef, settings: ModelSettings | undefined): 'schema' | 'json' | 'none' =>
  settings?.structured ?? providerOf(ref.provider).structured
