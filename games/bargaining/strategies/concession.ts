import { z } from 'zod'
import type { Strategy } from '../../../src/core/strategy'
import type { Brief, Observation } from '../game'
import { unitsOf } from '../offers'
import { message, seated, shareOfAll } from './seated'

const FARATIN = 'Faratin, Sierra & Jennings (1998), Negotiation decision functions for autonomous agents, Robotics and Autonomous Systems 24, 159–182'

const timed = (beta: number) =>
  z.object({
    beta: z
      .number()
      .min(0.01)
      .max(100)
      .default(beta)
      .meta({
        title: 'β',
        description: 'Above 1 it concedes early (conceder), below 1 late (boulware), 1 evenly',
        de: { title: 'β', description: 'Über 1 gibt sie früh nach, unter 1 spät, bei 1 gleichmäßig' },
      }),
    open: shareOfAll(0.9, 'First demand', 'Erste Forderung'),
    reserve: shareOfAll(0.4, 'Last demand', 'Letzte Forderung'),
    deadline: z
      .int()
      .min(1)
      .max(1000)
      .default(12)
      .meta({
        title: 'Deadline, if the last round is untold',
        unit: 'rounds',
        de: { title: 'Frist, falls die letzte Runde unbekannt ist', unit: 'Runden' },
      }),
    message,
  })

/**
 * A time-dependent tactic: the demand falls from `open` to `reserve` by α(t) = t^(1/β), where t goes from 0 in round 1 to 1 in the last round.
 * It accepts what is at least its own next demand. It reads no discount.
 */
function timeDependent(id: string, title: Strategy['title'], rule: string, beta: number): Strategy {
  const params = timed(beta)
  return {
    id,
    games: ['bargaining'],
    title,
    about: { rule, origin: `${FARATIN}, polynomial time-dependent tactics`, memory: 0, stochastic: false },
    params,
    sit({ seat, brief, params }: { seat: number; brief: Brief; params: z.infer<ReturnType<typeof timed>> }) {
      const units = unitsOf(brief.money, brief.step)
      const last = brief.rounds ?? params.deadline
      const demand = (round: number) => {
        const t = last === 1 ? 1 : Math.min(1, (round - 1) / (last - 1))
        return Math.round(units * (params.open - (params.open - params.reserve) * t ** (1 / params.beta)))
      }
      return seated({ seat, brief, params }, { asks: o => demand(o.round), takes: o => demand(o.round + 1) })
    },
  }
}

/** β > 1: most of the way is conceded in the first rounds. */
export const conceder = timeDependent(
  'conceder',
  { en: 'Conceder', de: 'Nachgiebig' },
  'Starts high and concedes early; accepts what is at least its own next demand.',
  3,
)

/** β < 1: it holds out and concedes only near the end. */
export const boulware = timeDependent(
  'boulware',
  { en: 'Boulware', de: 'Zäh' },
  'Starts high and concedes only near the end; accepts what is at least its own next demand.',
  0.2,
)

const mirror = z.object({
  open: shareOfAll(0.7, 'First demand', 'Erste Forderung'),
  reserve: shareOfAll(0.4, 'Least demand', 'Kleinste Forderung'),
  rate: z
    .number()
    .min(0)
    .max(10)
    .default(1)
    .meta({
      title: 'Rate',
      description: 'Units conceded per unit the other conceded',
      de: { title: 'Rate', description: 'Eigenes Zugeständnis je Zugeständnis der anderen Seite' },
    }),
  message,
})

/**
 * A behaviour-dependent tactic (absolute tit for tat): each new demand is the last one less `rate` times what the other's last offer improved on its offer
 * before, and it rises again when the other takes something back. Between `reserve` and `open`. It accepts what is at least its own next demand.
 */
export const titForTatConcession: Strategy = {
  id: 'tit-for-tat-concession',
  games: ['bargaining'],
  title: { en: 'Tit-for-tat concession', de: 'Zug um Zug' },
  about: {
    rule: 'Concedes as much as the other conceded between its last two offers.',
    origin: `${FARATIN}, absolute tit-for-tat; the reciprocal concessions of Osgood (1962), An Alternative to War or Surrender`,
    memory: 'unbounded',
    stochastic: false,
  },
  params: mirror,
  sit({ seat, brief, params }: { seat: number; brief: Brief; params: z.infer<typeof mirror> }) {
    const units = unitsOf(brief.money, brief.step)
    const high = Math.round(params.open * units)
    const low = Math.min(high, Math.round(params.reserve * units))
    const demand = (o: Observation) => {
      const mine = o.past.map(shares => shares[seat === 0 ? 0 : 1] / brief.step)
      const owns = (i: number) => i % 2 === seat
      const offered = mine.filter((_, i) => !owns(i))
      const asked = mine.filter((_, i) => owns(i))
      const conceded = offered.length < 2 ? 0 : (offered.at(-1) as number) - (offered.at(-2) as number)
      return Math.min(high, Math.max(low, Math.round((asked.at(-1) ?? high) - params.rate * conceded)))
    }
    return seated({ seat, brief, params }, { asks: demand, takes: demand })
  },
}
