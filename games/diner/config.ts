import { z } from 'zod'
import { horizon } from '../../src/core/horizon'

const amount = (usual: number, title: string, description: string, de: { readonly title: string; readonly description: string }) =>
  z.number().min(0).max(1e6).default(usual).meta({ title, description, unit: 'points', de })

/** Parameters of the diner's dilemma, in points. */
export const Config = z
  .object({
    ...horizon(10),
    cheapCost: amount(10, 'Cost of the cheap dish', 'What it adds to the common bill.', {
      title: 'Preis des günstigen Gerichts',
      description: 'Was es zur gemeinsamen Rechnung beiträgt.',
    }),
    cheapUtility: amount(15, 'Worth of the cheap dish', 'What it is worth to whoever has it.', {
      title: 'Wert des günstigen Gerichts',
      description: 'Was es dem wert ist, der es bekommt.',
    }),
    costlyCost: amount(20, 'Cost of the costly dish', 'What it adds to the common bill; not less than the cheap one.', {
      title: 'Preis des teuren Gerichts',
      description: 'Was es zur gemeinsamen Rechnung beiträgt; nicht weniger als das günstige.',
    }),
    costlyUtility: amount(20, 'Worth of the costly dish', 'What it is worth to whoever has it.', {
      title: 'Wert des teuren Gerichts',
      description: 'Was es dem wert ist, der es bekommt.',
    }),
  })
  .refine(c => c.costlyCost >= c.cheapCost, { path: ['costlyCost'], message: 'The costly dish must not cost less than the cheap one.' })

/** Parsed parameters. */
export type Config = z.infer<typeof Config>
