import type { CallRecord } from '../../core/call'
import { hashOf } from '../../core/canonical'
import type { LogEvent, LogOf } from '../../core/log'
import type { MatchSpec } from '../../core/spec'
import { cells, jsonCell } from './csv'
import { iso } from './iso'
import type { Rounds } from './rounds'
import type { Taint } from './taint'

/** What the rows of calls take from their match: its first cells, its log and spec, when its rounds were, who sat where, and which decisions count. */
export interface CallContext {
  readonly head: string
  readonly log: readonly LogEvent[]
  readonly spec: MatchSpec
  readonly rounds: Rounds
  readonly taint: Taint
  /** `seat` to `wording` of a model, and `told`, `counterparts`, as they were when the match began. */
  readonly models: readonly string[]
  readonly others: readonly string[]
}

/** The rows of calls.csv of one match, one for each attempt. */
export function callRows(calls: readonly CallRecord[], { head, log, spec, rounds, taint, models, others }: CallContext): string[] {
  if (calls.length === 0) return []
  const turns = new Map(log.flatMap(event => (event.e === 'open' ? [[event.k, event.turn] as const] : [])))
  const decisions = decisionsOf(log)
  const specHash = hashOf(spec)
  return calls.map(call => {
    const turn = turns.get(call.k)
    const move = decisions.get(call.id) ?? decisions.get(`${call.k}/${call.seat}`)
    return [
      head,
      cells([turn === undefined ? null : rounds.of(call.k, turn), call.turn, turn?.n, call.k]),
      models[call.seat] ?? cells([call.seat, null, null, null, null]),
      others[call.seat] ?? ',',
      cells([call.id, call.tag, call.index, call.attempt, call.status]),
      cells([move === undefined ? null : move.by === 'fallback', taint.of(move ?? { k: call.k, by: 'player' })]),
      cells([call.template, call.prompt, call.messages.map(({ role, text }) => `${role}:${text}`).join(';'), call.schema, call.raw, call.reasoning]),
      `${call.answer === null ? '' : jsonCell(call.answer)},${cells([call.read])}`,
      cells([call.provider, call.host, call.requested, call.reported, call.structured]),
      cells([call.settings.temperature, call.settings.topP, call.settings.seed, call.settings.maxOutputTokens, call.settings.reasoning]),
      cells([call.settings.stream, call.settings.timeoutMs]),
      cells([iso(call.queued), iso(call.sent), iso(call.first), iso(call.done)]),
      cells([since(call.queued, call.sent), since(call.sent, call.first), since(call.sent, call.done), iso(move?.shownMs)]),
      cells([call.tokens.in, call.tokens.out, call.tokens.reasoning, call.tokens.cached]),
      cells([call.cost, call.price?.currency, call.price?.input, call.price?.output, call.price?.cached, call.price?.noted]),
      cells([call.http, call.finish, call.error, call.warnings.join(';'), call.app, specHash]),
    ].join(',')
  })
}

const since = (from: number | null, to: number | null) => (from === null || to === null ? null : to - from)

/** The decision that each call led to, by call id where the log says so; by step and seat for the others. */
function decisionsOf(log: readonly LogEvent[]): ReadonlyMap<string, LogOf<'move'>> {
  const decisions = new Map<string, LogOf<'move'>>()
  const missed = new Map<number, string[]>()
  for (const event of log) {
    if (event.e === 'try') missed.set(event.seat, [...(missed.get(event.seat) ?? []), ...(event.calls ?? [])])
    if (event.e !== 'move') continue
    for (const id of [...(missed.get(event.seat) ?? []), ...(event.calls ?? [])]) decisions.set(id, event)
    decisions.set(`${event.k}/${event.seat}`, event)
    missed.delete(event.seat)
  }
  return decisions
}
