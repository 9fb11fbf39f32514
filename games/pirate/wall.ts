import type { Wall, WallMark } from '../../src/core/wall'
import type { Config } from './config'
import type { State } from './game'
import { treasuresOf } from './history'
import { INDIFFERENT, stageOf } from './solve'

/** Plans that were voted on, counted through the match as its turns are. */
const plansOf = (state: State, config: Config) =>
  treasuresOf(state, config)
    .flatMap(({ proposals }) => proposals)
    .map((proposal, i) => ({ ...proposal, round: i + 1 }))

const percent = (part: number, gold: number) => Number(((100 * part) / gold).toFixed(1))

/** What the solved proposer of a crew keeps, under both ways of breaking ties; one mark where they agree, none where no plan of that crew passes. */
function solved(round: number, crew: number, config: Config): readonly WallMark[] {
  const found = INDIFFERENT.flatMap(indifferent => {
    const stage = stageOf(crew, config, indifferent)
    return stage.passes ? [{ indifferent, at: percent(stage.plan[0] ?? 0, config.gold) }] : []
  })
  const isOne = found.length === 2 && found[0]?.at === found[1]?.at
  return (isOne ? found.slice(0, 1) : found).map(({ indifferent, at }): WallMark => {
    const said = String(at).replace('.', ',')
    const how = {
      reject: { en: 'who is indifferent rejects', de: 'Unentschiedene lehnen ab' },
      accept: { en: 'who is indifferent accepts', de: 'Unentschiedene stimmen zu' },
    }[indifferent]
    return {
      chart: 'kept',
      kind: 'equilibrium',
      round,
      at,
      label: isOne
        ? { en: `Equilibrium ${at} %`, de: `Gleichgewicht ${said} %` }
        : { en: `Equilibrium ${at} % (${how.en})`, de: `Gleichgewicht ${said} % (${how.de})` },
    }
  })
}

/** The pirate game on the wall: what proposers keep for themselves, by whether their plan passed, and how the others voted, plan by plan; with the solved plan of the crew that was still in. A plan appears when it was voted on. */
export const wall: Wall<State, Config> = {
  charts: () => [
    {
      id: 'kept',
      kind: 'distribution',
      title: { en: 'What proposers keep', de: 'Was die Vorschlagenden behalten' },
      x: { en: 'Kept by the proposer (% of the gold)', de: 'Behalten (% des Goldes)' },
      range: [0, 100],
      picks: [
        { id: 'passed', label: { en: 'Plan passed', de: 'Plan angenommen' } },
        { id: 'rejected', label: { en: 'Plan rejected', de: 'Plan abgelehnt' } },
      ],
    },
    {
      id: 'votes',
      kind: 'shares',
      title: { en: 'Votes, plan by plan', de: 'Stimmen, Plan für Plan' },
      x: { en: 'Share of votes', de: 'Anteil der Stimmen' },
      picks: [
        { id: 'accept', label: { en: 'Accept', de: 'Dafür' } },
        { id: 'reject', label: { en: 'Reject', de: 'Dagegen' } },
      ],
    },
  ],
  points: (state, config) =>
    plansOf(state, config).flatMap(({ round, proposer, shares, votes, passed }) => [
      {
        chart: 'kept',
        round,
        seat: proposer,
        x: percent(shares[0] ?? 0, config.gold),
        pick: passed ? 'passed' : 'rejected',
        with: votes.map((_, i) => proposer + 1 + i),
      },
      ...votes.map((accepts, i) => ({ chart: 'votes', round, seat: proposer + 1 + i, pick: accepts ? 'accept' : 'reject' })),
    ]),
  marks(state, config, seats) {
    const plans = state === null ? [] : plansOf(state, config)
    return plans.length === 0 ? solved(1, seats, config) : plans.flatMap(({ round, proposer }) => solved(round, seats - proposer, config))
  },
}
