import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { type MeasureId, MEASURES } from '../../measures/groups'
import { BarChart } from '../../ui/kit/chart/BarChart'
import type { Look } from '../../ui/kit/chart/types'
import { figure } from '../../ui/screens/dashboard/figures'
import type { Comparison } from './analyse'
import { bar, howIntervals, percentAxis } from './bars'
import type { Facet } from './holdings'
import { sayContrast, sayPairs, sayTrust, type Speaker } from './say'
import { type DashboardSearch, DIMENSIONS, type Dimension, type Filters } from './search'
import { useAnswer } from './use-answer'

/** Colours of groups that are not players. */
const SIDES = [4, 5] as const
const VALUES = { kind: 'values' } as const
const NONE: readonly Facet[] = []

/** Two groups side by side: what they differ in, which two, and for each measure the difference with its statistics over a chart of both. */
export function CompareSection(props: {
  readonly version: number
  /** How many games the selection holds. */
  readonly games: number
  readonly filters: Filters
  readonly search: DashboardSearch
  readonly speaker: Speaker
  nameOf(by: Dimension, value: string): string
  lookOf(player: string): Look | undefined
  onChange(change: { readonly by?: Dimension; readonly a?: string | undefined; readonly b?: string | undefined }): void
}) {
  const { version, games, filters, search, speaker, nameOf, onChange } = props
  const { t, language } = speaker
  const by = search.by ?? 'player'
  const all = useAnswer<'values'>(version, filters, VALUES).value
  const values = all?.[by] ?? NONE
  // Until somebody chooses, the two with the most matches stand side by side.
  const a = search.a ?? values.find(([value]) => value !== search.b)?.[0]
  const b = search.b ?? values.find(([value]) => value !== a)?.[0]
  const dimensions = useMemo(() => DIMENSIONS.filter(each => each === by || (all?.[each].length ?? 0) > 1), [all, by])
  const wish = useMemo(() => (a === undefined || b === undefined || a === b ? null : ({ kind: 'compare', by, a, b } as const)), [a, b, by])
  const { value: comparison, stale } = useAnswer<'compare'>(version, filters, wish)
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
  const named = (value: string | undefined, side: number): Named => ({
    name: value === undefined ? '' : nameOf(by, value),
    look: lookOf(value, side),
  })
  const sides = [named(a, SIDES[0]), named(b, SIDES[1])] as const
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
        {pick(t('compare.a'), a, value => onChange({ a: value, b: value === b ? a : b }))}
        {pick(t('compare.b'), b, value => onChange({ a: value === a ? b : a, b: value }))}
        <button type="button" className="button" disabled={wish === null} onClick={() => onChange({ a: b, b: a })}>
          {t('compare.swap')}
        </button>
      </div>
      {wish === null ? (
        <p className="lead compare-none">
          {a !== undefined && a === b ? t('compare.same') : all === null ? t('computing') : values.length < 2 ? t('compare.few') : t('compare.pick')}
        </p>
      ) : (
        <>
          {games > 1 && by !== 'game' && <p className="note">{t('compare.games')}</p>}
          <div className="compare" data-stale={stale || undefined} aria-busy={stale}>
            {MEASURES.map(measure => (
              <div key={measure} className="compare-one">
                {comparison === null ? (
                  <p className="soft">{t('computing')}</p>
                ) : (
                  <Difference measure={measure} comparison={comparison} speaker={speaker} sides={sides} />
                )}
              </div>
            ))}
          </div>
        </>
      )}
    </section>
  )
}

/** One measure of both groups: the contrast in a sentence over their bars. */
function Difference(props: {
  readonly measure: MeasureId
  readonly comparison: Comparison
  readonly speaker: Speaker
  readonly sides: readonly [Named, Named]
}) {
  const { measure, comparison, speaker } = props
  const { t, language } = speaker
  const [a, b] = props.sides
  const both = [comparison.a.measures[measure], comparison.b.measures[measure]] as const
  const sides = [
    { name: a.name, side: comparison.a },
    { name: b.name, side: comparison.b },
  ]
  const bars = [bar('a', a.name, both[0], a.look, 100), bar('b', b.name, both[1], b.look, 100)]
  return (
    <BarChart
      says={sayContrast(speaker, measure, a.name, b.name, comparison.contrasts[measure])}
      n={t('compare.n', {
        a: a.name,
        an: sayPairs(speaker, both[0].matches, both[0].units),
        b: b.name,
        bn: sayPairs(speaker, both[1].matches, both[1].units),
      })}
      caption={[howIntervals(speaker, both), ...sides.map(({ name, side }) => t('trustOf', { name, says: sayTrust(speaker, side) }))]
        .filter(part => part !== '')
        .join(' ')}
      language={language}
      file={`compare-${measure}`}
      x={percentAxis(t(`axis.${measure}`), bars)}
      rows={bars}
    />
  )
}

interface Named {
  readonly name: string
  readonly look: Look
}
