import type { SeatProps } from '../../../src/ui/contract'
import type { CountsBrief, CountsSeen, Matrix, PairBrief, PairSeen } from '../types'
import { screenTexts } from '../wording/screen'
import { GroupStrip } from './GroupStrip'
import { GroupTable } from './GroupTable'
import { PairStrip } from './PairStrip'
import { PairTable } from './PairTable'
import { Totals } from './Totals'

/** The situation at a glance: everybody's points, the payoffs with the cell just played, and what was played before. Told from this seat's side, in its labels. */
export function Board(props: SeatProps<Matrix>) {
  const { brief, observation, language } = props
  const t = screenTexts(language)
  const isHidden = !('own' in observation)
  const seen = isHidden ? null : observation
  return (
    <section className="mx-board" aria-label={t.matrix}>
      {seen && <Totals {...props} seen={seen} />}
      {brief.form === 'bimatrix' ? (
        <PairTable {...props} brief={brief as PairBrief} seen={seen as PairSeen | null} />
      ) : (
        <GroupTable {...props} brief={brief as CountsBrief} seen={seen as CountsSeen | null} />
      )}
      {isHidden && <p className="mx-note">{t.hidden}</p>}
      {seen && seen.round === 0 && <p className="mx-note">{t.historyEmpty}</p>}
      {seen && seen.round > 0 && brief.form === 'bimatrix' && <PairStrip {...props} brief={brief} seen={seen as PairSeen} />}
      {seen && seen.round > 0 && brief.form === 'counts' && <GroupStrip {...props} brief={brief} seen={seen as CountsSeen} />}
    </section>
  )
}
