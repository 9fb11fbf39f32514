import type { Look } from '../../ui/kit/chart/types'

/** Letters of a player's name that fit a row. */
const LONG = 30

/** How a player is called here: without the folder of a model's id, and cut in the middle, because versions stand at the end. */
export function nameOf(player: string): string {
  const bare = player.replace(/^[\w.-]+\/(?=\S)/, '')
  return bare.length <= LONG ? bare : `${bare.slice(0, 14)}…${bare.slice(-15)}`
}

/** The mark of the i-th own group: a colour of its own, so that it stands out from what was published, and the shape of its kind. */
export const lookOf = (i: number, kind: string): Look => ({ seat: i, kind: kind as NonNullable<Look['kind']> })
