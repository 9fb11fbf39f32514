import type { CallRecord, StoredText } from '../core/call'
import type { LogEvent } from '../core/log'
import type { ResponseTable } from '../core/response-table'
import { inCallOrder, textsOf } from './calls'
import type { MatchCard } from './card'
import { FallbackSessions } from './fallback-sessions'
import { MemoryStore } from './memory'
import { Moving } from './moving'
import type { DataProblem } from './problem'
import { newestRunFirst, type RunRecord } from './run-record'
import type { SessionBook } from './session-book'
import { isStorageFailure, storageProblem } from './storage-failure'
import { byName, newestFirst, type Added, type CardFilter, type Store, type StoredMatch } from './store'

/**
 * A store that never loses a match: what the first store refuses (full, failing) goes to memory and is read from there, together with
 * what the first one holds. A running match that no longer fits moves over whole; its part in the first store stays as it was.
 */
export class FallbackStore implements Store {
  private readonly spare = new MemoryStore()
  private readonly moving: Moving<Store>
  readonly sessions: SessionBook
  constructor(
    private readonly first: Store,
    private readonly warn: (warning: DataProblem) => void,
  ) {
    const { spare } = this
    this.sessions = new FallbackSessions(first.sessions, spare.sessions, warn)
    this.moving = new Moving<Store>({
      first,
      spare,
      isMoved: async id => (await spare.card(id)) !== null,
      move: (id, error) => this.move(id, error),
      failed: (error, id) => warn(storageProblem(error, id)),
    })
  }

  get kind(): Store['kind'] {
    return this.first.kind
  }

  create(card: MatchCard, log: readonly LogEvent[]): Promise<void> {
    return this.moving.attempt(card.id, store => store.create(card, log), false)
  }

  append(id: string, from: number, events: readonly LogEvent[]): Promise<void> {
    return this.moving.attempt(id, store => store.append(id, from, events))
  }

  settle(card: MatchCard): Promise<void> {
    return this.moving.attempt(card.id, store => store.settle(card))
  }

  async add(matches: readonly StoredMatch[]): Promise<Added> {
    try {
      return await this.first.add(matches)
    } catch (error) {
      this.warn(storageProblem(error, matches[0]?.card.id))
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
    const spare = await this.spare.unfinished()
    const kept: MatchCard[] = []
    for (const card of await this.first.unfinished()) if ((await this.spare.card(card.id)) === null) kept.push(card)
    return [...kept, ...spare].sort(newestFirst)
  }

  rename(id: string, name: string): Promise<void> {
    return this.moving.attempt(id, store => store.rename(id, name))
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

  async keepCall(call: CallRecord, texts: readonly StoredText[]): Promise<void> {
    await this.moving.attempt(call.match, store => store.keepCall(call, texts))
  }

  async calls(match: string): Promise<readonly CallRecord[]> {
    const spare = await this.spare.calls(match)
    const moved = new Set(spare.map(call => call.id))
    const kept = (await this.first.calls(match)).filter(call => !moved.has(call.id))
    return spare.length === 0 ? kept : [...kept, ...spare].sort(inCallOrder)
  }

  async texts(hashes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const spare = await this.spare.texts(hashes)
    const missing = hashes.filter(hash => !spare.has(hash))
    return missing.length === 0 ? spare : new Map([...(await this.first.texts(missing)), ...spare])
  }

  async keepRun(run: RunRecord): Promise<void> {
    await this.either(await this.spare.run(run.id), store => store.keepRun(run))
  }

  async run(id: string): Promise<RunRecord | null> {
    return (await this.spare.run(id)) ?? this.first.run(id)
  }

  async runs(): Promise<readonly RunRecord[]> {
    return merged(await this.first.runs(), await this.spare.runs()).sort(newestRunFirst)
  }

  async keepTable(table: ResponseTable): Promise<void> {
    await this.either(await this.spare.table(table.id), store => store.keepTable(table))
  }

  async table(id: string): Promise<ResponseTable | null> {
    return (await this.spare.table(id)) ?? this.first.table(id)
  }

  async tables(): Promise<readonly ResponseTable[]> {
    return merged(await this.first.tables(), await this.spare.tables()).sort(byName)
  }

  async removeTable(id: string): Promise<void> {
    await this.spare.removeTable(id)
    await this.first.removeTable(id)
  }

  subscribe(changed: () => void): () => void {
    const stops = [this.first.subscribe(changed), this.spare.subscribe(changed)]
    return () => stops.forEach(stop => stop())
  }

  close(): void {
    this.first.close()
    this.spare.close()
  }

  private async move(id: string, error: unknown): Promise<void> {
    const card = await this.first.card(id)
    const log = await this.first.events(id)
    if (card === null || log === null) throw error
    const calls = await this.first.calls(id)
    const texts = await this.first.texts([...new Set(calls.flatMap(textsOf))])
    await this.spare.add([{ card, log, calls, texts: [...texts].map(([hash, text]) => ({ hash, text })) }])
  }

  /** Keeps what belongs to no match in the first store, or, where that fails or it is there already (`moved`), in memory. */
  private async either(moved: unknown, work: (store: Store) => Promise<void>): Promise<void> {
    if (moved !== null) return work(this.spare)
    try {
      await work(this.first)
    } catch (error) {
      if (!isStorageFailure(error)) throw error
      this.warn(storageProblem(error, undefined))
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

/** Both lists; of an id in both, the second one's. */
function merged<V extends { readonly id: string }>(first: readonly V[], second: readonly V[]): V[] {
  return [...new Map([...first, ...second].map(one => [one.id, one])).values()]
}
