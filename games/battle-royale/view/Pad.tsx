import type { SeatProps } from '../../../src/ui/contract'
import { ActionPad } from '../../../src/ui/pad/ActionPad'
import { MISS, seatOf } from '../aim'
import type { Game } from '../game'
import { shortPercent } from '../wording/parts'
import { screenTexts } from '../wording/screen'

/** Above this many choices a button carries number and rate alone. */
const FEW = 6

/** A button for everybody still in, with their hit rate, and one for the deliberate miss; before it is sent, what a hit would leave. Nothing here says what would be wise. */
export function Pad({ seat, brief, observation, ask, labels, wording, language, onAct }: SeatProps<Game>) {
  if (ask === null) return null
  const t = screenTexts(language)
  const options = ask.space.kind === 'choice' ? ask.space.options : []
  const rate = (other: number) => shortPercent(brief.rates[other] ?? 0, language)
  const names = Object.fromEntries(
    options.map(option => {
      const other = seatOf(option, brief.rates.length)
      const label = wording.label(option, brief, seat, labels)
      return [option, other === null ? label : options.length > FEW ? t.short(String(other + 1), rate(other)) : t.label(label, rate(other))]
    }),
  )
  const left = (observation.alive?.length ?? 1) - 1
  const preview = (action: unknown) => (action === MISS ? t.ifMiss : t.ifHit(rate(seat), left))
  return (
    <div className="br-pad">
      <ActionPad
        space={ask.space}
        language={language}
        labels={labels}
        names={names}
        objection={ask.objection}
        attempt={ask}
        preview={preview}
        onAct={onAct}
      />
    </div>
  )
}
