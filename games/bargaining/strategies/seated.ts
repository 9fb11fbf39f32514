import { z } from 'zod'
import type { ActionSpec } from '../../../src/core/action-space'
import type { Seat, Turn } from '../../../src/core/game'
import type { SeatedStrategy } from '../../../src/core/strategy'
import type { Brief, Observation } from '../game'
import { keeping, pointsOf, splitOf, unitsOf } from '../offers'

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

/** A parameter that is a share of the amount. */
export const shareOfAll = (fallback: number, title: string, de: string) =>
  z
    .number()
    .min(0)
    .max(1)
    .default(fallback)
    .meta({ title, unit: 'of the amount', de: { title: de } })

/** What a strategy decides, in whole units of its own share. `asks`: what it keeps when it proposes in this round. `takes`: the least it accepts in it. */
export interface Stance {
  asks(observation: Observation): number
  takes(observation: Observation): number
}

/** Seats a stance: it demands and accepts by its own share alone, whatever the other gets. */
export function seated(
  at: { readonly seat: Seat; readonly brief: Brief; readonly params: { readonly message: string } },
  stance: Stance,
): SeatedStrategy {
  const { seat, brief, params } = at
  const units = unitsOf(brief.money, brief.step)
  const text = brief.messageChars === null ? null : params.message.slice(0, brief.messageChars)
  return {
    act(observation: Observation, turn: Turn, _space: ActionSpec) {
      if (turn.id === 'offer') {
        const kept = Math.min(units, Math.max(0, stance.asks(observation)))
        return splitOf(keeping(seat, kept, brief.money, brief.step), text)
      }
      const offered = observation.offer?.shares[seat === 0 ? 0 : 1] ?? 0
      return offered >= pointsOf(stance.takes(observation), brief.step) - 1e-9 ? 'accept' : 'reject'
    },
  }
}
