import { z } from 'zod'
import type { Strategy } from '../../src/core/strategy'
import type { Brief, Observation } from './game'

const params = z.object({
  strength: z
    .number()
    .min(0.01)
    .max(1000)
    .default(9)
    .meta({
      title: 'Initial strength',
      description: 'How many rounds of average payoff the first propensities are worth; more makes learning slower.',
      de: { title: 'Anfangsstärke', description: 'Wie viele Runden mittlerer Auszahlung die ersten Neigungen wert sind; mehr lernt langsamer.' },
    }),
  forgetting: z
    .number()
    .min(0)
    .max(0.99)
    .default(0.1)
    .meta({
      title: 'Forgetting',
      description: 'The share of each propensity that is lost in a round.',
      de: { title: 'Vergessen', description: 'Der Anteil jeder Neigung, der in einer Runde verloren geht.' },
    }),
  experimentation: z
    .number()
    .min(0)
    .max(0.5)
    .default(0.2)
    .meta({
      title: 'Experimentation',
      description: 'The share of a payoff that strengthens the action that was not taken.',
      de: { title: 'Erproben', description: 'Der Anteil einer Auszahlung, der die nicht gewählte Aktion stärkt.' },
    }),
})

/** Erev and Roth's three-parameter learner: it needs to know nothing but its own payoffs, so it plays the same whatever stayers are told. */
export const reinforcement: Strategy = {
  id: 'reinforcement',
  games: ['el-farol'],
  title: { en: 'Reinforcement', de: 'Verstärkungslernen' },
  about: {
    rule: 'Goes with probability in proportion to what going has paid it so far (payoffs counted from the lowest possible), with some forgetting and some spill-over to the other action.',
    origin: 'Erev & Roth (1998), Predicting how people play games, American Economic Review 88(4), 848–881; in this game Whitehead (2008)',
    memory: 'unbounded',
    stochastic: true,
  },
  params,
  sit({ brief, params: given, luck }) {
    const { strength, forgetting, experimentation } = params.parse(given ?? {})
    const { uncrowded, crowded, home }: Brief = brief
    const least = Math.min(uncrowded, crowded, home)
    const usual = (uncrowded + crowded + home) / 3 - least
    const propensity = { go: (strength * usual) / 2, stay: (strength * usual) / 2 }
    return {
      act({ last }: Observation) {
        if (last !== null) {
          const gain = last.paid - least
          for (const action of ['go', 'stay'] as const) {
            const reward = gain * (action === last.action ? 1 - experimentation : experimentation)
            propensity[action] = (1 - forgetting) * propensity[action] + reward
          }
        }
        const sum = propensity.go + propensity.stay
        return luck.unit() * sum < propensity.go || (sum === 0 && luck.unit() < 0.5) ? 'go' : 'stay'
      },
    }
  },
}
