import type { FaultServer } from '../../../e2e/support/fault/server'
import { loadGame, resolveGame } from '../../catalogue'
import type { CallRecord, StoredText } from '../../core/call'
import type { Clock } from '../../core/clock'
import type { LogEvent } from '../../core/log'
import type { LlmSpec, RefereeSpec, TransformRef } from '../../core/spec'
import { runMatch } from '../../run/async'
import type { MatchHandle } from '../../run/handle'
import { findStrategy, makeSpec } from '../../run/spec'
import { Budget } from '../llm/budget'
import { CallDesk } from '../llm/desk'
import { createSend } from '../llm/model'
import { llmPlayer } from '../llm/player'
import { scriptedPlayer } from '../scripted/player'

const SPEED = 20
const began = Date.now()

/** A clock that runs twenty times as fast as this machine's, so that waiting a minute takes three seconds. */
const hurried: Clock = {
  now: () => began + (Date.now() - began) * SPEED,
  wait: (ms, stop) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, ms / SPEED)
      stop?.addEventListener('abort', () => {
        clearTimeout(timer)
        reject(stop.reason as Error)
      })
    }),
}

/** The key that every model is called with: it may be found at the server and nowhere else. */
export const KEY = 'sk-planted-4711'

/** A model by its id at a server, asked in the given way. */
export const modelAt = (server: FaultServer, model: string, more: Partial<LlmSpec> = {}): LlmSpec => ({
  kind: 'llm',
  provider: 'openai-compatible',
  baseURL: server.base.chat,
  model,
  protocols: [],
  memory: { kind: 'all' },
  ...more,
})

/** A match with models at some seats and strategies, by id, at the others. */
export interface Wanted {
  readonly game: string
  readonly preset?: string
  readonly config?: unknown
  readonly with?: readonly TransformRef[]
  readonly seats: readonly (LlmSpec | string)[]
  readonly referee?: Partial<RefereeSpec>
  readonly key?: string
}

/** A match under way with what is kept of its calls, oldest first, and their texts by hash. */
export interface Playing {
  readonly handle: MatchHandle
  readonly calls: () => readonly CallRecord[]
  readonly texts: ReadonlyMap<string, string>
}

/** Starts a match on the whole path from the referee to the wire: players, desk, queue, provider packages. */
export const start = async ({ game: id, seats, ...wanted }: Wanted): Promise<Playing> => {
  const { game: bare, strategies } = await loadGame(id)
  const game = wanted.with === undefined ? bare : await resolveGame({ id, version: bare.version, with: wanted.with })
  const made = makeSpec({
    ...wanted,
    game,
    seed: 'faults',
    seats: seats.map(who => ({ player: typeof who === 'string' ? { kind: 'scripted', strategy: who } : who, wording: 'en' })),
  })
  const calls = new Map<string, CallRecord>()
  const texts = new Map<string, string>()
  const keep = async (call: CallRecord, said: readonly StoredText[]) => {
    calls.set(call.id, call)
    for (const { hash, text } of said) texts.set(hash, text)
  }
  const desk = new CallDesk({
    send: createSend({ origin: null, clock: hurried }),
    clock: hurried,
    app: 'test',
    keyOf: () => wanted.key ?? KEY,
    limitsOf: () => ({}),
    budget: new Budget({}, hurried),
  })
  const caller = desk.caller('m', { intend: keep, settle: keep })
  const players = made.seats.map(spec => {
    const { player } = spec
    return player.kind === 'scripted' ? scriptedPlayer(findStrategy(strategies, player.strategy), undefined) : llmPlayer({ spec, caller })
  })
  return { handle: runMatch({ id: 'm', game, spec: made, players, clock: hurried }), calls: () => [...calls.values()], texts }
}

/** Plays a match to its end. */
export const play = async (wanted: Wanted): Promise<Playing & { readonly log: readonly LogEvent[] }> => {
  const playing = await start(wanted)
  await playing.handle.done
  return { ...playing, log: playing.handle.log }
}
