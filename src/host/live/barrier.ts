interface Arrived {
  readonly at: number
  open(): void
}

/**
 * Where the tables of a matching meet: the n-th joint step of a match takes effect when every match that still runs has made its n-th joint step, so that how fast somebody
 * answered tells nothing (a model and a person are revealed together). Matches that are over don't hold the others. Steps are counted from 1 and by match, not by the
 * engine's step numbers, because talk makes different numbers of those.
 */
export class Barrier {
  private readonly made = new Map<string, number>()
  private waiting: Arrived[] = []

  /** A match joins with the joint steps that it has made already: all of a matching join before the first one arrives. */
  join(match: string, made: number): void {
    this.made.set(match, made)
  }

  /** The match is over. */
  leave(match: string): void {
    this.made.delete(match)
    this.release()
  }

  /** The next joint step of this match is made; resolves when all have made theirs. Rejects with the signal's reason. */
  arrive(match: string, stop: AbortSignal): Promise<void> {
    const at = (this.made.get(match) ?? 0) + 1
    this.made.set(match, at)
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.waiting = this.waiting.filter(one => one !== mine)
        reject(stop.reason as Error)
      }
      const mine: Arrived = {
        at,
        open: () => {
          stop.removeEventListener('abort', abort)
          resolve()
        },
      }
      if (stop.aborted) return abort()
      stop.addEventListener('abort', abort, { once: true })
      this.waiting.push(mine)
      this.release()
    })
  }

  /** Of the matches that still run, how many have made the step that the slowest lacks. */
  get progress(): { readonly have: number; readonly need: number } {
    const all = [...this.made.values()]
    const least = Math.min(...all)
    return { have: all.filter(made => made > least).length, need: all.length }
  }

  private release(): void {
    const least = Math.min(...this.made.values())
    const open = this.waiting.filter(({ at }) => at <= least)
    if (open.length === 0) return
    this.waiting = this.waiting.filter(({ at }) => at > least)
    for (const one of open) one.open()
  }
}
