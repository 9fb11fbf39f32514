import type { Luck } from '../../core/luck'
import type { MatchingKind, PartyId } from '../plan'
import type { PlanProblem } from '../problem'

/** The places for people at one table, in seat order; null: empty. */
export type Places = readonly (PartyId | null)[]

/**
 * What the next matching is made from. `parties`: those that are there, in the order of joining; `people`: places for people at a table, or all of them at one.
 * `matching` of `matchings`, from 0. `history`: earlier matchings of this part, their tables' places for people (a list without its empty places will do where no roles are kept);
 * `satOut`: who watched each of them. `fill`: whether a place that stays empty is taken by a player; else its party watches.
 * `roster`: the parties that were there when the part began, the same in all its matchings. `numbered`: whom the numbers of a matrix mean, all parties in the order of joining (absent: the roster).
 * `luck`: that of the part, the same in all its matchings; it is forked here by matching.
 */
export interface MatchingInput {
  readonly kind: MatchingKind
  readonly parties: readonly PartyId[]
  readonly people: number | 'all'
  readonly matching: number
  readonly matchings: number
  readonly history: readonly (readonly Places[])[]
  readonly satOut: readonly (readonly PartyId[])[]
  readonly roles: 'drawn' | 'kept'
  readonly fill: boolean
  readonly matrix?: readonly (readonly (readonly number[])[])[]
  readonly luck: Luck
  readonly roster: readonly PartyId[]
  readonly numbered?: readonly PartyId[]
}

/** Who sits where (null: a place to fill) and who watches; or why no such matching can be made. By arrival those that watch wait for others. */
export type MatchingResult = { readonly tables: readonly Places[]; readonly watching: readonly PartyId[] } | { readonly reason: PlanProblem }
