import type { Belief } from '../../core/belief'
import type { CallTag, Reading } from '../../core/call'
import type { FailureKind } from '../../core/log'
import type { Member } from '../../wording/llm/form'

/** Words shown to the model under a heading of the engine's: as a quotation, or as the engine's own (`own`: nobody at the table may have written a word of it). */
export interface Passage {
  readonly heading: string
  readonly text: string
  readonly own?: true
}

/**
 * One question to a model, as protocols see and rewrite it. `about`: paragraphs on who it is, in the system text; `shown`: what stands before the question; `situation`: the game's
 * own question; `asked`: what protocols ask beside it. The answer is one object: `first`, what is to be written before, then `parts`, what the question is about.
 */
export interface Question {
  readonly tag: CallTag
  readonly about: readonly string[]
  readonly shown: readonly Passage[]
  readonly situation: string
  readonly asked: readonly string[]
  readonly first: readonly Member[]
  readonly parts: readonly Member[]
}

/** The same situation with something else to answer: who is asked and what it is shown stay, what is asked beside the action does not. */
export const instead = (question: Question, other: Pick<Question, 'tag' | 'asked' | 'parts'>): Question => ({ ...question, first: [], ...other })

/** The members of the answer, in the order in which they are to be written. */
export const membersOf = ({ first, parts }: Question): readonly Member[] => [...first, ...parts]

/** The member that holds the action. */
export const ANSWER = 'answer'

/** What a question came to: the parts of the answer, each in its form but for the action, which the referee judges; what the model thought and what it believes. */
export interface Answered {
  readonly parts: Readonly<Record<string, unknown>>
  readonly read: Reading
  readonly raw?: string
  readonly thoughts?: string
  readonly beliefs?: readonly Belief[]
}

/** Why a question has no answer. */
export interface Missed {
  readonly failed: FailureKind
  readonly raw?: string
  readonly calls: readonly string[]
}

/** Puts a question; rejects only when the ask is taken back. */
export type Put = (question: Question) => Promise<Answered | Missed>
