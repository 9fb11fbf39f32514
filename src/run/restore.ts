import type { GameEvent, Move, Seat, Turn } from '../core/game'
import type { EndStatus, LogEvent, LogOf } from '../core/log'
import type { Machine } from '../core/machine'
import type { Ask } from '../players/player'
import type { Seating } from './seating'

/**
 * Brings a machine and its players to where a log leaves off. Players whose memory is made by answering (`replays`) are asked again
 * as often as they were asked then, and their answers are discarded; everybody hears again what was reported. Nothing is written.
 * `fresh`, `seat` and `after` are called when a seat was taken by somebody new, for good, and after each application, as they were when the match was played.
 * `tries`: failures that were logged for decisions still open.
 */
export function restore(
  past: readonly LogEvent[],
  machine: Machine,
  seating: Seating,
  on: {
    fresh(seat: Seat, k: number): void
    seat(entry: LogOf<'seat'>): void
    after(moves: readonly Move<unknown>[], events: readonly GameEvent<unknown>[], turn: Turn): void
  },
): { pending: LogOf<'move'>[]; status: EndStatus | 'running'; opened: number; tries: Map<Seat, number> } {
  let opened = 0
  let tries = new Map<Seat, number>()
  let pending: LogOf<'move'>[] = []
  let status: EndStatus | 'running' = 'running'
  for (const entry of past) {
    if (entry.e === 'open') {
      opened = entry.k
      tries = new Map()
      for (const seat of machine.turn?.fresh ?? []) on.fresh(seat, entry.k)
    } else if (entry.e === 'try') tries.set(entry.seat, (tries.get(entry.seat) ?? 0) + 1)
    else if (entry.e === 'move') {
      tries.delete(entry.seat)
      pending.push(entry)
      if (seating.player(entry.seat).replays === true) askAgain(machine, seating, entry)
      seating.takeHeard(entry.seat)
    } else if (entry.e === 'shut') {
      const moves = pending.sort((a, b) => a.seat - b.seat).map(({ seat, action }) => ({ seat, action }))
      pending = []
      const turn = machine.turn as Turn
      on.after(moves, machine.apply(moves).events ?? [], turn)
    } else if (entry.e === 'seat') on.seat(entry)
    else if (entry.e === 'end') status = entry.status
  }
  return { pending, status, opened, tries }
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
    void seating.at(move.seat).act(ask, new AbortController().signal)
  }
}
