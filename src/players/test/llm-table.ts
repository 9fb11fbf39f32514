import type { GameDef } from '../../core/game'
import type { LogEvent } from '../../core/log'
import type { LlmSpec, MatchSpec, SeatSpec } from '../../core/spec'
import { runMatch } from '../../run/async'
import { makeSpec, type SpecInput } from '../../run/spec'
import { HandClock } from '../../testkit/engine/fixture'
import type { CallRequest } from '../llm/caller'
import { llmPlayer } from '../llm/player'
import { StubCaller, type Asked, type Stubbed } from './stub-caller'

/** A model's seat for tests; `more` of the seat, `asked` of how the model is asked. */
export const modelSeat = (asked: Partial<LlmSpec> = {}, more: Partial<SeatSpec> = {}): SeatSpec => ({
  wording: 'en',
  ...more,
  player: { kind: 'llm', provider: 'rehearsal', model: 'stub', protocols: [], memory: { kind: 'all' }, ...asked },
})

/** What a match of stubbed models came to. */
export interface Played {
  readonly spec: MatchSpec
  readonly log: readonly LogEvent[]
  readonly asked: readonly Asked[]
  readonly found: readonly Asked[]
  readonly status: string
}

/** Plays a match in which every seat is a model answered by `answer`. `game`: the resolved game, transforms applied. `past` and `before` continue an interrupted one. */
export async function playModels(
  game: GameDef,
  setup: Omit<SpecInput, 'game' | 'seed'>,
  answer: (request: CallRequest, n: number) => Stubbed,
  continued: { readonly past?: readonly LogEvent[]; readonly before?: readonly Asked[] } = {},
): Promise<Played> {
  const spec = makeSpec({ game, seed: 'models', ...setup })
  const caller = new StubCaller(answer, continued.before)
  const players = spec.seats.map(seat => llmPlayer({ spec: seat, caller }))
  const handle = runMatch({
    id: 'm',
    game,
    spec,
    players,
    clock: new HandClock(),
    ...(continued.past === undefined ? {} : { past: continued.past }),
  })
  const { status } = await handle.done
  return { spec, log: handle.log, asked: caller.asked, found: caller.found, status }
}
