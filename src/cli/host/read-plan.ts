import { randomBytes } from 'node:crypto'
import { loadGame } from '../../catalogue'
import { Problem } from '../../core/problem'
import { checkPlan, type PlannedGame } from '../../session/check-plan'
import { parsePlan } from '../../session/plan-schema'
import type { SessionPlan } from '../../session/plan'
import { applyTransforms, talkRef } from '../../transforms'
import { sayPlanProblem } from '../../wording/session'
import { json } from '../args'
import { bytesOf } from '../files'

/** A session's plan from its file, checked against the games. A plan without a seed gets a fresh one. Throws a Problem with the first thing that is wrong. */
export async function readPlan(path: string): Promise<SessionPlan> {
  const plan = parsePlan(json(new TextDecoder().decode(bytesOf(path, 'session')), path), randomBytes(12).toString('base64url'))
  const games = new Map(await Promise.all([...new Set(plan.parts.map(part => part.game))].map(async id => [id, await loadGame(id)] as const)))
  const problems = checkPlan(plan, (id, part): PlannedGame | null => {
    const entry = games.get(id)
    if (entry === undefined) return null
    const { game, card, strategies } = entry
    return { game: part.talk === null ? game : applyTransforms(game, [talkRef(part.talk)]), tags: card.tags, strategies }
  })
  const refused = problems.find(problem => problem.level === 'refused')
  if (refused !== undefined)
    throw new Problem({
      expected: 'a plan that can be held',
      found: sayPlanProblem(refused, 'en'),
      where: `${path} ${refused.where}`,
      todo: 'correct the file',
    })
  return plan
}
