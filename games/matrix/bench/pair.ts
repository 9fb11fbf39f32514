import type { Benchmarks, Equilibrium } from '../../../src/core/game'
import { dilemmaOf } from '../analysis/dilemma'
import { equilibria, type Equilibrium as Stage } from '../analysis/equilibria'
import { toNumber, type Fraction } from '../analysis/fraction'
import { maximin } from '../analysis/maximin'
import { actionsOf, type Config } from '../config'
import { idealSolver } from './ideal'
import { flippedRounds, underNoise } from './noisy'
import { isRepeated } from './rounds'

type Matrix = readonly (readonly number[])[]

const transpose = (m: Matrix): Matrix => m[0]!.map((_, j) => m.map(row => row[j]!))
const flip = (mix: readonly number[], flipped: boolean) => (flipped ? [...mix].reverse() : mix)
const worth = (m: Matrix, x: readonly number[], y: readonly number[]) =>
  m.reduce((sum, row, i) => sum + x[i]! * row.reduce((s, cell, j) => s + y[j]! * cell, 0), 0)

/** Everything about a two-player game that doesn't depend on the number of rounds, worked out once. */
interface Stagewise {
  readonly a: Matrix
  readonly b: Matrix
  readonly baseline: readonly [number, number]
  readonly ideal: readonly ((rounds: number, floor: number) => number | null)[]
  readonly stages: readonly Stage[]
  readonly infinite: boolean
}

function stagewise(config: Config): Stagewise {
  const [a, b] = [config.payoffs.map(row => row.map(cell => cell[0])), config.payoffs.map(row => row.map(cell => cell[1]))]
  const cells = config.payoffs.flat()
  const noisy = config.noise && 'p' in config.noise ? config.noise.p : 0
  const { all, continuum } = noisy > 0 ? equilibria(underNoise(a, noisy), underNoise(b, noisy)) : equilibria(a, b)
  return {
    a,
    b,
    baseline: [toNumber(maximin(a).value), toNumber(maximin(transpose(b)).value)],
    ideal: [0, 1].map(seat => idealSolver(cells.map(cell => ({ own: cell[seat]!, other: cell[1 - seat]! })))),
    stages: all,
    infinite: continuum === true,
  }
}

/** What an equilibrium takes for granted, in one sentence. Where the end is hidden or random it is one of many and only a reference line. */
function assumesOf(config: Config): string {
  const notes = ['own points, risk-neutral']
  if (config.noise && 'p' in config.noise) notes.push('expected points under the noise')
  if (config.noise && 'flips' in config.noise) notes.push('seats know nothing of the flips; ε is what somebody who knew them could gain')
  if (config.continuation !== null) notes.push('random end: a reference line only, because continued play has many equilibria')
  else if (!config.horizonTold) notes.push('hidden number of rounds: a reference line only')
  return notes.join('; ')
}

function playOf(mix: readonly number[], actions: readonly string[]) {
  const sure = mix.indexOf(1)
  return sure >= 0 ? { strategy: 'always', params: { action: actions[sure]! } } : { strategy: 'mix', params: { weights: mix } }
}

const mixText = (mix: readonly Fraction[]) => mix.map(({ n, d }) => (d === 1n ? `${n}` : `${n}/${d}`)).join(', ')

/** A stage equilibrium played in every round, with exact totals under a schedule of flips and the most that knowing it would bring. */
function repeated(config: Config, stage: Stage, { a, b, infinite }: Stagewise, rounds: number): Equilibrium {
  const [x, y] = [stage.x.map(toNumber), stage.y.map(toNumber)]
  const actions = [actionsOf(config, 0), actionsOf(config, 1)]
  const totals = [0, 0]
  const regrets = [0, 0]
  if (config.noise && 'flips' in config.noise) {
    for (const spell of flippedRounds(config, rounds)) {
      const [p, q] = [flip(x, spell.row), flip(y, spell.column)]
      const [u, v] = [worth(a, p, q), worth(b, p, q)]
      const mostRow = Math.max(...a.map(row => row.reduce((s, cell, j) => s + q[j]! * cell, 0)))
      const mostColumn = Math.max(...transpose(b).map(column => column.reduce((s, cell, i) => s + p[i]! * cell, 0)))
      totals[0]! += spell.rounds * u
      totals[1]! += spell.rounds * v
      regrets[0]! += spell.rounds * (mostRow - u)
      regrets[1]! += spell.rounds * (mostColumn - v)
    }
  } else {
    totals[0] = rounds * stage.payoffs[0]
    totals[1] = rounds * stage.payoffs[1]
  }
  const epsilon = Math.max(...regrets)
  const name = stage.pure
    ? `pure Nash (${actions[0]![x.indexOf(1)]}, ${actions[1]![y.indexOf(1)]})`
    : `mixed Nash (${mixText(stage.x)}; ${mixText(stage.y)}), expected points`
  return {
    concept: `${name}${isRepeated(config) ? ' in every round' : ''}${infinite ? ', one of infinitely many' : ''}`,
    payoffs: totals.map(total => [total, total] as const),
    assumes: assumesOf(config),
    exact: epsilon < 1e-9 ? true : epsilon,
    play: [playOf(x, actions[0]!), playOf(y, actions[1]!)],
  }
}

/** Any sequence of stage equilibria is a subgame-perfect one (Benoit & Krishna 1985, section 2); its totals lie between the lowest and the highest. */
function sequences(config: Config, stages: readonly Stage[], rounds: number): readonly Equilibrium[] {
  if (stages.length < 2 || !isRepeated(config) || (config.noise && 'flips' in config.noise)) return []
  const range = ([0, 1] as const).map(seat => {
    const values = stages.map(stage => rounds * stage.payoffs[seat])
    return [Math.min(...values), Math.max(...values)] as const
  })
  return [{ concept: 'any sequence of stage equilibria (subgame-perfect)', payoffs: range, assumes: assumesOf(config), exact: true }]
}

/** Cooperation by grim trigger in a dilemma that continues often enough; ε is what the told cap leaves to gain, seen from the start. */
function cooperation(config: Config, { a, b }: Stagewise, rounds: number): readonly Equilibrium[] {
  const { continuation: delta, cap } = config
  const dilemma = dilemmaOf(a, b)
  if (delta === null || !dilemma || config.noise || !config.history || delta < toNumber(dilemma.spe)) return []
  const { T, R, P } = dilemma
  let epsilon = 0
  let lost = 0
  for (let left = 0; left < cap; left++) {
    if (left > 0) lost = delta * (R - P + lost)
    epsilon = Math.max(epsilon, delta ** (cap - 1 - left) * (T - R - lost))
  }
  const total = [rounds * R, rounds * R] as const
  return [
    {
      concept: 'cooperation by grim trigger (subgame-perfect)',
      payoffs: [total, total],
      assumes: assumesOf(config),
      exact: epsilon < 1e-9 ? true : epsilon,
    },
  ]
}

const known = new WeakMap<Config, Stagewise>()

/**
 * Reference points of a two-player matrix game over the given rounds (DESIGN section 6). Baseline, ideal and welfare are those of the table: noise is luck
 * that they don't condition on, and every cell can be reached by some choice whatever the noise. Baseline: rounds × mixed security level.
 * Ideal: best sequence of cells with the other at its baseline, and never below the own baseline, which the security mixes give to both.
 */
export function pairBenchmarks(config: Config, rounds: number): Benchmarks {
  let stage = known.get(config)
  if (!stage) known.set(config, (stage = stagewise(config)))
  const flat = config.payoffs.flat()
  const extreme = (pick: (...values: number[]) => number) =>
    [0, 1].map(seat => rounds * flat.reduce((m, cell) => pick(m, cell[seat]!), flat[0]![seat]!))
  const baseline = stage.baseline.map(value => rounds * value)
  const ideal = [0, 1].map(seat => Math.max(baseline[seat]!, stage.ideal[seat]!(rounds, baseline[1 - seat]!) ?? Number.NEGATIVE_INFINITY))
  const stages = stage.stages
  return {
    feasible: { worst: extreme(Math.min), best: extreme(Math.max) },
    baseline,
    ideal,
    welfare: { none: baseline[0]! + baseline[1]!, best: rounds * flat.reduce((m, cell) => Math.max(m, cell[0] + cell[1]), Number.NEGATIVE_INFINITY) },
    equilibria: [
      ...stages.map(one => repeated(config, one, stage, rounds)),
      ...sequences(config, stages, rounds),
      ...cooperation(config, stage, rounds),
    ],
  }
}
