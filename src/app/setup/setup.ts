import { z } from 'zod'
import type { Card } from '../../core/card'
import type { GameDef } from '../../core/game'
import { parseConfig } from '../../run/spec'
import { TalkOptions } from '../../transforms/talk'
import { randomName } from '../random'

const Labels = z.strictObject({ names: z.record(z.string(), z.string().max(80)).optional(), order: z.array(z.string()).optional() })

/** Who sits there. A strategy's params are checked against its own schema when the match starts. */
const Sitter = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('human') }),
  z.strictObject({ kind: z.literal('scripted'), strategy: z.string(), params: z.record(z.string(), z.unknown()).optional() }),
])

/** Neighbouring seats that are alike: one row of the seat list, 500 seats or one. `name` only where it is one seat. */
const Group = z.strictObject({
  player: Sitter,
  count: z.int().min(1).max(500),
  name: z.string().max(40).optional(),
  wording: z.string().optional(),
  labels: Labels.optional(),
})

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
})
export type Setup = z.infer<typeof Setup>
export type Group = z.infer<typeof Group>
export type Sitter = z.infer<typeof Sitter>

/** How many seats a set-up has. */
export const seatCount = (groups: readonly Group[]): number => groups.reduce((n, g) => n + g.count, 0)

/** Folds neighbours that are alike into one group, as the list shows and the link carries them. */
export function folded(groups: readonly Group[]): Group[] {
  const out: Group[] = []
  for (const group of groups) {
    const last = out.at(-1)
    const { count: a, ...was } = last ?? { count: 0 }
    const { count: b, ...is } = group
    if (last && group.name === undefined && group.player.kind === 'scripted' && JSON.stringify(was) === JSON.stringify(is))
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
  }
}
