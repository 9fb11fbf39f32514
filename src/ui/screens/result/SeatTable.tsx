import { useMemo, useState } from 'react'
import type { SeatFace } from '../../contract'
import type { Language } from '../../../wording/objection'
import { resultTexts } from '../../../wording/result'
import { resultPublishedTexts } from '../../../wording/result-published'
import { SeatMark } from '../../pad/SeatMark'
import { padTexts } from '../../pad/texts'
import { percent, points } from './numbers'
import { type Column, Rows } from './Rows'
import type { Value } from './why'

/** One seat of the table: who sits there, `player` as tables name players, and its numbers in points; null is "n/a". */
export interface SeatRow {
  readonly face: SeatFace
  readonly player: string
  readonly payoff: number
  readonly baseline: number | null
  readonly ideal: number | null
  readonly selfGain: Value
  /** Points per round; null is "n/a". Absent at every seat where the game knows no regret. */
  readonly regret?: number | null
  /** What else is to be known of the seat: that somebody else took it over. */
  readonly note?: string
}

/** So few rows need no sorting. */
const UNSORTED = 4
/** Tables larger than this begin in the order of payoffs. */
const RANKED = 12

type Key = 'seat' | 'payoff' | 'baseline' | 'ideal' | 'selfGain' | 'regret'
type Sort = { readonly by: Key; readonly down: boolean }

const keyOf = (row: SeatRow, by: Key): number =>
  by === 'seat' ? row.face.seat : by === 'selfGain' ? (row.selfGain.value ?? -Infinity) : (row[by] ?? -Infinity)

/** Seats in the order of a column; equal ones in seat order. */
function sorted(rows: readonly SeatRow[], { by, down }: Sort): readonly SeatRow[] {
  const sign = down ? -1 : 1
  return [...rows].sort((a, b) => {
    const [x, y] = [keyOf(a, by), keyOf(b, by)]
    return (x === y ? 0 : x < y ? -sign : sign) || a.face.seat - b.face.seat
  })
}

/** Every seat with what it got beside its reference points; sortable, and as quick with 500 seats as with two. */
export function SeatTable({ rows, language }: { readonly rows: readonly SeatRow[]; readonly language: Language }) {
  const t = resultTexts(language)
  const words = resultPublishedTexts(language)
  const [sort, setSort] = useState<Sort>(rows.length > RANKED ? { by: 'payoff', down: true } : { by: 'seat', down: false })
  const order = useMemo(() => sorted(rows, sort), [rows, sort])
  const column = (id: Key, hint?: string): Column => ({
    id,
    head: id === 'regret' ? words.ours.regret.name : t.columns[id],
    isNumber: id !== 'seat',
    ...(rows.length > UNSORTED ? { sorted: sort.by !== id ? 'none' : sort.down ? 'descending' : 'ascending' } : {}),
    ...(rows.length > UNSORTED ? { onSort: () => setSort({ by: id, down: sort.by === id ? !sort.down : id !== 'seat' }) } : {}),
    ...(id === 'seat' || id === 'selfGain' ? {} : { unit: id === 'regret' ? words.perRound : t.unit }),
    ...(hint === undefined ? {} : { hint }),
  })
  const columns = [
    column('seat'),
    column('payoff'),
    column('baseline', t.columnHints.baseline),
    column('ideal', t.columnHints.ideal),
    column('selfGain'),
    ...(rows.some(row => row.regret !== undefined) ? [column('regret', words.ours.regret.means)] : []),
  ]
  return (
    <Rows
      label={t.seatTable}
      name="seats"
      columns={columns}
      count={order.length}
      rowHeight={61}
      language={language}
      cells={i => cellsOf(order[i] as SeatRow, rows.length, language)}
    />
  )
}

function cellsOf({ face, player, payoff, baseline, ideal, selfGain, regret, note }: SeatRow, seats: number, language: Language) {
  const t = resultTexts(language)
  const number = (x: number | null) => (x === null ? t.na : points(x, language))
  return [
    <span key="who" className="rows-who">
      <SeatMark seat={face.seat} seats={seats} kind={face.kind} language={language} label={false} />
      <span>
        <span className="rows-name">{face.name}</span>
        <span className="rows-sub">
          {[face.role, face.isRehearsal === true ? '' : padTexts(language).kinds[face.kind], player].filter(Boolean).join(' · ')}
        </span>
        {note !== undefined && <span className="rows-note-own">{note}</span>}
      </span>
    </span>,
    <strong key="payoff">{points(payoff, language)}</strong>,
    number(baseline),
    number(ideal),
    selfGain.value === null ? t.na : percent(selfGain.value, language),
    ...(regret === undefined ? [] : [number(regret)]),
  ]
}
