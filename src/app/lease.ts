import type { Lease } from '../run/handle'

/** Milliseconds another tab has to say that it holds a match, where the browser has no locks. */
const ANSWER = 250

/**
 * The right to run a match, over all tabs of this browser: a web lock where there are locks, else a word on a channel (pages over plain http).
 * Null where another tab holds it and `steal` is false; with `steal` the other tab's match stops and is told why.
 */
export async function takeLease(id: string, steal: boolean): Promise<Lease | null> {
  const name = `parley/match/${id}`
  return typeof navigator.locks === 'undefined' ? byChannel(name, steal) : byLock(name, steal)
}

function leaseFrom(free: () => void): { lease: Lease; lose: () => void } {
  let held = true
  const listeners: (() => void)[] = []
  const lose = () => {
    if (!held) return
    held = false
    for (const listener of listeners) listener()
  }
  const lease: Lease = {
    held: () => held,
    onLost: listener => void listeners.push(listener),
    release() {
      held = false
      free()
    },
  }
  return { lease, lose }
}

function byLock(name: string, steal: boolean): Promise<Lease | null> {
  return new Promise(settle => {
    let free = () => undefined as void
    const { lease, lose } = leaseFrom(() => free())
    const hold = (lock: Lock | null) => {
      settle(lock === null ? null : lease)
      return lock === null ? undefined : new Promise<void>(done => (free = done))
    }
    const asked = steal ? navigator.locks.request(name, { steal: true }, hold) : navigator.locks.request(name, { ifAvailable: true }, hold)
    // Rejects when somebody steals it.
    Promise.resolve(asked).catch(lose)
  })
}

async function byChannel(name: string, steal: boolean): Promise<Lease | null> {
  const channel = new BroadcastChannel(name)
  const { lease, lose } = leaseFrom(() => channel.close())
  let answered = false
  let mine = false
  channel.onmessage = ({ data }: MessageEvent<'who' | 'held' | 'taken'>) => {
    if (data === 'who' && mine && lease.held()) channel.postMessage('held')
    if (data === 'held') answered = true
    if (data === 'taken' && mine) lose()
  }
  if (!steal) {
    channel.postMessage('who')
    await new Promise(resolve => setTimeout(resolve, ANSWER))
  }
  if (answered) {
    channel.close()
    return null
  }
  channel.postMessage('taken')
  mine = true
  return lease
}
