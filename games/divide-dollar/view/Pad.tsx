import { exactly } from '../../../src/core/figures'
import type { SeatProps } from '../../../src/ui/contract'
import { ActionPad } from '../../../src/ui/pad/ActionPad'
import type { Game } from '../game'
import { screenTexts } from '../wording/screen'

/** Number box and slider; before it is sent, the bid as a part of what there is, and what it leaves to the others. What they will bid nobody knows. */
export function Pad({ seats, brief, ask, labels, language, onAct }: SeatProps<Game>) {
  if (ask === null) return null
  const t = screenTexts(language)
  const preview = (bid: unknown) =>
    typeof bid === 'number' ? (
      <span className="dd-preview">
        <span>{t.preview(exactly(bid, language), exactly(brief.gold - bid, language), String(seats.length - 1))}</span>
        <span className="dd-whole" aria-hidden="true">
          <i style={{ width: `${(100 * bid) / brief.gold}%` }} />
        </span>
      </span>
    ) : null
  return (
    <ActionPad
      space={ask.space}
      language={language}
      labels={labels}
      label={t.yourBid}
      objection={ask.objection}
      attempt={ask}
      preview={preview}
      onAct={onAct}
    />
  )
}
