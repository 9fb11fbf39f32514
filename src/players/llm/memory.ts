import type { Turn } from '../../core/game'
import type { Memory } from '../../core/spec'

/** What a seat is shown of the past: earlier reports, its own notes (null: none), and the reports since its last turn. */
export interface Remembered {
  readonly earlier: readonly string[]
  readonly notes: string | null
  readonly since: readonly string[]
}

/**
 * What one model at one seat remembers, built from what it hears, from its own moves and its own notes alone, so that a replayed log builds it again.
 * `since` is everything heard since the seat's last move in a joint turn, so that a talk stays whole; it is news and always shown. Of what lies before,
 * `all` shows everything, `last` so much that the last n reports are shown, the news counted in, `notes` what came after the notes were written, `none` nothing.
 */
export class SeatMemory {
  private readonly heard: string[] = []
  private lastTurn = 0
  /** Reports heard when the seat moved, by the step of its moves in joint turns. */
  private readonly moved = new Map<number, number>()
  private written: { readonly text: string; readonly covers: number } | null = null

  constructor(private readonly kind: Memory) {}

  hear(text: string): void {
    if (text !== '') this.heard.push(text)
  }

  /** A move was made for the seat at step k, whoever made it. */
  did(k: number, turn: Turn): void {
    if (turn.gate !== 'joint') return
    this.lastTurn = this.heard.length
    this.moved.set(k, this.heard.length)
  }

  /** Moves that were made for this seat in joint turns. */
  get turns(): number {
    return this.moved.size
  }

  /** Notes written now, in place of earlier ones. */
  note(text: string): void {
    this.written = { text, covers: this.heard.length }
  }

  /** Notes written at step k, as a resumed match finds them; those of whoever had the seat before are left alone. */
  recall(k: number, text: string): void {
    const covers = this.moved.get(k)
    if (covers !== undefined && covers >= (this.written?.covers ?? 0)) this.written = { text, covers }
  }

  remembered(): Remembered {
    const since = this.heard.slice(this.lastTurn)
    const notes = this.written?.text ?? null
    return { earlier: this.heard.slice(Math.min(this.from(since.length), this.lastTurn), this.lastTurn), notes, since }
  }

  private from(news: number): number {
    switch (this.kind.kind) {
      case 'all':
        return 0
      case 'last':
        return Math.max(0, this.heard.length - Math.max(this.kind.events, news))
      case 'notes':
        return this.written?.covers ?? 0
      case 'none':
        return this.lastTurn
    }
  }
}
