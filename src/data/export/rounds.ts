import type { Step, Turn } from '../../core/game'

/**
 * Rounds belong to a game's own rules, so they are read off its events: a step belongs to the round of the next event that names one (`round`, from 1).
 * Where no later event does, its occasion counts, from the first occasion of that decision point.
 */
export class Rounds {
  private readonly turns: Turn[] = []
  private readonly known: number[] = []
  private readonly first = new Map<string, number>()

  /** Notes the next step. */
  step(turn: Turn, { events }: Step<any>): void {
    this.turns.push(turn)
    if (!this.first.has(turn.id)) this.first.set(turn.id, turn.n)
    const round = events?.map(({ is }) => (is as { round?: unknown } | null)?.round).find(x => Number.isInteger(x))
    if (typeof round === 'number') while (this.known.length < this.turns.length) this.known.push(round)
  }

  /** The round of step k (from 1), once all steps are noted; `turn` stands for a step that was never applied. */
  of(k: number, turn: Turn): number {
    return this.known[k - 1] ?? turn.n - (this.first.get(turn.id) ?? turn.n) + 1
  }
}
