import { useEffect, useState } from 'react'
import type { Answers, Wish, Wishes } from './analyse'
import { analyst } from './desk'
import type { Filters } from './search'

/** What a wish came to. `kind` is the answered wish's, `value` the last answer, null before the first; `stale` while a newer one is computed; `fault`: why there is none. */
export interface Answered<V> {
  readonly kind: keyof Wishes | null
  readonly value: V | null
  readonly stale: boolean
  readonly fault: string | null
}

/** Asks the worker, and again whenever the library (`version`), the filters or the wish change; null asks nothing. The last answer stays until the next one is there. */
export function useAnswer<K extends keyof Wishes>(version: number, filters: Filters, wish: Wishes[K] | null): Answered<Answers[K]> {
  const question = JSON.stringify([version, filters, wish])
  const [state, setState] = useState<Omit<Answered<Answers[K]>, 'stale'> & { readonly question: string }>({
    question: '',
    kind: null,
    value: null,
    fault: null,
  })
  useEffect(() => {
    const [, asked, about] = JSON.parse(question) as [number, Filters, Wish | null]
    if (about === null) return undefined
    let gone = false
    const { kind } = about
    analyst()
      .then(to => to.answer(asked, about))
      .then(
        value => {
          if (!gone) setState({ question, kind, value: value as Answers[K], fault: null })
        },
        (error: unknown) => {
          if (!gone) setState({ question, kind, value: null, fault: error instanceof Error ? error.message : String(error) })
        },
      )
    return () => {
      gone = true
    }
  }, [question])
  return { kind: state.kind, value: state.value, stale: state.question !== question, fault: state.fault }
}
