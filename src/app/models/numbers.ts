import type { DraftProblem } from './draft'

/** A number that a person types: its bounds as typed, whether it is whole, and what one typed unit is in the stored one (seconds in ms, percents in shares). */
interface NumberRule {
  readonly min: number
  readonly max?: number
  readonly whole?: true
  readonly unit?: number
}

/** The numbers of a model's form. The bounds are those of its schema, in the form's units. */
export const numbers = {
  temperature: { min: 0, max: 2 },
  topP: { min: 0, max: 1 },
  seed: { min: 0, max: 2_147_483_647, whole: true },
  maxOutputTokens: { min: 1, max: 1_000_000, whole: true },
  timeout: { min: 1, max: 3600, unit: 1000 },
  delay: { min: 0, max: 600, unit: 1000 },
  fail: { min: 0, max: 100, unit: 0.01 },
  refuse: { min: 0, max: 100, unit: 0.01 },
  garble: { min: 0, max: 100, unit: 0.01 },
  input: { min: 0 },
  output: { min: 0 },
  cached: { min: 0 },
  requestsPerMinute: { min: 1, whole: true },
  tokensPerMinute: { min: 1, whole: true },
  atOnce: { min: 1, max: 256, whole: true },
} as const satisfies Readonly<Record<string, NumberRule>>

const comma = (text: string, language: 'en' | 'de') => (language === 'de' ? text.replace('.', ',') : text)
/** Enough digits for every price and share; cuts what binary fractions add. */
const tidy = (x: number) => Number(x.toPrecision(12))

/** A stored number as its field shows it; '' where there is none. */
export function written(field: keyof typeof numbers, stored: number | undefined, language: 'en' | 'de'): string {
  if (stored === undefined) return ''
  const rule: NumberRule = numbers[field]
  return comma(String(tidy(stored / (rule.unit ?? 1))), language)
}

/** What a field's text stores: a number in the stored unit, undefined where it is empty, or what is wrong with it. German takes a comma, too. */
export function numberOf(field: keyof typeof numbers, typed: string, language: 'en' | 'de'): number | undefined | DraftProblem {
  const text = typed.trim()
  if (text === '') return undefined
  const rule: NumberRule = numbers[field]
  const plain = language === 'de' ? text.replace(',', '.') : text
  const value = /^\d*\.?\d+$|^\d+\.$/.test(plain) ? Number(plain) : Number.NaN
  const fits = value >= rule.min && value <= (rule.max ?? Number.MAX_SAFE_INTEGER) && (rule.whole !== true || Number.isInteger(value))
  if (fits) return rule.unit === 1000 ? Math.round(value * 1000) : tidy(value * (rule.unit ?? 1))
  const bounds = { min: comma(String(rule.min), language), ...(rule.max === undefined ? {} : { max: comma(String(rule.max), language) }) }
  const key = rule.max === undefined ? (rule.whole === true ? 'wholeAtLeast' : 'atLeast') : rule.whole === true ? 'whole' : 'number'
  return { key, found: text.slice(0, 40), ...bounds }
}
