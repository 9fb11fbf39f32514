import { listAll, type ActionSpec } from '../core/action-space'
import type { Benchmarks, GameDef, Seat } from '../core/game'
import type { Nature } from '../core/luck'
import { briefOf, rulesLuck, stepFrom } from './step'
import { valueOf } from './zero-sum'

/** One way in which a small match can end, at one seed. */
export interface End {
  readonly payoffs: readonly number[]
  readonly welfare: number
  readonly benchmarks: Benchmarks
  readonly path: string
}

/** What a seat can be sure of: its best worst case in pure and in mixed choices, and the payoffs it can bring about whatever the others do. */
export interface Security {
  readonly pure: number
  readonly mixed: number
  readonly forced: ReadonlySet<number>
}

/** All plays of a small match at one seed. */
export interface Exhausted {
  readonly ends: readonly End[]
  readonly security: readonly Security[]
}

const mostActions = 64
const near = (x: number) => Number(x.toPrecision(10))

/** Every action of a small space; a text stands for all texts, and a range without a grid for its ends and quarters. Null where there are too many. */
export function everyAction(space: ActionSpec): readonly unknown[] | null {
  return listAll(coarse(space), mostActions)
}

function coarse(space: ActionSpec): ActionSpec {
  if (space.kind === 'text') return { kind: 'choice', options: ['ok'] }
  if (space.kind === 'real' && space.step === undefined && space.max > space.min) return { ...space, step: (space.max - space.min) / 4 }
  if (space.kind === 'fields')
    return { kind: 'fields', fields: Object.fromEntries(Object.entries(space.fields).map(([key, inner]) => [key, coarse(inner)])) }
  if (space.kind === 'oneOf')
    return { kind: 'oneOf', cases: Object.fromEntries(Object.entries(space.cases).map(([key, inner]) => [key, coarse(inner)])) }
  return space
}

interface Around {
  readonly game: GameDef
  readonly config: unknown
  readonly seats: number
  readonly seed: string
  readonly ends: End[]
  readonly atMost: number
}

/** Plays everything that can be played at one seed. Throws where a turn isn't joint, a space has too many actions, or the plays are more than `atMost`. */
export function exhaust(game: GameDef, config: unknown, seats: number, seed: string, atMost: number): Exhausted {
  const luck = rulesLuck(seed, 0)
  const around: Around = { game, config, seats, seed, ends: [], atMost }
  const security = visit(around, game.setup(config, seats, luck), 0, luck.nature, '')
  return { ends: around.ends, security }
}

function visit(around: Around, state: unknown, k: number, nature: Nature, path: string): readonly Security[] {
  const { game, config, seats, seed, ends } = around
  const turn = game.turn(state, config)
  if (turn === null) {
    const payoffs = game.payoffs(state, config)
    const welfare = game.welfare?.(state, config) ?? payoffs.reduce((a, b) => a + b, 0)
    if (ends.length >= around.atMost)
      throw new Error(`small set-up: expected at most ${around.atMost} plays, found more; choose fewer rounds, actions or seats in small.ts`)
    ends.push({ payoffs, welfare, benchmarks: game.benchmarks(config, seats, nature), path })
    return payoffs.map(u => ({ pure: u, mixed: u, forced: new Set([near(u)]) }))
  }
  if (k >= (game.longest?.(config, seats) ?? 10_000)) throw new Error(`small set-up: expected an end within ${k} steps, found turn “${turn.id}”`)
  if (turn.gate !== 'joint') throw new Error(`small set-up: expected joint turns, found “${turn.id}”`)
  const options = turn.seats.map(seat => {
    const all = everyAction(game.actions(game.observe(state, seat, config), turn, briefOf(game, around, seat)))
    if (all === null)
      throw new Error(`small set-up: expected at most ${mostActions} actions, found more at turn “${turn.id}”; choose a smaller range in small.ts`)
    return all
  })
  const profiles = options.reduce<number[][]>((rows, all) => rows.flatMap(row => all.map((_, i) => [...row, i])), [[]])
  const children = profiles.map(profile => {
    const moves = turn.seats.map((seat, i) => ({ seat, action: (options[i] as readonly unknown[])[profile[i] as number] }))
    const { state: next, drawn } = stepFrom(game, around, seed, k + 1, state, moves)
    return visit(around, next, k + 1, { ...nature, ...drawn }, `${path} ${JSON.stringify(moves.map(move => move.action))}`)
  })
  return Array.from({ length: seats }, (_, seat) => combine(seat, turn.seats.indexOf(seat), profiles, children))
}

/** A seat's security at a node from the securities behind each profile; `mover` is its index among the movers, −1 where it waits. */
function combine(seat: Seat, mover: number, profiles: readonly number[][], children: readonly (readonly Security[])[]): Security {
  const rows: Security[][] = []
  for (const [i, profile] of profiles.entries()) (rows[mover < 0 ? 0 : (profile[mover] as number)] ??= []).push(children[i]?.[seat] as Security)
  const forced = new Set<number>()
  for (const row of rows) for (const x of row[0]?.forced ?? []) if (row.every(cell => cell.forced.has(x))) forced.add(x)
  return {
    pure: Math.max(...rows.map(row => Math.min(...row.map(cell => cell.pure)))),
    mixed: valueOf(rows.map(row => row.map(cell => cell.mixed))),
    forced,
  }
}
