import type { CallRecord, StoredText } from '../core/call'
import type { LogEvent } from '../core/log'
import type { ResponseTable } from '../core/response-table'
import { Batches } from './batches'
import { checkCall } from './call-schema'
import { inCallOrder, type KeptCall } from './calls'
import type { MatchCard } from './card'
import { CallWriter } from './indexeddb-calls'
import { appendAll, type Appended } from './indexeddb-journal'
import { IndexedDbSessions } from './indexeddb-sessions'
import { addCalls, declare, purgeCalls, type Tables } from './indexeddb-tables'
import { keptRun, keptTable } from './kept'
import { upcastCard, upcastLog } from './migrations/upcast'
import type { DataProblem } from './problem'
import { newestRunFirst, type RunRecord } from './run-record'
import type { SessionBook } from './session-book'
import { byName, eventsOf, linesOf, newestFirst, passes, undeleted, type Added, type CardFilter, type Store, type StoredMatch } from './store'

/**
 * Matches in this browser's IndexedDB. `strict` durability: what a resolved promise wrote survives a crash of the machine (Chromium).
 * Records of an older schema are read through the upcasters and never rewritten; cards of a newer one are left alone and reported to `warn`.
 */
export class IndexedDbStore implements Store {
  readonly kind = 'indexeddb'
  private readonly writer = new CallWriter()
  /** Calls that are under way together are written together: the disk is flushed for all of them at once. */
  private readonly book = new Batches<KeptCall>(async kept => {
    if (!this.db.isOpen()) await this.db.open()
    await this.writer.write(this.db.backendDB(), kept)
  })
  /** So are events of matches and sessions that are under way. */
  private readonly journal = new Batches<Appended>(async items => {
    if (!this.db.isOpen()) await this.db.open()
    await appendAll(this.db.backendDB(), items)
  })
  readonly sessions: SessionBook

  private constructor(
    private readonly db: Tables,
    private readonly listen: (changed: () => void) => () => void,
    private readonly warn: (problem: DataProblem) => void,
  ) {
    this.sessions = new IndexedDbSessions(db, item => this.journal.put(item), warn)
  }

  /** Opens the database, loading dexie only now. Rejects where the browser forbids storage. */
  static async open(name: string, warn: (problem: DataProblem) => void): Promise<IndexedDbStore> {
    const { Dexie } = await import('dexie')
    const db = declare(new Dexie(name, { chromeTransactionDurability: 'strict' }))
    await db.open()
    const listen = (changed: () => void) => {
      const mutated = (parts: object) => {
        if (!Object.keys(parts).every(isOfCalls)) changed()
      }
      Dexie.on('storagemutated', mutated)
      return () => Dexie.on.storagemutated.unsubscribe(mutated)
    }
    return new IndexedDbStore(db, listen, warn)
  }

  async create(card: MatchCard, log: readonly LogEvent[]): Promise<void> {
    await this.write(async () => {
      await this.db.cards.add(card)
      await this.db.events.bulkAdd(log.map((event, n) => ({ match: card.id, n, line: JSON.stringify(event) })))
    })
  }

  async append(id: string, from: number, events: readonly LogEvent[]): Promise<void> {
    await this.journal.put({ to: 'events', id, from, events })
  }

  async settle(card: MatchCard): Promise<void> {
    await this.write(async () => {
      await this.existing(card.id)
      await this.db.cards.put(card)
      if (card.status === 'running') return
      const rows = await this.rows(card.id).toArray()
      if (rows.length === 0) return
      await this.db.logs.add({ match: card.id, lines: rows.map(row => `${row.line}\n`).join('') })
      await this.rows(card.id).delete()
    })
  }

  async add(matches: readonly StoredMatch[]): Promise<Added> {
    const result = { added: [] as string[], already: [] as string[], taken: [] as string[] }
    await this.write(async () => {
      const there = await this.db.cards.bulkGet(matches.map(({ card }) => card.id))
      const fresh = new Map<string, { card: MatchCard; lines: string }>()
      const whole: StoredMatch[] = []
      for (const [i, match] of matches.entries()) {
        const { card, log } = match
        const lines = linesOf(log)
        const stored = there[i] === undefined ? fresh.get(card.id)?.lines : await this.lines(card.id)
        if (stored === undefined || stored === null) fresh.set(card.id, { card, lines })
        else if (stored === lines || lifted(stored) === lines) result.already.push(card.id)
        else {
          result.taken.push(card.id)
          continue
        }
        whole.push(match)
      }
      const rows = [...fresh.values()]
      await this.db.cards.bulkAdd(rows.map(row => row.card))
      await this.db.logs.bulkAdd(rows.map(row => ({ match: row.card.id, lines: row.lines })))
      await addCalls(this.db, whole)
      result.added.push(...fresh.keys())
    })
    return result
  }

  async card(id: string): Promise<MatchCard | null> {
    const card = await this.db.cards.get(id)
    return card === undefined ? null : this.current(card)
  }

  async cards(filter: CardFilter = {}): Promise<readonly MatchCard[]> {
    const out: MatchCard[] = []
    for (const stored of await this.rowsFor(filter).toArray()) {
      const card = this.current(stored)
      if (card !== null && passes(card, filter)) out.push(card)
    }
    return out.sort(newestFirst)
  }

  async events(id: string): Promise<readonly LogEvent[] | null> {
    const lines = await this.db.transaction('r', this.db.events, this.db.logs, () => this.lines(id))
    return lines === null ? null : upcastLog(eventsOf(lines))
  }

  async unfinished(): Promise<readonly MatchCard[]> {
    return (await this.cards({ status: 'running' })).filter(card => card.origin === 'session')
  }

  async rename(id: string, name: string): Promise<void> {
    await this.edit([id], card => ({ ...card, name }))
  }

  async remove(ids: readonly string[], at: number): Promise<void> {
    await this.edit(ids, card => ({ ...card, deleted: at }))
  }

  async restore(ids: readonly string[]): Promise<void> {
    await this.edit(ids, undeleted)
  }

  async purge(before: number): Promise<number> {
    return this.write(async () => {
      const gone = await this.db.cards.filter(card => card.deleted !== undefined && card.deleted < before).toArray()
      const ids = gone.map(card => card.id)
      await this.db.cards.bulkDelete(ids)
      await this.db.logs.bulkDelete(ids)
      for (const id of ids) await this.rows(id).delete()
      if (gone.length > 0) await purgeCalls(this.db, gone)
      return gone.length
    })
  }

  async keepCall(call: CallRecord, texts: readonly StoredText[]): Promise<void> {
    checkCall(call)
    await this.book.put({ call, texts })
  }

  async calls(match: string): Promise<readonly CallRecord[]> {
    return (await this.db.calls.where('match').equals(match).toArray()).sort(inCallOrder)
  }

  async texts(hashes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.db.texts.bulkGet([...hashes])
    return new Map(found.flatMap(text => (text === undefined ? [] : [[text.hash, text.text] as const])))
  }

  async keepRun(run: RunRecord): Promise<void> {
    await this.db.runs.put(run)
  }

  async run(id: string): Promise<RunRecord | null> {
    const run = await this.db.runs.get(id)
    return run === undefined ? null : keptRun(run, this.warn)
  }

  async runs(): Promise<readonly RunRecord[]> {
    const runs = await this.db.runs.toArray()
    return runs.flatMap(run => keptRun(run, this.warn) ?? []).sort(newestRunFirst)
  }

  async keepTable(table: ResponseTable): Promise<void> {
    await this.db.responses.put(table)
  }

  async table(id: string): Promise<ResponseTable | null> {
    const table = await this.db.responses.get(id)
    return table === undefined ? null : keptTable(table, this.warn)
  }

  async tables(): Promise<readonly ResponseTable[]> {
    const tables = await this.db.responses.toArray()
    return tables.flatMap(table => keptTable(table, this.warn) ?? []).sort(byName)
  }

  async removeTable(id: string): Promise<void> {
    await this.db.responses.delete(id)
  }

  subscribe(changed: () => void): () => void {
    return this.listen(changed)
  }

  close(): void {
    this.db.close()
  }

  private write<V>(work: () => Promise<V>): Promise<V> {
    const { cards, events, logs, calls, texts, mentions, runs } = this.db
    return this.db.transaction('rw', [cards, events, logs, calls, texts, mentions, runs], work)
  }

  private edit(ids: readonly string[], change: (card: MatchCard) => MatchCard): Promise<void> {
    return this.db.transaction('rw', this.db.cards, async () => {
      for (const id of ids) await this.db.cards.put(change(await this.existing(id)))
    })
  }

  private async existing(id: string): Promise<MatchCard> {
    const card = await this.db.cards.get(id)
    if (card === undefined) throw new Error(`match ${id}: expected it in the store, found nothing`)
    return card
  }

  /** The fewest rows that hold all cards of a filter, by index. */
  private rowsFor({ session, status }: CardFilter) {
    const { cards } = this.db
    if (session !== undefined) return cards.where('session').equals(session)
    return status === undefined ? cards.toCollection() : cards.where('status').equals(status)
  }

  private rows(id: string) {
    return this.db.events.where('[match+n]').between([id, 0], [id, Infinity])
  }

  private async lines(id: string): Promise<string | null> {
    const packed = await this.db.logs.get(id)
    if (packed !== undefined) return packed.lines
    const rows = await this.rows(id).toArray()
    return rows.length === 0 ? null : rows.map(row => `${row.line}\n`).join('')
  }

  private current(stored: MatchCard): MatchCard | null {
    const card = upcastCard(stored)
    if (card === null) this.warn({ code: 'storage-newer', where: { match: stored.id } })
    return card
  }
}

/** Whether a part of the database, as dexie names it (`idb://name/table/index`), holds calls: they change hundreds of times a minute, and no list shows them. */
const isOfCalls = (part: string): boolean => /\/(calls|texts|mentions)\/[^/]*$/.test(part)

/** Stored lines as they read today: an older schema's differ from ours letter by letter. */
const lifted = (lines: string): string => linesOf(upcastLog(eventsOf(lines)))
