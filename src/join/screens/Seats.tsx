import type { Face } from '../../host/wire/messages'
import { SeatMark } from '../../ui/pad/SeatMark'
import { padTexts, showNumber } from '../../ui/pad/texts'
import type { JoinTexts } from '../../wording/join.en'
import type { Language } from '../texts'

/** Seats that are listed by name; more are counted. */
const LISTED = 8

/** Who sits at the table, as this seat may know it. */
export function Seats({
  seats,
  own,
  t,
  language,
}: {
  readonly seats: readonly Face[]
  readonly own: number
  readonly t: JoinTexts
  readonly language: Language
}) {
  const kinds = padTexts(language).kinds
  if (seats.length < 2) return null
  return (
    <section className="seats">
      <h2>{t.match.players}</h2>
      {seats.length > LISTED ? (
        <p>{t.match.moreSeats(showNumber(seats.length, language))}</p>
      ) : (
        <ul>
          {seats.map(face => (
            <li key={face.seat} data-own={face.seat === own || undefined}>
              <SeatMark seat={face.seat} seats={seats.length} kind={face.kind} language={language} label={false} />
              <span>{face.name}</span>
              <span className="hint">
                {[face.role, face.seat === own || face.kind === 'unknown' || face.isRehearsal ? undefined : kinds[face.kind]]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
