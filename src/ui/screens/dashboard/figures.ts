/** The languages of the screens. */
export type Language = 'en' | 'de'

const formats = new Map<string, Intl.NumberFormat>()

/** A number with exactly (`least`) or at most `digits` decimals, as the language writes it. */
export function figure(x: number, language: Language, digits: number, least = digits): string {
  const key = `${language}/${digits}/${least}`
  let format = formats.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', {
      maximumFractionDigits: digits,
      minimumFractionDigits: least,
      useGrouping: 'min2',
    })
    formats.set(key, format)
  }
  // Rounded first, so that nothing is shown as minus zero; and a real minus sign.
  const rounded = Number(x.toFixed(Math.max(digits, 0)))
  return format.format(rounded === 0 ? 0 : rounded).replace('-', '−')
}

/** A share 0..1 as a percentage, or `na` where it is undefined. */
export const percent = (x: number | null, language: Language, na: string, digits = 0): string =>
  x === null ? na : `${figure(100 * x, language, digits)} %`

/** Points as tables show them: one decimal where it can matter. */
export const points = (x: number, language: Language): string => figure(x, language, Math.abs(x) >= 1000 ? 0 : 1, 0)

/** A small share that is not nothing is never shown as 0. */
export const smallPercent = (x: number, language: Language): string => {
  if (x === 0 || x >= 0.1) return percent(x, language, '')
  return x < 0.0005 ? `< ${percent(0.001, language, '', 1)}` : percent(x, language, '', 1)
}

/** A p-value as papers write it: three decimals, never "0.000". */
export const pValue = (p: number, language: Language): string => (p < 0.001 ? `p < ${figure(0.001, language, 3)}` : `p = ${figure(p, language, 3)}`)

const dates = new Map<Language, Intl.DateTimeFormat>()

/** A UTC time in ms as a local day and minute, short; a dash where there is none. */
export function when(at: number | null, language: Language): string {
  if (at === null) return '–'
  let format = dates.get(language)
  if (format === undefined) {
    format = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
      day: '2-digit',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    })
    dates.set(language, format)
  }
  return format.format(at)
}
