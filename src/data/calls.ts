import type { CallRecord, StoredText } from '../core/call'

/** A call and the texts that came with it, as one thing to write. */
export interface KeptCall {
  readonly call: CallRecord
  readonly texts: readonly StoredText[]
}

/** The hashes of all texts that a call mentions, each once. */
export function textsOf(call: CallRecord): readonly string[] {
  const hashes = new Set(call.messages.map(message => message.text))
  for (const hash of [call.schema, call.raw, call.reasoning]) if (hash !== null) hashes.add(hash)
  return [...hashes]
}

/** The order of calls: by step, seat, time; equal times by what is asked, then attempt. It depends on nothing but the calls. */
export function inCallOrder(a: CallRecord, b: CallRecord): number {
  return (
    a.k - b.k ||
    a.seat - b.seat ||
    a.queued - b.queued ||
    TAGS.indexOf(a.tag) - TAGS.indexOf(b.tag) ||
    a.index - b.index ||
    a.attempt - b.attempt ||
    (a.id < b.id ? -1 : 1)
  )
}

const TAGS: readonly CallRecord['tag'][] = ['notes', 'predict', 'act', 'belief']
