import type { ComponentType } from 'react'
import type { ActionSpec } from '../core/action-space'
import type { Benchmarks, Labels, Seat, Shape, Turn, Wording } from '../core/game'
import type { SeatSpec } from '../core/spec'

/** Who sits where, as everybody may know it: index, shown name, role and kind of player; `unknown` where whoever looks wasn't told it. */
export interface SeatFace {
  readonly seat: Seat
  readonly name: string
  readonly role?: string
  readonly kind: 'human' | 'llm' | 'scripted' | 'recorded' | 'imported' | 'unknown'
  /** A stand-in for a model that is none: its name says so. */
  readonly isRehearsal?: true
}

/** All that a game's own screen may know: exactly what a model in that seat is told. `ask` is null while the seat has nothing to decide. */
export interface SeatProps<T extends Shape> {
  readonly seat: Seat
  readonly seats: readonly SeatFace[]
  readonly brief: T['brief']
  readonly observation: T['observation']
  readonly events: readonly { readonly k: number; readonly is: T['event'] }[]
  readonly ask: { readonly turn: Turn; readonly space: ActionSpec; readonly question: string; readonly objection?: string } | null
  readonly wording: Wording<T>
  readonly labels?: Labels
  readonly language: 'en' | 'de'
  /** Takes an action id or value of `ask.space`. */
  onAct(action: T['action']): void
}

/** A finished match as its result screen sees it: everything, from nobody's eyes. `rounds` are the events of all audiences in order. */
export interface ResultProps<T extends Shape> {
  readonly config: T['config']
  readonly seats: readonly (SeatFace & { readonly spec: SeatSpec })[]
  readonly outcome: unknown
  readonly payoffs: readonly number[]
  readonly benchmarks: Benchmarks
  readonly events: readonly { readonly k: number; readonly is: T['event'] }[]
  readonly wording: Wording<T>
  readonly language: 'en' | 'de'
}

/** What the projector may show while a match runs. */
export interface AudienceProps {
  readonly audience: unknown
  readonly seats: readonly SeatFace[]
  readonly language: 'en' | 'de'
}

/** games/x/view.tsx default-exports one of these; what it leaves out is drawn by the generic renderers. `Face` is the card's drawing made from the actual brief. */
export interface GameView<T extends Shape> {
  readonly Face?: ComponentType<{ brief: T['brief'] }>
  readonly Board?: ComponentType<SeatProps<T>>
  readonly Pad?: ComponentType<SeatProps<T>>
  readonly Result?: ComponentType<ResultProps<T>>
  readonly Projector?: ComponentType<AudienceProps>
}
