import { z } from 'zod'
import type { Seat, Turn } from '../../../src/core/game'
import type { SeatedStrategy } from '../../../src/core/strategy'
import type { Brief, Observation } from '../game'
import { type Answer, gainOf, gridAbove, gridBelow, offerOf } from '../prices'

/** A parameter every strategy here has: what it writes with its offers where messages are on. It never writes unless told. */
export const message = z
  .string()
  .max(10_000)
  .default('')
  .meta({
    title: 'Message',
    description: 'Sent with every offer; empty sends none',
    de: { title: 'Nachricht', description: 'Geht mit jedem Angebot; leer: keine' },
  })

/** A parameter that is a gain as a share of the seat's own value. */
export const shareOfValue = (fallback: number, title: string, de: string) =>
  z
    .number()
    .min(0)
    .max(10)
    .default(fallback)
    .meta({ title, unit: 'of its own value', de: { title: de, unit: 'des eigenen Werts' } })

/**
 * What a strategy decides, in points of its own gain. `asks`: the gain it proposes for itself. `takes`: the least gain it accepts. `leaves`: whether it takes
 * the third party's offer instead of refusing; by default never, since a refusal keeps the door open at no cost.
 */
export interface Stance {
  asks(observation: Observation): number
  takes(observation: Observation): number
  leaves?(observation: Observation): boolean
}

/** What a seat is seated with. */
export interface Place {
  readonly seat: Seat
  readonly brief: Brief
  readonly params: { readonly message: string }
}

/** Seats a stance: prices are rounded in its own favour and stay inside the bounds. */
export function seated({ seat, brief, params }: Place, stance: Stance): SeatedStrategy {
  const { own, step, most } = brief
  const text = brief.messageChars === null ? null : params.message.slice(0, brief.messageChars)
  const priceAt = (gain: number) => (seat === 0 ? gridAbove(own + gain, step) : gridBelow(own - gain, step))
  return {
    act(observation: Observation, turn: Turn): unknown {
      if (turn.id === 'offer') return offerOf(Math.min(most, Math.max(0, priceAt(stance.asks(observation)))), text)
      const gain = gainOf(observation.offer?.price ?? 0, own, seat)
      const enough = stance.takes(observation)
      const answer: Answer = gain >= enough - 1e-9 * Math.max(1, own) ? 'accept' : stance.leaves?.(observation) === true ? 'outside' : 'reject'
      return answer
    },
  }
}

/** The gains that the offers so far would have given this seat, oldest first: those it asked for itself and those it was offered. */
export function gainsSoFar(o: Observation, seat: Seat, own: number): { readonly asked: readonly number[]; readonly offered: readonly number[] } {
  const gains = o.past.map(price => gainOf(price, own, seat))
  return { asked: gains.filter((_, i) => i % 2 === seat), offered: gains.filter((_, i) => i % 2 !== seat) }
}
