import type { Wording } from '../../../core/game'
import type { AheadTurn } from './play-ahead'
import type { Played } from './use-ahead'

/** The wording of the seat that is looked at. */
export const wordingOf = ({ spec, game, seat }: Played): Wording<any> =>
  (game.wording[spec.seats[seat]?.wording ?? 'en'] ?? game.wording.en) as Wording<any>

/** Everything that was reported to the seat until this turn, oldest first, as its screen words it. */
export function reportsOf(played: Played, { frame }: AheadTurn): readonly { readonly k: number; readonly text: string }[] {
  const { seat, spec } = played
  const wording = wordingOf(played)
  return frame.events
    .map(({ k, is }) => ({ k, text: wording.report(is, seat, frame.brief, spec.seats[seat]?.labels) }))
    .filter(({ text }) => text !== '')
}
