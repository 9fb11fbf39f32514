import { useMemo } from 'react'
import type { MeasureId, Trust } from '../../measures/groups'
import { BarChart } from '../../ui/kit/chart/BarChart'
import type { Look } from '../../ui/kit/chart/types'
import { type DataColumn, DataTable } from '../../ui/screens/dashboard/DataTable'
import { shortLabel } from '../player-name'
import type { Row } from './analyse'
import { bar, howIntervals, percentAxis } from './bars'
import { measureColumns } from './columns'
import { LookMark } from './LookMark'
import { sayPairs, sayRanking, sayTrust, type Speaker } from './say'

/** Bars that a chart draws; the table beneath has every row. */
const DRAWN = 12

/** Players or pairings: a chart of one measure, and a table of all. A row opens its matches. */
export function Ranking(props: {
  readonly rows: readonly Row[]
  readonly isStale: boolean
  readonly measure: MeasureId
  readonly heading: 'player' | 'pairing'
  readonly matches: number
  readonly units: number
  readonly trust: Trust
  readonly speaker: Speaker
  gameTitle(id: string): string
  lookOf(row: Row): Look | undefined
  onOpen(row: Row): void
}) {
  const { rows, measure, heading, speaker, gameTitle, lookOf, onOpen } = props
  const { t, language } = speaker
  const many = new Set(rows.map(row => row.game)).size > 1
  const columns = useMemo(
    () => [nameColumn({ heading, many, speaker, lookOf, onOpen, gameTitle }), ...measureColumns(speaker)],
    [heading, many, speaker, lookOf, onOpen, gameTitle],
  )
  const drawn = rows.filter(row => row.measures[measure].value !== null).slice(0, DRAWN)
  const nameOf = (row: Row) => `${speaker.label(row.key)}${many ? `, ${gameTitle(row.game)}` : ''}`
  const bars = drawn.map(row => ({
    ...bar(`${row.game} ${row.key}`, nameOf(row), row.measures[measure], lookOf(row), 100),
    short: shortLabel(nameOf(row)),
  }))
  const named = drawn.map(row => ({ name: nameOf(row), value: row.measures[measure].value }))
  const all = rows.filter(row => row.measures[measure].value !== null).length
  return (
    <>
      <BarChart
        says={sayRanking(speaker, measure, named)}
        n={sayPairs(speaker, props.matches, props.units)}
        caption={[
          howIntervals(
            speaker,
            drawn.map(row => row.measures[measure]),
          ),
          all > DRAWN ? t('says.top', { n: DRAWN, all }) : '',
          sayTrust(speaker, props.trust),
        ]
          .filter(part => part !== '')
          .join(' ')}
        language={language}
        file={`${heading}-${measure}`}
        x={percentAxis(t(`axis.${measure}`), bars)}
        rows={bars}
      />
      <DataTable
        label={t(heading === 'player' ? 'views.players' : 'views.pairings')}
        columns={columns}
        rows={rows}
        rowHeight={56}
        isStale={props.isStale}
        scrolls={t('scrolls')}
        sortLabel={column => t('sort', { column })}
        keyOf={row => `${row.game} ${row.key}`}
        onRow={onOpen}
      />
      <p className="note">
        {t('rowHint')} {t('naHint')} {t('trustHint')}
      </p>
    </>
  )
}

/** Who, with the mark of its charts and, where there are several games, which one. The name opens the matches. */
function nameColumn(at: {
  readonly heading: 'player' | 'pairing'
  readonly many: boolean
  readonly speaker: Speaker
  gameTitle(id: string): string
  lookOf(row: Row): Look | undefined
  onOpen(row: Row): void
}): DataColumn<Row> {
  const { t, label } = at.speaker
  return {
    id: 'name',
    title: t(`columns.${at.heading}`),
    width: 208,
    sortBy: row => label(row.key),
    cell: row => (
      <div className="data-name">
        <LookMark look={at.lookOf(row)} />
        <span>
          <button type="button" onClick={() => at.onOpen(row)} title={t('openMatches', { name: label(row.key) })}>
            {shortLabel(label(row.key))}
          </button>
          {at.many && <small>{at.gameTitle(row.game)}</small>}
        </span>
      </div>
    ),
  }
}
