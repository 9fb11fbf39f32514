import { complain, type ActionSpec } from '../core/action-space'
import type { Belief } from '../core/belief'
import type { Seat } from '../core/game'
import type { LogEvent, LogOf } from '../core/log'
import { isAdded } from '../core/pass'

/**
 * A belief of one decision beside what happened. `turn`: the id of the turn it was stated in. `happened` has the form of a belief's value: percent by option, or a number; null
 * where nothing can be set against it. `score` is between 0 (worst) and 1 (best), null where it is undefined.
 */
export interface BeliefRow {
  readonly k: number
  readonly seat: Seat
  readonly turn: string
  readonly belief: Belief
  readonly happened: unknown
  readonly score: number | null
}

/**
 * Every belief in a log, in log order, with what happened and its score. First order: the next action of each seat it is about, from its own step on, as chosen (before noise), whoever chose it, messages aside,
 * taken together as shares or as the mean; null where one of them never acted again. Second order: what the one other seat itself stated about this seat in the same
 * turn (a belief given to it is none of its own); null where it stated nothing. Elicitation and its conditions: Fan et al. 2024, arXiv 2312.05488.
 */
export function beliefsOf(log: readonly LogEvent[]): readonly BeliefRow[] {
  const moves = log.filter((entry): entry is LogOf<'move'> => entry.e === 'move')
  const turns = new Map(log.flatMap(entry => (entry.e === 'open' ? [[entry.k, entry.turn] as const] : [])))
  const bySeat = new Map<Seat, LogOf<'move'>[]>()
  for (const move of moves) {
    const turn = turns.get(move.k)
    if (turn !== undefined && isAdded(turn)) continue
    const own = bySeat.get(move.seat)
    if (own === undefined) bySeat.set(move.seat, [move])
    else own.push(move)
  }
  const nextOf = (seat: Seat, k: number, space: ActionSpec) => {
    const own = bySeat.get(seat) ?? []
    for (let i = firstFrom(own, k); i < own.length; i++) {
      const part = partIn(space, (own[i] as LogOf<'move'>).action)
      if (part !== undefined) return part
    }
    return undefined
  }
  const stated = (of: Seat, about: Seat, k: number) =>
    (bySeat.get(of) ?? [])
      .filter(move => move.k === k)
      .flatMap(move => move.beliefs ?? [])
      .find(other => other.order === 1 && other.condition !== 'given' && other.about.length === 1 && other.about[0] === about)?.value

  return moves.flatMap(({ k, seat, beliefs }) =>
    (beliefs ?? []).map(belief => {
      const { order, about, space } = belief
      const happened =
        order === 2
          ? about.length === 1
            ? (stated(about[0] as Seat, seat, k) ?? null)
            : null
          : together(
              space,
              about.map(other => nextOf(other, k, space)),
            )
      return { k, seat, turn: turns.get(k)?.id ?? '', belief, happened, score: scoreBelief(belief, happened) }
    }),
  )
}

/**
 * The quadratic score of a belief (Brier, Monthly Weather Review 78, 1950), between 0 and 1, highest for the truth: over options 1 − ½ Σ (p − f)² with shares p believed and f found; over numbers
 * 1 − ((x − mean) / (max − min))². Proper: nobody expects a higher score from stating something else than what it believes. Null where nothing happened, where either is not of the
 * belief's form, and where all numbers are one.
 */
export function scoreBelief({ space, value }: Belief, happened: unknown): number | null {
  if (space.kind === 'choice') {
    const [p, f] = [sharesOf(space.options, value), sharesOf(space.options, happened)]
    return p === null || f === null ? null : 1 - p.reduce((sum, share, i) => sum + (share - (f[i] as number)) ** 2, 0) / 2
  }
  if ((space.kind !== 'int' && space.kind !== 'real') || typeof value !== 'number' || typeof happened !== 'number' || space.max <= space.min)
    return null
  return 1 - ((value - happened) / (space.max - space.min)) ** 2
}

/** Percent by option as shares in the order of the options; null where it is none. An option that isn't named has none. */
function sharesOf(options: readonly string[], value: unknown): readonly number[] | null {
  if (!isObject(value)) return null
  const shares = options.map(option => value[option] ?? 0)
  return shares.every(share => typeof share === 'number' && Number.isFinite(share)) ? shares.map(share => (share as number) / 100) : null
}

/** What several seats did, as percent by option or as the mean; null where one of them did nothing. */
function together(space: ActionSpec, actions: readonly unknown[]): unknown {
  if (actions.length === 0 || actions.includes(undefined)) return null
  if (space.kind === 'choice')
    return Object.fromEntries(space.options.map(option => [option, (100 * actions.filter(action => action === option).length) / actions.length]))
  if (space.kind === 'int' || space.kind === 'real') return (actions as readonly number[]).reduce((sum, x) => sum + x, 0) / actions.length
  return null
}

/** The part of an action that lies in a space: itself, or the first member of a composed action that does (a decision beside a message). */
function partIn(space: ActionSpec, action: unknown): unknown {
  if (complain(space, action) === null) return action
  return isObject(action) ? Object.values(action).find(part => complain(space, part) === null) : undefined
}

/** The place of the first move at step k or later, in moves of rising steps. */
function firstFrom(moves: readonly LogOf<'move'>[], k: number): number {
  let [low, high] = [0, moves.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((moves[middle] as LogOf<'move'>).k < k) low = middle + 1
    else high = middle
  }
  return low
}

const isObject = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x)
