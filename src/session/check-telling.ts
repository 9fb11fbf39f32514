import type { PartPlan } from './plan'
import { type PlanProblem, refused } from './problem'

/**
 * Whether what participants are told can be true of every table. Where counterparts are drawn, all of them are players or all are people, so nobody else may sit there; who is left over watches;
 * tables must be free to be drawn anew; and the speed of being seated must not tell (as by arrival). A chance is said in percent with one decimal, so it is set in steps of 0.001.
 */
export function checkTelling({ telling, people, others, fill, matching, matches }: PartPlan, where: string, most: number): readonly PlanProblem[] {
  if (telling.mode !== 'probabilistic' && telling.mode !== 'balanced') return []
  const at = `${where}.telling`
  const problems: PlanProblem[] = []
  if (telling.mode === 'probabilistic') {
    const { chance } = telling
    if (!(chance > 0 && chance < 1)) problems.push(refused('telling-chance', `${at}.chance`, { found: chance }))
    else if (Math.abs(chance * 1000 - Math.round(chance * 1000)) > 1e-9) problems.push(refused('telling-step', `${at}.chance`, { found: chance }))
  } else if (!(telling.parties >= 1 && telling.parties <= most)) {
    problems.push(refused('telling-parties', `${at}.parties`, { max: most, found: telling.parties }))
  }
  if (people === 'all') problems.push(refused('telling-alone', `${where}.people`, { found: people }))
  else if (people < 2) problems.push(refused('telling-alone', `${where}.people`, { found: people }))
  if (others.length > 0) problems.push(refused('telling-others', `${where}.others`))
  if (fill !== 'watch') problems.push(refused('telling-fill', `${where}.fill`))
  const isDrawnAnew = matching === 'strangers' || matching === 'perfect-strangers' || (matching === 'fixed' && matches === 1)
  if (!isDrawnAnew) problems.push(refused('telling-matching', `${where}.matching`, { found: matching }))
  return problems
}
