import { z } from 'zod'
import type { BudgetLimits } from '../../core/budget'
import type { Card } from '../../core/card'
import type { GameDef } from '../../core/game'
import { ONE_LINE, PriceSchema, Settings, modelRefFields } from '../../players/llm/entry'
import { parseConfig } from '../../run/spec'
import { TalkOptions } from '../../transforms/talk'
import { randomName } from '../random'

/** `drawn`: the order is drawn from the seed, for each seat its own, when the match starts. */
const Labels = z.strictObject({
  names: z.record(z.string(), z.string().max(80).regex(ONE_LINE)).optional(),
  order: z.array(z.string()).optional(),
  drawn: z.literal(true).optional(),
})

const Memory = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('last'), events: z.int().min(1).max(10_000) }),
  z.strictObject({ kind: z.literal('notes'), every: z.int().min(1).max(1000) }),
  z.strictObject({ kind: z.literal('none') }),
])

/** Who sits there. Params of strategies and protocols are checked against their own schemas when the match starts. Nothing in it can hold a key. */
const Sitter = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('human') }),
  z.strictObject({ kind: z.literal('scripted'), strategy: z.string(), params: z.record(z.string(), z.unknown()).optional() }),
  z.strictObject({
    kind: z.literal('llm'),
    ...modelRefFields,
    protocols: z.array(z.strictObject({ id: z.string().max(40), params: z.record(z.string(), z.unknown()).optional() })).max(12),
    memory: Memory,
    settings: Settings.optional(),
    price: PriceSchema.optional(),
  }),
  z.strictObject({ kind: z.literal('recorded'), match: z.string().max(200), seat: z.int().min(0).max(9999) }),
  z.strictObject({ kind: z.literal('table'), table: z.string().max(200), onMiss: z.enum(['fallback', 'abort']) }),
])

/** Somebody else who sits there instead, with a chance in steps of 0.001 that is drawn for each seat from the seed. */
const Instead = z.strictObject({
  player: Sitter,
  chance: z
    .number()
    .min(0)
    .max(1)
    .refine(chance => Math.abs(chance * 1000 - Math.round(chance * 1000)) < 1e-9, 'a chance in steps of 0.001'),
})

/** Neighbouring seats that are alike: one row of the seat list, 500 seats or one. `name` only where it is one seat. */
const Group = z.strictObject({
  player: Sitter,
  or: Instead.optional(),
  count: z.int().min(1).max(500),
  name: z.string().max(40).regex(ONE_LINE).optional(),
  wording: z.string().optional(),
  labels: Labels.optional(),
})

const Budget = z.strictObject({
  calls: z.int().min(1).max(1e9).optional(),
  tokens: z.int().min(1).max(1e12).optional(),
  money: z.number().gt(0).max(1e9).optional(),
  minutes: z.number().gt(0).max(1e6).optional(),
} satisfies { readonly [K in keyof BudgetLimits]-?: z.ZodType })

/** Matches of a run that are played at the same time unless somebody says otherwise: as many as browsers open connections to one host. */
const AT_ONCE = 6

/** What a set-up says of a run where nobody has said anything. */
export const ONE_MATCH = { disclosure: 'disclosed', matches: 1, atOnce: AT_ONCE, budget: {} } as const

/** All that the table screen sets: what a share link carries. */
export const Setup = z.strictObject({
  preset: z.string().optional(),
  config: z.record(z.string(), z.unknown()),
  groups: z.array(Group).min(1).max(500),
  shuffle: z.boolean(),
  talk: TalkOptions.omit({ clockMs: true }).nullable(),
  referee: z.strictObject({
    retries: z.int().min(0).max(20),
    clockMs: z.int().min(1000).max(86_400_000).optional(),
    onFailure: z.enum(['fallback', 'abort', 'person', 'wait']),
  }),
  seed: z.string().min(1).max(200),
  disclosure: z.enum(['disclosed', 'probabilistic', 'none']).default('disclosed'),
  /** How many matches, how many of them at once, and what they may spend together. */
  matches: z.int().min(1).max(10_000).default(1),
  atOnce: z.int().min(1).max(64).default(AT_ONCE),
  budget: Budget.default({}),
})
export type Setup = z.infer<typeof Setup>
export type Group = z.infer<typeof Group>
export type Sitter = z.infer<typeof Sitter>
/** A model as a sitter. */
export type LlmSitter = Extract<Sitter, { kind: 'llm' }>

/** How many seats a set-up has. */
export const seatCount = (groups: readonly Group[]): number => groups.reduce((n, g) => n + g.count, 0)

/** Folds neighbours that are alike into one group, as the list shows and the link carries them. */
export function folded(groups: readonly Group[]): Group[] {
  const out: Group[] = []
  for (const group of groups) {
    const last = out.at(-1)
    const { count: a, ...was } = last ?? { count: 0 }
    const { count: b, ...is } = group
    if (last && group.name === undefined && group.player.kind !== 'human' && JSON.stringify(was) === JSON.stringify(is))
      out[out.length - 1] = { ...group, count: a + b }
    else out.push(group)
  }
  return out
}

const asSitter = (quick: Card['quick']['seats'][number]): Sitter =>
  quick === 'human'
    ? { kind: 'human' }
    : { kind: 'scripted', strategy: quick.strategy, ...(quick.params === undefined ? {} : { params: quick.params as Record<string, unknown> }) }

/** The one-click set-up of a game's card, with a fresh seed. */
export function quickSetup(card: Card, game: GameDef): Setup {
  const { preset } = card.quick
  return {
    ...(preset === undefined ? {} : { preset }),
    config: parseConfig(game, preset, card.quick.config) as Record<string, unknown>,
    groups: folded(card.quick.seats.map(seat => ({ player: asSitter(seat), count: 1 }))),
    shuffle: false,
    talk: null,
    referee: { retries: 3, onFailure: 'fallback' },
    seed: randomName(8),
    ...ONE_MATCH,
  }
}

/** Whether anybody who may sit at the table is of a kind. */
export const hasKind = ({ groups }: Pick<Setup, 'groups'>, kind: Sitter['kind']): boolean =>
  groups.some(({ player, or }) => player.kind === kind || or?.player.kind === kind)
