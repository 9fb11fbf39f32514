import { canonical } from '../core/canonical'
import type { GameDef, Move, Seat } from '../core/game'
import type { Nature } from '../core/luck'
import { Machine } from '../core/machine'
import { allSeats } from '../core/seats'
import type { SeatedStrategy, Strategy } from '../core/strategy'
import { seatLuck } from '../run/lucks'
import { everyAction } from './brute'

/** A strategy and its parsed parameters. */
export interface Seated {
  readonly strategy: Strategy
  readonly params: unknown
}

/** How a played match came out. */
interface Run {
  readonly payoffs: readonly number[]
  readonly nature: Nature
}

/** Chooses for the seat that deviates, from the key of what it can tell apart; null stops the run there, undefined plays as declared. */
type Plan = (key: string, options: readonly unknown[], turns: number) => { readonly action: unknown } | null | undefined

interface Stop {
  readonly key: string
  readonly options: readonly unknown[]
}

/** Plays small matches of strategies; an empty list of strategies plays everybody's first action. */
export function playAll(game: GameDef, config: unknown, seats: number, seated: readonly Seated[], seed: string): Run | null {
  const run = play(game, config, seats, seated, seed, -1, () => undefined)
  return 'payoffs' in run ? run : null
}

function play(game: GameDef, config: unknown, seats: number, seated: readonly Seated[], seed: string, deviator: Seat, plan: Plan): Run | Stop {
  const machine = new Machine({ game, config, seats, seed })
  const sit = (seat: Seat, fresh?: number): SeatedStrategy | undefined =>
    seated[seat]?.strategy.sit({ seat, seats, brief: machine.briefs[seat], params: seated[seat]?.params, luck: seatLuck(seed, seat, fresh) })
  const players = allSeats(seats).map(seat => sit(seat))
  let known: unknown[] = []
  let turns = 0
  while (machine.turn !== null) {
    const { turn } = machine
    for (const seat of turn.fresh ?? []) players[seat] = sit(seat, machine.k + 1)
    const moves: Move<unknown>[] = []
    for (const seat of turn.seats) {
      const observation: unknown = machine.observe(seat)
      const space = game.actions(observation, turn, machine.briefs[seat])
      const declared = (): unknown => (players[seat] === undefined ? everyAction(space)?.[0] : players[seat]?.act(observation, turn, space))
      if (seat !== deviator) {
        moves.push({ seat, action: declared() })
        continue
      }
      known = [...known, [turn.id, turn.n, observation]]
      const options = everyAction(space)
      if (options === null) throw new Error(`small set-up: expected few actions at turn “${turn.id}”, found too many`)
      const key = canonical(known)
      const choice = plan(key, options, turns++)
      if (choice === null) return { key, options }
      const own = declared()
      const action = choice === undefined ? own : choice.action
      known = [...known, { did: action }]
      moves.push({ seat, action })
    }
    const { events = [] } = machine.apply(moves)
    for (const { is, to } of events) {
      for (const seat of to ?? allSeats(seats)) {
        players[seat]?.hear?.(is)
        if (seat === deviator) known = [...known, { heard: is }]
      }
    }
  }
  return { payoffs: machine.payoffs(), nature: machine.nature }
}

const fitted = 60
const judged = 240

/** The most that one seat gains by leaving declared play: mean gain over fresh seeds, its standard error, and what the plan does first. */
export function bestDeviation(
  game: GameDef,
  config: unknown,
  seats: number,
  seated: readonly Seated[],
  seat: Seat,
): { gain: number; error: number; plan: string } {
  const at = { game, config, seats, seated, seat }
  const first = play(game, config, seats, seated, 'fit/0', -1, () => undefined)
  const random =
    seated.some(({ strategy }) => strategy.about.stochastic) ||
    ('nature' in first && Object.values(first.nature).some(names => Object.keys(names).length > 0))
  const plan = new Map<string, unknown>()
  const seeds = (name: string, many: number) => Array.from({ length: random ? many : 1 }, (_, i) => `${name}/${i}`)
  fit(at, seeds('fit', fitted), [], plan)
  const gains = seeds('judge', judged).map(seed => {
    const follow: Plan = key => (plan.has(key) ? { action: plan.get(key) } : undefined)
    const [stays, leaves] = [play(game, config, seats, seated, seed, -1, () => undefined), play(game, config, seats, seated, seed, seat, follow)]
    return payoffOf(leaves, seat) - payoffOf(stays, seat)
  })
  const gain = gains.reduce((a, b) => a + b, 0) / gains.length
  const variance = gains.reduce((sum, x) => sum + (x - gain) ** 2, 0) / Math.max(1, gains.length - 1)
  return { gain, error: Math.sqrt(variance / gains.length), plan: `playing ${JSON.stringify([...plan.values()].slice(-3).toReversed())}` }
}

const payoffOf = (run: Run | Stop, seat: Seat) => ('payoffs' in run ? (run.payoffs[seat] as number) : Number.NaN)

interface Fitting {
  readonly game: GameDef
  readonly config: unknown
  readonly seats: number
  readonly seated: readonly Seated[]
  readonly seat: Seat
}

/** Best total over the seeds that the seat can't tell apart so far, by trying every action at every point; writes the choices into the plan. */
function fit(at: Fitting, seeds: readonly string[], prefix: readonly unknown[], plan: Map<string, unknown>): number {
  const groups = new Map<string, { options: readonly unknown[]; seeds: string[] }>()
  let total = 0
  for (const seed of seeds) {
    const run = play(at.game, at.config, at.seats, at.seated, seed, at.seat, (_key, _options, turns) =>
      turns < prefix.length ? { action: prefix[turns] } : null,
    )
    if ('payoffs' in run) total += run.payoffs[at.seat] as number
    else {
      const group = groups.get(run.key) ?? { options: run.options, seeds: [] }
      group.seeds.push(seed)
      groups.set(run.key, group)
    }
  }
  for (const [key, group] of groups) {
    const values = group.options.map(action => fit(at, group.seeds, [...prefix, action], plan))
    const best = values.reduce((top, value, i) => (value > (values[top] as number) + 1e-12 ? i : top), 0)
    plan.set(key, group.options[best])
    total += values[best] as number
  }
  return total
}
