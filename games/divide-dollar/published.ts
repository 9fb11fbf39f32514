import type { Definition, PublishedMeasure } from '../../src/core/published'
import type { Config } from './config'
import { roundsOf } from './history'
import type { Game, State } from './game'

const paper = 'Huang et al. (2024), arXiv:2403.11807v4, Divide the Dollar'
const code = 'CUHK-ARISE/GAMABench, commit 41ebccf'

/** S: the mean over rounds of |mean bid − fair share|. Null before any round is over. */
function missOf(state: State, { gold }: Config): number | null {
  const rounds = roundsOf(state, gold)
  const n = state.own.length
  return rounds.length === 0 ? null : rounds.reduce((total, { sum }) => total + Math.abs(sum / n - gold / n), 0) / rounds.length
}

function scoreOf(state: State, config: Config, definition: Definition): number | null {
  const miss = missOf(state, config)
  if (miss === null) return null
  const fair = config.gold / state.own.length
  const score = ((fair - miss) / fair) * 100
  return definition === 'code' ? Math.max(0, score) : score
}

/** The measures of GAMA-Bench for this game. The program lets no score fall below 0, the paper does. */
export const published: readonly PublishedMeasure<Game>[] = [
  {
    id: 'gama.raw',
    title: { en: 'Distance of the mean bid from the fair share', de: 'Abstand des mittleren Gebots vom gerechten Anteil' },
    unit: { en: 'points', de: 'Punkte' },
    source: { paper, code },
    of: missOf,
  },
  {
    id: 'gama.score',
    title: { en: 'GAMA-Bench score', de: 'GAMA-Bench-Wert' },
    unit: { en: 'at most 100', de: 'höchstens 100' },
    source: { paper, code },
    of: scoreOf,
    warning: ({ gold }) => ({
      en: `Only the sum of the bids is scored, not who bids what: ten seats of which one bids ${Math.max(0, gold - 9)} and the others share the rest score 100 as an equal division does.`,
      de: `Gewertet wird nur die Summe der Gebote, nicht wer was bietet: Zehn Plätze, von denen einer ${Math.max(0, gold - 9)} bietet und die anderen sich den Rest teilen, erreichen 100 wie eine gleiche Aufteilung.`,
    }),
  },
]
