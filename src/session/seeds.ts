import { hashOf } from '../core/canonical'
import { type Luck, luckOf } from '../core/luck'

/**
 * What a session draws luck for. Each has a stream of its own, so that one more draw for one purpose changes nothing for another:
 * `matching` who sits with whom (keys: part), `telling` whose counterparts are players in place of people (part, matching), `match` the luck of a match's rules and strategies (part, matching, table).
 */
type Purpose = 'matching' | 'telling' | 'match'

/**
 * The seed of one purpose of a session: 32 hex digits of the SHA-256 of the canonical JSON of seed, purpose and keys. Distinct purposes or keys give independent streams; nobody learns the session's seed from one of them.
 */
export const seedOf = (seed: string, purpose: Purpose, ...keys: readonly (string | number)[]): string => hashOf([seed, purpose, ...keys]).slice(0, 32)

/** The luck of one purpose of a session; see `seedOf`. */
export const streamOf = (seed: string, purpose: Purpose, ...keys: readonly (string | number)[]): Luck => luckOf(seedOf(seed, purpose, ...keys))
