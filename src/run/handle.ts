import type { Seat, Turn } from '../core/game'
import type { EndStatus, LogEvent } from '../core/log'
import type { Machine } from '../core/machine'
import type { MatchSpec, PlayerSpec } from '../core/spec'
import type { Player } from '../players/player'

/** Who looks: one seat's eyes, or the audience's. */
export type Eyes = Seat | 'audience'

/**
 * What a screen may show. `turn` is null when the match is over. `waitingFor` lists the seats that still have to act; `deadline` is UTC ms.
 * `atBarrier`: all moves of the step are in, and it waits for other matches before it takes effect.
 */
export interface Frame {
  readonly k: number
  readonly turn: Turn | null
  readonly observation: unknown
  readonly brief: unknown
  readonly audience: unknown
  /** Events this pair of eyes has heard so far, oldest first, with the step at which each happened. */
  readonly events: readonly { readonly k: number; readonly is: unknown }[]
  /** Payoffs that this pair of eyes may see: all seats' at the end; before that those the observation of the game carries are the game's affair, so this is null. */
  readonly payoffs: readonly number[] | null
  readonly waitingFor: readonly Seat[]
  readonly deadline?: number
  readonly paused: boolean
  readonly atBarrier: boolean
  readonly status: EndStatus | 'running'
}

/** A running match, outside React; read it with `useSyncExternalStore`. `getFrame` returns the same object until something changed. */
export interface MatchHandle {
  readonly id: string
  readonly spec: MatchSpec
  getFrame(as: Eyes): Frame
  subscribe(changed: () => void): () => void
  /** `why` is logged. */
  pause(why?: string): void
  resume(): void
  stop(status: 'aborted' | 'abandoned'): void
  /** Milliseconds to wait after each step; 0 plays as fast as it can. */
  setPace(ms: number): void
  /** Adds `ms` to the time of every question that is open, also one that is paused or not shown yet. Logged. Throws a RangeError where `ms` is no finite number. */
  extend(ms: number, why: string): void
  /**
   * Ends the waiting for these seats (null: all that are asked): their open questions are out of time now, whatever clock they have, and what the spec declares follows. Logged.
   * In an `each` turn nobody owes a move: null ends the occasion as its clock would; given seats have no more say in it until it is over or somebody else takes the seat, and where nobody
   * is left who has, it is over. An answer that was in before counts. Questions that have not been put yet (between steps, at a barrier) are none of its business.
   */
  advance(seats: readonly Seat[] | null, why: string): void
  /**
   * Somebody else takes a seat from now on, also while it is being asked: the open question is taken back and put to them, under the clock that runs. Logged as `seat`.
   * They are told all that the seat has heard. Where `as` is not what the spec names for the seat, their moves are a substitute's; the seat is given back by replacing again.
   * A decision of the open step that is in already stands. Throws a RangeError where there is no such seat.
   */
  replace(seat: Seat, player: Player, as: PlayerSpec, why: string): void
  /** Writes down what the host did besides. */
  note(what: 'message' | 'kick', detail: unknown): void
  /** Who sits there now. */
  playerAt(seat: Seat): PlayerSpec
  /** Resolves when everything logged so far is kept; rejects when that failed. What others learn of the match leaves this machine only then. */
  readonly written: Promise<void>
  /** The match itself, for those who may see everything: the host's aggregates and screens. Never handed to a seat; nobody but the driver advances it. */
  readonly machine: Pick<Machine, 'game' | 'config' | 'seats' | 'state' | 'k' | 'turn' | 'briefs' | 'payoffs' | 'observe'>
  readonly log: readonly LogEvent[]
  readonly done: Promise<{ readonly status: EndStatus; readonly payoffs: readonly number[]; readonly outcome: unknown }>
}

/** The right to run one match: one owner at a time, so that two tabs never play or pay twice. */
export interface Lease {
  held(): boolean
  /** Called once when somebody else took it. */
  onLost(f: () => void): void
  release(): void
}
