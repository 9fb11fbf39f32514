import type { MeasureId } from '../../measures/groups'

/** Which matches. Members that are left out don't restrict. `setup` is a key of `setupKey`, `from` and `to` local days (YYYY-MM-DD), both included. */
export interface Filters {
  readonly game?: string
  readonly setup?: string
  readonly player?: string
  readonly pairing?: string
  readonly session?: string
  readonly treatment?: string
  readonly from?: string
  readonly to?: string
  /** Leave out matches with a fallback decision. */
  readonly clean?: true
  /** Count identical deterministic matches every time. */
  readonly every?: true
}

/** The views of the dashboard, the first one by default. */
export const VIEWS = ['players', 'pairings', 'compare', 'matches'] as const
export type View = (typeof VIEWS)[number]

/** What two groups may differ in. */
export const DIMENSIONS = ['player', 'kind', 'pairing', 'game', 'setup', 'session', 'treatment'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** All that the dashboard's address says. `a` and `b` are values of the dimension `by`. */
export interface DashboardSearch extends Filters {
  readonly view?: View
  readonly measure?: MeasureId
  readonly by?: Dimension
  readonly a?: string
  readonly b?: string
}

/** As in measures/groups, which the page's router shall not load. */
const MEASURES: readonly MeasureId[] = ['selfGain', 'efficiency', 'fairness']
const texts = ['game', 'setup', 'player', 'pairing', 'session', 'treatment', 'a', 'b'] as const
const days = ['from', 'to'] as const
const flags = ['clean', 'every'] as const

/** Reads an address: whatever doesn't fit is left out, so that an old or mistyped link still opens. Defaults are not written out, so equal views have equal addresses. */
export function readSearch(raw: Readonly<Record<string, unknown>>): DashboardSearch {
  const out: Record<string, string | true> = {}
  for (const key of texts) {
    const value = raw[key]
    // The router reads a bare number as one.
    if (typeof value === 'string' ? value !== '' : typeof value === 'number') out[key] = String(value)
  }
  for (const key of days) if (isDay(raw[key])) out[key] = raw[key]
  for (const key of flags) if ([true, 1, '1', 'true'].includes(raw[key] as string)) out[key] = true
  const view = oneOf(VIEWS, raw['view'])
  const measure = oneOf(MEASURES, raw['measure'])
  const by = oneOf(DIMENSIONS, raw['by'])
  if (view !== undefined && view !== VIEWS[0]) out['view'] = view
  if (measure !== undefined && measure !== MEASURES[0]) out['measure'] = measure
  if (by !== undefined && by !== DIMENSIONS[0]) out['by'] = by
  return out
}

const oneOf = <V extends string>(all: readonly V[], value: unknown): V | undefined => all.find(one => one === value)

const isDay = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\d$/.test(value) &&
  Number.isFinite(Date.parse(value)) &&
  new Date(`${value}T00:00:00Z`).toISOString().startsWith(value)

/** The filters of an address alone. */
export function filtersOf({ view: _v, measure: _m, by: _b, a: _x, b: _y, ...filters }: DashboardSearch): Filters {
  return filters
}

/** An address with some members changed; undefined takes one out. */
export function withSearch(
  search: DashboardSearch,
  change: { readonly [K in keyof DashboardSearch]?: DashboardSearch[K] | undefined },
): DashboardSearch {
  return readSearch({ ...search, ...change })
}
