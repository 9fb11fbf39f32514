import { type CatalogueEntry, loadGame, resolveGame } from '../../catalogue'
import { startOf } from '../../core/fold'
import type { Benchmarks } from '../../core/game'
import type { CallRecord } from '../../core/call'
import type { LogEvent } from '../../core/log'
import type { MatchSpec } from '../../core/spec'
import { type Facts, factsOf } from '../../data/facts'
import { metaOf, type MatchMeta } from '../../data/meta'
import { type BeliefRow, beliefsOf } from '../../measures/beliefs'
import { isTalk } from '../../transforms/talk-event'
import type { GameView } from '../../ui/contract'
import { Playback } from '../../ui/kit/replay/playback'
import { hasModels, hasPeople } from '../players-of'
import { sessionOf } from '../session'
import type { Session } from '../session-types'
import { storage } from '../storage'
import { loadView } from '../views'

/** A match with all that its result shows. `calls` are those of its models, in order, `beliefs` what its seats stated: both empty while people here still play. `live` is the session while it runs in this tab; `benchmarks` stand also for a match that was stopped, null where they can't be made. */
export interface Loaded {
  readonly id: string
  readonly log: readonly LogEvent[]
  readonly calls: readonly CallRecord[]
  readonly beliefs: readonly BeliefRow[]
  readonly meta: MatchMeta
  readonly isImported: boolean
  readonly spec: MatchSpec
  readonly entry: CatalogueEntry
  readonly view: GameView<any> | null
  readonly playback: Playback
  readonly facts: Facts
  readonly benchmarks: Benchmarks | null
  readonly outcome: unknown
  readonly events: readonly { readonly k: number; readonly is: unknown }[]
  readonly live: Session | null
}

/** Finds a match in this tab or in the store and plays its log again. Null where there is none; rejects where its game, version or log doesn't fit. */
export async function loadResult(id: string): Promise<Loaded | null> {
  const session = sessionOf(id)
  const { store } = await storage()
  const card = await store.card(id)
  const log = session === null ? await store.events(id) : [...session.handle.log]
  if (log === null || log.length === 0) return null
  const { spec } = startOf(log)
  // Who still plays must not read what a model thinks.
  const isSecret = session !== null && log.at(-1)?.e !== 'end' && hasPeople(spec)
  const [entry, game, view, calls] = await Promise.all([
    loadGame(spec.game.id),
    resolveGame(spec.game),
    loadView(spec.game.id),
    hasModels(spec) && !isSecret ? store.calls(id) : [],
  ])
  const playback = new Playback(game, log)
  const { final, status } = playback
  return {
    id,
    log,
    calls,
    beliefs: isSecret ? [] : beliefsOf(log),
    meta: card === null ? {} : metaOf(card),
    isImported: card?.origin === 'import',
    spec,
    entry,
    view,
    playback,
    facts: factsOf(final, status, entry.card.tags),
    benchmarks: benchmarksOf(playback),
    outcome: game.outcome?.(final.state, final.config) ?? null,
    events: playback.heard.flatMap(({ k, event }) => (isTalk(event.is) ? [] : [{ k, is: event.is }])),
    live: session !== null && status === 'running' ? session : null,
  }
}

/** Reference points at the nature that was drawn. A game may have none for a match that broke off. */
function benchmarksOf({ game, final, status }: Playback): Benchmarks | null {
  try {
    return game.benchmarks(final.config, final.seats, final.nature)
  } catch (error) {
    if (status === 'complete') throw error
    return null
  }
}
