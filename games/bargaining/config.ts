import { z } from 'zod'

const share = (title: string, de: string) =>
  z
    .number()
    .min(0)
    .max(1)
    .default(0.9)
    .meta({
      title,
      description: 'What one point is worth after one more round; 0.9 loses 10 % per round, 1 loses nothing',
      unit: 'per round',
      de: { title: de, description: 'Was ein Punkt nach einer weiteren Runde noch wert ist; 0,9 verliert 10 % je Runde, 1 verliert nichts' },
    })

/**
 * Parameters of the alternating-offers game, in GLEE's meaning (arXiv 2410.05254, bargaining): `money_to_divide`, `delta_1`, `delta_2`,
 * `max_rounds`, `complete_information`, `messages_allowed`, `show_inflation_update`. Its `timeout` is the referee's clock here.
 * `horizon`: `known` tells the last round; `hidden` says only that there is one; `capped` stands for the infinite game, which stops at `rounds` and
 * tells the seats truthfully that they aren't told how long it may last.
 */
export const config = z
  .object({
    money: z
      .number()
      .min(0.01)
      .max(1_000_000_000)
      .default(100)
      .meta({
        title: 'Amount',
        description: 'What the two divide',
        unit: 'points',
        de: { title: 'Betrag', description: 'Was die beiden aufteilen', unit: 'Punkte' },
      }),
    step: z
      .number()
      .min(0.01)
      .max(1_000_000_000)
      .default(1)
      .meta({
        title: 'Smallest unit',
        description: 'Shares are multiples of this; the amount must be one, too',
        unit: 'points',
        de: { title: 'Kleinste Einheit', description: 'Anteile sind Vielfache davon; auch der Betrag muss eines sein', unit: 'Punkte' },
      }),
    discount1: share('Discount of player 1', 'Diskontfaktor von Partei 1'),
    discount2: share('Discount of player 2', 'Diskontfaktor von Partei 2'),
    rounds: z
      .int()
      .min(1)
      .max(1000)
      .default(12)
      .meta({
        title: 'Most rounds',
        description: 'After this many rejected offers both get nothing',
        unit: 'rounds',
        de: { title: 'Höchstzahl der Runden', description: 'Nach so vielen abgelehnten Angeboten bekommen beide nichts', unit: 'Runden' },
      }),
    horizon: z
      .enum(['known', 'hidden', 'capped'])
      .default('known')
      .meta({
        title: 'What is told of the length',
        description: 'The last round; or only that there is one; or nothing, in the infinite game, which is stopped at the most rounds',
        options: { known: 'Last round told', hidden: 'Last round hidden', capped: 'Open-ended' },
        de: {
          title: 'Was über die Länge gesagt wird',
          description: 'Die letzte Runde; oder nur, dass es eine gibt; oder nichts, im unendlichen Spiel, das nach der Höchstzahl von Runden endet',
          options: { known: 'Letzte Runde genannt', hidden: 'Letzte Runde verborgen', capped: 'Offenes Ende' },
        },
      }),
    completeInformation: z
      .boolean()
      .default(true)
      .meta({
        title: 'Complete information',
        description: "Each seat is told the other's discount",
        de: { title: 'Vollständige Information', description: 'Jede Seite erfährt den Diskontfaktor der anderen' },
      }),
    messages: z
      .boolean()
      .default(false)
      .meta({
        title: 'Messages',
        description: 'Offers may carry a free text',
        de: { title: 'Nachrichten', description: 'Angebote dürfen einen freien Text enthalten' },
      }),
    messageChars: z
      .int()
      .min(1)
      .max(10_000)
      .default(1000)
      .meta({
        title: 'Longest message',
        when: { messages: true },
        unit: 'characters',
        description: 'Used where messages are on',
        de: { title: 'Längste Nachricht', unit: 'Zeichen', description: 'Gilt, wenn Nachrichten erlaubt sind' },
      }),
    reminder: z
      .boolean()
      .default(true)
      .meta({
        title: 'Remind of the loss',
        description: 'Each question from round 2 on says how much worth was lost so far',
        de: { title: 'An den Verlust erinnern', description: 'Jede Frage ab Runde 2 sagt, wie viel Wert bisher verloren ging' },
      }),
  })
  .refine(c => divides(c.money, c.step), { path: ['step'], message: 'the amount must be a multiple of the smallest unit' })

export type Config = z.infer<typeof config>

function divides(money: number, step: number): boolean {
  const units = money / step
  return Math.round(units) >= 1 && Math.abs(units - Math.round(units)) <= 1e-9 * units
}
