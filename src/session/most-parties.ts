import type { SessionPlan } from './plan'

/** Most parties that a plan can have; a team that isn't complete counts as one. */
export const mostParties = ({ join }: SessionPlan): number => Math.ceil(join.places / join.team)
