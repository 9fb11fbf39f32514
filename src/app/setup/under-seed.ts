import type { CatalogueEntry } from '../../catalogue'
import type { MatchSpec } from '../../core/spec'
import { fromSpec } from './from-spec'
import { toSpec } from './to-spec'

/**
 * The same set-up under another seed. Where it was drawn who sits there, it is drawn again: seats that were told the chances would else be told of a draw that never was.
 */
export function underSeed(spec: MatchSpec, entry: CatalogueEntry, seed: string): MatchSpec {
  if (spec.seats.every(seat => seat.lottery === undefined)) return { ...spec, seed }
  // Every seat brings its own wording, so that the language plays no part.
  return toSpec(fromSpec(spec, seed), entry, 'en')
}
