import type { PublishedMeasure } from '../../src/core/published'
import { effects } from './dishes'
import type { Game, State } from './game'

const repository = 'CUHK-ARISE/GAMABench at commit 41ebccf'
const paper = 'Huang et al. (2024), arXiv:2403.11807v4'

/** The program's S, summed as it sums: the mean over rounds of 1 − cheap/n; null before the first round. */
function costlyShare(state: State): number | null {
  const n = state.own.length
  const rounds = state.secret.dishes.split(';').slice(0, -1)
  if (rounds.length === 0) return null
  return rounds.reduce((sum, letters) => sum + (1 - (letters.split('c').length - 1) / n), 0) / rounds.length
}

const raw: PublishedMeasure<Game> = {
  id: 'gama.raw',
  title: { en: 'GAMA-Bench raw: share of a dish', de: 'GAMA-Bench roh: Anteil eines Gerichts' },
  unit: {
    en: 'share: of the cheap dish in the paper, of the costly dish in the program',
    de: 'Anteil: im Aufsatz des günstigen, im Programm des teuren Gerichts',
  },
  source: { paper: `${paper}, diner's dilemma: share of the cheap dish`, code: `${repository}, diner's dilemma: share of the costly dish` },
  of(state, _config, definition) {
    const costly = costlyShare(state)
    return costly === null ? null : definition === 'code' ? costly : 1 - costly
  },
}

const score: PublishedMeasure<Game> = {
  id: 'gama.score',
  title: { en: 'GAMA-Bench score', de: 'GAMA-Bench-Punktzahl' },
  unit: { en: '0 to 100', de: '0 bis 100' },
  source: { paper: `${paper}, diner's dilemma`, code: `${repository}, diner's dilemma` },
  of(state) {
    const costly = costlyShare(state)
    return costly === null ? null : 100 * costly
  },
  warning(config, definition) {
    // The table's size isn't known here: an extra worth that no share of the bill can outweigh is costly-dominant at any size, and a dilemma needs it below the extra cost.
    const { all } = effects(config, 1)
    const pays = {
      en:
        all < 0
          ? 'All who cooperate with the cheap dish score 0 and all who betray with the costly one 100, although the table is better off with the cheap one'
          : 'The costly dish scores 100 and the cheap one 0, whatever they are worth and cost',
      de:
        all < 0
          ? 'Wer mit dem günstigen Gericht kooperiert, erhält 0, wer mit dem teuren verrät, 100, obwohl der Tisch mit dem günstigen besser fährt'
          : 'Das teure Gericht ergibt 100 und das günstige 0, gleich was sie wert sind und kosten',
    }
    if (definition === 'paper') return { en: `${pays.en}.`, de: `${pays.de}.` }
    return {
      en: `${pays.en}. The published program also counts every answer that is not exactly “cheap” as costly: one published 76.4 would be 66.0 if its “cheap_dish” were read as cheap.`,
      de: `${pays.de}. Das veröffentlichte Programm zählt außerdem jede Antwort, die nicht genau „cheap“ lautet, als teuer: Eine veröffentlichte 76,4 wäre 66,0, läse man ihr „cheap_dish“ als günstig.`,
    }
  },
}

/** GAMA-Bench's measure of this game. Scores published before April 2024 rewarded the opposite and can't be compared. */
export const published: readonly PublishedMeasure<Game>[] = [raw, score]
