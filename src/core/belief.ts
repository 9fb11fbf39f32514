import type { ActionSpec } from './action-space'
import type { Labels, Seat } from './game'

/** The next action of others that a seat may be asked to predict: of one seat, or of several taken together. Their space as this seat may know it. `labels`: how this seat reads their options, where that isn't how it reads its own. */
export interface Foreseen {
  readonly about: readonly Seat[]
  readonly space: ActionSpec
  readonly labels?: Labels
}

/**
 * A stated belief. Order 1: what the seats `about` will do next, in `space`. Order 2: what they believe this seat will do now, in its own `space`.
 * `value`: over a choice, percent by option (summing to 100): the chance that one of them, drawn evenly, takes it; over numbers, the expected mean.
 * `condition`: stated with the action (explicit), asked after it (implicit), or handed to the seat by the treatment (given: not the seat's own).
 */
export interface Belief {
  readonly order: 1 | 2
  readonly condition: 'explicit' | 'implicit' | 'given'
  readonly about: readonly Seat[]
  readonly space: ActionSpec
  readonly value: unknown
}
