import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '../../catalogue'
import type { HostFrame, TableRow } from '../../host/handle'
import { nameOf } from '../../ui/pad/naming'
import { SeatMark } from '../../ui/pad/SeatMark'
import { span } from '../run/say'
import { useSettings } from '../settings'
import { LiveList } from './LiveList'
import type { Names } from './names'
import { type Offered, RowMenu } from './RowMenu'
import { counted, deadlineOf, LISTED, offeredAt, type Saying, seatName, waitsFor } from './table-say'
import { useNarrow } from './use-narrow'

const HEIGHT = 64
const NARROW = 128

/** The tables of the present matching: who sits where, on which step, since when, whom it waits for, and when its clock ends. */
export function TablesPart(props: {
  readonly frame: HostFrame
  readonly names: Names
  readonly entry: CatalogueEntry | null
  readonly now: number
  onPick(picked: Offered, from: HTMLElement | null): void
}) {
  const { frame, names, now } = props
  const { t } = useTranslation('host')
  const language = useSettings(s => s.language)
  const isNarrow = useNarrow()
  const [held, setHeld] = useState<string | null>(null)
  const saying: Saying = { t, names, entry: props.entry, language }
  const cells = (table: TableRow) => {
    const name = t('tables.name', { n: table.index + 1 })
    const deadline = deadlineOf(table)
    const isRunning = table.status === 'running'
    return [
      <span key="name" className="live-name">
        {name}
      </span>,
      <Seats key="seats" table={table} saying={saying} />,
      <span key="step" className="live-doing">
        {isRunning
          ? table.turn === null
            ? String(table.step)
            : t('tables.stepIs', { k: table.step, turn: nameOf(table.turn, {}) })
          : t(`tables.statuses.${table.status}`)}
        <small> {t('people.since', { time: span(now - table.since, language) })}</small>
      </span>,
      <span key="waits" className="live-waits" data-none={table.waitsFor.length === 0 || undefined}>
        {isRunning && (
          <>
            {!table.atBarrier && <span className="live-caption">{t('tables.waits')} </span>}
            {waitsFor(table, saying)}
          </>
        )}
      </span>,
      <span key="clock" className="live-clock">
        {isRunning && deadline !== null ? span(deadline - now, language) : <span aria-hidden="true">–</span>}
      </span>,
      <RowMenu key="do" label={t('people.doFor', { name })} offered={offeredAt(table, name)} onPick={props.onPick} />,
    ]
  }
  return (
    <div className="tables-live">
      {frame.tables.length === 0 ? (
        <p className="host-none">{t('tables.none')}</p>
      ) : (
        <LiveList
          label={t('tables.label')}
          kind="tables"
          columns={[t('tables.head'), t('tables.seats'), t('tables.step'), t('tables.waits'), t('tables.clock'), '']}
          lastLabel={t('people.do')}
          rows={frame.tables}
          rowHeight={isNarrow ? NARROW : HEIGHT}
          held={held}
          keyOf={table => table.match}
          cells={cells}
          onHold={setHeld}
        />
      )}
      {frame.watching.length > 0 && (
        <p className="host-hint">{t('tables.watching', { names: frame.watching.map(party => names.party(party)).join(', ') })}</p>
      )}
    </div>
  )
}

/** The places of a table with a shape for who sits there; whoever must decide stands out. Large tables are counted. */
function Seats({ table, saying }: { readonly table: TableRow; readonly saying: Saying }) {
  if (table.seats.length > LISTED) return <span className="live-seats">{counted(table, saying)}</span>
  return (
    <span className="live-seats">
      {table.seats.map(seat => (
        <span key={seat.seat} className="live-seat" data-due={seat.due || undefined} title={seatName(seat, saying)}>
          <SeatMark seat={seat.seat} seats={table.seats.length} kind={kindOf(seat.player.kind)} language={saying.language} size={14} />
          <span>{seatName(seat, saying)}</span>
        </span>
      ))}
    </span>
  )
}

const kindOf = (kind: TableRow['seats'][number]['player']['kind']) => (kind === 'table' ? 'recorded' : kind)
