import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { type MeasureId, MEASURES } from '../../measures/groups'
import { BarChart } from '../../ui/kit/chart/BarChart'
import type { Look } from '../../ui/kit/chart/types'
import { figure } from '../../ui/screens/dashboard/figures'
import { byGame, valuesOf } from './analyse'
import { bar, howIntervals } from './bars'
import type { Entry } from './entry'
import { sayContrast, sayPairs, type Speaker } from './say'
import { type DashboardSearch, DIMENSIONS, type Dimension, type Filters } from './search'
import type { Counted } from './select'
import { useAnswer } from './use-answer'

/** Two groups side by side: what they differ in, which two, and for each measure the difference with its statistics over a chart of both. */
export function CompareSection(props: {
  readonly entries: readonly Entry[]
  readonly matches: readonly Counted[]
  readonly filters: Filters
  readonly search: DashboardSearch
  readonly speaker: Speaker
  nameOf(by: Dimension, value: string): string
  lookOf(player: string): Look | undefined
  onChange(change: { readonly by?: Dimension; readonly a?: string | undefined; readonly b?: string | undefined }): void
}) {
  const { entries, matches, filters, search, speaker, nameOf, onChange } = props
  const { t, language } = speaker
  const by = search.by ?? 'player'
  const values = useMemo(() => valuesOf(matches, by), [matches, by])
  // Until somebody chooses, the two with the most matches stand side by side.
  const a = search.a ?? values.find(([value]) => value !== search.b)?.[0]
  const b = search.b ?? values.find(([value]) => value !== a)?.[0]
  const dimensions = useMemo(() => DIMENSIONS.filter(each => each === by || valuesOf(matches, each).length > 1), [matches, by])
  const wish = useMemo(() => (a === undefined || b === undefined || a === b ? null : ({ kind: 'compare', by, a, b } as const)), [a, b, by])
  const { value: comparison, stale } = useAnswer<'compare'>(entries, filters, wish)
  const games = useMemo(() => byGame(matches).length, [matches])
  const options = values.map(([value, n]) => ({ value, label: `${nameOf(by, value)} (${figure(n, language, 0)})` }))
  const withGone = (chosen: string | undefined) =>
    chosen === undefined || values.some(([value]) => value === chosen) ? options : [{ value: chosen, label: `${nameOf(by, chosen)} (0)` }, ...options]
  const pick = (label: string, value: string | undefined, change: (value: string) => void) => (
    <Select
      label={label}
      data={withGone(value)}
      value={value ?? null}
      searchable
      allowDeselect={false}
      limit={300}
      onChange={next => next !== null && change(next)}
    />
  )
  const lookOf = (value: string | undefined, side: number): Look =>
    (by === 'player' && value !== undefined ? props.lookOf(value) : undefined) ?? { seat: side }
  return (
    <section className="dash-section" aria-label={t('views.compare')}>
      <div className="compare-picks">
        <Select
          label={t('compare.by')}
          data={dimensions.map(value => ({ value, label: t(`compare.dimensions.${value}`) }))}
          value={by}
          allowDeselect={false}
          onChange={value => value !== null && onChange({ by: value as Dimension, a: undefined, b: undefined })}
        />
        {pick(t('compare.a'), a, value => onChange({ a: value, b }))}
        {pick(t('compare.b'), b, value => onChange({ a, b: value }))}
        <button type="button" className="button" disabled={wish === null} onClick={() => onChange({ a: b, b: a })}>
          {t('compare.swap')}
        </button>
      </div>
      {wish === null ? (
        <p className="lead">{a !== undefined && a === b ? t('compare.same') : values.length < 2 ? t('compare.few') : t('compare.pick')}</p>
      ) : (
        <>
          {games > 1 && by !== 'game' && <p className="note">{t('compare.games')}</p>}
          <div className="compare" data-stale={stale || undefined} aria-busy={stale}>
            {MEASURES.map(measure => (
              <div key={measure} className="compare-one">
                {comparison === null ? (
                  <p className="soft">{t('computing')}</p>
                ) : (
                  <BarChart
                    says={sayContrast(speaker, measure, nameOf(by, wish.a), nameOf(by, wish.b), comparison.contrasts[measure])}
                    n={t('compare.n', {
                      a: nameOf(by, wish.a),
                      an: pairsOf(speaker, comparison.a, measure),
                      b: nameOf(by, wish.b),
                      bn: pairsOf(speaker, comparison.b, measure),
                    })}
                    caption={howIntervals(speaker, [comparison.a.measures[measure], comparison.b.measures[measure]])}
                    language={language}
                    file={`compare-${measure}`}
                    x={{ title: t(`axis.${measure}`), unit: '%' }}
                    rows={[
                      bar('a', nameOf(by, wish.a), comparison.a.measures[measure], lookOf(wish.a, 4), 100),
                      bar('b', nameOf(by, wish.b), comparison.b.measures[measure], lookOf(wish.b, 5), 100),
                    ]}
                  />
                )}
              </div>
            ))}
          </div>
        </>
      )}
    </section>
  )
}

const pairsOf = (
  speaker: Speaker,
  side: { readonly measures: Readonly<Record<MeasureId, { readonly matches: number; readonly units: number }>> },
  measure: MeasureId,
): string => sayPairs(speaker, side.measures[measure].matches, side.measures[measure].units)
