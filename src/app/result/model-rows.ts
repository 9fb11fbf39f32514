import type { Seat } from '../../core/game'
import type { LogOf } from '../../core/log'
import type { MatchSpec, SeatSpec } from '../../core/spec'
import type { BeliefRow } from '../../measures/beliefs'
import { attemptsOf } from '../../measures/failures'
import { spentOf } from '../../measures/spent'
import type { SeatFace } from '../../ui/contract'
import type { Mean, SpentRow } from '../../ui/screens/result/SpentTable'
import type { Loaded } from './load'

/** Whether a seat's model is the stand-in, which is none. */
export const isRehearsal = ({ player }: SeatSpec): boolean => player.kind === 'llm' && player.provider === 'rehearsal'

/** Seats at which a model sat when the match began. */
export const modelSeats = ({ seats }: MatchSpec): readonly Seat[] => seats.flatMap(({ player }, seat) => (player.kind === 'llm' ? [seat] : []))

/** What each model's seat took: its calls, attempts, decisions, and how well it foresaw. A seat that a person took over counts with what was done there until the end. */
export function spentRows(
  { log, calls, beliefs, spec }: Pick<Loaded, 'log' | 'calls' | 'beliefs' | 'spec'>,
  faces: readonly SeatFace[],
): readonly SpentRow[] {
  const attempts = attemptsOf(log, spec.seats.length)
  const callsOf = bySeat(calls)
  const movesOf = bySeat(log.filter((entry): entry is LogOf<'move'> => entry.e === 'move'))
  const statedBy = bySeat(beliefs)
  return modelSeats(spec).flatMap(seat => {
    const [face, tried] = [faces[seat], attempts[seat]]
    if (face === undefined || tried === undefined) return []
    const moves = movesOf.get(seat) ?? []
    const stated = statedBy.get(seat) ?? []
    return [
      {
        face,
        spent: spentOf(callsOf.get(seat) ?? []),
        attempts: tried,
        decisions: moves.length,
        fallbacks: moves.filter(({ by }) => by === 'fallback').length,
        belief: meanScore(stated, 1),
        second: meanScore(stated, 2),
      },
    ]
  })
}

/** The mean score of what was stated of one order, over those that could be scored; what a seat was told to believe isn't its own. */
export function meanScore(rows: readonly BeliefRow[], order: 1 | 2): Mean {
  const scores = rows.flatMap(({ belief, score }) => (belief.order === order && belief.condition !== 'given' && score !== null ? [score] : []))
  return { value: scores.length === 0 ? null : scores.reduce((a, b) => a + b, 0) / scores.length, n: scores.length }
}

function bySeat<V extends { readonly seat: Seat }>(all: readonly V[]): ReadonlyMap<Seat, readonly V[]> {
  const out = new Map<Seat, V[]>()
  for (const one of all) {
    const there = out.get(one.seat)
    if (there === undefined) out.set(one.seat, [one])
    else there.push(one)
  }
  return out
}

/** Counterparts that are listed one by one; more are counted. */
const LISTED = 5

/** Who the others of a seat are, as they are: one line each, or counted at large tables. `players` names who sits where, `at` a seat with who sits there. */
export function othersOf(players: readonly string[], seat: Seat, at: (n: number, who: string) => string): readonly string[] {
  const others = players.flatMap((who, i) => (i === seat ? [] : [{ who, n: i + 1 }]))
  if (others.length <= LISTED) return others.map(({ who, n }) => at(n, who))
  const counts = new Map<string, number>()
  for (const { who } of others) counts.set(who, (counts.get(who) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([who, n]) => `${n} × ${who}`)
}
