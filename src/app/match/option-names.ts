import type { TFunction } from 'i18next'
import { isAdded } from '../../core/pass'
import type { Wording } from '../../core/game'
import type { Ask } from '../../players/player'
import { addressOf } from '../../transforms/address'
import type { SeatFace } from '../../ui/contract'
import { casesOf } from '../../ui/pad/draft'

/** How the generic pad calls the options of a question: as the wording labels the actions they are; in a talk turn as the screen does. */
export function optionNames(ask: Ask, wording: Wording<any>, faces: readonly SeatFace[], t: TFunction): Readonly<Record<string, string>> {
  if (isAdded(ask.turn)) {
    const names: Record<string, string> = {
      say: t('match.talkNames.say'),
      done: t('match.talkNames.done'),
      to: t('match.talkNames.to'),
      text: t('match.talkNames.text'),
    }
    for (const face of faces) names[addressOf(face.seat)] = face.name
    return names
  }
  const { space } = ask
  const label = (action: unknown) => wording.label(action, ask.brief, ask.seat, ask.labels)
  if (space.kind === 'choice') return Object.fromEntries(space.options.map(option => [option, label(option)]))
  if (space.kind === 'oneOf') return Object.fromEntries(casesOf(space).bare.map(({ id, action }) => [id, label(action)]))
  return {}
}
