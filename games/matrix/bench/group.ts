import type { Benchmarks, Equilibrium } from '../../../src/core/game'
import { expectedPay, stableCounts, symmetricMixes, type Group } from '../analysis/group'
import { toNumber } from '../analysis/fraction'
import { maximin, pureMaximin } from '../analysis/maximin'
import type { Config } from '../config'
import { allCounts, compositions } from '../counting'
import { byOthers, countsTable, reachable } from '../table'
import { exactIdeal } from './exact-ideal'
import { idealSolver } from './ideal'
import { isRepeated } from './rounds'

/** Most columns of one player's payoff table that are laid out. */
const MOST_COLUMNS = 20_000
/** Most pure equilibria that are listed one by one. */
const MOST_LISTED = 40

/** A game by counts among so many players, for the analysis. */
export function groupOf(config: Config, players: number): Group {
  const { pay } = countsTable(config)
  return { actions: config.actions[0]!.length, players, pay }
}

/** The security level of one player: mixed by linear programming; where the others can spread in too many ways, in pure actions. */
function security(config: Config, players: number): number {
  if (config.by === 'first') return toNumber(maximin(reachable(config, players)).value)
  if (compositions(players - 1, config.actions[0]!.length) > MOST_COLUMNS) return pureMaximin(reachable(config, players)).value
  return toNumber(maximin(byOthers(config, players).pay).value)
}

/** The highest sum of payoffs in one round: over counts of the first action, or action by action, or over all counts. */
function mostWelfare(config: Config, players: number): number {
  const { actions, pay } = groupOf(config, players)
  const width = config.table[0]!.length
  if (config.by === 'first' && actions > 1) {
    const rest = config.table.slice(1)
    const at = (j: number) =>
      (players - j) * Math.max(...rest.map(row => row[Math.min(j, width - 1)]!)) + (j > 0 ? j * config.table[0]![Math.min(j - 1, width - 1)]! : 0)
    return Array.from({ length: players + 1 }, (_, j) =>
      j === players ? players * config.table[0]![Math.min(players - 1, width - 1)]! : at(j),
    ).reduce((a, b) => Math.max(a, b))
  }
  if (config.by === 'each' || actions === 1) {
    return allCounts(players, actions).reduce(
      (most, counts) =>
        Math.max(
          most,
          counts.reduce((sum, c, a) => (c > 0 ? sum + c * pay(a, counts) : sum), 0),
        ),
      Number.NEGATIVE_INFINITY,
    )
  }
  let best = Array.from({ length: players + 1 }, (_, n) => (n === 0 ? 0 : Number.NEGATIVE_INFINITY))
  for (const row of config.table) {
    best = best.map((_, n) => Math.max(...Array.from({ length: n + 1 }, (_, c) => best[n - c]! + (c > 0 ? c * row[Math.min(c - 1, width - 1)]! : 0))))
  }
  return best[players]!
}

/** One player's payoff and the mean of the others', for every own action and every way in which the others spread. */
function cellsOf(config: Config, players: number) {
  const { pay, actions } = groupOf(config, players)
  if (compositions(players - 1, actions) > MOST_COLUMNS) return []
  return allCounts(players - 1, actions).flatMap(others =>
    config.table.map((_, action) => {
      const counts = others.map((c, a) => (a === action ? c + 1 : c))
      const rest = others.reduce((sum, c, a) => (c > 0 ? sum + c * pay(a, counts) : sum), 0)
      return { own: pay(action, counts), other: rest / (players - 1) }
    }),
  )
}

function assumesOf(config: Config): string {
  const notes = ['own points, risk-neutral']
  if (config.noise) notes.push('without the noise')
  if (config.continuation !== null) notes.push('random end: a reference line only, because continued play has many equilibria')
  else if (!config.horizonTold) notes.push('hidden number of rounds: a reference line only')
  return notes.join('; ')
}

function equilibriaOf(config: Config, players: number, rounds: number): readonly Equilibrium[] {
  if (config.noise) return []
  const group = groupOf(config, players)
  const ids = config.actions[0]!
  const assumes = assumesOf(config)
  const suffix = isRepeated(config) ? ' in every round' : ''
  const pure = (stableCounts(group) ?? []).slice(0, MOST_LISTED).map((counts): Equilibrium => {
    const roles = counts.flatMap((count, action) => Array.from({ length: count }, () => action))
    return {
      concept: `pure Nash (${counts.map((c, a) => `${c} × ${ids[a]}`).join(', ')})${suffix}`,
      payoffs: range(
        counts.flatMap((count, action) => (count > 0 ? [rounds * group.pay(action, counts)] : [])),
        players,
      ),
      assumes: `${assumes}; who plays what is open`,
      exact: true,
      play: roles.map(action => ({ strategy: 'always', params: { action: ids[action]! } })),
    }
  })
  const mixed = symmetricMixes(group).map((p): Equilibrium => {
    const value = rounds * (p * expectedPay(group, 0, p) + (1 - p) * expectedPay(group, 1, p))
    return {
      concept: `symmetric mixed Nash (${ids[0]} with ${p.toFixed(4)}), expected points${suffix}`,
      payoffs: range([value], players),
      assumes,
      exact: 1e-6,
      play: Array.from({ length: players }, () => ({ strategy: 'mix', params: { weights: [p, 1 - p] } })),
    }
  })
  return [...pure, ...mixed]
}

function range(values: readonly number[], players: number): readonly (readonly [number, number])[] {
  const pair = [Math.min(...values), Math.max(...values)] as const
  return Array.from({ length: players }, () => pair)
}

/** What doesn't depend on the number of rounds, worked out once per config and number of players. */
function stagewise(config: Config, players: number) {
  const flat = reachable(config, players).flat()
  return {
    worst: flat.reduce((a, b) => Math.min(a, b)),
    best: flat.reduce((a, b) => Math.max(a, b)),
    secure: security(config, players),
    welfare: mostWelfare(config, players),
    exact: exactIdeal(groupOf(config, players)),
    onAverage: idealSolver(cellsOf(config, players)),
  }
}

const known = new WeakMap<Config, Map<number, ReturnType<typeof stagewise>>>()

/**
 * Reference points of a game by counts over the given rounds, the same for every seat. Ideal: the highest total with every other at the baseline, exact
 * while the totals can be listed; beyond, with the others at the baseline on average, which taking turns reaches. Noise is left out of all of them.
 */
export function groupBenchmarks(config: Config, players: number, rounds: number): Benchmarks {
  let sizes = known.get(config)
  if (!sizes) known.set(config, (sizes = new Map()))
  let stage = sizes.get(players)
  if (!stage) sizes.set(players, (stage = stagewise(config, players)))
  const all = (value: number) => Array.from({ length: players }, () => value)
  const baseline = rounds * stage.secure
  const ideal = stage.exact(rounds, baseline) ?? stage.onAverage(rounds, baseline)
  return {
    feasible: { worst: all(rounds * stage.worst), best: all(rounds * stage.best) },
    baseline: all(baseline),
    ideal: all(Math.max(baseline, ideal ?? Number.NEGATIVE_INFINITY)),
    welfare: { none: players * baseline, best: rounds * stage.welfare },
    equilibria: equilibriaOf(config, players, rounds),
  }
}
