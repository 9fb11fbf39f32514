import type { GameDef } from '../../core/game'
import { gamaBench } from '../../measures/published/gamabench'
import type { PublishedAt } from './protocol'

type Config = Readonly<Record<string, unknown>>

/** How a published score of a game stands on one of its charts' axes: it is linear in the mean, so nothing but arithmetic is done. `free`: parameters that may differ from the published ones. */
interface OnAxis {
  readonly charts: readonly string[]
  readonly free: readonly string[]
  at(score: number, config: Config): number
}

const length = ['rounds', 'horizonTold']

/**
 * Score → axis, by game. Guessing game at p < 1: score = 100·(max − mean)/(max − min). Diner: score = 100 × share of costly dishes. Public goods: score = 100·(T − mean)/T. Other published scores are no means of a decision and
 * stay off the charts.
 */
const onAxis: Readonly<Record<string, OnAxis>> = {
  'p-beauty': {
    charts: ['guesses', 'means'],
    free: [...length, 'ties'],
    at: (score, { min, max }) => Number(max) - (score / 100) * (Number(max) - Number(min)),
  },
  diner: { charts: ['dishes'], free: length, at: score => score / 100 },
  'public-goods': {
    charts: ['contributions', 'means'],
    free: [...length, 'feedback'],
    at: (score, { endowment }) => (1 - score / 100) * Number(endowment),
  },
}

/** Published model means on a chart's axis, lowest first; none where the game has no such table or is played under other rules than the published ones. */
export function publishedOn(game: GameDef, chart: string, config: unknown): readonly PublishedAt[] {
  const how = onAxis[game.id]
  const experiment = gamaBench.experiments.find(one => one.game === game.id)
  if (how === undefined || !how.charts.includes(chart) || experiment?.kind !== 'level') return []
  const theirs = game.config.safeParse(game.presets[experiment.preset]?.config ?? {})
  if (!theirs.success || !isSame(config as Config, theirs.data as Config, how.free)) return []
  return experiment.figures
    .map(({ who, printed }) => ({ who, at: Number(how.at(Number(printed), theirs.data as Config).toFixed(2)) }))
    .sort((a, b) => a.at - b.at)
}

/** Whether two configs agree in everything but some parameters. */
const isSame = (ours: Config, theirs: Config, free: readonly string[]): boolean =>
  Object.keys(theirs).every(name => free.includes(name) || JSON.stringify(ours[name]) === JSON.stringify(theirs[name]))
