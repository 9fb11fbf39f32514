import { cells } from '../csv'
import type { Digest } from '../session/digest'
import { seatOf } from '../session/digest'
import type { PageShown } from '../session/pages'
import { pageName } from './names'
import type { Panel, Row } from './panel'

/** The rows of PageTimes.csv of one session, and where everybody is: index, app and name of their page. `most`: the highest index of anybody. */
export interface PageTimes {
  readonly rows: readonly string[]
  readonly last: ReadonlyMap<Row, { readonly index: number; readonly app: string | null; readonly page: string }>
  readonly most: number
}

/**
 * A row for every page that was left, at the second in which it was; the first of each participant is the moment of joining. A page of a match is called after the turn that was open; a page
 * outside the parts has the app and round of the page before it, if any, the end page the app of the last part. Waiting and watching are oTree's wait pages.
 */
export function pageTimes(panel: Panel): PageTimes {
  const { session, matches } = panel
  const people = new Map(panel.rows.flatMap(row => (row.person === null ? [] : [[row.person.joined.participant, row] as const])))
  const seatings = new Map(session.seatings.map(seating => [seating.match, seating]))
  const rows: { readonly at: number; readonly text: string }[] = []
  const last = new Map<Row, { index: number; app: string | null; page: string; round: number }>()
  const write = (
    row: Row,
    ms: number,
    parts: { index: number; app: string | null; page: string; round: number; timeout: boolean; wait: boolean },
    order: number,
  ) => {
    const { index, app, page, round, timeout, wait } = parts
    const text = cells([panel.code, row.idInSession, row.code, index, app, page, Math.floor(ms / 1000), round, timeout, wait])
    rows.push({ at: order, text })
  }
  for (const row of people.values()) {
    const ms = row.person?.joined.at ?? 0
    write(row, ms, { index: 0, app: null, page: 'InitializeParticipant', round: 1, timeout: false, wait: false }, -Infinity)
  }
  for (const shown of session.pages) {
    const row = people.get(shown.participant)
    if (row === undefined) continue
    const seating = shown.match === null ? undefined : seatings.get(shown.match)
    const made = shown.match === null ? undefined : matches.get(shown.match)
    const seat = seating === undefined || row.person === null ? null : seatOf(seating, row.person.party)
    const turn =
      shown.page === 'match' ? (made?.steps.find(one => one.k === shown.k) ?? made?.decisions.find(one => one.k === shown.k))?.turn : undefined
    const before = last.get(row)
    const index = (before?.index ?? 0) + 1
    const app = shown.page === 'end' ? lastApp(session, panel.apps) : shown.part === null ? (before?.app ?? null) : (panel.apps[shown.part] ?? null)
    const page = pageName(turn ?? shown.page)
    const round = roundOf(panel, shown) ?? before?.round ?? 1
    last.set(row, { index, app, page, round })
    if (shown.left === null) continue
    const timeout = made?.decisions.some(one => one.k === shown.k && one.seat === seat && one.timedOut) === true && shown.page === 'match'
    write(row, shown.left, { index, app, page, round, timeout, wait: shown.page === 'wait' || shown.page === 'watch' }, shown.left)
  }
  const sorted = rows.map((row, i) => ({ ...row, i })).sort((a, b) => (a.at === b.at ? a.i - b.i : a.at - b.at))
  return { rows: sorted.map(({ text }) => text), last, most: Math.max(0, ...[...last.values()].map(({ index }) => index)) }
}

/** The app's round at a page; null outside the parts. */
const roundOf = (panel: Panel, { part, matching, match, k }: PageShown): number | null =>
  part === null || matching === null ? null : panel.roundAt({ part, matching, match: match ?? '' }, k)

/** The app of the last part of which a matching was made. */
function lastApp({ seatings }: Digest, apps: readonly string[]): string | null {
  const part = seatings.at(-1)?.part
  return part === undefined ? null : (apps[part] ?? null)
}
