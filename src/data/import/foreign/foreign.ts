import type { Seat } from '../../../core/game'
import type { Nature } from '../../../core/luck'
import type { Said } from '../../../core/published'

/** Where published records come from. */
export type Origin = 'gamabench' | 'glee'

/** A JSON object whose members are not known yet. */
export type Json = Readonly<Record<string, unknown>>

/** One action of a published record. `raw` is what was typed or stored there, kept with the move; absent where it is the action itself. */
export interface ForeignMove {
  readonly seat: Seat
  readonly action: unknown
  readonly raw?: string
  /** The word is no action, and the published program took it for one: an invalid answer. */
  readonly mistaken?: true
}

/**
 * A published record of one match in this arena's words. `config` holds the parameters that the record knows; the rest are the game's defaults.
 * `players` name who sat where (a model's name, "human"), one per seat. `steps` are the moves, one list per application, seats ascending.
 * `nature` are recorded draws (by step, then name) that the rules would else draw anew: hits, ties, valuations, qualities.
 */
export interface ForeignMatch {
  readonly game: string
  readonly config: Json
  readonly players: readonly string[]
  readonly nature?: Nature
  readonly steps: Iterable<readonly ForeignMove[]>
  /** Compares what the record says came out (winners, prices, payoffs) with what the rules gave; hands every difference to `note`. */
  verify?(played: Replayed, note: Note): void
}

/** What the rules made of a record. `status`: 'complete' where the record reaches the game's end. */
export interface Replayed {
  readonly state: unknown
  readonly outcome: unknown
  readonly payoffs: readonly number[]
  readonly status: 'complete' | 'abandoned'
}

/**
 * Something odd in a record that was taken nevertheless. `outside`: an action outside its space, played as it stands. `token`: a word the game doesn't know, read as `taken`.
 * `missing`: a field that isn't there, `taken` in its place. `differs`: the record's own result isn't what the rules give. `extra`: moves after the match was over, left out.
 * `unfinished`: the record stops before the match is over. `round` and `step` count from 1, `seat` from 0.
 */
export interface Oddity {
  readonly code: 'outside' | 'token' | 'missing' | 'differs' | 'extra' | 'unfinished'
  readonly round?: number
  readonly step?: number
  readonly seat?: Seat
  readonly field?: string
  readonly expected?: string | Said
  readonly found?: string
  readonly taken?: string | Said
}

/** Takes an oddity. */
export type Note = (oddity: Oddity) => void
