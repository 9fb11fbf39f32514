/** What a run may spend at most; a member that is left out doesn't bind. `money` in the currency of the models' prices, `minutes` of wall time while it runs. */
export interface BudgetLimits {
  readonly calls?: number
  readonly tokens?: number
  readonly money?: number
  readonly minutes?: number
}
