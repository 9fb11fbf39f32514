import type { LlmSpec } from '../../core/spec'
import type { Limits } from './entry'
import { hostOf, providerOf } from './providers'

/** From the least to the most that is to be expected. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** What one model does in one match: its calls, and tokens over all of them. `atOnce`: the most calls it may have out at the same time. */
export interface ModelMeasure {
  readonly model: LlmSpec
  readonly calls: Range
  readonly tokensIn: Range
  readonly tokensOut: Range
  readonly atOnce: number
}

/** What the models of one match do. `chain`: calls that must wait for each other, one after the other. */
export interface MatchMeasure {
  readonly models: readonly ModelMeasure[]
  readonly chain: Range
}

/** What is assumed of a run: its matches and how many are under way together, how fast hosts may be asked, and how long a reply takes, in ms (for a model, where that is known). */
export interface RunPlan {
  readonly matches: number
  readonly atOnce: number
  limitsOf(model: LlmSpec): Limits
  replyMs?(model: LlmSpec): Range
}

/**
 * What a run will take if no call fails. `cost` by currency; null where a model has no price. `minutes` at the given number of matches and calls at once, under the hosts' limits.
 * `hidden`: a model is asked to reason without a limit on its output: tokens that it thinks in are not foreseeable and not counted.
 */
export interface Estimate {
  readonly calls: Range
  readonly tokensIn: Range
  readonly tokensOut: Range
  readonly cost: Readonly<Record<string, Range>> | null
  readonly minutes: Range
  readonly hidden: boolean
}

/** A short answer of a small model, and a long one of a large model, in ms, where nothing is known. */
const REPLY_MS: Range = { low: 500, high: 10_000 }
const NOTHING: Range = { low: 0, high: 0 }

const plus = (a: Range, b: Range): Range => ({ low: a.low + b.low, high: a.high + b.high })
const times = (a: Range, n: number): Range => ({ low: a.low * n, high: a.high * n })

/** Whether a model is asked to think before it answers. */
const thinks = ({ settings }: LlmSpec): boolean => settings?.reasoning !== undefined && settings.reasoning !== 'none'

/** What a run will take, from what one of its matches takes. */
export function estimate(measure: MatchMeasure, plan: RunPlan): Estimate {
  const models = measure.models.map(one => {
    const most = one.model.settings?.maxOutputTokens
    const calls = times(one.calls, plan.matches)
    const told = times(one.tokensOut, plan.matches)
    // A model that thinks may fill its limit; none may pass it.
    const high = most === undefined ? told.high : thinks(one.model) ? calls.high * most : Math.min(told.high, calls.high * most)
    return { ...one, calls, tokensIn: times(one.tokensIn, plan.matches), tokensOut: { low: Math.min(told.low, high), high } }
  })
  const sum = (of: (model: ModelMeasure) => Range) => models.reduce((total, model) => plus(total, of(model)), NOTHING)
  return {
    calls: sum(model => model.calls),
    tokensIn: sum(model => model.tokensIn),
    tokensOut: sum(model => model.tokensOut),
    cost: costOf(models),
    minutes: times(msOf(models, measure.chain, plan), 1 / 60_000),
    hidden: models.some(({ model }) => thinks(model) && model.settings?.maxOutputTokens === undefined),
  }
}

function costOf(models: readonly ModelMeasure[]): Estimate['cost'] {
  const cost: Record<string, Range> = {}
  for (const { model, tokensIn, tokensOut } of models) {
    const { price } = model
    if (price === undefined) return null
    const own = plus(times(tokensIn, price.input / 1e6), times(tokensOut, price.output / 1e6))
    cost[price.currency] = plus(cost[price.currency] ?? NOTHING, own)
  }
  return models.length === 0 ? null : cost
}

/**
 * Wall time in ms. No schedule beats the longest of: each host's work shared among its places, its limits per minute, and the calls of each match one after the other.
 * None that sends whenever it may is slower than these together (Graham 1969).
 */
function msOf(models: readonly ModelMeasure[], chain: Range, plan: RunPlan): Range {
  const replyMs = (model: LlmSpec): Range => {
    const known = plan.replyMs?.(model)
    if (known !== undefined) return known
    if (providerOf(model.provider).kind !== 'rehearsal') return REPLY_MS
    const ms = model.settings?.rehearsal?.delayMs ?? 0
    return { low: ms, high: ms }
  }
  const replies = models.map(({ model }) => replyMs(model))
  const rows = Math.ceil(plan.matches / Math.max(1, plan.atOnce))
  const inRow = { low: rows * chain.low * Math.min(...replies.map(ms => ms.low)), high: rows * chain.high * Math.max(...replies.map(ms => ms.high)) }
  if (models.length === 0) return NOTHING
  let low = inRow.low
  let busiest = 0
  for (const own of hostsOf(models)) {
    const [first] = own as [ModelMeasure]
    const limits = { atOnce: providerOf(first.model.provider).atOnce, ...plan.limitsOf(first.model) }
    const places = Math.max(1, Math.min(limits.atOnce ?? Number.POSITIVE_INFINITY, plan.atOnce * own.reduce((n, model) => n + model.atOnce, 0)))
    const total = (of: (model: ModelMeasure) => Range) => own.reduce((sum, model) => plus(sum, of(model)), NOTHING)
    const calls = total(model => model.calls)
    const tokens = plus(
      total(model => model.tokensIn),
      total(model => model.tokensOut),
    )
    // The first minute's share goes at once.
    const paced = (n: number, perMinute: number | undefined) => (perMinute === undefined ? 0 : Math.max(0, n / perMinute - 1) * 60_000)
    const limited = (at: 'low' | 'high') => Math.max(paced(calls[at], limits.requestsPerMinute), paced(tokens[at], limits.tokensPerMinute))
    const work = total(model => ({ low: model.calls.low * replyMs(model.model).low, high: model.calls.high * replyMs(model.model).high }))
    low = Math.max(low, work.low / places, limited('low'))
    busiest = Math.max(busiest, work.high / places + limited('high'))
  }
  return { low, high: busiest + inRow.high }
}

function hostsOf(models: readonly ModelMeasure[]): readonly (readonly ModelMeasure[])[] {
  const hosts = new Map<string, ModelMeasure[]>()
  for (const model of models) {
    const host = hostOf(model.model)
    hosts.set(host, [...(hosts.get(host) ?? []), model])
  }
  return [...hosts.values()]
}
