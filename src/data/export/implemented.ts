/**
 * The action that took effect. A game whose rules may change an action (noise) says so in its outcome: `actions`, for each seat the implemented
 * actions by round (DESIGN.md, the outcome of `matrix`). Everywhere else what was intended took effect. `round` counts from 1; objects (talk) are never changed.
 */
export function implementedOf(outcome: unknown, seat: number, round: number | null, intended: unknown): unknown {
  if (round === null || typeof intended === 'object' || typeof outcome !== 'object' || outcome === null || !('actions' in outcome)) return intended
  const { actions } = outcome
  const played: unknown = Array.isArray(actions) ? actions[seat] : undefined
  return Array.isArray(played) && played[round - 1] !== undefined ? played[round - 1] : intended
}
