import type { ActionSpec } from '../../../core/action-space'
import type { Labels, Seat, Turn, Wording } from '../../../core/game'
import type { LogOf } from '../../../core/log'
import { type Language, languageOf } from '../../../wording/objection'
import { inOrder } from '../../pad/naming'
import type { HeardEvent, Playback } from './playback'

/** Who looks at a replay: one seat, which sees what it saw then, or everyone, who after the match see all. */
export type Eyes = Seat | 'all'

/** An event as one pair of eyes has it, with its step. */
export interface SeenEvent {
  readonly k: number
  readonly is: unknown
}

/**
 * What a seat knew at a place, and what it then did. Made of its own brief, observation, reports and moves only; `asked` is null where it had
 * nothing to decide, `move` where it made no move at this step. `isOver`: the match had ended.
 */
export interface SeatScene {
  readonly seat: Seat
  readonly brief: unknown
  readonly observation: unknown
  readonly events: readonly SeenEvent[]
  readonly asked: { readonly turn: Turn; readonly space: ActionSpec; readonly question: string } | null
  readonly move: LogOf<'move'> | null
  readonly tries: readonly LogOf<'try'>[]
  /** Who else was asked; as public then as it is now. */
  readonly waitingFor: readonly Seat[]
  readonly isOver: boolean
  readonly wording: Wording<any>
  readonly labels: Labels | undefined
  readonly language: Language
}

/** The wording in which a seat played, English where its variant isn't there. */
export function wordingAt({ game, spec }: Playback, seat: Seat): Wording<any> {
  return (game.wording[spec.seats[seat]?.wording ?? 'en'] ?? game.wording.en) as Wording<any>
}

/** What a seat was shown at a place. Whoever sat down at a turn that brought somebody new has heard nothing from before. */
export function sceneOf(playback: Playback, place: number, seat: Seat): SeatScene {
  const { game, spec } = playback
  const machine = playback.machineAt(place)
  const brief = machine.briefs[seat]
  const observation = machine.observe(seat)
  const labels = spec.seats[seat]?.labels
  const wording = wordingAt(playback, seat)
  const turn = playback.turnAt(place)
  const asked =
    turn?.seats.includes(seat) === true
      ? { turn, space: shownSpace(game.actions(observation, turn, brief), labels), question: wording.ask(observation, turn, brief, labels) }
      : null
  const step = playback.steps[place]
  return {
    seat,
    brief,
    observation,
    events: eventsAt(playback, place, seat),
    asked,
    move: (step?.moves ?? playback.pending).find(move => move.seat === seat) ?? null,
    tries: (step?.tries ?? playback.pendingTries).filter(one => one.seat === seat),
    waitingFor: turn?.seats ?? [],
    isOver: turn === null,
    wording,
    labels,
    language: languageOf(spec.seats[seat]?.wording ?? 'en'),
  }
}

/** The space with its options in the order in which this seat saw them. */
const shownSpace = (space: ActionSpec, labels: Labels | undefined): ActionSpec =>
  space.kind === 'choice' ? { ...space, options: inOrder(space.options, labels) } : space

/** The events a seat had heard at a place, oldest first. */
export function eventsAt(playback: Playback, place: number, seat: Seat): readonly SeenEvent[] {
  const { heard } = playback
  const until = heardAt(playback, place)
  const out: SeenEvent[] = []
  for (let i = satDownAt(playback, place, seat); i < until; i++) {
    const { k, event } = heard[i] as HeardEvent
    if (event.to === undefined || event.to.includes(seat)) out.push({ k, is: event.is })
  }
  return out
}

/** How many events had happened at a place. */
export function heardAt({ steps, heard }: Playback, place: number): number {
  return steps[place]?.heardBefore ?? heard.length
}

/** How many events had happened when whoever sits there at a place sat down. */
function satDownAt(playback: Playback, place: number, seat: Seat): number {
  for (let p = place; p >= 0; p--) if (playback.turnAt(p)?.fresh?.includes(seat) === true) return heardAt(playback, p)
  return 0
}
