import { z } from 'zod'
import { horizonTold } from '../../src/core/horizon'

/**
 * All of GLEE's parameters of the persuasion family (arXiv 2410.05254, section 3 and appendix), under the paper's letters p, v and c, and whether the length is told.
 * v and c are multiples of the price, so that payoffs scale with `price` alone. Defaults are GLEE's baseline market.
 */
export const Config = z.object({
  p: z
    .number()
    .min(0)
    .max(1)
    .default(0.5)
    .meta({
      title: 'Prior p of high quality',
      description: 'Probability that a unit is of high quality, drawn afresh in every round.',
      unit: 'probability',
      de: {
        title: 'A-priori-Wahrscheinlichkeit p hoher Qualität',
        description: 'Wahrscheinlichkeit, dass ein Stück von hoher Qualität ist; in jeder Runde neu gezogen.',
      },
    }),
  v: z
    .number()
    .min(1)
    .max(1000)
    .default(1.25)
    .meta({
      title: 'Value v of a high-quality unit',
      description: 'What a high-quality unit is worth to the buyer, as a multiple of the price.',
      unit: '× price',
      de: {
        title: 'Wert v eines hochwertigen Stücks',
        description: 'Was ein hochwertiges Stück der kaufenden Seite wert ist, als Vielfaches des Preises.',
      },
    }),
  c: z
    .number()
    .min(0)
    .max(1)
    .default(0)
    .meta({
      title: 'Value c of a low-quality unit',
      description: 'What a low-quality unit is worth to the buyer, as a multiple of the price.',
      unit: '× price',
      de: {
        title: 'Wert c eines minderwertigen Stücks',
        description: 'Was ein minderwertiges Stück der kaufenden Seite wert ist, als Vielfaches des Preises.',
      },
    }),
  price: z
    .number()
    .min(0.01)
    .max(1e9)
    .default(10_000)
    .meta({
      title: 'Price',
      description: 'The fixed price of a unit; a sale is final.',
      unit: 'money',
      de: { title: 'Preis', description: 'Der feste Preis eines Stücks; ein Kauf ist endgültig.' },
    }),
  rounds: z
    .int()
    .min(1)
    .max(1000)
    .default(20)
    .meta({
      title: 'Rounds',
      description: 'One unit is offered in each round.',
      unit: 'rounds',
      de: {
        title: 'Runden',
        description: 'In jeder Runde wird ein Stück angeboten.',
      },
    }),
  horizonTold: horizonTold.meta({
    title: 'The number of rounds is told',
    description: 'To the seller and to a long-lived buyer; buyers of one round are never told. Off: nobody is.',
    de: {
      title: 'Die Rundenzahl ist bekannt',
      description: 'Der verkaufenden und der dauerhaft kaufenden Seite; wer nur eine Runde kauft, erfährt sie nie. Aus: niemandem.',
    },
  }),
  message: z
    .enum(['binary', 'text'])
    .default('binary')
    .meta({
      title: 'Message',
      description: "The seller's message: a yes/no recommendation, or free text.",
      options: { binary: 'Recommendation', text: 'Free text' },
      de: {
        title: 'Nachricht',
        description: 'Die Nachricht der verkaufenden Seite: eine Empfehlung (ja/nein) oder freier Text.',
        options: { binary: 'Empfehlung', text: 'Freier Text' },
      },
    }),
  maxChars: z
    .int()
    .min(10)
    .max(4000)
    .default(2000)
    .meta({
      title: 'Longest text',
      description: 'The most characters of a free text, where texts are allowed.',
      unit: 'characters',
      de: { title: 'Längster Text', description: 'Die höchste Zeichenzahl eines freien Textes, wo Texte erlaubt sind.' },
    }),
  myopic: z
    .boolean()
    .default(false)
    .meta({
      title: 'A new buyer every round',
      description:
        'Myopic buyers: each one acts once and is told only how many came before, what they bought and how much of it was of high quality.',
      de: {
        title: 'In jeder Runde jemand Neues auf der Käuferseite',
        description:
          'Kurzsichtig: Wer kauft, handelt einmal und erfährt nur, wie viele vorher da waren, was sie gekauft haben und wie viel davon hochwertig war.',
      },
    }),
  sellerKnowsValues: z
    .boolean()
    .default(true)
    .meta({
      title: "The seller knows the buyer's values",
      description: "GLEE's complete information. If not, the seller's rules leave v and c out.",
      de: {
        title: 'Die verkaufende Seite kennt die Werte',
        description: 'Vollständige Information. Sonst fehlen v und c in den Regeln der verkaufenden Seite.',
      },
    }),
  buyerKnowsPrior: z
    .boolean()
    .default(true)
    .meta({
      title: 'The buyer knows the prior',
      description: "If not, the buyer's rules leave p out.",
      de: { title: 'Die kaufende Seite kennt p', description: 'Sonst fehlt p in den Regeln der kaufenden Seite.' },
    }),
  buyerMessages: z
    .boolean()
    .default(false)
    .meta({
      title: 'The buyer may talk back',
      description: 'With the decision the buyer may send the seller a text.',
      de: { title: 'Die kaufende Seite darf antworten', description: 'Mit der Entscheidung darf ein Text an die verkaufende Seite gehen.' },
    }),
})

/** A parsed configuration. */
export type Config = z.infer<typeof Config>
