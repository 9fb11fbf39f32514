import type { GameDef } from '../core/game'
import { Problem } from '../core/problem'
import type { Strategy } from '../core/strategy'
import { checkPart } from './check-part'
import { checkWords } from './check-words'
import type { PartPlan, SessionPlan } from './plan'
import { type PlanProblem, refused } from './problem'

/** What is known of a game that a plan names: its rules under the part's transforms, its card's tags, and the strategies that play it (absent: none is checked). */
export interface PlannedGame {
  readonly game: GameDef
  readonly tags: readonly string[]
  readonly strategies?: readonly Strategy[]
}

/** Finds a game by id, for a part: null where there is none. May throw a Problem about the part's talk. */
export type FindGame = (id: string, part: PartPlan) => PlannedGame | null

/**
 * Everything that is wrong with a plan, in its order; nothing refused: the session can be held. What depends on who will come (perfect strangers with fewer than all places taken, a team too few) is checked again when it is matched.
 */
export function checkPlan(plan: SessionPlan, games: FindGame): readonly PlanProblem[] {
  const problems: PlanProblem[] = [...checkJoining(plan)]
  for (const [i, part] of plan.parts.entries()) {
    const where = `parts.${i}`
    const found = find(part, games, where)
    if ('code' in found) problems.push(found)
    else problems.push(...checkPart(part, where, plan, found), ...checkWords(part, where, plan, found.game))
  }
  return unique(problems)
}

function find(part: PartPlan, games: FindGame, where: string): PlannedGame | PlanProblem {
  try {
    return games(part.game, part) ?? refused('no-game', `${where}.game`, { found: part.game })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return refused('bad-config', `${where}.talk`, { expected: error.parts.expected, found: error.parts.found })
  }
}

function checkJoining({ seed, join, start, end }: SessionPlan): readonly PlanProblem[] {
  const problems: PlanProblem[] = []
  const { names, labels, places, team } = join
  if (seed === '') problems.push(refused('no-seed', 'seed'))
  if (names === 'labels' && labels.length === 0) problems.push(refused('labels-missing', 'join.labels'))
  if (names === 'assigned' && labels.length > 0) problems.push(refused('labels-unused', 'join.labels'))
  const twice = labels.find((label, i) => labels.indexOf(label) !== i)
  if (twice !== undefined) problems.push(refused('label-twice', 'join.labels', { found: twice }))
  if (names === 'labels' && labels.length > 0 && places > labels.length)
    problems.push(refused('places', 'join.places', { labels: labels.length, found: places }))
  if (places < team) problems.push(refused('team-places', 'join.places', { team, found: places }))
  if (start.when === 'full' && start.people > places) problems.push(refused('start-people', 'start.people', { places, found: start.people }))
  if (end.url !== undefined && !isHttps(end.url)) problems.push(refused('url', 'end.url', { found: end.url }))
  return problems
}

const isHttps = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:'

const unique = (problems: readonly PlanProblem[]): readonly PlanProblem[] => {
  const seen = new Set<string>()
  return problems.filter(problem => {
    const key = JSON.stringify(problem)
    return !seen.has(key) && seen.add(key)
  })
}
