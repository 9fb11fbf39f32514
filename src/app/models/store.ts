import { create } from 'zustand'
import { z } from 'zod'
import type { ModelRef, ModelSettings, Price } from '../../core/spec'
import { type Limits, ModelEntry } from '../../players/llm/entry'
import { hostOf } from '../../players/llm/providers'
import { safeStorage } from '../safe-storage'

const KEY = 'parley.models'
/** Text that could not be read at all is kept under this name, so that nothing is lost. */
const ASIDE = 'parley.models.unread'

/** The models of this browser, as the models page sets them. `unread`: stored entries that don't fit; they stay stored as they are. Never holds a key. */
interface Models {
  readonly models: readonly ModelEntry[]
  readonly unread: readonly unknown[]
  /** Stored text that was no list of models, as it was found. */
  readonly aside: string | null
  /** Puts a model at a place of the list, last by default. */
  add(model: ModelEntry, at?: number): void
  /** Puts a model in the place of the one with its id. */
  change(model: ModelEntry): void
  remove(id: string): void
  /** Gives up the entries and the text that could not be read. */
  discard(): void
}

type Kept = Pick<Models, 'models' | 'unread' | 'aside'>

const Envelope = z.object({ v: z.literal(1), models: z.array(z.unknown()) })

function read(): Kept {
  const text = safeStorage.get(KEY)
  const aside = safeStorage.get(ASIDE) || null
  if (text === null || text === '') return { models: [], unread: [], aside }
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    raw = undefined
  }
  const envelope = Envelope.safeParse(raw)
  if (!envelope.success) {
    const all = aside === null || aside === text ? text : `${aside}\n${text}`
    safeStorage.set(ASIDE, all)
    return { models: [], unread: [], aside: all }
  }
  const models: ModelEntry[] = []
  const unread: unknown[] = []
  for (const each of envelope.data.models) {
    const entry = ModelEntry.safeParse(each)
    if (entry.success && models.every(model => model.id !== entry.data.id)) models.push(entry.data)
    else unread.push(each)
  }
  return { models, unread, aside }
}

/** Every change starts from what is stored now, so that two tabs don't undo each other. */
export const useModels = create<Models>(set => {
  const edit = (change: (models: readonly ModelEntry[]) => readonly ModelEntry[]) => {
    const { models, unread, aside } = read()
    const next = change(models)
    safeStorage.set(KEY, JSON.stringify({ v: 1, models: [...next, ...unread] }))
    set({ models: next, unread, aside })
  }
  return {
    ...read(),
    add: (model, at) => edit(was => was.filter(each => each.id !== model.id).toSpliced(at ?? was.length, 0, model)),
    change: model => edit(was => was.map(each => (each.id === model.id ? model : each))),
    remove: id => edit(was => was.filter(each => each.id !== id)),
    discard() {
      const { models } = read()
      safeStorage.set(ASIDE, '')
      safeStorage.set(KEY, JSON.stringify({ v: 1, models }))
      set({ models, unread: [], aside: null })
    },
  }
})

if (typeof window !== 'undefined')
  window.addEventListener('storage', event => {
    if (event.key === null || event.key === KEY || event.key === ASIDE) useModels.setState(read())
  })

/** What names an entry's model to whoever asks it: provider, model id and address, without what its owner calls it. */
export const refOf = ({ provider, model, baseURL, proxied }: ModelEntry): ModelRef => ({
  provider,
  model,
  ...(baseURL === undefined ? {} : { baseURL }),
  ...(proxied === true ? { proxied } : {}),
})

/** An entry's settings. An entry is read from JSON, so what is unset is absent, never `undefined`. */
export const settingsOf = (entry: ModelEntry): ModelSettings => entry.settings as ModelSettings

/** An entry's price, if one was noted. */
export const priceOf = (entry: ModelEntry): Price | undefined => entry.price as Price | undefined

/** How fast a model's host may be asked: of every model there, the strictest of each limit. Empty where none is set. */
export function limitsOf(ref: ModelRef): Limits {
  const host = hostOf(ref)
  const here = useModels.getState().models.filter(each => hostOf(refOf(each)) === host)
  const least = (limit: keyof Limits): Limits => {
    const set = here.flatMap(each => each.limits?.[limit] ?? [])
    return set.length === 0 ? {} : { [limit]: Math.min(...set) }
  }
  return { ...least('requestsPerMinute'), ...least('tokensPerMinute'), ...least('atOnce') }
}
