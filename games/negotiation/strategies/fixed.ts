import { z } from 'zod'
import type { Strategy } from '../../../src/core/strategy'
import type { Brief, Observation } from '../game'
import { gainOf } from '../prices'
import { gainsSoFar, message, seated, shareOfValue } from './seated'

const half = z.object({
  open: shareOfValue(0.3, "First gain asked, if the other's value is untold", 'Erster geforderter Gewinn, falls der andere Wert unbekannt ist'),
  message,
})

/**
 * The price halfway between the two values where both are told. Otherwise it opens with a gain of its own and then meets the other in the middle of the last two prices,
 * but never at a loss.
 */
export const splitTheDifference: Strategy = {
  id: 'split-the-difference',
  games: ['negotiation'],
  title: { en: 'Split the difference', de: 'In der Mitte treffen' },
  about: {
    rule: 'Names the price halfway between the values, or between the last two offers where it is told only its own; accepts what is at least as good.',
    origin:
      'Schelling (1960), The Strategy of Conflict, chapter 3 (focal points); the k-double auction at k = 1/2 of Chatterjee & Samuelson (1983), Operations Research 31',
    memory: 'unbounded',
    stochastic: false,
  },
  params: half,
  sit({ seat, brief, params }: { seat: number; brief: Brief; params: z.infer<typeof half> }) {
    const { own, other } = brief
    const told = other === null ? null : Math.max(0, gainOf(other, own, seat) / 2)
    const middle = (o: Observation) => {
      if (told !== null) return told
      const { asked, offered } = gainsSoFar(o, seat, own)
      const mine = asked.at(-1) ?? params.open * own
      const theirs = offered.at(-1)
      return theirs === undefined ? mine : Math.max(0, (mine + theirs) / 2)
    }
    return seated({ seat, brief, params }, { asks: middle, takes: middle })
  },
}

const insists = z.object({ gain: shareOfValue(0.1, 'Gain', 'Gewinn'), message })

/** One price, never another, as a proposer and as a receiver. */
export const firm: Strategy = {
  id: 'firm',
  games: ['negotiation'],
  title: { en: 'Firm', de: 'Festpreis' },
  about: {
    rule: 'Names the same price in every round and refuses anything worse for itself.',
    origin: 'Posted prices; the obstinate type of Myerson (1991), Game Theory, section 8.8, and Abreu & Gul (2000), Econometrica 68, 85–117',
    memory: 0,
    stochastic: false,
  },
  params: insists,
  sit({ seat, brief, params }: { seat: number; brief: Brief; params: z.infer<typeof insists> }) {
    const gain = params.gain * brief.own
    return seated({ seat, brief, params }, { asks: () => gain, takes: () => gain })
  },
}

const careful = z.object({ gain: shareOfValue(0.25, 'Gain asked', 'Geforderter Gewinn'), message })

/** It takes any offer that doesn't lose and leaves at the first one that does: the shortest way to never lose. */
export const outsideIfLoss: Strategy = {
  id: 'outside-if-loss',
  games: ['negotiation'],
  title: { en: 'Leaves at a loss', de: 'Geht bei Verlust' },
  about: {
    rule: 'Accepts every price at which it does not lose, and takes the outside option at any other.',
    origin:
      'Individual rationality with an outside option: Binmore, Shaked & Sutton (1989), The outside option, Quarterly Journal of Economics 104, 753–770',
    memory: 0,
    stochastic: false,
  },
  params: careful,
  sit({ seat, brief, params }: { seat: number; brief: Brief; params: z.infer<typeof careful> }) {
    return seated({ seat, brief, params }, { asks: () => params.gain * brief.own, takes: () => 0, leaves: () => true })
  },
}
