import type { ActionSpec } from './action-space'
import type { Labels, Seat, Turn, Wording } from './game'
import { isAdded } from './pass'

/** A choice as a seat meets it: where, and the names and order that the seat was given, if any. */
interface Met {
  readonly space: ActionSpec
  readonly turn: Turn
  readonly brief: unknown
  readonly seat: Seat
  readonly labels: Labels | undefined
}

/**
 * The labels under which a model is asked: the seat's own, and for an option without a name there the one that its wording gives it. It stands in the question and on a person's button, so that
 * the form asks for no other word ("Buy", not the id "yes"), in no other language. The seat's own labels alone where the wording's names wouldn't be distinct, or are the ids.
 */
export function shownLabels(wording: Wording<any>, { space, turn, brief, seat, labels }: Met): Labels | undefined {
  const options = isAdded(turn) ? [] : choicesIn(space)
  const names = options.map(option => labels?.names?.[option] ?? wording.label(option, brief, seat, labels))
  if (new Set(names).size < options.length || names.every((name, i) => name === options[i])) return labels
  return { ...labels, names: { ...labels?.names, ...Object.fromEntries(options.map((option, i) => [option, names[i] as string])) } }
}

/** The options of a choice, or of the one among the parts of an action. */
function choicesIn(space: ActionSpec): readonly string[] {
  if (space.kind === 'choice') return space.options
  const parts = space.kind === 'fields' ? Object.values(space.fields).filter(part => part.kind === 'choice') : []
  return parts.length === 1 ? (parts[0]?.options ?? []) : []
}
