import { fractionOf } from '../nearest'

/** A language with its decimal mark and its word for "and". */
export type Tongue = 'en' | 'de'

const marked = (text: string, tongue: Tongue): string => (tongue === 'de' ? text.replace('.', ',') : text)

/** A measured number with at most `digits` decimals and no trailing zeros. */
export const rounded = (x: number, tongue: Tongue, digits = 2): string => marked(String(Number(x.toFixed(digits))), tongue)

/** A number exactly as it was set or chosen, so that different numbers read differently. */
export const exactly = (x: number, tongue: Tongue): string => marked(String(x), tongue)

/** p as people write it: a short decimal as it is, 2/3 and its like as a fraction. */
export function factor(p: number, tongue: Tongue): string {
  const decimal = String(p)
  const fraction = fractionOf(p)
  return decimal.length > 5 && fraction !== null && fraction.q <= 30 ? `${fraction.r}/${fraction.q}` : exactly(p, tongue)
}

/** "33", "29 and 31", "1, 2 and 3". */
export function listed(numbers: readonly number[], tongue: Tongue): string {
  const texts = numbers.map(x => rounded(x, tongue, 4))
  const last = texts.at(-1) ?? ''
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} ${tongue === 'de' ? 'und' : 'and'} ${last}`
}
