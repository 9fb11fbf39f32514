import { z } from 'zod'
import { horizon } from '../../src/core/horizon'

const payoff = (title: string, description: string, standard: number, german: { title: string; description: string }) =>
  z.number().min(-1e6).max(1e6).default(standard).meta({ title, description, unit: 'points', de: german })

/** Parameters of the El Farol bar. Any order of the three payoffs is allowed; what that does to the equilibria is in notes.md. */
export const Config = z.object({
  ...horizon(20),
  capacity: z
    .number()
    .min(0)
    .max(1)
    .default(0.6)
    .meta({
      title: 'Capacity',
      description: 'The bar is crowded when more than this share of all players go.',
      unit: 'share of players',
      de: {
        title: 'Kapazität',
        description: 'Das Lokal ist überfüllt, wenn mehr als dieser Anteil aller Spieler hingeht.',
        unit: 'Anteil der Spieler',
      },
    }),
  uncrowded: payoff('Going, not crowded', 'Points for everybody who goes when it is not crowded.', 10, {
    title: 'Hingehen, nicht überfüllt',
    description: 'Punkte für alle, die hingehen, wenn es nicht überfüllt ist.',
  }),
  crowded: payoff('Going, crowded', 'Points for everybody who goes when it is crowded.', 0, {
    title: 'Hingehen, überfüllt',
    description: 'Punkte für alle, die hingehen, wenn es überfüllt ist.',
  }),
  home: payoff('Staying home', 'Points for everybody who stays home.', 5, {
    title: 'Wegbleiben',
    description: 'Punkte für alle, die wegbleiben.',
  }),
  information: z
    .enum(['explicit', 'implicit'])
    .default('implicit')
    .meta({
      title: 'Information',
      description: 'Whether those who stayed home learn how many went. Whoever goes sees it.',
      options: { explicit: 'everybody learns the count', implicit: 'only those who went' },
      de: {
        title: 'Information',
        description: 'Ob auch die Weggebliebenen erfahren, wie viele hingegangen sind. Wer hingeht, sieht es.',
        options: { explicit: 'alle erfahren die Zahl', implicit: 'nur wer hinging' },
      },
    }),
})

/** Parsed parameters. */
export type Config = z.infer<typeof Config>
