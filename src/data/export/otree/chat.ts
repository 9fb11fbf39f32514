import { canonical } from '../../../core/canonical'
import { cells } from '../csv'
import type { Made, MadeDecision } from '../made'
import type { Seating } from '../session/digest'
import type { Panel, Row } from './panel'

/**
 * The rows of ChatMessages.csv of one session: every text that somebody wrote to others at a table, as it was written. A channel is a table (session, app, group; two seats more where
 * the message was private). Of a team, the member whose proposal it was wrote it, else its first one.
 */
export function chatRows(panel: Panel): readonly string[] {
  const rows: { readonly at: number; readonly text: string }[] = []
  for (const seating of panel.session.seatings) {
    const made = panel.matches.get(seating.match)
    for (const decision of made?.decisions ?? []) {
      const author = authorOf(panel, seating, decision)
      for (const { text, to } of decision.texts) {
        const nickname = `Participant ${decision.seat + 1}`
        const timestamp = decision.at === null ? null : decision.at / 1000
        const channel = `${panel.code}-${panel.apps[seating.part] ?? ''}-${seating.nth}${privately(to, decision.seat, made)}`
        rows.push({ at: decision.at ?? 0, text: cells([panel.code, author?.idInSession, author?.code, channel, nickname, text, timestamp]) })
      }
    }
  }
  return rows.sort((a, b) => a.at - b.at).map(({ text }) => text)
}

function privately(to: string, from: number, made: Made | undefined): string {
  if (to === 'all' || to === '' || (made?.spec.seats.length ?? 0) <= 2) return ''
  const seats = [...to.split(';').map(Number), from].sort((a, b) => a - b)
  return seats.map(seat => `-${seat + 1}`).join('')
}

function authorOf(panel: Panel, { match }: Seating, { seat, action, at }: MadeDecision): Row | undefined {
  const rows = panel.seated(match, seat)
  if (rows.length < 2) return rows[0]
  const wanted = canonical(action)
  const proposed = panel.session.proposals.findLast(
    one => one.match === match && one.seat === seat && one.at <= (at ?? Infinity) && canonical(one.action) === wanted,
  )
  return rows.find(row => row.person?.joined.participant === proposed?.participant) ?? rows[0]
}
