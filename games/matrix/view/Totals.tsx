import type { SeatFace, SeatProps } from '../../../src/ui/contract'
import { SeatMark } from '../../../src/ui/pad/SeatMark'
import type { CountsSeen, Matrix, PairSeen } from '../types'
import { screenTexts } from '../wording/screen'
import { numberIn } from '../wording/speak'

/** Points so far: everybody's up to twelve players, else the own ones and the mean. */
export function Totals({ seat, seats, language, seen }: SeatProps<Matrix> & { readonly seen: PairSeen | CountsSeen }) {
  const t = screenTexts(language)
  const say = numberIn(language)
  const totalOf = ({ seat: who }: SeatFace): number | undefined => {
    if (who === seat) return seen.total
    return 'otherTotal' in seen ? seen.otherTotal : seen.totals?.[who]
  }
  const shown = seats.map(face => ({ face, total: totalOf(face) })).filter(entry => entry.total !== undefined)
  return (
    <ul className="mx-totals" aria-label={t.total}>
      {shown.map(({ face, total }) => (
        <li key={face.seat} data-own={face.seat === seat || undefined}>
          <SeatMark seat={face.seat} seats={seats.length} kind={face.kind} language={language} size={18} label={false} />
          <span className="mx-name">{face.seat === seat ? t.you : face.name}</span>
          <strong>{say(total!)}</strong>
        </li>
      ))}
      {'mean' in seen && seen.totals === null && (
        <li>
          <span className="mx-name">{t.mean}</span>
          <strong>{say(Number(seen.mean.toFixed(2)))}</strong>
        </li>
      )}
    </ul>
  )
}
