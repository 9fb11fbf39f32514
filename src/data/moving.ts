import { isStorageFailure } from './storage-failure'

/** What is kept in `first` until that fails for want of room, and in `spare` from then on. `isMoved`: whether it is in the spare one already; `move` takes it there whole, `failed` tells whoever must know. */
interface Places<P> {
  readonly first: P
  readonly spare: P
  isMoved(id: string): Promise<boolean>
  move(id: string, error: unknown): Promise<void>
  failed(error: unknown, id: string): void
}

/** Writes that are never lost while the page is open: one that no longer fits moves what it belongs to, once however many of its writes fail together; the others wait for it. */
export class Moving<P> {
  private readonly under = new Map<string, Promise<void>>()

  constructor(private readonly places: Places<P>) {}

  /** Does it in the first place, or, where that fails for want of room, in the spare one. `moves`: whether there is something to move before. Any other failure is the caller's. */
  async attempt(id: string, work: (place: P) => Promise<void>, moves = true): Promise<void> {
    const { first, spare, isMoved, failed } = this.places
    await this.under.get(id)?.catch(() => undefined)
    if (await isMoved(id)) return work(spare)
    try {
      await work(first)
    } catch (error) {
      if (!isStorageFailure(error)) throw error
      failed(error, id)
      if (moves) await this.moved(id, error)
      await work(spare)
    }
  }

  private moved(id: string, error: unknown): Promise<void> {
    const under = this.under.get(id)
    if (under !== undefined) return under
    const moving = this.moveOnce(id, error).finally(() => this.under.delete(id))
    this.under.set(id, moving)
    return moving
  }

  private async moveOnce(id: string, error: unknown): Promise<void> {
    if (!(await this.places.isMoved(id))) await this.places.move(id, error)
  }
}
