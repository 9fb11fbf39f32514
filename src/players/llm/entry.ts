import { z } from 'zod'
import type { LlmSpec, ModelSettings, Price } from '../../core/spec'

/** Everything that can be asked for an answer, by id: providers, addresses of one's own, models inside the browser, and the stand-in. */
export const PROVIDERS = [
  'openai',
  'anthropic',
  'google',
  'openrouter',
  'mistral',
  'groq',
  'openai-compatible',
  'prompt-api',
  'web-llm',
  'rehearsal',
] as const
export type ProviderId = (typeof PROVIDERS)[number]

type Fields<T> = { readonly [K in keyof T]-?: z.ZodType }

const share = z.number().min(0).max(1).optional()

/** Settings of a model, checked where a person or a link sets them. */
export const Settings = z.strictObject({
  temperature: z.number().min(0).max(2).optional(),
  topP: z.number().min(0).max(1).optional(),
  seed: z.int().min(0).max(2_147_483_647).optional(),
  maxOutputTokens: z.int().min(1).max(1_000_000).optional(),
  reasoning: z.enum(['none', 'minimal', 'low', 'medium', 'high', 'xhigh']).optional(),
  stream: z.boolean().optional(),
  timeoutMs: z.int().min(1000).max(3_600_000).optional(),
  structured: z.enum(['schema', 'json', 'none']).optional(),
  rehearsal: z.strictObject({ delayMs: z.int().min(0).max(600_000).optional(), fail: share, refuse: share, garble: share }).optional(),
} satisfies Fields<ModelSettings>)

/** A price per million tokens. */
export const PriceSchema = z.strictObject({
  currency: z.string().min(1).max(8),
  input: z.number().min(0),
  output: z.number().min(0),
  cached: z.number().min(0).optional(),
  noted: z.iso.date().optional(),
} satisfies Fields<Price>)

/** How fast one host may be asked: requests and tokens per minute, and how many at once. */
export interface Limits {
  readonly requestsPerMinute?: number
  readonly tokensPerMinute?: number
  readonly atOnce?: number
}

/** An address without user, password or query: nothing in it may be a key. */
const address = z.url({ protocol: /^https?$/ }).refine(text => {
  const url = new URL(text)
  return url.username === '' && url.password === '' && url.search === '' && url.hash === ''
}, 'an address without user, password, query or fragment')

/** A name of one line: names stand in rules, where a new line could pass for a heading. */
export const ONE_LINE = /^[^\p{Cc}\u2028\u2029]*$/u

/** What names a model in links and files: provider, model id and address. */
export const modelRefFields = {
  provider: z.enum(PROVIDERS),
  model: z.string().min(1).max(200).regex(ONE_LINE),
  baseURL: address.optional(),
  proxied: z.boolean().optional(),
}

/** A model as its owner named and set it on the models page. Never holds a key. */
export const ModelEntry = z.strictObject({
  id: z.string(),
  name: z.string().min(1).max(60),
  ...modelRefFields,
  settings: Settings,
  price: PriceSchema.optional(),
  limits: z
    .strictObject({
      requestsPerMinute: z.int().min(1).optional(),
      tokensPerMinute: z.int().min(1).optional(),
      atOnce: z.int().min(1).max(256).optional(),
    } satisfies Fields<Limits>)
    .optional(),
})
export type ModelEntry = z.infer<typeof ModelEntry>

/** How much of the past a model is shown, where a person or a link sets it. */
const MemorySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('last'), events: z.int().min(1).max(10_000) }),
  z.strictObject({ kind: z.literal('notes'), every: z.int().min(1).max(1000) }),
  z.strictObject({ kind: z.literal('none') }),
])

/** A model's seat, checked where a person, a link or the command line sets it. Protocols' params are checked against their own schemas when they are composed. */
export const LlmSchema = z.strictObject({
  kind: z.literal('llm'),
  ...modelRefFields,
  protocols: z.array(z.strictObject({ id: z.string(), params: z.unknown().optional() })).max(12),
  memory: MemorySchema,
  settings: Settings.optional(),
  price: PriceSchema.optional(),
} satisfies Fields<LlmSpec>)
