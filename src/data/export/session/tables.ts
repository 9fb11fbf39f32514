import { playerLabel } from '../../../measures/rows'
import { cells, plain } from '../csv'
import { iso } from '../iso'
import { counts, type Made } from '../made'
import type { Digest, Person, Seating } from './digest'
import { seatOf } from './digest'
import type { PageShown } from './pages'

/** The matches of a session that are exported, played again, by id. */
export type Matches = ReadonlyMap<string, Made>

/** The rows of participants.csv: one for each who joined. What they decided and earned is counted over the exported matches; of a team, each member has what the team has. */
export const participantRows = (session: Digest, matches: Matches): readonly string[] =>
  session.people.map(person => participantRow(session, matches, person))

function participantRow(session: Digest, matches: Matches, person: Person): string {
  const { joined, presence } = person
  const { recruitment, consent } = joined
  const seatings = session.seatings.flatMap(seating => {
    const seat = seatOf(seating, person.party)
    return seat === null ? [] : [{ seating, seat }]
  })
  const made = seatings.flatMap(({ seating, seat }) => {
    const match = matches.get(seating.match)
    return match === undefined ? [] : [{ match, seat, part: seating.part }]
  })
  const decisions = made.flatMap(({ match, seat }) => match.decisions.filter(decision => decision.seat === seat))
  const by = (...names: readonly string[]) => decisions.filter(decision => names.includes(decision.by)).length
  const points = session.plan.parts.map((_, part) => {
    const over = made.filter(one => one.part === part && counts(one.match))
    return over.length === 0 ? null : over.reduce((sum, { match, seat }) => sum + (match.payoffs?.[seat] ?? 0), 0)
  })
  const seconds = (ms: number) => ms / 1000
  return [
    cells([session.id, joined.participant, joined.name, joined.label, joined.language]),
    cells([recruitment.PROLIFIC_PID, recruitment.STUDY_ID, recruitment.SESSION_ID]),
    cells([recruitment.workerId, recruitment.assignmentId, recruitment.hitId]),
    cells([consent?.version, consent?.hash, iso(consent?.at), iso(joined.at), person.party, person.device, person.devices]),
    cells([seconds(presence.visible), seconds(presence.idle), seconds(presence.hidden), seconds(presence.offline), person.timesOffline]),
    cells([person.signals.paste, person.signals.blur, seatings.length]),
    cells([decisions.length, by('player', 'imported'), by('fallback'), by('substitute', 'host'), person.kicked]),
    cells([plain(points), sumOf(points), person.finished]),
  ].join(',')
}

/** The sum of what is known; null where nothing is. */
function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter(value => value !== null)
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0)
}

/** The rows of page_times.csv. */
export function pageRows(session: Digest, matches: Matches): readonly string[] {
  const parties = new Map(session.people.map(({ joined, party }) => [joined.participant, party]))
  const seatings = new Map(session.seatings.map(seating => [seating.match, seating]))
  return session.pages.map(page => {
    const { participant, part, matching, match, k, shown, left } = page
    const seconds = left === null ? null : (left - shown) / 1000
    const ended = endedBy(page, parties.get(participant) ?? participant, seatings, matches)
    return cells([session.id, participant, part, matching, match, page.page, k, iso(shown), iso(left), seconds, ended])
  })
}

function endedBy(page: PageShown, party: string, seatings: ReadonlyMap<string, Seating>, matches: Matches): string | null {
  if (page.left === null) return null
  if (!page.next) return 'end'
  const made = page.match === null ? undefined : matches.get(page.match)
  const seating = page.match === null ? undefined : seatings.get(page.match)
  const seat = seating === undefined ? null : seatOf(seating, party)
  if (page.page !== 'match' || page.k === null || made === undefined || seat === null) return 'page'
  const decision = made.decisions.findLast(one => one.k === page.k && one.seat === seat)
  if (decision === undefined) return 'others'
  return decision.by === 'fallback' ? 'fallback' : decision.by === 'player' || decision.by === 'imported' ? 'decision' : 'substitute'
}

/** The rows of interventions.csv, in the order of time. */
export const interventionRows = ({ id, interventions }: Digest): readonly string[] =>
  interventions.map(({ at, what, by, why, participant, match, seat, detail }) =>
    cells([id, iso(at), what, by, why, participant, match, seat, plain(detail)]),
  )

/** The rows of matching.csv: every place of every table as it was filled, and every party that watched. What was told and what was so stands there for the exported matches. */
export function matchingRows(session: Digest, matches: Matches): readonly string[] {
  const { id, plan, members } = session
  const head = (part: number, matching: number) => cells([id, part, plan.parts[part]?.name, matching])
  const people = (party: string) => (members.get(party) ?? []).join(';')
  const keyed: { part: number; matching: number; row: string }[] = []
  for (const { part, matching, table, match, seats, instead, status } of session.seatings) {
    const made = matches.get(match)
    for (const [seat, filled] of seats.entries()) {
      const who = 'party' in filled ? cells([filled.party, people(filled.party), null]) : cells([null, null, playerLabel(filled.player)])
      const place = cells([table, match, seat, made?.roles[seat]])
      const row = `${head(part, matching)},${place},${who},${cells([instead])},${made?.others[seat] ?? ','},${cells([status ?? made?.status])}`
      keyed.push({ part, matching, row })
    }
  }
  for (const { part, matching, party } of session.watching)
    keyed.push({
      part,
      matching,
      row: `${head(part, matching)},${cells([null, null, null, null, party, people(party), null, null, null, null, null])}`,
    })
  return keyed.sort((a, b) => a.part - b.part || a.matching - b.matching).map(({ row }) => row)
}
