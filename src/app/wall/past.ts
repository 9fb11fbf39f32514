import type { WallAggregate } from '../../measures/wall/shown'
import { safeStorage } from '../safe-storage'

/** What a class left for the next one: the aggregates of one part of a session, suppressed as they stood on its wall. `at`: UTC ms when it was last seen. */
export interface PastClass {
  readonly id: string
  readonly title: string
  readonly game: string
  readonly at: number
  readonly charts: readonly WallAggregate[]
}

const KEY = 'parley.wall.past'
const MOST = 12

/** Earlier classes, newest first; what can't be read is none. */
export function pastClasses(): readonly PastClass[] {
  try {
    const kept = JSON.parse(safeStorage.get(KEY) ?? '[]') as unknown
    return Array.isArray(kept) ? kept.filter(isPast) : []
  } catch {
    return []
  }
}

const isPast = (value: unknown): value is PastClass => {
  const past = value as Partial<PastClass> | null
  return typeof past === 'object' && past !== null && typeof past.id === 'string' && typeof past.game === 'string' && Array.isArray(past.charts)
}

/** Keeps what a class did, in place of what was kept of the same part before; the oldest beyond twelve goes. */
export function keepClass(past: PastClass): void {
  const others = pastClasses().filter(({ id }) => id !== past.id)
  safeStorage.set(KEY, JSON.stringify([past, ...others].slice(0, MOST)))
}

/** Classes that played this game before this one. */
export const earlierOf = (game: string, id: string): readonly PastClass[] => pastClasses().filter(past => past.game === game && past.id !== id)
