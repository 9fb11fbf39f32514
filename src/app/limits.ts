import type { BudgetLimits } from '../core/budget'

/** Limits as forms hold them: members may be there and undefined. */
export type LimitsInput = { readonly [K in keyof BudgetLimits]: number | undefined }

/** The limits that bind. */
export const limitsIn = (input: LimitsInput): BudgetLimits => JSON.parse(JSON.stringify(input)) as BudgetLimits
