import type { SessionEvent } from '../session/log'
import { Moving } from './moving'
import type { DataProblem } from './problem'
import type { SessionBook, SessionRecord } from './session-book'
import { newestSessionFirst } from './session-record'
import { isStorageFailure, storageProblem } from './storage-failure'

/** Sessions that are never lost while the page is open: one that no longer fits moves to memory whole, with its secret, and goes on there; its part in the first book stays as it was. */
export class FallbackSessions implements SessionBook {
  private readonly moving: Moving<SessionBook>

  constructor(
    private readonly first: SessionBook,
    private readonly spare: SessionBook,
    private readonly warn: (warning: DataProblem) => void,
  ) {
    this.moving = new Moving({
      first,
      spare,
      isMoved: async id => (await spare.record(id)) !== null,
      move: (id, error) => this.move(id, error),
      failed: error => warn(storageProblem(error, undefined)),
    })
  }

  create(record: SessionRecord, log: readonly SessionEvent[], secret: Uint8Array): Promise<void> {
    return this.moving.attempt(record.id, book => book.create(record, log, secret), false)
  }

  append(id: string, from: number, events: readonly SessionEvent[]): Promise<void> {
    return this.moving.attempt(id, book => book.append(id, from, events))
  }

  settle(record: SessionRecord): Promise<void> {
    return this.moving.attempt(record.id, book => book.settle(record))
  }

  async record(id: string): Promise<SessionRecord | null> {
    return (await this.spare.record(id)) ?? this.first.record(id)
  }

  async records(): Promise<readonly SessionRecord[]> {
    const spare = await this.spare.records()
    const moved = new Set(spare.map(record => record.id))
    return [...(await this.first.records()).filter(record => !moved.has(record.id)), ...spare].sort(newestSessionFirst)
  }

  async events(id: string): Promise<readonly SessionEvent[] | null> {
    return (await this.spare.events(id)) ?? this.first.events(id)
  }

  async secret(id: string): Promise<Uint8Array | null> {
    return (await this.spare.secret(id)) ?? this.first.secret(id)
  }

  async forgetSecret(id: string): Promise<void> {
    await this.spare.forgetSecret(id)
    await this.first.forgetSecret(id)
  }

  async add(record: SessionRecord, log: readonly SessionEvent[]): Promise<boolean> {
    if ((await this.record(record.id)) !== null) return false
    try {
      return await this.first.add(record, log)
    } catch (error) {
      if (!isStorageFailure(error)) throw error
      this.warn(storageProblem(error, undefined))
      return this.spare.add(record, log)
    }
  }

  async remove(id: string): Promise<void> {
    await this.spare.remove(id)
    await this.first.remove(id)
  }

  private async move(id: string, error: unknown): Promise<void> {
    const record = await this.first.record(id)
    const log = await this.first.events(id)
    if (record === null || log === null) throw error
    const secret = await this.first.secret(id)
    if (secret === null) await this.spare.add(record, log)
    else await this.spare.create(record, log, secret)
  }
}
