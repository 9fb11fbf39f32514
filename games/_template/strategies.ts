import type { Strategy } from '../../src/core/strategy'
import type { Action, Config, Observation } from './game'

const diekmann = 'Diekmann (1985), Volunteer’s Dilemma, Journal of Conflict Resolution 29(4)'

/** Probability of waiting in the symmetric mixed equilibrium: others' chance to fail, q^(n−1), equals cost / benefit. */
const waiting = ({ benefit, cost }: Config, seats: number) => (cost / benefit) ** (1 / (seats - 1))

/** The players that know this game. */
const strategies: readonly Strategy[] = [
  {
    id: 'always-volunteer',
    games: ['_template'],
    title: { en: 'Always volunteers', de: 'Meldet sich immer' },
    about: { rule: 'Volunteers in every round: the maximin choice.', origin: diekmann, memory: 0, stochastic: false },
    sit: () => ({ act: (): Action => 'volunteer' }),
  },
  {
    id: 'never-volunteer',
    games: ['_template'],
    title: { en: 'Never volunteers', de: 'Meldet sich nie' },
    about: { rule: 'Waits in every round.', origin: diekmann, memory: 0, stochastic: false },
    sit: () => ({ act: (): Action => 'wait' }),
  },
  {
    id: 'mixed-nash',
    games: ['_template'],
    title: { en: 'Mixed Nash', de: 'Gemischtes Nash-Gleichgewicht' },
    about: {
      rule: 'Waits with probability (cost / benefit)^(1 / (n − 1)), independently in every round.',
      origin: diekmann,
      memory: 0,
      stochastic: true,
    },
    sit: ({ brief, seats, luck }) => ({ act: (): Action => (luck.unit() < waiting(brief as Config, seats) ? 'wait' : 'volunteer') }),
  },
  {
    id: 'take-turns',
    games: ['_template'],
    title: { en: 'Takes turns', de: 'Wechselt sich ab' },
    about: { rule: 'Seat i volunteers in the rounds r with r mod n = i, counted from 0.', origin: 'folklore', memory: 0, stochastic: false },
    sit: ({ seat, seats }) => ({ act: (observation: Observation): Action => ((observation.round - 1) % seats === seat ? 'volunteer' : 'wait') }),
  },
]

export default strategies
