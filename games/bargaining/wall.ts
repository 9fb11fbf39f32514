import type { Wall, WallMark } from '../../src/core/wall'
import { referencePath } from './benchmarks'
import type { Config } from './config'
import type { State } from './game'
import { proposerOf, type Shares } from './offers'

/** Offers that were answered, in the order of rounds, and how each was. */
function answered(state: State): readonly { readonly round: number; readonly shares: Shares; readonly accepted: boolean }[] {
  const offers = state.past === '' ? [] : state.past.split(' ').map(written => written.split(':').map(Number) as unknown as Shares)
  return offers
    .map((shares, i) => ({ round: i + 1, shares, accepted: state.deal?.round === i + 1 }))
    .filter(({ round }) => state.offer === null || round < state.round)
}

const answers = [
  { id: 'accepted', label: { en: 'Accepted', de: 'Angenommen' } },
  { id: 'rejected', label: { en: 'Rejected', de: 'Abgelehnt' } },
]

/** True where both seats can work the reference out of their briefs. Rubinstein's line needs no last round. */
const isTold = (c: Config): boolean => (c.completeInformation && c.horizon !== 'hidden') || (c.horizon === 'known' && c.rounds === 1)

/** The offer of the equilibrium (or of the reference line) in each round that was reached, in points for whoever answers. */
function reference(state: State | null, c: Config): readonly WallMark[] {
  if (!isTold(c) && state?.over !== true) return []
  const path = referencePath(c, Math.max(1, state?.round ?? 1)) ?? []
  const isEquilibrium = c.horizon === 'known' && isTold(c)
  return path.map((first, i): WallMark => {
    const at = Number((proposerOf(i + 1) === 0 ? c.money - first : first).toFixed(2))
    const said = String(at)
    return {
      chart: 'offers',
      kind: isEquilibrium ? 'equilibrium' : 'benchmark',
      round: i + 1,
      at,
      label: isEquilibrium
        ? { en: `Equilibrium offer ${said}`, de: `Gleichgewichtsangebot ${said.replace('.', ',')}` }
        : { en: `Reference offer ${said}`, de: `Referenzangebot ${said.replace('.', ',')}` },
    }
  })
}

/** Bargaining on the wall: what was offered, by what became of it, and how many offers were accepted, by round. An offer appears when it is answered; what rests on untold discounts or an untold end when the match is over. */
export const wall: Wall<State, Config> = {
  charts: c => [
    {
      id: 'offers',
      kind: 'distribution',
      title: { en: 'Offers and answers', de: 'Angebote und Antworten' },
      x: { en: 'Offered to the other (points)', de: 'Der anderen Seite geboten (Punkte)' },
      range: [0, c.money],
      picks: answers,
    },
    {
      id: 'answers',
      kind: 'shares',
      title: { en: 'Offers accepted, by round', de: 'Angenommene Angebote je Runde' },
      x: { en: 'Share of offers', de: 'Anteil der Angebote' },
      picks: answers,
    },
  ],
  points: state =>
    answered(state).flatMap(({ round, shares, accepted }) => {
      const proposer = proposerOf(round)
      const other = 1 - proposer
      const pick = accepted ? 'accepted' : 'rejected'
      return [
        { chart: 'offers', round, seat: proposer, x: shares[other] ?? 0, pick, with: [other] },
        { chart: 'answers', round, seat: other, pick },
      ]
    }),
  marks: (state, c) => [...reference(state, c), { chart: 'offers', kind: 'benchmark', at: c.money / 2, label: { en: 'Half', de: 'Hälfte' } }],
}
