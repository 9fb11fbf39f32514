/** A language of the games' texts, with its decimal mark and its word for "and". */
export type Tongue = 'en' | 'de'

const marked = (text: string, tongue: Tongue): string => (tongue === 'de' ? text.replace('.', ',') : text)

/** A measured number with at most `digits` decimals and no trailing zeros. */
export const rounded = (x: number, tongue: Tongue, digits = 2): string => marked(String(Number(x.toFixed(digits))), tongue)

/** A number exactly as it was set or chosen, so that different numbers read differently. */
export const exactly = (x: number, tongue: Tongue): string => marked(String(x), tongue)

/** "a", "a and b", "a, b and c". */
export function joined(texts: readonly string[], tongue: Tongue): string {
  const last = texts.at(-1) ?? ''
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} ${tongue === 'de' ? 'und' : 'and'} ${last}`
}

/** A number of points with its noun, exactly as set: "1 point", "2.5 points", "1 Punkt", "2,5 Punkte". */
export const pointsText = (x: number, tongue: Tongue, digits?: number): string => {
  const text = digits === undefined ? exactly(x, tongue) : rounded(x, tongue, digits)
  return `${text} ${tongue === 'de' ? (text === '1' ? 'Punkt' : 'Punkte') : text === '1' ? 'point' : 'points'}`
}
