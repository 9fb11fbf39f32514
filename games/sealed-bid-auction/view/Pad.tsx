import { exactly } from '../../../src/core/figures'
import type { SeatProps } from '../../../src/ui/contract'
import { ActionPad } from '../../../src/ui/pad/ActionPad'
import type { Game } from '../game'
import { screenTexts } from '../wording/screen'

/** Number box and slider; before it is sent, what the bid would earn if it won. Whether it wins depends on the others. */
export function Pad({ brief, observation, ask, labels, language, onAct }: SeatProps<Game>) {
  if (ask === null) return null
  const t = screenTexts(language)
  const say = (x: number) => exactly(x, language).replace('-', '−')
  const preview = (bid: unknown) => {
    if (typeof bid !== 'number') return null
    const earned = (observation.value ?? 0) - bid
    const text =
      bid < brief.reserve
        ? t.below(say(brief.reserve))
        : brief.price === 'first'
          ? t.ifWon(say(bid), say(earned))
          : t.ifWonSecond(say(bid), say(earned))
    return <span className={earned < 0 && bid >= brief.reserve ? 'sba-preview sba-loss' : 'sba-preview'}>{text}</span>
  }
  return <ActionPad space={ask.space} language={language} labels={labels} objection={ask.objection} attempt={ask} preview={preview} onAct={onAct} />
}
