import type { Definition, Said } from '../../core/published'
import type { Estimate } from '../stats/equivalence'

/** A figure as it was printed, and as an estimate with its variance; null where no spread is known, so that nothing can be tested against it. `runs`: how many stand behind it. */
export interface PublishedFigure {
  readonly who: string
  /** In words, where `who` is the source's short name. */
  readonly title?: Said
  readonly printed: string
  readonly estimate: Estimate | null
  readonly runs: number | null
}

/** What all experiments have: which of our games, which measure under which definition, in which unit, and the margin. */
interface Experiment {
  readonly id: string
  readonly title: Said
  readonly game: string
  readonly measure: string
  readonly measureTitle: Said
  readonly definition: Definition
  readonly unit: Said
  /** The largest difference that counts as a reproduction, in the measure's unit: set with this file, before anybody's data. */
  readonly margin: number
}

/** A mean of one measure under one preset, every seat taken by the same kind of player. `figures`: one per player. */
export interface LevelExperiment extends Experiment {
  readonly kind: 'level'
  readonly preset: string
  readonly seats: number
  readonly figures: readonly PublishedFigure[]
}

/** Parameters that a match's config must have to belong to a market; parameters that aren't named may have any value. */
export type Market = Readonly<Record<string, unknown>>

/** Differences of one measure's mean between markets and a reference market. `figures`: one per market; `scale` turns our measure into the printed unit (100: percentage points); `clipped`: the source cuts each match's value to 0…1 before it takes means, and so must we. */
export interface EffectExperiment extends Experiment {
  readonly kind: 'effect'
  readonly scale: number
  readonly clipped?: true
  readonly reference: { readonly who: string; readonly title: Said; readonly market: Market }
  readonly figures: readonly (PublishedFigure & { readonly market: Market })[]
}

/** One experiment of the literature as data. */
export type PublishedExperiment = LevelExperiment | EffectExperiment

/** A published table: its cells are tested together, so that Holm's adjustment runs over them. `caveats` are what a reader must know before comparing. */
export interface PublishedTable {
  readonly id: string
  readonly title: Said
  readonly cite: string
  readonly url: string
  readonly caveats: readonly Said[]
  readonly experiments: readonly PublishedExperiment[]
  /** The printed mean over all experiments, by player, where the table has one. */
  readonly overall?: Readonly<Record<string, string>>
}
