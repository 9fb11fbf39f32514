import type { PageName, ParticipantId, SessionEvent, SessionEventOf } from '../../../session/log'

/** A page that stood on a participant's screen. `left` is null while it stands there. `next`: another page followed; else the session ended, or it is still there. */
export interface PageShown {
  readonly participant: ParticipantId
  readonly page: PageName
  readonly part: number | null
  readonly matching: number | null
  readonly match: string | null
  readonly k: number | null
  readonly shown: number
  readonly left: number | null
  readonly next: boolean
}

/** The pages of a log by the time of their showing, told once each however often a reload or another device tells of the same one again. `over`: when the session ended, or null. */
export function pagesOf(log: readonly SessionEvent[], over: number | null): readonly PageShown[] {
  const all: { event: SessionEventOf<'page'>; left: number | null }[] = []
  const open = new Map<ParticipantId, (typeof all)[number]>()
  for (const event of log) {
    if (event.e !== 'page') continue
    const before = open.get(event.participant)
    if (before !== undefined && isSame(before.event, event)) continue
    if (before !== undefined) before.left = event.at
    const shown = { event, left: null }
    all.push(shown)
    open.set(event.participant, shown)
  }
  return all.map(({ event: { participant, page, part, matching, match, k, at }, left }) => ({
    participant,
    page,
    part,
    matching,
    match,
    k,
    shown: at,
    left: left ?? (over === null ? null : Math.max(over, at)),
    next: left !== null,
  }))
}

const isSame = (a: SessionEventOf<'page'>, b: SessionEventOf<'page'>): boolean =>
  a.page === b.page && a.part === b.part && a.matching === b.matching && a.match === b.match && a.k === b.k
