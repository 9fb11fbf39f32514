import type { Axis, Language } from './types'

const formats = new Map<string, Intl.NumberFormat>()

/** A number as charts write it: at most `digits` decimals, the language's marks, a real minus sign and never minus zero. */
export function show(x: number, language: Language, digits = 2): string {
  const key = `${language}/${digits}`
  let format = formats.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: digits, signDisplay: 'negative' })
    formats.set(key, format)
  }
  return format.format(x).replace('-', '−')
}

/** An axis' ends and ticks. */
export interface Ticks {
  readonly domain: [number, number]
  readonly ticks: number[]
  readonly digits: number
}

/** The largest of 1, 2, 5 × 10^i that is not above `raw` by more than half a step. */
function niceStep(raw: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(raw))
  const lead = raw / power
  const step = power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10)
  return whole ? Math.max(1, Math.round(step)) : step
}

/**
 * Ends and about `count` round ticks of an axis over the values. Without values 0 to 1; a single value gets room on both sides. A fixed domain keeps its ends, with ticks inside it.
 * `zero`: the axis starts at zero where the data allow it (bars).
 */
export function ticksOf(values: Iterable<number>, axis: Axis, count: number, zero = false): Ticks {
  let [min, max] = [Infinity, -Infinity]
  for (const value of values) {
    if (value < min) min = value
    if (value > max) max = value
  }
  if (min > max) [min, max] = [0, 1]
  if (zero) [min, max] = [Math.min(0, min), Math.max(0, max)]
  if (axis.domain !== undefined) [min, max] = axis.domain
  else if (min === max) [min, max] = axis.whole ? [min - 1, max + 1] : [min - Math.abs(min) * 0.1 - 0.5, max + Math.abs(max) * 0.1 + 0.5]
  const step = niceStep((max - min) / Math.max(1, count), axis.whole === true)
  const free = axis.domain === undefined
  const first = free && axis.whole !== true ? Math.floor(min / step + 1e-9) : Math.ceil(min / step - 1e-9)
  const last = free && axis.whole !== true ? Math.ceil(max / step - 1e-9) : Math.floor(max / step + 1e-9)
  const ticks = Array.from({ length: Math.min(200, last - first + 1) }, (_, i) => Number(((first + i) * step).toPrecision(12)))
  const digits = Math.min(6, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))
  const domain: [number, number] = free && axis.whole !== true ? [ticks[0] ?? min, ticks.at(-1) ?? max] : [min, max]
  return { domain, ticks, digits }
}

/** The title of an axis with its unit: "Payoff (points)". */
export const titleOf = (axis: Axis): string => (axis.unit === undefined ? axis.title : `${axis.title} (${axis.unit})`)

/** Roughly how wide a text is at 13 px, in px; enough to reserve room before it is drawn. */
export const widthOf = (text: string): number => text.length * 7.1

/** A text cut to about `width` px, with an ellipsis. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  return `${text.slice(0, Math.max(1, Math.floor(width / 7.1) - 1)).trimEnd()}…`
}

/** A name cut to about `width` px in its middle, because versions stand at the end of models' names. */
export function cutMiddle(name: string, width: number): string {
  if (widthOf(name) <= width) return name
  const room = Math.max(2, Math.floor(width / 7.1) - 1)
  const tail = Math.floor(room / 2)
  return `${name.slice(0, room - tail).trimEnd()}…${name.slice(-tail).trimStart()}`
}
