import { canonical } from '../../core/canonical'
import { publishedKey } from '../../core/published'
import type { MatchCard } from '../../data/card'
import type { EffectExperiment, LevelExperiment, Market } from '../../measures/published/published-table'
import { type Estimate, estimateOf, minus } from '../../measures/stats/equivalence'
import { unitsOf } from '../../measures/units'

/** Own matches of one kind of player in one experiment: a value per independent unit, how many matches they come from, and how many of those have a fallback decision. */
export interface OwnGroup {
  readonly player: string
  readonly kind: string
  readonly values: readonly number[]
  readonly matches: number
  readonly tainted: number
  readonly estimate: Estimate | null
}

/** Own matches of one market beside those of the reference market. `estimate` is their difference in the printed unit; null where either has fewer than two units. */
export interface OwnEffect {
  readonly matches: number
  readonly reference: number
  readonly tainted: number
  readonly estimate: Estimate | null
}

type Card = Pick<
  MatchCard,
  'id' | 'game' | 'config' | 'transforms' | 'seats' | 'status' | 'published' | 'fallbacks' | 'play' | 'session' | 'repetition' | 'deleted'
>

/** Matches that may count: played to their end, without transforms, and of identical deterministic ones the first. */
function countable(cards: readonly Card[], game: string): readonly Card[] {
  const seen = new Set<string>()
  return cards.filter(card => {
    const counts =
      card.game === game && card.transforms.length === 0 && (card.status === 'complete' || card.status === 'limit') && card.deleted === undefined
    if (!counts || card.play === null) return counts
    if (seen.has(card.play)) return false
    seen.add(card.play)
    return true
  })
}

/**
 * Own groups of a level experiment: matches with exactly the preset's config and number of seats, every seat taken by players of one label (as in the original), by that label.
 * `config` is the preset's, parsed. Matches where the measure is undefined are left out. Most matches first.
 */
export function ownLevels(cards: readonly Card[], experiment: LevelExperiment, config: unknown): readonly OwnGroup[] {
  const wanted = canonical(config)
  const key = publishedKey(experiment.measure, experiment.definition)
  const groups = new Map<string, Card[]>()
  for (const card of countable(cards, experiment.game)) {
    const [first] = card.seats
    if (first === undefined || card.seats.length !== experiment.seats || !card.seats.every(seat => seat.player === first.player)) continue
    if (typeof card.published?.[key] !== 'number' || canonical(card.config) !== wanted) continue
    const group = groups.get(first.player)
    if (group === undefined) groups.set(first.player, [card])
    else group.push(card)
  }
  return [...groups]
    .map(([player, group]): OwnGroup => {
      const values = unitMeans(group, key)
      return {
        player,
        kind: group[0]?.seats[0]?.kind ?? 'scripted',
        values,
        matches: group.length,
        tainted: taintedOf(group),
        estimate: estimateOf(values),
      }
    })
    .sort((a, b) => b.matches - a.matches || (a.player < b.player ? -1 : 1))
}

/** Own differences of an effect experiment, one for each of its markets in their order: whoever played, as in the original. */
export function ownEffects(cards: readonly Card[], experiment: EffectExperiment): readonly OwnEffect[] {
  const key = publishedKey(experiment.measure, experiment.definition)
  const all = countable(cards, experiment.game).filter(card => typeof card.published?.[key] === 'number')
  const base = all.filter(card => isIn(card.config, experiment.reference.market))
  const worth = experiment.clipped === true ? clip : (x: number) => x
  const baseline = estimateOf(unitMeans(base, key, worth))
  return experiment.figures.map(({ market }) => {
    const own = all.filter(card => isIn(card.config, market))
    const estimate = estimateOf(unitMeans(own, key, worth))
    return {
      matches: own.length,
      reference: base.length,
      tainted: taintedOf(own) + taintedOf(base),
      estimate: estimate === null || baseline === null ? null : scaled(minus(estimate, baseline), experiment.scale),
    }
  })
}

const scaled = ({ mean, variance, df }: Estimate, by: number): Estimate => ({ mean: mean * by, variance: variance * by ** 2, df })

/** Whether a config belongs to a market: every parameter that the market names has its value. */
const isIn = (config: unknown, market: Market): boolean =>
  typeof config === 'object' &&
  config !== null &&
  Object.entries(market).every(([name, value]) => (config as Record<string, unknown>)[name] === value)

const taintedOf = (cards: readonly Card[]): number => cards.filter(card => card.fallbacks > 0).length

const clip = (x: number): number => Math.min(1, Math.max(0, x))

/** The mean of each independent unit: matches that share a person are one. `worth` is what a match's value counts. */
function unitMeans(cards: readonly Card[], key: string, worth: (x: number) => number = x => x): readonly number[] {
  const units = unitsOf(
    cards.map(({ id, seats, session, repetition }) => ({
      id,
      participants: seats.map(seat => seat.participant).filter(participant => participant !== null),
      repetition: repetition === undefined ? undefined : `${session ?? ''}/${repetition}`,
    })),
  )
  const sums = new Map<string, { sum: number; n: number }>()
  for (const card of cards) {
    const unit = units.get(card.id) as string
    const sum = sums.get(unit) ?? { sum: 0, n: 0 }
    sums.set(unit, { sum: sum.sum + worth(card.published?.[key] as number), n: sum.n + 1 })
  }
  return [...sums.values()].map(({ sum, n }) => sum / n)
}
