import type { GameDef, GameEvent, Move, Seat, Step } from './game'
import { stateHash } from './canonical'
import type { EndStatus, LogEvent, LogOf } from './log'
import { Machine } from './machine'
import type { MatchSpec } from './spec'

/** What a fold hands to a visitor at each application: the machine after it, the moves in seat order, and the step's result. */
export interface FoldStep {
  readonly k: number
  readonly turn: NonNullable<Machine['turn']>
  readonly moves: readonly Move<unknown>[]
  readonly logged: readonly LogOf<'move'>[]
  readonly shut: LogOf<'shut'>
  readonly step: Step<any>
  readonly machine: Machine
}

/** A log, folded: the machine where the log leaves off, moves of the open turn, what was heard, and how it ended. */
export interface Folded {
  readonly spec: MatchSpec
  readonly machine: Machine
  /** Moves of the turn that is still open, in arrival order. */
  readonly pending: readonly LogOf<'move'>[]
  readonly heard: readonly { readonly k: number; readonly event: GameEvent<unknown> }[]
  readonly status: EndStatus | 'running'
  readonly end: LogOf<'end'> | null
}

/** The start event of a log; throws where the log has none. */
export function startOf(log: readonly LogEvent[]): LogOf<'start'> {
  const first = log[0]
  if (first === undefined || first.e !== 'start')
    throw new Error(`log: expected a 'start' event first, found ${first === undefined ? 'an empty log' : `'${first.e}'`}`)
  return first
}

/**
 * Plays a log again: set up, collect moves, apply on each shut. Reads only start, move and shut; joint moves are handed on in seat order.
 * `game` is the resolved game of the spec (transforms applied). `see` is called after every application.
 */
export function fold(game: GameDef, log: readonly LogEvent[], see?: (at: FoldStep) => void): Folded {
  const { spec } = startOf(log)
  const machine = new Machine({ game, config: spec.config, seats: spec.seats.length, seed: spec.seed, nature: spec.nature })
  const heard: { k: number; event: GameEvent<unknown> }[] = []
  let pending: LogOf<'move'>[] = []
  let end: LogOf<'end'> | null = null
  for (const entry of log) {
    if (entry.e === 'move') pending.push(entry)
    else if (entry.e === 'shut') {
      const turn = machine.turn
      if (turn === null) throw new Error(`log: expected no more steps after step ${machine.k}, found a 'shut' of step ${entry.k}`)
      if (turn.gate === 'joint' && pending.length > 1) pending.sort(bySeat)
      const moves: readonly Move<unknown>[] = pending
      const step = machine.apply(moves)
      if (step.events !== undefined) for (const event of step.events) heard.push({ k: machine.k, event })
      see?.({ k: machine.k, turn, moves, logged: pending, shut: entry, step, machine })
      pending = []
    } else if (entry.e === 'end') end = entry
  }
  return { spec, machine, pending, heard, status: end?.status ?? 'running', end }
}

const bySeat = (a: { seat: Seat }, b: { seat: Seat }) => a.seat - b.seat

/** Where a log and its fold first disagree. `k` is the step, null for the end. */
export interface Difference {
  readonly k: number | null
  readonly what: string
  readonly expected: string
  readonly found: string
}

/** Folds a log and compares every state hash, the final payoffs and the number of steps; null where all agree. */
export function verify(game: GameDef, log: readonly LogEvent[]): Difference | null {
  let first: Difference | null = null
  let folded: Folded
  try {
    folded = fold(game, log, at => {
      if (first !== null) return
      const legal = wrongSeats(at)
      if (at.shut.k !== at.k) first = { k: at.k, what: 'step number', expected: String(at.shut.k), found: String(at.k) }
      else if (legal !== null) first = legal
      else if (at.shut.hash !== undefined) {
        const hash = stateHash(at.machine.state)
        if (hash !== at.shut.hash) first = { k: at.k, what: 'state hash', expected: at.shut.hash, found: hash }
      }
    })
  } catch (error) {
    return { k: null, what: 'replay', expected: 'a log that plays to its end', found: error instanceof Error ? error.message : String(error) }
  }
  return first ?? differsAtEnd(folded)
}

function wrongSeats(at: FoldStep): Difference | null {
  const seats = at.moves.map(move => move.seat)
  const fits =
    at.turn.gate === 'joint' ? seats.join() === at.turn.seats.join() : seats.length <= 1 && seats.every(seat => at.turn.seats.includes(seat))
  return fits ? null : { k: at.k, what: 'seats that moved', expected: at.turn.seats.join(', '), found: seats.join(', ') }
}

function differsAtEnd({ machine, end }: Folded): Difference | null {
  if (end === null) return null
  if (end.steps !== machine.k) return { k: null, what: 'number of steps', expected: String(end.steps), found: String(machine.k) }
  const payoffs = machine.payoffs()
  const same =
    payoffs.length === end.payoffs.length && payoffs.every((x, i) => Math.abs(x - (end.payoffs[i] as number)) <= 1e-9 * Math.max(1, Math.abs(x)))
  if (!same) return { k: null, what: 'payoffs', expected: JSON.stringify(end.payoffs), found: JSON.stringify(payoffs) }
  if (end.status === 'complete' && (machine.turn !== null || machine.limited))
    return { k: null, what: 'status', expected: 'complete', found: 'a match that is not over' }
  return null
}
