import type { Seat, Turn } from '../core/game'
import type { EndStatus, LogEvent } from '../core/log'
import type { MatchSpec } from '../core/spec'

/** Who looks: one seat's eyes, or the audience's. */
export type Eyes = Seat | 'audience'

/** What a screen may show. `turn` is null when the match is over. `waitingFor` lists the seats that still have to act; `deadline` is UTC ms. */
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
