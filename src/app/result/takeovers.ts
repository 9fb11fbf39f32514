import { canonical } from '../../core/canonical'
import type { Seat } from '../../core/game'
import type { PlayerSpec } from '../../core/spec'
import { points } from '../../ui/screens/result/numbers'
import { replayTexts } from '../../wording/replay'
import { resultModelTexts } from '../../wording/result-models'
import type { Loaded } from './load'

/** Seats that changed hands, with a phrase for each time, oldest first. `label` names a player; null: what kind of player it was may not be told, so only what people here saw is. */
export function takeovers(
  { log, spec }: Pick<Loaded, 'log' | 'spec'>,
  label: ((player: PlayerSpec) => string) | null,
  language: 'en' | 'de',
): ReadonlyMap<Seat, readonly string[]> {
  const t = resultModelTexts(language)
  const failures: Readonly<Record<string, string>> = replayTexts(language).failures
  const out = new Map<Seat, readonly string[]>()
  for (const event of log) {
    if (event.e !== 'seat') continue
    const { seat, player } = event
    const [k, why] = [points(event.k, language), failures[event.why] ?? event.why]
    const isOwn = canonical(player) === canonical(spec.seats[seat]?.player)
    const isHere = player.kind === 'human' && player.at === 'here'
    if (label === null && !isHere) continue
    const phrase = isOwn ? t.givenBack(k, why) : isHere ? t.takenOver(k, why) : t.playedBy(k, label?.(player) ?? '', why)
    out.set(seat, [...(out.get(seat) ?? []), phrase])
  }
  return out
}
