import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { CallRecord, StoredText } from '../core/call'
import type { LogEvent } from '../core/log'
import { Problem, shown } from '../core/problem'
import { checkCall } from './call-schema'
import { inCallOrder } from './calls'
import type { MatchCard } from './card'
import { lockFolder } from './file-lock'
import { FileLogs } from './file-logs'
import { FileSessions } from './file-sessions'
import type { HostStore } from './host-store'
import { upcastCard, upcastLog } from './migrations/upcast'
import { MATCH_ID } from './schema'
import { newestFirst, passes, type CardFilter } from './store'

const CARDS = 'cards.jsonl'
const CALLS = 'calls.jsonl'
const TEXTS = 'texts.jsonl'

/**
 * What a host keeps, in one folder: the session (see `FileSessions`), `matches/<id>.jsonl` the logs of its matches, and, the newest line counting, `cards.jsonl`, `calls.jsonl`, `texts.jsonl`.
 * A match is there when its card is. Every promise resolves when all of it is flushed to the disk; writes that come together share the flushes. `host.lock` keeps a second process out. Node only.
 */
export class FileStore implements HostStore {
  private readonly all = new Map<string, MatchCard>()
  private readonly asked = new Map<string, Map<string, CallRecord>>()
  private readonly words = new Map<string, string>()

  private constructor(
    private readonly logs: FileLogs,
    readonly sessions: FileSessions,
    private readonly unlock: () => Promise<void>,
  ) {}

  /** Opens a folder, which is made where it is missing. Rejects with a Problem where another process has it, unless `takeOver`. */
  static async open(dir: string, { takeOver = false }: { readonly takeOver?: boolean } = {}): Promise<FileStore> {
    const path = resolve(dir)
    await mkdir(path, { recursive: true })
    const unlock = await lockFolder(path, takeOver)
    try {
      const logs = new FileLogs(path)
      const store = new FileStore(logs, await FileSessions.open(path, logs), unlock)
      await store.load(path)
      return store
    } catch (error) {
      await unlock()
      throw error
    }
  }

  async create(card: MatchCard, log: readonly LogEvent[]): Promise<void> {
    if (this.all.has(card.id)) throw new Error(`create match: expected a new id, found ${card.id} taken`)
    const lines = log.map(event => JSON.stringify(event))
    await this.logs.append({ file: fileOf(card.id), lines, from: 0, what: `match ${card.id}`, fresh: true })
    await this.keepCard(card)
  }

  async append(id: string, from: number, events: readonly LogEvent[]): Promise<void> {
    this.get(id)
    await this.logs.append({ file: fileOf(id), lines: events.map(event => JSON.stringify(event)), from, what: `match ${id}` })
  }

  async settle(card: MatchCard): Promise<void> {
    this.get(card.id)
    await this.keepCard(card)
    if (card.status !== 'running') await this.logs.rest(fileOf(card.id))
  }

  async card(id: string): Promise<MatchCard | null> {
    return this.all.get(id) ?? null
  }

  async cards(filter: CardFilter = {}): Promise<readonly MatchCard[]> {
    return [...this.all.values()].filter(card => passes(card, filter)).sort(newestFirst)
  }

  async events(id: string): Promise<readonly LogEvent[] | null> {
    if (!this.all.has(id)) return null
    const lines = (await this.logs.read(fileOf(id))) ?? []
    return upcastLog(
      lines.map(line => JSON.parse(line) as LogEvent),
      { match: id },
    )
  }

  async keepCall(call: CallRecord, texts: readonly StoredText[]): Promise<void> {
    checkCall(call)
    const fresh = texts.filter(({ hash }) => !this.words.has(hash))
    await this.logs.append({ file: TEXTS, lines: fresh.map(text => JSON.stringify(text)), from: null, what: TEXTS })
    for (const { hash, text } of fresh) this.words.set(hash, text)
    await this.logs.append({ file: CALLS, lines: [JSON.stringify(call)], from: null, what: CALLS })
    this.know(structuredClone(call))
  }

  async calls(match: string): Promise<readonly CallRecord[]> {
    return [...(this.asked.get(match)?.values() ?? [])].sort(inCallOrder)
  }

  async texts(hashes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map(hashes.flatMap(hash => (this.words.has(hash) ? [[hash, this.words.get(hash) as string] as const] : [])))
  }

  /** Gives the folder back once all that was asked for is on the disk. */
  close(): Promise<void> {
    return this.logs.close().then(this.unlock)
  }

  private async keepCard(card: MatchCard): Promise<void> {
    await this.logs.append({ file: CARDS, lines: [JSON.stringify(card)], from: null, what: CARDS })
    this.all.set(card.id, structuredClone(card))
  }

  private know(call: CallRecord): void {
    const calls = this.asked.get(call.match) ?? new Map<string, CallRecord>()
    this.asked.set(call.match, calls.set(call.id, call))
  }

  private get(id: string): void {
    if (!this.all.has(id)) throw new Error(`match ${id}: expected it in the store, found nothing`)
  }

  private async load(dir: string): Promise<void> {
    for (const stored of await this.rows<MatchCard>(dir, CARDS)) {
      const card = upcastCard(stored)
      if (card !== null) this.all.set(card.id, card)
    }
    for (const { hash, text } of await this.rows<StoredText>(dir, TEXTS)) this.words.set(hash, text)
    for (const call of await this.rows<CallRecord>(dir, CALLS)) this.know(call)
  }

  private async rows<V>(dir: string, file: string): Promise<V[]> {
    const lines = (await this.logs.read(file)) ?? []
    return lines.map((line, i) => {
      try {
        return JSON.parse(line) as V
      } catch {
        throw new Problem({
          expected: 'one JSON object a line',
          found: shown(line),
          where: `${dir}/${file}, line ${i + 1}`,
          todo: 'this file was changed or damaged, restore it from a copy',
        })
      }
    })
  }
}

function fileOf(id: string): string {
  if (!MATCH_ID.test(id)) throw new Error(`match: expected an id of letters, digits, . : _ -, found ${shown(id)}`)
  return `matches/${id}.jsonl`
}
