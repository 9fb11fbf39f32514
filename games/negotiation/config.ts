import { z } from 'zod'
import { mostOf, valueOf } from './prices'

const value = (title: string, de: string) =>
  z
    .number()
    .min(0.01)
    .max(100)
    .meta({
      title,
      description: 'What the good is worth to this side, in units of the money scale; the third party trades with it at exactly this value',
      unit: 'of the scale',
      de: {
        title: de,
        description: 'Was die Ware dieser Seite wert ist, als Vielfaches der Größenordnung; zu genau diesem Preis handelt die dritte Partei mit ihr',
        unit: 'der Größenordnung',
      },
    })

/**
 * Parameters of bilateral price bargaining, in GLEE's meaning (arXiv 2410.05254, negotiation): `seller_value`, `buyer_value`, `product_price_order`,
 * `max_rounds`, `complete_information`, `messages_allowed`. Its `timeout` is the referee's clock here.
 * `horizon`: `known` tells the last round; `hidden` says only that there is one; `capped` stands for the infinite game, which stops at `rounds` and
 * tells the seats truthfully that they aren't told how long it may last. `maxPrice` and `step` are ours: prices are a grid from 0 up.
 */
export const config = z
  .object({
    sellerValue: value("Seller's value", 'Wert für die Verkaufsseite').default(1),
    buyerValue: value("Buyer's value", 'Wert für die Kaufseite').default(1.5),
    money: z
      .number()
      .min(0.01)
      .max(1_000_000_000)
      .default(100)
      .meta({
        title: 'Money scale',
        description: 'Both values and the highest price are multiples of this',
        unit: 'points',
        de: { title: 'Größenordnung', description: 'Beide Werte und der höchste Preis sind Vielfache davon', unit: 'Punkte' },
      }),
    step: z
      .number()
      .min(0.01)
      .max(1_000_000_000)
      .default(1)
      .meta({
        title: 'Smallest unit',
        description: 'Prices are multiples of this',
        unit: 'points',
        de: { title: 'Kleinste Einheit', description: 'Preise sind Vielfache davon', unit: 'Punkte' },
      }),
    maxPrice: z
      .number()
      .min(0.01)
      .max(1000)
      .default(10)
      .meta({
        title: 'Highest price',
        description: 'No offer may name more than this; at least either value',
        unit: 'of the scale',
        de: {
          title: 'Höchster Preis',
          description: 'Mehr darf kein Angebot nennen; mindestens so viel wie jeder der beiden Werte',
          unit: 'der Größenordnung',
        },
      }),
    rounds: z
      .int()
      .min(1)
      .max(1000)
      .default(10)
      .meta({
        title: 'Most rounds',
        description: 'After this many rejected offers there is no trade and both get 0',
        unit: 'rounds',
        de: {
          title: 'Höchstzahl der Runden',
          description: 'Nach so vielen abgelehnten Angeboten gibt es keinen Handel, und beide bekommen 0',
          unit: 'Runden',
        },
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
        description: "Each seat is told the other's value",
        de: { title: 'Vollständige Information', description: 'Jede Seite erfährt den Wert der anderen' },
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
  })
  .refine(c => mostOf(c) >= Math.max(valueOf(c, 0), valueOf(c, 1)), {
    path: ['maxPrice'],
    message: 'the highest price, rounded down to the smallest unit, must be at least the value of either side',
  })

/** Parsed parameters. */
export type Config = z.infer<typeof config>
