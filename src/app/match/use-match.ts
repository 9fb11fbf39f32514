import { useCallback, useEffect, useState } from 'react'
import type { Seat } from '../../core/game'
import type { Ask } from '../../players/player'
import type { Eyes, Frame, MatchHandle } from '../../run/handle'
import type { DataProblem } from '../../data/problem'
import type { Session } from '../session-types'
import { storage } from '../storage'
import { usePaced } from './use-paced'

/** What a pair of eyes may see of a running match, live. */
export function useFrame(handle: MatchHandle, eyes: Eyes): Frame {
  const subscribe = useCallback((changed: () => void) => handle.subscribe(changed), [handle])
  return usePaced(subscribe, () => handle.getFrame(eyes))
}

/** The open questions to people at this device. */
export function useAsks({ desk }: Session): readonly Ask[] {
  const subscribe = useCallback((changed: () => void) => desk.subscribe(changed), [desk])
  return usePaced(subscribe, () => desk.pending())
}

/** Seats of people at this device, those that they took over included. */
export function usePeople({ handle, watch }: Session): readonly Seat[] {
  const subscribe = useCallback((changed: () => void) => handle.subscribe(changed), [handle])
  return usePaced(subscribe, () => watch.people)
}

/** The fault that stopped the match, or null. */
export function useFault(session: Session): Error | null {
  const [fault, setFault] = useState<Error | null>(null)
  useEffect(() => {
    let there = true
    void session.failed.then(error => there && setFault(error))
    return () => {
      there = false
    }
  }, [session])
  return fault
}

/** A warning about what is being written; others are about what was stored long ago. */
const aboutWriting = (warning: DataProblem | null): DataProblem | null =>
  warning?.code === 'storage-newer' || warning?.code === 'storage-unreadable' ? null : warning

/** Why a match is kept in memory only, or null: known at its start, or from the moment at which the storage refuses something. */
export function useUnsaved(session: Session): DataProblem | null {
  const [why, setWhy] = useState(() => aboutWriting(session.unsaved))
  useEffect(() => {
    let stop = () => {}
    let gone = false
    void storage().then(opened => {
      if (gone) return
      setWhy(was => aboutWriting(opened.warning) ?? was)
      stop = opened.onWarning(warning => setWhy(was => aboutWriting(warning) ?? was))
    })
    return () => {
      gone = true
      stop()
    }
  }, [session])
  return why
}

/** Milliseconds for which an answered question stays on the screen while the others are still silent, so that nothing flickers. */
const LINGER = 250

/** The value, or for a moment the one before it where it has just become null. `cut` ends the moment at once. */
export function useLinger<V>(value: V | null, cut: boolean): V | null {
  const [kept, setKept] = useState(value)
  useEffect(() => {
    if (value !== null || cut) {
      setKept(value)
      return undefined
    }
    const timer = setTimeout(() => setKept(null), LINGER)
    return () => clearTimeout(timer)
  }, [value, cut])
  return value ?? (cut ? null : kept)
}

/** Whose eyes the screen shows. */
export type Holding =
  /** This seat's view is on the screen. */
  | { readonly show: 'seat'; readonly seat: Seat }
  /** The device goes to this seat; nothing of anybody's view is on the screen. */
  | { readonly show: 'hand-over'; readonly to: Seat }
  /** Several people, none of them asked yet, none looking. */
  | { readonly show: 'nobody' }

/**
 * Who holds the device. One person holds it always. Among several, the holder keeps it until somebody else is asked and the holder isn't;
 * then it must be handed over, and only a press of the next person opens their view.
 */
export function useHolder(
  people: readonly Seat[],
  asks: readonly Ask[],
): { readonly holding: Holding; take(seat: Seat): void; passTo(seat: Seat): void } {
  const only = people.length === 1 ? people[0] : undefined
  const [holder, setHolder] = useState<Seat | null>(null)
  const [passing, setPassing] = useState<Seat | null>(null)
  const asked = (seat: Seat | null) => seat !== null && asks.some(ask => ask.seat === seat)
  const next = asked(passing) ? passing : asked(holder) ? null : (asks[0]?.seat ?? null)
  const must = only === undefined && next !== null && next !== holder
  useEffect(() => {
    if (must) setHolder(null)
  }, [must])
  const holding: Holding =
    only !== undefined
      ? { show: 'seat', seat: only }
      : must
        ? { show: 'hand-over', to: next }
        : holder === null
          ? { show: 'nobody' }
          : { show: 'seat', seat: holder }
  return {
    holding,
    take(seat) {
      setHolder(seat)
      setPassing(null)
    },
    passTo: setPassing,
  }
}
