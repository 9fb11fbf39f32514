import { loadGame } from '../../../catalogue'
import { Problem, shown } from '../../../core/problem'
import { parseConfig } from '../../../run/spec'
import type { PartPlan, SessionPlan } from '../../../session/plan'
import { parsePlan } from '../../../session/plan-schema'
import { randomName } from '../../random'

/** The plan as the file that `parley host` reads, and this page again. It never holds a key. */
export const planText = (plan: SessionPlan): string => `${JSON.stringify(plan, null, 2)}\n`

/** A plan from a file, with every parameter of its games filled in. Rejects with a Problem that says what doesn't fit and where. A plan without a seed gets a fresh one. */
export async function planFrom(text: string): Promise<SessionPlan> {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    throw new Problem({ expected: 'one JSON object', found: shown(text.slice(0, 40)), where: 'plan', todo: 'choose a session.json' })
  }
  const plan = parsePlan(raw, randomName(12))
  return { ...plan, parts: await Promise.all(plan.parts.map(filledIn)) }
}

/** The part as the set-up page edits it: preset and defaults spelled out. */
async function filledIn(part: PartPlan): Promise<PartPlan> {
  const { game } = await loadGame(part.game)
  return { ...part, config: parseConfig(game, part.preset, part.config) as PartPlan['config'] }
}
