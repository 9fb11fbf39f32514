import { hashOf } from './canonical'
import type { GameRef } from './spec'
import type { Seat } from './game'

/**
 * Moves by history, collected from finished matches and played back later. `entries`: for each history (the hash of turn id, observation and everything heard,
 * as the seat knew them) the actions that were chosen there and how often. `id` is the hash of all other members but `schema`.
 * A table belongs to one game, config and seat (role): elsewhere histories mean other things.
 */
export interface ResponseTable {
  readonly schema: 2
  readonly id: string
  readonly name: string
  readonly game: GameRef
  readonly config: unknown
  readonly seats: number
  readonly seat: Seat
  readonly from: readonly { readonly match: string; readonly seat: Seat; readonly player: string }[]
  readonly entries: Readonly<Record<string, readonly { readonly action: unknown; readonly times: number }[]>>
}

/** What a seat knew when it decided: the id of the turn, its observation, and all events it had heard since it sat down, oldest first. */
export interface History {
  readonly turn: string
  readonly observation: unknown
  readonly heard: readonly unknown[]
}

/** The key of a history in a response table. It doesn't depend on wording, labels or language. */
export const historyKey = ({ turn, observation, heard }: History): string => hashOf({ turn, observation, heard })

/** The id that a table's members give it. */
export const idOfTable = ({ name, game, config, seats, seat, from, entries }: Omit<ResponseTable, 'schema' | 'id'>): string =>
  hashOf({ name, game, config, seats, seat, from, entries })
