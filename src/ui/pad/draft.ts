import type { ActionSpec } from '../../core/action-space'
import { casesOf } from '../../core/cases'
import { type Language, padTexts, showNumber } from './texts'

/** What somebody has typed or picked so far, before it is an action. Text stays text until it is sent, so nothing typed is ever lost. */
export type Draft = string | readonly string[] | { readonly [part: string]: Draft } | { readonly do: string; readonly with: Draft }

/** A draft read as an action, or one sentence about what is missing. `at` is the path of the faulty part. */
export type Reading = { readonly action: unknown } | { readonly say: string; readonly at: string }

/** The empty draft of a space: nothing is suggested, because a suggestion would move answers. */
export function emptyDraft(space: ActionSpec): Draft {
  switch (space.kind) {
    case 'many':
      return []
    case 'split':
      return Object.fromEntries(space.parts.map(p => [p, '']))
    case 'fields':
      return Object.fromEntries(Object.entries(space.fields).map(([k, s]) => [k, emptyDraft(s)]))
    case 'oneOf': {
      const { open } = casesOf(space)
      const only = open.length === 1 ? open[0] : undefined
      return { do: only ?? '', with: only === undefined ? '' : emptyDraft(space.cases[only] as ActionSpec) }
    }
    default:
      return ''
  }
}

/** A typed number: spaces ignored, a decimal comma is a point. NaN where it is none. */
export function toNumber(typed: string): number {
  const plain = typed.replace(/[\s\u00a0']/g, '').replace(',', '.')
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN
}

/** True where x stands on the grid min + i·step, within rounding. */
const onGrid = (x: number, min: number, step: number): boolean =>
  Math.abs((x - min) / step - Math.round((x - min) / step)) < 1e-9 * Math.max(1, Math.abs(x / step))

/** What a number field accepts, in words. */
export function rangeOf(space: { kind: 'int' | 'real'; min: number; max: number; step?: number }, language: Language): string {
  const step = space.step !== undefined && !(space.kind === 'int' && space.step === 1) ? showNumber(space.step, language) : undefined
  return padTexts(language).range(showNumber(space.min, language), showNumber(space.max, language), space.kind === 'int', step)
}

function readNumber(space: Extract<ActionSpec, { kind: 'int' | 'real' }>, typed: string, language: Language, at: string): Reading {
  const t = padTexts(language)
  const range = rangeOf(space, language)
  if (typed.trim() === '') return { say: t.empty(range), at }
  const n = toNumber(typed)
  if (Number.isNaN(n)) return { say: t.notNumber(typed.trim(), range), at }
  if (n < space.min || n > space.max) return { say: t.outOfRange(typed.trim(), range), at }
  const step = space.step ?? (space.kind === 'int' ? 1 : undefined)
  if (step !== undefined && !onGrid(n, space.min, step)) return { say: t.offGrid(typed.trim(), range), at }
  return { action: n }
}

/** The smallest share of a split. */
export const unitOf = (space: { step?: number }): number => space.step ?? 1

function readSplit(space: Extract<ActionSpec, { kind: 'split' }>, parts: Readonly<Record<string, Draft>>, language: Language, at: string): Reading {
  const t = padTexts(language)
  const unit = unitOf(space)
  const units: Record<string, number> = {}
  let sum = 0
  for (const part of space.parts) {
    const typed = String(parts[part] ?? '')
    const read = readNumber(
      { kind: unit === 1 ? 'int' : 'real', min: 0, max: space.total, step: unit },
      typed === '' ? '0' : typed,
      language,
      `${at}.${part}`,
    )
    if ('say' in read) return read
    units[part] = read.action as number
    sum += units[part]
  }
  if (Math.abs(sum - space.total) > unit * 1e-6) return { say: t.sum(showNumber(space.total, language), showNumber(sum, language)), at }
  return { action: units }
}

/** Reads a draft strictly against a space. The sentence says what is expected and what came. */
export function readDraft(space: ActionSpec, draft: Draft, language: Language, at = ''): Reading {
  const t = padTexts(language)
  switch (space.kind) {
    case 'choice':
      return space.options.includes(draft as string) ? { action: draft } : { say: t.emptyChoice, at }
    case 'int':
    case 'real':
      return readNumber(space, String(draft), language, at)
    case 'text': {
      const text = String(draft)
      if (text.trim() === '') return space.optional === true ? { action: '' } : { say: t.emptyText, at }
      if (text.length > space.maxChars) return { say: t.longText(showNumber(space.maxChars, language), showNumber(text.length, language)), at }
      return { action: text }
    }
    case 'many': {
      const picked = space.options.filter(o => (draft as readonly string[]).includes(o))
      if (picked.length < space.min || picked.length > space.max)
        return { say: t.many(String(space.min), String(space.max), String(picked.length)), at }
      return { action: picked }
    }
    case 'split':
      return readSplit(space, draft as Record<string, Draft>, language, at)
    case 'fields': {
      const action: Record<string, unknown> = {}
      for (const [key, inner] of Object.entries(space.fields)) {
        const read = readDraft(inner, (draft as Record<string, Draft>)[key] ?? emptyDraft(inner), language, `${at}.${key}`)
        if ('say' in read) return read
        action[key] = read.action
      }
      return { action }
    }
    case 'oneOf': {
      const { do: which, with: inner } = draft as { do: string; with: Draft }
      const chosen = space.cases[which]
      if (!chosen) return { say: t.emptyChoice, at }
      const read = readDraft(chosen, inner, language, `${at}.${which}`)
      return 'say' in read ? read : { action: { do: which, with: read.action } }
    }
  }
}
