import { type Aggregate, MEASURES } from '../../measures/groups'
import type { DataColumn } from '../../ui/screens/dashboard/DataTable'
import { figure, percent, points, smallPercent } from '../../ui/screens/dashboard/figures'
import type { Row } from './analyse'
import type { Speaker } from './say'

/** A measure in a cell: its value, and under it the interval or why there is none. */
function MeasureCell({ value: { value, lo, hi, method }, speaker }: { readonly value: Aggregate; readonly speaker: Speaker }) {
  const { t, language } = speaker
  if (value === null) return <span className="soft">{t('na')}</span>
  const bound = (x: number) => figure(100 * x, language, 1)
  return (
    <>
      {percent(value, language, '', 1)}
      <small>{lo !== null && hi !== null ? t('range', { lo: bound(lo), hi: bound(hi) }) : method === 'one unit' ? t('oneUnit') : ''}</small>
    </>
  )
}

/** The columns that players and pairings share: the three measures, and always beside them matches, units, welfare lost, seats below baseline, the shares of fallbacks and failures. */
export function measureColumns(speaker: Speaker): readonly DataColumn<Row>[] {
  const { t, language } = speaker
  const count = (x: number) => figure(x, language, 0)
  const share = (x: number | null) => (x === null ? <span className="soft">{t('na')}</span> : smallPercent(x, language))
  const number = (
    id: 'n' | 'fallback' | 'failed' | 'lost' | 'below',
    width: number,
    sortBy: (row: Row) => number | undefined,
    cell: DataColumn<Row>['cell'],
  ): DataColumn<Row> => ({
    id,
    title: t(`columns.${id}`),
    hint: t(`hints.${id}`),
    width,
    isNumber: true,
    sortBy,
    cell,
  })
  return [
    ...MEASURES.map(
      (measure): DataColumn<Row> => ({
        id: measure,
        title: t(`columns.${measure}`),
        hint: t(`hints.${measure}`),
        width: 116,
        isNumber: true,
        sortBy: row => row.measures[measure].value ?? undefined,
        cell: row => <MeasureCell value={row.measures[measure]} speaker={speaker} />,
      }),
    ),
    number(
      'n',
      112,
      row => row.matches,
      row => `${count(row.matches)} / ${count(row.units)}`,
    ),
    number(
      'lost',
      112,
      row => row.welfareLost,
      row => (
        <>
          {points(row.welfareLost, language)}
          <small>{t('points')}</small>
        </>
      ),
    ),
    number(
      'below',
      104,
      row => row.belowBaseline,
      row => smallPercent(row.belowBaseline, language),
    ),
    number(
      'fallback',
      120,
      row => row.fallbackShare ?? undefined,
      row => share(row.fallbackShare),
    ),
    number(
      'failed',
      112,
      row => row.failureShare ?? undefined,
      row => share(row.failureShare),
    ),
  ]
}
