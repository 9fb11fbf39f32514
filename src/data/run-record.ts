import { z } from 'zod'
import type { BudgetLimits } from '../core/budget'
import { count, type Fields } from '../core/spec-schema'
import { misfit, type Misfit } from './schema'
import { SCHEMA } from './schema-number'

/**
 * A run: many matches of one set-up under one budget. Its matches carry `meta.session` = `id` and `meta.index`. `setup` is what the set-up page made it from,
 * so that it can be continued; `matches` how many there shall be, `atOnce` how many are under way together; `created` is UTC ms; `minutes` of work so far.
 * A match of its own with models is a run of one without a set-up, under the match's id.
 */
export interface RunRecord {
  readonly schema: typeof SCHEMA
  readonly id: string
  readonly game: string
  readonly name?: string
  readonly setup: unknown
  readonly matches: number
  readonly atOnce: number
  readonly budget: BudgetLimits
  readonly created: number
  readonly status: 'running' | 'paused' | 'done' | 'stopped'
  readonly minutes?: number
}

const limit = z.number().min(0).optional()

const run = z.strictObject({
  schema: z.literal(SCHEMA),
  id: z.string().min(1),
  game: z.string(),
  name: z.string().optional(),
  setup: z.unknown(),
  matches: count,
  atOnce: z.int().min(1),
  budget: z.strictObject({ calls: limit, tokens: limit, money: limit, minutes: limit } satisfies Fields<BudgetLimits>),
  created: z.number(),
  status: z.enum(['running', 'paused', 'done', 'stopped']),
  minutes: z.number().min(0).optional(),
} satisfies Fields<RunRecord>)

/** The first misfit of a value against the schema of runs, or null. */
export const misfitOfRun = (value: unknown): Misfit | null => misfit(run, value)

/** Newest first; equal times by id. */
export const newestRunFirst = (a: RunRecord, b: RunRecord): number => b.created - a.created || (a.id < b.id ? -1 : 1)
