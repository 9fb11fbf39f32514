import { DEFINITIONS, publishedKey } from '../../core/published'
import { scoresOf } from '../scores'
import type { Walked } from '../walk'
import { cells } from './csv'

const OWN = 'docs/design.md, Measures'

/**
 * The rows of scores.csv of one match, without its head: each measure of the literature under both definitions, then regret by seat and the distance to the
 * nearest declared equilibrium. `who` are the cells that stand before `seat`. No rows for games without such measures and for matches that aren't over.
 */
export function scoreRows({ machine, status }: Walked, who: string): string[] {
  const { published, conduct } = scoresOf(machine, status)
  const rows: string[] = []
  for (const { id, unit, source } of published === null ? [] : (machine.game.published ?? []))
    for (const definition of DEFINITIONS)
      rows.push(cells([null, id, definition, published?.[publishedKey(id, definition)], unit.en, source[definition]]))
  conduct?.regret?.forEach((value, seat) => rows.push(cells([seat, 'parley.regret', 'parley', value, 'points per round', OWN])))
  if (conduct !== null) {
    const { distance } = conduct
    rows.push(cells([null, 'parley.distance', 'parley', distance?.value, distance === null ? null : `${distance.unit.en}, to ${distance.to}`, OWN]))
  }
  return rows.map(row => `${who},${row}`)
}
