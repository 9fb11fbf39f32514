import { useMemo } from 'react'
import type { MeasureId } from '../../measures/groups'
import { BarChart } from '../../ui/kit/chart/BarChart'
import type { Look } from '../../ui/kit/chart/types'
import { type DataColumn, DataTable } from '../../ui/screens/dashboard/DataTable'
import type { Row } from './analyse'
import { bar, howIntervals } from './bars'
import { measureColumns } from './columns'
import { LookMark } from './LookMark'
import { sayPairs, sayRanking, shownLabel, type Speaker } from './say'

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
  readonly speaker: Speaker
  gameTitle(id: string): string
  lookOf(row: Row): Look | undefined
  onOpen(row: Row): void
}) {
  const { rows, measure, heading, speaker, gameTitle, lookOf, onOpen } = props
  const { t, language } = speaker
  const many = new Set(rows.map(row => row.game)).size > 1
  const columns = useMemo((): readonly DataColumn<Row>[] => {
    const name: DataColumn<Row> = {
      id: 'name',
      title: t(`columns.${heading}`),
      width: heading === 'player' ? 176 : 208,
      sortBy: row => shownLabel(row.key, t),
      cell: row => (
        <div className="data-name">
          <LookMark look={lookOf(row)} />
          <span>
            <button type="button" onClick={() => onOpen(row)} title={t('openMatches', { name: row.key })}>
              {shownLabel(row.key, t)}
            </button>
            {many && <small>{gameTitle(row.game)}</small>}
          </span>
        </div>
      ),
    }
    return [name, ...measureColumns(speaker)]
  }, [t, heading, many, speaker, lookOf, onOpen, gameTitle])
  const drawn = rows.filter(row => row.measures[measure].value !== null).slice(0, DRAWN)
  const nameOf = (row: Row) => `${shownLabel(row.key, t)}${many ? `, ${gameTitle(row.game)}` : ''}`
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
        ]
          .filter(part => part !== '')
          .join(' ')}
        language={language}
        file={`${heading}-${measure}`}
        x={{ title: t(`axis.${measure}`), unit: '%' }}
        rows={drawn.map(row => bar(`${row.game} ${row.key}`, nameOf(row), row.measures[measure], lookOf(row), 100))}
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
        {t('rowHint')} {t('naHint')}
      </p>
    </>
  )
}
