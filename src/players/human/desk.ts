import type { Seat } from '../../core/game'
import type { Ask, Player, Reply } from '../player'

interface Open {
  readonly ask: Ask
  answer(reply: Reply): void
}

/**
 * Where the people at this device are asked. Each open question waits here until it is answered or taken back;
 * the screen calls `shown` when it puts the question before the person, which starts the seat's clock.
 */
export class HumanDesk {
  private readonly open = new Map<Seat, Open>()
  private readonly listeners = new Set<() => void>()
  private asks: readonly Ask[] = []

  /** The player for any seat of a match that a person at this device takes. */
  readonly player: Player = {
    id: 'human',
    sit: ({ seat }) => ({
      act: (ask, stop) => this.put(seat, ask, stop),
      leave: () => this.remove(seat),
    }),
  }

  /** Open questions by seat; the same array until something changes. */
  pending(): readonly Ask[] {
    return this.asks
  }

  subscribe(changed: () => void): () => void {
    this.listeners.add(changed)
    return () => this.listeners.delete(changed)
  }

  /** The question is on the screen. */
  shown(seat: Seat): void {
    this.open.get(seat)?.ask.started()
  }

  /** Answers the seat's open question; false where there is none (the clock was faster, or the answer was sent already). */
  answer(seat: Seat, action: unknown): boolean {
    const open = this.open.get(seat)
    if (open === undefined) return false
    this.remove(seat)
    open.answer({ action })
    return true
  }

  private put(seat: Seat, ask: Ask, stop: AbortSignal): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const open: Open = { ask, answer: resolve }
      this.open.set(seat, open)
      stop.addEventListener(
        'abort',
        () => {
          if (this.open.get(seat) === open) this.remove(seat)
          reject(stop.reason as Error)
        },
        { once: true },
      )
      this.changed()
    })
  }

  private remove(seat: Seat): void {
    if (this.open.delete(seat)) this.changed()
  }

  private changed(): void {
    this.asks = [...this.open.values()].map(open => open.ask).sort((a, b) => a.seat - b.seat)
    for (const listener of this.listeners) listener()
  }
}
