import type { LogEvent, LogOf } from '../../core/log'
import type { RefereeSpec, SeatSpec } from '../../core/spec'
import { HumanDesk } from '../../players/human/desk'
import type { Player } from '../../players/player'
import { scriptedPlayer } from '../../players/scripted/player'
import { runMatch } from '../../run/async'
import type { RunInput } from '../../run/run-input'
import { applyTransforms, talkRef } from '../../transforms'
import { expect } from 'vitest'
import { dice, gambler, HandClock, seatOf, settle, specFor } from './fixture'

/** A person at this device, as a seat. */
export const person: SeatSpec = { player: { kind: 'human', at: 'here' }, wording: 'en' }
/** What somebody says in talk. */
export const say = (text: string) => ({ do: 'say', with: text })

interface Wanted extends Partial<RunInput> {
  readonly people?: number
  readonly rounds?: number
  readonly referee?: Partial<RefereeSpec>
  readonly talk?: object
}

/** A table of people at a desk and one strategy; with `talk` a conversation comes first. */
export function table({ people = 2, rounds = 2, referee, talk, ...more }: Wanted = {}) {
  const refs = talk === undefined ? [] : [talkRef({ before: 'add', messages: 3, maxChars: 100, audience: 'public', ...talk })]
  const game = applyTransforms(dice, refs)
  const seats = [...Array<SeatSpec>(people).fill(person), ...(talk === undefined ? [seatOf('gambler')] : [])]
  const spec = specFor(game, seats, { with: refs, config: { rounds }, referee: { retries: 0, onFailure: 'fallback', ...referee } })
  const desk = new HumanDesk()
  const clock = new HandClock()
  const players: Player[] = seats.map(({ player }) => (player.kind === 'human' ? desk.player : scriptedPlayer(gambler, undefined)))
  return { game, desk, clock, handle: runMatch({ id: 'm', game, spec, players, clock, ...more }) }
}
/** The events of a log of one kind. */
export const of = <E extends LogEvent['e']>(log: readonly LogEvent[], e: E) => log.filter((entry): entry is LogOf<E> => entry.e === e)

/** Who moved at which step, and by whom it was decided. */
export const moved = (log: readonly LogEvent[]) => of(log, 'move').map(({ k, seat, by }) => `${k}/${seat} ${by}`)

/** Answers for a person who must be asked by now, and lets everything happen that follows. */
export const answer = async (desk: HumanDesk, seat: number, action: unknown) => {
  await settle()
  expect(desk.answer(seat, action)).toBe(true)
  await settle()
}

/** Seats of people who are asked. */
export const asked = (desk: HumanDesk) => desk.pending().map(ask => ask.seat)
