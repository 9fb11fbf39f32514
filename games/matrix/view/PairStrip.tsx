import type { SeatProps } from '../../../src/ui/contract'
import { fillOf } from '../../../src/ui/kit/chart/paint'
import { SeatMark } from '../../../src/ui/pad/SeatMark'
import { readMarks } from '../marks'
import type { Matrix, PairBrief, PairSeen } from '../types'
import { nameOf } from '../wording/names'
import { screenTexts } from '../wording/screen'

/** Rounds that are shown, the latest at the end. */
const SHOWN = 20

type Props = SeatProps<Matrix> & { readonly brief: PairBrief; readonly seen: PairSeen }

/** Both players' moves, round by round: filled is the first action, plain another; every box carries the start of its action's name. */
export function PairStrip({ seat, seats, brief, seen, labels, language }: Props) {
  const t = screenTexts(language)
  const from = Math.max(0, seen.round - SHOWN)
  const mine = readMarks(seen.mine.slice(from), brief.own)
  const theirs = readMarks(seen.theirs.slice(from), brief.other)
  const own = (i: number) => (i < 0 ? t.void : nameOf(brief.own[i]!, brief.own, language, labels))
  const other = (i: number) => (i < 0 ? t.void : nameOf(brief.other[i]!, brief.other, language, labels))
  const kindOf = (who: number) => seats.find(face => face.seat === who)?.kind ?? 'human'
  return (
    <div className="mx-history">
      <h3>{t.history}</h3>
      <div className="mx-strip">
        <span className="mx-who" aria-hidden="true">
          <SeatMark seat={seat} seats={2} kind={kindOf(seat)} language={language} size={16} label={false} />
          <SeatMark seat={1 - seat} seats={2} kind={kindOf(1 - seat)} language={language} size={16} label={false} />
        </span>
        <ol>
          {mine.map((move, i) => (
            <li key={from + i}>
              <span className="unseen">{t.roundPair(String(from + i + 1), own(move), other(theirs[i]!))}</span>
              <Box name={own(move)} fill={move === 0 ? fillOf({ seat, seats: 2, kind: kindOf(seat) }) : null} />
              <Box name={other(theirs[i]!)} fill={theirs[i] === 0 ? fillOf({ seat: 1 - seat, seats: 2, kind: kindOf(1 - seat) }) : null} />
              <span className="mx-round" aria-hidden="true">
                {from + i + 1}
              </span>
            </li>
          ))}
        </ol>
      </div>
      {from > 0 && <p className="mx-note">{t.earlier(String(from))}</p>}
    </div>
  )
}

/** One move: the first letters of its name, on the seat's colour where it is the first action. */
export function Box({ name, fill }: { readonly name: string; readonly fill: string | null }) {
  return (
    <span
      className="mx-box"
      aria-hidden="true"
      data-filled={fill !== null || undefined}
      data-deep={fill === 'var(--seat-4)' || undefined}
      style={fill === null ? undefined : { background: fill }}
    >
      {name.slice(0, 2)}
    </span>
  )
}
