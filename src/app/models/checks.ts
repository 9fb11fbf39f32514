import { create } from 'zustand'
import { z } from 'zod'
import type { ModelRef, ModelSettings } from '../../core/spec'
import type { Check } from '../../players/llm/check'
import { redact } from '../../players/llm/redact'
import { safeStorage } from '../safe-storage'
import { systemClock } from '../../run/clock'
import { keys } from './keys'
import { useModels } from './store'

const KEY = 'parley.model-checks'

/** A connection test that was made: what came, when (UTC ms), and of which model under which settings; null while it runs. */
interface Seen {
  readonly of: string
  readonly at: number
  readonly check: Check | null
}

/** The last test of each model, by the model's id. Kept across visits without any text of a server. */
export const useChecks = create<{ readonly seen: Readonly<Record<string, Seen>> }>(() => ({ seen: stored() }))

const Kept = z.record(
  z.string(),
  z.object({
    of: z.string(),
    at: z.number(),
    check: z.object({
      result: z.enum([
        'ok',
        'key-refused',
        'model-unknown',
        'cors',
        'nothing-listening',
        'mixed-content',
        'rate-limited',
        'refused',
        'server-error',
        'unsupported',
        'other',
      ]),
      http: z.number().optional(),
      ms: z.number().optional(),
    }),
  }),
)

function stored(): Record<string, Seen> {
  try {
    const kept = Kept.safeParse(JSON.parse(safeStorage.get(KEY) ?? '{}'))
    return kept.success ? (kept.data as Record<string, Seen>) : {}
  } catch {
    return {}
  }
}

/** What a test is a test of: after a change of it, the last result says nothing any more. */
export const subjectOf = (ref: ModelRef & { readonly settings?: ModelSettings }): string =>
  JSON.stringify([ref.provider, ref.model, ref.baseURL ?? '', ref.proxied === true, ref.settings ?? {}])

/** Notes the result of a test that has just ended, or with null that one has begun. */
export function noteCheck(id: string, of: string, check: Check | null): void {
  const at = Date.now()
  // Tests of models that are gone, or were never saved, go with the next one.
  const ids = new Set(useModels.getState().models.map(each => each.id))
  const others = Object.entries(useChecks.getState().seen).filter(([key]) => ids.has(key))
  const seen = { ...Object.fromEntries(others), [id]: { of, at, check } }
  useChecks.setState({ seen })
  const bare = Object.fromEntries(
    Object.entries(seen).flatMap(([key, each]) => {
      if (each.check === null) return []
      const { result, http, ms } = each.check
      return [[key, { of: each.of, at: each.at, check: { result, ...(http === undefined ? {} : { http }), ...(ms === undefined ? {} : { ms }) } }]]
    }),
  )
  safeStorage.set(KEY, JSON.stringify(bare))
}

/** Tests the way to a model with one short question. `key`: one that was just typed; else the kept one is used. Never rejects. */
export async function testModel(ref: ModelRef & { readonly settings?: ModelSettings }, key?: string): Promise<Check> {
  const used = key ?? keys.get(ref)
  try {
    const [{ checkConnection }, { createSend }] = await Promise.all([import('../../players/llm/check'), import('../../players/llm/model')])
    const { origin, protocol } = window.location
    return await checkConnection(ref, used, { origin, secure: protocol === 'https:' }, createSend({ origin, clock: systemClock }), systemClock)
  } catch (error) {
    return { result: 'other', text: redact(error instanceof Error ? error.message : String(error), [used, ...keys.all()]) }
  }
}
