import type { Definition, PublishedMeasure, Said } from '../../src/core/published'
import type { Config } from './config'
import type { Game } from './game'
import { roundsOf } from './rounds'

const source = {
  paper: 'Huang et al. (2024), arXiv:2403.11807v4, score of “Guess 2/3 of the Average”',
  code: 'github.com/CUHK-ARISE/GAMABench, commit 41ebccf, guessing game',
} as const

/** S: the mean over rounds of (mean of the round − lowest number); null where no round was played. */
function rawOf(state: Game['state'], config: Config): number | null {
  const rounds = roundsOf(state, config)
  return rounds.length === 0 ? null : rounds.reduce((sum, round) => sum + (round.mean - config.min), 0) / rounds.length
}

/**
 * The score, not clipped. With D = max − min: p < 1 gives (max − S)/D, p > 1 gives S/D; p = 1 is |2S − D|/D in the paper and 1 minus that in the program.
 * At p < 1 both subtract the lowest number from S and not from max, so that a range above zero scores beyond 100.
 */
function scoreOf(state: Game['state'], config: Config, definition: Definition): number | null {
  const raw = rawOf(state, config)
  if (raw === null) return null
  const span = config.max - config.min
  if (config.p < 1) return ((config.max - raw) / span) * 100
  if (config.p > 1) return (raw / span) * 100
  const away = Math.abs(2 * raw - span) / span
  return (definition === 'paper' ? away : 1 - away) * 100
}

const everyNumber: Said = {
  en: 'With ties paid in full every number is an equilibrium if all choose it; the score rewards one end of the range.',
  de: 'Bekommen bei Gleichstand alle den vollen Preis, ist jede Zahl ein Gleichgewicht, wenn alle sie wählen; die Punktzahl belohnt nur ein Ende des Bereichs.',
}

function warning(config: Config, definition: Definition): Said | null {
  const { min, max, p } = config
  if (p === 1)
    return definition === 'code'
      ? {
          en: 'With p = 1 every number is an equilibrium if all choose it; the program gives 100 for a mean in the middle of the range and 0 at either end.',
          de: 'Bei p = 1 ist jede Zahl ein Gleichgewicht, wenn alle sie wählen; das Programm gibt 100 für einen Mittelwert in der Mitte des Bereichs und 0 an beiden Enden.',
        }
      : {
          en: 'With p = 1 every number is an equilibrium if all choose it; the paper’s formula gives 100 for a mean at either end of the range and 0 in the middle.',
          de: 'Bei p = 1 ist jede Zahl ein Gleichgewicht, wenn alle sie wählen; die Formel des Artikels gibt 100 für einen Mittelwert an einem der Enden des Bereichs und 0 in der Mitte.',
        }
  if (config.payment === 'nearest' && config.ties === 'all') return everyNumber
  if (p < 1 && min > 0) {
    const [low, high] = [min, max].map(end => Math.round((end / (max - min)) * 1000) / 10) as [number, number]
    return {
      en: `The formula subtracts the lowest number from the mean but not from the highest number: on this range it runs from ${low} to ${high} instead of 0 to 100.`,
      de: `Die Formel zieht die kleinste Zahl vom Mittelwert ab, nicht aber von der größten: In diesem Bereich reicht sie von ${String(low).replace('.', ',')} bis ${String(high).replace('.', ',')} statt von 0 bis 100.`,
    }
  }
  if (p < 1 && min < 0)
    return {
      en: 'With p < 1 the equilibrium is at 0; on a range that begins below 0 the score rewards the lowest number instead.',
      de: 'Bei p < 1 liegt das Gleichgewicht bei 0; in einem Bereich, der unter 0 beginnt, belohnt die Punktzahl stattdessen die kleinste Zahl.',
    }
  if (p > 1 && min <= 0)
    return {
      en: 'With p > 1 everybody at 0 is an equilibrium too where there are at least 2p players; the score rewards only the highest number.',
      de: 'Bei p > 1 ist bei mindestens 2p Spielern auch 0 ein Gleichgewicht, wenn alle sie wählen; die Punktzahl belohnt nur die größte Zahl.',
    }
  return null
}

/** The score of GAMA-Bench's guessing game. It sees the means of the rounds and nothing else: not who won, not how far the numbers lie apart. */
export const published: readonly PublishedMeasure<Game>[] = [
  {
    id: 'gama.raw',
    title: { en: 'GAMA-Bench, raw', de: 'GAMA-Bench, Rohwert' },
    unit: { en: 'mean number above the lowest', de: 'mittlere Zahl über der kleinsten' },
    source,
    of: rawOf,
  },
  {
    id: 'gama.score',
    title: { en: 'GAMA-Bench score', de: 'GAMA-Bench-Punktzahl' },
    unit: { en: '0 to 100', de: '0 bis 100' },
    source,
    of: scoreOf,
    warning,
  },
]
