import { complain, type ActionSpec } from '../../core/action-space'
import type { LlmSpec, SeatSpec } from '../../core/spec'
import { wireSchemaOf } from '../../core/wire-schema'
import { languageOf, objection, objectionTo } from '../../wording/objection'
import type { Ask } from '../player'
import { readAnswer } from './answer'
import type { Caller } from './caller'
import type { SeatMemory } from './memory'
import { promptOf, type Rejected } from './prompt'
import { ANSWER, membersOf, type Answered, type Missed, type Question } from './question'

type Key = string

/**
 * One decision of a seat over all its asks: what was answered already, and which reply the next objection is about. Kept until the seat has moved.
 * A question that was answered at this step is not asked again, unless its answer is what is objected to.
 */
export class Decision {
  private readonly answered = new Map<Key, Answered>()
  readonly rejected = new Map<Key, Rejected>()
  /** The question whose reply the next objection is about, and that reply. */
  private culprit: { readonly key: Key; readonly raw: string; readonly objection?: string } | null = null

  constructor(private k: number) {}

  /** A new ask of the same decision, after an objection. */
  objected(ask: Ask): void {
    if (ask.k !== this.k) this.answered.clear()
    this.k = ask.k
    if (this.culprit === null || ask.objection === undefined) return
    this.answered.delete(this.culprit.key)
    this.rejected.set(this.culprit.key, { raw: this.culprit.raw, objection: this.culprit.objection ?? ask.objection })
  }

  known(key: Key): Answered | undefined {
    return this.answered.get(key)
  }

  keep(key: Key, answered: Answered): void {
    this.answered.set(key, answered)
    this.rejected.delete(key)
  }

  blame(key: Key, raw: string, ownObjection?: string): void {
    this.culprit = { key, raw, ...(ownObjection === undefined ? {} : { objection: ownObjection }) }
  }
}

/** One ask to one model: puts questions, reads answers, and remembers which calls were made. */
export class Asking {
  readonly calls: string[] = []
  raw: string | undefined
  private readonly counts = new Map<string, number>()
  private isStarted = false
  private readonly language

  constructor(
    private readonly input: {
      readonly spec: SeatSpec & { readonly player: LlmSpec }
      readonly template: string
      readonly caller: Caller
      readonly memory: SeatMemory
      readonly ask: Ask
      readonly stop: AbortSignal
      readonly decision: Decision
    },
  ) {
    this.language = languageOf(input.spec.wording)
  }

  /** Puts one question: a member of the answer that is out of its form is a failure, but for the action, which the referee judges. Rejects only when the ask is taken back. */
  async put(question: Question): Promise<Answered | Missed> {
    const { decision, ask } = this.input
    const index = this.counts.get(question.tag) ?? 0
    const key = `${question.tag}/${index}`
    const known = decision.known(key)
    if (known !== undefined) {
      this.counts.set(question.tag, index + 1)
      return known
    }
    const envelope = { kind: 'fields', fields: Object.fromEntries(membersOf(question).map(part => [part.key, part.space])) } as const
    const rejected = decision.rejected.get(key)
    const result = await this.input.caller.call(
      {
        seat: ask.seat,
        k: ask.k,
        turn: ask.turn.id,
        tag: question.tag,
        index,
        template: this.input.template,
        model: this.input.spec.player,
        messages: promptOf({
          language: this.language,
          rules: ask.rules,
          labels: ask.labels,
          past: this.input.memory.remembered(),
          question,
          ...(rejected === undefined ? {} : { rejected }),
        }),
        schema: wireSchemaOf(envelope, ask.labels),
        space: envelope,
        reasked: rejected !== undefined,
        read: (text, structured) => readAnswer(text, envelope, structured, ask.labels),
        sent: () => this.started(),
        missed: (failure, call, raw) => ask.missed(failure, { calls: [call], ...(raw === undefined ? {} : { raw }) }),
      },
      this.input.stop,
    )
    this.calls.push(...result.calls)
    if (result.raw !== undefined) this.raw = result.raw
    const raw = result.raw ?? ''
    const told = result.raw === undefined ? {} : { raw: result.raw }
    if ('failed' in result) {
      decision.blame(key, raw)
      decision.rejected.set(key, { raw, objection: objectionTo(result.failed, this.language) })
      return { failed: result.failed, ...told, calls: result.calls }
    }
    const wrong = this.flaw(question, envelope, result.parts)
    if (wrong !== null) {
      decision.blame(key, raw, wrong)
      decision.rejected.set(key, { raw, objection: wrong })
      return { failed: 'illegal', ...told, calls: result.calls }
    }
    const { parts, read, reasoning } = result
    const answered: Answered = { parts, read, ...told, ...(reasoning === undefined ? {} : { thoughts: reasoning }) }
    decision.keep(key, answered)
    this.counts.set(question.tag, index + 1)
    return answered
  }

  /** What is wrong with the members beside the action, as an objection; null where all are in their form. */
  private flaw(question: Question, envelope: Extract<ActionSpec, { kind: 'fields' }>, parts: Readonly<Record<string, unknown>>): string | null {
    for (const { key, space } of membersOf(question)) {
      if (key === ANSWER) continue
      const flaw = Object.hasOwn(parts, key) ? complain(space, parts[key]) : { path: [], space: envelope, found: parts }
      if (flaw !== null) return objection(flaw.space === envelope ? flaw : { ...flaw, path: [key, ...flaw.path] }, this.language)
    }
    return null
  }

  /** An action was found: it is what the next objection is about. */
  acted(raw: string | undefined): void {
    this.input.decision.blame('act/0', raw ?? '')
  }

  private started(): void {
    if (this.isStarted) return
    this.isStarted = true
    this.input.ask.started()
  }
}
