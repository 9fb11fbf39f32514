import { z } from 'zod'
import type { SeatedStrategy } from '../../../src/core/strategy'
import type { Brief, Observation } from '../game'
import type { Round } from '../history'
import { decide, read } from './reading'
import { buysAt, messageIn, onPrior } from './trust'

const pseudo = (title: string, de: string) =>
  z
    .number()
    .min(0.001)
    .max(1e6)
    .default(1)
    .meta({ title, description: 'Pseudo-count of the Beta prior.', de: { title: de, description: 'Pseudo-Beobachtungen der Beta-Verteilung.' } })

/** Pseudo-counts of the two Beta priors over how often the seller recommends units of either quality; 1 each is uniform. */
export const BayesianParams = z.object({
  highYes: pseudo('High, recommended', 'Hochwertig, empfohlen'),
  highNo: pseudo('High, not recommended', 'Hochwertig, nicht empfohlen'),
  lowYes: pseudo('Low, recommended', 'Minderwertig, empfohlen'),
  lowNo: pseudo('Low, not recommended', 'Minderwertig, nicht empfohlen'),
})
type Params = z.infer<typeof BayesianParams>

/**
 * A long-lived buyer. P(yes | high) and P(yes | low) have independent Beta priors; the seller is taken to be stationary, so the
 * predictive probabilities are the posterior means. An unknown prior p is learnt as Beta(1, 1) from all qualities seen. O(1) per round.
 */
function longLived(brief: Brief, params: Params): SeatedStrategy {
  const seen = { highYes: params.highYes, highNo: params.highNo, lowYes: params.lowYes, lowNo: params.lowNo }
  let high = 1
  let rounds = 2
  return {
    hear(event: Round) {
      rounds += 1
      if (event.quality === 'high') high += 1
      const said = read(event.message, brief)
      if (said === 'yes') seen[event.quality === 'high' ? 'highYes' : 'lowYes'] += 1
      if (said === 'no') seen[event.quality === 'high' ? 'highNo' : 'lowNo'] += 1
    },
    act(observation: Observation, _turn, space) {
      const p = brief.p ?? high / rounds
      const said = read(messageIn(observation), brief)
      if (said === null) return decide(buysAt(p, brief), space)
      const yesHigh = seen.highYes / (seen.highYes + seen.highNo)
      const yesLow = seen.lowYes / (seen.lowYes + seen.lowNo)
      const ifHigh = p * (said === 'yes' ? yesHigh : 1 - yesHigh)
      const ifLow = (1 - p) * (said === 'yes' ? yesLow : 1 - yesLow)
      return decide(buysAt(ifHigh / (ifHigh + ifLow), brief), space)
    },
  }
}

/**
 * A myopic buyer knows only counts, so it needs a model of who produced them: the seller recommends every high-quality unit, and
 * earlier buyers bought what was recommended. Then the share of high quality among units bought estimates P(high | recommended),
 * with a Beta prior of the same weight as the long-lived buyer's and the prior p as its mean; and a unit that is not recommended is low.
 */
function myopic(brief: Brief, params: Params): SeatedStrategy {
  const weight = params.highYes + params.lowYes
  return {
    act(observation: Observation, _turn, space) {
      const said = read(messageIn(observation), brief)
      if (said === null) return decide(onPrior(brief), space)
      const { sales, high } = observation.seat === 'myopic' ? observation : { sales: 0, high: 0 }
      const belief = said === 'yes' ? (high + weight * (brief.p ?? 0.5)) / (sales + weight) : 0
      return decide(buysAt(belief, brief), space)
    },
  }
}

/** Buys iff the posterior expected worth is at least the price. */
export const bayesian = (brief: Brief, params: Params): SeatedStrategy => (brief.myopic ? myopic(brief, params) : longLived(brief, params))
