import type { Shape } from './game'

/**
 * Two readings of one measure of the literature: what the paper defines, and what the published program computes. They differ more often than their authors
 * meant; both are kept under these names, each with its own source.
 */
export type Definition = 'paper' | 'code'

/** Both readings, in the order of the screens. */
export const DEFINITIONS = ['paper', 'code'] as const satisfies readonly Definition[]

/** A text in both languages of the screens. */
export type Said = Readonly<Record<'en' | 'de', string>>

/**
 * A measure of the literature as its source defines it, kept by the game that the source is about. `id` is the family and the source's own name (`gama.score`,
 * `glee.efficiency`). `of` is a pure function of a finished match's state; null where the source leaves it undefined (a division by zero), never 0 in its place.
 * It is computed for every config that the source's formula can read, so that a changed parameter shows what the formula then does. Never clipped unless the source clips.
 */
export interface PublishedMeasure<T extends Shape = any> {
  readonly id: string
  readonly title: Said
  /** What the number counts, and its range: "0 to 100", "share", "points". */
  readonly unit: Said
  /** Where each definition stands: paper with section, or repository with commit. */
  readonly source: Readonly<Record<Definition, string>>
  of(state: T['state'], config: T['config'], definition: Definition): number | null
  /** What this definition rewards that a game theorist would not, in one plain sentence; null where there is nothing to warn of. */
  warning?(config: T['config'], definition: Definition): Said | null
}

/** What a published measure gave, as cards and files hold it: `gama.score/code` → 82.19. */
export type PublishedValues = Readonly<Record<string, number | null>>

/** The key of one measure under one definition. */
export const publishedKey = (id: string, definition: Definition): string => `${id}/${definition}`

/**
 * How the actions of a finished match stand to best replies and to equilibria, in the game's own terms.
 * `regret`, per seat, in points per round: the mean over rounds of (the best payoff of that round against the others' realised actions − the realised payoff), so ≥ 0;
 * null for a seat that had no such round (it was out, or only watched), and the whole null where rounds are not simultaneous.
 * `distance`: the mean over rounds of the smallest distance between what was done and what a declared equilibrium of one round would have done; null where none is declared.
 */
export interface Conduct {
  readonly regret: readonly (number | null)[] | null
  readonly distance: EquilibriumDistance | null
}

/**
 * A distance between actions. `value` is the mean over rounds and seats: of |action − equilibrium action| where actions are amounts (`unit` says of what), or the share of
 * seats that would have had to act otherwise where they are choices. `to` names the equilibrium that was nearest most often.
 */
export interface EquilibriumDistance {
  readonly value: number
  readonly unit: Said
  readonly to: string
}
