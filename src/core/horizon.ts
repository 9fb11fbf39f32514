import { z } from 'zod'

/**
 * The two parameters of every game that repeats a round: how many, and whether the seats are told. With `horizonTold` off, `briefRounds` keeps the number out of
 * every brief, so that neither rules nor questions can say it.
 */
export const horizon = (rounds: number, most = 1000) => ({
  rounds: z
    .int()
    .min(1)
    .max(most)
    .default(rounds)
    .meta({
      title: 'Rounds',
      description: 'How often the round is played.',
      unit: 'rounds',
      de: { title: 'Runden', description: 'Wie oft die Runde gespielt wird.' },
    }),
  horizonTold,
})

/** Whether the seats know how many rounds there are. */
export const horizonTold = z
  .boolean()
  .default(true)
  .meta({
    title: 'Players know the number of rounds',
    description: 'Off: they only know that there are several.',
    de: { title: 'Rundenzahl bekannt', description: 'Aus: Die Spieler wissen nur, dass es mehrere sind.' },
  })

/** The number of rounds as a brief may hold it: null where the seats aren't told. */
export const briefRounds = ({ rounds, horizonTold: told }: { readonly rounds: number; readonly horizonTold: boolean }): number | null =>
  told ? rounds : null
