import { z } from 'zod'
import type { Strategy } from '../../../src/core/strategy'
import type { Brief } from '../game'
import { gainOf, gridBelow } from '../prices'
import { lastWordPrice, type Market, midpoint } from '../solve'
import { message, seated, shareOfValue } from './seated'

const Params = z.object({
  assumed: shareOfValue(
    0.25,
    "Assumed gain from trade, if the other's value is untold",
    'Angenommener Handelsgewinn, falls der andere Wert unbekannt ist',
  ),
  message,
})

/**
 * Backward induction where the last round is told: it asks for the price at which whoever has the last word leaves the other nothing, and accepts what is at least as
 * good. Without a told end every division is an equilibrium of the infinite game: then it divides evenly. Where there is nothing to gain it asks for its
 * own value and leaves. Under incomplete information it takes the other's value to differ from its own by `assumed`, in the direction of a gain.
 */
export const subgamePerfect: Strategy = {
  id: 'subgame-perfect',
  games: ['negotiation'],
  title: { en: 'Subgame perfect', de: 'Teilspielperfekt' },
  about: {
    rule: 'Asks for the price of whoever has the last word, and accepts what is at least as good; takes the outside option where nothing can be gained.',
    origin: 'Ståhl (1972), Bargaining Theory; without a told end the even one of the equilibria of Rubinstein (1982), Econometrica 50, 97–109',
    memory: 0,
    stochastic: false,
  },
  params: Params,
  sit({ seat, brief, params }: { seat: number; brief: Brief; params: z.infer<typeof Params> }) {
    const { own, step } = brief
    const other = brief.other ?? own * (seat === 0 ? 1 + params.assumed : Math.max(0, 1 - params.assumed))
    const market: Market = { values: seat === 0 ? [own, other] : [other, own], step }
    const price = brief.rounds === null ? evenPrice(market) : lastWordPrice(market, brief.rounds)
    const gain = price === null ? 0 : Math.max(0, gainOf(price, own, seat))
    return seated({ seat, brief, params }, { asks: () => gain, takes: () => gain, leaves: () => price === null })
  },
}

/** The price of the grid at or just below the middle, if either side gains or loses nothing by it. */
function evenPrice(market: Market): number | null {
  const middle = midpoint(market)
  const lowest = lastWordPrice(market, 2)
  return middle === null || lowest === null ? lowest : Math.max(lowest, gridBelow(middle, market.step))
}
