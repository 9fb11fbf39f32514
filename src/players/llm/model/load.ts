import type { LanguageModel } from 'ai'
import type { Clock } from '../../../core/clock'
import type { ModelRef } from '../../../core/spec'
import { browserFetch } from '../browser-fetch'
import { baseOf } from '../providers'
import { SendFailed, type Sending } from '../send'

/** A model as the SDK's language-model interface has it, in the version that the SDK itself speaks. */
export type SdkModel = Exclude<LanguageModel, string>

/** Where requests come from: `origin` of this site, whose server passes on the requests of `proxied` models (null: there is none); `clock` and `fetch` of the place. */
export interface SendOptions {
  readonly origin: string | null
  readonly clock: Clock
  readonly fetch?: typeof fetch
}

/** Headers in which provider packages send keys. */
const KEY_HEADERS = ['authorization', 'x-api-key', 'x-goog-api-key']
/** Header in which a page that isn't on this machine shows the proxy that it belongs to the host. */
const HOST_TOKEN = 'x-parley-host'

/** A model for one request, and what to do when that request is over. */
export interface Loaded {
  readonly model: SdkModel
  done?(): void
}

/**
 * Loads models: the package of a provider comes with the first request to it. The stand-in lives as long as the loader, the engine inside the page as long as the page;
 * what a package made of a model is kept until its key changes, because making it anew for every call costs more than the rest of the call.
 */
export class Loader {
  private rehearsal: Promise<SdkModel> | undefined
  private readonly made = new Map<string, { readonly key: string | undefined; readonly model: SdkModel }>()

  constructor(private readonly options: SendOptions) {}

  async load(sending: Sending): Promise<Loaded> {
    const { model: ref, settings, structured } = sending
    switch (ref.provider) {
      case 'rehearsal':
        this.rehearsal ??= import('../rehearsal').then(({ RehearsalModel }) => new RehearsalModel(this.options.clock))
        return { model: await this.rehearsal }
      case 'prompt-api':
        return await (await import('./prompt-api')).promptApiModel(settings)
      case 'web-llm':
        return { model: await (await import('./web-llm')).webLlmModel(ref.model, sending.stop) }
    }
    const { key } = sending
    const name = JSON.stringify([ref.provider, ref.model, ref.baseURL, ref.proxied, structured])
    const known = this.made.get(name)
    if (known !== undefined && known.key === key) return known
    const made = { key, model: await this.make(sending) }
    this.made.set(name, made)
    return made
  }

  private async make({ model: ref, structured, key }: Sending): Promise<SdkModel> {
    switch (ref.provider) {
      case 'openai': {
        const { createOpenAI } = await import('@ai-sdk/openai')
        return createOpenAI(this.reach(ref, key)).chat(ref.model)
      }
      case 'anthropic': {
        const { createAnthropic } = await import('@ai-sdk/anthropic')
        return createAnthropic({ ...this.reach(ref, key), headers: { 'anthropic-dangerous-direct-browser-access': 'true' } })(ref.model)
      }
      case 'google': {
        const { createGoogle } = await import('@ai-sdk/google')
        return createGoogle(this.reach(ref, key))(ref.model)
      }
      default: {
        const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible')
        const provider = createOpenAICompatible({
          ...this.reach(ref, key),
          name: ref.provider,
          // Mistral sends it unasked and takes no field that it doesn't know.
          includeUsage: ref.provider !== 'mistral',
          supportsStructuredOutputs: structured === 'schema',
          transformRequestBody: body => dialect(ref.provider, body),
        })
        return provider.chatModel(ref.model)
      }
    }
  }

  /**
   * Address, key and fetch. The key is always given, if only as an empty text, because the packages would else look for one in the environment; without a key, and through the
   * proxy, no header of that kind leaves.
   */
  private reach(ref: ModelRef, key: string | undefined): { readonly baseURL: string; readonly apiKey: string; readonly fetch: typeof fetch } {
    const { origin } = this.options
    const base = baseOf(ref)
    const proxied = ref.proxied === true
    if (proxied && origin === null)
      throw new SendFailed('provider-down', 'There is no proxy here: only pages of a Parley server have one.', { again: false })
    if (!proxied && base === '') throw new SendFailed('provider-down', 'This model has no address.', { again: false })
    const wire = this.options.fetch ?? ((input, init) => globalThis.fetch(input, init))
    const add = proxied && key !== undefined && key !== '' ? { [HOST_TOKEN]: key } : {}
    const drop = proxied || key === undefined || key === '' ? KEY_HEADERS : []
    return {
      baseURL: proxied ? `${origin}/proxy/${ref.provider}` : base,
      apiKey: proxied ? '' : (key ?? ''),
      fetch: browserFetch(wire, { drop, add }),
    }
  }
}

/** Names of fields in which a provider differs from the Chat Completions format. Sources: docs.mistral.ai/api (random_seed), openrouter.ai/docs (reasoning.effort). */
function dialect(provider: string, body: Record<string, unknown>): Record<string, unknown> {
  if (provider === 'mistral' && body['seed'] !== undefined) {
    const { seed, ...rest } = body
    return { ...rest, random_seed: seed }
  }
  if (provider === 'openrouter' && body['reasoning_effort'] !== undefined) {
    const { reasoning_effort: effort, ...rest } = body
    return { ...rest, reasoning: { effort } }
  }
  return body
}
