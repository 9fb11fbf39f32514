import { type Remote, wrap } from 'comlink'
import { useEffect, useState } from 'react'
import type { Answers, Wish, Wishes } from './analyse'
import type { Entry } from './entry'
import type { Filters } from './search'
import type { Analyst } from './worker'

type Desk = Pick<Analyst, 'load' | 'answer'> | Remote<Analyst>

let desk: Promise<Desk> | null = null
let loaded: readonly Entry[] | null = null

/** The worker, made once; where the browser forbids workers, its work is done on the page. */
function open(): Promise<Desk> {
  desk ??= (async () => {
    try {
      return wrap<Analyst>(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }))
    } catch {
      return new (await import('./worker')).Analyst()
    }
  })()
  return desk
}

async function ask(entries: readonly Entry[], filters: Filters, wish: Wish): Promise<Answers[keyof Answers]> {
  const to = await open()
  if (loaded !== entries) {
    loaded = entries
    // Messages arrive in order, so nobody waits for this one.
    void to.load(entries)
  }
  return to.answer(filters, wish)
}

/** What a wish came to. `kind` is the answered wish's, `value` the last answer, null before the first; `stale` while a newer one is computed; `fault`: why there is none. */
export interface Answered<V> {
  readonly kind: keyof Wishes | null
  readonly value: V | null
  readonly stale: boolean
  readonly fault: string | null
}

/** Asks the worker, and again whenever the entries, the filters or the wish change; null asks nothing. The last answer of the same kind stays until the next one is there. */
export function useAnswer<K extends keyof Wishes>(
  entries: readonly Entry[] | null,
  filters: Filters,
  wish: (Wishes[K] & { readonly kind: K }) | null,
): Answered<Answers[K]> {
  const question = JSON.stringify([filters, wish])
  const [state, setState] = useState<{
    entries: readonly Entry[] | null
    question: string
    kind: keyof Wishes | null
    value: Answers[K] | null
    fault: string | null
  }>({
    entries: null,
    question: '',
    kind: null,
    value: null,
    fault: null,
  })
  useEffect(() => {
    if (entries === null) return undefined
    const [asked, about] = JSON.parse(question) as [Filters, Wish | null]
    if (about === null) return undefined
    let gone = false
    ask(entries, asked, about).then(
      value => {
        if (!gone) setState({ entries, question, kind: about.kind, value: value as Answers[K], fault: null })
      },
      (error: unknown) => {
        if (!gone) setState({ entries, question, kind: about.kind, value: null, fault: error instanceof Error ? error.message : String(error) })
      },
    )
    return () => {
      gone = true
    }
  }, [entries, question])
  return { kind: state.kind, value: state.value, stale: state.entries !== entries || state.question !== question, fault: state.fault }
}
