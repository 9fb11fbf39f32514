import { exactly, joined, rounded, type Tongue } from '../../../src/core/figures'
import { fractionOf } from '../nearest'

/** p as people write it: a short decimal as it is, 2/3 and its like as a fraction. */
export function factor(p: number, tongue: Tongue): string {
  const decimal = String(p)
  const fraction = fractionOf(p)
  return decimal.length > 5 && fraction !== null && fraction.q <= 30 ? `${fraction.r}/${fraction.q}` : exactly(p, tongue)
}

/** "33", "29 and 31", "1, 2 and 3". */
export const listed = (numbers: readonly number[], tongue: Tongue): string =>
  joined(
    numbers.map(x => rounded(x, tongue, 4)),
    tongue,
  )
