import type { SeatScreen } from '../../host/wire/messages'
import { showNumber } from '../../ui/pad/texts'
import type { JoinTexts } from '../../wording/join.en'
import type { Language } from '../texts'

/** How the match ended, with one's own points. */
export function Result({
  over,
  t,
  language,
}: {
  readonly over: NonNullable<SeatScreen['over']>
  readonly t: JoinTexts
  readonly language: Language
}) {
  return (
    <div className="result" role="status">
      <h1>{t.match.over[over.status]}</h1>
      <p className="result-points">{over.payoff === null ? t.match.noPoints : t.match.points(over.payoff, showNumber(over.payoff, language, 2))}</p>
    </div>
  )
}
