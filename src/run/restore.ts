import type { GameEvent, Move, Seat } from '../core/game'
import type { EndStatus, LogEvent, LogOf } from '../core/log'
import type { Machine } from '../core/machine'
import type { Ask } from '../players/player'
import type { Seating } from './seating'

/**
 * Brings a machine and its players to where a log leaves off. Players whose memory is made by answering (`replays`) are asked again
 * as often as they were asked then, and their answers are discarded; everybody hears again what was reported. Nothing is written.
 * `fresh` and `after` are called when a seat was taken by somebody new and after each application, as they were when the match was played.
 */
export function restore(
  past: readonly LogEvent[],
  machine: Machine,
  seating: Seating,
  on: { fresh(seat: Seat, k: number): void; after(moves: readonly Move<unknown>[], events: readonly GameEvent<unknown>[]): void },
): { pending: LogOf<'move'>[]; status: EndStatus | 'running'; opened: number } {
  let opened = 0
  let pending: LogOf<'move'>[] = []
  let status: EndStatus | 'running' = 'running'
  for (const entry of past) {
    if (entry.e === 'open') {
      opened = entry.k
      for (const seat of machine.turn?.fresh ?? []) on.fresh(seat, entry.k)
    } else if (entry.e === 'move') {
      pending.push(entry)
      if (seating.players[entry.seat]?.replays === true) askAgain(machine, seating, entry)
      seating.takeHeard(entry.seat)
    } else if (entry.e === 'shut') {
      const moves = pending.sort((a, b) => a.seat - b.seat).map(({ seat, action }) => ({ seat, action }))
      pending = []
      on.after(moves, machine.apply(moves).events ?? [])
    } else if (entry.e === 'end') status = entry.status
  }
  return { pending, status, opened }
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
      started: () => undefined,
    }
    void seating.at(move.seat).act(ask, new AbortController().signal)
  }
}
