import type { PublishedMeasure, Said } from '../../src/core/published'
import type { Config } from './config'
import { binomial, stableRuns, symmetricChance } from './equilibria'
import type { Game, State } from './game'

const paper = 'Huang et al. (2024), arXiv:2403.11807v4, El Farol Bar'
const code = 'CUHK-ARISE/GAMABench, commit 41ebccf'

/** S: the mean over rounds of |share of goers − R|. Null before any round is over. */
function missOf(state: State, config: Config): number | null {
  const lines = state.secret.plays.split(';').slice(0, -1)
  if (lines.length === 0) return null
  const misses = lines.map(line => Math.abs(line.split('g').length - 1 - config.capacity * line.length) / line.length)
  return misses.reduce((a, b) => a + b, 0) / lines.length
}

/** 100 where S is 0, and 0 where it is as large as it can be: max(R, 1 − R). */
function scoreOf(miss: number, capacity: number): number {
  const widest = Math.max(capacity, 1 - capacity)
  return ((widest - miss) / widest) * 100
}

/** The size of table that all published experiments have. */
const table = 10

/** The expected score of ten seats that go independently with chance p. */
export function expectedScore(capacity: number, p: number): number {
  const miss = binomial(table, p).reduce((sum, chance, g) => sum + chance * Math.abs(g / table - capacity), 0)
  return scoreOf(miss, capacity)
}

function warning(config: Config): Said | null {
  const p = symmetricChance(config, table)
  if (p > 0 && p < 1) {
    const score = Math.round(expectedScore(config.capacity, p))
    const chance = Math.round(100 * p)
    return {
      en: `The score counts how close attendance is to capacity, not equilibrium play: the symmetric mixed equilibrium of ten seats (everybody goes with probability ${chance} %) scores ${score} in expectation.`,
      de: `Der Wert misst, wie nah der Besuch an der Kapazität liegt, nicht Gleichgewichtsverhalten: Das symmetrische gemischte Gleichgewicht von zehn Plätzen (alle gehen mit Wahrscheinlichkeit ${chance} % hin) erreicht im Erwartungswert ${score}.`,
    }
  }
  const scores = stableRuns(config, table).map(({ from, to }) => {
    const nearest = Math.min(to, Math.max(from, Math.round(config.capacity * table)))
    return scoreOf(Math.abs(nearest / table - config.capacity), config.capacity)
  })
  const best = Math.max(...scores)
  if (best > 100 - 1e-9) return null
  return {
    en: `The score counts how close attendance is to capacity, whatever the payoffs: with these, ten seats in equilibrium score ${Math.round(best)} at best.`,
    de: `Der Wert misst, wie nah der Besuch an der Kapazität liegt, gleich was er auszahlt: Bei diesen Auszahlungen erreichen zehn Plätze im Gleichgewicht höchstens ${Math.round(best)}.`,
  }
}

/** The measures of GAMA-Bench for this game; paper and code agree. */
export const published: readonly PublishedMeasure<Game>[] = [
  {
    id: 'gama.raw',
    title: { en: 'Distance of attendance from capacity', de: 'Abstand des Besuchs von der Kapazität' },
    unit: { en: 'share of players', de: 'Anteil der Spieler' },
    source: { paper, code },
    of: missOf,
  },
  {
    id: 'gama.score',
    title: { en: 'GAMA-Bench score', de: 'GAMA-Bench-Wert' },
    unit: { en: '0 to 100', de: '0 bis 100' },
    source: { paper, code },
    of(state, config) {
      const miss = missOf(state, config)
      return miss === null ? null : scoreOf(miss, config.capacity)
    },
    warning,
  },
]
