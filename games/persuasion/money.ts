/** The languages of this game's texts. */
export type Language = 'en' | 'de'

const MICRO = 1e6

/** Money rounded to a millionth, so that 1.2 × 10,000 is 12,000 in payoffs, rules and screens alike. */
export function tidy(amount: number): number {
  return Math.round(amount * MICRO) / MICRO + 0
}

/** A number as people write it: grouped thousands, at most `decimals` decimals, a true minus sign. */
export function figure(value: number, language: Language, decimals = 6): string {
  const rounded = Math.abs(value).toFixed(decimals)
  const [whole = '0', fraction = ''] = rounded.split('.')
  const [thousands, point] = language === 'de' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands)
  const tail = fraction.replace(/0+$/, '')
  const zero = tail === '' && /^0+$/.test(whole)
  return `${value < 0 && !zero ? '−' : ''}${grouped}${tail === '' ? '' : point + tail}`
}

/** A probability as a percentage, at most `decimals` decimals (four tell 1/3 from 0.333). */
export function percent(share: number, language: Language, decimals = 4): string {
  return `${figure(share * 100, language, decimals)}${language === 'de' ? ' ' : ''}%`
}
