import type { EndStatus } from '../../core/log'
import type { HostStore } from '../../data/host-store'
import type { Table } from '../../session/log'
import type { PartyId } from '../../session/plan'
import type { SessionState } from '../../session/state'

/** A match's points for the parties at its table. Matches that were broken off count for nothing. */
interface Scored {
  readonly match: string
  readonly part: number
  readonly table: Table
}

/** What each party has earned in each part: the sum of its payoffs over the part's matches that ran to their end. */
export class Points {
  private readonly sums = new Map<string, number>()
  private readonly counted = new Set<string>()

  of(party: PartyId, part: number): number {
    return this.sums.get(`${part} ${party}`) ?? 0
  }

  add({ match, part, table }: Scored, status: EndStatus, payoffs: readonly number[]): void {
    if (this.counted.has(match) || (status !== 'complete' && status !== 'limit')) return
    this.counted.add(match)
    for (const [seat, filled] of table.seats.entries()) {
      if (!('party' in filled)) continue
      const key = `${part} ${filled.party}`
      this.sums.set(key, (this.sums.get(key) ?? 0) + (payoffs[seat] ?? 0))
    }
  }

  /** Counts the matches that were over before this host started, from their cards. */
  async load(state: SessionState, store: Pick<HostStore, 'cards'>): Promise<void> {
    const cards = new Map((await store.cards({ session: state.session })).map(card => [card.id, card]))
    for (const { part, tables } of state.matchings) {
      for (const table of tables) {
        const card = cards.get(table.match)
        if (card?.payoffs === undefined || card.payoffs === null || card.status === 'running') continue
        this.add({ match: table.match, part, table }, card.status, card.payoffs)
      }
    }
  }
}
