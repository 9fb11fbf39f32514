import { z } from 'zod'
import { horizon } from '../../src/core/horizon'

const rules = ['half', 'majority'] as const

/** Parameters of the pirate game. Seniority is the order of seats and the same for every treasure. */
export const Config = z.object({
  gold: z
    .int()
    .min(1)
    .max(1e6)
    .default(100)
    .meta({
      title: 'Gold',
      description: 'Pieces of gold in each treasure; a piece is worth one point and can’t be divided.',
      unit: 'pieces',
      de: { title: 'Gold', description: 'Goldstücke in jedem Schatz; ein Stück ist einen Punkt wert und unteilbar.', unit: 'Stücke' },
    }),
  rule: z
    .enum(rules)
    .default('half')
    .meta({
      title: 'A plan passes with',
      description: 'Accepts of those still in, the proposer’s own included: at least half of them, or more than half.',
      options: { half: 'at least half', majority: 'more than half' },
      de: {
        title: 'Ein Plan gilt mit',
        description: 'Stimmen derer, die noch dabei sind, die eigene mitgezählt: mindestens die Hälfte oder mehr als die Hälfte.',
        options: { half: 'mindestens der Hälfte', majority: 'mehr als der Hälfte' },
      },
    }),
  survival: z
    .number()
    .min(0)
    .max(1e6)
    .default(0)
    .meta({
      title: 'Worth of staying in',
      description:
        'Points for everybody who is still in when a treasure is divided. With 0 being thrown out is no worse than getting no gold; above 0 it is.',
      unit: 'points',
      de: {
        title: 'Wert des Dabeibleibens',
        description:
          'Punkte für alle, die noch dabei sind, wenn ein Schatz geteilt wird. Bei 0 ist der Ausschluss nicht schlimmer als kein Gold; über 0 schon.',
        unit: 'Punkte',
      },
    }),
  ...horizon(1, 100),
})

/** Parsed parameters. */
export type Config = z.infer<typeof Config>
