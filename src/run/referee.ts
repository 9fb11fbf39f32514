import { complain, type ActionSpec } from '../core/action-space'
import type { Clock } from '../core/clock'
import type { Foreseen } from '../core/belief'
import type { Labels, Seat, Turn, Wording } from '../core/game'
import type { FailureKind, LogEvent, LogOf } from '../core/log'
import type { Machine } from '../core/machine'
import type { MatchSpec } from '../core/spec'
import { shownLabels } from '../core/shown-labels'
import { unlabel } from '../core/unlabel'
import type { Ask, Reply } from '../players/player'
import { languageOf, objection, objectionTo, staleObjection } from '../wording/objection'
import type { Deadline } from './deadline'
import { fallbackAction } from './fallback'
import type { Sitting } from './seating'

/** What the referee works with: the match's machine and spec, who sits where, the clock, and where events are written. */
export interface Bench {
  readonly machine: Machine
  readonly spec: MatchSpec
  readonly clock: Clock
  /** Who sits there now. */
  sitting(seat: Seat): Sitting
  /** Seats the person who stands in, who decides this time without a clock, and logs it; false where nobody does. */
  handOver(seat: Seat, why: FailureKind): boolean
  rules(seat: Seat): string
  /** Takes what was reported to the seat since it was last asked. */
  takeHeard(seat: Seat): readonly string[]
  write(event: LogEvent): void
}

/**
 * One question of one turn to one seat. `deadline` is the seat's own as it is now: someone who takes the seat over may get another. In an `each` turn, where nobody owes a move,
 * its end is no failure: the seat has nothing to say.
 * `ruled` is called with the ruling in the moment in which it is made, before anything else can happen.
 */
export interface Question {
  readonly seat: Seat
  readonly turn: Turn
  deadline(): Deadline
  /** True when the answer once fitted and the situation has changed since. */
  readonly stale?: boolean
  /** In an `each` turn: the seat may say that it has nothing to say yet, or must answer, because everybody else has said so. */
  readonly wait?: 'may' | 'last'
  onStarted?(): void
  ruled(ruling: Ruling): void
}

/** What a question comes to: a move to write, the end of the match where the spec says so, or nothing yet where the seat may wait. */
export type Ruling = LogOf<'move'> | 'abort' | 'later'

/** `atOnce`: nobody thought about it, so asking the same again and waiting would never end. */
type Answer = { readonly reply: Reply; readonly atOnce?: true } | { readonly timedOut: true }

/** The one who was asked has left the seat. */
interface Left {
  readonly left: true
}

/**
 * Judges one decision, the same for every kind of player: ask, wait under the clock, map labels to ids, check strictly,
 * ask again with an objection at most `retries` times, then do what the spec declares. No failure becomes a move silently:
 * each is a `try` in the log, and a fallback action is signed as one. Where the seat changes hands while the question is out, the one who left is heard no more
 * and the question is put to the one who came, from the first attempt, under the same deadline. Rejects only when `stop` is aborted.
 */
export async function decide(bench: Bench, question: Question, stop: AbortSignal): Promise<Ruling> {
  const { machine, spec, clock } = bench
  const { seat, turn } = question
  const { referee } = spec
  const language = languageOf(spec.seats[seat]?.wording ?? 'en')
  const given = spec.seats[seat]?.labels
  const wording = wordingOf(machine, spec, seat)
  const brief = machine.briefs[seat]
  const rule = <R extends Ruling>(ruling: R): R => {
    question.ruled(ruling)
    return ruling
  }
  let heard = bench.takeHeard(seat)
  let shownMs: number | undefined
  let complaint = question.stale ? staleObjection(language) : undefined
  for (let tries = 1; ; tries++) {
    const sitting = bench.sitting(seat)
    const deadline = question.deadline()
    const observation = machine.observe(seat)
    const space = machine.game.actions(observation, turn, brief)
    const { kind } = sitting.as
    const labels = kind === 'llm' ? shownLabels(wording, { space, turn, brief, seat, labels: given }) : given
    const foreseen = machine.game.foresee?.(observation, turn, brief, seat) ?? []
    let isOut = true
    const counts = () => isOut && !sitting.left.aborted
    const ask: Ask = {
      seat,
      k: machine.k + 1,
      turn,
      brief,
      observation,
      space: ordered(space, labels?.order),
      ...(labels === undefined ? {} : { labels }),
      rules: bench.rules(seat),
      heard,
      question: wording.ask(observation, turn, brief, given),
      tries,
      ...(complaint === undefined ? {} : { objection: complaint }),
      ...(question.wait === 'last' ? { last: true } : {}),
      foreseen: kind === 'llm' ? foreseen.map(one => readBy(one, { wording, turn, brief, labels: given })) : foreseen,
      started: () => {
        if (!counts()) return
        shownMs ??= clock.now()
        deadline.start()
        question.onStarted?.()
      },
      missed: (failure, told) => {
        if (counts()) bench.write({ e: 'try', k: machine.k + 1, seat, failure, ...told })
      },
    }
    const answer = await answerOf(sitting, ask, deadline, stop)
    isOut = false
    // The seat may have changed hands in the moment in which the answer came.
    if ('left' in answer || sitting.left.aborted) {
      heard = [...heard, ...bench.takeHeard(seat)]
      shownMs = undefined
      complaint = undefined
      tries = 0
      continue
    }
    const now = machine.observe(seat)
    const spaceNow = now === observation ? space : machine.game.actions(now, turn, brief)
    const k = machine.k + 1
    // An objection lists the options in the order in which the seat was asked.
    const failure = judge(answer, ordered(spaceNow, labels?.order), labels)
    if (failure.action !== undefined) {
      const { reply } = answer as { reply: Extract<Reply, { action: unknown }> }
      const by = sitting.isOwn ? 'player' : 'substitute'
      return rule({ e: 'move', k, seat, action: failure.action.id, by, tries, ...timing(shownMs, clock), ...told(reply) })
    }
    if (question.wait !== undefined && 'timedOut' in answer) return rule('later')
    if (failure.later === true && question.wait === 'may') return rule('later')
    const { raw, calls } = failure
    bench.write({ e: 'try', k, seat, failure: failure.kind, ...(raw === undefined ? {} : { raw }), ...(calls === undefined ? {} : { calls }) })
    const patient = referee.onFailure === 'wait' && kind === 'human' && !('atOnce' in answer)
    const final = !JUDGED.includes(failure.kind) || (tries > referee.retries && !patient)
    const consequence = failure.consequence ?? referee.onFailure
    if (final && consequence === 'abort') return rule('abort')
    if (final && consequence === 'person' && kind !== 'human' && bench.handOver(seat, failure.kind)) {
      shownMs = undefined
      complaint = undefined
      tries = 0
      continue
    }
    if (final) {
      const action = fallbackAction(machine.game, { observation: now, turn, brief, space: spaceNow, seed: spec.seed, seat, k })
      return rule({ e: 'move', k, seat, action, by: 'fallback', tries, ...timing(shownMs, clock) })
    }
    complaint = failure.flaw === undefined ? objectionTo(failure.kind, language) : objection(failure.flaw, language, labels)
  }
}

/** What others may do, with the names under which a model reads it. */
function readBy(
  one: Foreseen,
  met: { readonly wording: Wording<any>; readonly turn: Turn; readonly brief: unknown; readonly labels: Labels | undefined },
): Foreseen {
  const labels = shownLabels(met.wording, { ...met, space: one.space, seat: one.about[0] ?? 0 })
  return labels === undefined ? one : { ...one, labels }
}

/** The wording of a seat, English where its variant isn't there. */
export const wordingOf = (machine: Machine, spec: MatchSpec, seat: Seat) =>
  machine.game.wording[spec.seats[seat]?.wording ?? 'en'] ?? machine.game.wording.en

const timing = (shownMs: number | undefined, clock: Clock) => (shownMs === undefined ? {} : { shownMs, ms: clock.now() - shownMs })

/** What the player told about its answer, as the log keeps it. */
function told({ calls, raw, read, beliefs }: Extract<Reply, { action: unknown }>): Partial<LogOf<'move'>> {
  return {
    ...(calls === undefined ? {} : { calls }),
    ...(raw === undefined ? {} : { raw }),
    ...(read === undefined ? {} : { read }),
    ...(beliefs === undefined || beliefs.length === 0 ? {} : { beliefs }),
  }
}

/** Failures of the answer itself, which asking again may mend; all others were tried again where that makes sense, by the player. */
const JUDGED: readonly FailureKind[] = ['unparsable', 'illegal', 'refusal', 'truncated']

async function answerOf({ seated, left }: Sitting, ask: Ask, deadline: Deadline, stop: AbortSignal): Promise<Answer | Left> {
  if (stop.aborted) throw stop.reason
  if (left.aborted) return { left: true }
  const own = new AbortController()
  const heed = new AbortController()
  const once = { once: true, signal: heed.signal }
  try {
    // Whoever is asked learns at once that the question is taken back; what this comes to is told first, so that a reply which fails for it doesn't count.
    const recalled = new Promise<Left>((resolve, reject) => {
      const cancel = (signal: AbortSignal, then: () => void) => () => {
        then()
        own.abort(signal.reason)
      }
      stop.addEventListener(
        'abort',
        cancel(stop, () => reject(stop.reason as Error)),
        once,
      )
      left.addEventListener(
        'abort',
        cancel(left, () => resolve({ left: true })),
        once,
      )
    })
    const reply = seated.act(ask, own.signal)
    if (!(reply instanceof Promise)) return { reply, atOnce: true }
    // An answer counts that was in before the time was called; but time may have passed unnoticed.
    const replied = reply.then((r): Answer => (deadline.hasPassed ? { timedOut: true } : { reply: r }))
    replied.catch(() => undefined)
    const answer = await Promise.race([recalled, replied, deadline.expired.then((): Answer => ({ timedOut: true }))])
    if ('timedOut' in answer) own.abort(new Error('time is up'))
    return answer
  } finally {
    heed.abort()
  }
}

interface Judged {
  readonly action?: { readonly id: unknown }
  readonly kind: FailureKind
  readonly raw?: string
  readonly calls?: readonly string[]
  readonly consequence?: 'fallback' | 'abort'
  readonly later?: boolean
  readonly flaw?: NonNullable<ReturnType<typeof complain>>
}

function judge(answer: Answer, space: ActionSpec, labels: MatchSpec['seats'][number]['labels']): Judged {
  if ('timedOut' in answer) return { kind: 'timeout' }
  const { reply } = answer
  const calls = reply.calls === undefined ? {} : { calls: reply.calls }
  if ('failed' in reply) {
    const { failed, raw, consequence, later = false } = reply
    return { kind: failed, later, ...(raw === undefined ? {} : { raw }), ...calls, ...(consequence === undefined ? {} : { consequence }) }
  }
  const id = unlabel(space, reply.action, labels)
  const flaw = complain(space, id)
  if (flaw === null) return { kind: 'illegal', action: { id } }
  return { kind: 'illegal', raw: reply.raw ?? JSON.stringify(reply.action) ?? String(reply.action), ...calls, flaw }
}

/** The same space with the options of its choices in this seat's order; options the order doesn't name come after it. */
function ordered(space: ActionSpec, order: readonly string[] | undefined): ActionSpec {
  if (order === undefined) return space
  const place = (option: string) => (order.includes(option) ? order.indexOf(option) : order.length)
  const each = (inner: Readonly<Record<string, ActionSpec>>) =>
    Object.fromEntries(Object.entries(inner).map(([key, part]) => [key, ordered(part, order)]))
  switch (space.kind) {
    case 'choice':
    case 'many':
      return { ...space, options: [...space.options].sort((a, b) => place(a) - place(b)) }
    case 'fields':
      return { ...space, fields: each(space.fields) }
    case 'oneOf':
      return { ...space, cases: each(space.cases) }
    default:
      return space
  }
}
