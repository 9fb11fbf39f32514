import { z } from 'zod'
import type { Luck } from './luck'

/**
 * What a seat may do now, as plain data. From this one value come the strict schema, the random player, the widget,
 * the sentence that says how to answer, and the integer code for bulk play (the index in `listAll`).
 * Values: `choice` an option id · `int`, `real` a number in [min, max], on the grid min + i·step where there is a step (int: 1) ·
 * `text` a string (`optional`: may be empty) · `split` { part: amount }, each ≥ 0 and a multiple of `step` (1), summing to total ·
 * `many` distinct option ids · `fields` an object with exactly these keys · `oneOf` { do: case, with: value }.
 */
export type ActionSpec =
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'int'; readonly min: number; readonly max: number; readonly step?: number }
  | { readonly kind: 'real'; readonly min: number; readonly max: number; readonly step?: number }
  | { readonly kind: 'text'; readonly maxChars: number; readonly optional?: boolean }
  | { readonly kind: 'split'; readonly total: number; readonly parts: readonly string[]; readonly step?: number }
  | { readonly kind: 'many'; readonly options: readonly string[]; readonly min: number; readonly max: number }
  | { readonly kind: 'fields'; readonly fields: Readonly<Record<string, ActionSpec>> }
  | { readonly kind: 'oneOf'; readonly cases: Readonly<Record<string, ActionSpec>> }

/** Why an action is outside its space. `path` leads to the flawed part; `space` is the spec that was missed there; `found` is what came. */
export interface Flaw {
  readonly path: readonly string[]
  readonly space: ActionSpec
  readonly found: unknown
}

const NEAR = 1e-9

/** True where x is min + i·step for an integer i, within rounding. */
const onGrid = (x: number, min: number, step: number) => {
  const i = (x - min) / step
  return Math.abs(i - Math.round(i)) <= NEAR * Math.max(1, Math.abs(i))
}

/** The strict check that the referee uses: null for an action inside its space, else the first flaw. Allocates nothing for legal actions of one part. */
export function complain(space: ActionSpec, action: unknown): Flaw | null {
  switch (space.kind) {
    case 'choice':
      return typeof action === 'string' && space.options.includes(action) ? null : flaw(space, action)
    case 'int':
      return Number.isInteger(action) && inRange(space, action as number) && onGrid(action as number, space.min, space.step ?? 1)
        ? null
        : flaw(space, action)
    case 'real': {
      const fits = typeof action === 'number' && Number.isFinite(action) && inRange(space, action)
      return fits && (space.step === undefined || onGrid(action, space.min, space.step)) ? null : flaw(space, action)
    }
    case 'text': {
      const fits = typeof action === 'string' && action.length <= space.maxChars && (space.optional === true || action.trim().length > 0)
      return fits ? null : flaw(space, action)
    }
    case 'split':
      return isSplit(space, action) ? null : flaw(space, action)
    case 'many': {
      const fits = Array.isArray(action) && action.length >= space.min && action.length <= space.max && new Set(action).size === action.length
      return fits && action.every(x => space.options.includes(x)) ? null : flaw(space, action)
    }
    case 'fields':
      return complainFields(space, action)
    case 'oneOf': {
      if (!isRecord(action) || typeof action['do'] !== 'string' || !Object.hasOwn(space.cases, action['do'])) return flaw(space, action)
      if (Object.keys(action).some(key => key !== 'do' && key !== 'with')) return flaw(space, action)
      return under(action['do'], complain(space.cases[action['do']] as ActionSpec, action['with']))
    }
  }
}

const flaw = (space: ActionSpec, found: unknown): Flaw => ({ path: [], space, found })
const under = (key: string, inner: Flaw | null): Flaw | null => (inner === null ? null : { ...inner, path: [key, ...inner.path] })
const inRange = (space: { min: number; max: number }, x: number) => x >= space.min && x <= space.max
const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x)

function isSplit(space: Extract<ActionSpec, { kind: 'split' }>, action: unknown): boolean {
  if (!isRecord(action) || Object.keys(action).length !== space.parts.length) return false
  let sum = 0
  for (const part of space.parts) {
    const x = action[part]
    if (typeof x !== 'number' || !Number.isFinite(x) || x < 0 || !onGrid(x, 0, space.step ?? 1)) return false
    sum += x
  }
  return Math.abs(sum - space.total) <= NEAR * Math.max(1, Math.abs(space.total))
}

function complainFields(space: Extract<ActionSpec, { kind: 'fields' }>, action: unknown): Flaw | null {
  if (!isRecord(action) || Object.keys(action).some(key => !Object.hasOwn(space.fields, key))) return flaw(space, action)
  for (const [key, inner] of Object.entries(space.fields)) {
    const found = under(key, complain(inner, action[key]))
    if (found !== null) return found
  }
  return null
}

/** The same strictness as `complain`, as a zod schema: what forms and structured answers are checked with. */
export function schemaOf(space: ActionSpec): z.ZodType {
  const strict = (schema: z.ZodType) => schema.refine(x => complain(space, x) === null, { message: 'outside the action space' })
  switch (space.kind) {
    case 'choice':
      return z.enum(space.options as [string, ...string[]])
    case 'int':
      return strict(z.int().min(space.min).max(space.max))
    case 'real':
      return strict(z.number().min(space.min).max(space.max))
    case 'text':
      return strict(z.string().max(space.maxChars))
    case 'split':
      return strict(z.strictObject(Object.fromEntries(space.parts.map(part => [part, z.number().min(0)]))))
    case 'many':
      return strict(
        z
          .array(z.enum(space.options as [string, ...string[]]))
          .min(space.min)
          .max(space.max),
      )
    case 'fields':
      return z.strictObject(Object.fromEntries(Object.entries(space.fields).map(([key, inner]) => [key, schemaOf(inner)])))
    case 'oneOf':
      return z.union(Object.entries(space.cases).map(([key, inner]) => z.strictObject({ do: z.literal(key), with: schemaOf(inner) })))
  }
}

/** A random action of the space: uniform where it is finite, each part uniform where it is composed; texts are short and plain. */
export function sample(space: ActionSpec, luck: Luck): unknown {
  switch (space.kind) {
    case 'choice':
      return luck.pick(space.options)
    case 'int':
    case 'real': {
      const step = space.step ?? (space.kind === 'int' ? 1 : undefined)
      if (step === undefined) return space.min + luck.unit() * (space.max - space.min)
      return gridValue(space.min, step, luck.int(0, Math.floor((space.max - space.min) / step + NEAR)))
    }
    case 'text':
      return space.maxChars === 0 ? '' : luck.pick(['ok', 'yes', 'no', 'hm']).slice(0, space.maxChars)
    case 'split':
      return sampleSplit(space, luck)
    case 'many': {
      const chosen = luck.shuffle(space.options).slice(0, luck.int(space.min, space.max))
      return space.options.filter(option => chosen.includes(option))
    }
    case 'fields':
      return Object.fromEntries(Object.entries(space.fields).map(([key, inner]) => [key, sample(inner, luck)]))
    case 'oneOf': {
      const key = luck.pick(Object.keys(space.cases))
      return { do: key, with: sample(space.cases[key] as ActionSpec, luck) }
    }
  }
}

/** min + i·step without the dust of binary fractions. */
const gridValue = (min: number, step: number, i: number) =>
  Number.isInteger(step) && Number.isInteger(min) ? min + i * step : Number((min + i * step).toPrecision(12))

/** Uniform over the ordered cuts of the units. */
function sampleSplit(space: Extract<ActionSpec, { kind: 'split' }>, luck: Luck): Record<string, number> {
  const step = space.step ?? 1
  const units = Math.round(space.total / step)
  const cuts = space.parts
    .slice(1)
    .map(() => luck.int(0, units))
    .sort((a, b) => a - b)
  return Object.fromEntries(space.parts.map((part, i) => [part, gridValue(0, step, (cuts[i] ?? units) - (i === 0 ? 0 : (cuts[i - 1] as number)))]))
}

/** Every action of a finite space in a fixed order, or null where there are more than `atMost` or infinitely many. An action's index is its integer code. */
export function listAll(space: ActionSpec, atMost: number): readonly unknown[] | null {
  switch (space.kind) {
    case 'choice':
      return space.options.length <= atMost ? space.options : null
    case 'int':
    case 'real': {
      const step = space.step ?? (space.kind === 'int' ? 1 : undefined)
      if (step === undefined) return space.max === space.min ? [space.min] : null
      const n = Math.floor((space.max - space.min) / step + NEAR) + 1
      return n <= atMost ? Array.from({ length: n }, (_, i) => gridValue(space.min, step, i)) : null
    }
    case 'text':
      return space.maxChars === 0 ? [''] : null
    case 'split':
      return listSplits(space, atMost)
    case 'many':
      return listMany(space, atMost)
    case 'fields':
      return product(
        Object.entries(space.fields).map(([key, inner]) => [key, listAll(inner, atMost)]),
        atMost,
      )
    case 'oneOf': {
      const out: unknown[] = []
      for (const [key, inner] of Object.entries(space.cases)) {
        const all = listAll(inner, atMost)
        if (all === null) return null
        for (const value of all) out.push({ do: key, with: value })
        if (out.length > atMost) return null
      }
      return out
    }
  }
}

function product(parts: readonly (readonly [string, readonly unknown[] | null])[], atMost: number): readonly unknown[] | null {
  let out: Record<string, unknown>[] = [{}]
  for (const [key, values] of parts) {
    if (values === null || out.length * values.length > atMost) return null
    out = out.flatMap(row => values.map(value => ({ ...row, [key]: value })))
  }
  return out
}

function listSplits(space: Extract<ActionSpec, { kind: 'split' }>, atMost: number): readonly unknown[] | null {
  const step = space.step ?? 1
  let rows: { amounts: number[]; left: number }[] = [{ amounts: [], left: Math.round(space.total / step) }]
  for (let i = 0; i < space.parts.length - 1; i++) {
    if (rows.reduce((n, row) => n + row.left + 1, 0) > atMost) return null
    rows = rows.flatMap(row => Array.from({ length: row.left + 1 }, (_, units) => ({ amounts: [...row.amounts, units], left: row.left - units })))
  }
  return rows.map(row => Object.fromEntries(space.parts.map((part, i) => [part, gridValue(0, step, row.amounts[i] ?? row.left)])))
}

function listMany(space: Extract<ActionSpec, { kind: 'many' }>, atMost: number): readonly unknown[] | null {
  if (space.options.length > 20) return null
  const out: string[][] = []
  for (let bits = 0; bits < 2 ** space.options.length; bits++) {
    const chosen = space.options.filter((_, i) => bits & (1 << i))
    if (chosen.length >= space.min && chosen.length <= space.max) out.push(chosen)
    if (out.length > atMost) return null
  }
  return out
}
