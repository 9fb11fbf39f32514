import type { Turn } from '../core/game'

/** The open turn where it belongs to the same occasion of an `each` turn as `first`, else null. */
export const sameOccasion = (turn: Turn | null, first: Turn): Turn | null =>
  turn !== null && turn.id === first.id && turn.n === first.n && turn.gate === 'each' ? turn : null
