import type { ActionSpec } from '../core/action-space'
import { casesOf } from '../core/cases'
import type { Labels, Seat, Turn, Wording } from '../core/game'
import { isAdded } from '../core/pass'
import type { AtTable } from './at-table'

/** A question as far as the names of its options depend on it. */
interface Asked {
  readonly turn: Turn
  readonly space: ActionSpec
  readonly brief: unknown
  readonly seat: Seat
  readonly labels?: Labels
}

/**
 * How the generic pad calls the options of a question, by id: as the wording labels the actions they are; in a message turn by the table's own words, with the seats under `addressOf`
 * (the name of an address in the log).
 */
export function optionNames(
  ask: Asked,
  wording: Wording<any>,
  faces: readonly { readonly seat: Seat; readonly name: string }[],
  talk: AtTable['talk'],
  addressOf: (seat: Seat) => string,
): Readonly<Record<string, string>> {
  const { space } = ask
  if (isAdded(ask.turn)) {
    // Only a message to one seat names seats.
    const isPrivate = space.kind === 'oneOf' && space.cases['say']?.kind === 'fields'
    return isPrivate ? { ...talk, ...Object.fromEntries(faces.map(face => [addressOf(face.seat), face.name])) } : talk
  }
  const label = (action: unknown) => wording.label(action, ask.brief, ask.seat, ask.labels)
  if (space.kind === 'choice') return Object.fromEntries(space.options.map(option => [option, label(option)]))
  if (space.kind === 'oneOf') return Object.fromEntries(casesOf(space).bare.map(({ id, action }) => [id, label(action)]))
  return {}
}
