import type { Card } from '../core/card'
import type { GameDef } from '../core/game'
import type { Strategy } from '../core/strategy'
import type { GameView } from '../ui/contract'

/** A set-up that brute force can exhaust, and why it was chosen: what games/<id>/small.ts exports, as a list. */
export interface SmallSetting {
  readonly why: string
  readonly seats: number
  readonly config: unknown
}

/**
 * What the kit tries: a game folder, or a game under transforms (`stack` names them; laws about the folder are then left to the game itself).
 * `golden`: stored files by name. `notes`: the text of notes.md. `folder` is the folder's name.
 */
export interface Subject {
  readonly card: Card
  readonly game: GameDef
  readonly strategies: readonly Strategy[]
  readonly folder?: string
  readonly notes?: string
  readonly small?: readonly SmallSetting[]
  readonly golden?: Readonly<Record<string, string>>
  readonly view?: GameView<any>
  readonly stack?: string
}

/** One config at one table size. `kind` says where it comes from; laws that are dear look at fewer kinds. */
export interface Setting {
  readonly label: string
  readonly kind: 'default' | 'seats' | 'preset' | 'small' | 'random'
  readonly config: unknown
  readonly seats: number
}

/** What one law found wrong, without the place, which the kit adds. */
export interface Finding {
  readonly expected: string
  readonly found: string
  readonly at?: string
}

/** A broken law: what was expected, what came, and where (set-up, seed, style, step, seat). */
export interface Complaint extends Finding {
  readonly law: number
  readonly where: string
}
