import type { Conduct } from '../../src/core/published'
import type { Config } from './config'
import type { State } from './game'
import { roundsOf, spendable } from './rounds'

/**
 * Regret: a point contributed costs 1 − R/n, whatever the others do, so a round's regret is c·(1 − R/n) where R < n and (what could be given − c)·(R/n − 1) where R > n. An imported contribution outside
 * its space that pays more than any legal one has none. Distance: points from the dominant contribution; 0 where R = n, because every contribution is an equilibrium's.
 */
export function conduct(state: State, config: Config): Conduct {
  const n = state.own.length
  const rounds = roundsOf(state, config)
  const slope = config.multiplier / n - 1
  const regret = Array<number>(n).fill(0)
  let away = 0
  for (const { endowments, contributions } of rounds) {
    for (let seat = 0; seat < n; seat++) {
      const gift = contributions[seat] as number
      const right = slope > 0 ? spendable(endowments[seat] as number) : 0
      regret[seat] = (regret[seat] as number) + Math.max(0, (right - gift) * slope)
      if (slope !== 0) away += Math.abs(gift - right)
    }
  }
  const k = rounds.length
  if (k === 0) return { regret: regret.map(() => null), distance: null }
  return {
    regret: regret.map(sum => sum / k),
    distance: {
      value: away / (k * n),
      unit: { en: 'points contributed', de: 'eingezahlte Punkte' },
      to: slope < 0 ? 'nobody contributes' : slope > 0 ? 'everybody contributes everything' : 'any contributions (R = n)',
    },
  }
}
