import { allSeats } from '../../src/core/seats'
import { type Config, MOST } from './config'
import type { Round, State } from './game'

/** Whole points that a balance allows to contribute; a balance that only rounding keeps below a whole number counts as it. */
export const spendable = (balance: number): number => Math.max(0, Math.min(MOST, Math.floor(balance + 1e-9)))

/** All rounds so far, rebuilt from the state's string and the first endowments. */
export function roundsOf(state: State, config: Config): readonly Round[] {
  const n = state.own.length
  let endowments = state.secret.first
  const renewed = allSeats(n).map(() => config.endowment)
  return state.secret.contributions
    .split(';')
    .slice(0, -1)
    .map(line => {
      const contributions = line.split(',').map(Number)
      const total = contributions.reduce((a, b) => a + b, 0)
      const share = (config.multiplier * total) / n
      const had = endowments
      const earnings = had.map((points, seat) => points - (contributions[seat] as number) + share)
      endowments = config.reset ? renewed : earnings
      return { endowments: had, contributions, total, share, earnings }
    })
}
