/** An exact rational in lowest terms, denominator positive. */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** n/d in lowest terms; d must not be zero. */
export function fraction(n: bigint, d: bigint): Fraction {
  const sign = d < 0n ? -1n : 1n
  const g = gcd(n, d) || 1n
  return { n: (sign * n) / g, d: (sign * d) / g }
}

/** The exact value of a decimal number as it is written: 0.1 is 1/10, not the nearest double. */
export function fromNumber(x: number): Fraction {
  const [digits = '0', exponent = '0'] = x.toString().split('e')
  const [whole = '0', decimals = ''] = digits.split('.')
  const shift = Number(exponent) - decimals.length
  const n = BigInt(whole + decimals)
  return shift >= 0 ? fraction(n * 10n ** BigInt(shift), 1n) : fraction(n, 10n ** BigInt(-shift))
}

/** The nearest double, also where both parts are too long for one. */
export function toNumber({ n, d }: Fraction): number {
  const [a, b] = [Number(n), Number(d)]
  if (Number.isFinite(a) && Number.isFinite(b) && Math.max(Math.abs(a), b) <= Number.MAX_SAFE_INTEGER) return a / b
  const scale = 10n ** 18n
  const whole = n / d
  return Number(whole) + Number(((n - whole * d) * scale) / d) / 1e18
}

/** Whole numbers proportional to `values`, with the factor by which they were multiplied. */
export function wholes(values: readonly (readonly number[])[]): { readonly matrix: bigint[][]; readonly factor: bigint } {
  const exact = values.map(row => row.map(fromNumber))
  let factor = 1n
  for (const row of exact) for (const { d } of row) factor = (factor / gcd(factor, d)) * d
  return { matrix: exact.map(row => row.map(({ n, d }) => n * (factor / d))), factor }
}
