import type { HostStore } from '../../data/host-store'

/**
 * A process that may die. `writesLeft`: after so many writes it does by itself; `isFatal`: or of a write with these arguments; `keepsLast`: whether the write that it dies of is kept.
 * `delayMs`: how long every write takes, so that whatever doesn't wait for it gets ahead of it. `died` is told of the death.
 */
export interface Life {
  isOver: boolean
  writesLeft: number
  keepsLast: boolean
  delayMs: number
  isFatal: (args: readonly unknown[]) => boolean
  died(): void
}

const WRITES: readonly PropertyKey[] = ['create', 'append', 'settle', 'keepCall']

/** The same store, which a dead process can't reach any more: what it asks then is never answered, nor does it learn what became of the write that it died of. */
export function mortalStore(store: HostStore, life: Life): HostStore {
  const never = () => new Promise<never>(() => undefined)
  const write = async (apply: () => unknown, args: readonly unknown[]): Promise<unknown> => {
    if (life.delayMs > 0) await new Promise(resolve => setTimeout(resolve, life.delayMs))
    if (life.isOver) return never()
    const isLast = --life.writesLeft === 0 || life.isFatal(args)
    if (isLast && !life.keepsLast) life.isOver = true
    const answer: unknown = isLast && !life.keepsLast ? undefined : await apply()
    if (isLast) {
      life.isOver = true
      life.died()
    }
    return life.isOver ? never() : answer
  }
  const through = <O extends object>(inner: O): O =>
    new Proxy(inner, {
      get(target, key) {
        const member = Reflect.get(target, key) as unknown
        if (typeof member === 'object' && member !== null) return through(member)
        if (typeof member !== 'function') return member
        return async (...args: unknown[]): Promise<unknown> => {
          if (life.isOver) return never()
          const apply = (): unknown => Reflect.apply(member, target, args)
          return WRITES.includes(key) ? write(apply, args) : apply()
        }
      },
    })
  return through(store)
}
