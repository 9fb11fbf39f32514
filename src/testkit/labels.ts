import type { ActionSpec } from '../core/action-space'
import type { Labels } from '../core/game'

/** Made-up names and the opposite order for a space of options; null where a space has none. */
export function labelsFor(space: ActionSpec): Labels | null {
  if (space.kind !== 'choice') return null
  return { names: Object.fromEntries(space.options.map((id, i) => [id, `Zeta${i}`])), order: space.options.toReversed() }
}
