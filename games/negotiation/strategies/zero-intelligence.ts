import { z } from 'zod'
import type { Strategy } from '../../../src/core/strategy'
import type { Luck } from '../../../src/core/luck'
import type { Brief } from '../game'
import { message, seated, shareOfValue } from './seated'

const Params = z.object({
  spread: shareOfValue(1, "Width of a seller's prices above its value", 'Breite der Preise einer Verkaufsseite über ihrem Wert'),
  message,
})

/**
 * Zero intelligence with a budget constraint: every price is drawn evenly from those at which it doesn't lose (a seller's up to `spread` above its value, a
 * buyer's from 0 to its value), whatever happened before. It accepts an offer at least as good as a fresh draw, as a bid crosses an ask.
 */
export const zeroIntelligence: Strategy = {
  id: 'zero-intelligence',
  games: ['negotiation'],
  title: { en: 'Zero intelligence', de: 'Ohne Überlegung' },
  about: {
    rule: 'Names random prices at which it does not lose, and accepts what is at least as good as another such draw.',
    origin: 'Gode & Sunder (1993), Allocative efficiency of markets with zero-intelligence traders, Journal of Political Economy 101, 119–137 (ZI-C)',
    memory: 0,
    stochastic: true,
  },
  params: Params,
  sit({ seat, brief, params, luck }: { seat: number; brief: Brief; params: z.infer<typeof Params>; luck: Luck }) {
    const draw = () => luck.unit() * brief.own * (seat === 0 ? params.spread : 1)
    return seated({ seat, brief, params }, { asks: draw, takes: draw })
  },
}
