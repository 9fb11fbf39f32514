import type { z } from 'zod'
import { type Language, showNumber } from '../pad/texts'
import type { FieldShape } from './schema'

/** What is wrong with one value, and where. */
export interface FieldIssue {
  readonly path: readonly PropertyKey[]
  readonly issue: z.core.$ZodIssue
}

const quoted = (value: unknown, language: Language): string => (language === 'de' ? `„${String(value)}“` : `“${String(value)}”`)

/** How many of a cell's last path steps lead from the grid to the number. */
const shapeDepth = (shape: Extract<FieldShape, { kind: 'grid' }>): number => (shape.tuple === 0 ? 2 : 3)

function inGrid(path: readonly PropertyKey[], value: unknown, language: Language): string {
  const came = path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value)
  const [row, column] = path.map(step => Number(step) + 1)
  const shown = came === '' || came === undefined ? (language === 'de' ? 'nichts' : 'nothing') : quoted(came, language)
  return language === 'de'
    ? `Erwartet ist eine Zahl in Zeile ${row}, Spalte ${column}; eingegeben ist ${shown}.`
    : `Expected a number in row ${row}, column ${column}, found ${shown}.`
}

/** The first issue at or under a path, or null. */
export function issueAt(issues: readonly FieldIssue[], path: readonly PropertyKey[]): FieldIssue | null {
  return issues.find(i => path.every((key, at) => i.path[at] === key || String(i.path[at]) === String(key))) ?? null
}

/** Issues of a safe parse. */
export const issuesOf = (result: z.ZodSafeParseResult<unknown>): readonly FieldIssue[] =>
  result.success ? [] : result.error.issues.map(issue => ({ path: issue.path, issue }))

/** What a number field takes, in words; empty where it takes any. */
export function rangeText(shape: FieldShape, language: Language): string {
  if (shape.kind !== 'number') return ''
  const n = (x: number) => showNumber(x, language).replace('-', '−')
  if (shape.min !== undefined && shape.max !== undefined)
    return shape.min < 0 ? `${n(shape.min)}${language === 'de' ? ' bis ' : ' to '}${n(shape.max)}` : `${n(shape.min)}–${n(shape.max)}`
  if (shape.min !== undefined) return language === 'de' ? `ab ${n(shape.min)}` : `from ${n(shape.min)}`
  if (shape.max !== undefined) return language === 'de' ? `bis ${n(shape.max)}` : `up to ${n(shape.max)}`
  return ''
}

/** One sentence: what was expected and what came. Rules of a game that span fields speak for themselves. */
export function say(found: FieldIssue, shape: FieldShape, value: unknown, language: Language): string {
  const { issue } = found
  if (issue.code === 'custom') return `${issue.message.charAt(0).toUpperCase()}${issue.message.slice(1)}${/[.?]$/.test(issue.message) ? '' : '.'}`
  if (shape.kind === 'grid' && issue.code === 'invalid_type') return inGrid(found.path.slice(-shapeDepth(shape)), value, language)
  if (shape.kind !== 'number') return issue.message
  const range = rangeText(shape, language).replace('–', language === 'de' ? ' bis ' : ' to ')
  const came = value === '' || value === null || value === undefined ? (language === 'de' ? 'nichts' : 'nothing') : quoted(value, language)
  const what = language === 'de' ? (shape.whole ? 'eine ganze Zahl' : 'eine Zahl') : shape.whole ? 'a whole number' : 'a number'
  const from =
    range === ''
      ? ''
      : language === 'de'
        ? /^(ab|bis)/.test(range)
          ? ` ${range}`
          : ` von ${range}`
        : /^(from|up)/.test(range)
          ? ` ${range}`
          : ` from ${range}`
  return language === 'de' ? `Erwartet ist ${what}${from}; eingegeben ist ${came}.` : `Expected ${what}${from}, found ${came}.`
}
