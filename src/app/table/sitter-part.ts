import type { Sitter } from '../setup/setup'
import type { Choosing } from './sitters'

/** What a part of a seat's row is given to show and change who sits there. `seats`, `config`: of the table; `seat`: the first one of the row. */
export interface SitterPart<S extends Sitter = Sitter> {
  readonly sitter: S
  readonly choosing: Choosing
  readonly seats: number
  readonly config: unknown
  readonly seat: number
  onChange(sitter: Sitter): void
}
