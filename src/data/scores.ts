import type { EndStatus } from '../core/log'
import type { Machine } from '../core/machine'
import { type Conduct, DEFINITIONS, publishedKey, type PublishedValues } from '../core/published'

/** What a finished match scores by the measures of its game's literature, and how its actions stand to best replies and equilibria; null where the game has none. */
export interface Scores {
  readonly published: PublishedValues | null
  readonly conduct: Conduct | null
}

/** Reads the scores off a machine at the end of its log. Both are null while a match is not played to its end, and where a transform changed what is played. */
export function scoresOf({ game, state, config, turn, limited }: Machine, status: EndStatus | 'running'): Scores {
  if ((status !== 'complete' && status !== 'limit') || (turn !== null && !limited)) return { published: null, conduct: null }
  const { published } = game
  return {
    published:
      published === undefined
        ? null
        : Object.fromEntries(
            published.flatMap(measure =>
              DEFINITIONS.map(definition => [publishedKey(measure.id, definition), measure.of(state, config, definition)]),
            ),
          ),
    conduct: game.conduct?.(state, config) ?? null,
  }
}

/** Mean regret over the seats that had a round to regret, in points per round; null where none had. */
export function meanRegret({ regret }: Conduct): number | null {
  const known = regret?.filter(x => x !== null) ?? []
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length
}
