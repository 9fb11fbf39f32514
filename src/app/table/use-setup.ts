import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { CatalogueEntry } from '../../catalogue'
import { type LinkFault, fromLink, toLink } from '../setup/link'
import { type Setup, quickSetup } from '../setup/setup'

/** Milliseconds after the last change at which the address follows. */
const SETTLE = 250

/** The set-up on the table: read from the address, written back to it after every change. A link that can't be read leaves the defaults and its fault. */
export function useSetup({ card, game }: CatalogueEntry): {
  readonly setup: Setup
  readonly fault: LinkFault | null
  change(setup: Setup): void
  reset(): void
} {
  const { s } = useSearch({ from: '/game/$id' })
  const navigate = useNavigate({ from: '/game/$id' })
  const router = useRouter()
  const [path] = useState(() => router.history.location.pathname)
  const [fallback] = useState(() => quickSetup(card, game))
  const read = (word: string | undefined) => (word === undefined ? fallback : fromLink(word))
  // `word` is the address that the state was read from, `written` the one that it has just been written to.
  const [state, setState] = useState(() => ({ word: s, written: s, ...open(read(s), fallback), touched: false }))

  // Somebody opened another link on this page, or went back.
  if (s !== state.word && s !== state.written) setState({ word: s, written: s, ...open(read(s), fallback), touched: false })

  const { setup, touched } = state
  useEffect(() => {
    if (!touched) return undefined
    const timer = setTimeout(() => {
      const word = toLink(setup)
      // The match may have been started meanwhile, and the page be on its way out.
      if (word === s || router.history.location.pathname !== path) return
      setState(was => ({ ...was, word: s, written: word }))
      void navigate({ search: { s: word }, replace: true })
    }, SETTLE)
    return () => clearTimeout(timer)
  }, [setup, touched, navigate, s, router, path])

  return {
    setup,
    fault: state.fault,
    change: next => setState(was => ({ ...was, setup: next, fault: null, touched: true })),
    reset: () => setState(was => ({ ...was, setup: { ...quickSetup(card, game), seed: was.setup.seed }, fault: null, touched: true })),
  }
}

const open = (read: Setup | LinkFault, fallback: Setup): { setup: Setup; fault: LinkFault | null } =>
  'why' in read ? { setup: fallback, fault: read } : { setup: read, fault: null }
