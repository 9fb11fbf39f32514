import type { LogEvent } from '../core/log'
import type { MatchCard } from './card'
import { eventsOf, linesOf, newestFirst, passes, undeleted, unseen, type Added, type CardFilter, type Store, type StoredMatch } from './store'

/** A store that lasts as long as the page: for tests, for a browser that forbids storage, and for what no longer fits. */
export class MemoryStore implements Store {
  readonly kind = 'memory'
  private readonly all = new Map<string, { card: MatchCard; lines: string[] }>()
  private readonly listeners = new Set<() => void>()

  async create(card: MatchCard, log: readonly LogEvent[]): Promise<void> {
    if (this.all.has(card.id)) throw new Error(`create match: expected a new id, found ${card.id} taken`)
    this.all.set(card.id, { card: structuredClone(card), lines: log.map(line) })
    this.changed()
  }

  async append(id: string, from: number, events: readonly LogEvent[]): Promise<void> {
    const match = this.get(id)
    match.lines.push(...unseen(id, match.lines.length, from, events).map(line))
    this.changed()
  }

  async settle(card: MatchCard): Promise<void> {
    this.get(card.id).card = structuredClone(card)
    this.changed()
  }

  async add(matches: readonly StoredMatch[]): Promise<Added> {
    const result = { added: [] as string[], already: [] as string[], taken: [] as string[] }
    for (const { card, log } of matches) {
      const there = this.all.get(card.id)
      if (there === undefined) {
        this.all.set(card.id, { card: structuredClone(card), lines: log.map(line) })
        result.added.push(card.id)
      } else (there.lines.join('') === linesOf(log) ? result.already : result.taken).push(card.id)
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
    const gone = [...this.all.values()].filter(({ card }) => card.deleted !== undefined && card.deleted < before)
    for (const { card } of gone) this.all.delete(card.id)
    if (gone.length > 0) this.changed()
    return gone.length
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

  private changed(): void {
    for (const listener of this.listeners) listener()
  }
}

const line = (event: LogEvent) => `${JSON.stringify(event)}\n`
