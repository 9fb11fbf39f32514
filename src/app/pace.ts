import type { GameDef } from '../core/game'
import type { MatchSpec } from '../core/spec'

/** Longest wait after a step, and how long a whole match may take to watch, in milliseconds. */
const STEP = 400
const WHOLE = 10_000

/** The wait after each step with which a match of strategies alone starts: it can be followed, and is over in about ten seconds. */
export const firstPace = (game: GameDef, spec: MatchSpec): number =>
  Math.min(STEP, Math.floor(WHOLE / Math.max(1, game.longest?.(spec.config as never, spec.seats.length) ?? 100)))
