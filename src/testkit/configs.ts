import { z } from 'zod'
import type { GameDef } from '../core/game'
import type { Luck } from '../core/luck'

/** The part of JSON Schema that zod writes for configs. */
export interface JsonSchema {
  readonly type?: string
  readonly title?: string
  readonly description?: string
  readonly de?: { readonly title?: string; readonly description?: string }
  readonly default?: unknown
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly prefixItems?: readonly JsonSchema[]
  readonly additionalProperties?: JsonSchema | boolean
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
}

/** A game's config as JSON Schema; throws where the config can't be written as one. */
export const configSchema = (game: GameDef): JsonSchema => z.toJSONSchema(game.config) as JsonSchema

/** A random value of a schema from a small box around its default, corners included; it may still break a rule across fields. */
function sampleValue(schema: JsonSchema, luck: Luck): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return luck.pick(schema.enum)
  const cases = schema.anyOf ?? schema.oneOf
  if (cases !== undefined) return sampleValue(luck.pick(cases), luck)
  switch (schema.type) {
    case 'boolean':
      return luck.int(0, 1) === 1
    case 'integer':
    case 'number':
      return sampleNumber(schema, luck)
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, sampleValue(inner, luck)]))
    case 'array': {
      if (schema.prefixItems !== undefined) return schema.prefixItems.map(inner => sampleValue(inner, luck))
      const least = schema.minItems ?? 0
      const length = luck.int(least, Math.min(schema.maxItems ?? least + 2, least + 2))
      return Array.from({ length }, () => sampleValue(schema.items ?? {}, luck))
    }
    default:
      return schema.default ?? (schema.type === 'null' ? null : 'text')
  }
}

function sampleNumber(schema: JsonSchema, luck: Luck): number {
  const whole = schema.type === 'integer'
  const nudge = whole ? 1 : 0.001
  const usual = typeof schema.default === 'number' ? schema.default : 1
  const floor = schema.minimum ?? (schema.exclusiveMinimum === undefined ? usual - 10 : schema.exclusiveMinimum + nudge)
  const ceiling = schema.maximum ?? (schema.exclusiveMaximum === undefined ? usual + 10 : schema.exclusiveMaximum - nudge)
  const lo = Math.max(floor, usual - 20)
  const hi = Math.min(ceiling, Math.max(lo + 20, usual * 1.5))
  const where = luck.int(0, 9)
  const value = where === 0 ? lo : where === 1 ? Math.min(hi, lo + 20) : lo + luck.unit() * (hi - lo)
  return whole ? Math.min(hi, Math.max(lo, Math.round(value))) : Number(value.toFixed(3))
}

/** Random configs that the game's own schema accepts: each field keeps its default half of the time. Fewer than asked for where most are refused. */
export function randomConfigs(game: GameDef, howMany: number, luck: Luck): unknown[] {
  const schema = configSchema(game)
  const found: unknown[] = []
  for (let i = 0; i < howMany * 20 && found.length < howMany; i++) {
    const draw = luck.fork(i)
    const input = Object.fromEntries(
      Object.entries(schema.properties ?? {})
        .filter(() => draw.int(0, 1) === 1)
        .map(([key, inner]) => [key, sampleValue(inner, draw)]),
    )
    const parsed = game.config.safeParse(input)
    if (parsed.success) found.push(parsed.data)
  }
  return found
}
