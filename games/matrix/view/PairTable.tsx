import type { SeatProps } from '../../../src/ui/contract'
import { fillOf } from '../../../src/ui/kit/chart/paint'
import { SeatMark } from '../../../src/ui/pad/SeatMark'
import type { Matrix, PairBrief, PairSeen } from '../types'
import { nameOf, orderOf } from '../wording/names'
import { screenTexts } from '../wording/screen'
import { numberIn } from '../wording/speak'

type Props = SeatProps<Matrix> & { readonly brief: PairBrief; readonly seen: PairSeen | null }

/** The payoff matrix from this seat's side: own actions down, own points first and in the seat's colour; the cell just played has a frame. */
export function PairTable({ seat, seats, brief, seen, labels, language }: Props) {
  const t = screenTexts(language)
  const say = numberIn(language)
  const [rows, columns] = [orderOf(brief.own, labels), orderOf(brief.other, labels)]
  const them = seats.find(face => face.seat !== seat)
  const kindOf = (who: number) => seats.find(face => face.seat === who)?.kind ?? 'human'
  const fill = fillOf({ seat, seats: 2, kind: kindOf(seat) })
  const isLast = (i: number, j: number) => seen !== null && seen.round > 0 && seen.own === i && seen.other === j
  return (
    <div className="mx-scroll" tabIndex={rows.length * columns.length > 9 ? 0 : -1} role="group" aria-label={t.matrix}>
      <table className="mx-matrix">
        <caption className="unseen">{`${t.matrix}: ${t.yours} / ${t.theirs}`}</caption>
        <thead>
          <tr>
            <td className="mx-corner">
              <span>
                <SeatMark seat={seat} seats={2} kind={kindOf(seat)} language={language} size={16} label={false} />
                {t.you}
              </span>
            </td>
            <th colSpan={columns.length} scope="colgroup" className="mx-them">
              <span>
                <SeatMark seat={1 - seat} seats={2} kind={kindOf(1 - seat)} language={language} size={16} label={false} />
                {them?.name ?? t.other}
              </span>
            </th>
          </tr>
          <tr>
            <td />
            {columns.map(j => (
              <th key={j} scope="col">
                {nameOf(brief.other[j]!, brief.other, language, labels)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(i => (
            <tr key={i}>
              <th scope="row">{nameOf(brief.own[i]!, brief.own, language, labels)}</th>
              {columns.map(j => (
                <td key={j} data-last={isLast(i, j) || undefined}>
                  <span className="mx-cell">
                    <span className="mx-own" style={{ background: fill }}>
                      {say(brief.payoffs[i]![j]![0])}
                    </span>
                    <span className="unseen"> / </span>
                    <span className="mx-other">{say(brief.payoffs[i]![j]![1])}</span>
                  </span>
                  {isLast(i, j) && <span className="mx-tag">{t.lastRound}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
