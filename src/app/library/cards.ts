import { useSyncExternalStore } from 'react'
import type { MatchCard } from '../../data/card'
import type { DataProblem } from '../../data/problem'
import { newestFirst, type Store, undeleted } from '../../data/store'
import { storage } from '../storage'

/** The library as a screen sees it. `cards` are newest first, without deleted ones; null until they are read. `warning`: what is wrong with the storage, null where all is well. */
export interface Shelf {
  readonly cards: readonly MatchCard[] | null
  readonly store: Store | null
  readonly warning: DataProblem | null
  readonly fault: string | null
}

/** Milliseconds after a change before the cards are read again; a long list waits as many times longer as it took to read. */
const SETTLE = 120
const EASE = 4

let shelf: Shelf = { cards: null, store: null, warning: null, fault: null }
let stop: (() => void) | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let took = 0
/** Counts local changes, so that a reading that began before one doesn't undo it on the screen. */
let edits = 0
const listeners = new Set<() => void>()

function put(next: Partial<Shelf>): void {
  shelf = { ...shelf, ...next }
  for (const listener of listeners) listener()
}

async function read(): Promise<void> {
  const { store } = await storage()
  const before = edits
  const from = performance.now()
  try {
    const cards = await store.cards()
    took = performance.now() - from
    if (before !== edits) return soon()
    put({ cards, fault: null })
  } catch (error) {
    put({ fault: error instanceof Error ? error.message : String(error) })
  }
}

function soon(): void {
  if (timer !== undefined) return
  timer = setTimeout(
    () => {
      timer = undefined
      void read()
    },
    Math.max(SETTLE, took * EASE),
  )
}

async function open(): Promise<void> {
  const opened = await storage()
  const { store } = opened
  put({ store, warning: opened.warning })
  const stops = [store.subscribe(soon), opened.onWarning(warning => put({ warning }))]
  const shut = () => {
    for (const one of stops) one()
    clearTimeout(timer)
    timer = undefined
  }
  if (listeners.size === 0) shut()
  else stop = shut
  await read()
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  if (listeners.size === 1) void open()
  return () => {
    listeners.delete(changed)
    if (listeners.size > 0) return
    stop?.()
    stop = null
  }
}

/** All cards of this browser's library, kept true while the screen is open; what was read before is there at once. */
export const useShelf = (): Shelf => useSyncExternalStore(subscribe, () => shelf)

/** Changes cards on the screen before the store has done it; null drops one. */
export function editCards(ids: ReadonlySet<string>, edit: (card: MatchCard) => MatchCard | null): void {
  edits++
  if (shelf.cards === null) return
  put({ cards: shelf.cards.flatMap(card => (ids.has(card.id) ? (edit(card) ?? []) : card)) })
}

/** Puts cards that were taken off the screen back where they belong. */
export function putBack(cards: readonly MatchCard[]): void {
  edits++
  if (shelf.cards === null) return
  const back = new Map(cards.map(card => [card.id, undeleted(card)]))
  put({ cards: [...shelf.cards.filter(card => !back.has(card.id)), ...back.values()].sort(newestFirst) })
}
