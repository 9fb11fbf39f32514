import type { Wall, WallChart, WallMark, WallText } from '../../src/core/wall'
import { equilibria } from './analysis/equilibria'
import { toNumber } from './analysis/fraction'
import { stableCounts, symmetricMixes } from './analysis/group'
import { selectionOf } from './analysis/selection'
import { groupOf } from './bench/group'
import { underNoise } from './bench/noisy'
import type { Config } from './config'
import { readMarks } from './marks'
import { idsOf } from './table'
import type { State } from './types'
import { nameOf } from './wording/names'

/** Most equilibria that are marked: beyond, a chart says nothing with them. */
const MOST_MARKS = 5

/** One chart for all where they choose from one list, else one for the rows and one for the columns. */
const isShared = (config: Config) => config.form === 'counts' || config.actions.length === 1

const chartOf = (config: Config, seat: number) => (isShared(config) ? 'choices' : seat === 0 ? 'rows' : 'columns')

function chartFor(config: Config, id: string, seat: number, title: WallText): WallChart {
  const ids = idsOf(config, seat)
  const label = (action: string) => ({ en: nameOf(action, ids, 'en'), de: nameOf(action, ids, 'de') })
  return {
    id,
    kind: 'shares',
    title,
    x: { en: 'Share of choices', de: 'Anteil der Entscheidungen' },
    picks: ids.map(action => ({ id: action, label: label(action) })),
  }
}

/** What a mark is called: its concept, and payoff or risk dominance where the game has two strict equilibria. */
interface Found {
  readonly at: number
  readonly label: WallText
}

const percent = (share: number) => Math.round(100 * share)

/** The stage equilibria as shares of the first action of one side (or, with one list, of both together). */
function pairMarks(config: Config, seat: number): readonly Found[] {
  const ids = idsOf(config, seat)
  if (ids.length !== 2) return []
  const p = config.noise && 'p' in config.noise ? config.noise.p : 0
  const [a, b] = [0, 1].map(k => config.payoffs.map(row => row.map(cell => cell[k] as number))) as [number[][], number[][]]
  const { all } = p > 0 ? equilibria(underNoise(a, p), underNoise(b, p)) : equilibria(a, b)
  const selection = p > 0 ? null : selectionOf(a, b)
  const isSame = (cell: readonly [number, number] | null | undefined, x: number, y: number) => cell?.[0] === x && cell[1] === y
  return all.map(({ x, y, pure }): Found => {
    const [first, second] = [toNumber(x[0]!), toNumber(y[0]!)]
    const at = isShared(config) ? (first + second) / 2 : seat === 0 ? first : second
    if (!pure) return { at, label: { en: `Mixed ${percent(at)} %`, de: `Gemischt ${percent(at)} %` } }
    const [i, j] = [first === 1 ? 0 : 1, second === 1 ? 0 : 1]
    const [byPayoff, byRisk] = [isSame(selection?.payoffDominant, i, j), isSame(selection?.riskDominant, i, j)]
    if (byPayoff && byRisk) return { at, label: { en: 'Payoff- and risk-dominant', de: 'Auszahlungs- und risikodominant' } }
    if (byPayoff) return { at, label: { en: 'Payoff-dominant', de: 'Auszahlungsdominant' } }
    if (byRisk) return { at, label: { en: 'Risk-dominant', de: 'Risikodominant' } }
    return { at, label: { en: `Equilibrium ${percent(at)} %`, de: `Gleichgewicht ${percent(at)} %` } }
  })
}

/** Equilibria of a game by counts with two actions, as shares of the first. */
function groupMarks(config: Config, seats: number): readonly Found[] {
  if (config.actions[0]?.length !== 2 || config.noise) return []
  const group = groupOf(config, seats)
  const pure = (stableCounts(group) ?? []).map(counts => (counts[0] ?? 0) / seats)
  const mixed = symmetricMixes(group)
  return [
    ...pure.map(at => ({ at, label: { en: `Equilibrium ${percent(at)} %`, de: `Gleichgewicht ${percent(at)} %` } })),
    ...mixed.map(at => ({ at, label: { en: `Mixed ${percent(at)} %`, de: `Gemischt ${percent(at)} %` } })),
  ]
}

/** One mark for each place, under the first name found there. */
const distinct = (found: readonly Found[]): readonly Found[] =>
  found.filter(({ at }, i) => found.findIndex(other => Math.abs(other.at - at) < 1e-9) === i)

/**
 * Matrix games on the wall: shares of the actions by round, as they were carried out, with the equilibria of one round as shares of the first action; two strict pure equilibria are named by payoff and risk dominance.
 * Where the history is hidden, nothing before the end. More than two actions, or too many equilibria, have no marks.
 */
export const wall: Wall<State, Config> = {
  charts: config =>
    isShared(config)
      ? [chartFor(config, 'choices', 0, { en: 'Choices by round', de: 'Entscheidungen je Runde' })]
      : [
          chartFor(config, 'rows', 0, { en: 'Choices of player 1, by round', de: 'Entscheidungen von Partei 1, je Runde' }),
          chartFor(config, 'columns', 1, { en: 'Choices of player 2, by round', de: 'Entscheidungen von Partei 2, je Runde' }),
        ],
  points: (state, config) =>
    !config.history && !state.over
      ? []
      : state.moves.flatMap((moves, seat) => {
          const ids = idsOf(config, seat)
          return readMarks(moves, ids).flatMap((action, i) => {
            const pick = ids[action]
            return pick === undefined ? [] : [{ chart: chartOf(config, seat), round: i + 1, seat, pick }]
          })
        }),
  marks(_state, config, seats) {
    const sides =
      config.form === 'counts'
        ? [groupMarks(config, seats)]
        : isShared(config)
          ? [pairMarks(config, 0)]
          : [pairMarks(config, 0), pairMarks(config, 1)]
    return sides.flatMap((found, seat): WallMark[] => {
      const marks = distinct(found)
      if (marks.length > MOST_MARKS) return []
      return marks.map(({ at, label }) => ({ chart: chartOf(config, seat), kind: 'equilibrium', at, label, pick: idsOf(config, seat)[0] as string }))
    })
  },
}
