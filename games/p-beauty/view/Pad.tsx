import type { SeatProps } from '../../../src/ui/contract'
import { ActionPad } from '../../../src/ui/pad/ActionPad'
import { SeatMark } from '../../../src/ui/pad/SeatMark'
import type { Game } from '../game'
import { exactly } from '../../../src/core/figures'
import { screenTexts } from '../wording/screen'
import { at, placeOf } from './NumberLine'

/** Number box and slider; before it is sent the number stands on the line. Nothing more: where it would lie to the target depends on the others. */
export function Pad({ seat, seats, brief, ask, labels, language, onAct }: SeatProps<Game>) {
  if (ask === null) return null
  const t = screenTexts(language)
  const preview = (action: unknown) =>
    typeof action === 'number' ? (
      <span className="pb-preview">
        <span className="unseen">{t.onTheLine(exactly(action, language), exactly(brief.min, language), exactly(brief.max, language))}</span>
        <span className="pb-end" aria-hidden="true">
          {exactly(brief.min, language)}
        </span>
        <span className="pb-track" aria-hidden="true">
          <span className="pb-own" style={at(placeOf(action, brief))}>
            <SeatMark seat={seat} seats={seats.length} kind={seats[seat]?.kind ?? 'human'} language={language} size={16} label={false} />
          </span>
        </span>
        <span className="pb-end" aria-hidden="true">
          {exactly(brief.max, language)}
        </span>
      </span>
    ) : null
  return <ActionPad space={ask.space} language={language} labels={labels} objection={ask.objection} attempt={ask} preview={preview} onAct={onAct} />
}
