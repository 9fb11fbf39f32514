import { z } from 'zod'
import type { LlmSpec, ModelSettings, Price, Rehearsal } from './spec'

/** A zod type for every member of T: what is forgotten here doesn't compile. */
export type Fields<T> = { readonly [K in keyof T]-?: z.ZodType }

/** A whole number from 0. */
export const count = z.int().min(0)

const memory = z.union([
  z.strictObject({ kind: z.enum(['all', 'none']) }),
  z.strictObject({ kind: z.literal('last'), events: count }),
  z.strictObject({ kind: z.literal('notes'), every: count }),
])

/** Settings of a model, as a file may hold them. */
export const settings = z.strictObject({
  temperature: z.number().optional(),
  topP: z.number().optional(),
  seed: z.number().optional(),
  maxOutputTokens: z.number().optional(),
  reasoning: z.string().optional(),
  stream: z.boolean().optional(),
  timeoutMs: z.number().optional(),
  structured: z.enum(['schema', 'json', 'none']).optional(),
  rehearsal: z
    .strictObject({
      delayMs: z.number().optional(),
      fail: z.number().optional(),
      refuse: z.number().optional(),
      garble: z.number().optional(),
    } satisfies Fields<Rehearsal>)
    .optional(),
} satisfies Fields<ModelSettings>)

/** A price, as a file may hold it. */
export const price = z.strictObject({
  currency: z.string(),
  input: z.number(),
  output: z.number(),
  cached: z.number().optional(),
  noted: z.string().optional(),
} satisfies Fields<Price>)

const llm = z.strictObject({
  kind: z.literal('llm'),
  provider: z.string(),
  model: z.string(),
  baseURL: z.string().optional(),
  proxied: z.boolean().optional(),
  protocols: z.array(z.strictObject({ id: z.string(), params: z.unknown().optional() })),
  memory,
  settings: settings.optional(),
  price: price.optional(),
} satisfies Fields<LlmSpec>)

/** Who decides for a seat, as a file may hold it: exactly these members, so no key can hide in it. */
export const player = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('scripted'), strategy: z.string(), params: z.unknown().optional() }),
  llm,
  z.strictObject({ kind: z.literal('human'), at: z.union([z.literal('here'), z.strictObject({ participant: z.string() })]) }),
  z.strictObject({ kind: z.literal('recorded'), match: z.string(), seat: count }),
  z.strictObject({ kind: z.literal('table'), table: z.string(), onMiss: z.enum(['fallback', 'abort']) }),
  z.strictObject({ kind: z.literal('imported'), label: z.string(), source: z.string() }),
])
