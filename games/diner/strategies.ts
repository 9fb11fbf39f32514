import { z } from 'zod'
import type { Strategy } from '../../src/core/strategy'
import { effects } from './dishes'
import type { Brief, Dish, Observation } from './game'

const games = ['diner'] as const

const always = (dish: Dish, title: Strategy['title'], rule: string, origin: string): Strategy => ({
  id: `always-${dish}`,
  games,
  title,
  about: { rule, origin, memory: 0, stochastic: false },
  sit: () => ({ act: () => dish }),
})

const bestReply: Strategy = {
  id: 'best-reply',
  games,
  title: { en: 'Best reply', de: 'Beste Antwort' },
  about: {
    rule: 'Orders what is worth more to itself after its own share of the extra cost; the others’ dishes make no difference to that. Cheap where the two are equal.',
    origin: 'Glance & Huberman (1994), Scientific American 270(3), 76–81; the published equilibrium of GAMA-Bench (arXiv:2403.11807)',
    memory: 0,
    stochastic: false,
  },
  sit({ brief, seats }) {
    const dish: Dish = effects(brief as Brief, seats).own > 0 ? 'costly' : 'cheap'
    return { act: () => dish }
  },
}

const conditionalParams = z.object({
  threshold: z
    .number()
    .min(0)
    .max(1)
    .default(0.5)
    .meta({
      title: 'Threshold',
      description: 'Share of the others that must have ordered cheap in the last round for it to order cheap.',
      de: { title: 'Schwelle', description: 'Anteil der anderen, der in der Vorrunde günstig bestellt haben muss, damit es günstig bestellt.' },
    }),
  first: z
    .enum(['cheap', 'costly'])
    .default('cheap')
    .meta({
      title: 'First dish',
      description: 'What it orders before it has seen the others.',
      options: { cheap: 'cheap', costly: 'costly' },
      de: {
        title: 'Erstes Gericht',
        description: 'Was es bestellt, bevor es die anderen gesehen hat.',
        options: { cheap: 'günstig', costly: 'teuer' },
      },
    }),
})

/** The share of the n − 1 others that ordered cheap in the last round; null before the first result. */
function othersCheap({ last, chose }: Observation, seats: number): number | null {
  const own = chose.at(-1)
  return last === null || own === undefined ? null : (last.cheap - (own === 'cheap' ? 1 : 0)) / (seats - 1)
}

const conditional: Strategy = {
  id: 'conditional',
  games,
  title: { en: 'Conditional cooperator', de: 'Bedingt kooperativ' },
  about: {
    rule: 'Begins cheap and stays so while at least the threshold share of the others ordered cheap in the last round.',
    origin: 'Glance & Huberman (1994), The dynamics of social dilemmas, Scientific American 270(3), 76–81: cooperation above a critical share',
    memory: 1,
    stochastic: false,
  },
  params: conditionalParams,
  sit({ params, seats }) {
    const { threshold, first } = conditionalParams.parse(params ?? {})
    return {
      act(observation: Observation): Dish {
        const seen = othersCheap(observation, seats)
        return seen === null ? first : seen >= threshold - 1e-9 ? 'cheap' : 'costly'
      },
    }
  },
}

const matching: Strategy = {
  id: 'matching',
  games,
  title: { en: 'Matches the others', de: 'Gleicht sich an' },
  about: {
    rule: 'Orders cheap with the probability that is the share of the others that ordered cheap in the last round; the first dish by a fair coin.',
    origin: 'Conditional cooperation in proportion: Fischbacher, Gächter & Fehr (2001), Economics Letters 71(3), 397–404, here for two choices',
    memory: 1,
    stochastic: true,
  },
  sit: ({ seats, luck }) => ({
    act: (observation: Observation): Dish => (luck.unit() < (othersCheap(observation, seats) ?? 0.5) ? 'cheap' : 'costly'),
  }),
}

const learnerParams = z.object({
  strength: z
    .number()
    .min(0.01)
    .max(100)
    .default(1)
    .meta({
      title: 'Initial strength',
      description: 'Rounds’ worth of full reward that the first propensities stand for: small is quick to learn.',
      de: { title: 'Anfangsstärke', description: 'Für wie viele Runden voller Belohnung die ersten Neigungen stehen: Klein lernt schnell.' },
    }),
  forget: z
    .number()
    .min(0)
    .max(1)
    .default(0.1)
    .meta({
      title: 'Forgetting',
      description: 'Share of both propensities that fades in each round.',
      de: { title: 'Vergessen', description: 'Anteil beider Neigungen, der in jeder Runde verblasst.' },
    }),
})

/** Least and most points of one round, over all dishes of all seats. */
function range(menu: Brief, seats: number): readonly [lo: number, hi: number] {
  const { own } = effects(menu, seats)
  const [right, wrong] = own > 0 ? ([menu.costlyUtility, menu.costlyCost] as const) : ([menu.cheapUtility, menu.cheapCost] as const)
  const [badWorth, badCost] = own > 0 ? ([menu.cheapUtility, menu.cheapCost] as const) : ([menu.costlyUtility, menu.costlyCost] as const)
  const others = (cost: number) => ((seats - 1) * cost) / seats
  return [badWorth - badCost / seats - others(menu.costlyCost), right - wrong / seats - others(menu.cheapCost)]
}

const learner: Strategy = {
  id: 'reinforcement',
  games,
  title: { en: 'Reinforcement learner', de: 'Lernt durch Verstärkung' },
  about: {
    rule: 'Orders each dish in proportion to what it has earned so far, between the least and the most that a round can bring, with forgetting.',
    origin: 'Roth & Erev (1995), Learning in extensive-form games, Games and Economic Behavior 8(1), 164–212',
    memory: 'unbounded',
    stochastic: true,
  },
  params: learnerParams,
  sit({ params, brief, seats, luck }) {
    const { strength, forget } = learnerParams.parse(params ?? {})
    const [lo, hi] = range(brief as Brief, seats)
    const propensity = { cheap: strength, costly: strength }
    return {
      act({ you, chose }: Observation): Dish {
        const own = chose.at(-1)
        if (you !== null && own !== undefined && hi > lo) {
          propensity.cheap = Math.max(1e-6, propensity.cheap * (1 - forget))
          propensity.costly = Math.max(1e-6, propensity.costly * (1 - forget))
          propensity[own] += (you.earned - lo) / (hi - lo)
        }
        return luck.unit() * (propensity.cheap + propensity.costly) < propensity.cheap ? 'cheap' : 'costly'
      },
    }
  },
}

/** The scripted players of the diner's dilemma. `random` and `sequence` serve every game. */
export default [
  bestReply,
  always(
    'costly',
    { en: 'Always costly', de: 'Immer teuer' },
    'Orders the costly dish in every round.',
    'The fixed player of the published experiments: Huang et al. (2024), GAMA-Bench, arXiv:2403.11807',
  ),
  always(
    'cheap',
    { en: 'Always cheap', de: 'Immer günstig' },
    'Orders the cheap dish in every round: best for the table where the costly one is worth less than its extra cost.',
    'The cooperator of Glance & Huberman (1994), Scientific American 270(3), 76–81',
  ),
  conditional,
  matching,
  learner,
] satisfies readonly Strategy[]
