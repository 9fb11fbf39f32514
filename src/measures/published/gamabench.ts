import { fromRuns } from '../stats/equivalence'
import { GAMA_GAMES, GAMA_RUNS, gamaLeaderboard } from './gama-leaderboard'
import type { LevelExperiment, PublishedTable } from './published-table'

const TITLES: Readonly<Record<(typeof GAMA_GAMES)[number], { en: string; de: string }>> = {
  'p-beauty': { en: 'Guess 2/3 of the average', de: 'Zwei Drittel des Mittelwerts' },
  'el-farol': { en: 'El Farol bar', de: 'El-Farol-Bar' },
  'divide-dollar': { en: 'Divide the dollar', de: 'Den Dollar teilen' },
  'public-goods': { en: 'Public goods', de: 'Öffentliches Gut' },
  diner: { en: 'Diner’s dilemma', de: 'Restaurant-Dilemma' },
  'sealed-bid-auction': { en: 'Sealed-bid auction, first price', de: 'Geheime Auktion, Erstpreis' },
  'battle-royale': { en: 'Battle royale', de: 'Battle Royale' },
  pirate: { en: 'Pirate game', de: 'Piratenspiel' },
}

/** A twentieth of the scale, by convention: about half of the cells spread less than that over their five runs (standard deviation). Most neighbours on the board are closer. */
const MARGIN = 5

const experiment = (game: (typeof GAMA_GAMES)[number], column: number): LevelExperiment => ({
  kind: 'level',
  id: `gama-bench/${game}`,
  title: TITLES[game],
  game,
  preset: 'gama-bench',
  seats: 10,
  measure: 'gama.score',
  measureTitle: { en: 'GAMA-Bench score', de: 'Wertung von GAMA-Bench' },
  definition: 'code',
  unit: { en: 'score, 0 to 100', de: 'Wertung, 0 bis 100' },
  margin: MARGIN,
  figures: gamaLeaderboard.flatMap(({ model, cells }) => {
    const cell = cells[column]
    if (cell === undefined) return []
    const [printed, mean, sd] = cell
    return [{ who: model, printed: printed.toFixed(1), estimate: fromRuns(mean, sd, GAMA_RUNS), runs: GAMA_RUNS }]
  }),
})

/** The leaderboard of GAMA-Bench, ten seats of one model, five runs a cell. */
export const gamaBench: PublishedTable = {
  id: 'gama-bench',
  title: { en: 'GAMA-Bench leaderboard', de: 'Rangliste von GAMA-Bench' },
  cite: 'Huang et al. (2025), Competing Large Language Models in Multi-Agent Gaming Environments, ICLR 2025, arXiv:2403.11807; figures from the repository CUHK-ARISE/GAMABench at 41ebccf',
  url: 'https://github.com/CUHK-ARISE/GAMABench',
  caveats: [
    {
      en: 'The spread of the auction leaves out the luck of valuations: all runs of all models share one schedule.',
      de: 'Der Streuung der Auktion fehlt das Glück der Wertschätzungen: Alle Läufe aller Modelle teilen sich einen Plan.',
    },
    {
      en: 'The number of rounds was told, every seat was the same model, and invalid answers were asked again without end and never counted.',
      de: 'Die Rundenzahl war bekannt, auf allen Plätzen saß dasselbe Modell, und ungültige Antworten wurden endlos neu erfragt und nie gezählt.',
    },
    {
      en: 'The standard deviations are computed from the repository’s logs; the leaderboard prints none.',
      de: 'Die Standardabweichungen sind aus den Protokollen des Repositoriums berechnet; die Rangliste nennt keine.',
    },
  ],
  experiments: GAMA_GAMES.map(experiment),
  overall: Object.fromEntries(gamaLeaderboard.map(({ model, overall }) => [model, overall.toFixed(1)])),
}
