import type { Seat, Wording } from './game'
import type { MatchSpec } from './spec'

/** The rules as a seat reads them, model or person: the game's own text, then what the seat is told about its counterparts. */
export function rulesText(wording: Wording<any>, brief: unknown, spec: Pick<MatchSpec, 'seats'>, seat: Seat): string {
  const own = spec.seats[seat]
  const rules = wording.rules(brief, seat, spec.seats.length, own?.labels)
  return own?.told === undefined || own.told === '' ? rules : `${rules}\n\n${own.told}`
}
