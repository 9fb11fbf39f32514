import type { Conduct } from '../../src/core/published'
import type { Config } from './config'
import { effects } from './dishes'
import type { State } from './game'

/**
 * Regret: the other dish would have changed a seat's points by Δu − Δc/n, whatever the others ordered, so it is |Δu − Δc/n| in each round with the dominated dish. Distance: the share of orders that weren't the
 * dominant dish; 0 where the two are alike, because every order is an equilibrium's.
 */
export function conduct(state: State, config: Config): Conduct {
  const n = state.own.length
  const rounds = state.secret.dishes.split(';').slice(0, -1)
  if (rounds.length === 0) return { regret: state.own.map(() => null), distance: null }
  const { own } = effects(config, n)
  const dominated = own > 0 ? 'c' : 'x'
  const times = Array<number>(n).fill(0)
  if (own !== 0)
    for (const letters of rounds) for (let seat = 0; seat < n; seat++) if (letters[seat] === dominated) times[seat] = (times[seat] as number) + 1
  return {
    regret: times.map(count => (count * Math.abs(own)) / rounds.length),
    distance: {
      value: times.reduce((a, b) => a + b, 0) / (n * rounds.length),
      unit: { en: 'share of orders', de: 'Anteil der Bestellungen' },
      to: own > 0 ? 'everybody orders the costly dish' : own < 0 ? 'everybody orders the cheap dish' : 'any dishes',
    },
  }
}
