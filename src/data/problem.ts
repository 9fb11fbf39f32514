import type { ProblemParts } from '../core/problem'
import { de } from './problem.de'
import { en } from './problem.en'

/** What can be wrong with a file, with one match in it, or with the storage of this browser. */
export type ProblemCode =
  | 'not-ours'
  | 'truncated'
  | 'damaged'
  | 'too-big'
  | 'newer'
  | 'bad-schema'
  | 'not-text'
  | 'not-json'
  | 'not-event'
  | 'not-session'
  | 'not-call'
  | 'not-session-event'
  | 'session-listing'
  | 'session-edited'
  | 'session-conflict'
  | 'no-text'
  | 'stray-calls'
  | 'not-table'
  | 'not-record'
  | 'record-field'
  | 'no-start'
  | 'mixed'
  | 'listing'
  | 'unknown-game'
  | 'config'
  | 'seats'
  | 'differs'
  | 'edited'
  | 'conflict'
  | 'storage-full'
  | 'storage-forbidden'
  | 'storage-newer'
  | 'storage-unreadable'
  | 'storage-failed'

/** Where: a file, an entry of a zip, a line of it, a match, a step. */
export interface Place {
  readonly file?: string | undefined
  readonly entry?: string | undefined
  readonly line?: number | undefined
  readonly match?: string | undefined
  readonly step?: number | undefined
}

/** Bad input as plain data, so that it can be stored, sent to a screen and said in any language. `values` fill the sentence. */
export interface DataProblem {
  readonly code: ProblemCode
  readonly where: Place
  readonly values?: Readonly<Record<string, string | number>>
}

/** Sentences of one language. `place` names a place, `browser` this one; `of` has what was expected, what came (null: nothing to add) and what to do. */
export interface ProblemWords {
  readonly frame: (parts: ProblemParts) => string
  readonly place: (where: Place) => string
  readonly browser: string
  readonly of: Readonly<Record<ProblemCode, (v: Readonly<Record<string, string | number>>) => Omit<ProblemParts, 'where'>>>
}

/** Carries a `DataProblem` out of a reader; never leaves src/data. */
export class BadData extends Error {
  override readonly name = 'BadData'
  constructor(readonly problem: DataProblem) {
    super(say(problem, 'en'))
  }
}

/** What was expected, what was found, where, and what to do, in words. */
function partsOf(problem: DataProblem, language: 'en' | 'de'): ProblemParts {
  const words = language === 'de' ? de : en
  const where = problem.code.startsWith('storage-') ? { file: words.browser, ...problem.where } : problem.where
  return { ...words.of[problem.code](problem.values ?? {}), where: words.place(where) }
}

/** One clear sentence. */
export function say(problem: DataProblem, language: 'en' | 'de'): string {
  return (language === 'de' ? de : en).frame(partsOf(problem, language))
}

/** A thrown value's own words, in one line of at most 200 characters. */
export function wordsOf(error: unknown): string {
  const text = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ')
  return text.length > 200 ? `${text.slice(0, 197)}…` : text
}
