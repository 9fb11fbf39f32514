import { z } from 'zod'
import type { Strategy } from '../../src/core/strategy'
import type { Brief, Observation } from './game'

/** The shares of its points that the learner chooses among. */
const levels = [0, 0.25, 0.5, 0.75, 1] as const

const params = z.object({
  strength: z
    .number()
    .min(0.01)
    .max(100)
    .default(1)
    .meta({
      title: 'Initial strength',
      description: 'Rounds’ worth of average reward that the first propensities stand for: small is quick to learn.',
      de: { title: 'Anfangsstärke', description: 'Für wie viele Runden mittlerer Belohnung die ersten Neigungen stehen: Klein lernt schnell.' },
    }),
  experiment: z
    .number()
    .min(0)
    .max(1)
    .default(0.1)
    .meta({
      title: 'Experimentation',
      description: 'Share of a reward that spills over to the neighbouring contributions.',
      de: { title: 'Ausprobieren', description: 'Anteil einer Belohnung, der auf benachbarte Einzahlungen übergeht.' },
    }),
  forget: z
    .number()
    .min(0)
    .max(1)
    .default(0.1)
    .meta({
      title: 'Forgetting',
      description: 'Share of every propensity that fades in each round.',
      de: { title: 'Vergessen', description: 'Anteil jeder Neigung, der in jeder Runde verblasst.' },
    }),
})

/**
 * Reinforcement learning of Roth and Erev over five shares of what may be given. The reward is the round's earnings relative to keeping everything while nobody gives, less the least that
 * giving all alone would earn, so it is never negative, and in endowments of the round, so that it doesn't depend on their size.
 */
export const learner: Strategy = {
  id: 'reinforcement',
  games: ['public-goods'],
  title: { en: 'Reinforcement learner', de: 'Lernt durch Verstärkung' },
  about: {
    rule: 'Chooses among 0, 25, 50, 75 and 100 per cent of its points in proportion to what each has earned it so far, with spill-over to neighbours and forgetting.',
    origin:
      'Roth & Erev (1995), Learning in extensive-form games, Games and Economic Behavior 8(1), 164–212; Erev & Roth (1998), American Economic Review 88(4), 848–881',
    memory: 'unbounded',
    stochastic: true,
  },
  params,
  sit({ brief, seats, luck, params: given }) {
    const { strength, experiment, forget } = params.parse(given ?? {})
    const { multiplier } = brief as Brief
    const propensities = levels.map(() => strength)
    let chosen = -1
    let had = 0
    const learn = ({ you }: Observation) => {
      if (chosen < 0 || you === null || had <= 0) return
      const reward = Math.max(0, you.earned / had - Math.min(1, multiplier / seats))
      const neighbours = [chosen - 1, chosen + 1].filter(i => i in levels)
      for (let i = 0; i < levels.length; i++) {
        const part = i === chosen ? 1 - experiment : neighbours.includes(i) ? experiment / neighbours.length : 0
        propensities[i] = Math.max(1e-6, (propensities[i] as number) * (1 - forget) + reward * part)
      }
    }
    return {
      act(observation: Observation, _turn, space) {
        learn(observation)
        let left = luck.unit() * propensities.reduce((a, b) => a + b, 0)
        chosen = propensities.findIndex(weight => (left -= weight) < 0)
        if (chosen < 0) chosen = levels.length - 1
        had = observation.balance
        return space.kind === 'int' ? Math.round(space.max * (levels[chosen] as number)) : 0
      },
    }
  },
}
