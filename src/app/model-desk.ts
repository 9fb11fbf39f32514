import type { BudgetLimits } from '../core/budget'
import type { CallRecord } from '../core/call'
import { Problem } from '../core/problem'
import type { LlmSpec, MatchSpec, ModelRef } from '../core/spec'
import { VERSION } from '../core/version'
import { bookOf, pastCalls } from '../data/book'
import { SCHEMA } from '../data/schema-number'
import type { RunRecord } from '../data/run-record'
import type { Store } from '../data/store'
import { Budget, spentOf } from '../players/llm/budget'
import { CallDesk } from '../players/llm/desk'
import { createSend } from '../players/llm/model'
import { llmPlayer } from '../players/llm/player'
import { providerOf } from '../players/llm/providers'
import type { Tally } from '../players/llm/tally'
import { systemClock } from '../run/clock'
import { keys } from './models/keys'
import { limitsOf } from './models/store'
import { keepTogether } from './keep-together'
import { untilLeft } from './leaving'
import type { ModelDesk, Opening, Session } from './session-types'
import { storage } from './storage'
import { tallyOf, together } from './tallies'

const modelsOf = (spec: MatchSpec): readonly LlmSpec[] => spec.seats.flatMap(({ player }) => (player.kind === 'llm' ? [player] : []))

/** Throws a Problem where a model needs a key that this page doesn't hold: without it every decision would be a failure. */
export function checkKeys(models: readonly ModelRef[]): void {
  for (const model of models) {
    const provider = providerOf(model.provider)
    if (!provider.needsKey || model.proxied === true || keys.get(model) !== undefined) continue
    throw new Problem({
      expected: `a key of ${provider.title} for ${model.model}`,
      found: 'none on this page',
      where: 'key',
      todo: 'enter it on the models page',
    })
  }
}

/** Opens the desk of a run. `calls`: what it has asked so far. */
export function openDesk(store: Store, run: RunRecord, calls: Iterable<CallRecord>): ModelDesk {
  const earlier = [...calls]
  const budget = new Budget(run.budget, systemClock, spentOf(earlier, run.minutes ?? 0))
  const desk = new CallDesk({
    send: untilLeft(createSend({ origin: location.origin, clock: systemClock })),
    clock: systemClock,
    app: VERSION,
    keyOf: ref => keys.get(ref),
    limitsOf,
    budget,
  })
  const before = tallyOf(earlier)
  let sum: { readonly now: Tally; readonly all: Tally } | null = null
  let record = run
  const keep = async (change: Partial<RunRecord> = {}): Promise<RunRecord> => {
    record = { ...record, ...change, budget: budget.limits, minutes: budget.spent().minutes }
    await store.keepRun(record)
    return record
  }
  return {
    desk,
    budget,
    tally() {
      const now = desk.tally()
      if (sum?.now !== now) sum = { now, all: together(before, now) }
      return sum.all
    },
    async seat(match) {
      // Also of a match that only begins: its page may have died between its first calls and the first line of its log.
      const caller = desk.caller(match, bookOf(store), await pastCalls(store, match))
      return spec => llmPlayer({ spec, caller })
    },
    async raise(limits) {
      budget.raise(limits)
      await keep()
    },
    keep,
  }
}

/** A match that is a run of its own: its budget is kept under its id. `open` lets it run. */
export async function alone(id: string, spec: MatchSpec, budget: BudgetLimits, open: (models: ModelDesk) => Promise<Session>): Promise<Session> {
  checkKeys(modelsOf(spec))
  const { store } = await storage()
  const run = recordOfOne(id, spec, budget)
  await store.keepRun(run)
  const models = openDesk(store, run, [])
  return keepTogether(await open(models), models, true)
}

/** Goes on with one match alone, also one that is part of a run: under the run's budget, with all that the run has spent. */
export async function again(
  { id, spec, meta }: Pick<Opening, 'id' | 'spec' | 'meta'>,
  open: (models: ModelDesk) => Promise<Session>,
): Promise<Session> {
  checkKeys(modelsOf(spec))
  const { store } = await storage()
  const whole = meta.session === undefined ? null : await store.run(meta.session)
  const run = whole ?? (await store.run(id)) ?? recordOfOne(id, spec, {})
  const matches = whole === null ? [id] : (await store.cards({ session: whole.id })).map(card => card.id)
  const models = openDesk(store, run, await callsOf(store, matches))
  return keepTogether(await open(models), models, whole === null)
}

/** All calls of some matches. */
export async function callsOf(store: Store, matches: readonly string[]): Promise<readonly CallRecord[]> {
  const out: CallRecord[] = []
  for (const match of matches) out.push(...(await store.calls(match)))
  return out
}

const recordOfOne = (id: string, spec: MatchSpec, budget: BudgetLimits): RunRecord => ({
  schema: SCHEMA,
  id,
  game: spec.game.id,
  setup: null,
  matches: 1,
  atOnce: 1,
  budget,
  created: systemClock.now(),
  status: 'running',
})
