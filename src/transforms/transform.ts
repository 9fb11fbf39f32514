import type { z } from 'zod'
import type { GameDef } from '../core/game'

/** Game → game: a variation that every game gets for free, recorded by name, version and options in the match's spec. */
export interface Transform<O = unknown> {
  readonly id: string
  readonly version: number
  readonly options: z.ZodType<O>
  apply(game: GameDef, options: O): GameDef
}
