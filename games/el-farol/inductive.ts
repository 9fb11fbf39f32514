import { z } from 'zod'
import type { Strategy } from '../../src/core/strategy'
import { goingPays, roomFor } from './crowd'
import type { Brief, Observation } from './game'

/** A rule of thumb that forecasts attendance from the counts so far, the oldest first; there are at least nine. */
type Predictor = (counts: readonly number[], n: number) => number

const back = (counts: readonly number[], weeks: number): number => counts[counts.length - weeks] ?? 0
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length

/** The line of least squares through the last eight counts, one step on. */
function trend(counts: readonly number[]): number {
  const last = counts.slice(-8)
  const middle = (last.length - 1) / 2
  const [top, bottom] = last.reduce(([a, b], y, x) => [a + (x - middle) * y, b + (x - middle) ** 2], [0, 0])
  return mean(last) + (top / bottom) * (last.length - middle)
}

/** The kinds of Arthur's list: the same as some weeks ago, the mirror image of it round one half, the mean of some weeks, the trend, a fixed number. */
const predictors: readonly Predictor[] = [
  ...[1, 2, 3, 4, 5, 6, 8, 9].map(
    (weeks): Predictor =>
      counts =>
        back(counts, weeks),
  ),
  ...[1, 2, 3, 5].map(
    (weeks): Predictor =>
      (counts, n) =>
        n - back(counts, weeks),
  ),
  ...[2, 3, 4, 6, 8].map(
    (weeks): Predictor =>
      counts =>
        mean(counts.slice(-weeks)),
  ),
  trend,
  ...[0.35, 0.5, 0.6, 0.67, 0.75].map(
    (share): Predictor =>
      (_counts, n) =>
        share * n,
  ),
]

const params = z.object({
  predictors: z
    .int()
    .min(1)
    .max(23)
    .default(6)
    .meta({
      title: 'Predictors',
      description: 'How many rules of thumb it holds, drawn at the start from a list of 23.',
      de: { title: 'Vorhersageregeln', description: 'Wie viele Faustregeln sie bereithält, zu Beginn aus einer Liste von 23 gezogen.' },
    }),
  memory: z
    .number()
    .min(0)
    .max(1)
    .default(0.9)
    .meta({
      title: 'Weight of past errors',
      description: 'A rule’s error is this much of its old error plus the rest of its latest one.',
      de: { title: 'Gewicht alter Fehler', description: 'Der Fehler einer Regel: so viel vom alten Fehler, der Rest vom neuesten.' },
    }),
})

/** Arthur's inductive player. Its history before the first round is drawn at random, its forecasts stay between nobody and everybody. */
export const inductive: Strategy = {
  id: 'inductive',
  games: ['el-farol'],
  title: { en: 'Inductive reasoning', de: 'Induktives Schließen' },
  about: {
    rule: 'Holds a few rules of thumb that forecast attendance, believes the one that erred least so far, and goes if its forecast leaves room (or rather, if going then pays more). Where it isn’t told a count, it takes its own forecast for it.',
    origin: 'Arthur (1994), Inductive reasoning and bounded rationality, American Economic Review 84(2), 406–411',
    memory: 9,
    stochastic: true,
  },
  params,
  sit({ seats, brief, params: given, luck }) {
    const { predictors: many, memory } = params.parse(given ?? {})
    const bar: Brief = brief
    const room = roomFor(bar.capacity, seats)
    const held = luck.shuffle(predictors).slice(0, many)
    const errors = held.map(() => 0)
    const counts = Array.from({ length: 9 }, () => luck.int(0, seats))
    let forecasts: readonly number[] | null = null
    let believed = 0
    return {
      act({ last }: Observation) {
        if (last !== null && forecasts !== null) {
          const count = last.goers ?? (forecasts[believed] as number)
          forecasts.forEach((forecast, i) => {
            errors[i] = memory * (errors[i] as number) + (1 - memory) * Math.abs(forecast - count)
          })
          counts.push(count)
          counts.shift()
        }
        forecasts = held.map(predict => Math.min(seats, Math.max(0, predict(counts, seats))))
        believed = errors.indexOf(Math.min(...errors))
        return goingPays(forecasts[believed] as number, room, bar) > bar.home ? 'go' : 'stay'
      },
    }
  },
}
