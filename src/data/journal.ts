import type { LogEvent } from '../core/log'
import { cardOf } from './card-of'
import type { MatchMeta } from './meta'
import type { Store } from './store'
import type { ResolvedGame } from './walk'

/** What is kept of a running match. `past` are the events that the store already holds, on resumption. */
export interface JournalInput {
  readonly store: Pick<Store, 'create' | 'append' | 'card' | 'settle'>
  readonly id: string
  readonly resolved: ResolvedGame
  readonly meta: MatchMeta
  readonly past?: readonly LogEvent[]
}

/**
 * The sink of a running match (`RunInput.sink`): writes every event in order, creates the match with its first one and settles its card with the last.
 * The promise resolves when the events are stored.
 */
export function journalOf({ store, id, resolved, meta, past = [] }: JournalInput): (events: readonly LogEvent[]) => Promise<void> {
  const log = [...past]
  return async events => {
    const from = log.length
    log.push(...events)
    if (from === 0) await store.create(cardOf(id, log.slice(0, 1), resolved, meta, 'session'), log.slice(0, 1))
    await store.append(id, from, events)
    if (log.at(-1)?.e !== 'end') return
    const { name } = (await store.card(id)) ?? {}
    await store.settle(cardOf(id, log, resolved, name === undefined ? meta : { ...meta, name }, 'session'))
  }
}
