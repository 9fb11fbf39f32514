import { z } from 'zod'
import { horizon } from '../../src/core/horizon'
import { countOf } from './values'

const prices = ['first', 'second'] as const
const draws = ['distinct', 'independent'] as const
const schedules = ['drawn', 'published'] as const
const caps = ['highest', 'value'] as const

/** Most different values, so that equilibria and their ε can be computed for whatever is set. */
const mostLevels = 1001

/** Parameters of the auction; values and bids are whole points. */
export const Config = z
  .object({
    ...horizon(10),
    price: z
      .enum(prices)
      .default('first')
      .meta({
        title: 'Price',
        description: 'The highest bid wins and pays itself, or pays the second-highest bid.',
        options: { first: 'first price', second: 'second price' },
        de: {
          title: 'Preis',
          description: 'Das höchste Gebot gewinnt und wird bezahlt, oder bezahlt wird das zweithöchste Gebot.',
          options: { first: 'Erstpreis', second: 'Zweitpreis' },
        },
      }),
    valuationMin: z
      .int()
      .min(0)
      .max(100_000)
      .default(0)
      .meta({
        title: 'Lowest value',
        description: 'What the good is worth at least.',
        unit: 'points',
        de: { title: 'Kleinster Wert', description: 'Was das Gut mindestens wert ist.' },
      }),
    valuationMax: z
      .int()
      .min(1)
      .max(100_000)
      .default(200)
      .meta({
        title: 'Highest value',
        description: 'What the good is worth at most.',
        unit: 'points',
        de: { title: 'Größter Wert', description: 'Was das Gut höchstens wert ist.' },
      }),
    step: z
      .int()
      .min(1)
      .max(100_000)
      .default(10)
      .meta({
        title: 'Step between values',
        description: `Values lie this far apart; at most ${mostLevels} of them.`,
        unit: 'points',
        de: { title: 'Abstand der Werte', description: `So weit liegen die Werte auseinander; höchstens ${mostLevels} Werte.` },
      }),
    draw: z
      .enum(draws)
      .default('distinct')
      .meta({
        title: 'Values of a round',
        description: 'No two players have the same value, or each value is drawn independently.',
        options: { distinct: 'all different', independent: 'independent' },
        de: {
          title: 'Werte einer Runde',
          description: 'Keine zwei Spieler haben denselben Wert, oder jeder Wert wird unabhängig gezogen.',
          options: { distinct: 'alle verschieden', independent: 'unabhängig' },
        },
      }),
    schedule: z
      .enum(schedules)
      .default('drawn')
      .meta({
        title: 'Source of the values',
        description: 'Drawn anew in each match, or the one schedule that all published runs of GAMA-Bench share: whoever knows it knows all values.',
        options: { drawn: 'drawn anew', published: 'published schedule' },
        de: {
          title: 'Herkunft der Werte',
          description:
            'In jeder Partie neu gezogen oder der eine Plan, den alle veröffentlichten Läufe von GAMA-Bench teilen: Wer ihn kennt, kennt alle Werte.',
          options: { drawn: 'neu gezogen', published: 'veröffentlichter Plan' },
        },
      }),
    reserve: z
      .int()
      .min(0)
      .max(100_000)
      .default(0)
      .meta({
        title: 'Reserve price',
        description: 'Lower bids do not win, and the winner pays at least this. 0: none.',
        unit: 'points',
        de: { title: 'Mindestpreis', description: 'Niedrigere Gebote gewinnen nicht, und bezahlt wird mindestens dieser Preis. 0: keiner.' },
      }),
    bidCap: z
      .enum(caps)
      .default('highest')
      .meta({
        title: 'Highest allowed bid',
        description: 'Everybody may bid up to the highest value, or only up to the own one.',
        options: { highest: 'the highest value', value: 'the own value' },
        de: {
          title: 'Höchstes erlaubtes Gebot',
          description: 'Alle dürfen bis zum größten Wert bieten oder nur bis zum eigenen.',
          options: { highest: 'der größte Wert', value: 'der eigene Wert' },
        },
      }),
  })
  .refine(c => c.valuationMin < c.valuationMax, { path: ['valuationMax'], message: 'The highest value must be above the lowest value.' })
  .refine(c => c.valuationMin + c.step <= c.valuationMax, { path: ['step'], message: 'The step must leave at least two values.' })
  .refine(c => c.step < 1 || countOf(c) <= mostLevels, { path: ['step'], message: `A longer step is needed: at most ${mostLevels} values.` })
  .refine(c => c.reserve <= c.valuationMax, { path: ['reserve'], message: 'The reserve price must not be above the highest value.' })
  .refine(c => c.schedule === 'drawn' || c.draw === 'distinct', { path: ['schedule'], message: 'The published schedule has different values only.' })

/** Parsed parameters. */
export type Config = z.infer<typeof Config>
