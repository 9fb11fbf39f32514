import type { PlayerSpec } from '../../core/spec'
import type { HostFrame, HostHandle } from '../../host/handle'
import type { ParticipantId, SessionEvent } from '../../session/log'

/** Something that the host is about to do and that asks for a reason first. `about`: whom or what it is about, by name. `match`, `seat`: where. */
export type Act = { readonly about: string } & (
  | { readonly act: 'extend'; readonly match: string }
  | { readonly act: 'advance'; readonly match: string; readonly seat: number | null }
  | { readonly act: 'closeStep' }
  | { readonly act: 'kick' | 'readmit' | 'reseat'; readonly participant: ParticipantId }
  | { readonly act: 'replace' | 'giveBack'; readonly match: string; readonly seat: number }
  | { readonly act: 'message'; readonly participant: ParticipantId | null }
  | { readonly act: 'endMatch'; readonly match: string }
  | { readonly act: 'end' }
)

/** What the dialog asked for: the reason, and what the act needs besides. */
export interface Given {
  readonly why: string
  readonly ms: number
  readonly text: string
  readonly player: PlayerSpec | null
}

/** Does it. Resolves to the six-letter code where another device is to take a place, else to null. Rejects with what went wrong. */
export async function carryOut(handle: HostHandle, act: Act, given: Given): Promise<string | null> {
  const { why } = given
  switch (act.act) {
    case 'extend':
      await handle.extend(given.ms, why, act.match)
      return null
    case 'advance':
      await (act.seat === null ? handle.advance(act.match, why) : handle.advance(act.match, why, act.seat))
      return null
    case 'closeStep':
      for (const match of waitingTables(handle.frame())) await handle.advance(match, why)
      return null
    case 'kick':
      await handle.kick(act.participant, why)
      return null
    case 'readmit':
      await handle.readmit(act.participant, why)
      return null
    case 'reseat':
      return await handle.reseat(act.participant, why)
    case 'replace':
      if (given.player !== null) await handle.replace(act.match, act.seat, given.player, why)
      return null
    case 'giveBack':
      await handle.giveBack(act.match, act.seat, why)
      return null
    case 'message':
      await handle.message(act.participant, given.text, why)
      return null
    case 'endMatch':
      await handle.endMatch(act.match, why)
      return null
    case 'end':
      await handle.end(why)
      return null
  }
}

/** Matches of tables that still wait for somebody. */
export const waitingTables = (frame: HostFrame): readonly string[] =>
  frame.tables.filter(({ status, waitsFor }) => status === 'running' && waitsFor.length > 0).map(({ match }) => match)

/** Whether the door is shut, as the log has it: a stage can't say so while the session runs. */
export function isLocked(log: readonly SessionEvent[]): boolean {
  const last = log.findLast(event => event.e === 'intervention' && (event.what === 'lock' || event.what === 'unlock'))
  return last?.e === 'intervention' && last.what === 'lock'
}

/** What the one primary button does now. `disabled`: why it can't be pressed yet: nobody is in, or so many tables still play; null where it can. */
export interface First {
  readonly does: 'start' | 'next' | 'nextPart' | 'end' | 'resume'
  readonly waits: { readonly for: 'people' } | { readonly for: 'tables'; readonly n: number } | { readonly for: 'plan' } | null
}

/** See First: by stage, so that a teacher has one thing to press, at one place. */
export function firstOf(frame: HostFrame): First {
  if (frame.stage === 'paused') return { does: 'resume', waits: null }
  if (frame.part === null)
    return { does: 'start', waits: frame.problem !== null ? { for: 'plan' } : frame.counts.in === 0 ? { for: 'people' } : null }
  const playing = frame.tables.filter(({ status }) => status === 'running').length
  const waits = playing > 0 && !frame.resting ? ({ for: 'tables', n: playing } as const) : null
  const isByArrival = frame.plan.parts[frame.part]?.matching === 'arrival'
  if (!isByArrival && frame.matching !== null && frame.matching + 1 < frame.matchings) return { does: 'next', waits }
  return { does: frame.part + 1 < frame.plan.parts.length ? 'nextPart' : 'end', waits }
}

/** Carries out what the primary button says. */
export async function carryOutFirst(handle: HostHandle, first: First, why: string): Promise<void> {
  switch (first.does) {
    case 'start':
      return await handle.start(why)
    case 'resume':
      return await handle.resume(why)
    // After the last matching the next step is the end.
    case 'next':
    case 'nextPart':
    case 'end':
      return await handle.next(why)
  }
}
