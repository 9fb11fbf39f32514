import { z } from 'zod'
import type { Language } from '../pad/texts'

/** What a form needs to know of one parameter, read from the game's zod schema. Texts are in the form's language. */
export interface FieldSpec {
  readonly key: string
  readonly title: string
  readonly description?: string
  readonly unit?: string
  readonly default: unknown
  readonly shape: FieldShape
  /** Meta `when`: the field matters only where the named sibling has this value (or one of these). */
  readonly when?: Readonly<Record<string, unknown>>
}

/** The kinds of parameters that have an input of their own; `json` is the honest rest. */
export type FieldShape =
  | { readonly kind: 'number'; readonly whole: boolean; readonly min?: number; readonly max?: number; readonly open: boolean; readonly step?: number }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'enum'; readonly options: readonly { readonly id: string; readonly title: string }[] }
  | { readonly kind: 'text'; readonly long: boolean }
  | { readonly kind: 'texts' }
  | { readonly kind: 'numbers' }
  /** Lists of lists, one line each. */
  | { readonly kind: 'lists'; readonly of: 'texts' | 'numbers' }
  /** Rows of numbers; `tuple` is 0 for one number a cell, else how many. `names` (meta `grid`): rows and columns carry the names in the sibling `actions`. */
  | { readonly kind: 'grid'; readonly tuple: number; readonly names: 'payoffs' | 'table' | null }
  | { readonly kind: 'tuple'; readonly items: readonly FieldSpec[] }
  | { readonly kind: 'group'; readonly fields: readonly FieldSpec[] }
  | { readonly kind: 'variants'; readonly variants: readonly { readonly title: string; readonly shape: FieldShape; readonly nothing: boolean }[] }
  | { readonly kind: 'json' }

type Json = {
  type?: string | string[]
  properties?: Record<string, Json>
  items?: Json | false
  prefixItems?: Json[]
  anyOf?: Json[]
  oneOf?: Json[]
  enum?: unknown[]
  const?: unknown
  default?: unknown
  title?: string
  description?: string
  unit?: string
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  multipleOf?: number
  maxLength?: number
  de?: { title?: string; description?: string; unit?: string; options?: Record<string, string> }
  options?: Record<string, string>
  when?: Record<string, unknown>
  grid?: string
}

/** Common units in German, for a field whose meta has none of its own. */
const UNITS_DE: Readonly<Record<string, string>> = {
  rounds: 'Runden',
  points: 'Punkte',
  characters: 'Zeichen',
  seconds: 'Sekunden',
  players: 'Spieler',
  money: 'Geld',
  probability: 'Wahrscheinlichkeit',
  'per round': 'je Runde',
  'points per unit': 'Punkte je Einheit',
  '× price': '× Preis',
}

/** Limits at the edge of safe integers are zod's own and not worth showing. */
const real = (n: number | undefined): number | undefined => (n === undefined || Math.abs(n) >= Number.MAX_SAFE_INTEGER ? undefined : n)

const humanise = (id: string): string => {
  const words = id
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The fields of a config schema in their written order. Empty where it isn't an object. Meta may hold German under `de`, and names of options under `options`. */
export function fieldsOf(schema: z.ZodType, language: Language): readonly FieldSpec[] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json
  return fieldsIn(json, language)
}

const fieldsIn = (json: Json, language: Language): readonly FieldSpec[] =>
  Object.entries(json.properties ?? {}).map(([key, inner]) => fieldOf(key, inner, language))

function fieldOf(key: string, json: Json, language: Language): FieldSpec {
  const local = language === 'de' ? json.de : undefined
  const description = local?.description ?? json.description
  const unit = local?.unit ?? (language === 'de' && json.unit !== undefined ? (UNITS_DE[json.unit] ?? json.unit) : json.unit)
  return {
    key,
    title: local?.title ?? json.title ?? humanise(key),
    default: json.default,
    shape: shapeOf(json, language),
    ...(description === undefined ? {} : { description }),
    ...(unit === undefined ? {} : { unit }),
    ...(json.when === undefined ? {} : { when: json.when }),
  }
}

function shapeOf(json: Json, language: Language): FieldShape {
  const union = flat(json)
  if (union !== null) return unionOf(union, json, language)
  if (json.enum) return { kind: 'enum', options: optionsOf(json.enum, json, language) }
  switch (json.type) {
    case 'integer':
    case 'number':
      return numberOf(json)
    case 'boolean':
      return { kind: 'boolean' }
    case 'string':
      return { kind: 'text', long: (json.maxLength ?? 0) > 200 }
    case 'object':
      return json.properties ? { kind: 'group', fields: fieldsIn(json, language) } : { kind: 'json' }
    case 'array':
      return arrayOf(json, language)
    default:
      return { kind: 'json' }
  }
}

function numberOf(json: Json): FieldShape {
  const min = real(json.minimum ?? json.exclusiveMinimum)
  const max = real(json.maximum ?? json.exclusiveMaximum)
  const whole = json.type === 'integer'
  return {
    kind: 'number',
    whole,
    open: json.exclusiveMinimum !== undefined || json.exclusiveMaximum !== undefined,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(json.multipleOf !== undefined ? { step: json.multipleOf } : whole ? { step: 1 } : {}),
  }
}

function arrayOf(json: Json, language: Language): FieldShape {
  if (json.prefixItems) return { kind: 'tuple', items: json.prefixItems.map((item, i) => fieldOf(String(i), item, language)) }
  const item = json.items
  if (!item) return { kind: 'json' }
  if (item.type === 'string') return { kind: 'texts' }
  if (item.type === 'array' && item.items && item.items.type === 'string') return { kind: 'lists', of: 'texts' }
  if (isNumber(item)) return { kind: 'numbers' }
  const cell = item.type === 'array' && item.items ? item.items : undefined
  const names = json.grid === 'payoffs' || json.grid === 'table' ? json.grid : null
  if (cell && isNumber(cell)) return json.grid === undefined ? { kind: 'lists', of: 'numbers' } : { kind: 'grid', tuple: 0, names }
  if (cell?.type === 'array' && cell.prefixItems?.every(isNumber)) return { kind: 'grid', tuple: cell.prefixItems.length, names }
  if (cell?.type === 'array' && cell.items && isNumber(cell.items)) return { kind: 'grid', tuple: 2, names }
  return { kind: 'json' }
}

const isNumber = (json: Json): boolean => json.type === 'number' || json.type === 'integer'

/** Members of nested unions in one list, or null where there is no union. */
function flat(json: Json): Json[] | null {
  const members = json.anyOf ?? json.oneOf
  return members ? members.flatMap(m => flat(m) ?? [m]) : null
}

function unionOf(members: readonly Json[], json: Json, language: Language): FieldShape {
  if (members.every(m => m.const !== undefined))
    return {
      kind: 'enum',
      options: optionsOf(
        members.map(m => m.const),
        json,
        language,
      ),
    }
  return {
    kind: 'variants',
    variants: members.map(m => ({ title: variantTitle(m, language), shape: shapeOf(m, language), nothing: m.type === 'null' })),
  }
}

function variantTitle(json: Json, language: Language): string {
  const title = (language === 'de' ? json.de?.title : undefined) ?? json.title
  if (title !== undefined) return title
  if (json.type === 'null') return language === 'de' ? 'Keine' : 'None'
  if (isNumber(json)) return language === 'de' ? 'Zahl' : 'Number'
  return json.properties ? Object.keys(json.properties).map(humanise).join(', ') : humanise(String(json.type ?? ''))
}

const optionsOf = (ids: readonly unknown[], json: Json, language: Language) =>
  ids.map(id => ({
    id: String(id),
    title: (language === 'de' ? json.de?.options : undefined)?.[String(id)] ?? json.options?.[String(id)] ?? humanise(String(id)),
  }))

/** A first value of a shape, where a variant has just been picked and no default is known. */
export function firstValue(shape: FieldShape): unknown {
  switch (shape.kind) {
    case 'number':
      return shape.min ?? 0
    case 'boolean':
      return false
    case 'enum':
      return shape.options[0]?.id
    case 'text':
      return ''
    case 'texts':
    case 'numbers':
      return []
    case 'lists':
      return [[]]
    case 'grid':
      return [[shape.tuple === 0 ? 0 : Array.from({ length: shape.tuple }, () => 0)]]
    case 'tuple':
      return shape.items.map(item => item.default ?? firstValue(item.shape))
    case 'group':
      return Object.fromEntries(shape.fields.map(f => [f.key, f.default ?? firstValue(f.shape)]))
    case 'variants':
      return shape.variants.some(v => v.nothing) ? null : shape.variants[0] && firstValue(shape.variants[0].shape)
    case 'json':
      return null
  }
}

/** True where a value has the form of a shape, whatever its range: which variant a value belongs to. */
export function fits(shape: FieldShape, value: unknown, nothing = false): boolean {
  if (nothing) return value === null
  switch (shape.kind) {
    case 'number':
      return typeof value === 'number' || typeof value === 'string'
    case 'boolean':
      return typeof value === 'boolean'
    case 'enum':
      return shape.options.some(o => o.id === value)
    case 'text':
      return typeof value === 'string'
    case 'texts':
    case 'numbers':
    case 'lists':
    case 'grid':
    case 'tuple':
      return Array.isArray(value)
    case 'group':
      return (
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        shape.fields.every(f => f.key in value || f.default !== undefined) &&
        Object.keys(value).every(k => shape.fields.some(f => f.key === k))
      )
    case 'variants':
      return shape.variants.some(v => fits(v.shape, value, v.nothing))
    case 'json':
      return value !== null
  }
}
