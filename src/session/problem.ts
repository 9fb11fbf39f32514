/** What can be wrong with a plan, or keep a matching from being made. */
export type PlanProblemCode =
  | 'no-seed'
  | 'no-game'
  | 'no-preset'
  | 'no-wording'
  | 'no-strategy'
  | 'bad-config'
  | 'bad-params'
  | 'bad-player'
  | 'key-in-address'
  | 'seats'
  | 'other-seat'
  | 'other-twice'
  | 'all-seats'
  | 'all-matching'
  | 'no-matrix'
  | 'matrix-unused'
  | 'matrix-short'
  | 'matrix-size'
  | 'matrix-twice'
  | 'matrix-number'
  | 'perfect-bound'
  | 'perfect-unfound'
  | 'perfect-over'
  | 'telling-chance'
  | 'telling-step'
  | 'telling-parties'
  | 'telling-alone'
  | 'telling-others'
  | 'telling-fill'
  | 'telling-matching'
  | 'forbidden-word'
  | 'consent-word'
  | 'dropout-player'
  | 'dropout-kind'
  | 'dropout-unused'
  | 'dropout-wait'
  | 'url'
  | 'label-twice'
  | 'labels-missing'
  | 'labels-unused'
  | 'places'
  | 'start-people'
  | 'team-places'

/**
 * One thing that is wrong with a plan, as data: `where` is the path of the member (`parts.0.people`), `values` fill the sentence (src/wording/session.ts says it).
 * `refused`: the session can't be held so; `warning`: it can, but somebody should look.
 */
export interface PlanProblem {
  readonly code: PlanProblemCode
  readonly level: 'refused' | 'warning'
  readonly where: string
  readonly values: Readonly<Record<string, string | number>>
}

/** Makes a problem that refuses the plan. */
export const refused = (code: PlanProblemCode, where: string, values: PlanProblem['values'] = {}): PlanProblem => ({
  code,
  level: 'refused',
  where,
  values,
})
