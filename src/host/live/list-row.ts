import type { SessionBook } from '../../data/session-book'
import type { SessionEvent } from '../../session/log'
import type { SessionState } from '../../session/state'

/** The session's row in lists, which follows from its log: written anew after somebody has joined, and at the end. */
export class ListRow {
  private isStale = false

  constructor(private readonly book: Pick<SessionBook, 'record' | 'settle'>) {}

  heard({ e }: SessionEvent): void {
    if (e === 'join' || e === 'end') this.isStale = true
  }

  async keep({ session, people, stage }: SessionState): Promise<void> {
    if (!this.isStale) return
    this.isStale = false
    const record = await this.book.record(session)
    if (record !== null) await this.book.settle({ ...record, people: people.size, status: stage === 'over' ? 'over' : 'open' })
  }
}
