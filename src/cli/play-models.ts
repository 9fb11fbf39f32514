import type { CatalogueEntry } from '../catalogue'
import type { BudgetLimits } from '../core/budget'
import type { GameDef } from '../core/game'
import type { LogEvent } from '../core/log'
import type { MatchSpec, ModelRef } from '../core/spec'
import { VERSION } from '../core/version'
import { bookOf } from '../data/book'
import { matchId } from '../data/card-of'
import { journalOf } from '../data/journal'
import { MemoryStore } from '../data/memory'
import type { MatchMeta } from '../data/meta'
import { Budget } from '../players/llm/budget'
import { CallDesk } from '../players/llm/desk'
import { createSend } from '../players/llm/model'
import { llmPlayer } from '../players/llm/player'
import { scriptedPlayer } from '../players/scripted/player'
import { runMatch } from '../run/async'
import { systemClock } from '../run/clock'
import type { MatchHandle } from '../run/handle'
import { findStrategy } from '../run/spec'
import type { Console } from './main'

/** Matches of one set-up in which models sit. `atOnce`: requests in flight at a host, and matches at a time. */
export interface ModelPlay {
  readonly entry: CatalogueEntry
  readonly game: GameDef
  readonly specs: readonly MatchSpec[]
  readonly meta: (index: number) => MatchMeta
  readonly atOnce: number
  readonly budget: BudgetLimits
  keyOf(ref: ModelRef): string | undefined
}

/** What came of it: the logs of all matches that began, in order, and the store that holds them with their calls. `cut`: which limit of the budget ended it, or who. */
export interface ModelPlayed {
  readonly store: MemoryStore
  readonly logs: readonly (readonly LogEvent[])[]
  readonly cut: string | null
}

/** Seconds between two lines of progress. */
const PROGRESS = 5_000

/**
 * Plays matches with models through the same code as the page: same prompts, referee, retries, calls on record. A budget that is reached, or an interrupt,
 * stops what runs (status `aborted`) and begins nothing more; what was played stays.
 */
export async function playModels(play: ModelPlay, console: Console): Promise<ModelPlayed> {
  const store = new MemoryStore()
  const clock = systemClock
  const budget = new Budget(play.budget, clock)
  const desk = new CallDesk({
    send: createSend({ origin: null, clock }),
    clock,
    app: VERSION,
    budget,
    keyOf: play.keyOf,
    limitsOf: () => ({ atOnce: play.atOnce }),
  })
  const handles = new Map<number, MatchHandle>()
  const logs: (readonly LogEvent[])[] = []
  const cut: { why: string | null } = { why: null }
  const stop = (why: string) => {
    if (cut.why !== null) return
    cut.why = why
    console.say(`${why}; stopping.`)
    for (const handle of handles.values()) handle.stop('aborted')
  }
  const look = () => {
    const limit = budget.reached()
    const { queued, out } = desk.tally()
    if (limit !== null && out === 0 && queued > 0) stop(`The budget is reached (${limit})`)
  }
  // Later: the budget tells of a call before the desk has counted it.
  const watch = () => queueMicrotask(look)
  const offs = [desk.subscribe(watch), budget.subscribe(watch)]
  const minutes = play.budget.minutes === undefined ? undefined : setInterval(watch, 1000)
  const interrupted = () => stop('Interrupted')
  process.once('SIGINT', interrupted)
  const progress = setInterval(() => console.say(progressLine(desk, logs.length, play.specs.length)), PROGRESS)
  let next = 0
  const one = async (): Promise<void> => {
    for (let index = next++; index < play.specs.length && cut.why === null; index = next++) {
      const spec = play.specs[index] as MatchSpec
      const id = matchId(spec, String(index))
      const caller = desk.caller(id, bookOf(store))
      const players = spec.seats.map(seat =>
        seat.player.kind === 'llm' ? llmPlayer({ spec: seat, caller }) : scriptedPlayer(...strategyOf(play.entry, seat.player)),
      )
      const journal = journalOf({ store, id, resolved: { game: play.game, tags: play.entry.card.tags }, meta: play.meta(index) })
      const handle = runMatch({ id, game: play.game, spec, players, clock, sink: journal })
      handles.set(index, handle)
      await handle.done
      handles.delete(index)
      logs[index] = handle.log
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(play.atOnce, play.specs.length) }, one))
  } finally {
    clearInterval(progress)
    clearInterval(minutes)
    process.off('SIGINT', interrupted)
    for (const off of offs) off()
  }
  console.say(progressLine(desk, logs.filter(log => log.at(-1)?.e === 'end').length, play.specs.length))
  return { store, logs: logs.filter(log => log !== undefined), cut: cut.why }
}

function strategyOf(entry: CatalogueEntry, player: MatchSpec['seats'][number]['player']) {
  if (player.kind !== 'scripted') throw new RangeError(`play: expected a strategy or a model, found ${player.kind}`)
  return [findStrategy(entry.strategies, player.strategy), player.params] as const
}

function progressLine(desk: CallDesk, done: number, all: number): string {
  const { answered, failed, tokensIn, tokensOut, cost, currency } = desk.tally()
  const money = cost === null ? '' : ` · ${cost.toFixed(4)} ${currency ?? ''}`
  return `${done} of ${all} matches · ${answered} calls answered, ${failed} failed · ${tokensIn} + ${tokensOut} tokens${money}`
}
