import { z } from 'zod'
import { Problem } from '../../../src/core/problem'
import type { Strategy } from '../../../src/core/strategy'
import { symmetricMixes } from '../analysis/group'
import { equilibria } from '../analysis/equilibria'
import { toNumber } from '../analysis/fraction'
import { maximin } from '../analysis/maximin'
import { ownActions } from '../own-actions'
import { countsPayoff } from '../payoff-view'
import type { Brief, PairBrief } from '../types'
import { laidOut } from './laid-out'

const always = z.object({
  action: z
    .string()
    .nullable()
    .default(null)
    .meta({
      title: 'Action',
      description: 'The action to play; empty: the first one',
      de: { title: 'Aktion', description: 'Die gespielte Aktion; leer: die erste' },
    }),
})
const mix = z.object({
  weights: z
    .array(z.number().min(0))
    .default([])
    .meta({
      title: 'Weights',
      description: 'One weight per action, in proportion; empty: all alike',
      de: { title: 'Gewichte', description: 'Je Aktion ein Gewicht, im Verhältnis; leer: alle gleich' },
    }),
})
const chance = z.object({
  p: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .default(null)
    .meta({
      title: 'Probability of the first action',
      description: 'Empty: all actions alike',
      de: { title: 'Wahrscheinlichkeit der ersten Aktion', description: 'Leer: alle Aktionen gleich' },
    }),
})
const which = z.object({
  pick: z
    .enum(['most-mixed', 'best', 'first'])
    .default('most-mixed')
    .meta({
      title: 'Which equilibrium',
      description: 'Where there are several: the one with the largest support, the one with the highest sum, or the first found',
      options: { 'most-mixed': 'Largest support', best: 'Highest sum', first: 'First found' },
      de: {
        title: 'Welches Gleichgewicht',
        options: { 'most-mixed': 'Größter Träger', best: 'Höchste Summe', first: 'Zuerst gefunden' },
        description: 'Bei mehreren: das mit dem größten Träger, das mit der höchsten Summe oder das zuerst gefundene',
      },
    }),
})

const title = (en: string, de: string) => ({ en, de })

/** The mixed strategies of a brief's equilibria that a seat can play, made once per brief and choice. */
const mixes = new WeakMap<Brief, Map<string, readonly number[]>>()

function remembered(brief: Brief, key: string, make: () => readonly number[]): readonly number[] {
  let made = mixes.get(brief)
  if (!made) mixes.set(brief, (made = new Map()))
  let weights = made.get(key)
  if (!weights) made.set(key, (weights = make()))
  return weights
}

/** Both seats must pick the same equilibrium, whoever is asked; so they compare by symmetric criteria and, for ties, in an order both can reproduce. */
function nashOf(brief: Brief, pick: z.infer<typeof which>['pick'], seat: number): readonly number[] {
  if (brief.form === 'counts') {
    const group = {
      actions: brief.actions.length,
      players: brief.players,
      pay: (a: number, counts: readonly number[]) =>
        countsPayoff(
          brief,
          a,
          counts.map((c, i) => (i === a ? c - 1 : c)),
        ),
    }
    const [p] = symmetricMixes(group)
    if (p === undefined)
      throw new Problem({
        expected: 'a game by counts with two actions and a symmetric mixed equilibrium',
        found: `${brief.actions.length} actions without one`,
        where: 'strategy mixed-nash',
        todo: 'choose another strategy',
      })
    return [p, 1 - p]
  }
  const [a, b] = asTable(brief, seat)
  const { all } = equilibria(a, b)
  const support = (e: (typeof all)[number]) => [...e.x, ...e.y].filter(f => f.n > 0n).length
  const worth = (e: (typeof all)[number]) => e.payoffs[0] + e.payoffs[1]
  const score = { 'most-mixed': support, best: worth, first: () => 0 }[pick]
  const [first, ...others] = all
  if (!first)
    throw new Problem({
      expected: 'a game small enough to list its equilibria, or with a pure one',
      found: `${a.length} × ${a[0]!.length} actions`,
      where: 'strategy mixed-nash',
      todo: 'choose another strategy',
    })
  const best = others.reduce((top, e) => (score(e) > score(top) ? e : top), first)
  return (seat === 0 ? best.x : best.y).map(toNumber)
}

/** The payoff tables of rows and columns, from either seat's brief. */
function asTable({ payoffs, own, other }: PairBrief, seat: number): readonly [number[][], number[][]] {
  const mine = payoffs.map(row => row.map(cell => cell[0]))
  const theirs = payoffs.map(row => row.map(cell => cell[1]))
  if (seat === 0) return [mine, theirs]
  const turned = (m: number[][]) => other.map((_, j) => own.map((__, i) => m[i]![j]!))
  return [turned(theirs), turned(mine)]
}

/** An index drawn with the given weights; draws nothing where one has all the weight. */
function drawn(weights: readonly number[], unit: () => number): number {
  const total = weights.reduce((sum, w) => sum + w, 0)
  const sure = weights.findIndex(w => w === total)
  if (sure >= 0) return sure
  let at = unit() * total
  for (let i = 0; i < weights.length; i++) {
    at -= weights[i]!
    if (at < 0) return i
  }
  return weights.findLastIndex(w => w > 0)
}

/** A strategy that plays a fixed mix of its actions, worked out when it sits down. */
function fixedMix(told: Omit<Strategy, 'games' | 'sit'>, weightsOf: (brief: Brief, params: unknown, seat: number) => readonly number[]): Strategy {
  return {
    ...told,
    games: ['matrix'],
    sit({ brief, params, luck, seat }) {
      const actions = ownActions(brief as Brief)
      const weights = weightsOf(brief as Brief, told.params ? told.params.parse(params ?? {}) : undefined, seat)
      return { act: () => actions[drawn(weights, () => luck.unit())]! }
    },
  }
}

function only(actions: readonly string[], id: string | null): readonly number[] {
  const at = id === null ? 0 : actions.indexOf(id)
  if (at < 0)
    throw new Problem({
      expected: `one of ${actions.join(', ')}`,
      found: String(id),
      where: 'strategy always, parameter action',
      todo: 'name an action of this seat',
    })
  return actions.map((_, i) => (i === at ? 1 : 0))
}

function weighted(actions: readonly string[], weights: readonly number[]): readonly number[] {
  if (weights.length === 0) return actions.map(() => 1)
  if (weights.length !== actions.length || weights.every(w => w === 0))
    throw new Problem({
      expected: `${actions.length} weights, not all zero`,
      found: JSON.stringify(weights),
      where: 'strategy mix, parameter weights',
      todo: 'give one weight for each action',
    })
  return weights
}

/** Strategies for a matrix game of any size. Ties go to the action listed first. */
export const general: readonly Strategy[] = [
  fixedMix(
    {
      id: 'random',
      title: title('Random', 'Zufall'),
      about: {
        rule: 'Plays the first of two actions with probability p, or all actions alike.',
        origin: 'Axelrod 1980',
        memory: 0,
        stochastic: true,
      },
      params: chance,
    },
    (brief, params) => {
      const { p } = params as z.infer<typeof chance>
      const actions = ownActions(brief)
      if (p === null || actions.length === 1) return actions.map(() => 1)
      return actions.map((_, i) => (i === 0 ? p : (1 - p) / (actions.length - 1)))
    },
  ),
  fixedMix(
    {
      id: 'always',
      title: title('Always the same', 'Immer dasselbe'),
      about: { rule: 'Plays one given action in every round.', origin: 'folklore', memory: 0, stochastic: false },
      params: always,
    },
    (brief, params) => only(ownActions(brief), (params as z.infer<typeof always>).action),
  ),
  fixedMix(
    {
      id: 'mix',
      title: title('Fixed mix', 'Feste Mischung'),
      about: { rule: 'Draws its action in every round with given weights.', origin: 'von Neumann 1928', memory: 0, stochastic: true },
      params: mix,
    },
    (brief, params) => weighted(ownActions(brief), (params as z.infer<typeof mix>).weights),
  ),
  fixedMix(
    {
      id: 'mixed-nash',
      title: title('Mixed Nash', 'Gemischtes Nash-Gleichgewicht'),
      about: {
        rule: 'Plays its part of a Nash equilibrium of one round, by default the one with the largest support; both seats pick the same one.',
        origin: 'Nash 1951',
        memory: 0,
        stochastic: true,
      },
      params: which,
    },
    (brief, params, seat) => {
      const { pick } = params as z.infer<typeof which>
      return remembered(brief, `${pick}/${seat}`, () => nashOf(brief, pick, seat))
    },
  ),
  fixedMix(
    {
      id: 'maximin',
      title: title('Maximin', 'Maximin'),
      about: { rule: 'Draws from the mix with the highest payoff in the worst case.', origin: 'von Neumann 1928', memory: 0, stochastic: true },
    },
    brief => remembered(brief, 'maximin', () => maximin(laidOut(brief, 'maximin').pay).mix.map(toNumber)),
  ),
]
