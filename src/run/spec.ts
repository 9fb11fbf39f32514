import type { z } from 'zod'
import { expectation } from '../core/expectation'
import type { GameDef } from '../core/game'
import { nearest } from '../core/near'
import { Problem, shown } from '../core/problem'
import type { MatchSpec, RefereeSpec, SeatSpec, TransformRef } from '../core/spec'
import type { Strategy } from '../core/strategy'
import { VERSION } from '../core/version'

/** The referee's law where nothing else is said: no clock, three re-asks, then a fallback action. */
const DEFAULT_REFEREE: RefereeSpec = { retries: 3, onFailure: 'fallback' }

/** A set-up as it is asked for: `config` overrides the preset, which overrides the game's defaults. */
export interface SpecInput {
  readonly game: GameDef
  readonly preset?: string | undefined
  readonly config?: unknown
  readonly with?: readonly TransformRef[]
  readonly seats: readonly SeatSpec[]
  readonly seed: string
  readonly referee?: Partial<RefereeSpec>
}

/** Makes the record from which a match can be played again. Throws a Problem for an unknown preset, a config out of range, or too few or many seats. */
export function makeSpec(input: SpecInput): MatchSpec {
  const { game, seats } = input
  const config = parseConfig(game, input.preset, input.config)
  checkSeats(game, config, seats.length)
  for (const [i, seat] of seats.entries()) {
    if (Object.hasOwn(game.wording, seat.wording)) continue
    throw new Problem({
      expected: `one of the wordings ${Object.keys(game.wording).join(', ')}`,
      found: shown(seat.wording),
      where: `seat ${i} wording`,
      todo: 'correct the name',
    })
  }
  return {
    game: { id: game.id, version: game.version, with: input.with ?? [] },
    config,
    seats,
    seed: input.seed,
    referee: { ...DEFAULT_REFEREE, ...input.referee },
    engine: VERSION,
  }
}

/** Throws a Problem where the game has no table for so many. `config` is parsed. */
export function checkSeats(game: GameDef, config: unknown, n: number): void {
  const { min, max } = game.seats(config)
  if (n >= min && n <= max) return
  throw new Problem({
    expected: min === max ? `${min} seats` : `${min} to ${max} seats`,
    found: String(n),
    where: `${game.id} seats`,
    todo: n < min ? 'seat more players' : 'seat fewer players',
  })
}

/** The config of a set-up: defaults, overridden by the preset, overridden by `config`. Throws a Problem that names the field. */
export function parseConfig(game: GameDef, preset: string | undefined, config: unknown): unknown {
  const chosen = preset === undefined ? {} : Object.hasOwn(game.presets, preset) ? game.presets[preset]?.config : undefined
  if (chosen === undefined) {
    throw new Problem({
      expected: `one of the presets ${nearest(preset ?? '', new Map(Object.entries(game.presets).map(([id, { title }]) => [id, title.en])))}`,
      found: shown(preset),
      where: `${game.id} preset`,
      todo: 'correct the name',
    })
  }
  if (config !== undefined && (typeof config !== 'object' || config === null || Array.isArray(config))) {
    throw new Problem({ expected: 'an object of parameters', found: shown(config), where: `${game.id} config`, todo: 'give a JSON object' })
  }
  const known = fieldsOf(game.config)
  const unknown = Object.keys(config ?? {}).find(key => !known.includes(key))
  if (unknown !== undefined) {
    throw new Problem({
      expected: `parameters among ${known.join(', ')}`,
      found: shown(unknown),
      where: `${game.id} config`,
      todo: 'correct the name',
    })
  }
  const parsed = game.config.safeParse({ ...chosen, ...config })
  if (parsed.success) return parsed.data
  throw configProblem(game, parsed.error, { ...chosen, ...config })
}

/** The parameters of a strategy, parsed. Throws a Problem that names the parameter, for one that the strategy doesn't have, too. */
export function parseParams(strategy: Strategy, params: unknown = {}): unknown {
  const where = `strategy ${strategy.id}`
  if (typeof params !== 'object' || params === null || Array.isArray(params))
    throw new Problem({ expected: 'an object of parameters', found: shown(params), where, todo: 'give a JSON object' })
  const known = strategy.params === undefined ? [] : fieldsOf(strategy.params)
  const unknown = Object.keys(params).find(key => !known.includes(key))
  if (unknown !== undefined) {
    const expected = known.length === 0 ? 'no parameters' : `parameters among ${known.join(', ')}`
    throw new Problem({ expected, found: shown(unknown), where, todo: known.length === 0 ? 'leave it out' : 'correct the name' })
  }
  if (strategy.params === undefined) return undefined
  const parsed = strategy.params.safeParse(params)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new Problem({
    expected: issue === undefined ? 'valid parameters' : expectation(issue),
    found: shown(at(params, issue?.path ?? [])),
    where: `${where} ${issue?.path.join('.') ?? ''}`.trim(),
    todo: 'correct the value',
  })
}

/** The strategy of that id among those a game has. Throws a Problem that names near ones. */
export function findStrategy(strategies: readonly Strategy[], id: string): Strategy {
  const found = strategies.find(s => s.id === id)
  if (found !== undefined) return found
  throw new Problem({
    expected: `one of the strategies ${nearest(id, new Map(strategies.map(s => [s.id, s.title.en])))}`,
    found: shown(id),
    where: 'seat',
    todo: 'correct the name',
  })
}

function fieldsOf(schema: z.ZodType): readonly string[] {
  const shape = (schema as z.ZodObject).shape as Record<string, unknown> | undefined
  return shape === undefined ? [] : Object.keys(shape)
}

function configProblem(game: GameDef, error: z.ZodError, input: unknown): Problem {
  const issue = error.issues[0]
  const path = issue?.path ?? []
  return new Problem({
    expected: issue === undefined ? 'a valid value' : expectation(issue),
    found: shown(at(input, path)),
    where: `${game.id} config ${path.join('.')}`.trim(),
    todo: 'correct the value',
  })
}

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value)
