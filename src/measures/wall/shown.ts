import type { PlayerSpec } from '../../core/spec'
import type { WallChart, WallMark, WallPoint } from '../../core/wall'

/** Kinds of players as a wall tells them apart; recordings, tables and imports are one. */
export type WallGroup = 'human' | 'llm' | 'scripted' | 'recorded'

/** The groups in the order of keys and tables. */
export const WALL_GROUPS = ['human', 'llm', 'scripted', 'recorded'] as const satisfies readonly WallGroup[]

/** One match as the host hands it over (host/handle.ts, WallFrame): `matching` 0-based; `over`: it ended in whatever way. */
export interface WallMatch {
  readonly match: string
  readonly matching: number
  readonly over: boolean
  readonly kinds: readonly PlayerSpec['kind'][]
  readonly points: readonly WallPoint[]
  readonly marks: readonly WallMark[]
}

/** A stretch of the axis with how many decisions of each group lie in it. `cells`: how many of the chart's equal cells it covers, so that its height can be count / cells. `picks`: split by pick, where that may be shown. */
export interface WallBin {
  readonly from: number
  readonly to: number
  readonly cells: number
  readonly counts: Readonly<Partial<Record<WallGroup, number>>>
  readonly picks: Readonly<Partial<Record<WallGroup, Readonly<Record<string, number>>>>>
}

/** The mean of one group in one round. `n` decisions at `tables` tables; `lo` and `hi`: the 95 % interval over tables, null below five of them. */
export interface WallMean {
  readonly group: WallGroup
  readonly n: number
  readonly tables: number
  readonly value: number
  readonly lo: number | null
  readonly hi: number | null
}

/** What one group chose in one round. `cells`: counts of picks, or of several picks together where one alone may not be told; `few`: a pick that one to four people chose, where saying so gives no number away. `n`: all decisions. */
export interface WallChoice {
  readonly group: WallGroup
  readonly n: number
  readonly cells: readonly { readonly picks: readonly string[]; readonly n: number }[]
  readonly few: readonly string[]
}

/** A dot of a scatter: one decision of a model or strategy, or the mean of `n` decisions of at least five people. */
export interface WallDot {
  readonly group: WallGroup
  readonly x: number
  readonly y: number
  readonly n: number
}

/**
 * What may be shown of one round of one matching. `period` counts them through, from 1. `withheld`: groups that took part and rest on fewer than five people. `split`: groups whose bins are split by pick.
 * `marks`: of this round (the target).
 */
export interface WallBlock {
  readonly period: number
  readonly matching: number
  readonly round: number
  readonly withheld: readonly WallGroup[]
  readonly means: readonly WallMean[]
  readonly bins: readonly WallBin[]
  readonly choices: readonly WallChoice[]
  readonly dots: readonly WallDot[]
  readonly marks: readonly WallMark[]
}

/** What may be shown of one chart. `marks`: those of all rounds. Plain data, suppressed: it may leave the host's page and be kept for the next class. */
export interface WallAggregate {
  readonly chart: WallChart
  readonly blocks: readonly WallBlock[]
  readonly marks: readonly WallMark[]
}
