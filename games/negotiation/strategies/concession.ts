import { z } from 'zod'
import type { Strategy } from '../../../src/core/strategy'
import type { Brief, Observation } from '../game'
import { gainsSoFar, message, seated, shareOfValue } from './seated'

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
    open: shareOfValue(0.5, 'First gain asked', 'Erster geforderter Gewinn'),
    reserve: shareOfValue(0, 'Last gain asked', 'Letzter geforderter Gewinn'),
    deadline: z
      .int()
      .min(1)
      .max(1000)
      .default(10)
      .meta({
        title: 'Deadline, if the last round is untold',
        unit: 'rounds',
        de: { title: 'Frist, falls die letzte Runde unbekannt ist', unit: 'Runden' },
      }),
    message,
  })

/**
 * A time-dependent tactic: the gain it asks falls from `open` to `reserve` by α(t) = t^(1/β), where t goes from 0 in round 1 to 1 in the last round.
 * It accepts what is at least its own next demand, and never a loss.
 */
function timeDependent(id: string, title: Strategy['title'], rule: string, beta: number): Strategy {
  const params = timed(beta)
  return {
    id,
    games: ['negotiation'],
    title,
    about: { rule, origin: `${FARATIN}, polynomial time-dependent tactics`, memory: 0, stochastic: false },
    params,
    sit({ seat, brief, params }: { seat: number; brief: Brief; params: z.infer<ReturnType<typeof timed>> }) {
      const last = brief.rounds ?? params.deadline
      const demand = (round: number) => {
        const t = Math.min(1, (round - 1) / Math.max(1, last - 1))
        return brief.own * (params.open - (params.open - params.reserve) * t ** (1 / params.beta))
      }
      return seated({ seat, brief, params }, { asks: o => demand(o.round), takes: o => demand(o.round + 1) })
    },
  }
}

/** β > 1: most of the way is conceded in the first rounds. */
export const conceder = timeDependent(
  'conceder',
  { en: 'Conceder', de: 'Nachgiebig' },
  'Starts with a large gain for itself and concedes early; accepts what is at least its own next demand.',
  3,
)

/** β < 1: it holds out and concedes only near the end. */
export const boulware = timeDependent(
  'boulware',
  { en: 'Boulware', de: 'Zäh' },
  'Starts with a large gain for itself and concedes only near the end; accepts what is at least its own next demand.',
  0.2,
)

const mirror = z.object({
  open: shareOfValue(0.5, 'First gain asked', 'Erster geforderter Gewinn'),
  reserve: shareOfValue(0, 'Least gain asked', 'Kleinster geforderter Gewinn'),
  rate: z
    .number()
    .min(0)
    .max(10)
    .default(1)
    .meta({
      title: 'Rate',
      description: 'Points conceded per point the other conceded',
      de: { title: 'Rate', description: 'Eigenes Zugeständnis je Zugeständnis der anderen Seite' },
    }),
  message,
})

/**
 * A behaviour-dependent tactic (absolute tit for tat): each new price moves by `rate` times what the other's last offer improved on its offer before, and back
 * when the other takes something back. Between `reserve` and `open`. It accepts what is at least its own next demand.
 */
export const titForTatConcession: Strategy = {
  id: 'tit-for-tat-concession',
  games: ['negotiation'],
  title: { en: 'Tit-for-tat concession', de: 'Zug um Zug' },
  about: {
    rule: 'Concedes as much as the other conceded between its last two offers.',
    origin: `${FARATIN}, absolute tit-for-tat; the reciprocal concessions of Osgood (1962), An Alternative to War or Surrender`,
    memory: 'unbounded',
    stochastic: false,
  },
  params: mirror,
  sit({ seat, brief, params }: { seat: number; brief: Brief; params: z.infer<typeof mirror> }) {
    const high = Math.max(params.open, params.reserve) * brief.own
    const low = params.reserve * brief.own
    const demand = (o: Observation) => {
      const { asked, offered } = gainsSoFar(o, seat, brief.own)
      const conceded = offered.length < 2 ? 0 : (offered.at(-1) as number) - (offered.at(-2) as number)
      return Math.min(high, Math.max(low, (asked.at(-1) ?? high) - params.rate * conceded))
    }
    return seated({ seat, brief, params }, { asks: demand, takes: demand })
  },
}
