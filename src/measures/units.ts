/** What the unit of a match depends on: its human participants, and the repetition of the design it belongs to (the match itself where none is named). */
export interface UnitInput {
  readonly id: string
  readonly participants: readonly string[]
  readonly repetition?: string | undefined
}

/**
 * The independent unit of each match (DESIGN.md section 6): matches that share a human participant, directly or through others, are one unit;
 * matches without people belong to their repetition. A unit of people is named by its smallest participant, so that it doesn't depend on the order of matches.
 * Cost: near linear in the number of seats (union–find with path halving).
 */
export function unitsOf(matches: readonly UnitInput[]): ReadonlyMap<string, string> {
  const parent = new Map<string, string>()
  const root = (x: string): string => {
    let at = x
    for (;;) {
      const up = parent.get(at) ?? at
      if (up === at) return at
      const above = parent.get(up) ?? up
      parent.set(at, above)
      at = above
    }
  }
  for (const { participants } of matches) {
    for (const p of participants) if (!parent.has(p)) parent.set(p, p)
    for (let i = 1; i < participants.length; i++) {
      const a = root(participants[0] as string)
      const b = root(participants[i] as string)
      if (a < b) parent.set(b, a)
      else if (b < a) parent.set(a, b)
    }
  }
  const units = new Map<string, string>()
  for (const { id, participants, repetition } of matches) {
    const [first] = participants
    units.set(id, first === undefined ? `r:${repetition ?? id}` : `p:${root(first)}`)
  }
  return units
}

/** A participant as units tell people apart: the codes of a session (P001 …) mean somebody else in another one; whoever sits at this device is the same person everywhere. */
export const personIn = (session: string | undefined, participant: string): string =>
  session === undefined || participant === 'here' || participant.startsWith('here:') ? participant : `${session}/${participant}`
