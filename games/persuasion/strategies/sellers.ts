import { z } from 'zod'
import type { Luck } from '../../../src/core/luck'
import type { SeatedStrategy, Strategy } from '../../../src/core/strategy'
import { commitmentRate } from '../economics'
import type { Brief, Observation } from '../game'
import type { Quality } from '../history'
import { trusting } from './trust'
import { say } from './reading'

type Rule<P> = (quality: Quality, at: { readonly brief: Brief; readonly params: P; readonly luck: Luck }) => boolean

const CHEAP_TALK = 'Crawford & Sobel 1982, Econometrica 50(6)'
const GLEE = 'Shapira et al. 2024, arXiv:2410.05254'

/** A seller that looks at nothing but this round's quality. At the buyer's seat it follows recommendations. */
function seller<P>(
  head: Pick<Strategy, 'id' | 'title' | 'params'> & { rule: string; origin: string; stochastic: boolean },
  recommends: Rule<P>,
): Strategy {
  const { id, title, rule, origin, stochastic, params } = head
  return {
    id,
    games: ['persuasion'],
    title,
    about: { rule: `Seller. ${rule} At the buyer's seat it plays trusting.`, origin, memory: 0, stochastic },
    ...(params ? { params } : {}),
    sit(at): SeatedStrategy {
      const { seat, brief, params: p, luck } = at
      if (seat !== 0) return trusting(brief as Brief)
      return {
        act: (observation: Observation, _turn, space) => {
          const quality = observation.seat === 'seller' ? (observation.quality ?? 'low') : 'low'
          return say(recommends(quality, { brief: brief as Brief, params: p as P, luck }), space)
        },
      }
    },
  }
}

const Commitment = z.object({
  q: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .default(null)
    .meta({
      title: 'Rate q',
      description: 'Probability of recommending a low-quality unit; empty computes it from the brief.',
      de: { title: 'Rate q', description: 'Wahrscheinlichkeit, ein minderwertiges Stück zu empfehlen; leer: aus den Regeln berechnet.' },
    }),
  assumeV: z
    .number()
    .min(1)
    .default(1.25)
    .meta({
      title: 'Assumed v',
      description: 'Value of a high-quality unit, in prices, where the seller is not told it.',
      de: { title: 'Angenommenes v', description: 'Wert eines hochwertigen Stücks in Preisen, wo er nicht bekannt ist.' },
    }),
  assumeC: z
    .number()
    .min(0)
    .max(1)
    .default(0)
    .meta({
      title: 'Assumed c',
      description: 'Value of a low-quality unit, in prices, where the seller is not told it.',
      de: { title: 'Angenommenes c', description: 'Wert eines minderwertigen Stücks in Preisen, wo er nicht bekannt ist.' },
    }),
})

const Babbler = z.object({
  rate: z
    .number()
    .min(0)
    .max(1)
    .default(0.5)
    .meta({
      title: 'Rate of recommending',
      description: 'Probability of a recommendation, the same at either quality.',
      de: { title: 'Häufigkeit der Empfehlung', description: 'Wahrscheinlichkeit einer Empfehlung, bei jeder Qualität dieselbe.' },
    }),
})

/** The sellers: honest, uninformative, and bound to the optimal policy. */
export const sellers: readonly Strategy[] = [
  seller(
    {
      id: 'truthful',
      title: { en: 'Truthful seller', de: 'Ehrlich verkaufend' },
      rule: 'Recommends exactly the high-quality units.',
      origin: 'full revelation, the separating strategy of sender-receiver games',
      stochastic: false,
    },
    quality => quality === 'high',
  ),
  seller(
    {
      id: 'always-recommend',
      title: { en: 'Always recommends', de: 'Empfiehlt immer' },
      rule: 'Recommends every unit: the pooling strategy, observed in GLEE.',
      origin: GLEE,
      stochastic: false,
    },
    () => true,
  ),
  seller(
    {
      id: 'never-recommend',
      title: { en: 'Never recommends', de: 'Empfiehlt nie' },
      rule: 'Recommends no unit: the other pooling strategy.',
      origin: CHEAP_TALK,
      stochastic: false,
    },
    () => false,
  ),
  seller<z.infer<typeof Commitment>>(
    {
      id: 'commitment',
      title: { en: 'Commitment-optimal seller', de: 'Optimal bei Selbstbindung' },
      rule: 'Recommends every high-quality unit and a low-quality one with probability q = min{1, p(v−1)/[(1−p)(1−c)]}, independently in every round. Where it is not told v and c it assumes the values in its parameters (1.25 and 0, the baseline of GLEE).',
      origin: 'Kamenica & Gentzkow 2011, American Economic Review 101(6)',
      stochastic: true,
      params: Commitment,
    },
    (quality, { brief, params, luck }) => {
      if (quality === 'high') return true
      const q = params.q ?? commitmentRate({ p: brief.p ?? 0.5, v: brief.v ?? params.assumeV, c: brief.c ?? params.assumeC })
      return luck.unit() < q
    },
  ),
  seller<z.infer<typeof Babbler>>(
    {
      id: 'babbler',
      title: { en: 'Babbler', de: 'Rauschen' },
      rule: 'Recommends by a coin that does not depend on the quality: the babbling equilibrium of cheap talk.',
      origin: CHEAP_TALK,
      stochastic: true,
      params: Babbler,
    },
    (_quality, { params, luck }) => luck.unit() < params.rate,
  ),
]
