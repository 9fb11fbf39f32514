import type { Conduct } from '../../src/core/published'
import type { Config } from './config'
import { goingPays, roomFor } from './crowd'
import { stableRuns } from './equilibria'

/** Of a finished round, what its best replies depend on. */
interface Played {
  readonly went: readonly boolean[]
  readonly goers: number
  readonly paid: readonly number[]
}

const unit = { en: 'share of seats', de: 'Anteil der Plätze' }

/**
 * Regret: per round the better of staying and going beside the others who went, minus what was paid. Distance: the share of seats that would have had to choose otherwise
 * for the attendance to be a pure equilibrium, which depends on how many went only.
 */
export function conduct(rounds: readonly Played[], config: Config, n: number): Conduct {
  if (rounds.length === 0) return { regret: null, distance: null }
  const room = roomFor(config.capacity, n)
  const lost = Array<number>(n).fill(0)
  const nearest = new Map<number, number>()
  const runs = stableRuns(config, n)
  let away = 0
  for (const { went, goers, paid } of rounds) {
    for (let seat = 0; seat < n; seat++) {
      const others = goers - (went[seat] === true ? 1 : 0)
      lost[seat] = (lost[seat] as number) + Math.max(config.home, goingPays(others + 1, room, config)) - (paid[seat] as number)
    }
    const gaps = runs.map(({ from, to }) => Math.max(0, from - goers, goers - to))
    const least = Math.min(...gaps)
    const which = gaps.indexOf(least)
    nearest.set(which, (nearest.get(which) ?? 0) + 1)
    away += least / n
  }
  const [most] = [...nearest].reduce((a, b) => (b[1] > a[1] ? b : a))
  const { from, to } = runs[most] as { from: number; to: number }
  return {
    regret: lost.map(sum => sum / rounds.length),
    distance: { value: away / rounds.length, unit, to: `${from === to ? `exactly ${from}` : `${from} to ${to}`} of ${n} go` },
  }
}
