import type { PlayerSpec } from '../core/spec'

/** A party is who takes one place of a table: a participant, or a team of several. */
export type PartyId = string

/** How parties are put together. `fixed`: the same table in every matching. `strangers`: drawn afresh. `perfect-strangers`: drawn, and nobody meets twice. `arrival`: whoever is free first. `matrix`: as uploaded. */
export type MatchingKind = 'fixed' | 'strangers' | 'perfect-strangers' | 'arrival' | 'matrix'

/** Who sits at a table besides people: at a given seat, or (null) after the people. */
export interface Other {
  readonly player: PlayerSpec
  readonly seat: number | null
}

/**
 * What participants are told about their counterparts. `disclosed`: who sits there. `probabilistic`: with chance `chance`, drawn for each party independently, all others at its table are
 * `instead`, otherwise people. `balanced`: exactly `parties` of the parties that play have `instead` as counterparts. `none`: nothing is mentioned. There is no way to claim what isn't so.
 */
export type Telling =
  | { readonly mode: 'disclosed' }
  | { readonly mode: 'probabilistic'; readonly chance: number; readonly instead: PlayerSpec }
  | { readonly mode: 'balanced'; readonly parties: number; readonly instead: PlayerSpec }
  | { readonly mode: 'none' }

/**
 * What happens to a seat whose people are gone for `afterMs` while it must decide (or whose time is up, where there is a clock). `wait`: nothing, for ever.
 * `fallback`: the game's fallback action, signed as such. `strategy`, `model`: `player` takes the seat. `end`: the match is over, without payoffs that count.
 * `returns`: a person who comes back gets the seat back at the next decision.
 */
export interface Dropout {
  readonly policy: 'wait' | 'fallback' | 'strategy' | 'model' | 'end'
  readonly afterMs: number
  readonly player?: PlayerSpec
  readonly returns: boolean
}

/**
 * One part of a session: matches of one game, in `matches` matchings one after the other (each party plays one match of each).
 * `people`: places for parties at a table, or all of them at one. `fill`: who takes a place that stays empty where parties don't come out even; `watch`: they sit this matching out.
 * `roles`: whether a party keeps its seat over the matchings. `matrix`: matchings → tables → party numbers (1-based, in the order of joining), for `matching: 'matrix'`.
 * `clockMs`: time to decide. `barrier`: a step is shown when all tables have made it, so that speed tells nothing. `restMs`: how long results stand before the next matching, where it comes by itself.
 * `phrasing`: variant of the wording ('' the plain one). `talk`: options of the talk transform, or null. `retries`: re-asks after an answer that isn't allowed.
 */
export interface PartPlan {
  readonly name: string
  readonly game: string
  readonly preset?: string
  readonly config: Readonly<Record<string, unknown>>
  readonly talk: Readonly<Record<string, unknown>> | null
  readonly people: number | 'all'
  readonly others: readonly Other[]
  readonly matching: MatchingKind
  readonly matrix?: readonly (readonly (readonly number[])[])[]
  readonly roles: 'drawn' | 'kept'
  readonly matches: number
  readonly fill: PlayerSpec | 'watch'
  readonly telling: Telling
  readonly dropout: Dropout
  readonly clockMs?: number
  readonly retries: number
  readonly barrier: boolean
  readonly restMs: number
  readonly phrasing: string
}

/** A consent text as it is put to participants. Its hash (SHA-256 of the text) and version are logged with the time of agreement. */
export interface Consent {
  readonly version: string
  readonly text: string
}

/**
 * How people come in. `names`: assigned ones, or labels that the researcher hands out (only these may join). `places`: most participants. `late`: whether one may join after the start
 * and sit down in the next match. `team`: members of a party. `rule`: whose answer counts in a team: the first, or the one that most members gave.
 */
export interface JoinPlan {
  readonly names: 'assigned' | 'labels'
  readonly labels: readonly string[]
  readonly consent?: Consent
  readonly places: number
  readonly late: boolean
  readonly team: number
  readonly rule: 'first' | 'majority'
}

/**
 * A session as it is planned: what a file for `parley host` holds, what the set-up page makes, what an export begins with. Holds no key.
 * `language`: what participants read unless they choose another. `start`: by hand, or by itself when so many are in (or `withinMs` after the first one, with whoever is there).
 * `next`: whether the next matching or part comes by hand or by itself. `end`: what stands at the end and where it leads (https, e.g. a completion page), `code` a completion code.
 */
export interface SessionPlan {
  readonly schema: 1
  readonly title: string
  readonly language: 'en' | 'de'
  readonly seed: string
  readonly join: JoinPlan
  readonly start: { readonly when: 'hand' } | { readonly when: 'full'; readonly people: number; readonly withinMs?: number }
  readonly next: 'hand' | 'auto'
  readonly parts: readonly PartPlan[]
  readonly end: { readonly text: string; readonly url?: string; readonly code?: string }
}
