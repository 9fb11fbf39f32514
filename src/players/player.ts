import type { ActionSpec } from '../core/action-space'
import type { Belief, Foreseen } from '../core/belief'
import type { Reading } from '../core/call'
import type { Labels, Seat, Turn } from '../core/game'
import type { FailureKind } from '../core/log'
import type { Luck } from '../core/luck'
import type { Clock } from '../core/clock'

/**
 * One question to one seat. Plain data but for `started`, so a browser across the network can answer it.
 * `heard`: what was reported since this seat's last ask. `tries` counts from 1. `objection` says what was wrong with the last answer.
 * `started()` is called when the question is really put (request dispatched, screen shown): the seat's clock runs from then.
 * `missed()` logs a failure that the player itself answers by trying again (a line that broke). `foreseen`: whose next actions the seat may be asked to predict.
 * `last`: everybody who may act waits for somebody else to; it is this seat's turn now or never.
 */
export interface Ask {
  readonly seat: Seat
  readonly k: number
  readonly turn: Turn
  readonly brief: unknown
  readonly observation: unknown
  readonly space: ActionSpec
  readonly labels?: Labels
  readonly rules: string
  readonly heard: readonly string[]
  readonly question: string
  readonly tries: number
  readonly objection?: string
  readonly last?: true
  readonly foreseen: readonly Foreseen[]
  started(): void
  missed(failure: FailureKind, told?: { readonly raw?: string; readonly calls?: readonly string[] }): void
}

/**
 * An answer, or why there is none. Actions are ids; `raw` is what was typed or received. `consequence`: what this player's own spec declares for the
 * failure, instead of the referee's. `later`: nothing to say yet; in an `each` turn the seat is asked again, about what it then knows, once somebody has acted,
 * and nothing is logged; elsewhere, or when asked for the last time, it is a failure like any other.
 */
export type Reply =
  | {
      readonly action: unknown
      readonly thoughts?: string
      readonly calls?: readonly string[]
      readonly raw?: string
      readonly read?: Reading
      readonly beliefs?: readonly Belief[]
    }
  | {
      readonly failed: FailureKind
      readonly raw?: string
      readonly calls?: readonly string[]
      readonly consequence?: 'fallback' | 'abort'
      readonly later?: true
    }

/** Someone at a seat. `act` is asked once per attempt; `did` tells which action was taken for the seat at step k, by whomever. */
export interface Seated {
  hear?(event: unknown, text: string): void
  did?(k: number, action: unknown, turn: Turn): void
  act(ask: Ask, stop: AbortSignal): Reply | Promise<Reply>
  leave?(): void
}

/**
 * Who decides for a seat: scripted, model, person here, person far away, recording. All are seated, then asked.
 * `replays`: true for a player whose memory is rebuilt on resumption by asking it again and discarding the answers (scripted); others hear only.
 * `recalls`: true for a player that gets its earlier attempts back on resumption (a model, from its recorded calls): they are not logged twice.
 */
export interface Player {
  readonly id: string
  readonly replays?: boolean
  readonly recalls?: boolean
  sit(at: { readonly seat: Seat; readonly seats: number; readonly brief: unknown; readonly luck: Luck; readonly clock: Clock }): Seated
}
