import type { LogEvent, LogOf } from '../../core/log'

/** Which decisions of a match are tainted: those that were not the declared player's own, and all that were made after such a one, by anybody. */
export class Taint {
  private readonly first: number

  constructor(log: readonly LogEvent[]) {
    const first = log.find(event => event.e === 'move' && !isOwn(event))
    this.first = first?.e === 'move' ? first.k : Infinity
  }

  /** A decision at a later step than the first one that was not a player's own was made in its light. */
  of(move: Pick<LogOf<'move'>, 'k' | 'by'>): boolean {
    return move.k > this.first || !isOwn(move)
  }
}

const isOwn = ({ by }: Pick<LogOf<'move'>, 'by'>) => by === 'player' || by === 'imported'
