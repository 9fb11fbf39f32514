import { readFile, readParts, type ReadOptions } from './import/read'
import { BadData, type DataProblem } from './problem'

/** What a replay came to: matches and steps that agree with their rules, and the first difference, if any. */
export interface ReplayReport {
  readonly matches: number
  readonly steps: number
  readonly decisions: number
  readonly difference: DataProblem | null
}

/**
 * Plays every log of an events.jsonl (or exported zip) again and compares hashes, payoffs and everything between; stops at the first difference.
 * `session` is the session.json that was written with it: its hashes find edits that change nothing in the rules (a text, a time, a name). Models' calls beside it aren't read.
 */
export async function replay(bytes: Uint8Array, options: ReadOptions, session?: Uint8Array): Promise<ReplayReport> {
  const done = { matches: 0, steps: 0, decisions: 0 }
  try {
    for await (const { match, problem } of session === undefined
      ? readFile(bytes, options)
      : readParts({ events: bytes, session, logsOnly: true }, options)) {
      if (match === null) return { ...done, difference: problem }
      done.matches++
      done.steps += match.card.steps
      done.decisions += match.card.decisions
    }
  } catch (error) {
    if (!(error instanceof BadData)) throw error
    return { ...done, difference: error.problem }
  }
  return { ...done, difference: null }
}
