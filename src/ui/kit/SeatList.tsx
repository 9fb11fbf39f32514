import type { Seat } from '../../core/game'
import type { SeatFace } from '../contract'
import { SeatMark } from '../pad/SeatMark'
import { type Language, padTexts } from '../pad/texts'
import './seat-list.css'

/** Seats that are listed one by one; larger tables list people and count the rest. */
const EACH = 12

interface Row {
  readonly face: SeatFace
  readonly name: string
  readonly count: number
  readonly waiting: number
}

function rowsOf(faces: readonly SeatFace[], waiting: ReadonlySet<Seat>): readonly Row[] {
  if (faces.length <= EACH) return faces.map(face => ({ face, name: face.name, count: 1, waiting: waiting.has(face.seat) ? 1 : 0 }))
  const rows = new Map<string, Row>()
  for (const face of faces) {
    const name = face.kind === 'human' ? face.name : face.name.replace(/ \d+$/, '')
    const row = rows.get(`${face.kind} ${name}`) ?? { face, name, count: 0, waiting: 0 }
    rows.set(`${face.kind} ${name}`, { ...row, count: row.count + 1, waiting: row.waiting + (waiting.has(face.seat) ? 1 : 0) })
  }
  return [...rows.values()].sort((a, b) => Number(b.face.kind === 'human') - Number(a.face.kind === 'human'))
}

/** Who sits at the table, what they are, and who is deciding now. */
export function SeatList(props: {
  readonly faces: readonly SeatFace[]
  readonly title: string
  readonly waiting: readonly Seat[]
  readonly waitingText: string
  readonly language: Language
  readonly own?: Seat | undefined
}) {
  const { faces, language } = props
  const kinds = padTexts(language).kinds
  return (
    <section aria-label={props.title}>
      <h2 className="feed-head">{props.title}</h2>
      <ul className="seat-list">
        {rowsOf(faces, new Set(props.waiting)).map(({ face, name, count, waiting }) => (
          <li key={face.seat} data-own={face.seat === props.own || undefined}>
            <SeatMark seat={face.seat} seats={faces.length} kind={face.kind} language={language} label={false} />
            <span className="seat-name">
              {name}
              {count > 1 && ` × ${count}`}
            </span>
            <span className="seat-kind">{[face.role, face.isRehearsal === true ? '' : kinds[face.kind]].filter(Boolean).join(' · ')}</span>
            <span className="seat-now">{waiting > 0 ? (count > 1 ? `${waiting} …` : props.waitingText) : ''}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
