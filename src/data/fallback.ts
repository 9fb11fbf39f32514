import type { LogEvent } from '../core/log'
import type { MatchCard } from './card'
import { MemoryStore } from './memory'
import { wordsOf, type DataProblem } from './problem'
import { newestFirst, type Added, type CardFilter, type Store, type StoredMatch } from './store'

/**
 * A store that never loses a match: what the first store refuses (full, failing) goes to memory and is read from there, together with
 * what the first one holds. A running match that no longer fits moves over whole; its part in the first store stays as it was.
 */
export class FallbackStore implements Store {
  private readonly spare = new MemoryStore()
  constructor(
    private readonly first: Store,
    private readonly warn: (warning: DataProblem) => void,
  ) {}

  get kind(): Store['kind'] {
    return this.first.kind
  }

  create(card: MatchCard, log: readonly LogEvent[]): Promise<void> {
    return this.attempt(card.id, store => store.create(card, log), false)
  }

  append(id: string, from: number, events: readonly LogEvent[]): Promise<void> {
    return this.attempt(id, store => store.append(id, from, events))
  }

  settle(card: MatchCard): Promise<void> {
    return this.attempt(card.id, store => store.settle(card))
  }

  async add(matches: readonly StoredMatch[]): Promise<Added> {
    try {
      return await this.first.add(matches)
    } catch (error) {
      this.warn(problemOf(error, matches[0]?.card.id))
      return this.spare.add(matches)
    }
  }

  async card(id: string): Promise<MatchCard | null> {
    return (await this.spare.card(id)) ?? this.first.card(id)
  }

  async cards(filter: CardFilter = {}): Promise<readonly MatchCard[]> {
    const spare = [...(await this.spare.cards()), ...(await this.spare.cards({ deleted: true }))]
    if (spare.length === 0) return this.first.cards(filter)
    const moved = new Set(spare.map(card => card.id))
    const kept = (await this.first.cards(filter)).filter(card => !moved.has(card.id))
    return [...kept, ...(await this.spare.cards(filter))].sort(newestFirst)
  }

  async events(id: string): Promise<readonly LogEvent[] | null> {
    return (await this.spare.events(id)) ?? this.first.events(id)
  }

  async unfinished(): Promise<readonly MatchCard[]> {
    return (await this.cards({ status: 'running' })).filter(card => card.origin === 'session')
  }

  rename(id: string, name: string): Promise<void> {
    return this.attempt(id, store => store.rename(id, name))
  }

  async remove(ids: readonly string[], at: number): Promise<void> {
    for (const [store, part] of await this.parts(ids)) if (part.length > 0) await store.remove(part, at)
  }

  async restore(ids: readonly string[]): Promise<void> {
    for (const [store, part] of await this.parts(ids)) if (part.length > 0) await store.restore(part)
  }

  async purge(before: number): Promise<number> {
    return (await this.spare.purge(before)) + (await this.first.purge(before))
  }

  subscribe(changed: () => void): () => void {
    const stops = [this.first.subscribe(changed), this.spare.subscribe(changed)]
    return () => stops.forEach(stop => stop())
  }

  close(): void {
    this.first.close()
    this.spare.close()
  }

  /** Does it in the first store, or, where that fails for want of room, in memory, moving the match there before. */
  private async attempt(id: string, work: (store: Store) => Promise<void>, moves = true): Promise<void> {
    if ((await this.spare.card(id)) !== null) return work(this.spare)
    try {
      await work(this.first)
    } catch (error) {
      if (!isStorageFailure(error)) throw error
      this.warn(problemOf(error, id))
      if (moves) {
        const card = await this.first.card(id)
        const log = await this.first.events(id)
        if (card === null || log === null) throw error
        await this.spare.create(card, log)
      }
      await work(this.spare)
    }
  }

  private async parts(ids: readonly string[]): Promise<readonly (readonly [Store, readonly string[]])[]> {
    const moved = new Set<string>()
    for (const id of ids) if ((await this.spare.card(id)) !== null) moved.add(id)
    return [
      [this.first, ids.filter(id => !moved.has(id))],
      [this.spare, [...moved]],
    ]
  }
}

const named = (error: unknown): readonly string[] => {
  const { name, inner } = (error ?? {}) as { name?: string; inner?: { name?: string } }
  return [name ?? '', inner?.name ?? '']
}

/** Faults of the storage, not of the call: browsers' and dexie's names for them. */
const FAILURES = [
  'QuotaExceededError',
  'AbortError',
  'UnknownError',
  'DatabaseClosedError',
  'InvalidStateError',
  'TimeoutError',
  'DataError',
  'BulkError',
  'OpenFailedError',
]

function isStorageFailure(error: unknown): boolean {
  return named(error).some(name => FAILURES.includes(name))
}

function problemOf(error: unknown, match: string | undefined): DataProblem {
  if (named(error).includes('QuotaExceededError')) return { code: 'storage-full', where: { match } }
  return { code: 'storage-failed', where: { match }, values: { found: wordsOf(error) } }
}
