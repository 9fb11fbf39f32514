import { z } from 'zod'
import { horizon } from '../../src/core/horizon'

const endowments = ['fixed', 'random'] as const
const feedbacks = ['individual', 'total'] as const

/** The largest number of points that anybody may ever hold where points carry over: whole numbers stay exact, and a contribution can be drawn uniformly. */
export const MOST = 1_000_000_000

/**
 * An upper bound on what one seat can hold after all rounds where points carry over: mean wealth grows at most by the factor max(1, R) a round, and a share of the pot is at most
 * R times mean wealth, so T·(1 + R·Σ max(1, R)^k), k = 0 … rounds − 1.
 */
function largestBalance(c: { readonly endowment: number; readonly multiplier: number; readonly rounds: number }): number {
  let [wealth, most] = [c.endowment, c.endowment]
  for (let round = 0; round < c.rounds && most <= MOST; round++) {
    most += c.multiplier * wealth
    wealth *= Math.max(1, c.multiplier)
  }
  return most
}

/** Parameters of the linear public goods game. */
export const Config = z
  .object({
    ...horizon(10),
    endowment: z
      .int()
      .min(1)
      .max(1e6)
      .default(20)
      .meta({
        title: 'Endowment',
        description: 'Points that everybody has to keep or contribute.',
        unit: 'points',
        de: { title: 'Ausstattung', description: 'Punkte, die alle behalten oder einzahlen können.' },
      }),
    multiplier: z
      .number()
      .min(0)
      .max(1000)
      .default(1.6)
      .meta({
        title: 'Multiplier',
        description:
          'The pot is multiplied by this before it is shared equally. Divided by the number of players it is the marginal per capita return.',
        de: {
          title: 'Faktor',
          description:
            'Damit wird der Topf vervielfacht, bevor er gleich verteilt wird. Geteilt durch die Spielerzahl ist er der marginale Pro-Kopf-Ertrag.',
        },
      }),
    endowments: z
      .enum(endowments)
      .default('fixed')
      .meta({
        title: 'First endowments',
        description: 'The same for everybody, or whole numbers drawn for the first round, as different from each other as possible.',
        options: { fixed: 'equal', random: 'drawn' },
        de: {
          title: 'Erste Ausstattungen',
          description: 'Für alle gleich, oder ganze Zahlen, die für die erste Runde gezogen werden, so verschieden wie möglich.',
          options: { fixed: 'gleich', random: 'gezogen' },
        },
      }),
    randMin: z
      .int()
      .min(0)
      .max(1e6)
      .default(11)
      .meta({
        title: 'Lowest drawn endowment',
        when: { endowments: 'random' },
        description: 'First endowments are drawn from this number up to the endowment. Only with drawn endowments.',
        unit: 'points',
        de: {
          title: 'Kleinste gezogene Ausstattung',
          description: 'Erste Ausstattungen werden von dieser Zahl bis zur Ausstattung gezogen. Nur bei gezogenen Ausstattungen.',
        },
      }),
    reset: z
      .boolean()
      .default(true)
      .meta({
        title: 'New endowment each round',
        description: 'On: everybody starts each round with the endowment and earnings add up. Off: points carry over and can be contributed again.',
        de: {
          title: 'Neue Ausstattung in jeder Runde',
          description:
            'An: Alle beginnen jede Runde mit der Ausstattung, und die Erträge werden summiert. Aus: Punkte werden mitgenommen und können wieder eingezahlt werden.',
        },
      }),
    feedback: z
      .enum(feedbacks)
      .default('individual')
      .meta({
        title: 'Feedback after each round',
        description: 'Who contributed how much, or only the total. Above 50 seats always only the total.',
        options: { individual: 'every contribution', total: 'only the total' },
        de: {
          title: 'Rückmeldung nach jeder Runde',
          description: 'Wer wie viel eingezahlt hat, oder nur die Summe. Über 50 Plätzen immer nur die Summe.',
          options: { individual: 'jede Einzahlung', total: 'nur die Summe' },
        },
      }),
  })
  .refine(c => c.endowments === 'fixed' || c.randMin <= c.endowment, {
    path: ['randMin'],
    message: 'The lowest drawn endowment must not be above the endowment.',
  })
  .refine(c => c.reset || largestBalance(c) <= MOST, {
    path: ['rounds'],
    message:
      'Where points carry over, nobody may be able to reach more than 1,000,000,000 points: fewer rounds, or a smaller multiplier or endowment.',
  })

/** Parsed parameters. */
export type Config = z.infer<typeof Config>
