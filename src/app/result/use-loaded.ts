import { useEffect, useState } from 'react'
import { type Loaded, loadResult } from './load'

/** What came of loading a match. */
export type Loading =
  | { readonly is: 'loading' }
  | { readonly is: 'none' }
  | { readonly is: 'fault'; readonly why: string }
  | { readonly is: 'there'; readonly match: Loaded }

/** A match by its id, loaded once, and once more when it ends while somebody looks. */
export function useLoaded(id: string): Loading {
  const [loading, setLoading] = useState<Loading>({ is: 'loading' })
  useEffect(() => {
    let there = true
    const load = () =>
      loadResult(id).then(
        match => {
          if (!there) return
          setLoading(match === null ? { is: 'none' } : { is: 'there', match })
          match?.live?.handle.done.then(load, () => undefined)
        },
        (error: unknown) => there && setLoading({ is: 'fault', why: error instanceof Error ? error.message : String(error) }),
      )
    setLoading({ is: 'loading' })
    void load()
    return () => {
      there = false
    }
  }, [id])
  return loading
}
