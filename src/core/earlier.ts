import { z } from 'zod'
import type { GameDef } from './game'
import type { Definition } from './published'
import type { Wall } from './wall'

/**
 * The game as an earlier version of it played, or null where it can't play that one. A version that only added parameters says which values play as before (`earlier`);
 * its old logs stay as they are, byte for byte, and are played by today's rules with those values filled in. The result takes and gives configs without the added parameters.
 */
export function atVersion(game: GameDef, version: number): GameDef | null {
  if (version === game.version) return game
  const added = game.earlier?.[version]
  if (added === undefined) return null
  const lifted = new WeakMap<object, unknown>()
  /** The same object for the same config, because games keep what they derive from it by identity. */
  const lift = (config: any): any => {
    const known = lifted.get(config)
    if (known !== undefined) return known
    const made = { ...config, ...added }
    lifted.set(config, made)
    return made
  }
  const { earlier: _, fast: __, ...rest } = game
  return {
    ...rest,
    version,
    config: configOf(game, added),
    seats: config => game.seats(lift(config)),
    brief: (config, seat, seats) => (game.brief === undefined ? lift(config) : game.brief(lift(config), seat, seats)),
    setup: (config, seats, luck) => game.setup(lift(config), seats, luck),
    turn: (state, config) => game.turn(state, lift(config)),
    observe: (state, seat, config) => game.observe(state, seat, lift(config)),
    apply: (state, moves, config, luck) => game.apply(state, moves, lift(config), luck),
    payoffs: (state, config) => game.payoffs(state, lift(config)),
    benchmarks: (config, seats, nature) => game.benchmarks(lift(config), seats, nature),
    ...(game.welfare === undefined ? {} : { welfare: (state, config) => (game.welfare as NonNullable<GameDef['welfare']>)(state, lift(config)) }),
    ...(game.audience === undefined ? {} : { audience: (state, config) => game.audience?.(state, lift(config)) }),
    ...(game.outcome === undefined ? {} : { outcome: (state, config) => game.outcome?.(state, lift(config)) }),
    ...(game.wall === undefined ? {} : { wall: liftedWall(game.wall, lift) }),
    ...(game.conduct === undefined ? {} : { conduct: (state, config) => (game.conduct as NonNullable<GameDef['conduct']>)(state, lift(config)) }),
    ...(game.published === undefined
      ? {}
      : {
          published: game.published.map(one => ({
            ...one,
            of: (state: unknown, config: unknown, definition: Definition) => one.of(state, lift(config), definition),
            ...(one.warning === undefined
              ? {}
              : { warning: (config: unknown, definition: Definition) => one.warning?.(lift(config), definition) ?? null }),
          })),
        }),
    ...(game.longest === undefined ? {} : { longest: (config, seats) => (game.longest as NonNullable<GameDef['longest']>)(lift(config), seats) }),
    ...(game.invariant === undefined ? {} : { invariant: (state, config) => game.invariant?.(state, lift(config)) ?? null }),
  }
}

const liftedWall = (wall: Wall<any, any>, lift: (config: any) => any): Wall<any, any> => ({
  charts: (config, seats) => wall.charts(lift(config), seats),
  points: (state, config) => wall.points(state, lift(config)),
  marks: (state, config, seats) => wall.marks(state, lift(config), seats),
})

/** Today's schema, of configs that lack the added parameters. */
function configOf(game: GameDef, added: Readonly<Record<string, unknown>>): z.ZodType {
  return z.unknown().transform((value, context) => {
    const parsed = game.config.safeParse(typeof value === 'object' && value !== null ? { ...value, ...added } : value)
    if (!parsed.success) {
      for (const issue of parsed.error.issues) context.addIssue({ ...issue, code: 'custom', message: issue.message })
      return z.NEVER
    }
    return Object.fromEntries(Object.entries(parsed.data as object).filter(([name]) => !Object.hasOwn(added, name)))
  })
}
