import type { CatalogueEntry } from '../../../catalogue'
import type { JoinPlan, PartPlan } from '../../../session/plan'
import type { Said } from './problems'

/** What a piece of a part's form is given. `path` is `parts.0`; `problems` are those of the whole plan. */
export interface PartProps {
  readonly part: PartPlan
  readonly path: string
  readonly join: JoinPlan
  readonly entry: CatalogueEntry
  readonly language: 'en' | 'de'
  readonly problems: readonly Said[]
  onChange(part: PartPlan): void
}
