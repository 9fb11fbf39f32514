import type { ModelRef, ModelSettings, Price } from '../../core/spec'
import type { ModelEntry, ProviderId } from '../../players/llm/entry'
import { providerOf } from '../../players/llm/providers'
import { numbers, numberOf, written } from './numbers'

/** How hard a model may be asked to think, least first; '' leaves it to the provider. */
export const EFFORTS = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh'] as const
/** How far the provider is made to keep the form; '' as far as it is known to. */
export const FORMS = ['schema', 'json', 'none'] as const

type Typed = keyof typeof numbers

/** A model as it is being typed: numbers are texts, seconds and percents where people think in them, '' is unset. `preset`: a known server, '' for an address of one's own. */
export type Draft = Readonly<Record<Typed, string>> & {
  readonly provider: ProviderId
  readonly preset: string
  readonly name: string
  readonly model: string
  readonly address: string
  readonly proxied: boolean
  readonly stream: boolean
  readonly reasoning: '' | (typeof EFFORTS)[number]
  readonly structured: '' | (typeof FORMS)[number]
  readonly currency: string
  readonly noted: string
}

/** What is wrong with a field; `key` names the sentence. `found` is what was typed, where it may be shown. */
export interface DraftProblem {
  readonly key: 'empty' | 'long' | 'taken' | 'address' | 'addressParts' | 'number' | 'whole' | 'atLeast' | 'wholeAtLeast' | 'priceHalf' | 'currency'
  readonly found: string
  readonly min?: string
  readonly max?: string
}
export type DraftProblems = Readonly<Partial<Record<keyof Draft, DraftProblem>>>

const blank = Object.fromEntries(Object.keys(numbers).map(field => [field, ''])) as Record<Typed, string>

/** Providers that have but one model, and the id under which it goes. */
const ONLY: Readonly<Partial<Record<ProviderId, string>>> = { rehearsal: 'rehearsal', 'prompt-api': 'text' }

/** The draft of a new model of a provider. Everything is left to the provider. */
export function draftOf(provider: ProviderId, preset = ''): Draft {
  const known = providerOf(provider)
  return {
    ...blank,
    provider,
    preset,
    name: '',
    model: ONLY[provider] ?? '',
    address: known.presets?.find(each => each.id === preset)?.baseURL ?? '',
    proxied: false,
    stream: false,
    reasoning: '',
    structured: '',
    currency: '',
    noted: '',
  }
}

/** The draft that changes an entry. */
export function draftFrom(entry: ModelEntry, language: 'en' | 'de'): Draft {
  const { settings, price, limits } = entry
  const text = (field: Typed, value: number | undefined) => written(field, value, language)
  return {
    provider: entry.provider,
    preset: providerOf(entry.provider).presets?.find(each => each.baseURL === entry.baseURL)?.id ?? '',
    name: entry.name,
    model: entry.model,
    address: entry.baseURL ?? '',
    proxied: entry.proxied === true,
    stream: settings.stream === true,
    reasoning: settings.reasoning ?? '',
    structured: settings.structured ?? '',
    temperature: text('temperature', settings.temperature),
    topP: text('topP', settings.topP),
    seed: text('seed', settings.seed),
    maxOutputTokens: text('maxOutputTokens', settings.maxOutputTokens),
    timeout: text('timeout', settings.timeoutMs),
    delay: text('delay', settings.rehearsal?.delayMs),
    fail: text('fail', settings.rehearsal?.fail),
    refuse: text('refuse', settings.rehearsal?.refuse),
    garble: text('garble', settings.rehearsal?.garble),
    input: text('input', price?.input),
    output: text('output', price?.output),
    cached: text('cached', price?.cached),
    currency: price?.currency ?? '',
    noted: price?.noted ?? '',
    requestsPerMinute: text('requestsPerMinute', limits?.requestsPerMinute),
    tokensPerMinute: text('tokensPerMinute', limits?.tokensPerMinute),
    atOnce: text('atOnce', limits?.atOnce),
  }
}

/** What is wrong with an address, or null: it must be http or https, and nothing in it may be a key. */
function addressProblem(text: string): DraftProblem | null {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return { key: text === '' ? 'empty' : 'address', found: text }
  }
  if (!/^https?:$/.test(url.protocol) || url.hostname === '') return { key: 'address', found: text }
  // What was typed isn't repeated: it may be a key.
  return url.username + url.password + url.search + url.hash === '' && !/[?#]$/.test(text) ? null : { key: 'addressParts', found: '' }
}

/** The address as it is stored: without blanks and closing slashes. Empty where the provider's own serves. */
const addressOf = (draft: Draft): string => draft.address.trim().replace(/\/+$/, '')

/** The model that a draft names, for the key's place and for the server's list; null while its address doesn't hold. */
export function draftRef(draft: Draft): ModelRef | null {
  const own = addressOf(draft)
  const kind = providerOf(draft.provider).kind
  const takesAddress = kind === 'remote' || kind === 'local'
  if (takesAddress && (own !== '' || providerOf(draft.provider).baseURL === null) && addressProblem(own) !== null) return null
  return {
    provider: draft.provider,
    model: draft.model.trim(),
    ...(takesAddress && own !== '' ? { baseURL: own } : {}),
    ...(takesAddress && draft.proxied ? { proxied: true } : {}),
  }
}

/** Reads a draft: the entry under `id`, or what is wrong, by field. `names`: names that other models have. `unnamed`: what a model without a name is called, if not by its id. */
export function entryOf(
  draft: Draft,
  id: string,
  names: readonly string[],
  language: 'en' | 'de',
  unnamed?: string,
): { readonly entry: ModelEntry } | { readonly problems: DraftProblems } {
  const problems: Partial<Record<keyof Draft, DraftProblem>> = {}
  const kind = providerOf(draft.provider).kind
  const ref = draftRef(draft)
  if (ref === null) problems.address = addressProblem(addressOf(draft)) ?? { key: 'address', found: draft.address }
  const model = draft.model.trim()
  if (model === '') problems.model = { key: 'empty', found: '' }
  if (model.length > 200) problems.model = { key: 'long', found: String(model.length), max: '200' }
  const name = draft.name.trim() === '' ? freeName(unnamed ?? model, names) : draft.name.trim()
  if (name.length > 60) problems.name = { key: 'long', found: String(name.length), max: '60' }
  if (names.includes(name)) problems.name = { key: 'taken', found: name }
  const number = (field: Typed): number | undefined => {
    const read = numberOf(field, draft[field], language)
    if (typeof read !== 'object') return read
    problems[field] = read
    return undefined
  }
  const given = <K extends string, V>(key: K, value: V | undefined) =>
    (value === undefined || value === '' ? {} : { [key]: value }) as { [k in K]?: V }

  const rehearsal = {
    ...given('delayMs', number('delay')),
    ...given('fail', number('fail')),
    ...given('refuse', number('refuse')),
    ...given('garble', number('garble')),
  }
  const settings: ModelSettings = {
    ...given('temperature', number('temperature')),
    ...given('topP', number('topP')),
    ...given('seed', number('seed')),
    ...given('maxOutputTokens', number('maxOutputTokens')),
    ...(draft.reasoning === '' ? {} : { reasoning: draft.reasoning }),
    ...(draft.stream ? { stream: true } : {}),
    ...given('timeoutMs', number('timeout')),
    ...(draft.structured === '' ? {} : { structured: draft.structured }),
    ...(kind === 'rehearsal' && Object.keys(rehearsal).length > 0 ? { rehearsal } : {}),
  }
  const [input, output, cached] = [number('input'), number('output'), number('cached')]
  const isPriced = [draft.input, draft.output, draft.cached].some(text => text.trim() !== '')
  let price: Price | undefined
  if (isPriced) {
    for (const field of ['input', 'output'] as const) if (draft[field].trim() === '') problems[field] = { key: 'priceHalf', found: '' }
    const currency = draft.currency.trim()
    if (currency === '' || currency.length > 8) problems.currency = { key: 'currency', found: currency }
    if (input !== undefined && output !== undefined) price = { currency, input, output, ...given('cached', cached), ...given('noted', draft.noted) }
  }
  const limits = {
    ...given('requestsPerMinute', number('requestsPerMinute')),
    ...given('tokensPerMinute', number('tokensPerMinute')),
    ...given('atOnce', number('atOnce')),
  }
  if (ref === null || Object.keys(problems).length > 0) return { problems }
  const entry = {
    id,
    name,
    ...ref,
    settings,
    ...given('price', price),
    ...(Object.keys(limits).length > 0 ? { limits } : {}),
  }
  return { entry: entry as ModelEntry }
}

/** A name for a model whose owner gave it none: its id, numbered where that is taken. */
export function freeName(model: string, names: readonly string[]): string {
  const base = model.slice(0, 56)
  if (!names.includes(base)) return base
  for (let n = 2; ; n++) if (!names.includes(`${base} ${n}`)) return `${base} ${n}`
}
