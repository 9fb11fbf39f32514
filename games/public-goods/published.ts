import type { PublishedMeasure } from '../../src/core/published'
import type { Config } from './config'
import type { Game, State } from './game'
import { roundsOf } from './rounds'

const repository = 'CUHK-ARISE/GAMABench at commit 41ebccf'
const paper = 'Huang et al. (2024), arXiv:2403.11807v4'

/** S: the mean over rounds of total/n; null before the first round. */
function meanContribution(state: State, config: Config): number | null {
  const rounds = roundsOf(state, config)
  return rounds.length === 0 ? null : rounds.reduce((sum, round) => sum + round.total / state.own.length, 0) / rounds.length
}

const raw: PublishedMeasure<Game> = {
  id: 'gama.raw',
  title: { en: 'GAMA-Bench raw: mean contribution', de: 'GAMA-Bench roh: mittlere Einzahlung' },
  unit: { en: 'points', de: 'Punkte' },
  source: { paper: `${paper}, public goods game`, code: `${repository}, public goods` },
  of: meanContribution,
}

const score: PublishedMeasure<Game> = {
  id: 'gama.score',
  title: { en: 'GAMA-Bench score', de: 'GAMA-Bench-Punktzahl' },
  unit: { en: '0 to 100', de: '0 bis 100' },
  source: { paper: `${paper}, public goods game`, code: `${repository}, public goods` },
  /** 100·(T − S)/T, with T the parameter whatever was really handed out. */
  of(state, config) {
    const mean = meanContribution(state, config)
    return mean === null ? null : ((config.endowment - mean) / config.endowment) * 100
  },
  warning({ multiplier, reset }) {
    const carried = reset
      ? { en: '', de: '' }
      : {
          en: ' Points carry over here, so contributions can exceed the endowment and the score fall below 0.',
          de: ' Hier werden Punkte mitgenommen; Einzahlungen können die Ausstattung übersteigen und die Punktzahl kann unter 0 fallen.',
        }
    if (multiplier <= 1) return reset ? null : { en: carried.en.trim(), de: carried.de.trim() }
    return {
      en: `Contributing nothing scores 100 and contributing everything 0, whatever the multiplier: with ${multiplier} every contribution raises what all get together, and from a multiplier of the number of players on the score rewards a mistake.${carried.en}`,
      de: `Nichts einzuzahlen ergibt 100 und alles einzuzahlen 0, gleich bei welchem Faktor: Mit ${String(multiplier).replace('.', ',')} erhöht jede Einzahlung, was alle zusammen bekommen, und ab einem Faktor in Höhe der Spielerzahl belohnt die Punktzahl einen Fehler.${carried.de}`,
    }
  },
}

/** GAMA-Bench's measure of this game. Paper and program agree; scores published before April 2024 rewarded the opposite and can't be compared. */
export const published: readonly PublishedMeasure<Game>[] = [raw, score]
