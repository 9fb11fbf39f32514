import type { TFunction } from 'i18next'
import type { Seat } from '../../core/game'
import type { Frame } from '../../run/handle'
import type { SeatFace } from '../../ui/contract'

/** Whether the turn is one seat's alone: then everybody knows who decides. */
export const isAlone = (frame: Frame): boolean => frame.turn?.seats.length === 1

/**
 * Whom the table waits for, by name while they are few. `veiledFrom`: people who may not know who is a model. Of several counterparts that act together they aren't told who has answered already,
 * because strategies answer at once.
 */
export function waitingFor(frame: Frame, faces: readonly SeatFace[], t: TFunction, veiledFrom: readonly Seat[] | null): string {
  const seats = veiledFrom === null ? frame.waitingFor : (frame.turn?.seats ?? []).filter(seat => !veiledFrom.includes(seat))
  if (veiledFrom !== null && seats.length > 1) return t('match.waitingOthers')
  if (seats.length > 3) return t('match.waitingMany', { n: seats.length })
  return t('match.waiting', { who: seats.map(s => faces[s]?.name ?? '').join(', ') })
}
