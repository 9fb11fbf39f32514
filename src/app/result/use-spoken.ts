import { useMemo } from 'react'
import type { CallRecord } from '../../core/call'
import type { BeliefRow } from '../../measures/beliefs'
import type { Opened, Spoken } from '../../ui/kit/replay/spoken'
import { storage } from '../storage'
import { callsByDecision, decisionAt, refusedCalls } from './calls-at'
import type { Loaded } from './load'

const NO_CALLS: readonly CallRecord[] = []
const NO_BELIEFS: readonly BeliefRow[] = []

/** What models said in a match, for the replay and the decision log. `opened`: the decision whose calls somebody asked to see. */
export function useSpoken({ log, calls, beliefs }: Loaded, opened: Opened | null): Spoken {
  const asked = useMemo(() => callsByDecision(log, calls), [log, calls])
  const refused = useMemo(() => refusedCalls(log), [log])
  const believed = useMemo(() => beliefsByDecision(beliefs), [beliefs])
  return useMemo(
    () => ({
      any: calls.length > 0,
      opened,
      callsAt: (k, seat) => asked.get(decisionAt(k, seat)) ?? NO_CALLS,
      refused: call => refused.get(call) ?? null,
      beliefsAt: (k, seat) => believed.get(decisionAt(k, seat)) ?? NO_BELIEFS,
      texts: async hashes => (await storage()).store.texts(hashes),
    }),
    [asked, refused, believed, calls, opened],
  )
}

function beliefsByDecision(beliefs: readonly BeliefRow[]): ReadonlyMap<string, readonly BeliefRow[]> {
  const out = new Map<string, BeliefRow[]>()
  for (const row of beliefs) {
    const key = decisionAt(row.k, row.seat)
    const there = out.get(key)
    if (there === undefined) out.set(key, [row])
    else there.push(row)
  }
  return out
}
