import { allSeats } from '../../src/core/seats'
import { defineGame, type GameEvent, type Move, type Seat, type Step } from '../../src/core/game'
import type { Luck } from '../../src/core/luck'
import { benchmarks } from './benchmarks'
import { Config, MOST_SEATS, othersOf } from './config'
import { briefOf, specOf } from './brief'
import { outcomeOf } from './outcome'
import { presets } from './presets'
import { countsTable, idsOf, pairTable, type Noise } from './table'
import type { CountsEvent, Matrix, Observation, State } from './types'
import { VOID } from './marks'
import { wall } from './wall'
import { de } from './wording/de'
import { en } from './wording/en'
import { story } from './wording/en.story'

/** Beyond this many players a seat sees its own total and the mean only, so that observations stay small. */
const TOTALS_SHOWN = 12

const NONE: readonly number[] = Object.freeze([])

/**
 * Which of the chosen action indices are carried out. Noise by chance is drawn once a round, as one list of flags by seat,
 * so that intended (log) and implemented (log and nature) actions can both be recovered.
 */
function carriedOut(chosen: number[], noise: Noise | null, round: number, luck: Luck): number[] {
  if (noise === null) return chosen
  const flips =
    'p' in noise ? luck.draw('noise', l => chosen.map(() => l.unit() < noise.p)) : chosen.map((_, seat) => noise.flips[seat]?.has(round) ?? false)
  return chosen.map((action, seat) => (flips[seat] && action >= 0 ? 1 - action : action))
}

/** Whether the match is over after `round` rounds. With a continuation probability it is drawn after every round, so that nature holds the length. */
function isOver(round: number, config: Config, luck: Luck): boolean {
  const { continuation } = config
  if (continuation === null) return round >= config.rounds
  const goesOn = luck.draw('continue', l => l.unit() < continuation)
  return !goesOn || round >= config.cap
}

function playPair(state: State, moves: readonly Move<string>[], config: Config, luck: Luck): Step<Matrix> {
  const table = pairTable(config)
  let last = [table.ids[0].indexOf(moves[0]!.action), table.ids[1].indexOf(moves[1]!.action)]
  if (table.noise !== null) last = carriedOut(last, table.noise, state.round, luck)
  const [row, column] = last as [number, number]
  const isVoid = row < 0 || column < 0
  const cell = row * table.columns + column
  const payoffs = isVoid ? table.lowest : [table.pay[0][cell]!, table.pay[1][cell]!]
  const round = state.round + 1
  const sums = [state.sums[0]! + payoffs[0]!, state.sums[1]! + payoffs[1]!]
  const marks = [state.moves[0]! + (table.marks[0][row] ?? VOID), state.moves[1]! + (table.marks[1][column] ?? VOID)]
  const next = { round, over: isOver(round, config, luck), last, moves: marks, sums, counts: NONE, pooled: 0, tally: '' }
  return config.history ? { state: next, events: [{ is: { round, actions: last, payoffs, totals: sums } }] } : { state: next }
}

function playCounts(state: State, moves: readonly Move<string>[], config: Config, luck: Luck): Step<Matrix> {
  const table = countsTable(config)
  const players = state.sums.length
  const last = carriedOut(
    moves.map(move => table.ids.indexOf(move.action)),
    table.noise,
    state.round,
    luck,
  )
  const counts = table.ids.map(() => 0)
  for (const action of last) if (action >= 0) counts[action]!++
  const lowest = last.includes(-1) ? table.lowest(players) : null
  const byAction = lowest === null ? table.ids.map((_, action) => (counts[action]! > 0 ? table.pay(action, counts) : 0)) : null
  const payoffs = last.map(action => (byAction === null ? lowest! : byAction[action]!))
  const round = state.round + 1
  const sums = state.sums.map((sum, seat) => sum + payoffs[seat]!)
  const next = {
    round,
    over: isOver(round, config, luck),
    last,
    moves: state.moves.map((moved, seat) => moved + (table.marks[last[seat]!] ?? VOID)),
    sums,
    counts,
    pooled: sums.reduce((sum, x) => sum + x, 0),
    tally: state.tally === '' ? counts.join(',') : `${state.tally};${counts.join(',')}`,
  }
  if (!config.history) return { state: next }
  const events = last.map(
    (own, seat): GameEvent<CountsEvent> => ({ is: { round, own, payoff: payoffs[seat]!, total: sums[seat]!, counts }, to: [seat] }),
  )
  return { state: next, events }
}

function seenBy(state: State, seat: Seat, config: Config): Observation {
  if (!config.history) return { round: state.round }
  const { round, last, moves, sums } = state
  if (config.form === 'bimatrix') {
    const other = 1 - seat
    return {
      round,
      own: last[seat] ?? -1,
      other: last[other] ?? -1,
      mine: moves[seat]!,
      theirs: moves[other]!,
      total: sums[seat]!,
      otherTotal: sums[other]!,
    }
  }
  return {
    round,
    own: last[seat] ?? -1,
    counts: state.counts,
    mine: moves[seat]!,
    tally: state.tally,
    total: sums[seat]!,
    mean: state.pooled / sums.length,
    totals: sums.length <= TOTALS_SHOWN ? sums : null,
  }
}

/** What spectators see while the match runs: the public history, or only the round where the history is hidden. */
function shownToAll(state: State, config: Config) {
  const { round, moves, sums } = state
  if (!config.history) return { round, rounds: null }
  return {
    round,
    rounds: config.horizonTold && config.continuation === null ? config.rounds : null,
    actions: [idsOf(config, 0), idsOf(config, 1)],
    moves,
    totals: sums,
  }
}

/**
 * Matrix games: all choose at once, for a number of rounds, and are paid by a table. Two forms: any bimatrix for two players, or any
 * number of players paid by how many others choose what. Rules, sources and departures: notes.md.
 */
export default defineGame<Matrix>({
  id: 'matrix',
  version: 1,
  config: Config,
  presets,
  seats(config) {
    if (config.form === 'bimatrix') return { min: 2, max: 2, default: 2 }
    const width = config.table[0]!.length
    if (config.by !== 'each') return { min: 2, max: MOST_SEATS, default: Math.max(2, Math.min(width, MOST_SEATS)) }
    const players = (othersOf(width, config.actions[0]!.length) ?? 1) + 1
    return { min: players, max: players, default: players }
  },
  brief: briefOf,
  setup(_config, seats) {
    const each = allSeats(seats)
    return { round: 0, over: false, last: [], moves: each.map(() => ''), sums: each.map(() => 0), counts: NONE, pooled: 0, tally: '' }
  },
  turn: state => (state.over ? null : { id: 'choose', n: state.round, seats: allSeats(state.sums.length), gate: 'joint' }),
  observe: seenBy,
  actions: (_observation, _turn, brief) => specOf(brief),
  foresee: (_observation, turn, brief, seat) => [
    { about: turn.seats.filter(other => other !== seat), space: { kind: 'choice', options: brief.form === 'counts' ? brief.actions : brief.other } },
  ],
  apply: (state, moves, config, luck) => (config.form === 'bimatrix' ? playPair(state, moves, config, luck) : playCounts(state, moves, config, luck)),
  payoffs: state => state.sums,
  benchmarks,
  wall,
  wording: { en, 'en.story': story, de },
  audience: shownToAll,
  outcome: outcomeOf,
  longest: config => (config.continuation === null ? config.rounds : config.cap),
  invariant(state, config) {
    const length = state.moves[0]!.length
    if (state.moves.some(moves => moves.length !== length)) return 'histories differ in length'
    if (length !== state.round) return `${state.round} rounds played but ${length} recorded`
    if (state.round > (config.continuation === null ? config.rounds : config.cap)) return `round ${state.round} lies beyond the end`
    return null
  },
})
