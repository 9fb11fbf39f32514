import { Problem } from '../../../src/core/problem'
import { ownPayoffs, type OwnPayoffs } from '../payoff-view'
import type { Brief } from '../types'

/** One seat's payoffs by what the others do, for the strategy `id`; a clear complaint where there are too many ways. */
export const laidOut = (brief: Brief, id: string): OwnPayoffs => {
  const found = ownPayoffs(brief)
  if (!found)
    throw new Problem({
      expected: 'a game in which the others can spread in at most 20,000 ways',
      found: 'more',
      where: `strategy ${id}`,
      todo: 'take fewer players or actions',
    })
  return found
}
