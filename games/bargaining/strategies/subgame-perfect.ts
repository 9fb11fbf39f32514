import { z } from 'zod'
import type { Strategy } from '../../../src/core/strategy'
import type { Brief } from '../game'
import { unitsOf } from '../offers'
import { atLeast, type Discounts, keeps, stationaryGifts } from '../solve'
import { message, seated } from './seated'

const Params = z.object({
  assumed: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .default(null)
    .meta({
      title: "The other's discount, if untold",
      description: 'Empty: the same as its own',
      de: { title: 'Diskontfaktor der anderen Seite, falls unbekannt', description: 'Leer: wie der eigene' },
    }),
  message,
})

/**
 * Backward induction on the grid where the last round is told, Rubinstein's stationary offers (rounded up for the responder) where it is not.
 * Indifferent, it accepts. Under incomplete information it takes the other's discount to be `assumed`, or its own. Without any discounting and
 * without a told end nothing is determinate: then it divides evenly.
 */
export const subgamePerfect: Strategy = {
  id: 'subgame-perfect',
  games: ['bargaining'],
  title: { en: 'Subgame perfect', de: 'Teilspielperfekt' },
  about: {
    rule: 'Offers the least the other should accept, and accepts what is worth at least its own next offer.',
    origin: 'Ståhl (1972), Bargaining Theory; Rubinstein (1982), Econometrica 50, 97–109',
    memory: 0,
    stochastic: false,
  },
  params: Params,
  sit({ seat, brief, params }: { seat: number; brief: Brief; params: z.infer<typeof Params> }) {
    const units = unitsOf(brief.money, brief.step)
    const own = brief.discount ?? 1
    const other = brief.otherDiscount ?? params.assumed ?? own
    const discounts: Discounts = seat === 0 ? [own, other] : [other, own]
    const last = brief.rounds
    if (last !== null) {
      const kept = keeps(units, discounts, last)
      return seated(
        { seat, brief, params },
        { asks: o => kept[o.round - 1] as number, takes: o => (o.round >= last ? 0 : atLeast(own * (kept[o.round] as number))) },
      )
    }
    const gifts = stationaryGifts(units, discounts)
    const half = Math.floor(units / 2)
    const [given, taken] = gifts === null ? [units - half, half] : seat === 0 ? gifts : [gifts[1], gifts[0]]
    return seated({ seat, brief, params }, { asks: () => units - given, takes: () => taken })
  },
}
