import type { z } from 'zod'
import type { GameDef } from '../core/game'
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
  const range = game.seats(config)
  if (seats.length < range.min || seats.length > range.max) {
    const expected = range.min === range.max ? `${range.min} seats` : `${range.min} to ${range.max} seats`
    throw new Problem({
      expected,
      found: String(seats.length),
      where: `${game.id} seats`,
      todo: seats.length < range.min ? 'seat more players' : 'seat fewer players',
    })
  }
  for (const [i, seat] of seats.entries()) {
    if (game.wording[seat.wording] !== undefined) continue
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

/** The config of a set-up: defaults, overridden by the preset, overridden by `config`. Throws a Problem that names the field. */
export function parseConfig(game: GameDef, preset: string | undefined, config: unknown): unknown {
  const chosen = preset === undefined ? {} : game.presets[preset]?.config
  if (chosen === undefined) {
    throw new Problem({
      expected: `one of the presets ${listed(Object.keys(game.presets))}`,
      found: shown(preset),
      where: `${game.id} preset`,
      todo: 'correct the name',
    })
  }
  if (config !== undefined && (typeof config !== 'object' || config === null || Array.isArray(config))) {
    throw new Problem({ expected: 'an object of parameters', found: shown(config), where: `${game.id} config`, todo: 'give a JSON object' })
  }
  const unknown = Object.keys(config ?? {}).find(key => !fieldsOf(game).includes(key))
  if (unknown !== undefined) {
    throw new Problem({
      expected: `parameters among ${fieldsOf(game).join(', ')}`,
      found: shown(unknown),
      where: `${game.id} config`,
      todo: 'correct the name',
    })
  }
  const parsed = game.config.safeParse({ ...chosen, ...config })
  if (parsed.success) return parsed.data
  throw configProblem(game, parsed.error, { ...chosen, ...config })
}

/** The parameters of a strategy, parsed. Throws a Problem that names the parameter. */
export function parseParams(strategy: Strategy, params: unknown): unknown {
  if (strategy.params === undefined) {
    if (params === undefined || Object.keys(params as object).length === 0) return undefined
    throw new Problem({ expected: 'no parameters', found: shown(params), where: `strategy ${strategy.id}`, todo: 'leave them out' })
  }
  const parsed = strategy.params.safeParse(params ?? {})
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new Problem({
    expected: issue?.message ?? 'valid parameters',
    found: shown(at(params, issue?.path ?? [])),
    where: `strategy ${strategy.id} ${issue?.path.join('.') ?? ''}`.trim(),
    todo: 'correct the value',
  })
}

/** The strategy of that id among those a game has. Throws a Problem that names near ones. */
export function findStrategy(strategies: readonly Strategy[], id: string): Strategy {
  const found = strategies.find(s => s.id === id)
  if (found !== undefined) return found
  throw new Problem({
    expected: `one of the strategies ${listed(strategies.map(s => s.id))}`,
    found: shown(id),
    where: 'seat',
    todo: 'correct the name',
  })
}

const listed = (ids: readonly string[]) => (ids.length > 40 ? `${ids.slice(0, 40).join(', ')} and ${ids.length - 40} more` : ids.join(', '))

function fieldsOf(game: GameDef): readonly string[] {
  const shape = (game.config as z.ZodObject).shape as Record<string, unknown> | undefined
  return shape === undefined ? [] : Object.keys(shape)
}

function configProblem(game: GameDef, error: z.ZodError, input: unknown): Problem {
  const issue = error.issues[0]
  const path = issue?.path ?? []
  return new Problem({
    expected: (issue?.message ?? 'a valid value').replace(/^(Invalid input: )?expected /i, ''),
    found: shown(at(input, path)),
    where: `${game.id} config ${path.join('.')}`.trim(),
    todo: 'correct the value',
  })
}

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value)
