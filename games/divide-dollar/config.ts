import { z } from 'zod'
import { horizon } from '../../src/core/horizon'

/** Parameters of divide the dollar. Gold comes in whole pieces, and so do bids. */
export const Config = z.object({
  ...horizon(20),
  gold: z
    .int()
    .min(1)
    .max(1e6)
    .default(100)
    .meta({
      title: 'Gold',
      description: 'What there is to divide in each round. If the bids add up to more, nobody gets anything.',
      unit: 'points',
      de: {
        title: 'Gold',
        description: 'Was in jeder Runde zu verteilen ist. Ergeben die Gebote zusammen mehr, geht jeder leer aus.',
        unit: 'Punkte',
      },
    }),
})

/** Parsed parameters. */
export type Config = z.infer<typeof Config>
