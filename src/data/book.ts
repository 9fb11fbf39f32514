import type { CallBook, PastCalls } from '../core/call'
import { textsOf } from './calls'
import type { Store } from './store'

/** The call book of a store: both promises resolve when the record and its texts are stored. */
export const bookOf = (store: Pick<Store, 'keepCall'>): CallBook => ({
  intend: (call, texts) => store.keepCall(call, texts),
  settle: (call, texts) => store.keepCall(call, texts),
})

/** What a match that was interrupted had asked and was answered, for its resumption. */
export async function pastCalls(store: Pick<Store, 'calls' | 'texts'>, match: string): Promise<PastCalls> {
  const calls = await store.calls(match)
  const texts = await store.texts([...new Set(calls.flatMap(textsOf))])
  return { calls, text: hash => texts.get(hash) }
}
