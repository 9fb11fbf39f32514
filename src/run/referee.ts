import { complain, type ActionSpec } from '../core/action-space'
import type { Clock } from '../core/clock'
import type { Seat, Turn } from '../core/game'
import type { FailureKind, LogEvent, LogOf } from '../core/log'
import type { Machine } from '../core/machine'
import type { MatchSpec } from '../core/spec'
import type { Ask, Reply, Seated } from '../players/player'
import { languageOf, objection, staleObjection } from '../wording/objection'
import type { Deadline } from './deadline'
import { fallbackAction } from './fallback'
import { unlabel } from './labels'

/** What the referee works with: the match's machine and spec, who sits where, the clock, and where events are written. */
export interface Bench {
  readonly machine: Machine
  readonly spec: MatchSpec
  readonly clock: Clock
  seated(seat: Seat): Seated
  rules(seat: Seat): string
  /** Takes what was reported to the seat since it was last asked. */
  takeHeard(seat: Seat): readonly string[]
  write(event: LogEvent): void
}

/** One question of one turn to one seat. `deadline` is the seat's own in a joint turn, the occasion's in an `each` turn. */
export interface Question {
  readonly seat: Seat
  readonly turn: Turn
  readonly deadline: Deadline | undefined
  /** True when the answer once fitted and the situation has changed since. */
  readonly stale?: boolean
  onStarted?(): void
}

/** What a question comes to: a move to write, or the end of the match where the spec says so. */
export type Ruling = LogOf<'move'> | 'abort'

/** `atOnce`: nobody thought about it, so asking the same again and waiting would never end. */
type Answer = { readonly reply: Reply; readonly atOnce?: true } | { readonly timedOut: true }

/**
 * Judges one decision, the same for every kind of player: ask, wait under the clock, map labels to ids, check strictly,
 * ask again with an objection at most `retries` times, then do what the spec declares. No failure becomes a move silently:
 * each is a `try` in the log, and a fallback action is signed as one. Rejects only when `stop` is aborted.
 * `expired` resolves when the question's deadline has passed.
 */
export async function decide(bench: Bench, question: Question, expired: Promise<void>, stop: AbortSignal): Promise<Ruling> {
  const { machine, spec, clock } = bench
  const { seat, turn } = question
  const { referee } = spec
  const language = languageOf(spec.seats[seat]?.wording ?? 'en')
  const labels = spec.seats[seat]?.labels
  const brief = machine.briefs[seat]
  const heard = bench.takeHeard(seat)
  let shownMs: number | undefined
  let complaint = question.stale ? staleObjection(language) : undefined
  for (let tries = 1; ; tries++) {
    const observation = machine.observe(seat)
    const space = machine.game.actions(observation, turn, brief)
    const started = () => {
      shownMs ??= clock.now()
      question.deadline?.start()
      question.onStarted?.()
    }
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
      question: wordingOf(machine, spec, seat).ask(observation, turn, brief, labels),
      tries,
      ...(complaint === undefined ? {} : { objection: complaint }),
      started,
    }
    const answer = await answerOf(bench.seated(seat), ask, expired, stop)
    const now = machine.observe(seat)
    const spaceNow = now === observation ? space : machine.game.actions(now, turn, brief)
    const k = machine.k + 1
    const failure = judge(answer, spaceNow, labels)
    if (failure.action !== undefined) {
      const { reply } = answer as { reply: Extract<Reply, { action: unknown }> }
      return { e: 'move', k, seat, action: failure.action.id, by: 'player', tries, ...timing(shownMs, clock), ...withCalls(reply) }
    }
    bench.write({ e: 'try', k, seat, failure: failure.kind, ...(failure.raw === undefined ? {} : { raw: failure.raw }) })
    const final =
      failure.kind === 'timeout' || failure.kind === 'aborted' || (tries > referee.retries && (referee.onFailure !== 'wait' || 'atOnce' in answer))
    if (final && referee.onFailure === 'abort') return 'abort'
    if (final) {
      const action = fallbackAction(machine.game, { observation: now, turn, brief, space: spaceNow, seed: spec.seed, seat, k })
      return { e: 'move', k, seat, action, by: 'fallback', tries, ...timing(shownMs, clock) }
    }
    complaint = failure.flaw === undefined ? complaint : objection(failure.flaw, language)
  }
}

/** The wording of a seat, English where its variant isn't there. */
export const wordingOf = (machine: Machine, spec: MatchSpec, seat: Seat) =>
  machine.game.wording[spec.seats[seat]?.wording ?? 'en'] ?? machine.game.wording.en

const timing = (shownMs: number | undefined, clock: Clock) => (shownMs === undefined ? {} : { shownMs, ms: clock.now() - shownMs })
const withCalls = (reply: { calls?: readonly string[]; raw?: string }) => ({
  ...(reply.calls === undefined ? {} : { calls: reply.calls }),
  ...(reply.raw === undefined ? {} : { raw: reply.raw }),
})

async function answerOf(seated: Seated, ask: Ask, expired: Promise<void>, stop: AbortSignal): Promise<Answer> {
  const own = new AbortController()
  const cancel = () => own.abort(stop.reason)
  if (stop.aborted) throw stop.reason
  stop.addEventListener('abort', cancel, { once: true })
  try {
    const reply = seated.act(ask, own.signal)
    if (!(reply instanceof Promise)) return { reply, atOnce: true }
    const stopped = new Promise<never>((_, reject) => own.signal.addEventListener('abort', () => reject(own.signal.reason as Error), { once: true }))
    const answer = await Promise.race([reply.then(r => ({ reply: r })), expired.then(() => ({ timedOut: true }) as const), stopped])
    if ('timedOut' in answer) {
      stopped.catch(() => undefined)
      reply.catch(() => undefined)
      own.abort(new Error('time is up'))
    }
    return answer
  } finally {
    stop.removeEventListener('abort', cancel)
  }
}

interface Judged {
  readonly action?: { readonly id: unknown }
  readonly kind: FailureKind
  readonly raw?: string
  readonly flaw?: NonNullable<ReturnType<typeof complain>>
}

function judge(answer: Answer, space: ActionSpec, labels: MatchSpec['seats'][number]['labels']): Judged {
  if ('timedOut' in answer) return { kind: 'timeout' }
  const { reply } = answer
  if ('failed' in reply) return { kind: reply.failed, ...(reply.raw === undefined ? {} : { raw: reply.raw }) }
  const id = unlabel(space, reply.action, labels)
  const flaw = complain(space, id)
  if (flaw === null) return { kind: 'illegal', action: { id } }
  return { kind: 'illegal', raw: reply.raw ?? JSON.stringify(reply.action) ?? String(reply.action), flaw }
}

/** The same choice with its options in this seat's order; options the order doesn't name come after it. */
function ordered(space: ActionSpec, order: readonly string[] | undefined): ActionSpec {
  if (order === undefined || space.kind !== 'choice') return space
  const place = (option: string) => (order.includes(option) ? order.indexOf(option) : order.length)
  return { ...space, options: [...space.options].sort((a, b) => place(a) - place(b)) }
}
