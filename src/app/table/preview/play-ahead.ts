import { sample } from '../../../core/action-space'
import type { CallTag } from '../../../core/call'
import type { Clock } from '../../../core/clock'
import type { GameDef, Seat } from '../../../core/game'
import { luckOf } from '../../../core/luck'
import type { MatchSpec } from '../../../core/spec'
import type { Strategy } from '../../../core/strategy'
import type { Caller, CallRequest } from '../../../players/llm/caller'
import { llmPlayer } from '../../../players/llm/player'
import type { Ask, Player } from '../../../players/player'
import { scriptedPlayer } from '../../../players/scripted/player'
import { runMatch } from '../../../run/async'
import type { Frame, MatchHandle } from '../../../run/handle'
import { findStrategy } from '../../../run/spec'

/** One question to the seat: what anybody there would be asked and shown, the requests that the model would be sent for it, and the answers that it was played on with. */
export interface AheadTurn {
  readonly ask: Ask
  readonly frame: Frame
  readonly requests: readonly CallRequest[]
  /** What was answered to each request, as a reply's text. */
  readonly answers: readonly string[]
}

/** The seat's turns so far; `isOver`: the match ended after them. */
export interface Ahead {
  readonly turns: readonly AheadTurn[]
  readonly isOver: boolean
}

/** What a match is played ahead from. `game` is the resolved game of the spec; `turns` how many of the seat's turns are wanted. */
export interface AheadInput {
  readonly game: GameDef
  readonly spec: MatchSpec
  readonly strategies: readonly Strategy[]
  readonly seat: Seat
  readonly turns: number
  readonly clock: Clock
  readonly stop: AbortSignal
}

/**
 * Plays a set-up ahead in memory, with the real player at a model's seat and nothing sent: what its requests hold is byte for byte what a match asks whose answers are the same.
 * Models, and whoever isn't a strategy, answer a random legal action drawn from the seed, so that the same set-up shows the same turns.
 * Rejects with a Problem where the set-up can't be played.
 */
export async function playAhead(input: AheadInput): Promise<Ahead> {
  const { game, spec, strategies, seat, clock, stop } = input
  const turns: { ask: Ask; frame: Frame; requests: CallRequest[]; answers: string[] }[] = []
  const mine = spec.seats[seat]
  let handle: MatchHandle | undefined
  const caller = answering(spec.seed, seat, (request, answer) => {
    turns.at(-1)?.requests.push(request)
    turns.at(-1)?.answers.push(answer)
  })
  const own = mine?.player.kind === 'llm' ? llmPlayer({ spec: mine, caller }) : anybody
  const watched: Player = {
    ...own,
    sit(at) {
      const seated = own.sit(at)
      return {
        hear: (event, text) => seated.hear?.(event, text),
        did: (k, action, turn) => seated.did?.(k, action, turn),
        leave: () => seated.leave?.(),
        async act(ask, stopAct) {
          // The first question comes before the handle.
          await Promise.resolve()
          if (turns.length >= input.turns) {
            handle?.stop('aborted')
            return new Promise(() => undefined)
          }
          turns.push({ ask, frame: (handle as MatchHandle).getFrame(seat), requests: [], answers: [] })
          return seated.act(ask, stopAct)
        },
      }
    },
  }
  const players = spec.seats.map(({ player }, i) => {
    if (i === seat) return watched
    return player.kind === 'scripted' ? scriptedPlayer(findStrategy(strategies, player.strategy), player.params) : anybody
  })
  // Nobody is hurried, and whoever can't be asked ends it: what is shown is what is asked.
  const { clockMs: _, ...referee } = spec.referee
  handle = runMatch({ id: 'ahead', game, spec: { ...spec, referee: { ...referee, onFailure: 'abort' } }, players, clock })
  const cancel = () => handle?.stop('aborted')
  stop.addEventListener('abort', cancel, { once: true })
  try {
    const { status } = await handle.done
    return { turns, isOver: status === 'complete' || status === 'limit' }
  } finally {
    stop.removeEventListener('abort', cancel)
  }
}

/** Whoever isn't a strategy: any legal action, from the seat's own luck. */
const anybody: Player = {
  id: 'anybody',
  sit: ({ luck }) => ({
    act(ask) {
      ask.started()
      return { action: sample(ask.space, luck) }
    },
  }),
}

/** Stands where requests would be queued and sent: hands each one on, and answers in the required form, by chance. */
function answering(seed: string, seat: Seat, asked: (request: CallRequest, answer: string) => void): Caller {
  const luck = luckOf(seed).fork('ahead').fork(seat)
  const given: { k: number; tag: CallTag; parts: Readonly<Record<string, unknown>> }[] = []
  return {
    call(request) {
      const parts = sample(request.space, luck) as Readonly<Record<string, unknown>>
      const raw = JSON.stringify(parts)
      asked(request, raw)
      request.sent()
      given.push({ k: request.k, tag: request.tag, parts })
      return Promise.resolve({ calls: [], raw, parts, read: 'native' })
    },
    recall: (_, tag, before) => given.filter(one => one.tag === tag && one.k < before),
  }
}
