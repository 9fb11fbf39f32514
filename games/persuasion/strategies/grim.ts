import { z } from 'zod'
import type { SeatedStrategy } from '../../../src/core/strategy'
import type { Brief, Observation } from '../game'
import type { Round } from '../history'
import { decide, read } from './reading'
import { messageIn, onPrior } from './trust'

/** How many lies (recommended units of low quality) it takes until the buyer punishes, and for how many rounds. Empty is for ever. */
export const GrimParams = z.object({
  lies: z
    .int()
    .min(1)
    .max(1000)
    .default(1)
    .meta({
      title: 'Lies it takes',
      description: 'Recommended units of low quality until the buyer stops buying.',
      unit: 'units',
      de: { title: 'Nötige Lügen', description: 'Empfohlene minderwertige Stücke, bis nicht mehr gekauft wird.' },
    }),
})

/** The punisher forgives: after `rounds` rounds of passing it trusts again. */
export const PunisherParams = GrimParams.extend({
  rounds: z
    .int()
    .min(1)
    .max(1000)
    .default(3)
    .meta({
      title: 'Rounds of punishment',
      description: 'Rounds without a purchase after each offence.',
      unit: 'rounds',
      de: { title: 'Runden der Strafe', description: 'Runden ohne Kauf nach jedem Verstoß.' },
    }),
})

/**
 * Buys what is recommended; after `lies` recommended low-quality units passes for `rounds` rounds (null: for ever), then counts anew.
 * A lie counts whether or not the unit was bought, because the quality is revealed either way; lies told during a punishment don't.
 * A myopic buyer knows only counts: it takes low-quality units bought so far for lies, and the punishment is for ever.
 */
export function grim(brief: Brief, lies: number, rounds: number | null): SeatedStrategy {
  let told = 0
  let wait = 0
  return {
    hear(event: Round) {
      if (wait > 0) wait -= 1
      else if (event.quality === 'low' && read(event.message, brief) === 'yes' && ++told >= lies) {
        told = 0
        wait = rounds ?? Number.POSITIVE_INFINITY
      }
    },
    act(observation: Observation, _turn, space) {
      if (wait > 0) return decide(false, space)
      if (observation.seat === 'myopic' && observation.sales - observation.high >= lies) return decide(false, space)
      const said = read(messageIn(observation), brief)
      return decide(said === null ? onPrior(brief) : said === 'yes', space)
    },
  }
}
