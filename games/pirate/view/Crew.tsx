import { exactly } from '../../../src/core/figures'
import type { SeatFace } from '../../../src/ui/contract'
import { SeatMark } from '../../../src/ui/pad/SeatMark'
import type { ScreenTexts } from '../wording/screen'

/** Up to so many seats each has a row; of more, those with a share, the proposer and the looker. */
const mostRows = 20
const mostPaid = 12

/** What the list shows: shares from seat `first` on (null: no plan yet), who is looking, and from which seat on they are still in. */
export interface CrewProps {
  readonly seats: readonly SeatFace[]
  readonly me: number
  readonly first: number
  readonly shares: readonly number[] | null
  /** The seat from which the crew is still in; above `first` where the plan was rejected. */
  readonly aboard: number
  readonly proposing: boolean
  readonly gold: number
  readonly language: 'en' | 'de'
  readonly t: ScreenTexts
}

/** The seats that get a row, ascending. */
function rowsOf({ seats, me, first, shares, aboard }: CrewProps): readonly number[] {
  const all = seats.map(({ seat }) => seat)
  if (all.length <= mostRows) return all
  const paid = all.filter(seat => seat >= first && (shares?.[seat - first] ?? 0) !== 0).slice(0, mostPaid)
  return [...new Set([first, aboard, me, ...paid])].filter(seat => seat < all.length).sort((a, b) => a - b)
}

/** The crew in order of rank, each with its share of the plan as a bar. */
export function Crew(props: CrewProps) {
  const { seats, me, first, shares, aboard, proposing, gold, language, t } = props
  const rows = rowsOf(props)
  const isMorePaid = shares?.some((share, i) => share !== 0 && !rows.includes(first + i)) ?? false
  const hidden = seats.length - aboard - rows.filter(seat => seat >= aboard).length
  return (
    <>
      {seats.length > mostRows && aboard > 0 && <p className="pi-note">{t.ranksOut(String(aboard))}</p>}
      <ol className="pi-crew" aria-label={t.crew}>
        {rows.map(seat => {
          const face = seats[seat]
          const share = seat < first || shares === null ? null : (shares[seat - first] ?? 0)
          const status = seat < aboard ? t.out : proposing && seat === aboard ? t.proposes : null
          const name = seat === me ? t.you : (face?.name ?? '')
          const wide = share === null ? 0 : Math.min(1, Math.max(0, share / gold))
          return (
            <li key={seat} data-me={seat === me || undefined} data-out={seat < aboard || undefined}>
              <span className="unseen">{t.row(String(seat + 1), name, share === null ? null : exactly(share, language), status)}</span>
              <span className="pi-rank" aria-hidden="true">
                {seat + 1}
              </span>
              <SeatMark seat={seat} seats={seats.length} kind={face?.kind ?? 'human'} language={language} size={18} label={false} />
              <span className="pi-who" aria-hidden="true">
                <span className="pi-name">{name}</span>
                {status !== null && <span className="pi-status">{status}</span>}
                <span className="pi-track">
                  <i style={{ width: `${wide * 100}%` }} data-some={(share ?? 0) > 0 || undefined} />
                </span>
              </span>
              <span className="pi-share" aria-hidden="true">
                {share === null ? '' : exactly(share, language)}
              </span>
            </li>
          )
        })}
      </ol>
      {seats.length > mostRows && hidden > 0 && <p className="pi-note">{t.rest(String(hidden), shares !== null && !isMorePaid)}</p>}
    </>
  )
}
