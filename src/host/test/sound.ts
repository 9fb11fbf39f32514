import { resolveGame } from '../../catalogue'
import type { LogEvent, LogOf } from '../../core/log'
import { walk } from '../../data/walk'
import { foldSession, type SessionState } from '../../session/state'
import type { Hosted } from './hosted'
import { decidedBy } from './presses'

/** A session as its store has it: its state, and the log of each of its matches. */
export interface Kept {
  readonly state: SessionState
  readonly logs: ReadonlyMap<string, readonly LogEvent[]>
}

/**
 * Proves of what a session has left in its store that nothing is lost or doubled: every match log replays exactly, every joint step has one move of each of its seats, every match is over once in
 * the session's log, epochs grow, and what people pressed is what the logs hold. `late`: presses may have come too late to count. Throws an Error that says what is wrong.
 */
export async function sound(hosted: Hosted, { late = false, over = true }: { readonly late?: boolean; readonly over?: boolean } = {}): Promise<Kept> {
  const { store, presses, keys } = hosted
  const events = (await store.sessions.events(keys.session)) ?? []
  const state = foldSession(events)
  const epochs = events.flatMap(event => (event.e === 'host' ? [event.epoch] : []))
  check(
    epochs.every((epoch, i) => epoch === i + 1),
    `epochs ${epochs.join()}`,
  )
  const logs = new Map<string, readonly LogEvent[]>()
  for (const [match, { status }] of state.matches) {
    const log = (await store.events(match)) ?? []
    const [start] = log
    if (start?.e !== 'start') {
      check(!over || status === 'aborted', `match ${match} has no start`)
      continue
    }
    logs.set(match, log)
    walk(await resolveGame(start.spec.game), log, {})
    oneMoveEach(match, log)
    const ended = events.filter(event => event.e === 'ended' && event.match === match)
    check(!over || ended.length === 1, `match ${match} has ended ${ended.length} times`)
    check(log.filter(event => event.e === 'end').length <= 1, `log ${match} ends more than once`)
    check(!over || status === (log.at(-1) as LogOf<'end'>).status, `match ${match} is ${status} in the session's log`)
    for (const [seat, { player }] of start.spec.seats.entries()) {
      if (player.kind !== 'human') continue
      const [pressed, decided] = [presses.at(match, seat), decidedBy(log, seat)]
      const same = late ? isWithin(decided, pressed) : decided.join('\n') === pressed.join('\n')
      check(same, `match ${match}, seat ${seat}: pressed ${pressed.join(' ')}, in the log ${decided.join(' ')}`)
    }
  }
  return { state, logs }
}

/** Every shut joint step has exactly one move of each seat of its turn; every other step at most one. */
function oneMoveEach(match: string, log: readonly LogEvent[]): void {
  for (const event of log) {
    if (event.e !== 'shut') continue
    const opened = log.find((one): one is LogOf<'open'> => one.e === 'open' && one.k === event.k)
    const seats = log.flatMap(one => (one.e === 'move' && one.k === event.k ? [one.seat] : [])).sort((a, b) => a - b)
    if (event.why === 'all') check(seats.join() === opened?.turn.seats.join(), `match ${match}, step ${event.k}: moves of ${seats.join()}`)
    else check(seats.length === (event.why === 'each' ? 1 : 0), `match ${match}, step ${event.k}: ${seats.length} moves`)
  }
}

/** Whether the first list is the second with some left out. */
function isWithin(some: readonly string[], all: readonly string[]): boolean {
  let at = 0
  for (const one of all) if (one === some[at]) at++
  return at === some.length
}

function check(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(`not sound: ${what}`)
}
