import type { CatalogueEntry } from '../../../catalogue'
import type { PlayerSpec } from '../../../core/spec'
import type { PartPlan, SessionPlan } from '../../../session/plan'
import { parseConfig } from '../../../run/spec'
import { hostPlanDe } from '../../../wording/host-plan.de'
import { hostPlanEn } from '../../../wording/host-plan.en'
import { randomName } from '../../random'

/** Most who may join unless another number is set: a class. */
const PLACES = 60

/** The first strategy of a game: who plays where a player is wanted and nobody has chosen. */
export const firstPlayer = ({ strategies }: Pick<CatalogueEntry, 'strategies'>): PlayerSpec => ({
  kind: 'scripted',
  strategy: strategies[0]?.id ?? 'random',
})

/**
 * A part as a class plays it: the game as its card offers it, everybody at one table where that is a contest of the whole room, else small tables drawn afresh; no clock, results at once,
 * and everybody is told who sits there.
 */
export function freshPart({ card, game }: CatalogueEntry, language: 'en' | 'de'): PartPlan {
  const { preset } = card.quick
  const config = parseConfig(game, preset, card.quick.config) as Record<string, unknown>
  const { min, max } = game.seats(config)
  const isRoom = max >= PLACES && card.tags.includes('contest') && card.tags.includes('symmetric')
  const people = isRoom ? 'all' : Math.max(min, Math.min(max, card.quick.seats.length))
  return {
    name: card.title[language],
    game: card.id,
    ...(preset === undefined ? {} : { preset }),
    config,
    talk: null,
    people,
    others: [],
    matching: people === 'all' ? 'fixed' : 'strangers',
    roles: 'drawn',
    matches: 1,
    fill: 'watch',
    telling: { mode: 'disclosed' },
    dropout: { policy: 'fallback', afterMs: 60_000, returns: true },
    retries: 3,
    barrier: true,
    restMs: 20_000,
    phrasing: '',
  }
}

/** A plan of one part, named for its game. `seed` is fresh. */
export function freshPlan(entry: CatalogueEntry, language: 'en' | 'de'): SessionPlan {
  const texts = language === 'de' ? hostPlanDe : hostPlanEn
  return {
    schema: 1,
    title: entry.card.title[language],
    language,
    seed: randomName(12),
    join: { names: 'assigned', labels: [], places: PLACES, late: true, team: 1, rule: 'majority' },
    start: { when: 'hand' },
    next: 'hand',
    parts: [freshPart(entry, language)],
    end: { text: texts.end.thanks },
  }
}

/** Another game in the same part: what the game itself decides is taken from it, all else stays. */
export function withGame(part: PartPlan, entry: CatalogueEntry, language: 'en' | 'de'): PartPlan {
  const fresh = freshPart(entry, language)
  const { preset: _, matrix: __, ...rest } = part
  const isOfGame = (player: PlayerSpec) =>
    player.kind === 'llm' || (player.kind === 'scripted' && entry.strategies.some(({ id }) => id === player.strategy))
  const own = firstPlayer(entry)
  const { telling, dropout, fill } = part
  return {
    ...rest,
    name: fresh.name,
    game: fresh.game,
    ...(fresh.preset === undefined ? {} : { preset: fresh.preset }),
    config: fresh.config,
    people: fresh.people,
    matching: part.matching === 'matrix' || (part.people === 'all') !== (fresh.people === 'all') ? fresh.matching : part.matching,
    talk: null,
    phrasing: '',
    others: part.others.filter(({ player }) => isOfGame(player)),
    fill: fill === 'watch' || isOfGame(fill) ? fill : own,
    telling: 'instead' in telling && !isOfGame(telling.instead) ? { ...telling, instead: own } : telling,
    dropout: dropout.player === undefined || isOfGame(dropout.player) ? dropout : { ...dropout, player: own },
  }
}
