import type { CallBook, CallRecord } from '../../core/call'
import type { Clock } from '../../core/clock'
import { luckOf } from '../../core/luck'
import type { ModelRef } from '../../core/spec'
import { backoffMs } from './backoff'
import type { Reserved } from './budget'
import { costOf, estimatedTokens, pendingRecord, settledRecord, type Ending, type Prompt, type Route } from './call-record'
import type { CallRequest } from './caller'
import type { HostQueue, Place } from './queue'
import { redact } from './redact'
import { SendFailed, type Send, type Sent } from './send'
import type { TallyBook } from './tally'

/**
 * A question with all that is worked out about it once. `tokens` is what it is thought to take. Its hashes are worked out when they are needed, which is when its turn comes:
 * a page where hundreds of seats ask at the same time would stand still.
 */
export interface Question {
  readonly request: CallRequest
  readonly route: Route
  readonly ticket: number
  readonly tokens: number
  prompt(): Prompt
}

/** A request's turn to go out: its place at the host and its share of the budget. */
export interface Turn {
  readonly place: Place
  readonly reserved: Reserved
}

/** What the requests of a run share. */
export interface Desk {
  readonly send: Send
  readonly clock: Clock
  readonly app: string
  readonly tally: TallyBook
  keyOf(ref: ModelRef): string | undefined
  queueOf(host: string): HostQueue
  /** Calls `begin` in the very moment when a request may go, and resolves with its result; rejects with the signal's reason where that comes first. */
  enter<T>(question: Question, stop: AbortSignal, begin: (turn: Turn) => Promise<T>): Promise<T>
}

/** Whose request it is: the match, where its calls are kept, and which attempt at the question this is. */
export interface Owner {
  readonly match: string
  readonly book: CallBook
  nextAttempt(): number
  /** The request is on record as it ended. */
  keep(record: CallRecord): void
  /** The request goes out. */
  sent(): void
}

/** A request that has ended and is on record. `again`: it failed in a way that asking again may mend, after `waitMs`. */
export interface Ended {
  readonly record: CallRecord
  readonly raw?: string | undefined
  readonly reasoning?: string | undefined
  readonly again: boolean
  readonly waitMs: number
}

type Reply = { readonly sent: Sent } | { readonly failed: SendFailed }

/**
 * One request: waits for its turn, is kept as pending, goes out, and is kept as it ended; only then is it used. `failures`: how many of this question failed before.
 * Rejects with the signal's reason, after the request is on record, or with the call book's error: what can't be kept isn't asked.
 */
export async function oneRequest(desk: Desk, owner: Owner, question: Question, queued: number, failures: number, stop: AbortSignal): Promise<Ended> {
  const { clock } = desk
  const { request, route } = question
  // Begun at once, so that its record is written together with that of the request whose place it takes: the disk is waited for once, not twice.
  const { turn, record } = await desk.enter(question, stop, own => intended(desk, owner, question, queued, own))
  const { place, reserved } = turn
  const settle = async (ending: Ending) => {
    const { record: settled, texts } = settledRecord(record, ending)
    await owner.book.settle(settled, texts)
    owner.keep(settled)
    desk.tally.add(settled)
    return settled
  }
  if (stop.aborted) {
    reserved.undo()
    place.leave(0)
    await settle({ status: stoppedAs(stop), done: clock.now() })
    throw stop.reason
  }
  const sent = clock.now()
  let first: number | undefined
  owner.sent()
  const key = desk.keyOf(request.model)
  const reply = await dispatched(desk.send, question, key, stop, () => (first ??= clock.now()))
  const times = { sent, done: clock.now(), ...(first === undefined ? {} : { first }) }
  if (reply === 'stopped') {
    reserved.settle(0, 0)
    place.leave()
    await settle({ ...times, status: stoppedAs(stop) })
    throw stop.reason
  }
  const ending: Ending = { ...times, ...('sent' in reply ? readOf(request, route, reply.sent, key) : failedOf(reply.failed, key)) }
  // The host is held before the place is free: whoever is next must not go now.
  const waitMs = 'failed' in reply ? waitOf(desk.queueOf(route.host), reply.failed, failures + 1, record.id) : 0
  free(turn, question, ending)
  return { record: await settle(ending), raw: ending.raw, reasoning: ending.reasoning, again: 'failed' in reply && reply.failed.more.again, waitMs }
}

/** The request is on record as pending; where it can't be, its turn is over. */
async function intended(
  desk: Desk,
  owner: Owner,
  question: Question,
  queued: number,
  turn: Turn,
): Promise<{ readonly turn: Turn; readonly record: CallRecord }> {
  try {
    const prompt = question.prompt()
    const { request, route } = question
    const record = pendingRecord(owner.match, request, prompt, route, { attempt: owner.nextAttempt(), queued, app: desk.app })
    await owner.book.intend(record, prompt.texts)
    return { turn, record }
  } catch (error) {
    turn.reserved.undo()
    turn.place.leave(0)
    throw error
  }
}

/** Puts the request on the wire and waits for its reply or the signal, whichever is first: a place isn't kept for what nobody waits for. */
function dispatched(
  send: Send,
  { request, route }: Question,
  key: string | undefined,
  stop: AbortSignal,
  first: () => void,
): Promise<Reply | 'stopped'> {
  const { model, messages, schema, space } = request
  const { structured } = route
  return new Promise(resolve => {
    const stopped = () => resolve('stopped')
    const done = (reply: Reply) => {
      stop.removeEventListener('abort', stopped)
      resolve(stop.aborted ? 'stopped' : reply)
    }
    stop.addEventListener('abort', stopped, { once: true })
    send({ model, settings: model.settings ?? {}, key, messages, schema, space, structured, stop, first }).then(
      sent => done({ sent }),
      // What isn't a failed request is a fault of this machine: a part of the program that could not be loaded, for one.
      (error: unknown) => done({ failed: error instanceof SendFailed ? error : new SendFailed('network', String(error), { again: false }) }),
    )
  })
}

const stoppedAs = (stop: AbortSignal): 'timeout' | 'aborted' =>
  stop.reason instanceof Error && stop.reason.message === 'time is up' ? 'timeout' : 'aborted'

/** A reply as it goes on record. A refusal is one whatever it holds; what was cut off is not read, because the model was not done: a later answer could have followed. */
function readOf(request: CallRequest, route: Route, sent: Sent, key: string | undefined): Omit<Ending, 'done'> {
  const clean = (text: string) => (key !== undefined && key !== '' && text.includes(key) ? redact(text, [key]) : text)
  const raw = clean(sent.text)
  const told = {
    raw,
    ...(sent.reasoning === undefined ? {} : { reasoning: clean(sent.reasoning) }),
    finish: sent.finish,
    ...(sent.reported === undefined ? {} : { reported: clean(sent.reported) }),
    tokens: sent.tokens,
    warnings: sent.warnings.map(clean),
  }
  if (sent.refused) return { ...told, status: 'refusal' }
  if (sent.cut) return { ...told, status: 'truncated' }
  const read = request.read(raw, route.structured)
  if ('failed' in read) return { ...told, status: read.failed }
  return { ...told, status: 'ok', answer: read.parts, read: request.reasked ? 're-asked' : read.how }
}

/** A failure as it goes on record. */
function failedOf({ failure, message, more }: SendFailed, key: string | undefined): Omit<Ending, 'done'> {
  const said = more.body === undefined ? message : `${message}\n${more.body}`
  return {
    status: failure,
    error: redact(said, [key]),
    ...(more.http === undefined ? {} : { http: more.http }),
    ...(more.text === undefined ? {} : { raw: redact(more.text, [key]) }),
    ...(more.tokens === undefined ? {} : { tokens: more.tokens }),
  }
}

/**
 * How long this question waits by itself before it is tried again, in ms. Where the server says how long, or turns requests down because there are too many,
 * the whole host waits instead.
 */
function waitOf(host: HostQueue, { failure, more }: SendFailed, failures: number, id: string): number {
  if (more.retryAfterMs !== undefined) {
    host.hold(more.retryAfterMs)
    return 0
  }
  if (!more.again) return 0
  const ms = backoffMs(failures, luckOf(`backoff ${id}`))
  if (failure !== 'rate-limited') return ms
  host.hold(ms)
  return 0
}

/** Gives the place to the next, and counts what was used: as reported, else as estimated (by the host) or not at all (by the budget). */
function free({ place, reserved }: Turn, { request, tokens: thought }: Question, { tokens, raw = '' }: Ending): void {
  const told = tokens !== undefined && (tokens.in !== null || tokens.out !== null)
  const used = (tokens?.in ?? 0) + (tokens?.out ?? 0)
  const { price } = request.model
  reserved.settle(used, (tokens === undefined || price === undefined ? null : costOf(tokens, price)) ?? 0)
  place.leave(told ? used : thought + estimatedTokens(raw.length))
}
