import { z } from 'zod'
import type { SeatedStrategy, Strategy } from '../../../src/core/strategy'
import type { Brief, Observation } from '../game'
import { bayesian, BayesianParams } from './bayesian'
import { grim, GrimParams, PunisherParams } from './grim'
import { decide, say } from './reading'
import { highQuality, onPrior, trusting } from './trust'

type Head = Pick<Strategy, 'id' | 'title' | 'params'> & { rule: string; origin: string; memory: number | 'unbounded' }

/** A buyer. At the seller's seat it recommends exactly the high-quality units. */
function buyer<P>({ id, title, rule, origin, memory, params }: Head, sit: (brief: Brief, params: P) => SeatedStrategy): Strategy {
  return {
    id,
    games: ['persuasion'],
    title,
    about: { rule: `Buyer. ${rule} At the seller's seat it plays truthful.`, origin, memory, stochastic: false },
    ...(params ? { params } : {}),
    sit(at): SeatedStrategy {
      if (at.seat !== 0) return sit(at.brief as Brief, at.params as P)
      return { act: (observation: Observation, _turn, space) => say(highQuality(observation), space) }
    },
  }
}

const whatever = (buy: boolean): SeatedStrategy => ({ act: (_observation, _turn, space) => decide(buy, space) })

const PriorOnly = z.object({
  assumeP: z
    .number()
    .min(0)
    .max(1)
    .default(0.5)
    .meta({
      title: 'Assumed prior',
      description: 'Probability of high quality where the buyer is not told it.',
      de: { title: 'Angenommenes p', description: 'Wahrscheinlichkeit hoher Qualität, wo sie nicht bekannt ist.' },
    }),
})

const UNREAD = 'A text that is not one of the canned recommendations is decided on the prior.'

/** The buyers: credulous, statistical, deaf, and punishing. */
export const buyers: readonly Strategy[] = [
  buyer(
    {
      id: 'trusting',
      title: { en: 'Trusting buyer', de: 'Vertraut und kauft' },
      rule: `Buys exactly what is recommended. ${UNREAD}`,
      origin: 'the credulous receiver of Kartik, Ottaviani & Squintani 2007, Journal of Economic Theory 134',
      memory: 0,
    },
    brief => trusting(brief),
  ),
  buyer<z.infer<typeof BayesianParams>>(
    {
      id: 'bayesian',
      title: { en: 'Bayesian buyer', de: 'Bayesianisch kaufend' },
      rule: `Learns how often the seller recommends units of either quality (two Beta priors, uniform unless set) and buys if and only if the posterior expected worth is at least the price; buys at indifference. A myopic buyer takes the share of high quality among units bought for the reliability of a recommendation. ${UNREAD}`,
      origin: 'Beta-Bernoulli learning; sender reputation in the spirit of Sobel 1985, Review of Economic Studies 52(4)',
      memory: 'unbounded',
      params: BayesianParams,
    },
    bayesian,
  ),
  buyer<z.infer<typeof PriorOnly>>(
    {
      id: 'prior-only',
      title: { en: 'Prior-only buyer', de: 'Kauft nur nach p' },
      rule: 'Ignores messages: buys if and only if p·v + (1−p)·c ≥ 1, the buyer of the babbling equilibrium; buys at indifference.',
      origin: 'Crawford & Sobel 1982, Econometrica 50(6)',
      memory: 0,
      params: PriorOnly,
    },
    (brief, { assumeP }) => whatever(onPrior(brief, assumeP)),
  ),
  buyer({ id: 'always-buy', title: { en: 'Always buys', de: 'Kauft immer' }, rule: 'Buys every unit.', origin: 'folklore', memory: 0 }, () =>
    whatever(true),
  ),
  buyer({ id: 'never-buy', title: { en: 'Never buys', de: 'Kauft nie' }, rule: 'Buys no unit.', origin: 'folklore', memory: 0 }, () =>
    whatever(false),
  ),
  buyer<z.infer<typeof GrimParams>>(
    {
      id: 'grim',
      title: { en: 'Grim buyer', de: 'Kauft nach einer Lüge nie wieder' },
      rule: `Buys what is recommended until a low-quality unit was recommended, then never again. A myopic buyer passes once a low-quality unit was bought. ${UNREAD}`,
      origin: 'trigger strategy, Friedman 1971, Review of Economic Studies 38(1)',
      memory: 'unbounded',
      params: GrimParams,
    },
    (brief, { lies }) => grim(brief, lies, null),
  ),
  buyer<z.infer<typeof PunisherParams>>(
    {
      id: 'punisher',
      title: { en: 'Punishing buyer', de: 'Bestraft Lügen und vergibt' },
      rule: `Buys what is recommended; after a recommended low-quality unit passes for a number of rounds, then trusts again. A myopic buyer can't date the offence and passes for ever. ${UNREAD}`,
      origin: 'finite punishment, Green & Porter 1984, Econometrica 52(1)',
      memory: 'unbounded',
      params: PunisherParams,
    },
    (brief, { lies, rounds }) => grim(brief, lies, rounds),
  ),
]
