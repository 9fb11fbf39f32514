import { z } from 'zod'
import { horizon } from '../../src/core/horizon'

/** The largest table. The rules name everybody's hit rate, which a page still holds for so many. */
const MOST_SEATS = 100

/** Two rates that differ by less than rounding; 35 + 13 · 5 is 100 on every machine, 10.1 + 3 · 29.9666… too. */
const tidy = (x: number): number => Number(x.toPrecision(12))

/** Parameters of the sequential n-person duel. Rates are in percent. */
export const Config = z
  .object({
    ...horizon(1),
    baseHitRate: z
      .number()
      .min(0)
      .max(100)
      .default(35)
      .meta({
        title: 'Lowest hit rate',
        description: 'The chance with which the first player hits.',
        unit: '%',
        when: { rates: null },
        de: { title: 'Niedrigste Trefferquote', description: 'Die Wahrscheinlichkeit, mit der der erste Spieler trifft.' },
      }),
    interval: z
      .number()
      .min(0)
      .max(100)
      .default(5)
      .meta({
        title: 'Step between hit rates',
        description: 'Each further player hits so much more often than the one before. Nobody above 100 %, so the step bounds the table.',
        unit: '%',
        when: { rates: null },
        de: {
          title: 'Abstand der Trefferquoten',
          description: 'Um so viel öfter trifft jeder weitere Spieler als der vor ihm. Niemand über 100 %: Der Abstand begrenzt die Zahl der Plätze.',
        },
      }),
    rates: z
      .array(z.number().min(0).max(100))
      .min(2)
      .max(MOST_SEATS)
      .nullable()
      .default(null)
      .meta({
        title: 'Hit rates one by one',
        description: 'One hit rate in percent for each seat, in place of lowest rate and step. The lowest shoots first, wherever it sits.',
        unit: '%',
        de: {
          title: 'Einzelne Trefferquoten',
          description: 'Eine Quote in Prozent je Platz statt niedrigster Quote und Abstand. Die niedrigste schießt zuerst, wo immer sie sitzt.',
        },
      }),
    shots: z
      .int()
      .min(1)
      .max(10_000)
      .default(20)
      .meta({
        title: 'Most shots in a battle',
        description: 'A battle ends after so many shots, deliberate misses included, if several are still in.',
        unit: 'shots',
        revealed: 'everybody hears that a battle is over when its last shot has been fired',
        de: {
          title: 'Höchstzahl der Schüsse',
          description: 'Nach so vielen Schüssen, absichtliche Fehlschüsse mitgezählt, endet ein Durchgang, auch wenn noch mehrere dabei sind.',
          unit: 'Schüsse',
        },
      }),
    shotsTold: z
      .boolean()
      .default(true)
      .meta({
        title: 'Players know that number',
        description: 'Off: they only know that there is a last shot.',
        de: { title: 'Zahl der Schüsse bekannt', description: 'Aus: Die Spieler wissen nur, dass es einen letzten Schuss gibt.' },
      }),
    missing: z
      .boolean()
      .default(true)
      .meta({
        title: 'Deliberate misses',
        description: 'Whether a player may miss on purpose. Off: every shot is aimed at somebody.',
        de: {
          title: 'Absichtliche Fehlschüsse',
          description: 'Ob man absichtlich danebenschießen darf. Aus: Jeder Schuss gilt jemandem.',
        },
      }),
    prize: z
      .number()
      .min(0)
      .max(1e6)
      .default(100)
      .meta({
        title: 'Prize',
        description: 'Points of each battle for whoever is left; several who are left after the last shot share it equally.',
        unit: 'points',
        de: {
          title: 'Preis',
          description: 'Punkte je Durchgang für den, der übrig bleibt; sind es nach dem letzten Schuss mehrere, teilen sie ihn zu gleichen Teilen.',
        },
      }),
  })
  .refine(c => c.rates !== null || c.baseHitRate + c.interval <= 100, {
    path: ['interval'],
    message: 'Nobody can hit more often than always: lowest hit rate plus step must be at most 100 %.',
  })

/** Parsed parameters. */
export type Config = z.infer<typeof Config>

/** What decides who may sit and who shoots how well. */
type Rated = Pick<Config, 'baseHitRate' | 'interval' | 'rates'>

/** How many may sit: as many as there are single rates, else as many as stay within 100 %. */
export function seatRange({ baseHitRate, interval, rates }: Rated): { readonly min: number; readonly max: number; readonly default: number } {
  if (rates !== null) return { min: rates.length, max: rates.length, default: rates.length }
  const max = interval === 0 ? MOST_SEATS : Math.min(MOST_SEATS, Math.floor(tidy((100 - baseHitRate) / interval)) + 1)
  return { min: 2, max, default: Math.min(4, max) }
}

/** The hit rate of every seat, in percent. */
export const ratesOf = ({ baseHitRate, interval, rates }: Rated, seats: number): readonly number[] =>
  Array.from({ length: seats }, (_, seat) => rates?.[seat] ?? tidy(baseHitRate + seat * interval))
