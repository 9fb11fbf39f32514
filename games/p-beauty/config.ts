import { z } from 'zod'
import { horizon } from '../../src/core/horizon'

const numbers = ['integer', 'real'] as const
const payments = ['nearest', 'distance'] as const
const ties = ['split', 'random', 'all', 'first'] as const

/**
 * Parameters of the guessing game. The bounds keep every comparison of distances exact for whole numbers (see nearest.ts):
 * |min|, |max| ≤ 10⁶ and p ≤ 100.
 */
export const Config = z
  .object({
    ...horizon(10),
    p: z
      .number()
      .min(0)
      .max(100)
      .default(2 / 3)
      .meta({
        title: 'Factor p',
        description: 'The target is p times the mean of all numbers.',
        de: { title: 'Faktor p', description: 'Die Zielzahl ist p mal der Mittelwert aller Zahlen.' },
      }),
    min: z
      .number()
      .min(-1e6)
      .max(1e6)
      .default(0)
      .meta({
        title: 'Lowest number',
        description: 'Nobody may go below it.',
        de: { title: 'Kleinste Zahl', description: 'Niemand darf darunter bleiben.' },
      }),
    max: z
      .number()
      .min(-1e6)
      .max(1e6)
      .default(100)
      .meta({
        title: 'Highest number',
        description: 'Nobody may go above it.',
        de: { title: 'Größte Zahl', description: 'Niemand darf darüber hinausgehen.' },
      }),
    numbers: z
      .enum(numbers)
      .default('integer')
      .meta({
        title: 'Numbers',
        description: 'Whole numbers only, or any real number in the range.',
        de: { title: 'Zahlen', description: 'Nur ganze Zahlen oder jede reelle Zahl im Bereich.', options: { integer: 'ganze', real: 'reelle' } },
        options: { integer: 'whole', real: 'real' },
      }),
    feedback: z
      .boolean()
      .default(true)
      .meta({
        title: 'Feedback after each round',
        description: 'If off, mean, target and wins stay hidden until the match is over.',
        de: {
          title: 'Rückmeldung nach jeder Runde',
          description: 'Sonst bleiben Mittelwert, Zielzahl und Gewinne bis zum Ende der Partie verborgen.',
        },
      }),
    payment: z
      .enum(payments)
      .default('nearest')
      .meta({
        title: 'Payment',
        description: 'A prize for the nearest number, or a prize for everybody minus a cost for the distance to the target.',
        de: {
          title: 'Auszahlung',
          description: 'Ein Preis für die nächste Zahl oder ein Preis für alle, vermindert um Kosten für den Abstand zur Zielzahl.',
          options: { nearest: 'die nächste Zahl gewinnt', distance: 'nach Abstand' },
        },
        options: { nearest: 'nearest number wins', distance: 'by distance' },
      }),
    prize: z
      .number()
      .min(0)
      .max(1e6)
      .default(1)
      .meta({
        title: 'Prize',
        description: 'Points in each round: for the winner, or for everybody before the cost of distance.',
        unit: 'points',
        de: { title: 'Preis', description: 'Punkte in jeder Runde: für den Gewinner oder für alle vor Abzug des Abstands.' },
      }),
    cost: z
      .number()
      .min(0)
      .max(1e6)
      .default(0.01)
      .meta({
        title: 'Cost of distance',
        when: { payment: 'distance' },
        description: 'Points lost per unit of distance to the target. Only with payment by distance.',
        unit: 'points per unit',
        de: { title: 'Kosten des Abstands', description: 'Punktabzug je Einheit Abstand zur Zielzahl. Nur bei Auszahlung nach Abstand.' },
      }),
    ties: z
      .enum(ties)
      .default('split')
      .meta({
        title: 'Ties',
        when: { payment: 'nearest' },
        description:
          'If several are nearest: share the prize, draw one of them, pay each in full, or let the number win that comes first in seat order (those who chose it share). Only with a prize for the nearest.',
        de: {
          title: 'Gleichstand',
          description:
            'Sind mehrere am nächsten: Preis teilen, eine Person auslosen, alle voll auszahlen oder die Zahl gewinnen lassen, die in der Sitzordnung zuerst kommt (wer sie gewählt hat, teilt). Nur beim Preis für die nächste Zahl.',
          options: { split: 'teilen', random: 'auslosen', all: 'alle voll', first: 'erste Zahl' },
        },
        options: { split: 'share', random: 'draw one', all: 'pay all', first: 'first number' },
      }),
  })
  .refine(c => c.min < c.max, { path: ['max'], message: 'The highest number must be above the lowest number.' })
  .refine(c => c.numbers === 'real' || (Number.isInteger(c.min) && Number.isInteger(c.max)), {
    path: ['numbers'],
    message: 'With whole numbers the lowest and the highest number must be whole too.',
  })

/** Parsed parameters. */
export type Config = z.infer<typeof Config>
