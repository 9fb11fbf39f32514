import { z } from 'zod'
import type { Strategy } from '../../../src/core/strategy'
import { atLeast } from '../solve'
import { unitsOf } from '../offers'
import { message, seated, shareOfAll } from './seated'

const even = z.object({ message })

/** Half for either, from the first offer on. Where the units are odd it keeps the smaller half and is content with it. */
export const equalSplit: Strategy = {
  id: 'equal-split',
  games: ['bargaining'],
  title: { en: 'Equal split', de: 'Halbe-halbe' },
  about: {
    rule: 'Offers half and accepts half or more.',
    origin:
      'The modal offer of ultimatum experiments since Güth, Schmittberger & Schwarze (1982), JEBO 3, 367–388; the symmetric solution of Nash (1950), Econometrica 18',
    memory: 0,
    stochastic: false,
  },
  params: even,
  sit({ seat, brief, params }) {
    const half = Math.floor(unitsOf(brief.money, brief.step) / 2)
    return seated({ seat, brief, params }, { asks: () => half, takes: () => half })
  },
}

const insists = z.object({ demand: shareOfAll(0.7, 'Demand', 'Forderung'), message })

/** The obstinate type: one demand, never less, as a proposer and as a responder. */
export const tough: Strategy = {
  id: 'tough',
  games: ['bargaining'],
  title: { en: 'Tough', de: 'Hart' },
  about: {
    rule: 'Demands the same large share in every round and refuses anything less.',
    origin:
      'The obstinate type of Myerson (1991), Game Theory, section 8.8, and Abreu & Gul (2000), Bargaining and reputation, Econometrica 68, 85–117',
    memory: 0,
    stochastic: false,
  },
  params: insists,
  sit({ seat, brief, params }) {
    const demand = atLeast(params.demand * unitsOf(brief.money, brief.step))
    return seated({ seat, brief, params }, { asks: () => demand, takes: () => demand })
  },
}

const limits = z.object({
  accept: shareOfAll(0.4, 'Least share accepted', 'Kleinster angenommener Anteil'),
  demand: shareOfAll(0.6, 'Share asked', 'Geforderter Anteil'),
  message,
})

/** A fixed minimal acceptable share, with a demand of its own when it proposes. */
export const threshold: Strategy = {
  id: 'threshold',
  games: ['bargaining'],
  title: { en: 'Threshold acceptor', de: 'Schwellenwert' },
  about: {
    rule: 'Accepts any offer of at least a fixed share, and asks for a fixed share itself.',
    origin:
      'Minimal acceptable offers: Güth, Schmittberger & Schwarze (1982), JEBO 3, 367–388; strategy method: Mitzkewitz & Nagel (1993), IJGT 22, 171–198',
    memory: 0,
    stochastic: false,
  },
  params: limits,
  sit({ seat, brief, params }) {
    const units = unitsOf(brief.money, brief.step)
    const takes = atLeast(params.accept * units)
    const asks = Math.round(params.demand * units)
    return seated({ seat, brief, params }, { asks: () => asks, takes: () => takes })
  },
}
