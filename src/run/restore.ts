import { canonical } from '../core/canonical'
import type { GameEvent, Move, Seat, Turn } from '../core/game'
import type { EndStatus, LogEvent, LogOf } from '../core/log'
import type { Machine } from '../core/machine'
import type { PlayerSpec } from '../core/spec'
import type { Ask, Player } from '../players/player'
import { Overdue } from './overdue'
import type { RunInput } from './run-input'
import type { Seating } from './seating'

/** A person at this device, who stands in. */
export const HERE: PlayerSpec = { kind: 'human', at: 'here' }

/**
 * Where a log leaves off: moves of the turn that is still open, the last step that was opened, the failures that were logged for decisions still open, by seat,
 * whose waiting was ended in it, and the seats whose last taker isn't there any more, so that the player before has them.
 */
export interface Restored {
  readonly pending: LogOf<'move'>[]
  readonly status: EndStatus | 'running'
  readonly opened: number
  readonly tries: ReadonlyMap<Seat, number>
  readonly overdue: Overdue
  readonly absent: ReadonlySet<Seat>
}

/**
 * Brings a machine and its players to where a log leaves off. Players whose memory is made by answering (`replays`) are asked again
 * as often as they were asked then, and their answers are discarded; everybody hears again what was reported. Nothing is written.
 * A seat changes hands as it did then (`input` says who plays for whom); `fresh` and `after` are called when a seat was taken by somebody new and after each application, as they were when the match was played.
 */
export function restore(
  past: readonly LogEvent[],
  machine: Machine,
  seating: Seating,
  input: Pick<RunInput, 'players' | 'seatOf' | 'standIn'>,
  on: {
    fresh(seat: Seat, k: number): void
    after(moves: readonly Move<unknown>[], events: readonly GameEvent<unknown>[], turn: Turn): void
  },
): Restored {
  let opened = 0
  let tries = new Map<Seat, number>()
  let pending: LogOf<'move'>[] = []
  let status: EndStatus | 'running' = 'running'
  const overdue = new Overdue()
  const absent = new Set<Seat>()
  for (const entry of past) {
    overdue.read(entry)
    if (entry.e === 'open') {
      opened = entry.k
      tries = new Map()
      for (const seat of machine.turn?.fresh ?? []) on.fresh(seat, entry.k)
    } else if (entry.e === 'try') tries.set(entry.seat, (tries.get(entry.seat) ?? 0) + 1)
    else if (entry.e === 'move') {
      tries.delete(entry.seat)
      pending.push(entry)
      if (seating.at(entry.seat).player.replays === true) askAgain(machine, seating, entry)
      seating.takeHeard(entry.seat)
    } else if (entry.e === 'shut') {
      const moves = pending.sort((a, b) => a.seat - b.seat).map(({ seat, action }) => ({ seat, action }))
      pending = []
      const turn = machine.turn as Turn
      on.after(moves, machine.apply(moves).events ?? [], turn)
    } else if (entry.e === 'seat') {
      tries.delete(entry.seat)
      const player = successor(input, seating, entry)
      if (player === undefined) absent.add(entry.seat)
      else {
        absent.delete(entry.seat)
        seating.replace(entry.seat, player, entry.player)
      }
    } else if (entry.e === 'end') status = entry.status
  }
  return { pending, status, opened, tries, overdue, absent }
}

/** Who plays for somebody who took a seat before the interruption; undefined where nobody can. */
function successor(
  { players, seatOf, standIn }: Pick<RunInput, 'players' | 'seatOf' | 'standIn'>,
  seating: Seating,
  taken: LogOf<'seat'>,
): Player | undefined {
  const { player: as, seat } = taken
  if (standIn !== undefined && canonical(as) === canonical(HERE)) return standIn
  if (seatOf !== undefined) return seatOf(as, seat)
  return canonical(as) === canonical(seating.declared(seat)) ? players[seat] : standIn
}

function askAgain(machine: Machine, seating: Seating, move: LogOf<'move'>): void {
  const { turn } = machine
  if (turn === null) return
  const observation = machine.observe(move.seat)
  const brief = machine.briefs[move.seat]
  const space = machine.game.actions(observation, turn, brief)
  for (let tries = 1; tries <= move.tries; tries++) {
    const ask: Ask = {
      seat: move.seat,
      k: move.k,
      turn,
      brief,
      observation,
      space,
      rules: '',
      heard: [],
      question: '',
      tries,
      foreseen: [],
      started: () => undefined,
      missed: () => undefined,
    }
    void seating.at(move.seat).seated.act(ask, new AbortController().signal)
  }
}
