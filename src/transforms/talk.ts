import { z } from 'zod'
import type { GameDef, GameEvent, Labels, Seat, Turn, Wording } from '../core/game'
import type { Definition } from '../core/published'
import { allSeats } from '../core/seats'
import type { Wall } from '../core/wall'
import { addressOf, seatAt } from './address'
import { isTalk, type TalkEvent } from './talk-event'
import type { Transform } from './transform'
import { talkTexts } from './talk.wording'

/**
 * Options of `talk`. A message turn stands before every turn named `before`; every seat at the table may send up to `messages` messages
 * of `maxChars` characters, to all or privately to one seat, then it is quiet. `clockMs` ends an occasion by the clock.
 */
export const TalkOptions = z.strictObject({
  before: z.string().min(1).meta({ title: 'Before which turn' }),
  messages: z.int().min(1).max(50).default(1).meta({ title: 'Messages per seat' }),
  maxChars: z.int().min(1).max(10_000).default(280).meta({ title: 'Characters per message' }),
  audience: z.enum(['public', 'private']).default('public').meta({ title: 'Who reads a message' }),
  clockMs: z.int().min(1000).max(3_600_000).optional().meta({ title: 'Time to talk', unit: 'ms' }),
})
export type TalkOptions = z.infer<typeof TalkOptions>

interface TalkState {
  readonly inner: unknown
  readonly seats: number
  /** The last occasion of the named turn for which the talk is over. */
  readonly over: number | null
  /** Messages left per seat in the occasion that is open, or null before its first message. */
  readonly left: readonly number[] | null
}

/** `talk`, version 1: a switch for communication in any game. Lawful on any stack, over itself too (the turn ids nest). */
export const talk: Transform<TalkOptions> = { id: 'talk', version: 1, options: TalkOptions, apply: talkBefore }

function talkBefore(game: GameDef, options: TalkOptions): GameDef {
  const talkId = `talk:${options.before}`
  const key = talkId
  /** The inner turn that waits behind an open talk, else null. */
  const awaited = (state: TalkState, config: unknown): Turn | null => {
    const turn = game.turn(state.inner, config)
    return turn !== null && turn.id === options.before && turn.n !== state.over ? turn : null
  }
  const leftOf = (state: TalkState, seats: number) => state.left ?? allSeats(seats).map(() => options.messages)
  const { fast: _, ...rest } = game
  return {
    ...rest,
    brief: (config, seat, seats) => ({
      ...asObject(game.brief === undefined ? config : game.brief(config, seat, seats)),
      [key]: { ...options, seats, seat },
    }),
    setup: (config, seats, luck) => ({ inner: game.setup(config, seats, luck), over: null, left: null, seats }),
    turn(state, config) {
      const inner = awaited(state, config)
      if (inner === null) return settled(game.turn(state.inner, config), options.before)
      const seats = allSeats(state.seats).filter(seat => (leftOf(state, state.seats)[seat] as number) > 0)
      const turn: Turn = { id: talkId, n: inner.n, seats, gate: 'each' }
      return {
        ...turn,
        ...(options.clockMs === undefined ? {} : { clockMs: options.clockMs }),
        ...(inner.fresh === undefined || state.left !== null ? {} : { fresh: inner.fresh }),
      }
    },
    observe: (state, seat, config) => ({ ...asObject(game.observe(state.inner, seat, config)), [key]: { left: leftOf(state, state.seats)[seat] } }),
    actions(observation, turn, brief) {
      if (turn.id !== talkId) return game.actions(observation, turn, brief)
      const text = { kind: 'text', maxChars: options.maxChars } as const
      const others = allSeats(brief[key].seats)
        .filter(seat => seat !== brief[key].seat)
        .map(addressOf)
      const say = options.audience === 'public' ? text : ({ kind: 'fields', fields: { to: { kind: 'choice', options: others }, text } } as const)
      return { kind: 'oneOf', cases: { say, done: { kind: 'fields', fields: {} } } }
    },
    apply(state, moves, config, luck) {
      const inner = awaited(state, config)
      if (inner === null) {
        const step = game.apply(state.inner, moves, config, luck)
        return { ...step, state: { ...state, inner: step.state } }
      }
      const [move] = moves
      if (move === undefined) return { state: { ...state, over: inner.n, left: null } }
      const said = messageOf(move.action, move.seat, options)
      const left = leftOf(state, state.seats).map((n, seat) => (seat !== move.seat ? n : said === null ? 0 : n - 1))
      const next = left.some(n => n > 0) ? { ...state, left } : { ...state, over: inner.n, left: null }
      return said === null ? { state: next } : { state: next, events: [said] }
    },
    payoffs: (state, config) => game.payoffs(state.inner, config),
    wording: Object.fromEntries(
      Object.entries(game.wording).map(([variant, inner]) => [variant, wordingOf(inner, variant, key, talkId)]),
    ) as GameDef['wording'],
    longest: (config, seats) => (game.longest?.(config, seats) ?? 10_000) * (1 + seats * (options.messages + 1)),
    fallback: (observation, turn, brief, luck) => (turn.id === talkId ? { do: 'done', with: {} } : game.fallback?.(observation, turn, brief, luck)),
    ...(game.foresee === undefined
      ? {}
      : { foresee: (observation, turn, brief, seat) => (turn.id === talkId ? [] : (game.foresee?.(observation, turn, brief, seat) ?? [])) }),
    ...(game.welfare === undefined ? {} : { welfare: (state, config) => (game.welfare as NonNullable<GameDef['welfare']>)(state.inner, config) }),
    ...(game.audience === undefined ? {} : { audience: (state, config) => game.audience?.(state.inner, config) }),
    ...(game.outcome === undefined ? {} : { outcome: (state, config) => game.outcome?.(state.inner, config) }),
    ...(game.wall === undefined ? {} : { wall: wallOf(game.wall) }),
    ...(game.conduct === undefined ? {} : { conduct: (state, config) => (game.conduct as NonNullable<GameDef['conduct']>)(state.inner, config) }),
    ...(game.published === undefined
      ? {}
      : {
          published: game.published.map(one => ({
            ...one,
            of: (state: TalkState, config: unknown, by: Definition) => one.of(state.inner, config, by),
          })),
        }),
    ...(game.invariant === undefined ? {} : { invariant: (state, config) => game.invariant?.(state.inner, config) ?? null }),
  }
}

/** What the game under the talk shows: messages are never on a wall. */
const wallOf = (wall: Wall<any, any>): Wall<TalkState, any> => ({
  charts: wall.charts,
  points: (state, config) => wall.points(state.inner, config),
  marks: (state, config, seats) => wall.marks(state === null ? null : state.inner, config, seats),
})

/** The named turn after its talk: whoever is fresh sat down when the talk began. */
function settled(turn: Turn | null, before: string): Turn | null {
  if (turn === null || turn.id !== before || turn.fresh === undefined) return turn
  const { fresh: _, ...rest } = turn
  return rest
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : { value }

/** The message in an action of the talk turn, or null where the seat is done. Total: whatever an import holds becomes text. */
function messageOf(action: any, from: Seat, options: TalkOptions): GameEvent<TalkEvent> | null {
  if (action?.do !== 'say') return null
  if (options.audience === 'public') return { is: { talk: { from, text: String(action.with) } } }
  const to = seatAt(action.with?.to)
  return { is: { talk: { from, to, text: String(action.with?.text) } }, to: to === from ? [from] : [from, to].sort((a, b) => a - b) }
}

function wordingOf(inner: Wording<any>, variant: string, key: string, talkId: string): Wording<any> {
  const texts = talkTexts(variant)
  return {
    rules: (brief, seat, seats, labels) => `${inner.rules(brief, seat, seats, labels)}\n\n${texts.rules(brief[key], brief[key].seat)}`,
    ask: (observation, turn, brief, labels) =>
      turn.id === talkId ? texts.ask(observation[key].left, brief[key]) : inner.ask(observation, turn, brief, labels),
    report: (event, seat, brief, labels) => (isTalk(event) ? texts.report(event.talk, seat) : inner.report(event, seat, brief, labels)),
    label(action, brief, seat, labels?: Labels) {
      const doing = (action as { do?: unknown } | null)?.do
      return doing === 'say' || doing === 'done' ? texts.label(action) : inner.label(action, brief, seat, labels)
    },
  }
}
