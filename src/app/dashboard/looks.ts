import type { Look } from '../../ui/kit/chart/types'

/** Above this many players colour means kind. */
const COLOURED = 8

/** How each player of a selection is drawn, the same in every chart and table of the page: a colour of its own where there are few, its kind's shape always. */
export function looksOf(all: readonly (readonly [player: string, kind: string])[]): ReadonlyMap<string, Look> {
  const kinds = new Map(all)
  const players = [...kinds.keys()].sort()
  return new Map(
    players.map((player, i) => {
      const kind = kindFace(kinds.get(player))
      return [player, players.length <= COLOURED ? { seat: i, seats: players.length, kind } : { kind }]
    }),
  )
}

/** A pairing has no colour of its own; its shape is that of its members where they are alike. */
export function pairLook(kinds: readonly string[]): Look {
  const kind = kinds.length === 1 ? kindFace(kinds[0]) : 'human'
  return { seat: NEUTRAL, seats: COLOURED, kind }
}

/** The palette's grey. */
const NEUTRAL = 7

/** The kind that a mark shows; answers from a table are recordings. */
function kindFace(kind: string | undefined): NonNullable<Look['kind']> {
  if (kind === 'human' || kind === 'llm' || kind === 'scripted' || kind === 'imported') return kind
  return 'recorded'
}
