/**
 * What is known of a match beside its log: how it is called and where it belongs. Exported and imported with it.
 * `index` is the 0-based place in its session; `repetition` the repetition of the whole design, the unit of matches without people;
 * `deterministic`: every player is a strategy that draws no luck. Where the rules drew none either, identical matches are counted once.
 */
export interface MatchMeta {
  readonly name?: string
  readonly preset?: string
  readonly treatment?: string
  readonly session?: string
  readonly index?: number
  readonly block?: string
  readonly blockOrder?: number
  readonly repetition?: string
  readonly deterministic?: boolean
}

/** The members of a meta in their fixed order, present ones only: equal metas are written in equal bytes. */
export function metaOf(from: MatchMeta): MatchMeta {
  const { name, preset, treatment, session, index, block, blockOrder, repetition, deterministic } = from
  const all = { name, preset, treatment, session, index, block, blockOrder, repetition, deterministic }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== '')) as MatchMeta
}
