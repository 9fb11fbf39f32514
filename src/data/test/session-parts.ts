import type { LogEvent, LogOf } from '../../core/log'
import type { PlayerSpec } from '../../core/spec'
import type { Filled, SessionEvent } from '../../session/log'
import type { PartPlan, SessionPlan } from '../../session/plan'
import type { FinishedInput } from '../export/entry'
import { sampleMatch, type SampleOptions } from './sample'

const T0 = Date.parse('2026-03-02T09:00:00Z')
/** UTC ms, `s` seconds after the session began. */
export const at = (s: number): number => T0 + 1000 * s

export const FILLER: PlayerSpec = { kind: 'scripted', strategy: 'filler' }
export const MODEL: PlayerSpec = { kind: 'llm', provider: 'rehearsal', model: 'rehearsal', protocols: [], memory: { kind: 'all' } }
const person = (participant: string): PlayerSpec => ({ kind: 'human', at: { participant } })

export const part = (over: Partial<PartPlan>): PartPlan => ({
  name: 'Dilemma',
  game: 'sample',
  config: { rounds: 2 },
  talk: null,
  people: 2,
  others: [],
  matching: 'strangers',
  roles: 'drawn',
  matches: 1,
  fill: 'watch',
  telling: { mode: 'disclosed' },
  dropout: { policy: 'strategy', afterMs: 30_000, player: FILLER, returns: true },
  clockMs: 60_000,
  retries: 3,
  barrier: true,
  restMs: 15_000,
  phrasing: '',
  ...over,
})

export const planOf = (title: string, parts: readonly PartPlan[], team: number): SessionPlan => ({
  schema: 1,
  title,
  language: 'en',
  seed: 'seed',
  join: { names: 'assigned', labels: [], consent: { version: '2', text: 'I agree.' }, places: 8, late: true, team, rule: 'majority' },
  start: { when: 'hand' },
  next: 'hand',
  parts,
  end: { text: 'Thank you.', code: 'DONE' },
})

const device = (n: number) => ({ id: `d${n}`, sign: `sign${n}`, box: `box${n}` })
export const code = (n: number) => `P${String(n).padStart(3, '0')}`

export const join = (n: number, s: number, over: Partial<Extract<SessionEvent, { e: 'join' }>> = {}): SessionEvent => ({
  at: at(s),
  e: 'join',
  participant: code(n),
  name: `Teal Otter ${n}`,
  label: null,
  language: 'en',
  device: device(n),
  recruitment: {},
  consent: { version: '2', hash: 'c0ffee', at: at(s - 5) },
  ...over,
})

export const page = (
  n: number,
  s: number,
  name: 'wait' | 'match' | 'result' | 'watch' | 'end',
  where: { part?: number; matching?: number; match?: string; k?: number } = {},
): SessionEvent => ({
  at: at(s),
  e: 'page',
  participant: code(n),
  page: name,
  part: where.part ?? null,
  matching: where.matching ?? null,
  match: where.match ?? null,
  k: where.k ?? null,
})

export const presence = (n: number, s: number, is: 'visible' | 'idle' | 'hidden' | 'offline'): SessionEvent => ({
  at: at(s),
  e: 'presence',
  participant: code(n),
  is,
})

/** A match of a session: who sits where, when it began (seconds), and what is changed in its log as it was played. */
export function matchOf(
  session: string,
  id: string,
  seats: readonly Filled[],
  s: number,
  where: { part: number; matching: number; index: number },
  more: SampleOptions = {},
  edit = (log: readonly LogEvent[]) => log,
): FinishedInput {
  const match = sampleMatch({
    id,
    seed: `${session}/${id}`,
    rounds: 2,
    at: at(s),
    players: seats.map(filled => ('party' in filled ? person(filled.party) : filled.player)),
    meta: { session, index: where.index, block: ['Dilemma', 'Talk'][where.part] ?? '', blockOrder: where.part, repetition: String(where.matching) },
    ...more,
  })
  return { ...match, log: edit(match.log) }
}

/** From step `k` on somebody else plays a seat. */
export const substituted =
  (seat: number, k: number, player: PlayerSpec) =>
  (log: readonly LogEvent[]): readonly LogEvent[] => {
    const from = log.findIndex(event => event.e === 'open' && event.k === k)
    const taken: LogEvent = { at: (log[from] as LogEvent).at as number, e: 'seat', k, seat, player, why: 'absent' }
    return log
      .toSpliced(from + 1, 0, taken)
      .map(event => (event.e === 'move' && event.seat === seat && event.k >= k ? { ...event, by: 'substitute' as const } : event))
  }

/** At step `k` the clock of a seat runs out. */
export const late =
  (seat: number, k: number) =>
  (log: readonly LogEvent[]): readonly LogEvent[] => {
    const i = log.findIndex(event => event.e === 'move' && event.seat === seat && event.k === k)
    const move = log[i] as LogOf<'move'>
    return log.toSpliced(i, 1, { at: (move as LogEvent).at as number, e: 'try', k, seat, failure: 'timeout' }, { ...move, by: 'fallback' })
  }

export const shown = (log: readonly LogEvent[]): readonly LogEvent[] =>
  log.map(event => (event.e === 'move' && event.by === 'player' ? { ...event, shownMs: (event.at as number) - 800, ms: 800 } : event))
