import type { CallRecord } from '../../core/call'
import type { LogEvent } from '../../core/log'
import { participantOf } from '../../measures/rows'
import type { MatchCard } from '../card'
import { metaOf, type MatchMeta } from '../meta'
import type { Store } from '../store'
import type { Resolve, ResolvedGame } from '../walk'

/**
 * A match to export: its log, its resolved game, and what is known beside the log. `calls`: what it asked of models; `texts` gives the texts that they mention,
 * by hash, as a store does, so that they need not be held all at once.
 */
export interface FinishedInput {
  readonly id: string
  readonly log: readonly LogEvent[]
  readonly resolved: ResolvedGame
  readonly meta?: MatchMeta
  readonly calls?: readonly CallRecord[]
  readonly texts?: Store['texts']
}

/** A match that is loaded when its turn comes, so that an export never holds more than one log. */
export interface ExportEntry {
  readonly id: string
  readonly meta: MatchMeta
  readonly started: number | null
  readonly participants: readonly string[]
  load(): Promise<FinishedInput> | FinishedInput
}

/** An entry for a match that is at hand. */
export function entryOf(input: FinishedInput): ExportEntry {
  const start = input.log[0]
  const seats = start?.e === 'start' ? start.spec.seats : []
  const participants = seats.map(participantOf).filter(p => p !== null)
  return { id: input.id, meta: metaOf(input.meta ?? {}), started: start?.at ?? null, participants, load: () => input }
}

/** Entries for stored matches; games are resolved once each. */
export function entriesOf(store: Pick<Store, 'events' | 'calls' | 'texts'>, cards: readonly MatchCard[], resolve: Resolve): ExportEntry[] {
  const games = new Map<string, Promise<ResolvedGame>>()
  const texts: Store['texts'] = hashes => store.texts(hashes)
  return cards.map(card => ({
    id: card.id,
    meta: metaOf(card),
    started: card.started,
    participants: card.seats.map(seat => seat.participant).filter(p => p !== null),
    async load() {
      const log = await store.events(card.id)
      const start = log?.[0]
      if (log === null || start?.e !== 'start') throw new Error(`export: expected the log of match ${card.id} in the store, found none`)
      const key = JSON.stringify(start.spec.game)
      const resolved = games.get(key) ?? resolve(start.spec.game)
      games.set(key, resolved)
      const calls = await store.calls(card.id)
      return { id: card.id, log, resolved: await resolved, meta: metaOf(card), calls, texts }
    },
  }))
}

/** The order of an export, which depends on nothing but the matches: by session, index, start, id. */
export function inOrder(a: ExportEntry, b: ExportEntry): number {
  return (
    compare(a.meta.session ?? '', b.meta.session ?? '') ||
    (a.meta.index ?? Infinity) - (b.meta.index ?? Infinity) ||
    (a.started ?? Infinity) - (b.started ?? Infinity) ||
    compare(a.id, b.id)
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
