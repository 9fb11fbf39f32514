import type { Aggregate } from '../../measures/groups'
import type { BarRow } from '../../ui/kit/chart/BarChart'
import type { Axis, Look } from '../../ui/kit/chart/types'
import type { Speaker } from './say'

/** An aggregate as a bar, with its interval as a whisker and the units' own values where they are few. `scale`: 100 makes shares percentages. */
export function bar(id: string, name: string, { value, lo, hi, points, units }: Aggregate, look: Look | undefined, scale: number): BarRow {
  const scaled = (x: number) => Math.round(x * scale * 1000) / 1000
  return {
    id,
    name,
    ...(look === undefined ? {} : { look }),
    value: value === null ? null : rounded(value * scale),
    ...(lo === null || hi === null ? {} : { lo: scaled(lo), hi: scaled(hi) }),
    n: units,
    ...(points.length < 2 ? {} : { values: points.map(scaled) }),
  }
}

/** A percentage to one decimal, anything else to two: what a label can carry. */
const rounded = (x: number): number => Number(x.toFixed(Math.abs(x) >= 10 ? 1 : 2))

/** The axis of a share in per cent: 0 to 100 where everything drawn lies there, so that charts can be compared at a glance. */
export function percentAxis(title: string, rows: readonly BarRow[]): Axis {
  const drawn = rows.flatMap(({ value, lo, hi, values = [] }) => [value ?? 0, lo ?? 0, hi ?? 0, ...values])
  return { title, unit: '%', ...(drawn.every(x => x >= 0 && x <= 100) ? { domain: [0, 100] as const } : {}) }
}

/** How the whiskers of a chart were made, and what its dots are, as far as it has any. */
export function howIntervals({ t }: Speaker, all: readonly Aggregate[]): string {
  const methods = new Set(all.map(each => each.method))
  const how = [
    ...(methods.has('t') ? [t('says.t')] : []),
    ...(methods.has('bootstrap') ? [t('says.bootstrap')] : []),
    ...(methods.has('one unit') ? [t('says.none1')] : []),
    ...(all.some(each => each.points.length > 1) ? [t('says.points')] : []),
  ]
  if (methods.size === 1 && methods.has('one unit')) return t('says.alone')
  return how.length === 0 ? '' : `${t('says.whiskers', { how: how.join('; ') })}.`
}
