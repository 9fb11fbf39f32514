import type { SessionPlan } from '../../../session/plan'
import { parsePlan } from '../../../session/plan-schema'
import { safeStorage } from '../../safe-storage'

const KEY = 'parley.host.plan'

/** Keeps the plan that is being made, also one that isn't ready yet; null forgets it. It holds no key. */
export const keepDraft = (plan: SessionPlan | null): void => safeStorage.set(KEY, plan === null ? '' : JSON.stringify(plan))

/** The plan that was being made, as it was left; null where there is none, or where what is stored is no plan of this version. */
export function readDraft(): SessionPlan | null {
  const text = safeStorage.get(KEY)
  if (text === null || text === '') return null
  try {
    const raw = JSON.parse(text) as SessionPlan
    // What is only half typed keeps nobody from going on: it is said on the page.
    parsePlan(whole(raw))
    return raw
  } catch {
    return null
  }
}

/** The same plan with something where nothing is typed yet. */
function whole(plan: SessionPlan): unknown {
  const { consent, ...join } = plan.join
  return {
    ...plan,
    title: plan.title.trim() === '' ? '–' : plan.title,
    join: { ...join, ...(consent === undefined ? {} : { consent: { version: consent.version || '–', text: consent.text || '–' } }) },
  }
}
