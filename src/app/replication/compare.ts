import type { GameDef } from '../../core/game'
import type { MatchCard } from '../../data/card'
import type { EffectExperiment, LevelExperiment, PublishedFigure, PublishedTable } from '../../measures/published/published-table'
import { type Judged, judge, NOT_COMPARED } from '../../measures/published/replicate'
import type { Estimate } from '../../measures/stats/equivalence'
import { parseConfig } from '../../run/spec'
import { type OwnEffect, ownEffects, type OwnGroup, ownLevels } from './own'
import { comparedWith } from './picks'

/** An own figure beside a published one, judged within its table. */
interface Beside<Own, Published = PublishedFigure> {
  readonly own: Own
  readonly published: Published
  readonly judged: Judged
}

/** A published experiment with everything of this browser's library that can be put beside it. */
export type Compared =
  | { readonly kind: 'level'; readonly experiment: LevelExperiment; readonly rows: readonly Beside<OwnGroup, PublishedFigure | null>[] }
  | { readonly kind: 'effect'; readonly experiment: EffectExperiment; readonly rows: readonly Beside<OwnEffect>[] }

/** A row whose verdict is still to come: `cell` is its place among the pairs that are judged together, null where there is no pair. */
interface Cell<Own, Published = PublishedFigure> {
  readonly own: Own
  readonly published: Published
  readonly cell: number | null
}

type Placed =
  | { readonly kind: 'level'; readonly experiment: LevelExperiment; readonly rows: readonly Cell<OwnGroup, PublishedFigure | null>[] }
  | { readonly kind: 'effect'; readonly experiment: EffectExperiment; readonly rows: readonly Cell<OwnEffect>[] }

/**
 * All experiments of a table beside the library. Every cell that has an estimate on both sides is tested, and Holm's adjustment runs over all of them, so that the verdict on one
 * experiment depends on how many others were tried too. Own groups of which nobody has said whom they are compared with aren't tested. Experiments of games that aren't known here are left out.
 */
export function compared(
  table: PublishedTable,
  cards: readonly MatchCard[],
  games: ReadonlyMap<string, GameDef>,
  chosen: Readonly<Record<string, string>>,
): readonly Compared[] {
  const cells: { published: Estimate | null; own: Estimate | null; margin: number }[] = []
  const put = (published: PublishedFigure, own: Estimate | null, margin: number) => cells.push({ published: published.estimate, own, margin }) - 1
  const found = table.experiments.flatMap((experiment): Placed[] => {
    const game = games.get(experiment.game)
    if (game === undefined) return []
    if (experiment.kind === 'effect') {
      const own = ownEffects(cards, experiment)
      const rows = experiment.figures.map((published, i) => {
        const effect = own[i] as OwnEffect
        return { own: effect, published, cell: put(published, effect.estimate, experiment.margin) }
      })
      return [{ kind: 'effect', experiment, rows }]
    }
    if (!Object.hasOwn(game.presets, experiment.preset)) return []
    const names = experiment.figures.map(({ who }) => who)
    const rows = ownLevels(cards, experiment, parseConfig(game, experiment.preset, undefined)).map(own => {
      const who = comparedWith(chosen, table.id, own, names)
      const published = experiment.figures.find(figure => figure.who === who) ?? null
      return { own, published, cell: published === null ? null : put(published, own.estimate, experiment.margin) }
    })
    return [{ kind: 'level', experiment, rows }]
  })
  const judged = judge(cells)
  const besides = <Own, Published>(rows: readonly Cell<Own, Published>[]): readonly Beside<Own, Published>[] =>
    rows.map(({ own, published, cell }) => ({ own, published, judged: cell === null ? NOT_COMPARED : (judged[cell] as Judged) }))
  return found.map(one => (one.kind === 'level' ? { ...one, rows: besides(one.rows) } : { ...one, rows: besides(one.rows) }))
}
