import type { ActionSpec } from '../../src/core/action-space'
import { defineGame, type GameEvent, type Seat } from '../../src/core/game'
import { briefRounds } from '../../src/core/horizon'
import { allSeats } from '../../src/core/seats'
import { MISS, seatOf, targetId } from './aim'
import { benchmarks } from './benchmarks'
import { conduct } from './conduct'
import { Config, ratesOf, seatRange } from './config'
import { orderOf } from './order'
import { grids } from './grids'
import { type Outcome, outcomeOf, written } from './history'
import { presets } from './presets'
import { published } from './published'
import { wall } from './wall'
import { de } from './wording/de'
import { en } from './wording/en'
import { en as story } from './wording/en.story'

/** What every seat knows: all hit rates by seat (percent), the order, and of the ends what it is told (null: not told). */
export interface Brief {
  readonly rates: readonly number[]
  readonly shots: number | null
  readonly missing: boolean
  readonly prize: number
  readonly rounds: number | null
}

/**
 * What a shot came to: `hit` the target is out, `missed` the target was in and stays, `deliberate` nobody was aimed at,
 * `wasted` the target was out already or is nobody at this table (imported shots only).
 */
export type Came = 'hit' | 'missed' | 'deliberate' | 'wasted'

/** A shot as everybody hears it who was in when it was fired. Battle and shot count from 1; `left` are in afterwards; `target` null: nobody. */
export interface Shot {
  readonly kind: 'shot'
  readonly battle: number
  readonly shot: number
  readonly shooter: Seat
  readonly target: Seat | null
  readonly came: Came
  readonly left: number
}

/** The end of a battle, which everybody hears, in or out: who survived, ascending, and what each of them gets, in points. */
export interface Ended {
  readonly kind: 'end'
  readonly battle: number
  readonly survivors: readonly Seat[]
  readonly each: number
}

/** A seat's own: at which shot and by whose it went out of the running battle (null: it is in), and its points so far. */
export interface Own {
  readonly out: { readonly shot: number; readonly by: Seat } | null
  readonly total: number
}

/**
 * `battle` and `shot` count what is finished; `steps` all shots. `alive` ascending; `shooter` has the next shot (meaningless when the match is over).
 * `last` is the running battle's last shot, `before` how the battle before it ended. `secret.history` is the rope of all shots (see history.ts).
 */
export interface State {
  readonly battle: number
  readonly shot: number
  readonly steps: number
  readonly alive: readonly Seat[]
  readonly shooter: Seat
  readonly last: Shot | null
  readonly before: Ended | null
  readonly own: readonly Own[]
  readonly secret: { readonly history: string }
}

/**
 * What a seat may know. `battle` is the running one (from 1), or the last when the match is over. A seat that is out is told so (`out`) and nothing that happens after:
 * `shot`, `alive`, `shooter` and `last` are null then. `shot` is the number of the next shot. When the match is over, `alive` are the survivors.
 */
export interface Observation {
  readonly you: Seat
  readonly battle: number
  readonly over: boolean
  readonly out: Own['out']
  readonly shot: number | null
  readonly alive: readonly Seat[] | null
  readonly shooter: Seat | null
  readonly last: Shot | null
  readonly before: Ended | null
  readonly total: number
}

/** The types of the game. An action is `miss` or the id of a target (see aim.ts). */
export type Game = { config: Config; brief: Brief; state: State; action: string; observation: Observation; event: Shot | Ended }

const briefs = new WeakMap<Config, Map<number, Brief>>()

function briefOf(config: Config, seats: number): Brief {
  let known = briefs.get(config)
  if (known === undefined) briefs.set(config, (known = new Map()))
  const found = known.get(seats)
  if (found !== undefined) return found
  const { shots, shotsTold, missing, prize } = config
  const brief: Brief = { rates: ratesOf(config, seats), shots: shotsTold ? shots : null, missing, prize, rounds: briefRounds(config) }
  known.set(seats, brief)
  return brief
}

const orders = new WeakMap<readonly number[], readonly Seat[]>()

/** The shooting order of a table, worked out once. */
function orderAt(rates: readonly number[]): readonly Seat[] {
  const known = orders.get(rates) ?? orderOf(rates)
  orders.set(rates, known)
  return known
}

/** Who shoots after `seat`: the next in the order who is in, round and round. */
function nextOf(order: readonly Seat[], seat: Seat, alive: readonly Seat[]): Seat {
  const from = order.indexOf(seat)
  for (let i = 1; i <= order.length; i++) {
    const next = order[(from + i) % order.length] as Seat
    if (alive.includes(next)) return next
  }
  return seat
}

const isOver = (state: State, config: Config): boolean => state.battle >= config.rounds

/** The n-person sequential duel: rules, equilibria and sources in notes.md. */
export default defineGame<Game>({
  id: 'battle-royale',
  version: 1,
  config: Config,
  presets,
  grids,
  published,
  conduct,
  seats: seatRange,
  brief: (config, _seat, seats) => briefOf(config, seats),

  setup(config, seats) {
    const own: Own = { out: null, total: 0 }
    return {
      battle: 0,
      shot: 0,
      steps: 0,
      alive: allSeats(seats),
      shooter: orderAt(briefOf(config, seats).rates)[0] as Seat,
      last: null,
      before: null,
      own: allSeats(seats).map(() => own),
      secret: { history: '' },
    }
  },

  turn: (state, config) => (isOver(state, config) ? null : { id: 'shoot', n: state.steps + 1, seats: [state.shooter], gate: 'joint' }),

  observe(state, seat, config) {
    const { out, total } = state.own[seat] as Own
    const over = isOver(state, config)
    const isIn = out === null && !over
    return {
      you: seat,
      battle: over ? state.battle : state.battle + 1,
      over,
      out,
      shot: isIn ? state.shot + 1 : null,
      alive: over ? (state.before?.survivors ?? null) : isIn ? state.alive : null,
      shooter: isIn ? state.shooter : null,
      last: isIn ? state.last : null,
      before: state.before,
      total,
    }
  },

  actions(observation, _turn, brief): ActionSpec {
    const others = (observation.alive ?? []).filter(seat => seat !== observation.you).map(targetId)
    return { kind: 'choice', options: brief.missing ? [...others, MISS] : others }
  },

  apply(state, moves, config, luck) {
    const shooter = state.shooter
    const { rates } = briefOf(config, state.own.length)
    const action = moves[0]?.action ?? MISS
    const target = seatOf(action, state.own.length)
    const aimed = target !== null && state.alive.includes(target)
    const rate = rates[shooter] as number
    const hit = aimed && luck.draw<unknown>('hit', l => l.unit() * 100 < rate) === true
    const came: Came = hit ? 'hit' : aimed ? 'missed' : action === MISS ? 'deliberate' : 'wasted'
    const alive = hit ? state.alive.filter(seat => seat !== target) : state.alive
    const shot = state.shot + 1
    const fired: Shot = { kind: 'shot', battle: state.battle + 1, shot, shooter, target, came, left: alive.length }
    const own = hit ? state.own.with(target, { ...(state.own[target] as Own), out: { shot, by: shooter } }) : state.own
    const history = `${state.secret.history}${written(fired)}`
    const heard: GameEvent<Shot> = state.alive.length === state.own.length ? { is: fired } : { is: fired, to: state.alive }
    const steps = state.steps + 1
    if (alive.length > 1 && shot < config.shots) {
      const next = nextOf(orderAt(rates), shooter, alive)
      return { state: { ...state, shot, steps, alive, shooter: next, last: fired, own, secret: { history } }, events: [heard] }
    }
    const each = config.prize / alive.length
    const ended: Ended = { kind: 'end', battle: state.battle + 1, survivors: alive, each }
    return {
      state: {
        battle: state.battle + 1,
        shot: 0,
        steps,
        alive: allSeats(own.length),
        shooter: orderAt(rates)[0] as Seat,
        last: null,
        before: ended,
        own: own.map(({ total }, seat) => ({ out: null, total: alive.includes(seat) ? total + each : total })),
        secret: { history: `${history};` },
      },
      events: [heard, { is: ended }],
    }
  },

  payoffs: state => state.own.map(({ total }) => total),
  benchmarks: (config, seats) => benchmarks(config, seats),
  wall,
  wording: { en, 'en.story': story, de },

  /** A seat that says nothing hurts nobody, where the rules allow it. */
  fallback: (_observation, _turn, brief) => (brief.missing ? MISS : undefined),

  /** Spectators may see what those who are in see: it tells no secret of the rules, only of the running battle's eliminated. */
  audience: (state, config) => ({
    battle: isOver(state, config) ? state.battle : state.battle + 1,
    shot: state.shot,
    alive: isOver(state, config) ? (state.before?.survivors ?? []) : state.alive,
    shooter: isOver(state, config) ? null : state.shooter,
    last: state.last,
  }),
  outcome: (state): Outcome => outcomeOf(state.secret.history, state.own.length),
  longest: config => config.rounds * config.shots,

  invariant(state, config) {
    const paid = state.own.reduce((sum, { total }) => sum + total, 0)
    const due = state.battle * config.prize
    if (Math.abs(paid - due) > 1e-9 * Math.max(1, due)) return `paid ${paid} of ${due} points in prizes`
    if (state.alive.length < 2 && !isOver(state, config)) return 'a battle goes on with fewer than two in'
    if (!state.alive.includes(state.shooter)) return 'somebody who is out has the next shot'
    const out = state.own.filter(own => own.out !== null).length
    return out + state.alive.length === state.own.length ? null : `${out} out and ${state.alive.length} in, of ${state.own.length}`
  },
})
