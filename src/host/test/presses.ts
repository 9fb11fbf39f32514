import { canonical } from '../../core/canonical'
import type { LogEvent } from '../../core/log'
import type { SeatScreen } from '../wire/messages'

/** What people pressed, by match and seat, in the order of the questions: an answer to a question that was asked again takes the place of the one before. */
export class Presses {
  private readonly all = new Map<string, Map<string, string>>()

  note({ match, seat, ask }: SeatScreen, action: unknown): void {
    if (ask === null) return
    const key = `${match}/${seat}`
    const mine = this.all.get(key) ?? new Map<string, string>()
    this.all.set(key, mine)
    mine.set(ask.id.slice(0, ask.id.lastIndexOf('/')), canonical(action))
  }

  /** What was pressed at a seat. */
  at(match: string, seat: number): readonly string[] {
    return [...(this.all.get(`${match}/${seat}`)?.values() ?? [])]
  }
}

/** What a match's log has of one seat's own decisions, as `Presses.at` has them. */
export const decidedBy = (log: readonly LogEvent[], seat: number): readonly string[] =>
  log.flatMap(event => (event.e === 'move' && event.seat === seat && event.by === 'player' ? [canonical(event.action)] : []))
