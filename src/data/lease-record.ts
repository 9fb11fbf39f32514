import type { Clock } from '../core/clock'
import type { Lease } from '../run/handle'

/** A few texts by name that all tabs of this site see, as in localStorage. */
export interface Records {
  getItem(name: string): string | null
  setItem(name: string, value: string): void
  removeItem(name: string): void
}

/** A lease is renewed every `BEAT` ms and runs out `LIFE` ms after the last renewal: background tabs beat once a second, later once a minute. */
const BEAT = 2_000
const LIFE = 10_000
/** A claim counts when it still stands after this many ms: of two tabs that claim at once, the last to write has it. */
const SETTLE = 120

/**
 * A lease as a record that is renewed, for pages without Web Locks. A tab that was throttled beyond its record's life has lost it as soon as somebody else
 * claimed it, and asks the record itself whenever `held` is called; a record that ran out and that nobody claimed is renewed.
 */
export async function recordLease(name: string, at: { owner: string; clock: Clock; records: Records }, steal: boolean): Promise<Lease | null> {
  const { owner, clock, records } = at
  const write = () => records.setItem(name, JSON.stringify({ owner, until: clock.now() + LIFE }))
  const there = read(records, name)
  if (!steal && there !== null && there.owner !== owner && there.until > clock.now()) return null
  write()
  await clock.wait(SETTLE)
  if (read(records, name)?.owner !== owner) return null

  const stop = new AbortController()
  const listeners: (() => void)[] = []
  let state: 'held' | 'lost' | 'released' = 'held'
  const check = (): boolean => {
    if (state === 'held' && read(records, name)?.owner !== owner) {
      state = 'lost'
      stop.abort()
      for (const listener of listeners) listener()
    }
    return state === 'held'
  }
  const beat = async () => {
    while (check()) {
      write()
      await clock.wait(BEAT, stop.signal) // rejects when the lease ends, which ends the beat
    }
  }
  beat().catch(() => undefined)
  return {
    held: check,
    onLost(f) {
      if (state === 'lost') f()
      else listeners.push(f)
    },
    release() {
      if (!check()) return
      records.removeItem(name)
      state = 'released'
      stop.abort()
    },
  }
}

function read(records: Records, name: string): { owner: string; until: number } | null {
  try {
    const value: unknown = JSON.parse(records.getItem(name) ?? 'null')
    if (typeof value !== 'object' || value === null) return null
    const { owner, until } = value as { owner?: unknown; until?: unknown }
    return typeof owner === 'string' && typeof until === 'number' ? { owner, until } : null
  } catch {
    return null
  }
}
