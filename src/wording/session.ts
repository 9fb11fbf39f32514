import type { PlanProblem, PlanProblemCode } from '../session/problem'
import type { Language } from './objection'
import { sessionDe } from './session.de'
import { sessionEn } from './session.en'

/** Sentences of one language about what is wrong with a session's plan, without a closing stop: what was expected, what came, what to do. */
export type SessionWords = { readonly [code in PlanProblemCode]: (values: PlanProblem['values']) => string }

/** One sentence about a problem, with its place in the plan. */
export function sayPlanProblem({ code, where, values }: PlanProblem, language: Language): string {
  return `${where}: ${(language === 'de' ? sessionDe : sessionEn)[code](values)}.`
}
