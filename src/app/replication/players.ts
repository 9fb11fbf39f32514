import type { Look } from '../../ui/kit/chart/types'

export { nameOf } from '../player-name'

/** The mark of the i-th own group: a colour of its own, so that it stands out from what was published, and the shape of its kind. */
export const lookOf = (i: number, kind: string): Look => ({ seat: i, kind: kind as NonNullable<Look['kind']> })
