import { pointsText, rounded } from '../../../src/core/figures'
import type { SeatProps } from '../../../src/ui/contract'
import { ActionPad } from '../../../src/ui/pad/ActionPad'
import type { Game } from '../game'
import { screenTexts } from '../wording/screen'

/** Number box and slider; before it is sent it says what would be kept and what the gift pays to each, which the rules tell everybody. */
export function Pad({ seats, brief, observation, ask, labels, language, onAct }: SeatProps<Game>) {
  if (ask === null) return null
  const t = screenTexts(language)
  const n = seats.length
  const preview = (gift: number) =>
    t.preview(
      pointsText(observation.balance - gift, language, 2),
      rounded(gift, language),
      rounded((brief.multiplier * gift) / n, language),
      String(n),
    )
  return (
    <ActionPad
      space={ask.space}
      language={language}
      labels={labels}
      label={t.give}
      objection={ask.objection}
      attempt={ask}
      preview={preview}
      onAct={onAct}
    />
  )
}
