import type { Brief } from '../game'

/** Sets an element to where a number of points stands between 0 and the highest value; a bid beyond an end (from a record) is drawn at it. */
export const at = (points: number, { valuationMax }: Pick<Brief, 'valuationMax'>): { readonly left: string } => ({
  left: `${Math.min(1, Math.max(0, points / valuationMax)) * 100}%`,
})
