/** A provider that the proxy may ask: where, with which headers, and the paths that are let through. The key stays in this process. */
export interface Upstream {
  readonly base: string
  readonly key: string
  readonly auth: (key: string) => Readonly<Record<string, string>>
}

interface Known {
  readonly base: string
  /** Names in the environment under which the key is looked for, in this order. */
  readonly env: readonly string[]
  readonly auth: Upstream['auth']
}

const bearer: Upstream['auth'] = key => ({ authorization: `Bearer ${key}` })

/** Providers by the id that the app gives them. */
const known: Readonly<Record<string, Known>> = {
  openai: { base: 'https://api.openai.com/v1', env: ['OPENAI_API_KEY'], auth: bearer },
  anthropic: { base: 'https://api.anthropic.com/v1', env: ['ANTHROPIC_API_KEY'], auth: key => ({ 'x-api-key': key }) },
  google: {
    base: 'https://generativelanguage.googleapis.com/v1beta',
    env: ['GEMINI_API_KEY', 'GOOGLE_GENERATIVE_AI_API_KEY'],
    auth: key => ({ 'x-goog-api-key': key }),
  },
  openrouter: { base: 'https://openrouter.ai/api/v1', env: ['OPENROUTER_API_KEY'], auth: bearer },
  mistral: { base: 'https://api.mistral.ai/v1', env: ['MISTRAL_API_KEY'], auth: bearer },
  groq: { base: 'https://api.groq.com/openai/v1', env: ['GROQ_API_KEY'], auth: bearer },
  'openai-compatible': { base: '', env: ['PARLEY_API_KEY'], auth: bearer },
}

/** Ways of a request that a model call needs: no other endpoint of a provider can be reached with the key. */
const ways: readonly { readonly method: string; readonly path: RegExp }[] = [
  { method: 'GET', path: /^\/models$/ },
  { method: 'POST', path: /^\/(chat\/completions|messages)$/ },
  { method: 'POST', path: /^\/models\/[\w.-]+:(generateContent|streamGenerateContent)$/ },
]

/** True where a request of that method and path (below the upstream's base) is a model call. */
export const isModelCall = (method: string, path: string): boolean => ways.some(way => way.method === method && way.path.test(path))

/**
 * Reads `--proxy`: provider ids separated by commas, each with an address of one's own after `=` where it isn't the provider's.
 * Throws one sentence for an unknown provider, a missing key or a bad address.
 */
export function upstreamsOf(option: string, env: Readonly<Record<string, string | undefined>>): ReadonlyMap<string, Upstream> {
  const out = new Map<string, Upstream>()
  for (const part of option.split(',').map(text => text.trim())) {
    const [id = '', ...rest] = part.split('=')
    const provider = Object.hasOwn(known, id) ? known[id] : undefined
    if (provider === undefined) throw new Error(`--proxy takes ids of ${Object.keys(known).join(', ')}; “${id}” came. Correct the name.`)
    const base = rest.length > 0 ? rest.join('=') : provider.base
    if (!isAddress(base)) throw new Error(`--proxy ${id} needs an http or https address, as in ${id}=https://host/v1; “${base}” came. Add it.`)
    const key = provider.env.map(name => env[name]).find(value => value !== undefined && value !== '')
    if (key === undefined)
      throw new Error(`--proxy ${id} needs a key in the environment variable ${provider.env.join(' or ')}; none is there. Set it and start again.`)
    out.set(id, { base: base.replace(/\/+$/, ''), key, auth: provider.auth })
  }
  return out
}

function isAddress(text: string): boolean {
  try {
    const { protocol, username, password, search, hash } = new URL(text)
    return /^https?:$/.test(protocol) && username + password + search + hash === ''
  } catch {
    return false
  }
}
