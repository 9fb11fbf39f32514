import type { Seat, Turn } from '../core/game'
import type { LogOf } from '../core/log'
import type { Deadlines } from './deadlines'
import { decide, type Bench, type Ruling } from './referee'
import { Stopped } from './stopped'

/** What a joint turn needs beyond the bench: the moves that are in already (more are added as they come), each seat's time in ms, who is out of time from the start, and whom to tell of changes. */
export interface JointNeeds {
  readonly deadlines: Deadlines
  readonly clockMs: number | undefined
  readonly pending: LogOf<'move'>[]
  readonly overdue: readonly Seat[]
  readonly stop: AbortSignal
  changed(): void
}

/**
 * Asks every seat of a joint turn that has not moved yet, at once, each under a clock of its own, and resolves when all are in. A move is written in the moment in which it is found good, so
 * that nobody who leaves the seat after that undoes it and nobody who left before makes it. Rejects when the match is stopped or a ruling ends it; then every question is taken back.
 */
export async function askAll(bench: Bench, turn: Turn, needs: JointNeeds): Promise<void> {
  const { deadlines, pending, stop } = needs
  const open = turn.seats.filter(seat => !pending.some(move => move.seat === seat))
  const recalls = new Map(open.map(seat => [seat, new AbortController()]))
  const recall = (reason: unknown) => {
    for (const one of recalls.values()) one.abort(reason)
  }
  const cancel = () => recall(stop.reason)
  stop.addEventListener('abort', cancel, { once: true })
  const ask = async (seat: Seat): Promise<void> => {
    const own = deadlines.set(seat, needs.clockMs)
    if (needs.overdue.includes(seat)) own.expire()
    const ruled = (ruling: Ruling) => {
      if (typeof ruling === 'string') return
      deadlines.clear(seat)
      bench.write(ruling)
      pending.push(ruling)
      needs.changed()
    }
    const deadline = () => deadlines.of(seat) ?? own
    const ruling = await decide(
      bench,
      { seat, turn, deadline, onStarted: () => needs.changed(), ruled },
      (recalls.get(seat) as AbortController).signal,
    )
    if (typeof ruling === 'string') throw new Stopped('aborted')
  }
  try {
    await Promise.all(open.map(ask))
  } catch (error) {
    recall(error)
    throw error
  } finally {
    stop.removeEventListener('abort', cancel)
    for (const seat of open) deadlines.clear(seat)
  }
}
