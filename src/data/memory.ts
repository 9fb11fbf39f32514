import type { CallRecord, StoredText } from '../core/call'
import type { LogEvent } from '../core/log'
import type { ResponseTable } from '../core/response-table'
import { checkCall } from './call-schema'
import { inCallOrder, textsOf } from './calls'
import type { MatchCard } from './card'
import { MemorySessions } from './memory-sessions'
import { newestRunFirst, type RunRecord } from './run-record'
import { byName, eventsOf, linesOf, newestFirst, passes, undeleted, unseen, type Added, type CardFilter, type Store, type StoredMatch } from './store'

/** A store that lasts as long as the page: for tests, for a browser that forbids storage, and for what no longer fits. */
export class MemoryStore implements Store {
  readonly kind = 'memory'
  private readonly all = new Map<string, { card: MatchCard; lines: string[] }>()
  private readonly asked = new Map<string, Map<string, CallRecord>>()
  private readonly words = new Map<string, string>()
  private readonly allRuns = new Map<string, RunRecord>()
  private readonly allTables = new Map<string, ResponseTable>()
  private readonly listeners = new Set<() => void>()
  readonly sessions = new MemorySessions(() => this.changed())

  async create(card: MatchCard, log: readonly LogEvent[]): Promise<void> {
    if (this.all.has(card.id)) throw new Error(`create match: expected a new id, found ${card.id} taken`)
    this.all.set(card.id, { card: structuredClone(card), lines: log.map(line) })
    this.changed()
  }

  async append(id: string, from: number, events: readonly LogEvent[]): Promise<void> {
    const match = this.get(id)
    match.lines.push(...unseen(`match ${id}`, match.lines.length, from, events).map(line))
    this.changed()
  }

  async settle(card: MatchCard): Promise<void> {
    this.get(card.id).card = structuredClone(card)
    this.changed()
  }

  async add(matches: readonly StoredMatch[]): Promise<Added> {
    const result = { added: [] as string[], already: [] as string[], taken: [] as string[] }
    for (const { card, log, calls = [], texts = [] } of matches) {
      const there = this.all.get(card.id)
      if (there === undefined) {
        this.all.set(card.id, { card: structuredClone(card), lines: log.map(line) })
        result.added.push(card.id)
      } else if (there.lines.join('') === linesOf(log)) result.already.push(card.id)
      else {
        result.taken.push(card.id)
        continue
      }
      if ((this.asked.get(card.id)?.size ?? 0) > 0) continue
      for (const call of calls) this.put(call)
      this.keepTexts(texts)
    }
    this.changed()
    return result
  }

  async card(id: string): Promise<MatchCard | null> {
    return this.all.get(id)?.card ?? null
  }

  async cards(filter: CardFilter = {}): Promise<readonly MatchCard[]> {
    return [...this.all.values()]
      .map(match => match.card)
      .filter(card => passes(card, filter))
      .sort(newestFirst)
  }

  async events(id: string): Promise<readonly LogEvent[] | null> {
    const match = this.all.get(id)
    return match === undefined ? null : eventsOf(match.lines.join(''))
  }

  async unfinished(): Promise<readonly MatchCard[]> {
    return (await this.cards({ status: 'running' })).filter(card => card.origin === 'session')
  }

  async rename(id: string, name: string): Promise<void> {
    const match = this.get(id)
    match.card = { ...match.card, name }
    this.changed()
  }

  async remove(ids: readonly string[], at: number): Promise<void> {
    for (const id of ids) this.get(id).card = { ...this.get(id).card, deleted: at }
    this.changed()
  }

  async restore(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.get(id).card = undeleted(this.get(id).card)
    this.changed()
  }

  async purge(before: number): Promise<number> {
    const gone = [...this.all.values()].map(match => match.card).filter(({ deleted }) => deleted !== undefined && deleted < before)
    for (const { id } of gone) this.all.delete(id)
    this.purgeCalls(gone)
    if (gone.length > 0) this.changed()
    return gone.length
  }

  async keepCall(call: CallRecord, texts: readonly StoredText[]): Promise<void> {
    checkCall(call)
    this.put(call)
    this.keepTexts(texts)
  }

  async calls(match: string): Promise<readonly CallRecord[]> {
    return [...(this.asked.get(match)?.values() ?? [])].sort(inCallOrder)
  }

  async texts(hashes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map(hashes.flatMap(hash => (this.words.has(hash) ? [[hash, this.words.get(hash) as string] as const] : [])))
  }

  async keepRun(run: RunRecord): Promise<void> {
    this.allRuns.set(run.id, structuredClone(run))
    this.changed()
  }

  async run(id: string): Promise<RunRecord | null> {
    return this.allRuns.get(id) ?? null
  }

  async runs(): Promise<readonly RunRecord[]> {
    return [...this.allRuns.values()].sort(newestRunFirst)
  }

  async keepTable(table: ResponseTable): Promise<void> {
    this.allTables.set(table.id, structuredClone(table))
    this.changed()
  }

  async table(id: string): Promise<ResponseTable | null> {
    return this.allTables.get(id) ?? null
  }

  async tables(): Promise<readonly ResponseTable[]> {
    return [...this.allTables.values()].sort(byName)
  }

  async removeTable(id: string): Promise<void> {
    if (this.allTables.delete(id)) this.changed()
  }

  subscribe(changed: () => void): () => void {
    this.listeners.add(changed)
    return () => this.listeners.delete(changed)
  }

  close(): void {
    this.listeners.clear()
  }

  private get(id: string) {
    const match = this.all.get(id)
    if (match === undefined) throw new Error(`match ${id}: expected it in the store, found nothing`)
    return match
  }

  private put(call: CallRecord): void {
    const calls = this.asked.get(call.match) ?? new Map<string, CallRecord>()
    this.asked.set(call.match, calls.set(call.id, structuredClone(call)))
  }

  private keepTexts(texts: readonly StoredText[]): void {
    for (const { hash, text } of texts) if (!this.words.has(hash)) this.words.set(hash, text)
  }

  private purgeCalls(gone: readonly MatchCard[]): void {
    const hashes = new Set(gone.flatMap(({ id }) => [...(this.asked.get(id)?.values() ?? [])].flatMap(textsOf)))
    for (const { id } of gone) this.asked.delete(id)
    if (hashes.size > 0)
      for (const calls of this.asked.values()) for (const call of calls.values()) for (const hash of textsOf(call)) hashes.delete(hash)
    for (const hash of hashes) this.words.delete(hash)
    const left = new Set([...this.all.values()].map(({ card }) => card.session))
    for (const { id } of gone) this.allRuns.delete(id)
    for (const { session } of gone) if (session !== undefined && !left.has(session)) this.allRuns.delete(session)
  }

  private changed(): void {
    for (const listener of this.listeners) listener()
  }
}

const line = (event: LogEvent) => `${JSON.stringify(event)}\n`
