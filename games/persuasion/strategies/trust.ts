import type { SeatedStrategy } from '../../../src/core/strategy'
import { choiceAt } from '../economics'
import type { Brief, Observation } from '../game'
import { decide, read } from './reading'

/** The message in front of the buyer, whichever kind of buyer looks. */
export const messageIn = (observation: Observation): string | null => (observation.seat === 'seller' ? null : observation.message)

/** Whether a risk-neutral buyer buys at this belief; at indifference it does. Without known values it can't tell, and passes. */
export function buysAt(belief: number, { v, c }: Pick<Brief, 'v' | 'c'>): boolean {
  return v !== null && c !== null && choiceAt(belief, { v, c }) !== 'pass'
}

/** A decision on the prior alone; `assumed` stands in where the prior is not told. */
export const onPrior = (brief: Brief, assumed = 0.5): boolean => buysAt(brief.p ?? assumed, brief)

/** Buys exactly what is recommended; a text it can't read leaves it with the prior. */
export function trusting(brief: Brief): SeatedStrategy {
  return {
    act: (observation: Observation, _turn, space) => {
      const said = read(messageIn(observation), brief)
      return decide(said === null ? onPrior(brief) : said === 'yes', space)
    },
  }
}

/** Recommends exactly the high-quality units: what the buyers' strategies do at the seller's seat. */
export const highQuality = (observation: Observation): boolean => observation.seat === 'seller' && observation.quality === 'high'
