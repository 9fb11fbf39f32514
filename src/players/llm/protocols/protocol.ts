import type { z } from 'zod'
import type { Language } from '../../../wording/objection'
import type { Ask } from '../../player'
import type { SeatMemory } from '../memory'
import type { Answered, Missed, Put } from '../question'

/**
 * Where a protocol works: one ask to one seat. `fits`: whether an answer is an action that the rules allow now. `aside` puts a question whose failure must not touch
 * the action: it is asked once more after a reply that couldn't be read, its failures are logged, and without an answer it comes to null.
 */
export interface Asking {
  readonly ask: Ask
  readonly seats: number
  readonly language: Language
  readonly memory: SeatMemory
  fits(answer: unknown): boolean
  aside(put: () => Promise<Answered | Missed>): Promise<Answered | null>
}

/**
 * A way of asking: rewrites questions, never games. `wrap` gets what puts a question and returns what puts it in this protocol's way; it may ask other things
 * before or after. Protocols compose: the first in the list is outermost, and what it asks passes through those after it. `label`: parameters as a prompt's
 * template names them. `params` defaults every parameter, and titles it like a game's config.
 */
export interface Protocol<P = any> {
  readonly id: string
  readonly title: Readonly<Record<Language, string>>
  readonly params: z.ZodObject
  label(params: P): readonly string[]
  wrap(next: Put, params: P, at: Asking): Put
}

/** Ties the members of one protocol to the type of its parameters. */
export const defineProtocol = <S extends z.ZodObject>(protocol: Protocol<z.infer<S>> & { readonly params: S }): Protocol => protocol
