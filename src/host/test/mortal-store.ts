import type { HostStore } from '../../data/host-store'

/** A process that may die. `writesLeft`: after so many writes it does by itself; `isFatal`: or of a write with these arguments; `died` is told then. */
export interface Life {
  isOver: boolean
  writesLeft: number
  isFatal: (args: readonly unknown[]) => boolean
  died(): void
}

const WRITES: readonly PropertyKey[] = ['create', 'append', 'settle', 'keepCall']

/** The same store, which a dead process can't reach any more: what it asks then is never answered. A write that it dies of is kept, but the process never learns that. */
export function mortalStore(store: HostStore, life: Life): HostStore {
  const through = <O extends object>(inner: O): O =>
    new Proxy(inner, {
      get(target, key) {
        const member = Reflect.get(target, key) as unknown
        if (typeof member === 'object' && member !== null) return through(member)
        if (typeof member !== 'function') return member
        return async (...args: unknown[]): Promise<unknown> => {
          if (life.isOver) return new Promise(() => undefined)
          const answer: unknown = await Reflect.apply(member, target, args)
          if (WRITES.includes(key) && !life.isOver && (--life.writesLeft === 0 || life.isFatal(args))) {
            life.isOver = true
            life.died()
          }
          return life.isOver ? new Promise(() => undefined) : answer
        }
      },
    })
  return through(store)
}
